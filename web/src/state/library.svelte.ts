/** The claims and reports of the library, loaded once and again where something changed. */
import { all } from "../api/client.ts";
import type { Claim, Listed } from "../api/types.ts";
import { words } from "../words.ts";

let documents = $state.raw<ReadonlyMap<string, Listed> | null>(null);
let claims = $state.raw<readonly Claim[] | null>(null);
let error = $state.raw<Error | null>(null);
let loading: Promise<void> | null = null;

const claimOf = $derived(
  new Map((claims ?? []).flatMap((claim) => claim.appearances.map((at) => [keyOf(at.document, at.statement), claim] as const))),
);

export const library = {
  get documents() {
    return documents ?? NONE;
  },
  get claims() {
    return claims ?? [];
  },
  get ready() {
    return documents !== null && claims !== null;
  },
  get error() {
    return error;
  },
  claimOf: (document: string, statement: string): Claim | null => claimOf.get(keyOf(document, statement)) ?? null,
  /** Publisher, or else title, of a report. */
  nameOf(id: string): string {
    const report = documents?.get(id);
    return report?.publisher ?? report?.title ?? id;
  },
};

const NONE: ReadonlyMap<string, Listed> = new Map();
const keyOf = (document: string, statement: string) => `${document}#${statement}`;

/** Loads what is not there yet; with `anew`, all. */
export function load(anew = false): Promise<void> {
  if (anew || loading === null) loading = fetchAll();
  return loading;
}

async function fetchAll(): Promise<void> {
  try {
    const [listed, found] = await Promise.all([all<Listed>("documents"), all<Claim>("claims")]);
    documents = new Map(listed.map((one) => [one.id, one]));
    claims = found;
    error = null;
  } catch (thrown) {
    error = thrown as Error;
    loading = null;
  }
}

export const outletOf = (publisher: string | null): string => publisher ?? words.unnamed;
