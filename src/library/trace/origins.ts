/** Roots of a claim's support to origins, and how many there are: at least, and at most. */
import { likeness } from "../facts/names.ts";
import type { Root } from "./roots.ts";

export type Evidence = {
  kind: "credit" | "copy" | "relay" | "same-person" | "same-anonymous" | "assessment" | "unknown";
  document: string;
  start: number;
  end: number;
};
export type Vouched = { root: Root; document: string; start: number; end: number; copy: boolean };
/** least: what the origin adds to the least count, with `most` to the greatest. */
export type Origin = { key: string; kind: Root["kind"]; label: string; documents: string[]; evidence: Evidence[]; least: number; most: number };

export function originsOf(vouched: readonly Vouched[]): Origin[] {
  const byKey = new Map<string, Vouched[]>();
  for (const v of vouched) byKey.set(v.root.key, [...(byKey.get(v.root.key) ?? []), v]);
  const origins = [...byKey].map(([key, all]) => originOf(key, all));
  const roots = new Map([...byKey].map(([key, all]) => [key, all[0]!.root]));
  const settled = relayed(mergedPeople(origins, roots), roots);
  return weighed(settled, roots);
}

export function countOf(origins: readonly Origin[]): { min: number; max: number } {
  const [min, max] = [origins.reduce((n, o) => n + o.least, 0), origins.reduce((n, o) => n + o.most, 0)];
  return origins.length ? { min: Math.max(1, min), max: Math.max(1, max) } : { min: 0, max: 0 };
}

function originOf(key: string, all: readonly Vouched[]): Origin {
  const { root } = all[0]!;
  const evidence = all.slice(1).map((v): Evidence => {
    const kind = v.copy
      ? "copy"
      : v.root.relays.length
        ? "relay"
        : root.kind === "anonymous"
          ? "same-anonymous"
          : root.kind === "unknown"
            ? "unknown"
            : "same-person";
    return { kind, document: v.document, start: v.start, end: v.end };
  });
  return { key, kind: root.kind, label: root.label, documents: [...new Set(all.map((v) => v.document))].sort(), evidence, least: 1, most: 1 };
}

/** One person by whichever part of the name; one organization by its words. */
function mergedPeople(origins: readonly Origin[], roots: ReadonlyMap<string, Root>): Origin[] {
  const out: Origin[] = [];
  for (const origin of origins) {
    const root = roots.get(origin.key)!;
    const same = out.find((o) => {
      const other = roots.get(o.key)!;
      if (root.kind !== other.kind || root.kind === "outlet" || root.kind === "unknown") return false;
      if (root.kind === "anonymous" && root.outlet !== other.outlet) return false;
      return root.kind === "anonymous" ? mayBeOne(root, other) : likeness(root.words, other.words) === 1;
    });
    if (same) join(same, origin, root.kind === "anonymous" ? "same-anonymous" : "same-person");
    else out.push({ ...origin });
  }
  return out;
}

/** "three Russian sources" and "a senior Russian source" may be the same; "a Russian source" and "a US official" are two. */
function mayBeOne(a: Root, b: Root): boolean {
  return likeness(a.words, b.words) > 0;
}

function join(into: Origin, from: Origin, kind: Evidence["kind"]): void {
  into.documents = [...new Set([...into.documents, ...from.documents])].sort();
  into.evidence.push(...from.evidence, { kind, document: from.documents[0]!, start: 0, end: 0 });
  // Whether the second description is of somebody else is not known.
  if (kind === "same-anonymous") into.most = Math.min(2, into.most + 1);
}

/** Who only hands on what another root of the claim says adds nothing: a minister who says that the police told him, when the police say so too. */
function relayed(origins: readonly Origin[], roots: ReadonlyMap<string, Root>): Origin[] {
  const out = origins.map((o) => ({ ...o }));
  return out.filter((o) => {
    const { inner } = roots.get(o.key)!;
    const behind = inner.map((v) => out.find((p) => p !== o && likeness(roots.get(p.key)!.words, v.words) === 1)).find((p) => p !== undefined);
    if (!behind) return true;
    join(behind, o, "relay");
    return false;
  });
}

/** What each adds: an outlet's own narration and unknown voices may rest on somebody who is counted already, and so may a second outlet's anonymous source. */
function weighed(origins: readonly Origin[], roots: ReadonlyMap<string, Root>): Origin[] {
  let anonymous = false;
  return origins.map((o) => {
    const root = roots.get(o.key)!;
    const firm =
      root.kind === "person" ||
      root.kind === "document" ||
      (root.kind === "organization" && !spokenFor(o, root, origins, roots)) ||
      (root.kind === "anonymous" && !anonymous);
    anonymous ||= root.kind === "anonymous";
    return { ...o, least: firm ? 1 : 0 };
  });
}

/** An organization for which a person of the same claim may speak. */
function spokenFor(origin: Origin, root: Root, origins: readonly Origin[], roots: ReadonlyMap<string, Root>): boolean {
  return origins.some((o) => {
    const other = roots.get(o.key)!;
    return o !== origin && (other.kind === "person" || other.kind === "anonymous") && likeness(root.words, other.words) > 0;
  });
}
