/** Which of what was spoken of a noun can be said of, and which of those is nearest or most spoken of. */
import { isKindOf } from "./kinds.ts";
import { KIN, type Referent } from "./referent.ts";

/** How well a noun fits: 2 if it was said of the referent or stands in its name, 1 if it is of the name's kind, else 0. */
export type Fit = 0 | 1 | 2;

export class Fits {
  best: Fit = 0;
  /** Of those that fit best. */
  nearest: Referent | undefined;
  most: Referent | undefined;
  count = 0;
  readonly #lemma: string;
  readonly #known = new Map<Referent, Fit>();

  constructor(lemma: string) {
    this.#lemma = lemma;
  }

  of(referent: Referent): Fit {
    return this.#known.get(referent) ?? 0;
  }

  /** Takes the next candidate, the nearest first. */
  see(referent: Referent): void {
    if (this.#known.has(referent)) return;
    const fit = fitOf(this.#lemma, referent);
    this.#known.set(referent, fit);
    if (fit === 0 || fit < this.best) return;
    if (fit > this.best) [this.best, this.nearest, this.most, this.count] = [fit, referent, referent, 1];
    else {
      this.count++;
      if (referent.count > this.most!.count) this.most = referent;
    }
  }
}

function fitOf(lemma: string, { lemmas, roles, nameWords, kin, schema }: Referent): Fit {
  if (lemmas.has(lemma) || roles.has(lemma) || nameWords.has(lemma) || KIN.get(lemma)?.some((group) => kin.has(group))) return 2;
  return schema !== undefined && isKindOf(lemma, schema) ? 1 : 0;
}
