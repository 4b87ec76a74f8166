/** What could not be resolved, report by report: nothing is guessed, so it is listed. */
import type { Notice, Reading } from "../../model/reading.ts";
import { factsOf } from "../facts/facts.ts";
import type { Voice } from "../facts/voices.ts";
import { readingsOf } from "../store/readings.ts";
import type { Database } from "../store/store.ts";
import { assessments } from "./assessments.ts";
import { type Asked, momentOf, type Paged, paged } from "./paging.ts";
import { type Words, wordsOf } from "./said.ts";
import { kindOf } from "./sources.ts";
import { nameOf } from "./statements.ts";

/** Of so many, so many are not resolved. */
export type Share = { of: number; unresolved: number };
export const MATTERS = ["sources", "times", "statementTimes", "places", "publisher", "publishedAt"] as const;
export type Matter = (typeof MATTERS)[number];

export type UnresolvedSource = {
  /** As the text has it; null where it names nobody. Spans count code points. */
  words: Words | null;
  cue: Words[];
  /** Names of those whom it may mean, the likeliest first; never of an anonymous source. */
  candidates: string[];
  /** What is said so. */
  statements: string[];
};
export type Unresolved = {
  document: string;
  title: string | null;
  publisher: string | null;
  publishedAt: string | null;
  matters: Record<Matter, Share>;
  sources: UnresolvedSource[];
  notices: Notice[];
  /** Ids of assessments of this report that lead to no statement now. */
  loose: string[];
};

/** Every report, those with the most unresolved sources first; `matters` in all. */
export async function unresolved(db: Database, asked: Asked): Promise<{ all: Paged<Unresolved>[]; matters: Record<Matter, Share> }> {
  const since = new Date().toISOString();
  const asOf = await momentOf(db, asked);
  const loose = new Map<string, string[]>();
  for (const { id, about } of await assessments(db, asOf))
    for (const one of about) if (one.loose !== null) loose.set(one.document, [...(loose.get(one.document) ?? []), id]);
  const found: Unresolved[] = [];
  for await (const { value } of readingsOf(db, { asOf })) {
    found.push({ ...unresolvedIn(value), loose: loose.get(value.document.id) ?? [] });
    loose.delete(value.document.id);
  }
  const matters = Object.fromEntries(MATTERS.map((matter) => [matter, sumOf(found.map((one) => one.matters[matter]))])) as Record<Matter, Share>;
  return { all: paged(found, (one) => [-one.sources.length, -one.matters.statementTimes.unresolved, one.document], asked, since), matters };
}

const sumOf = (shares: readonly Share[]): Share =>
  shares.reduce((sum, { of, unresolved }) => ({ of: sum.of + of, unresolved: sum.unresolved + unresolved }), { of: 0, unresolved: 0 });

function unresolvedIn(reading: Reading): Omit<Unresolved, "loose"> {
  const { document, statements, times, entities, notices } = reading;
  const points = new Map(entities.map(({ id, latitude }) => [id, latitude]));
  const places = statements.flatMap(({ place }) => (place ? [place] : []));
  const voices = voicesOf(reading);
  const sources = voices.filter(({ voice }) => kindOf(voice) === null);
  const share = (of: readonly unknown[], unresolved: number): Share => ({ of: of.length, unresolved });
  return {
    document: document.id,
    title: document.title,
    publisher: document.publisher,
    publishedAt: document.publishedAt,
    matters: {
      sources: share(voices, sources.length),
      times: share(times, times.filter(({ edtf }) => edtf === null).length),
      statementTimes: share(statements, statements.filter(({ time }) => time === null).length),
      places: share(places, places.filter(({ entity }) => (points.get(entity ?? "") ?? null) === null).length),
      publisher: { of: 1, unresolved: document.publisher === null ? 1 : 0 },
      publishedAt: { of: 1, unresolved: document.publishedAt === null ? 1 : 0 },
    },
    sources: sources.map(({ voice, said }) => sourceOf(voice, said, reading)),
    notices,
  };
}

function voicesOf(reading: Reading): { voice: Voice; said: string[] }[] {
  const voices = new Map<string, { voice: Voice; said: string[] }>();
  for (const { statement, voices: chain } of factsOf(reading))
    for (const voice of chain) {
      const one = voices.get(voice.attribution.id) ?? { voice, said: [] };
      one.said.push(nameOf(reading.document.id, statement.id));
      voices.set(voice.attribution.id, one);
    }
  return [...voices.values()];
}

function sourceOf({ attribution: { source, cue, candidates } }: Voice, statements: string[], { document, entities }: Reading): UnresolvedSource {
  const words = wordsOf(document.bodyText);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return { words: source && words(source), cue: cue.map(words), candidates: candidates.map((id) => names.get(id) ?? id), statements };
}
