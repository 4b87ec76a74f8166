/** One way of writing a place's name for all ways of writing it: what the gazetteer is sorted and searched by. */

/** Letters that Unicode does not take apart. */
const LETTERS: Record<string, string> = { ł: "l", ø: "o", đ: "d", ð: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th", ə: "a", ŋ: "n" };
const SHORT: Record<string, string> = { saint: "st", sainte: "ste", mount: "mt", fort: "ft" };

/** Lower case ASCII letters, digits and single blanks: "St. John’s" is `st johns`. Empty where nothing of that is in the name. */
export function placeKey(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[łøđðıßæœþəŋ]/g, (c) => LETTERS[c]!)
    .replace(/[\p{M}.'’‘ʼʻ`´ʿʾ]/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return plain.replace(/\b(?:saint|sainte|mount|fort)\b/g, (w) => SHORT[w]!);
}
