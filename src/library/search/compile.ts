/** What is asked, in the language of each database's full-text index. Words are folded: nothing in them has a meaning there. */
import type { Asked, Field, Phrase } from "./ask.ts";

/** https://www.sqlite.org/fts5.html#full_text_query_syntax */
export function toFts5(asked: Asked): string {
  if (asked.kind === "phrase") return `${asked.field} : "${asked.words.join(" ")}"${asked.prefix ? " *" : ""}`;
  if (asked.kind === "or") return `(${asked.any.map(toFts5).join(" OR ")})`;
  const all = asked.all.map(toFts5).join(" AND ");
  return asked.none.length === 0 ? `(${all})` : `((${all}) NOT (${asked.none.map(toFts5).join(" OR ")}))`;
}

/** The fields as weights of a tsvector. */
export const WEIGHTS: Record<Field, "A" | "B" | "C"> = { words: "A", publisher: "B", source: "C" };

/** https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY */
export function toTsquery(asked: Asked): string {
  if (asked.kind === "phrase") return phrase(asked);
  if (asked.kind === "or") return `(${asked.any.map(toTsquery).join(" | ")})`;
  const none = asked.none.map((one) => `!(${toTsquery(one)})`);
  return `(${[...asked.all.map(toTsquery), ...none].join(" & ")})`;
}

function phrase({ field, words, prefix }: Phrase): string {
  const weight = WEIGHTS[field];
  const lexemes = words.map((word, index) => `'${word}':${prefix && index === words.length - 1 ? "*" : ""}${weight}`);
  return `(${lexemes.join(" <-> ")})`;
}
