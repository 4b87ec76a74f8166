/** What is to come out of the sample case, counted by hand before anything was run on it. */
import { readFileSync } from "node:fs";

export type Stance = "asserts" | "reports" | "denies" | "questions";
export type Count = { min: number; max: number };
/** `given`: the report does not name its outlet or date, so they are named when it is added. */
export type Dispatch = {
  document: string;
  file: string;
  publisher: string;
  publishedAt: string;
  given?: true;
  copyOf?: string;
  supersededBy?: string;
};
export type Root = { id: string; side: "support" | "denial" | null; kind: string; label: string };
export type Wanted = { document: string; quote: string; stance: Stance; root: string };
export type ExpectedClaim = {
  id: string;
  text: string;
  /** By the rules for counting, from what the reports say; `why` where they leave a choice. */
  originCount: Count;
  why?: string;
  roots: Root[];
  appearances: Wanted[];
  contradictedBy?: { claim: string; slot: string }[];
  variants?: string[];
  /** Claims that hold an older figure of the same source: no contradictions. */
  revises?: string[];
  /** The count as it was with what had been published by then. */
  history?: { publishedBy: string; originCount: Count }[];
};
export type Expected = { documents: Dispatch[]; claims: ExpectedClaim[] };

export function readExpected(path = "bench/sample/expected.json"): Expected {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** The documents that are present when only what was published by `day` (or everything) is known. */
export function presentDocuments({ documents }: Expected, day: string | null): Set<string> {
  const by = new Set(documents.filter(({ publishedAt }) => day === null || publishedAt.slice(0, 10) <= day).map(({ document }) => document));
  return new Set(
    documents.filter(({ document, supersededBy }) => by.has(document) && !(supersededBy && by.has(supersededBy))).map((d) => d.document),
  );
}
