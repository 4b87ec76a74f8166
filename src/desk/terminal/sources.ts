/** Who is quoted, for people: how often, in how many reports, by which outlets. */
import type { Quoted, QuotingOutlet } from "../../library/query/sources.ts";
import { beside } from "./aside.ts";
import { clean } from "./clean.ts";
import { palette } from "./colour.ts";
import { counted } from "./count.ts";
import { type Column, table } from "./table.ts";
import { wrap } from "./wrap.ts";

type Screen = { width: number; colour: boolean };

const UNKNOWN = "an unknown outlet";
const OUTLETS_NAMED = 6;

/** Lines without line feeds. */
export function sourceLines({ kind, name, outlet, statements, reports, copies, quotedBy }: Quoted, { width, colour }: Screen): string[] {
  const look = palette(colour);
  const copied = copies === 0 ? "" : `, ${counted(copies, "copy", "copies")}`;
  const whose = kind === "anonymous" ? ` of ${clean(outlet ?? UNKNOWN)}` : "";
  const named = quotedBy.slice(0, OUTLETS_NAMED).map(({ outlet, reports }) => `${clean(outlet ?? UNKNOWN)}${reports > 1 ? ` ${reports}` : ""}`);
  const left = quotedBy.length - named.length;
  return [
    ...beside(
      [
        { text: clean(name), style: (text) => look.bold(look.kind[kind](text)) },
        { text: ` · ${kind}${whose}`, style: look.dim },
      ],
      { text: `${statements} in ${counted(reports, "report")}${copied}`, style: look.dim },
      width,
    ),
    ...wrap([{ text: [...named, ...(left > 0 ? [`${left} more`] : [])].join(", "), style: look.dim }], width, "  "),
  ];
}

const COLUMNS: Column<QuotingOutlet>[] = [
  { head: "outlet", cell: ({ outlet }) => outlet ?? "(unknown)", widest: 34 },
  { head: "reports", cell: ({ reports }) => String(reports), widest: 7, number: true },
  { head: "attributed", cell: ({ attributed }) => String(attributed), widest: 10, number: true },
  { head: "anonymous", cell: ({ kinds }) => String(kinds.anonymous), widest: 9, number: true },
  { head: "share", cell: ({ anonymous }) => `${Math.round(anonymous * 100)} %`, widest: 5, number: true },
];

export const outletLines = (outlets: readonly QuotingOutlet[], screen: Screen): string[] => table(outlets, COLUMNS, screen);
