import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { lexicon } from "../../text/lexicon.ts";
import { NOUNS, VERBS } from "./frames.ts";

const FILES = readdirSync(new URL("../../../lexicon/plover", import.meta.url)).map((file) => file.replace(".json", ""));
const TYPES = FILES.filter((name) => !["classes", "light", "roles"].includes(name));
type Lines = { source: string } & Record<"verbs" | "nouns", Record<string, string[]>>;
const linesOf = (name: string) => {
  const { verbs, nouns } = lexicon<Lines>(`plover/${name}`);
  return [...Object.values(verbs).flat(), ...Object.values(nouns).flat()];
};

test("each of the sixteen types has its list, and one tells what is none", () => {
  expect(TYPES).toHaveLength(17);
  for (const name of FILES) expect(lexicon<Lines>(`plover/${name}`).source).toMatch(/written for Apud/);
});

const WORD = String.raw`(?:[\p{L}-]+|<[\p{L}]+>)`;
const WORDS = `${WORD}(?:\\|${WORD})*`;
const FRAME = new RegExp(`^${WORDS}(?: (?:[+@~!]?${WORDS}|[a-z]+(?:/[a-z]+)*:(?:\\*|${WORDS})))*$`, "u");

test.each(TYPES)("the frames of %s are well formed and their classes known", (name) => {
  const { classes } = lexicon<{ classes: Record<string, string> }>("plover/classes");
  for (const line of linesOf(name)) {
    expect(line).toMatch(FRAME);
    for (const [, known] of line.matchAll(/<(\p{L}+)>/gu)) expect([...Object.keys(classes), ...TYPES.map((t) => t.toUpperCase())]).toContain(known);
  }
});

test("no frame stands twice, and a word by itself tells one type", () => {
  const lines = (part: "verbs" | "nouns") =>
    TYPES.flatMap((name) => Object.values(lexicon<Lines>(`plover/${name}`)[part]).flat()).flatMap((line) =>
      line.includes(" ") ? [line] : line.split("|"),
    );
  for (const all of [lines("verbs"), lines("nouns")]) expect(all.filter((line, i) => all.indexOf(line) !== i)).toEqual([]);
});

/** The manual's, version 2.0. */
const MODES: Record<string, string> = {
  consult: "visit third-party multilateral phone",
  retreat: "withdraw release disarm ceasefire access resign",
  request: "assist change yield meet",
  accuse: "disapprove investigate allege",
  reject: "assist change yield meet",
  threaten: "restrict arrest relations expel territory violence",
  protest: "demo riot strike hunger boycott obstruct vandalize",
  sanction: "convict expel withdraw discontinue",
  mobilize: "troops weapons police militia",
  coerce: "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
  assault:
    "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional",
};

test.each(TYPES)("the modes of %s are PLOVER's", (name) => {
  const { verbs, nouns } = lexicon<Lines>(`plover/${name}`);
  const { contents, means } = lexicon<{ contents: Record<string, Record<string, string>>; means: Record<string, string> }>("plover/roles");
  const given = [
    ...Object.keys(verbs),
    ...Object.keys(nouns),
    ...Object.values(contents[name.toUpperCase()] ?? {}),
    ...(name === "assault" ? Object.keys(means) : []),
  ];
  for (const mode of given) expect(["", ...(MODES[name] ?? "").split(" ")]).toContain(mode);
});

test("a frame with more around it is tried before the bare word", () => {
  for (const frames of [...VERBS.values(), ...NOUNS.values()])
    expect(frames.map((f) => f.weight)).toEqual(frames.map((f) => f.weight).sort((a, b) => b - a));
});
