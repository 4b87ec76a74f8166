import { type Block, blocksOf } from "./blocks.ts";
import { chooseContainer, weight, within } from "./choose.ts";
import { isLine } from "./lines.ts";
import { parseTree } from "./tree.ts";

export function extract(html: string, host = ""): { text: string; kind: string }[] {
  const page = parseTree(html);
  const blocks = blocksOf(page);
  const container = chooseContainer(blocks, page.root);
  const kept: { text: string; kind: string }[] = [];
  const inside = blocks.filter((b) => within(b.element, container) && b.role !== "drop");
  const total = inside.reduce((sum, b) => sum + weight(b), 0);
  let passed = 0;
  let skipping = false;
  for (const b of inside) {
    passed += weight(b);
    let kind = kindOf(b, passed === 0, host);
    if (kind === "body" && b.text.length < 80 && isLine("end", b.text)) {
      if (passed > total * 0.5) break;
      kind = null;
      skipping = true;
    } else if (skipping && (b.linked > 0.5 || kind === null)) kind = null;
    else skipping = false;
    if (kind) kept.push({ text: b.text, kind });
  }
  return kept;
}

function kindOf(b: Block, head: boolean, host: string): string | null {
  const role = b.role === "headline" && !head ? "body" : b.role;
  if (role !== null && role !== "body" && role !== "quote") return role;
  if (isLine("credit", b.text)) return "credit";
  if (role === "quote") return "body";
  if (isLine("label", b.text)) return null;
  if (b.linked > 0.3 && isLine("related", b.text)) return null;
  if (b.text.length < 25 && isLine("related", b.text)) return null;
  if (isLine("appeal", b.text)) return null;
  if (b.linked > 0.9 && b.text.length < 200 && !leadsAway(b.href, host)) return null;
  return "body";
}

/** A link alone on its line that leads to another site belongs to the report; one to the same site leads to other reports. */
function leadsAway(href: string, host: string): boolean {
  const target = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(href)?.[1]?.toLowerCase();
  return target !== undefined && host !== "" && !target.endsWith(host) && !host.endsWith(target);
}
