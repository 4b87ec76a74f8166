/** What a person types to search, as a tree. A fault is told with its place. */
import { ApudError } from "../../model/errors.ts";
import { foldedWords } from "../../text/words.ts";
import { moment } from "../store/clock.ts";

/** Where words are looked for: in the text, in the outlet's name, in the names of those who are cited. */
export type Field = "words" | "publisher" | "source";

/** Words that stand one after the other; the last may be the beginning of one. */
export type Phrase = { kind: "phrase"; field: Field; words: string[]; prefix: boolean };
export type Asked =
  | Phrase
  | { kind: "or"; any: Asked[] }
  /** `none` is taken away from what `all` finds; `all` is never empty. */
  | { kind: "and"; all: Asked[]; none: Asked[] };

export type Query = {
  /** null where only dates are asked for. */
  asked: Asked | null;
  /** First moment that counts, and the first that no longer does. */
  from: string | null;
  until: string | null;
};

type Token = { text: string; start: number; quoted: boolean; field: string | null };

const FIELDS: ReadonlySet<string> = new Set(["publisher", "source", "after", "before"]);
const DEEPEST = 50;

/** Words are all wanted; "a phrase", beginn*, OR, NOT or -, ( ), publisher: source: after: before:. Throws `bad-query`. */
export function parse(query: string): Query {
  const tokens = tokensOf(query);
  const dates: Pick<Query, "from" | "until"> = { from: null, until: null };
  let at = 0;

  const fault = (what: string, start = tokens[at]?.start ?? query.length): never => {
    throw badQuery(query, what, start);
  };
  const is = (text: string) => tokens[at]?.text === text && !tokens[at]!.quoted && tokens[at]!.field === null;

  const any = (depth: number): Asked | null => {
    if (depth > DEEPEST) fault("Too many brackets");
    const starts = [tokens[at]?.start ?? query.length];
    const parts = [all(depth)];
    while (is("OR")) {
      at++;
      starts.push(tokens[at]?.start ?? query.length);
      parts.push(all(depth));
    }
    if (parts.length === 1) return parts[0]!;
    const dated = parts.indexOf(null);
    if (dated >= 0) fault("A date has no alternative: it goes for all that is asked", starts[dated]);
    return { kind: "or", any: parts as Asked[] };
  };

  const all = (depth: number): Asked | null => {
    const wanted: Asked[] = [];
    const unwanted: Asked[] = [];
    const start = tokens[at]?.start ?? query.length;
    let dated = false;
    while (at < tokens.length && !is("OR") && !is(")")) {
      if (is("AND")) {
        at++;
        if (at === tokens.length || is("OR") || is(")") || is("AND") || (wanted.length === 0 && unwanted.length === 0))
          fault("AND stands between two things");
        continue;
      }
      const negated = is("NOT") || is("-");
      const sign = tokens[at]!.start;
      if (negated) at++;
      const one = item(depth);
      if (one === null && negated) fault("A date cannot be left out", sign);
      if (one === null) dated = true;
      else (negated ? unwanted : wanted).push(one);
    }
    if (wanted.length === 0 && unwanted.length > 0) fault("Something has to be looked for, not only left out", start);
    if (wanted.length === 0 && !dated) fault("Something is missing");
    if (wanted.length === 0) return null;
    return wanted.length === 1 && unwanted.length === 0 ? wanted[0]! : { kind: "and", all: wanted, none: unwanted };
  };

  const item = (depth: number): Asked | null => {
    const token = tokens[at] ?? fault("Something is missing");
    if (is(")") || is("OR") || is("AND") || is("NOT") || is("-")) fault("Something is missing");
    at++;
    if (token.text === "(" && !token.quoted && token.field === null) {
      const inner = any(depth + 1);
      if (!is(")")) fault("A bracket is not closed", token.start);
      at++;
      return inner;
    }
    if (token.field === "after" || token.field === "before") {
      if (depth > 0) fault("A date goes for all that is asked: put it outside the brackets", token.start);
      const day = moment(token.text) ?? fault("A date looks like 2031-03-04", token.start);
      if (token.field === "after") dates.from = day;
      else dates.until = day;
      return null;
    }
    const prefix = token.text.endsWith("*") && !token.quoted;
    const words = foldedWords(token.text).map(({ word }) => word);
    if (words.length === 0) fault("There is no word in it", token.start);
    return { kind: "phrase", field: (token.field ?? "words") as Field, words, prefix };
  };

  const asked = any(0);
  if (at < tokens.length) fault("A bracket is closed that was not opened");
  return { asked, ...dates };

  function tokensOf(text: string): Token[] {
    const found: Token[] = [];
    for (let place = 0; place < text.length; ) {
      const start = place;
      const character = text[place]!;
      if (/\s/.test(character)) place++;
      else if (character === "(" || character === ")" || (character === "-" && /\S/.test(text[place + 1] ?? ""))) {
        found.push({ text: character, start, quoted: false, field: null });
        place++;
      } else {
        const name = /^([a-z]+):/i.exec(text.slice(place))?.[1] ?? null;
        const field = name !== null && FIELDS.has(name.toLowerCase()) ? name.toLowerCase() : null;
        if (field !== null) place += field.length + 1;
        if (/["“„]/.test(text[place] ?? "")) {
          const end = text.slice(place + 1).search(/["”“]/);
          if (end < 0) throw badQuery(text, "A quotation is not closed", place);
          found.push({ text: text.slice(place + 1, place + 1 + end), start, quoted: true, field });
          place += end + 2;
        } else {
          const word = /^[^\s()"“”]*/.exec(text.slice(place))![0];
          if (word === "" && field === null) {
            found.push({ text: "", start, quoted: true, field: null });
            place++;
          } else found.push({ text: word, start, quoted: false, field });
          place += word.length;
        }
      }
    }
    return found;
  }
}

/** The place counts characters from 1, and is marked in the query. */
function badQuery(query: string, what: string, start: number): ApudError {
  const place = Array.from(query.slice(0, start)).length + 1;
  const message = `${what}, at character ${place}: ${query.slice(0, start)}▸${query.slice(start)}`;
  return new ApudError("bad-query", message, "`apud search --help` says what can be asked.");
}
