/** Who an unresolved source may be: those named before it who can speak, the nearest first. Never asked of an anonymous source. */
import type { Entity } from "../../model/entity.ts";

const MOST = 3;
/** Names looked back at: whoever is meant stands nearer, or is not to be guessed. */
const WINDOW = 30;
const SPEAKS = /^(Person|Organization|PublicBody|Company|Country)$/;

/** Answers for one document, by the offset (UTF-16) at which the source stands: entity ids. Each answer looks at WINDOW names at most. */
export function candidatesAmong(entities: Iterable<Pick<Entity, "id" | "schema" | "mentions">>): (offset: number) => string[] {
  const named = [...entities]
    .filter((e) => SPEAKS.test(e.schema))
    .flatMap(({ id, mentions }) => mentions.filter((m) => m.kind === "name").map(({ end }) => ({ id, end })))
    .sort((a, b) => a.end - b.end);
  return (offset) => {
    let [low, high] = [0, named.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (named[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    const out = new Set<string>();
    for (let i = low - 1; i >= 0 && i >= low - WINDOW && out.size < MOST; i--) out.add(named[i]!.id);
    return [...out];
  };
}
