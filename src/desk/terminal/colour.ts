/** Colours of a terminal: sixteen, so that the user's own theme decides how they look. */
import type { SourceKind } from "../../model/attribution.ts";

export type Style = (text: string) => string;
export type Palette = { bold: Style; dim: Style; note: Style; bad: Style; kind: Record<SourceKind, Style> };

/** The environment's wish before the terminal's nature: https://no-color.org and https://force-color.org */
export function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  if (env.NO_COLOR) return false;
  return Boolean(stream.isTTY) && env.TERM !== "dumb";
}

export function palette(colour: boolean): Palette {
  const style =
    (on: number, off: number): Style =>
    (text) =>
      colour && text ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    note: style(33, 39),
    bad: style(31, 39),
    kind: {
      person: style(36, 39),
      organization: style(94, 39),
      anonymous: style(35, 39),
      document: style(33, 39),
      outlet: style(32, 39),
      unresolved: style(31, 39),
    },
  };
}
