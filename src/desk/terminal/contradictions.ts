/** What cannot both hold, for people: each side with who says it in which words. */
import type { Contradiction, Side } from "../../library/query/contradictions.ts";
import { beside } from "./aside.ts";
import { clean } from "./clean.ts";
import { type Palette, palette } from "./colour.ts";
import { counted, interval } from "./count.ts";
import { type Screen, saidLines } from "./said.ts";

/** Of each side; the others are counted. */
const SHOWN = 2;

/** Lines without line feeds. */
export function contradictionLines({ slot, sides: [one, other] }: Contradiction, screen: Screen): string[] {
  const look = palette(screen.colour);
  const denied = one.id === other.id;
  return [
    ...sideLines("  ", clean(one.text), countOf(one), one, screen, look),
    ...sideLines("≠ ", denied ? "Denied" : clean(other.text), denied ? slot : `${slot} · ${countOf(other)}`, other, screen, look),
  ];
}

const countOf = ({ id, originCount }: Side): string => `${originsOf(originCount)} · ${clean(id)}`;
const originsOf = (count: Side["originCount"]): string => `${interval(count)} ${count.max === 1 ? "origin" : "origins"}`;

function sideLines(mark: string, text: string, note: string, { said }: Side, screen: Screen, look: Palette): string[] {
  // What a copy has word for word says nothing more.
  const distinct = said.filter(({ sentence }, index) => said.findIndex((one) => one.sentence.text === sentence.text) === index).slice(0, SHOWN);
  const left = said.length - distinct.length;
  return [
    ...beside([{ text, style: look.bold }], { text: note, style: look.dim }, screen.width, mark, "  "),
    ...distinct.flatMap((one) => saidLines(one, screen, "    ")),
    ...(left > 0 ? [look.dim(`    ${counted(left, "more appearance")}`)] : []),
  ];
}
