/** One reading as a part of a page: the report on one side, who says what on the other. */
import type { Document } from "../../model/document.ts";
import type { Reading } from "../../model/reading.ts";
import { chainsOf, inTextOrder } from "../voices.ts";
import { dataOf } from "./data.ts";
import { type Html, html, jsonData, markupOf } from "./escape.ts";
import { HERE } from "./here.ts";
import { emptySideHtml, sideHtml } from "./side.ts";
import { type Mark, textHtml } from "./text.ts";
import { BOX, hidesSomething, line, webAddress } from "./visible.ts";

/** What the list of reports says of one. */
export type Entry = { title: string; publisher: string; publishedAt: string; statements: number; notice: string };
/** `markup` is HTML, but for its ids, which `numbered` gives. */
export type Part = { entry: Entry; markup: string; reader: string };

/** `label` is what the user called the report; `statements` false where they were not asked for. Spans are UTF-16 units. */
export function partOf(reading: Reading, label: string, statements = true): Part {
  const { document, notices } = reading;
  const title = line(document.title ?? "") || line(label);
  const numbers = new Map(reading.statements.map(({ id }, index) => [id, index + 1]));
  const isTitled = document.sections.some(({ kind, start, end }) => kind === "headline" && /\S/.test(document.bodyText.slice(start, end)));
  const markup = html`<article class="report" aria-labelledby="${HERE}title" id="${HERE}report">
<header class="particulars">
${isTitled ? null : html`<h2 class="headline" id="${HERE}title" dir="auto">${title}</h2>`}
${particularsHtml(document)}
<p class="origin">${originHtml(document, label)}</p>
${notices.map(({ message }) => html`<p class="notice">${line(message)}</p>`)}
${hidesSomething(document.bodyText) ? html`<p class="notice">The text holds characters that cannot be seen; they are shown as pictures or as ${BOX}.</p>` : null}
</header>
<div class="text"${langOf(document)}>${textHtml(document, marksOf(reading, numbers), html`${HERE}title`)}</div>
${reading.statements.length > 0 ? sideHtml(reading, numbers) : emptySideHtml(emptyReason(reading, statements))}
<script type="application/json" class="data">${jsonData(dataOf(reading))}</script>
</article>
`;
  const entry = {
    title,
    publisher: line(document.publisher ?? ""),
    publishedAt: dateOf(document),
    statements: reading.statements.length,
    notice: notices.map(({ message }) => line(message)).join(" "),
  };
  const { version, model } = reading.reader;
  return { entry, markup: markupOf(markup), reader: model === "none" ? `Apud ${version}` : `Apud ${version} with the model ${model}` };
}

function marksOf(reading: Reading, numbers: ReadonlyMap<string, number>): Mark[] {
  const chains = chainsOf(reading);
  return inTextOrder(reading.statements).map(({ id, quote, attribution }) => {
    const kind = chains(attribution).at(-1)?.sourceKind ?? "outlet";
    return { ...quote, style: kind, number: numbers.get(id)! };
  });
}

function emptyReason({ notices }: Reading, statements: boolean): string {
  if (!statements) return "Statements were not asked for.";
  return notices.length > 0 ? "Its statements were not read; see the note on the report." : "No statement was found in it.";
}

function particularsHtml({ publisher, authors, credit, publishedAt }: Document): Html {
  const parts = [
    publisher ? html`<bdi class="publisher">${line(publisher)}</bdi>` : null,
    authors.length > 0 ? html`by <bdi>${line(authors.join(", "))}</bdi>` : null,
    credit && credit !== publisher ? html`credit: <bdi>${line(credit)}</bdi>` : null,
    publishedAt ? html`<time datetime="${line(publishedAt)}">${dateOf({ publishedAt })}</time>` : null,
  ].filter((part) => part !== null);
  const listed = parts.map((part, index) => html`${index > 0 ? " · " : null}${part}`);
  return html`<p class="published">${listed}</p>`;
}

function dateOf({ publishedAt }: Pick<Document, "publishedAt">): string {
  return line(publishedAt?.replace("T", " ").replace(/(\d\d:\d\d):\d\d(?:\.\d+)?/, "$1") ?? "");
}

function originHtml({ sourceUrl }: Document, label: string): Html {
  const address = webAddress(sourceUrl);
  const source = address ? html`<a href="${address}" rel="noreferrer noopener">${line(sourceUrl!)}</a>` : sourceUrl ? html`${line(sourceUrl)}` : null;
  return source && line(label) !== line(sourceUrl ?? "") ? html`${line(label)} · ${source}` : (source ?? html`${line(label)}`);
}

function langOf({ language }: Document): Html | null {
  return language && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language) ? html` lang="${language}"` : null;
}
