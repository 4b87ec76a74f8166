/** The page around the reports: nothing in it asks for anything from anywhere, and nothing runs in it but its own script. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Content, type Html, html, markupOf, safe } from "./escape.ts";
import type { Entry } from "./report.ts";
import { line } from "./visible.ts";

/** A report that could not be read. */
export type Unread = { label: string; code: string; message: string; hint: string };

const SCRIPTS = ["words.js", "detail.js", "filters.js", "page.js"];
const STYLES = ["base.css", "report.css", "list.css", "detail.css", "screens.css"];

/** Read where they are written: that folder of `src/` is shipped. */
function assets(names: readonly string[]): string {
  return names.map((name) => readFileSync(new URL(`../../../src/export/html/page/${name}`, import.meta.url), "utf8")).join("\n");
}

/** All that stands before the reports, whose parts follow in the order of `entries`. Throws where the package is not whole. */
export function pageStart(entries: readonly Entry[], unread: readonly Unread[], version: string): string {
  const style = assets(STYLES);
  const script = `"use strict";{${assets(SCRIPTS)}}`;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  const one = entries.length === 1 && unread.length === 0;
  const title = entries.length === 1 ? entries[0]!.title : `${entries.length} reports`;
  return markupOf(html`<!doctype html>
<html lang="en" class="${one ? "one" : "several"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Apud ${version}">
<title>${title} – who says what</title>
<style>${safe(style)}</style>
<script>${safe(script)}</script>
</head>
<body>
<header class="bar">
<h1>Apud <span>who says what</span></h1>
${one ? null : html`<nav class="turn" aria-label="Reports" hidden><a href="#reports">All reports</a> <a class="before" rel="prev" aria-label="Report before" title="Report before">‹</a> <span class="n"></span> <a class="after" rel="next" aria-label="Next report" title="Next report">›</a></nav>`}
<button type="button" class="help" aria-haspopup="dialog" hidden>Keys <kbd>?</kbd></button>
</header>
<main>
${one ? null : frontHtml(entries, unread)}
`);
}

/** All that stands after them. */
export function pageEnd(reader: string): string {
  return markupOf(html`</main>
<footer>Made by ${line(reader)}. It says who says what, and in which words; not what is true. Confidence is how sure it is that it read a sentence right.</footer>
<dialog aria-labelledby="keys"><h2 id="keys">Keys</h2>
<dl>
${KEYS.map(([keys, what]) => html`<div><dt>${keys.map((key, index) => html`${index > 0 ? " or " : null}<kbd>${key}</kbd>`)}</dt><dd>${what}</dd></div>\n`)}</dl>
<p><label><input type="checkbox" checked> Keys without Ctrl or Alt are on</label></p>
<p>In the report, click a statement; where one stands inside another, click again for the one around it.</p>
<form method="dialog"><button>Close</button></form></dialog>
</body>
</html>
`);
}

const KEYS: [string[], string][] = [
  [["J", "→"], "next statement"],
  [["K", "←"], "statement before"],
  [["Esc"], "close the statement, back to the list"],
  [["?"], "these keys"],
];

function frontHtml(entries: readonly Entry[], unread: readonly Unread[]): Html {
  return html`<section class="front" id="reports" aria-labelledby="front">
<h2 id="front">${entries.length} ${entries.length === 1 ? "report" : "reports"}</h2>
${entries.length > 0 ? html`<ol>${entries.map(entryHtml)}</ol>` : html`<p class="empty">Nothing could be read.</p>`}
${unread.length > 0 ? html`<h2>Could not be read</h2>\n<ul class="unread">${unread.map(unreadHtml)}</ul>` : null}
</section>`;
}

function entryHtml({ title, publisher, publishedAt, statements, notice }: Entry, index: number): Html {
  const particulars = [publisher, publishedAt, `${statements} ${statements === 1 ? "statement" : "statements"}`].filter(Boolean);
  const address = index === 0 ? "#report" : `#r${index + 1}-report`;
  return html`<li><a href="${address}" dir="auto">${title}</a> <span class="published">${particulars.join(" · ")}</span>${note(notice)}</li>\n`;
}

function note(notice: string): Content {
  return notice ? html` <span class="notice">${notice}</span>` : null;
}

function unreadHtml({ label, code, message, hint }: Unread): Html {
  return html`<li><b>${line(label)}</b> <span>${line(message)} (${line(code)})</span> <span class="hint">${line(hint)}</span></li>\n`;
}

function hashOf(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
