/** Pages made to break a reader: they take no stack, and time that grows as they do. */
import { expect, it } from "vitest";
import { readPage } from "./article.ts";

const SENTENCE = "The minister said that the report was wrong, and that it would be corrected.";

it.each([
  ["nested", `${"<div>".repeat(50_000)}${SENTENCE}${"</div>".repeat(50_000)}`],
  ["nested, and closed by what was never open", `${"<div>".repeat(50_000)}${"</section>".repeat(50_000)}<p>${SENTENCE}`],
  ["drawings in drawings", `<p>${SENTENCE}</p>${"<svg>".repeat(50_000)}`],
  ["open comments", `<p>${SENTENCE}</p>${"<!--".repeat(200_000)}`],
  ["open tags", `<p>${SENTENCE}</p>${"<p ".repeat(200_000)}`],
  ["JSON-LD", `<script type="application/ld+json">${"[".repeat(200_000)}</script><p>${SENTENCE}</p>`],
])("%s", (_, html) => {
  expect(readPage(html, null).bodyText).toContain(SENTENCE);
});

it("scripts below the deepest level are no text", () => {
  const { bodyText } = readPage(`${"<div>".repeat(1000)}<script>var secret = 1</script>${SENTENCE}<style>p{}</style>`, null);
  expect(bodyText).toBe(SENTENCE);
});

it("time grows no faster than the page", () => {
  const took = (paragraphs: number) => {
    const html = `<article>${`<p class="a b"><a href="/x">The office</a> ${SENTENCE}</p>`.repeat(paragraphs)}</article>`;
    const start = process.cpuUsage().user;
    readPage(html, null);
    return process.cpuUsage().user - start;
  };
  took(1000);
  const small = took(2000);
  // 8 times the page in 8 times the time; as much again for the collector of garbage.
  expect(took(16_000)).toBeLessThan(small * 8 * 2 + 200_000);
});
