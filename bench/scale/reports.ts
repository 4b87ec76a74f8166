/** Invented Readings as a library gets them: so many a day, in stories that several outlets tell, with copies and relays. The same at every run. */
import { createHash } from "node:crypto";

type Span = { start: number; end: number };
/** A Reading's parts as `apud read --jsonl` prints them. */
type Part = Record<string, unknown>;
type Reading = { document: Part; attributions: Part[]; statements: (Part & { text: string })[] } & Part;

/** facts: of each statement what it tells, the same wherever it is told. copyOf: the id of the report that it was copied from. */
export type Report = { reading: Reading; facts: string[]; copyOf: string | null };

const REPORTS_A_DAY = 60;
const STORIES_A_DAY = 6;
const STORY_DAYS = 8;
const FACTS = 14;
const [COPIED, RELAYED] = [0.15, 0.2];
const FIRST_DAY = Date.parse("2021-01-01");
const OUTLETS = ["Courier", "Norden", "Harbour Post", "Evening Star", "Daily Ledger", "Ostrel Times", "Meridian", "Northern Echo"];

/** What each outlet puts in, so that two who tell the same do not use the same words. */
const ASIDES =
  "again quietly late openly soon then once twice formally briefly reportedly nearby abroad locally lately finally first alone together later".split(
    " ",
  );

const SYLLABLES = "ka lo mi ra te su no vi do be ha ri po ne ga lu fe sa ko ti ma re zu du pe la vo ni".split(" ");
const THEMES = [
  ["bridge", "road", "traffic", "engineer", "repair", "lorry", "close", "inspect", "build", "widen", "delay", "fund"],
  ["court", "judge", "trial", "witness", "sentence", "lawyer", "accuse", "acquit", "arrest", "testify", "appeal", "fine"],
  ["border", "soldier", "shell", "village", "truce", "general", "attack", "capture", "withdraw", "bomb", "defend", "evacuate"],
  ["election", "vote", "party", "minister", "coalition", "poll", "resign", "campaign", "win", "lose", "appoint", "oppose"],
  ["flood", "river", "rain", "shelter", "rescue", "dam", "collapse", "drown", "warn", "rise", "damage", "reopen"],
  ["bank", "loan", "rate", "currency", "budget", "tax", "raise", "cut", "borrow", "default", "audit", "invest"],
  ["hospital", "vaccine", "virus", "doctor", "patient", "ward", "treat", "infect", "die", "recover", "test", "isolate"],
  ["ship", "harbour", "cargo", "crew", "strait", "tanker", "sink", "board", "seize", "dock", "load", "escort"],
];

const PREFIXES = ["", "re", "over", "out", "under", "mis", "fore", "up"];

/** Uniform in [0, 1): mulberry32. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Fact = { id: string; words: string[]; lemma: string; actor: string; recipient: string; figure: number | null; speaker: string };
type Story = { start: number; theme: string[]; place: string; facts: Fact[] };

const name = (next: () => number): string => {
  const word = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join("");
  return word[0]!.toUpperCase() + word.slice(1);
};

function storyOf(number: number): Story {
  const next = random(number * 7919 + 1);
  const theme = THEMES[Math.floor(next() * THEMES.length)]!;
  const people = Array.from({ length: 5 }, () => `${name(next)} ${name(next)}`);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  const place = name(next);
  const first = Math.floor(next() * PREFIXES.length);
  const facts = Array.from({ length: FACTS }, (_, i): Fact => {
    const words = [pick(theme), name(next), name(next)];
    const lemma = `${PREFIXES[(first + Math.floor(i / 6)) % PREFIXES.length]!}${theme[6 + (i % 6)]!}`;
    return {
      id: `${number}.${i}`,
      words,
      lemma,
      actor: pick(people),
      recipient: pick(people),
      figure: next() < 0.2 ? 2 + Math.floor(next() * 80) : null,
      speaker: pick(people),
    };
  });
  return { start: Math.floor(number / STORIES_A_DAY), theme, place, facts };
}

const stories = new Map<number, Story>();
function story(number: number): Story {
  const known = stories.get(number) ?? storyOf(number);
  stories.set(number, known);
  // Those that are over are forgotten.
  if (stories.size > STORIES_A_DAY * STORY_DAYS * 4) stories.delete(stories.keys().next().value!);
  return known;
}

/** The report of this number; those of one day stand together. */
export function reportOf(number: number): Report {
  const day = Math.floor(number / REPORTS_A_DAY);
  const next = random(number * 104729 + 3);
  const copied = next() < COPIED && number % REPORTS_A_DAY > 0;
  if (copied) {
    const from = number - 1 - Math.floor(next() * (number % REPORTS_A_DAY));
    const source = reportOf(from);
    if (source.copyOf === null) return { ...told(number, day, next, source.facts.map(factNamed), from), copyOf: idOf(from) };
  }
  const first = Math.max(0, day - STORY_DAYS + 1) * STORIES_A_DAY;
  const chosen = story(first + Math.floor(next() * ((day + 1) * STORIES_A_DAY - first)));
  const facts = chosen.facts.filter(() => next() < 0.55);
  return told(number, day, next, facts.length > 2 ? facts : chosen.facts.slice(0, 3), null);
}

const idOf = (number: number) => `r${number}`;
const factNamed = (id: string): Fact => story(Number(id.split(".")[0])).facts[Number(id.split(".")[1])]!;

function told(number: number, day: number, next: () => number, facts: readonly Fact[], copied: number | null): Report {
  const wording = random((copied ?? number) * 31 + 7);
  const publisher = OUTLETS[Math.floor(next() * OUTLETS.length)]!;
  const relayed = next() < RELAYED && copied === null ? "Reuters" : null;
  const statements: Reading["statements"] = [];
  const attributions: Part[] = [];
  let bodyText = "";
  const place = story(Number(facts[0]!.id.split(".")[0])).place;
  for (const [i, fact] of facts.entries()) {
    const start = bodyText.length;
    const span = (words: string, from = start): Span => {
      const at = bodyText.indexOf(words, from);
      return { start: at, end: at + words.length };
    };
    const figure = fact.figure === null ? "" : ` ${fact.figure} people and`;
    const aside = () => ASIDES[Math.floor(wording() * ASIDES.length)]!;
    const quote = `${fact.actor} ${aside()} ${fact.lemma}ed${figure} ${fact.recipient} ${aside()} over the ${fact.words.join(" ")} ${aside()}`;
    bodyText += `${quote}, ${fact.speaker} ${aside()} said${relayed ? `, ${relayed} reported` : ""}. `;
    const end = start + quote.length;
    const party = (words: string) => ({ ...span(words), entity: null });
    const attribution = `A${2 * i + 1}`;
    const base = { mode: "indirect" as const, candidates: [], sourceNumber: null, content: [{ start, end }], addressee: null, entity: null };
    const outer = relayed ? `A${2 * i + 2}` : null;
    attributions.push({ ...base, id: attribution, source: span(fact.speaker, end), sourceKind: "person", cue: [span("said", end)], parent: outer });
    if (outer)
      attributions.push({ ...base, id: outer, source: span(relayed!, end), sourceKind: "outlet", cue: [span("reported", end)], parent: null });
    statements.push({
      id: `S${i + 1}`,
      quote: { start, end },
      text: quote,
      predicate: { ...span(`${fact.lemma}ed`), lemma: fact.lemma },
      event: null,
      eventMode: null,
      actors: [party(fact.actor)],
      recipients: [party(fact.recipient)],
      arguments: [
        { role: "subject", ...party(fact.actor) },
        { role: "object", ...party(fact.recipient) },
      ],
      polarity: "positive",
      modality: "asserted",
      condition: null,
      time: null,
      duration: null,
      quantity:
        fact.figure === null
          ? null
          : { value: fact.figure, min: fact.figure, max: fact.figure, unit: "people", approximate: false, ...span(String(fact.figure)) },
      place: null,
      attribution,
      confidence: 0.9,
    });
  }
  const publishedAt = new Date(FIRST_DAY + day * 86_400_000 + (number % REPORTS_A_DAY) * 600_000).toISOString();
  const contentHash = `sha256:${createHash("sha256").update(`${publisher} ${number}`).digest("hex")}`;
  const document = {
    id: idOf(number),
    title: `${place} ${number}`,
    publisher,
    authors: [],
    credit: null,
    sourceUrl: null,
    publishedAt,
    retrievedAt: publishedAt,
  };
  const reading: Reading = {
    document: { ...document, language: "en", mimeType: "text/plain", contentHash, sections: [], bodyText },
    reader: { version: "bench", model: "none" },
    notices: [],
    entities: [],
    times: [],
    attributions,
    statements,
  };
  return { reading, facts: facts.map(({ id }) => id), copyOf: null };
}

/** Stands in for the second encoder, whose time is not the library's: a text is the sum of its words, each a direction of its own. */
export async function meaningOf(text: string): Promise<Float32Array> {
  const sum = new Float32Array(384);
  for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
    const direction = directions.get(word) ?? directionOf(word);
    const weight = word.length < 5 ? 0.3 : 1;
    for (let i = 0; i < sum.length; i++) sum[i]! += weight * direction[i]!;
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((x) => x / length);
}

const directions = new Map<string, Float32Array>();
function directionOf(word: string): Float32Array {
  const next = random(createHash("sha256").update(word).digest().readUInt32LE(0));
  const direction = Float32Array.from({ length: 384 }, () => next() - 0.5);
  if (directions.size > 5_000) directions.clear();
  directions.set(word, direction);
  return direction;
}
