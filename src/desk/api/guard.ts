/** Who may ask what: the checks that every request passes before anything is looked up. */
import { createHash, timingSafeEqual } from "node:crypto";
import { isIPv4 } from "node:net";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { ApudError } from "../../model/errors.ts";

/** Of the page and of every answer. Nothing is loaded from elsewhere, nothing in a page runs but its own files. */
const HEADERS: Record<string, string> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

export const headers: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  if (c.req.path.startsWith("/api/") && !c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "private, no-cache");
};

/** The own machine by any of its names. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, "");
  return name === "localhost" || name === "::1" || (isIPv4(name) && name.startsWith("127."));
}

/** A page of the web whose name was made to lead to this machine still sends its own name (DNS rebinding). */
export const loopbackHost: MiddlewareHandler = async (c, next) => {
  if (!isLoopback(hostnameOf(c.req.header("host")))) throw refused("This server answers to localhost alone.", "Open it as http://127.0.0.1.");
  await next();
};

/** What another site's page could make a browser send is refused: it has no business here, not even to read. */
export const ownOrigin: MiddlewareHandler = async (c, next) => {
  const hint = "Ask from the page that this server serves, or from a program.";
  const site = c.req.header("sec-fetch-site");
  const writes = !["GET", "HEAD", "OPTIONS"].includes(c.req.method);
  if (site !== undefined && site !== "same-origin" && (writes || site !== "none")) throw refused("The request comes from another site.", hint);
  if (writes) {
    const origin = c.req.header("origin");
    if (origin !== undefined && hostOf(origin) !== c.req.header("host")) throw refused("The request comes from another origin.", hint);
    // A form cannot send either; a script of another origin has to ask first, and is told no.
    const isJson = /^application\/json\s*(?:;|$)/i.test(c.req.header("content-type") ?? "");
    if (!isJson && c.req.header("x-apud") === undefined)
      throw refused("What changes something is sent as JSON, or with the header X-Apud.", "Send Content-Type: application/json, or X-Apud: 1.");
  }
  await next();
};

const COOKIE = "apud";

/** `Authorization: Bearer …`, or the cookie that `signIn` sets. */
export function bearer(token: string): MiddlewareHandler {
  return async (c, next) => {
    if (!isToken(givenIn(c), token))
      throw new ApudError(
        "unauthorized",
        "This server wants a token.",
        "Open the address that `apud serve` printed, or send Authorization: Bearer TOKEN.",
      );
    await next();
  };
}

/** `/?token=…` keeps the token in a cookie that scripts cannot read, and leads on to the page without it. */
export function signIn(token: string): MiddlewareHandler {
  return async (c, next) => {
    const given = c.req.query("token");
    if (given === undefined) return next();
    if (!isToken(given, token)) throw new ApudError("unauthorized", "The token is another one.", "Open the address that `apud serve` printed.");
    setCookie(c, COOKIE, token, { httpOnly: true, sameSite: "Strict", path: "/" });
    return c.redirect("/", 303);
  };
}

function givenIn(c: Context): string {
  return /^Bearer (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? getCookie(c, COOKIE) ?? "";
}

/** In a time that does not tell how much of it is right. */
export function isToken(given: string, token: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(token));
}

const hostnameOf = (host = ""): string => host.replace(/:\d+$/, "");
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
const refused = (message: string, hint: string): ApudError => new ApudError("forbidden", message, hint);
