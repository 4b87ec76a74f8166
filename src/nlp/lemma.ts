/** Lemmas from the edit scripts that the network chooses among. Must agree with training/apud_training/lemmas.py. */

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
