/** What the desk asks its server. Addresses are relative, so that the desk works below any path. */
import { words } from "../words.ts";
import type { Problem } from "./types.ts";

export type Page<T> = { items: T[]; next: string | null };
type Params = Record<string, string | number | boolean | null | undefined>;

/** What the server could not do, in its own words. */
export class Failed extends Error {
  readonly code: string;
  readonly hint: string | null;
  constructor({ code, detail, hint }: Problem) {
    super(detail);
    this.code = code;
    this.hint = hint || null;
  }
}

/** Throws `Failed`. */
export async function get<T>(path: string, params: Params = {}): Promise<T> {
  const response = await reach(`api/${path}${queryOf(params)}`, { headers: { accept: "application/json" } });
  return (await response.json()) as T;
}

/** Every item of a listing, page after page. Throws `Failed`. */
export async function all<T>(path: string, params: Params = {}): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: Page<T> = await get<Page<T>>(path, { limit: 200, ...params, cursor });
    items.push(...page.items);
    cursor = page.next;
    if (cursor === null) return items;
  }
}

/** Throws `Failed`. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await reach(`api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as T;
}

/** Throws `Failed`. */
export async function reach(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { ...init, credentials: "same-origin" });
  } catch {
    throw new Failed({ code: "no-server", detail: words.noServer, hint: "" });
  }
  if (response.ok) return response;
  throw new Failed(await problemOf(response));
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    const problem = JSON.parse(text) as Problem;
    if (problem.detail) return problem;
  } catch {
    // Not the API's own answer: something stands between.
  }
  return { code: String(response.status), detail: `${response.status} ${response.statusText}`.trim(), hint: "" };
}

function queryOf(params: Params): string {
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
