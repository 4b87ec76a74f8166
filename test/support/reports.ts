/** Four short reports of one bridge, ready as readings. */
import { readyLine } from "./lines.ts";

const said = (source: string, more: object = {}) => ({
  attributions: [{ id: "a1", source, cue: "said" }],
  statements: [
    {
      quote: "Four people were killed at the bridge",
      attribution: "a1",
      predicate: { start: 12, end: 23, lemma: "kill" },
      quantity: { value: 4, min: 4, max: 4, unit: "person", approximate: false, start: 0, end: 4 },
      ...more,
    },
  ],
});
const TEXT = "Four people were killed at the bridge, the minister said.";

export const REPORTS =
  readyLine(
    "norden-1",
    `${TEXT}\n<script>alert(1)</script>`,
    { publisher: "Norden", publishedAt: "2031-03-04", title: "Bridge" },
    said("the minister"),
  ) +
  readyLine("selim-1", `${TEXT} Rain fell.`, { publisher: "Radio Selim", publishedAt: "2031-03-05" }, said("the minister")) +
  readyLine(
    "kta-1",
    "Ferries ran to Ostrel all night. Two officials said that the harbour stays shut.",
    { publisher: "KTA", publishedAt: "2031-03-06" },
    {
      attributions: [{ id: "a1", source: "Two officials", cue: "said", sourceKind: "anonymous", sourceNumber: 2 }],
      statements: [
        { quote: "Ferries ran to Ostrel all night", predicate: { start: 8, end: 11, lemma: "run" } },
        { quote: "the harbour stays shut", attribution: "a1", predicate: { start: 70, end: 75, lemma: "stay" } },
      ],
    },
  ) +
  readyLine(
    "kta-2",
    "Snow lies on the pass.",
    { publisher: "KTA", publishedAt: "2031-03-07" },
    { statements: [{ quote: "Snow lies on the pass", predicate: { start: 5, end: 9, lemma: "lie" } }] },
  );
