import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { readingOf, spanOf } from "../../../test/support/reading.ts";
import { reportText } from "./report.ts";

const text = `Ferry to Sandhaven halted

LOWMOOR — The ferry to Sandhaven was halted on Tuesday. Reuters, citing two port officials, reported that a crack had been found in the hull. “We found no crack,” captain Mara Ferrer told Harbour Radio. An official said nobody was hurt. Later an official said the search went on. 渡し船は火曜日に運休した。🛳️ 船長は「亀裂は見つからなかった」と語った。`;

const reading = readingOf(text, {
  document: {
    title: "Ferry to Sandhaven halted",
    publisher: "The Lowmoor Courier",
    authors: ["Ida Brandt"],
    credit: "Reuters",
    publishedAt: "2031-03-04T09:30:00+01:00",
  },
  entities: [{ id: "e1", name: "Mara Ferrer" }],
  attributions: [
    { id: "a1", source: "Reuters", cue: "reported", sourceKind: "outlet" },
    { id: "a2", source: "two port officials", cue: "citing", sourceKind: "anonymous", sourceNumber: 2, parent: "a1" },
    { id: "a3", source: "captain Mara Ferrer", cue: "told", addressee: "Harbour Radio", mode: "direct", entity: "e1" },
    { id: "a4", source: "An official", cue: "said nobody", sourceKind: "anonymous" },
    { id: "a5", source: "an official", cue: "said the", sourceKind: "anonymous" },
  ],
  statements: [
    { quote: "The ferry to Sandhaven was halted on Tuesday", time: { edtf: "2031-03-04", start: 0, end: 0 }, place: "Sandhaven" },
    { quote: "a crack had been found in the hull", attribution: "a2", modality: "alleged" },
    { quote: "We found no crack", attribution: "a3", polarity: "negative" },
    { quote: "no crack", attribution: "a3" },
    { quote: "nobody was hurt", attribution: "a4", polarity: "negative" },
    { quote: "the search went on", attribution: "a5" },
    { quote: "渡し船は火曜日に運休した。🛳️ 船長は「亀裂は見つからなかった」と語った。" },
  ],
});

const print = (width: number, colour = false) => reportText(reading, "ferry.html", { width, colour });

test("groups what is said by the chain of those who say it", () => {
  expect(print(80)).toMatchInlineSnapshot(`
    "Ferry to Sandhaven halted
    The Lowmoor Courier · by Ida Brandt · credit: Reuters · 2031-03-04 09:30+01:00
    ferry.html

    The Lowmoor Courier, in its own voice
      • The ferry to Sandhaven was halted on Tuesday · 2031-03-04 · place: Sandhaven
      • 渡し船は火曜日に運休した。🛳️ 船長は「亀裂は見つからなかった」と語った。

    Reuters (outlet) ← two port officials (anonymous)
      • a crack had been found in the hull · alleged

    Mara Ferrer (person) to Harbour Radio
      • “We found no crack” · negative
        ◦ “no crack”

    An official (anonymous)
      • nobody was hurt · negative

    an official (anonymous)
      • the search went on

    7 statements: 2 in the outlet’s own voice, 5 from others
    "
  `);
});

test("a narrow window gets short lines", () => {
  expect(print(40)).toMatchInlineSnapshot(`
    "Ferry to Sandhaven halted
    The Lowmoor Courier · by Ida Brandt ·
    credit: Reuters · 2031-03-04 09:30+01:00
    ferry.html

    The Lowmoor Courier, in its own voice
      • The ferry to Sandhaven was halted on
        Tuesday · 2031-03-04 ·
        place: Sandhaven
      • 渡し船は火曜日に運休した。🛳️ 船長は
        「亀裂は見つからなかった」と語った。

    Reuters (outlet) ← two port officials
      (anonymous)
      • a crack had been found in the hull ·
        alleged

    Mara Ferrer (person) to Harbour Radio
      • “We found no crack” · negative
        ◦ “no crack”

    An official (anonymous)
      • nobody was hurt · negative

    an official (anonymous)
      • the search went on

    7 statements: 2 in the outlet’s own
    voice, 5 from others
    "
  `);
});

test.each([24, 40, 80, 120])("no line is wider than a window of %i columns", (width) => {
  for (const colour of [false, true]) {
    for (const line of print(width, colour).split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  }
});

test("colours change nothing but colours", () => {
  expect(print(80, true)).toContain("[35m two port officials");
  expect(stripVTControlCharacters(print(80, true))).toBe(print(80));
});

test("who acts is said where the words do not name them, and a voice named in another's words is not named twice", () => {
  const words = "The agency, citing two officials, said guards left the port to avoid a clash.";
  const guards = { ...spanOf(words, "guards"), entity: null };
  const shown = reportText(
    readingOf(words, {
      attributions: [
        { id: "a1", source: "The agency, citing two officials", cue: "said", sourceKind: "outlet" },
        { id: "a2", source: "two officials", cue: "citing", sourceKind: "anonymous", parent: "a1" },
      ],
      statements: [
        { quote: "guards left the port", attribution: "a2", actors: [guards] },
        { quote: "to avoid a clash", attribution: "a2", actors: [guards], modality: "planned" },
      ],
    }),
    "x.txt",
    { width: 80, colour: false },
  );
  expect(shown).toContain(
    "The agency (outlet) ← two officials (anonymous)\n  • guards left the port\n  • to avoid a clash · who:\u00A0guards · planned\n",
  );
});

test("nothing of a page is obeyed by the terminal", () => {
  const wicked = "A\u001B[31m red\u001B]0;title\u0007 \u009B2J \u202Eevil\u202C \u0008\u0000 lone \uD800 end";
  const shown = reportText(
    readingOf(wicked, { document: { title: wicked, publisher: wicked, authors: [wicked] }, statements: [{ quote: wicked }] }),
    wicked,
    { width: 80, colour: false },
  );
  expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202A-\u202E]/u);
});

test("without statements the page is shown as it was kept", () => {
  expect(reportText(readingOf("One.\n\nTwo."), "x.txt", { width: 80, colour: false }, false)).toBe("x.txt\n\nbody\n  One.\n  Two.\n");
});
