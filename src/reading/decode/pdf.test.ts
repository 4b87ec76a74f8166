import { describe, expect, it } from "vitest";
import { decode } from "./index.ts";

/** A page is lines of `[x, y, text]`, in points from the lower left. */
function pdf(pages: [number, number, string][][], trailer = ""): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((lines, at) => {
      const stream = lines.map(([x, y, text]) => `BT /F1 10 Tf ${x} ${y} Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Root 1 0 R ${trailer} >>\n%%EOF`);
}

async function only(bytes: Uint8Array) {
  for await (const item of decode({ bytes, name: "x.pdf" })) return item;
  throw new Error("nothing came out");
}

describe("PDF", () => {
  it("gives paragraphs, joins divided words, and drops what comes back on each page", async () => {
    const page = (number: number, lines: [number, number, string][]): [number, number, string][] => [
      [50, 780, `Kalvar Harbour Board, report ${number}`],
      ...lines,
      [290, 20, `${number}`],
    ];
    const item = await only(
      pdf([
        page(1, [
          [50, 700, "The board of the harbour met on Thursday behind closed doors, and nobody who was inter-"],
          [50, 688, "viewed would talk about it. The vote was close, a clerk said."],
          [50, 664, "The chair of the board denies that there was a vote, and says that the next meeting"],
        ]),
        page(2, [[50, 700, "will be open to all."]]),
      ]),
    );
    expect("document" in item && item.document.bodyText.split("\n")).toEqual([
      "The board of the harbour met on Thursday behind closed doors, and nobody who was interviewed would talk about it. The vote was close, a clerk said.",
      "The chair of the board denies that there was a vote, and says that the next meeting will be open to all.",
    ]);
  });
  it.each([
    ["pictures of pages", pdf([[]]), "no-text-in-pdf"],
    ["rubbish", Buffer.from("%PDF-1.4\nrubbish"), "broken-pdf"],
    ["no PDF at all", Buffer.from("Just text."), "broken-pdf"],
  ])("%s", async (_, bytes, code) => {
    const item = await only(bytes);
    expect("error" in item && item.error.code).toBe(code);
  });
  it("locked with a password", async () => {
    const key = `<${"41".repeat(32)}>`;
    const item = await only(pdf([[[50, 700, "Secret"]]], `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -44 >> /ID [<00> <00>]`));
    expect("error" in item && item.error.code).toBe("encrypted");
  });
});
