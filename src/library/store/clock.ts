/** Moments as the library compares them: ISO 8601 in UTC with milliseconds, which sorts as text. */

const ISO = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(?<zone>Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** null for what is no ISO 8601. A day counts from its beginning; a time without a zone counts as UTC. */
export function moment(date: string | null): string | null {
  const parts = date === null ? null : ISO.exec(date.trim());
  if (!parts) return null;
  const timed = parts[3] !== undefined && parts.groups!.zone === undefined;
  const milliseconds = Date.parse(`${parts[0].replace(/([+-]\d\d)(\d\d)$/, timed || !parts[3] ? "$&" : "$1:$2")}${timed ? "Z" : ""}`);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}

/** The last moment that `date` may mean: all of a day, a month or a year where no time is said. */
export function endOf(date: string): string | null {
  const start = moment(date);
  if (start === null) return null;
  const end = new Date(start);
  const length = date.trim().length;
  if (length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (length === 7) end.setUTCMonth(end.getUTCMonth() + 1);
  else if (length === 10) end.setUTCDate(end.getUTCDate() + 1);
  else return start;
  return new Date(end.getTime() - 1).toISOString();
}
