/** Times of marked text (`plain`), for tests. */
import { treeOf } from "../../src/nlp/tree.ts";
import { timeExpressionsOf, timesOf } from "../../src/reading/extract/time/index.ts";
import { plain } from "./plain.ts";

export function read(marked: string, publishedAt: string | null = null) {
  const { bodyText, annotation } = plain(marked);
  const tree = treeOf(bodyText, annotation.words);
  const times = timesOf(bodyText, annotation, tree, publishedAt);
  return timeExpressionsOf(tree, times).map(({ start, end, edtf }, i) => ({ words: bodyText.slice(start, end), edtf, duration: times[i]!.duration }));
}

/** As `words = edtf` lines, which a table can be written in. */
export function said(marked: string, publishedAt: string | null = null): string[] {
  return read(marked, publishedAt).map(({ words, edtf }) => `${words} = ${edtf}`);
}
