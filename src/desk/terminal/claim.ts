/** One claim for people: who says so in which words, root by root; what cannot hold beside it; how it came about. */
import type { Appearance, ClaimView, Opposed, Root, Step } from "../../library/query/claim.ts";
import type { Event } from "../../library/query/history.ts";
import { beside } from "./aside.ts";
import { fieldsOf } from "./assessments.ts";
import { clean } from "./clean.ts";
import { type Palette, palette } from "./colour.ts";
import { counted, interval } from "./count.ts";
import { chainPieces, dateOf, type Screen, saidLines, sentencePieces } from "./said.ts";
import { type Piece, wrap } from "./wrap.ts";

const SIDES = [
  ["support", "Said by"],
  ["denial", "Denied by"],
] as const;
/** Reports that came at one time, by name up to this many. */
const NAMED = 3;
/** Appearances that are shown of a claim that cannot hold beside this one. */
const OPPOSED_SHOWN = 3;

const EVIDENCE: Record<Root["evidence"][number]["kind"], string> = {
  credit: "credited",
  copy: "a copy",
  relay: "handed on",
  "same-person": "the same source",
  "same-anonymous": "the same outlet’s anonymous source",
  assessment: "a person’s judgement",
  unknown: "unknown",
};

/** Text that ends in a line feed. */
export function claimText(claim: ClaimView, screen: Screen): string {
  const { width, colour } = screen;
  const look = palette(colour);
  const { searched } = claim;
  const reports = new Set(claim.appearances.map(({ document }) => document)).size;
  const count = `${interval(claim.originCount)} independent ${claim.originCount.max === 1 ? "origin" : "origins"} · in ${reports} of ${counted(searched.reports, "report")} searched`;
  const span = searched.from === null ? "" : `, published ${dateOf(searched.from)} to ${dateOf(searched.to)}`;
  const parts: string[][] = [
    [
      ...wrap([{ text: clean(claim.text), style: look.bold }], width),
      ...wrap([{ text: `${count}${span}`, style: look.dim }], width),
      ...wrap([{ text: `claim ${clean(claim.id)}`, style: look.dim }], width),
    ],
  ];
  for (const [side, head] of SIDES) {
    const roots = claim.origins.filter((one) => one.side === side);
    if (roots.length > 0) parts.push([look.dim(head), ...roots.flatMap((root) => rootLines(root, claim, screen, look))]);
  }
  const asked = claim.appearances.filter(({ stance }) => stance === "questions");
  if (asked.length > 0) parts.push([look.dim("Asked or doubted by"), ...asked.flatMap((one) => saidLines(one, screen, "  "))]);
  if (claim.contradictedBy.length > 0)
    parts.push([look.dim("Cannot both hold"), ...claim.contradictedBy.flatMap((one) => opposedLines(one, screen, look))]);
  const variants = claim.variants.filter(({ claim: id }) => !claim.contradictedBy.some((one) => one.claim === id));
  if (variants.length > 0)
    parts.push([
      look.dim("Variants"),
      ...variants.flatMap((one) => wrap([{ text: clean(one.text) }, { text: ` ${clean(one.claim)}`, style: look.dim }], width, "  ", "    ")),
    ]);
  parts.push([look.dim("History"), ...historyLines(claim.history, screen, look)]);
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** A root and, as a tree, every appearance that goes back to it. */
function rootLines(
  { id, side, kind, label, evidence, unknown, counts, reliability }: Root,
  claim: ClaimView,
  screen: Screen,
  look: Palette,
): string[] {
  const own = claim.appearances.filter((one) => one.origin === id && one.stance !== "questions");
  const note = side === "denial" ? "" : unknown === null ? "counts 1" : `counts ${counts.min} or ${counts.max}`;
  const style = kind === "unknown" ? look.kind.unresolved : look.kind[kind];
  const head: Piece[] = [
    { text: own.some(({ document }) => document === label) ? "unknown outlet" : clean(label), style: (text) => look.bold(style(text)) },
    { text: ` · ${kind}`, style: look.dim },
  ];
  const matched = new Set<Root["evidence"][number]>();
  const tree = own.flatMap((one, index) => {
    const why = evidence.find((e) => e.document === one.document && e.start === one.quote.start && e.end === one.quote.end && !matched.has(e));
    if (why) matched.add(why);
    return branchLines(one, label, why ? EVIDENCE[why.kind] : null, index === own.length - 1, screen, look);
  });
  const others = evidence.filter((e) => !matched.has(e));
  const joined = others.length === 0 ? "" : `others joined here: ${[...new Set(others.map((e) => EVIDENCE[e.kind]))].join(", ")}`;
  return [
    ...beside(head, { text: note, style: look.dim }, screen.width, "  ", "    "),
    ...(unknown === null ? [] : wrap([{ text: `? ${unknown}`, style: look.note }], screen.width, "  ", "    ")),
    ...(joined === "" ? [] : wrap([{ text: joined, style: look.dim }], screen.width, "  ", "    ")),
    ...tree,
  ];
}

function branchLines(one: Appearance, root: string, why: string | null, last: boolean, { width, colour }: Screen, look: Palette): string[] {
  const [branch, trunk] = last ? ["  └ ", "    "] : ["  ├ ", "  │ "];
  const marks = [
    ...one.path.map(stepOf),
    ...(one.path.length === 0 && why !== null ? [why] : []),
    ...(one.stance === "asserts" || one.stance === "denies" ? [] : [one.stance]),
    ...(one.modality === "asserted" ? [] : [one.modality]),
    ...judgedOf(one),
  ];
  const head: Piece[] = [
    { text: clean(one.publisher ?? "unknown outlet") },
    { text: ` ${dateOf(one.publishedAt)}`, style: look.dim },
    { text: marks.length > 0 ? ` · ${marks.map(clean).join(" · ")}` : "", style: look.note },
  ];
  return [
    ...beside(head, { text: clean(one.name), style: look.dim }, width, branch, trunk),
    // Who is the root alone stands above it.
    ...(isRootAlone(one, root) ? [] : wrap(chainPieces(one.voices, one.publisher, look), width, `${trunk}  `)),
    ...wrap(sentencePieces(one, colour), width, `${trunk}  `),
  ];
}

function judgedOf({ judged }: Appearance): string[] {
  if (judged === null) return [];
  const { accepted, corrected, credibility } = judged;
  return [
    ...(accepted ? ["accepted"] : []),
    ...(Object.keys(corrected).length > 0 ? [`corrected: ${fieldsOf(corrected)}`] : []),
    ...(credibility === null ? [] : [`credibility ${credibility}`]),
  ];
}

const isRootAlone = ({ voices }: Appearance, root: string): boolean =>
  voices.length === 0 || (voices.length === 1 && voices[0]!.label === root && voices[0]!.addressee === null);

function stepOf(step: Step): string {
  if (step.kind === "copy") return `copy of ${step.publisher ?? step.of}`;
  return step.kind === "credit" ? `credits ${step.agency}` : `via ${step.outlet}`;
}

function opposedLines({ slot, text, claim, said }: Opposed, screen: Screen, look: Palette): string[] {
  const left = said.length - OPPOSED_SHOWN;
  return [
    ...wrap(
      [
        { text: `≠ ${slot}: `, style: look.bad },
        { text: clean(text), style: look.bold },
        { text: ` ${clean(claim)}`, style: look.dim },
      ],
      screen.width,
      "  ",
      "    ",
    ),
    ...said.slice(0, OPPOSED_SHOWN).flatMap((one) => saidLines(one, screen, "    ")),
    ...(left > 0 ? [look.dim(`    ${left} more`)] : []),
  ];
}

/** A line a moment and kind: reports that came at once stand together. */
function historyLines(history: readonly Event[], { width }: Screen, look: Palette): string[] {
  const lines = new Map<string, { at: string; what: string; whose: string[]; text: string | null }>();
  for (const { at, what, document, publisher, text } of history) {
    const moment = at === null ? "no date" : what === "published" ? at.slice(0, 10) : at.slice(0, 16).replace("T", " ");
    const key = `${moment} ${what} ${text ?? ""}`;
    const line = lines.get(key) ?? { at: moment, what, whose: [], text };
    line.whose.push(clean(publisher ?? document));
    lines.set(key, line);
  }
  const wide = "2031-03-04 12:00".length;
  return [...lines.values()].flatMap(({ at, what, whose, text }) =>
    wrap(
      [
        { text: at.padEnd(wide).replaceAll(" ", "\u00A0"), style: look.dim },
        { text: ` ${what} `, style: what === "published" || what === "recorded" ? look.dim : look.note },
        { text: what === "recorded" && whose.length > NAMED ? counted(whose.length, "report") : whose.join(", ") },
        { text: text === null ? "" : ` “${clean(text)}”`, style: look.dim },
      ],
      width,
      "  ",
      " ".repeat(wide + 3),
    ),
  );
}
