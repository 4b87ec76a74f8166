/** The date of publication as ISO 8601, with the zone where the page gives one, and none made up where it does not. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** RFC 2822's own zones and the plain ones of American and European pages; "ET" is one of two, so it is none. */
const ZONES: Record<string, string> = {
  z: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  bst: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  jst: "+09:00",
};
/** Systems write year 1 where they know no date. */
const FIRST_YEAR = 1600;
const ISO = /(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?)?/i;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})\b/i;
const MONTH_FIRST = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i;
const TIME = /\b(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\.?)?(?:\s*([+-]\d{2}:?\d{2}|[a-z]{1,4}\b))?/i;

/** null where the text holds no whole date. A time without a zone stays without one. */
export function isoDate(text: string): string | null {
  const short = text.slice(0, 200);
  const iso = ISO.exec(short);
  if (iso)
    return build(iso[1]!, Number(iso[2]), Number(iso[3]), iso[4] ? { hour: Number(iso[4]), minute: iso[5]!, second: iso[6], zone: iso[7] } : null);
  const dayFirst = DAY_FIRST.exec(short);
  const monthFirst = MONTH_FIRST.exec(short);
  const [name, day, year, match] = dayFirst
    ? [dayFirst[2]!, dayFirst[1]!, dayFirst[3]!, dayFirst]
    : monthFirst
      ? [monthFirst[1]!, monthFirst[2]!, monthFirst[3]!, monthFirst]
      : [null, null, null, null];
  if (name === null) return null;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const rest = short.slice(match.index + match[0].length);
  const time = TIME.exec(rest) ?? TIME.exec(short.slice(0, match.index));
  if (!time) return build(year, month, Number(day), null);
  const half = time[4]?.toLowerCase();
  const hour = (Number(time[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
  return build(year, month, Number(day), { hour, minute: time[2]!, second: time[3], zone: time[5] });
}

type Time = { hour: number; minute: string; second: string | undefined; zone: string | undefined };

function build(year: string, month: number, day: number, time: Time | null): string | null {
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const real = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.getUTCDate() !== day || Number(year) < FIRST_YEAR) return null;
  if (time === null || time.hour > 23 || Number(time.minute) > 59) return date;
  const zone = time.zone?.toLowerCase() ?? "";
  const offset = ZONES[zone] ?? (/^[+-]/.test(zone) ? zone.replace(/(\d{2}):?(\d{2})$/, "$1:$2") : "");
  return `${date}T${String(time.hour).padStart(2, "0")}:${time.minute}:${time.second ?? "00"}${offset}`;
}
