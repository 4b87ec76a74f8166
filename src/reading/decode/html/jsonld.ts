/** The description of the article that a page carries for search engines: JSON-LD, schema.org. */

import { plainText } from "./tree.ts";

export type JsonObject = { [key: string]: unknown };

const ARTICLE = /(?:Article|BlogPosting|Report|Posting|ClaimReview|Review)$/;
/** More than any page needs; the walk over a hostile one ends here. */
const MOST_NODES = 2000;

/** The node that describes the article itself, and beside it what else may name the publisher; null where there is none. */
export function articleNode(scripts: string[]): JsonObject | null {
  const nodes = scripts.flatMap(parse).flatMap(flatten).slice(0, MOST_NODES);
  const articles = nodes.filter((node) => types(node).some((type) => ARTICLE.test(type)));
  return (
    articles.find((node) => node.headline && node.datePublished) ?? articles[0] ?? nodes.find((node) => node.headline && node.datePublished) ?? null
  );
}

/** The text of a value, or the `name` of an object; the first of a list. */
export function nameOf(value: unknown): string | null {
  const [first] = namesOf(value);
  return first ?? null;
}

export function namesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 50) : [value]).flatMap((item) => {
    const name = isObject(item) ? item.name : item;
    const text = Array.isArray(name) ? name[0] : name;
    return typeof text === "string" && text.trim() ? [plainText(text)] : [];
  });
}

const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

const types = (node: JsonObject): string[] => [node["@type"]].flat().filter((type): type is string => typeof type === "string");

/** Pages wrap it in comments and CDATA, and leave line breaks in its strings; what is broken beyond that is not used. */
function parse(script: string): unknown[] {
  const text = script
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, "")
    .replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*$/, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what JSON forbids
    .replace(/[\u0000-\u001f]+/g, " ");
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** A value, the values of its list, of its @graph and of what it is about: two levels, as pages use them. */
function flatten(value: unknown): JsonObject[] {
  const out: JsonObject[] = [];
  const queue = [value];
  for (let at = 0; at < queue.length && out.length < MOST_NODES; at++) {
    const item = queue[at];
    if (Array.isArray(item)) queue.push(...item.slice(0, MOST_NODES));
    else if (isObject(item)) {
      out.push(item);
      for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) if (typeof item[key] === "object") queue.push(item[key]);
    }
  }
  return out;
}
