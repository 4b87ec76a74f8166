/** Text to measure with: the sample case, said again and again with other names and numbers, so that no two reports are the same. */
import { readFileSync } from "node:fs";

const PLACES = ["Dravik", "Lowmoor", "Sandhaven", "Ostrel", "Karsgrad", "Tavrin", "Melle", "Orsk Bay"];
const NAMES = ["Holm", "Wirt", "Saar", "Reves", "Oduya", "Strand", "Belt", "Tolland", "Brandt", "Ferrer"];

/** A generator that gives the same numbers on every machine (Lehmer, 2³¹ − 1). */
function numbers(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Paragraphs of at least `words` words, in the order of the sample; the seed changes names and numbers. */
export function reportOf(words: number, seed: number): string {
  const sample = readFileSync("examples/dispatch.txt", "utf8").split("\n\n").slice(1, -1);
  const next = numbers(seed);
  const paragraphs: string[] = [];
  for (let count = 0, index = 0; count < words; index++) {
    const paragraph = varied(sample[index % sample.length]!.trim(), next);
    paragraphs.push(paragraph);
    count += wordsIn(paragraph);
  }
  return paragraphs.join("\n\n");
}

function varied(text: string, next: (below: number) => number): string {
  return text
    .replace(/\b(?:Dravik|Ostrel)\b/g, () => PLACES[next(PLACES.length)]!)
    .replace(/\b(?:Holm|Wirt|Saar)\b/g, () => NAMES[next(NAMES.length)]!)
    .replace(/\bfour\b/g, () => String(next(90) + 3));
}

/** A page whose text is a small part of it, as pages are: the rest is menus, scripts and attributes. */
export function pageOf(bytes: number): string {
  const body = reportOf(600, 1)
    .split("\n\n")
    .map((text) => `<p>${text}</p>`)
    .join("\n");
  const link = '<li class="menu-item menu-item--level-2" data-track="navigation:main"><a href="/news/world/region">Another report</a></li>\n';
  const rest = Math.max(bytes - body.length, 0);
  const menu = `<nav><ul>${link.repeat(Math.floor(rest / 2 / link.length))}</ul></nav>`;
  const script = `<script>/* ${"x".repeat(Math.max(rest - menu.length, 0))} */</script>`;
  return `<!doctype html><html lang="en"><head><title>Talks on the crossing</title>${script}</head><body>${menu}<article><h1>Talks on the crossing</h1>${body}</article></body></html>`;
}
