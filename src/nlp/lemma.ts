/** Lemmas from the edit scripts that the network weighs. Must agree with training/apud_training/lemmas.py. */

const SCRIPT = /^([lc])(\d+)\+(.*)$/su;

/** `l2+y` takes two letters off the lower-cased form and adds "y"; `c…` keeps the case; `=be` is the lemma itself. */
export function lemmaOf(form: string, script: string): string {
  if (script.startsWith("=")) return script.slice(1);
  const parts = SCRIPT.exec(script);
  if (!parts) return form;
  const base = parts[1] === "c" ? form : form.toLowerCase();
  const cut = Number(parts[2]);
  return cut > base.length ? form : base.slice(0, base.length - cut) + parts[3];
}

export type Scripts = {
  lemma: readonly string[];
  /** Of each script the ends of words (`^` where the word begins) that training saw it used with; none where it goes with every form. */
  endings: readonly (readonly string[])[];
};

const known = new WeakMap<Scripts, ReadonlySet<string>[]>();
/** Scripts looked at before the word is left as it stands. */
const TRIES = 12;

/**
 * By the heaviest script that may be used: the network knows a word by its company, and would give "said" and "added" one script; how they end tells them
 * apart. `weights`: a column a script, the word's row beginning at `at`.
 */
export function heaviestLemma(form: string, scripts: Scripts, weights: ArrayLike<number>, at: number): string {
  const endings = known.get(scripts) ?? scripts.endings.map((list) => new Set(list));
  known.set(scripts, endings);
  const passed = new Set<number>();
  while (passed.size < TRIES) {
    let best = -1;
    for (let s = 0; s < scripts.lemma.length; s++) if (!passed.has(s) && (best < 0 || weights[at + s]! > weights[at + best]!)) best = s;
    if (best < 0) break;
    if (applies(form, scripts.lemma[best]!, endings[best]!)) return lemmaOf(form, scripts.lemma[best]!);
    passed.add(best);
  }
  return form.toLowerCase();
}

function applies(form: string, script: string, endings: ReadonlySet<string>): boolean {
  if (endings.size === 0) return true;
  const whole = `^${form.toLowerCase()}`;
  return endings.has(script.startsWith("=") ? whole : whole.slice(-Number.parseInt(script.slice(1), 10) - 3));
}
