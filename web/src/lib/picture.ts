/** Where the marks and lines of a claim's picture stand: origins at the left, the reports that lead back to them at the right. */
import type { ClaimView } from "../api/types.ts";

export type Dot = { x: number; y: number; id: string; label: string; kind: string; side: "support" | "denial" };
export type Leaf = { x: number; y: number; id: string; label: string; isCopy: boolean };
export type Line = { path: string; side: "support" | "denial"; isCopy: boolean };
export type Drawing = { width: number; height: number; dots: Dot[]; leaves: Leaf[]; lines: Line[] };

const ROW = 24;
const LEFT = 236;
const RIGHT = 420;
const COPY = 26;

/** A report stands once for each origin that it leads to. */
export function drawingOf(view: Pick<ClaimView, "origins" | "appearances">, nameOf: (id: string) => string): Drawing {
  const dots: Dot[] = [];
  const leaves: Leaf[] = [];
  const lines: Line[] = [];
  const copyOf = new Map(
    view.appearances.flatMap(({ document, path }) => path.flatMap((step) => (step.kind === "copy" ? [[document, step.of] as const] : []))),
  );
  let y = ROW / 2;
  for (const { id, label, kind, side, documents } of view.origins) {
    const own = documents.filter((document) => !documents.includes(copyOf.get(document) ?? ""));
    const rows = own.flatMap((document) => [document, ...documents.filter((other) => copyOf.get(other) === document)]);
    const ordered = [...rows, ...documents.filter((document) => !rows.includes(document))];
    const middle = y + ((ordered.length - 1) * ROW) / 2;
    dots.push({ x: LEFT, y: middle, id, label: nameOf(label), kind, side });
    const places = new Map<string, number>();
    for (const document of ordered) {
      const original = places.get(copyOf.get(document) ?? "");
      const isCopy = original !== undefined;
      const x = RIGHT + (isCopy ? COPY : 0);
      const path = isCopy ? `M${RIGHT} ${original}V${y - 6}Q${RIGHT} ${y} ${RIGHT + 6} ${y}H${x}` : curve(LEFT, middle, x, y);
      lines.push({ path, side, isCopy });
      leaves.push({ x, y, id: document, label: nameOf(document), isCopy });
      places.set(document, y);
      y += ROW;
    }
    y += ROW / 2;
  }
  return { width: 720, height: Math.max(y - ROW / 2, ROW), dots, leaves, lines };
}

function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = (fromX + toX) / 2;
  return `M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`;
}
