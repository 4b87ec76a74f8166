/** A report from the web: one request, with limits on time, size and redirects. */
import { ApudError } from "../../model/errors.ts";
import { version } from "../../text/version.ts";
import { checkSize, MAX_PAGE_BYTES, type RawInput } from "./input.ts";
import { type Answer, isPrivate, request } from "./request.ts";

export type FetchOptions = {
  /** For the whole of it, redirects and all. */
  timeoutMs?: number;
  maxBytes?: number;
  maxRedirects?: number;
  /** Allows addresses of the own machine and network, all or some; without it a page on the web cannot send Apud there. */
  allowPrivate?: boolean | ((address: string) => boolean);
  userAgent?: string;
};

const TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 5;

/** Throws `usage`, `fetch-failed`, `fetch-timeout`, `fetch-status`, `fetch-redirects`, `too-large`. */
export async function fetchReport(address: string, options: FetchOptions = {}): Promise<RawInput> {
  const { timeoutMs = TIMEOUT_MS, maxBytes = MAX_PAGE_BYTES, maxRedirects = MAX_REDIRECTS, allowPrivate = false } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  const isAllowed = (address: string) => !isPrivate(address) || (typeof allowPrivate === "boolean" ? allowPrivate : allowPrivate(address));
  let url = webAddress(address, null);
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const answer = await request(url, { signal, isAllowed, maxBytes, userAgent: options.userAgent ?? `apud/${version}` }).catch((error) => {
      throw asFetchError(error, url, timeoutMs, signal);
    });
    if (answer.location === null) return asInput(url, answer, maxBytes);
    url = webAddress(answer.location, url);
  }
  throw new ApudError(
    "fetch-redirects",
    `${address} leads on more than ${maxRedirects} times.`,
    "Open it in a browser, and give the address where it ends.",
  );
}

function asInput(url: URL, { status, bytes, contentType }: Answer, maxBytes: number): RawInput {
  if (status < 200 || status > 299) {
    const hint =
      status === 401 || status === 402 || status === 403 || status === 451
        ? "The site does not give it out: save the page from a browser and read the file."
        : status === 404 || status === 410
          ? "Check the address."
          : "Try again later.";
    throw new ApudError("fetch-status", `${url.host} answers with status ${status}.`, hint);
  }
  checkSize(bytes.length, maxBytes, "The page");
  return { bytes, name: url.pathname, mimeType: contentType, sourceUrl: url.href, retrievedAt: new Date().toISOString() };
}

function webAddress(address: string, base: URL | null): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  if (base)
    throw new ApudError(
      "fetch-redirects",
      `${base.href} leads to ${address.slice(0, 200)}, which is no web address.`,
      "Open it in a browser, and give the address where it ends.",
    );
  throw new ApudError("usage", `${address.slice(0, 200)} is no web address.`, "Give an address that begins with http:// or https://.");
}

function asFetchError(error: unknown, url: URL, timeoutMs: number, signal: AbortSignal): ApudError {
  if (error instanceof ApudError) return error;
  if (signal.aborted)
    return new ApudError("fetch-timeout", `${url.host} did not finish in ${timeoutMs / 1000} s.`, "Try again, with a longer --timeout.", error);
  const { code, message } = error as NodeJS.ErrnoException;
  const what =
    code === "ENOTFOUND" || code === "EAI_AGAIN"
      ? "There is no such host, or no network"
      : code === "ECONNREFUSED"
        ? "The host refuses the connection"
        : message;
  return new ApudError("fetch-failed", `${url.host}: ${what}.`, "Check the address and the network.", error);
}
