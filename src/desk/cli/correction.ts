/** What `apud assess correct` was asked to change, made whole; throws `usage` where it makes no sense. */
import type { Correction } from "../../model/assessment.ts";
import { SOURCE_KINDS, type SourceKind } from "../../model/attribution.ts";
import { ApudError } from "../../model/errors.ts";
import { MODALITIES, PLOVER_EVENTS } from "../../model/statement.ts";
import { quantityOf } from "./quantity.ts";

export type CorrectionOptions = {
  polarity?: string;
  modality?: string;
  event?: string;
  time?: string;
  quantity?: string;
  place?: string;
  source?: string;
  kind?: string;
};

const DAY = String.raw`\d{4}(?:-\d\d(?:-\d\d)?)?[~?%]?`;
export const EDTF = new RegExp(String.raw`^${DAY}(?:/(?:${DAY}|\.\.)?)?$`);

export function correctionOf({ polarity, modality, event, time, quantity, place, source, kind }: CorrectionOptions): Correction {
  const fields: Correction = {};
  if (polarity !== undefined) fields.polarity = oneOf("polarity", polarity, ["positive", "negative"] as const);
  if (modality !== undefined) fields.modality = oneOf("modality", modality, MODALITIES);
  if (event !== undefined) fields.event = isNone(event) ? null : oneOf("event", event.toUpperCase(), PLOVER_EVENTS);
  if (time !== undefined) fields.time = isNone(time) ? null : edtf(time);
  if (quantity !== undefined) fields.quantity = isNone(quantity) ? null : quantityOf(quantity);
  if (place !== undefined) fields.place = isNone(place) ? null : place;
  if (source !== undefined) fields.source = isNone(source) ? null : { name: source, kind: oneOf<SourceKind>("kind", kind ?? "person", SOURCE_KINDS) };
  else if (kind !== undefined) throw new ApudError("usage", "--kind is the kind of a source.", "Name the source with --source.");
  if (Object.keys(fields).length === 0)
    throw new ApudError("usage", "Nothing is corrected.", "Say what: apud assess correct --help lists the fields.");
  return fields;
}

const isNone = (value: string): boolean => value.toLowerCase() === "none";

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new ApudError("usage", `--${option} cannot be ${value}.`, `It is one of ${allowed.join(", ")}.`);
  return found;
}

function edtf(value: string): string {
  if (!EDTF.test(value))
    throw new ApudError("usage", `--time cannot be ${value}.`, "It takes EDTF such as 2031-03-04, 2031-03, 2031-03-04/2031-03-09, or none.");
  return value;
}
