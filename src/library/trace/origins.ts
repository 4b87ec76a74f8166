/** Roots of a claim's support, or of its denials, to origins, and how many there are: at least, and at most. */
import { isOneName, likeness, plain } from "../facts/names.ts";
import { outletKey } from "../facts/outlets.ts";
import { coreOf } from "../facts/voices.ts";
import type { Root } from "./roots.ts";
import { overlap } from "./unnamed.ts";

export type Evidence = {
  kind: "credit" | "copy" | "relay" | "same-person" | "same-anonymous" | "assessment" | "unknown";
  document: string;
  start: number;
  end: number;
};

export type Vouched = {
  root: Root;
  document: string;
  start: number;
  end: number;
  copy: boolean;
  /** Of the report, or of that which it is a copy of: the outlet, and when it was published. */
  publisher?: string | null;
  told?: string | null;
  /** In which it stands. */
  sentence?: string;
  /** Whether the report shows that the outlet was there. */
  witnessed?: boolean;
  /** Keys of roots that a person says this one is independent of: it is joined to none of them. */
  apart?: ReadonlySet<string>;
};

/** least: what the origin adds to the least count, with `most` to the greatest. */
export type Origin = { key: string; kind: Root["kind"]; label: string; documents: string[]; evidence: Evidence[]; least: number; most: number };

type Held = Origin & { root: Root; from: readonly Vouched[] };

export function originsOf(vouched: readonly Vouched[]): Origin[] {
  const byKey = new Map<string, Vouched[]>();
  for (const v of vouched) byKey.set(v.root.key, [...(byKey.get(v.root.key) ?? []), v]);
  const held = [...byKey].map(([key, from]) => heldOf(key, from));
  const steps = [oneText, onePerson, oneSource, handedOn, told, narrated];
  const settled = steps.reduce((all, step) => step(all), held);
  return weighed(settled).map(({ root: _, from: __, ...origin }) => origin);
}

/** Of the support: what its own root later denies leaves the count, and stays in the list. */
export function withoutWithdrawn(support: readonly Origin[], vouched: readonly Vouched[], denied: readonly Vouched[]): Origin[] {
  const last = (all: readonly Vouched[], key: string) => all.reduce((at, v) => (v.root.key === key && (v.told ?? "") > at ? (v.told ?? "") : at), "");
  return support.map((o) => (last(denied, o.key) > last(vouched, o.key) ? { ...o, least: 0, most: 0 } : o));
}

export function countOf(origins: readonly Origin[]): { min: number; max: number } {
  const [min, max] = [origins.reduce((n, o) => n + o.least, 0), origins.reduce((n, o) => n + o.most, 0)];
  return max > 0 ? { min: Math.max(1, min), max } : { min: 0, max: 0 };
}

function heldOf(key: string, from: readonly Vouched[]): Held {
  const { root } = from[0]!;
  const evidence = from.slice(1).map((v): Evidence => evidenceOf(kindOf(v), v));
  return {
    key,
    kind: root.kind,
    label: root.label,
    documents: [...new Set(from.map((v) => v.document))].sort(),
    evidence,
    least: 1,
    most: 1,
    root,
    from,
  };
}

function kindOf({ copy, root }: Vouched): Evidence["kind"] {
  if (copy) return "copy";
  if (root.relays.length > 0) return "relay";
  return root.kind === "anonymous" ? "same-anonymous" : root.kind === "unknown" ? "unknown" : "same-person";
}

const evidenceOf = (kind: Evidence["kind"], { document, start, end }: Vouched): Evidence => ({ kind, document, start, end });

/** Each is joined to the first of those before it, or to any other, that it goes back to; `wider` where that is not certain. */
function joined(
  all: readonly Held[],
  find: (one: Held, others: readonly Held[]) => { into: Held; kind: Evidence["kind"]; wider?: boolean } | null,
): Held[] {
  const out: Held[] = [];
  const gone = new Map<Held, Held>();
  const now = (one: Held): Held => (gone.has(one) ? now(gone.get(one)!) : one);
  for (const one of all) {
    const found = find(one, all);
    if (!found || now(found.into) === one || areApart(now(found.into), one)) {
      out.push(one);
      continue;
    }
    const into = now(found.into);
    into.documents = [...new Set([...into.documents, ...one.documents])].sort();
    into.evidence = [...into.evidence, ...one.evidence, evidenceOf(found.kind, one.from[0]!)];
    into.from = [...into.from, ...one.from];
    if (found.wider) into.most = Math.min(2, into.most + 1);
    gone.set(one, into);
  }
  return out;
}

const areApart = (one: Held, other: Held): boolean =>
  one.from.some(({ root, apart }) => other.from.some((v) => apart?.has(v.root.key) || v.apart?.has(root.key)));

const before = (one: Held, others: readonly Held[]) => others.slice(0, others.indexOf(one));

/** Words of a sentence from which two that have the same are not so by chance. */
const LEAST_WORDS = 10;
const SAME_SENTENCE = 0.8;

/** The same sentence in two reports goes back to one text, whoever each takes for its source. */
function oneText(all: readonly Held[]): Held[] {
  const sentences = new Map(all.map((o) => [o, o.from.map(({ sentence = "" }) => new Set(plain(sentence).split(" ")))]));
  return joined(all, (one, others) => {
    const into = before(one, others).find((o) => sentences.get(o)!.some((a) => sentences.get(one)!.some((b) => isSame(a, b))));
    return into ? { into, kind: "copy" } : null;
  });
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  if (less.size < LEAST_WORDS || less.size < SAME_SENTENCE * more.size) return false;
  const shared = [...less].filter((word) => more.has(word)).length;
  return shared >= SAME_SENTENCE * (less.size + more.size - shared);
}

/** One person by whichever part of the name; one organization by its words, one document. */
function onePerson(all: readonly Held[]): Held[] {
  const named = new Set(["person", "organization", "document"]);
  const isOne = (a: Root, b: Root) => {
    if (a.kind === "person" && b.kind === "person") return isOneName(a.words, b.words);
    return likeness(a.words, b.words) === 1 && (a.kind === b.kind || (a.words.length > 1 && a.words.length === b.words.length));
  };
  return joined(all, (one, others) => {
    const into = named.has(one.kind) && before(one, others).find((o) => named.has(o.kind) && isOne(o.root, one.root));
    return into ? { into, kind: "same-person" } : null;
  });
}

/** Descriptions of one outlet's sources that may be of the same people: whether the second is of somebody else is not known. */
function oneSource(all: readonly Held[]): Held[] {
  return joined(all, (one, others) => {
    if (one.kind !== "anonymous") return null;
    const outlet = outletKey(one.root.outlet ?? "");
    const into = before(one, others).find(
      (o) => o.kind === "anonymous" && outletKey(o.root.outlet ?? "") === outlet && overlap(o.root.words, one.root.words),
    );
    return into ? { into, kind: "same-anonymous", wider: coreOf(into.root.words).join(" ") !== coreOf(one.root.words).join(" ") } : null;
  });
}

/** Who only hands on what another root of the claim says adds nothing: a minister who says that the police told him, when the police say so too. */
function handedOn(all: readonly Held[]): Held[] {
  return joined(all, (one, others) => {
    const inner = one.from.flatMap(({ root }) => root.inner);
    const into = others.find((o) => o !== one && inner.some((v) => likeness(o.root.words, v.words) === 1));
    return into ? { into, kind: "relay" } : null;
  });
}

/** An outlet whose own report of the claim, or whose report as others pass it on, names its source: that source is the root. */
function told(all: readonly Held[]): Held[] {
  return joined(all, (one, others) => {
    if (one.kind !== "outlet") return null;
    const own = outletKey(one.root.outlet ?? "");
    const into = others.find(
      (o) =>
        o.kind !== "outlet" &&
        o.kind !== "unknown" &&
        o.from.some((v) => outletKey(v.publisher ?? "") === own || v.root.relays.some((r) => outletKey(r.name ?? r.text) === own)),
    );
    return into ? { into, kind: "relay" } : null;
  });
}

/** Whoever a report leaves open is, in that report, whoever else vouches there for the same. */
function narrated(all: readonly Held[]): Held[] {
  return joined(all, (one, others) => {
    if (one.kind !== "unknown") return null;
    const into = others.find((o) => o.kind !== "unknown" && o.documents.some((d) => one.documents.includes(d)));
    return into ? { into, kind: "unknown" } : null;
  });
}

/** What each adds: an outlet's own narration and unknown voices may rest on somebody who is counted already, and so may a second outlet's anonymous source. */
function weighed(all: readonly Held[]): Held[] {
  const outlet = all.find((o) => o.kind === "anonymous")?.root.outlet ?? null;
  return all.map((o) => {
    const firm =
      o.kind === "person" ||
      o.kind === "document" ||
      (o.kind === "organization" && !isSpokenFor(o, all)) ||
      (o.kind === "anonymous" && o.root.outlet === outlet) ||
      (o.kind === "outlet" && o.from.some((v) => v.witnessed));
    return { ...o, least: firm ? 1 : 0 };
  });
}

/** An organization for which a person of the same claim may speak, by the name or by the office that the text gives them: "Kremlin spokesman Dmitry Peskov". */
function isSpokenFor(one: Held, all: readonly Held[]): boolean {
  return all.some(
    (o) =>
      o !== one &&
      (o.kind === "person" || o.kind === "anonymous") &&
      (likeness(one.root.words, o.root.words) > 0 || likeness(one.root.words, o.root.beside ?? []) === 1),
  );
}
