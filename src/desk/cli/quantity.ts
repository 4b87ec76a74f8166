/** A figure as a person writes it: 14, at least 14, up to 20, about 3,000 people, 14-20 wounded. */
import type { Correction } from "../../model/assessment.ts";
import { ApudError } from "../../model/errors.ts";

const FIGURE =
  /^(?:(?<least>at least|more than|>=)|(?<most>at most|up to|<=)|(?<about>about|around|~))?\s*(?<low>\d[\d,]*(?:\.\d+)?)(?:\s*[-–]\s*(?<high>\d[\d,]*(?:\.\d+)?))?(?:\s+(?<unit>\S.*))?$/i;

export function quantityOf(given: string): NonNullable<Correction["quantity"]> {
  const parts = FIGURE.exec(given.trim())?.groups;
  if (!parts) throw new ApudError("usage", `--quantity cannot be ${given}.`, "It takes a figure such as 14, “at least 14”, “14-20 people”, or none.");
  const number = (text: string) => Number(text.replaceAll(",", ""));
  const [low, unit] = [number(parts.low!), parts.unit ?? null];
  if (parts.high !== undefined) return { value: null, min: low, max: number(parts.high), unit, approximate: false };
  const min = parts.most || parts.about ? null : low;
  const max = parts.least || parts.about ? null : low;
  return { value: low, min, max, unit, approximate: parts.about !== undefined };
}
