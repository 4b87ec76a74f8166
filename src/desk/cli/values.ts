/** Values of options, checked as they are given. */
import { InvalidArgumentError } from "commander";

export function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError("It takes a whole number from 1 up.");
  return Number(value);
}

export function portNumber(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new InvalidArgumentError("It takes a number from 0 to 65535.");
  return Number(value);
}

export function seconds(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 86_400)) throw new InvalidArgumentError("It takes a number of seconds.");
  return number;
}

export function byteCount(value: string): number {
  const parts = /^(\d+(?:\.\d+)?)\s*([kMG]?)B?$/i.exec(value);
  const factor = { "": 1, k: 1e3, m: 1e6, g: 1e9 }[parts?.[2]?.toLowerCase() ?? ""];
  const bytes = Math.floor(Number(parts?.[1]) * (factor ?? Number.NaN));
  if (!(bytes > 0)) throw new InvalidArgumentError("It takes a number of bytes, such as 500k or 50M.");
  return bytes;
}

/** A day or a moment: what is neither would be kept as the document's date. */
export function isoDate(value: string): string {
  const parts = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(value);
  // Date takes the 31st of February for the 3rd of March.
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  const real = parts && !Number.isNaN(Date.parse(value)) && day.toISOString().startsWith(value.slice(0, 10));
  if (!real) throw new InvalidArgumentError("It takes a date such as 2031-03-04 or 2031-03-04T18:20+02:00.");
  return value;
}
