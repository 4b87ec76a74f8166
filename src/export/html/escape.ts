/** HTML that cannot be got wrong: what is put into a template is text, and made safe, unless it is HTML itself. */

const SAFE = Symbol("safe");
export type Html = { readonly [SAFE]: string };
export type Content = string | number | Html | null | readonly Content[];

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** For text and for attribute values in double quotes; null is nothing. */
export function html(parts: TemplateStringsArray, ...content: Content[]): Html {
  let out = parts[0]!;
  for (const [index, each] of content.entries()) out += written(each) + parts[index + 1]!;
  return safe(out);
}

/** Takes the caller's word for it: for what ships with Apud, and for what was escaped before. */
export function safe(markup: string): Html {
  return { [SAFE]: markup };
}

export function markupOf(markup: Html): string {
  return markup[SAFE];
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** A value as JSON inside a script element: nothing in it can end the element or begin a comment. */
export function jsonData(value: unknown): Html {
  return safe(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`));
}

function written(content: Content): string {
  if (content === null) return "";
  if (typeof content === "string") return escaped(content);
  if (typeof content === "number") return String(content);
  return SAFE in content ? content[SAFE] : (content as readonly Content[]).map(written).join("");
}
