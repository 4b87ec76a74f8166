/** Single letters as keys. They can be switched off, since who speaks to a computer types letters unawares (WCAG 2.1.4). */

const KEPT = "apud-keys";
let on = $state(localStorage.getItem(KEPT) !== "off");

export const keys = {
  get on() {
    return on;
  },
  set on(value: boolean) {
    on = value;
    localStorage.setItem(KEPT, value ? "on" : "off");
  },
};

/** Answers to keys until it is taken down; names are those of `KeyboardEvent.key`, letters small. */
export function listen(to: Record<string, () => void>): () => void {
  const heard = (event: KeyboardEvent) => {
    if (!on || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const answer = to[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!answer) return;
    event.preventDefault();
    answer();
  };
  addEventListener("keydown", heard);
  return () => removeEventListener("keydown", heard);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select") ||
    target.isContentEditable ||
    document.querySelector("dialog[open]") !== null
  );
}
