/** The claims of a library, worked out from the readings that are present. */
import { loadMeaning } from "../nlp/meaning.ts";
import { codePointOffsets } from "../text/offsets.ts";
import { type Claim, claimsIn, type Source } from "./claims.ts";
import { documents } from "./query/documents.ts";
import type { AsOf } from "./store/as-of.ts";
import { readingsOf } from "./store/readings.ts";
import type { Database } from "./store/store.ts";

/** Spans of what it returns count code points. Claims stand in the order in which they were first told. */
export async function claims(db: Database, asOf: AsOf): Promise<Claim[]> {
  const copies = new Map<string, string | null>();
  for await (const { id, copyOf } of documents(db, asOf)) copies.set(id, copyOf);
  const sources: Source[] = [];
  for await (const { value } of readingsOf(db, { asOf })) sources.push({ reading: value, copyOf: copies.get(value.document.id) ?? null });
  const offsets = new Map(sources.map(({ reading: { document } }) => [document.id, codePointOffsets(document.bodyText)]));
  const counted = <T extends { start: number; end: number }>(span: T, document: string): T => {
    const at = offsets.get(document)!;
    return { ...span, start: at.start(span.start), end: at.end(span.end) };
  };
  const found = await claimsIn(sources, await loadMeaning());
  return found.map((claim) => ({
    ...claim,
    appearances: claim.appearances.map((a) => ({ ...counted(a, a.document), predicate: counted(a.predicate, a.document) })),
    origins: claim.origins.map((o) => ({ ...o, evidence: o.evidence.map((e) => counted(e, e.document)) })),
  }));
}
