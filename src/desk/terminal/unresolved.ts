/** What could not be resolved, for people: how often in all, then where. */
import type { Matter, Share, Unresolved, UnresolvedSource } from "../../library/query/unresolved.ts";
import { beside } from "./aside.ts";
import { clean } from "./clean.ts";
import { type Palette, palette } from "./colour.ts";
import { counted } from "./count.ts";
import { type Piece, wrap } from "./wrap.ts";

type Screen = { width: number; colour: boolean };

const WORDS: Record<Matter, (of: string) => string> = {
  sources: (of) => `of ${of} sources: the text names nobody, or nobody knows whom it means`,
  statementTimes: (of) => `of ${of} statements say no time that has a value`,
  times: (of) => `of ${of} expressions of time have no value`,
  places: (of) => `of ${of} places are on no map`,
  publisher: (of) => `of ${of} reports name no outlet`,
  publishedAt: (of) => `of ${of} reports do not say when they were published`,
};

/** In all. Lines without line feeds. */
export function totalLines(matters: Record<Matter, Share>, { width, colour }: Screen): string[] {
  const look = palette(colour);
  const numbers = Object.values(matters).map(({ unresolved }) => unresolved.toLocaleString("en"));
  const wide = Math.max(...numbers.map(({ length }) => length));
  return (Object.keys(WORDS) as Matter[]).flatMap((matter) => {
    const { of, unresolved } = matters[matter];
    const number = unresolved.toLocaleString("en").padStart(wide);
    const indent = " ".repeat(wide + 1);
    const lines = wrap([{ text: WORDS[matter](of.toLocaleString("en")), style: look.dim }], width, indent);
    return [look.bold(number) + lines[0]!.slice(wide), ...lines.slice(1)];
  });
}

/** One report. Lines without line feeds. */
export function unresolvedLines({ document, title, publisher, matters, sources, notices, loose }: Unresolved, { width, colour }: Screen): string[] {
  const look = palette(colour);
  const counts = [
    matters.sources.unresolved > 0 ? counted(matters.sources.unresolved, "source") : "",
    matters.statementTimes.unresolved > 0 ? `${matters.statementTimes.unresolved} of ${matters.statementTimes.of} without time` : "",
    matters.places.unresolved > 0 ? counted(matters.places.unresolved, "place") : "",
    matters.publisher.unresolved > 0 ? "no outlet" : "",
    matters.publishedAt.unresolved > 0 ? "no date" : "",
    loose.length > 0 ? counted(loose.length, "loose assessment") : "",
  ].filter(Boolean);
  const about = [publisher, document].flatMap((one) => (one ? [clean(one)] : [])).join(" · ");
  return [
    ...wrap(
      [
        { text: clean(title ?? document), style: look.bold },
        { text: ` ${about}`, style: look.dim },
      ],
      width,
      "",
      "  ",
    ),
    ...(counts.length > 0 ? wrap([{ text: counts.join(" · "), style: look.dim }], width, "  ") : []),
    ...notices.flatMap(({ message }) => wrap([{ text: clean(message), style: look.note }], width, "  ")),
    ...sources.flatMap((source) => sourceLines(source, width, look)),
  ];
}

function sourceLines({ words, cue, candidates, statements }: UnresolvedSource, width: number, look: Palette): string[] {
  const said = cue.map(({ text }) => clean(text)).join(" … ");
  const who: Piece[] = [
    { text: words ? `“${clean(words.text)}”` : "nobody named", style: look.kind.unresolved },
    { text: said ? ` ${said}` : "", style: look.dim },
  ];
  const maybe = candidates.length > 0 ? `perhaps ${candidates.map(clean).join(", or ")}` : "";
  const note = { text: statements.map((name) => clean(name.slice(name.lastIndexOf("#")))).join(" "), style: look.dim };
  return [...beside(who, note, width, "  ? ", "    "), ...(maybe ? wrap([{ text: maybe, style: look.dim }], width, "    ") : [])];
}
