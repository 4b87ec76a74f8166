/** Words on the left and a short note on the right of one line; under one another where there is no room. */
import stringWidth from "string-width";
import { type Piece, wrap } from "./wrap.ts";

const GAP = 2;

/** Lines without line feeds; the first begins after `first`, the others after `rest`. */
export function beside(pieces: Piece[], note: Required<Piece>, width: number, first = "", rest = "  "): string[] {
  if (note.text === "") return wrap(pieces, width, first, rest);
  const room = width - stringWidth(note.text) - GAP;
  const whole = wrap(pieces, width, first, rest);
  if (room < width / 3) return [...whole, ...wrap([note], width, rest)];
  const [head, ...more] = whole.length === 1 && stringWidth(whole[0]!) <= room ? whole : wrap(pieces, room, first, rest);
  return [head! + " ".repeat(Math.max(width - stringWidth(head!) - stringWidth(note.text), GAP)) + note.style(note.text), ...more];
}
