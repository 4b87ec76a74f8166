/** The named entities of a document, with every place that names them. */
import type { Entity } from "../../model/entity.ts";
import type { Annotation, Name } from "../../nlp/annotation.ts";
import { type Tree, treeOf } from "../../nlp/tree.ts";
import { bounded } from "./boundaries.ts";
import { linked } from "./names.ts";
import { schemaOf } from "./schema.ts";
import { majority, type Spelling, spellingsOf } from "./spelling.ts";
import { thingsOf } from "./things.ts";

/** Linear in the names. Spans are UTF-16 units; entities stand in order of first mention. `wikidata` and coordinates are left to others. */
export function entitiesOf(bodyText: string, annotation: Annotation, tree: Tree = treeOf(bodyText, annotation.words)): Entity[] {
  const labelled = bounded(tree, annotation.names);
  const names = [...labelled, ...thingsOf(tree, labelled)].sort((a, b) => a.first - b.first);
  const groups = linked(tree, spellingsOf(tree, names));
  return groups.map((group) => entityOf(tree, group)).map((entity, i) => ({ ...entity, id: `E${i + 1}` }));
}

function entityOf(tree: Tree, group: readonly Spelling[]): Entity {
  const names = group.flatMap((s) => s.names).sort((a, b) => a.first - b.first);
  const label = majority(names);
  const texts = group.map((s) => s.text);
  const schema = schemaOf(
    label,
    texts,
    names.map((n) => tree.lower[n.first - 1] ?? ""),
  );
  const fullest = texts.reduce((best, text) => (isFuller(text, best) ? text : best));
  const mentions = names.map((name) => ({ ...spanOf(tree, name), kind: "name" as const }));
  return { id: "", name: fullest, schema, latitude: null, longitude: null, wikidata: null, mentions };
}

/** More words, or as many and longer: the expansion before the acronym, the full name before the surname. */
function isFuller(a: string, b: string): boolean {
  const [words, others] = [a.split(" ").length, b.split(" ").length];
  return words === others ? a.length > b.length : words > others;
}

function spanOf(tree: Tree, name: Name): { start: number; end: number } {
  return { start: tree.words[name.first]!.start, end: tree.words[name.last]!.end };
}
