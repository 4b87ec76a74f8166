/** A claim for people: what is claimed, how many origins that goes back to, who vouches for it and who denies it. */
import type { Claim } from "../../library/claims.ts";
import { clean } from "./clean.ts";
import { type Palette, palette } from "./colour.ts";
import { wrap } from "./wrap.ts";

export type ClaimScreen = { width: number; colour: boolean };

/** Lines without line feeds; an empty one ends the claim. */
export function claimLines(claim: Claim, { width, colour }: ClaimScreen): string[] {
  const look = palette(colour);
  const reports = new Set(claim.appearances.map((a) => a.document)).size;
  const count = `${interval(claim.originCount)} in ${plural(reports, "report")}`;
  return [
    ...wrap([{ text: clean(claim.text), style: look.bold }], width),
    ...wrap([{ text: count, style: look.dim }], width, "  ", "  "),
    ...sideLines(claim, "support", "+", width, look),
    ...sideLines(claim, "denial", "−", width, look),
    ...claim.contradictedBy.flatMap(({ text, slot }) => wrap([{ text: `≠ ${slot}: ${clean(text)}`, style: look.note }], width, "  ", "    ")),
    "",
  ];
}

function sideLines({ origins }: Claim, side: "support" | "denial", mark: string, width: number, look: Palette): string[] {
  return origins
    .filter((o) => o.side === side)
    .flatMap(({ label, kind, documents }) => {
      const named = { text: clean(label), style: kind === "unknown" ? look.dim : look.kind[kind] };
      return wrap([{ text: `${mark} ` }, named, { text: ` (${kind}) · ${documents.map(clean).join(", ")}`, style: look.dim }], width, "  ", "    ");
    });
}

function interval({ min, max }: Claim["originCount"]): string {
  return `${min === max ? min : `${min}–${max}`} independent ${max === 1 ? "origin" : "origins"}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
