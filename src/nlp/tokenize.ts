/** Text to the words of UD English, each with its exact span. */
import type { Span } from "../model/span.ts";
import { lexicon } from "../text/lexicon.ts";

type TokenLexicon = {
  prefixes: string[];
  contractions: Record<string, number[]>;
  abbreviations: string[];
  ambiguousAbbreviations: string[];
};

const known = lexicon<TokenLexicon>("words/tokens");
const PREFIXES = new Set(known.prefixes);
const CONTRACTIONS = new Map(Object.entries(known.contractions));
const ABBREVIATIONS = new Set(known.abbreviations);
const AMBIGUOUS = new Set(known.ambiguousAbbreviations);

/** What stays whole whatever stands in it; the first that matches at a place wins. Sticky, so that a text is gone through once. */
const WHOLE: RegExp[] = [
  /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}]/iuy,
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}/uy,
  /[@#][\p{L}_][\p{L}\p{N}_]{0,99}/uy,
  /[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:com|org|net|gov|edu|info|co\.uk|doc|xls|pdf|html?|jpe?g|png|txt)(?![\p{L}\p{N}])/iuy,
  /[\p{L}][\p{L}\p{N}-]{0,62}(?:\.[\p{Ll}][\p{L}\p{N}-]{1,62}){2,8}(?![\p{L}\p{N}])/uy,
  /[\p{L}][\p{L}\p{N}]{0,62}_[\p{L}\p{N}_]{1,62}(?:\.[\p{Ll}]{2,4})?(?![\p{L}\p{N}])/uy,
  /b\/c(?![\p{L}\p{N}])/iuy,
  /[:;=]['’]?-?[()DPp](?![\p{L}\p{N}])/uy,
];

const NUMBER = /\d{1,4}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.:/]\d+)+|\.\d+|\d+/uy;
const PHONE = /\d{3}[-/.]\d{3}-\d{4}|\d{3}-\d{4}(?![\d-])|1-\d{3}-\d{3}-\d{4}/uy;
const LETTERS = /(?:\p{L}|\p{M}|\p{N}|\u00ad|_(?=\p{L}))+/uy;
const INITIALS = /Ph\.D\.|(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/uy;
const YEAR = /['’‘]\d\ds?(?![\p{L}\p{N}])/uy;
const LOOSE_CLITIC = /['’´`](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy;
const REPEATED =
  /[.!?]{2,}|\${2,}|-{2,}|\*{2,}|={2,}|_{2,}|\+{2,}|~{2,}|<<|>>|''|``|’’|‘‘|\p{Emoji_Presentation}(?:\ufe0f|\u200d\p{Extended_Pictographic}|\p{Emoji_Modifier})*/uy;
const CLITIC = /(?:['’´](?:s|re|ve|ll|d|m)|n['’´]t)$/iu;
const SPACE = /[\s\u200b\ufeff]+/uy;
const UNITS = /^(\d[\d.,:]*)(am|pm|a\.m\.|p\.m\.)$/iu;
const MONEY_PREFIX = /^(?:US|C|A|HK|NZ|S)\$$/u;

/** Matches a sticky pattern at a place; returns the end of the match, or -1. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/**
 * Words of any Unicode text, in order, not overlapping; together they cover everything but white space. Spans are UTF-16 units and never
 * part a surrogate pair. Divisions follow UD English: clitics, hyphens between words, quotes and punctuation stand apart; abbreviations, numbers, URLs
 * and addresses stay whole. Time grows with the length of the text.
 */
export function tokenize(text: string): Span[] {
  const words: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const space = endOf(SPACE, text, at);
    if (space > at) {
      at = space;
      continue;
    }
    at = wordAt(text, at, words);
  }
  return words;
}

/** Adds the word or words that begin at a place; returns where they end. */
function wordAt(text: string, at: number, words: Span[]): number {
  const code = text.codePointAt(at) as number;
  const first = String.fromCodePoint(code);
  if (/[\p{L}\p{N}@#:;=]/u.test(first) && !inWord(text, at)) {
    for (const pattern of WHOLE) {
      const end = endOf(pattern, text, at);
      if (end > at) return push(words, at, end);
    }
  }
  if (/[\d.]/.test(first)) {
    const end = Math.max(endOf(PHONE, text, at), endOf(NUMBER, text, at));
    if (end > at) return numberAt(text, at, end, words);
  }
  if (/\p{L}|\p{M}|\p{N}/u.test(first)) return letters(text, at, words);
  if (/['’‘´`]/.test(first)) {
    const end = Math.max(endOf(YEAR, text, at), endOf(LOOSE_CLITIC, text, at));
    if (end > at) return push(words, at, end);
  }
  const run = endOf(REPEATED, text, at);
  if (run > at) return push(words, at, run);
  return push(words, at, at + first.length);
}

function inWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] as string);
}

function push(words: Span[], start: number, end: number): number {
  words.push({ start, end });
  return end;
}

/** A number with what is written on to it: "1990s", "20th", "5pm" (two words), "3.5bn". */
function numberAt(text: string, at: number, end: number, words: Span[]): number {
  const tail = endOf(LETTERS, text, end);
  if (tail < 0) return push(words, at, end);
  const unit = UNITS.exec(text.slice(at, Math.min(tail, at + 40)));
  if (unit) {
    push(words, at, at + (unit[1] as string).length);
    return push(words, at + (unit[1] as string).length, tail);
  }
  return push(words, at, tail);
}

/** A word of letters: with its abbreviation's full stop, its inner apostrophes, its clitics apart, and its hyphenated prefix. */
function letters(text: string, at: number, words: Span[]): number {
  const initials = endOf(INITIALS, text, at);
  if (initials > at) return push(words, at, initials);
  let end = endOf(LETTERS, text, at);
  for (;;) {
    const next = text[end];
    if ((next === "'" || next === "’" || next === "´") && end > at) {
      const more = endOf(LETTERS, text, end + 1);
      if (more < 0) break;
      end = more;
    } else if (next === "-" && PREFIXES.has(text.slice(at, end).toLowerCase())) {
      const more = endOf(LETTERS, text, end + 1);
      if (more < 0) break;
      end = more;
      break;
    } else if (next === "$" && MONEY_PREFIX.test(text.slice(at, end + 1))) {
      return push(words, at, end + 1);
    } else if (next === "&" && end - at <= 2 && /^\p{Lu}+$/u.test(text.slice(at, end)) && /^\p{Lu}(?![\p{L}])/u.test(text.slice(end + 1, end + 3))) {
      return push(words, at, end + 2);
    } else break;
  }
  if (text[end] === "." && isAbbreviation(text, at, end)) return push(words, at, end + 1);
  return clitics(text, at, end, words);
}

function isAbbreviation(text: string, at: number, end: number): boolean {
  if (text[end + 1] === ".") return false;
  const word = text.slice(at, end);
  const lower = word.toLowerCase();
  const after = /^[\s)\]"'”’]*(\S?)/u.exec(text.slice(end + 1, end + 12))?.[1] ?? "";
  if (/^\p{Lu}$/u.test(word)) return word !== "I" || /^\p{Lu}/u.test(after);
  if (!ABBREVIATIONS.has(lower)) return false;
  if (lower === "etc") return !/^(?:$|\p{Lu})/u.test(after) && !/\n/.test(text.slice(end + 1, end + 3));
  if (!AMBIGUOUS.has(lower)) return true;
  if (after === "") return false;
  // A word that is also an abbreviation is one where the text goes on as after an abbreviation: "No. 7", "St. Mary", "sq. km".
  if (lower === "no" || lower === "art" || lower === "fig" || lower === "ch" || lower === "para") return /\d/.test(after);
  return /^\p{Lu}/u.test(word) ? !/\n/.test(text.slice(end + 1, end + 3)) : /[\p{Ll},;:\d]/u.test(after);
}

function clitics(text: string, at: number, end: number, words: Span[]): number {
  const word = text.slice(at, end);
  const cuts = word.length <= 9 ? CONTRACTIONS.get(word.toLowerCase().replaceAll("’", "'")) : undefined;
  if (cuts) {
    let from = at;
    for (const cut of cuts) from = push(words, from, at + cut);
    return push(words, from, end);
  }
  const clitic = CLITIC.exec(word);
  if (!clitic || clitic.index === 0) return push(words, at, end);
  // "wouldn't've" has two.
  clitics(text, at, at + clitic.index, words);
  return push(words, at + clitic.index, end);
}
