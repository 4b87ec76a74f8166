/** Where the reader is, as the address says: `#/claims?text=drone`. A link shows the same to whoever opens it. */

export type Address = { page: string; id: string | null; query: URLSearchParams };

let current = $state.raw(parse(location.hash));
addEventListener("hashchange", () => {
  current = parse(location.hash);
});

export const address = {
  get page() {
    return current.page;
  },
  get id() {
    return current.id;
  },
  get query() {
    return current.query;
  },
};

export function parse(hash: string): Address {
  const [path = "", query = ""] = split(hash.replace(/^#?\/?/, ""), "?");
  const [page = "", id] = split(path, "/");
  return { page: page || "claims", id: id ? decoded(id) : null, query: new URLSearchParams(query) };
}

type Params = Record<string, string | null | undefined>;

/** Of a page of the desk; without `page`, of this one. */
export function href(page: string, id: string | null = null, params: Params = {}): string {
  const query = new URLSearchParams(Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return `#/${page}${id === null ? "" : `/${encodeURIComponent(id)}`}${query.size > 0 ? `?${query}` : ""}`;
}

/** Changes what is asked of this page; the way back does not lead through every letter of a filter. */
export function ask(params: Params): void {
  const query = new URLSearchParams(current.query);
  for (const [name, value] of Object.entries(params)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const hash = href(current.page, current.id, Object.fromEntries(query));
  history.replaceState(history.state, "", hash);
  current = parse(hash);
}

/** What stands here has another id now. */
export function rename(id: string): void {
  const hash = href(current.page, id, Object.fromEntries(current.query));
  history.replaceState(history.state, "", hash);
  current = parse(hash);
}

export function go(hash: string): void {
  location.hash = hash;
}

function split(text: string, at: string): string[] {
  const place = text.indexOf(at);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
