/** Who says what: the statements of a report by those who say them, each a button that opens it. */
import { SOURCE_KINDS } from "../../model/attribution.ts";
import type { Reading } from "../../model/reading.ts";
import { MODALITIES } from "../../model/statement.ts";
import { BEFORE, type Fact, listedFactsOf } from "../facts.ts";
import { type Group, groupsOf, quoted, type Said, textOf } from "../voices.ts";
import { type Html, html } from "./escape.ts";
import { HERE } from "./here.ts";
import { line } from "./visible.ts";

/** `numbers`: of each statement's id, as the page counts them. */
export function sideHtml(reading: Reading, numbers: ReadonlyMap<string, number>): Html {
  const groups = groupsOf(reading);
  return html`<aside class="side" aria-labelledby="${HERE}who">
<div class="detail" hidden></div>
<div class="who">
<h3 id="${HERE}who">Who says what</h3>
<p class="sum">${sum(reading, groups)}</p>
${filters(reading, groups)}
<p class="none" hidden>No statement passes these filters.</p>
${groups.map((group) => groupHtml(group, reading, numbers))}
</div>
</aside>`;
}

/** Of a report in which nothing was found, or looked for. */
export function emptySideHtml(reason: string): Html {
  return html`<aside class="side" aria-labelledby="${HERE}who">
<div class="who"><h3 id="${HERE}who">Who says what</h3><p class="empty">${reason}</p></div>
</aside>`;
}

function sum({ statements }: Reading, groups: Group[]): string {
  const count = statements.length;
  const own = groups.find(({ narrated }) => narrated)?.said.length ?? 0;
  return `${count} ${count === 1 ? "statement" : "statements"}: ${own} in the outlet’s own voice, ${count - own} from others.`;
}

export function kindOf({ voices }: Group): string {
  return voices.at(-1)!.kind;
}

/** Toggles work with the script alone, which shows them. */
function filters({ statements }: Reading, groups: Group[]): Html {
  const kinds = SOURCE_KINDS.map((kind) => [kind, count(groups.filter((group) => kindOf(group) === kind))] as const).filter(([, n]) => n > 0);
  const modalities = MODALITIES.map((modality) => [modality, statements.filter((s) => s.modality === modality).length] as const);
  const negative = statements.filter(({ polarity }) => polarity === "negative").length;
  const toggle = (what: string, value: string, n: number, style = "") =>
    html`<button type="button" class="toggle ${style}" data-${what}="${value}" aria-pressed="false">${value} <span class="n">${n}</span></button>
`;
  return html`<div class="filters" hidden>
<div role="group" aria-label="Only what these kinds of source say" class="row"><span class="label">Source</span>
${kinds.map(([kind, n]) => toggle("kind", kind, n, kind))}</div>
<div role="group" aria-label="Only what is said in these ways" class="row"><span class="label">Said as</span>
${modalities.map(([modality, n]) => (n > 0 ? toggle("modality", modality, n) : null))}${negative > 0 ? toggle("polarity", "negative", negative) : null}</div>
<div class="row"><label class="label" for="${HERE}voice">Voice</label><select id="${HERE}voice"><option value="">all of them</option>${groups.map(
    (group, index) => html`<option value="${index}">${chainText(group)} (${group.said.length})</option>`,
  )}</select>
<button type="button" class="reset" hidden>Show all</button></div>
<p class="shown" role="status"></p>
</div>`;
}

function count(groups: Group[]): number {
  return groups.reduce((n, { said }) => n + said.length, 0);
}

function chainText({ voices }: Group): string {
  return voices.map(({ label }) => line(label)).join(" ← ");
}

function groupHtml(group: Group, reading: Reading, numbers: ReadonlyMap<string, number>): Html {
  const { voices, narrated, said } = group;
  const chain = voices.map(
    ({ label, kind, addressee }, index) =>
      html`${index > 0 ? html` <span class="from" aria-label="from">←</span> ` : null}<bdi class="voice ${kind}">${line(label)}</bdi>${
        narrated ? null : html` <span class="kind">${kind}</span>`
      }${addressee === null ? null : html` <span class="kind">to <bdi>${line(addressee)}</bdi></span>`}`,
  );
  let heard = 0;
  const items = said.map((one) => {
    const { quote } = one.statement;
    const isInside = quote.end <= heard;
    heard = Math.max(heard, quote.end);
    return itemHtml(one, reading, numbers.get(one.statement.id)!, isInside, kindOf(group));
  });
  return html`<details class="group" open><summary><h4>${chain} <span class="n">${said.length}</span></h4></summary>
<ul>
${items}</ul>
</details>
`;
}

function itemHtml({ statement, direct }: Said, reading: Reading, number: number, isInside: boolean, kind: string): Html {
  const { quote, polarity, modality } = statement;
  const words = quoted(line(textOf(quote, reading)), direct);
  const facts = listedFactsOf(statement, (span) => line(textOf(span, reading)));
  return html`<li id="${HERE}s${number}" class="${isInside ? "inside" : ""}" data-kind="${kind}" data-modality="${modality}" data-polarity="${polarity}"><button type="button" data-s="${number}"><span class="no">${number}</span> <span class="words" dir="auto">${words}</span></button>${
    facts.length > 0 ? html`<p class="facts">${facts.map(factHtml)}</p>` : null
  }</li>
`;
}

function factHtml({ kind, text }: Fact, index: number): Html {
  return html`${index > 0 ? " · " : null}<span class="${kind}">${BEFORE[kind] ?? ""}<bdi>${line(text)}</bdi></span>`;
}
