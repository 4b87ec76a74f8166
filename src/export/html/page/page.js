// The page at work: which report is open, which statement is chosen, and the keys. Without it the page is whole, but still.

/** @typedef {{ root: HTMLElement, prefix: string, words: Words, data: Data, items: HTMLElement[], order: number[], isShown: (number: number) => boolean }} Open */

document.documentElement.classList.add("js");

/** @template {HTMLElement} T @param {string} selector @param {ParentNode} [within] */
const find = (selector, within = document) => /** @type {T | null} */ (within.querySelector(selector));
/** @param {string} selector @param {ParentNode} [within] */
const all = (selector, within = document) => /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);

/** @type {Map<HTMLElement, Open>} */
const opened = new Map();
/** @type {Open | null} */
let report = null;
/** Number of the statement that is chosen; 0 for none. */
let chosen = 0;

/** @param {HTMLElement} root @returns {Open} */
function open(root) {
  const known = opened.get(root);
  if (known) return known;
  const data = /** @type {Data} */ (JSON.parse(find(".data", root)?.textContent ?? ""));
  /** @type {HTMLElement[]} */
  const items = [];
  for (const item of all(".group li", root)) items[Number(find("button", item)?.dataset.s)] = item;
  const order = data.statements.map((_, index) => index + 1).sort((a, b) => compare(data, a, b));
  const made = { root, prefix: root.id.replace(/report$/, ""), words: wordsOf(/** @type {Element} */ (find(".text", root))), data, items, order };
  const whole = { ...made, isShown: (/** @type {number} */ number) => !items[number]?.hidden };
  opened.set(root, whole);
  const passes = openFilters(root, () => filter(whole, passes));
  return whole;
}

/** @param {Data} data @param {number} a @param {number} b */
function compare({ statements }, a, b) {
  const [one, other] = [quoteAt(statements, a), quoteAt(statements, b)];
  return one[0] - other[0] || other[1] - one[1];
}

/** @param {Statement[]} statements @param {number} number */
function quoteAt(statements, number) {
  return /** @type {Statement} */ (statements[number - 1]).quote;
}

/** @param {Open} whole @param {(item: HTMLElement) => boolean} passes */
function filter({ root, items, order }, passes) {
  let shown = 0;
  const hidden = new Set();
  for (const number of order) {
    const item = /** @type {HTMLElement} */ (items[number]);
    item.hidden = !passes(item);
    if (item.hidden) hidden.add(String(number));
    else shown++;
  }
  for (const mark of all(".s", root)) mark.classList.toggle("off", hidden.has(mark.dataset.s));
  for (const group of all(".group", root)) group.hidden = !find("li:not([hidden])", group);
  const none = find(".none", root);
  if (none) none.hidden = shown > 0;
  const status = find(".shown", root);
  if (status) status.textContent = hidden.size > 0 ? `${shown} of ${order.length} statements shown` : "";
}

/** Shows one report, or the list of them. @param {HTMLElement | null} root */
function turnTo(root) {
  if (report && report.root !== root) close(false);
  for (const each of all(".report")) each.classList.toggle("open", each === root);
  find(".front")?.classList.toggle("open", root === null);
  const changed = report?.root !== root;
  report = root && open(root);
  turnBar(root);
  if (changed) scrollTo({ top: 0, behavior: "auto" });
}

/** The way to the reports beside this one. @param {HTMLElement | null} root */
function turnBar(root) {
  const bar = find(".bar .turn");
  if (!bar) return;
  const reports = all(".report");
  const at = root ? reports.indexOf(root) : -1;
  bar.hidden = root === null;
  const place = find(".n", bar);
  if (place) place.textContent = `${at + 1} of ${reports.length}`;
  for (const [name, to] of /** @type {const} */ ([
    [".before", at - 1],
    [".after", at + 1],
  ])) {
    const link = /** @type {HTMLElement} */ (find(name, bar));
    link.hidden = !reports[to];
    link.setAttribute("href", `#${reports[to]?.id}`);
  }
}

/** @param {number} number @param {boolean} [focus] */
function select(number, focus = true) {
  const statement = report?.data.statements[number - 1];
  if (!report || !statement) return;
  const { root, data, words, order, prefix, isShown } = report;
  unmark();
  chosen = number;
  for (const mark of all(`.s[data-s="${number}"]`, root)) mark.classList.add("on");
  const control = find("button", report.items[number]);
  control?.setAttribute("aria-current", "true");
  const chain = chainOf(data, statement);
  paint("quote", words, [statement.quote]);
  paint(
    "source",
    words,
    chain.flatMap(({ source }) => (source ? [source] : [])),
  );
  paint(
    "cue",
    words,
    chain.flatMap(({ cue }) => cue),
  );

  const walk = order.filter((each) => isShown(each) || each === number);
  const panel = /** @type {HTMLElement} */ (find(".detail", root));
  const standing = { number, position: walk.indexOf(number) + 1, of: walk.length, address: `#${prefix}s${number}`, ...neighbours(report, number) };
  const see = (/** @type {Place} */ place) => reveal(words, place);
  const heading = showDetail(panel, data, words, statement, standing, { select, step, close, see });
  panel.hidden = false;
  root.classList.add("chosen");
  panel.scrollTop = 0;
  if (focus) heading.focus({ preventScroll: true });
  showChosen();
  remember(standing.address);
}

/** Statements around one and inside it, in the order of the text. @param {Open} whole @param {number} number */
function neighbours({ data: { statements }, order }, number) {
  const [start, end] = quoteAt(statements, number);
  const others = order.filter((each) => each !== number);
  const around = others.filter((each) => quoteAt(statements, each)[0] <= start && quoteAt(statements, each)[1] >= end);
  const inside = others.filter((each) => quoteAt(statements, each)[0] >= start && quoteAt(statements, each)[1] <= end && !around.includes(each));
  return { around, inside };
}

function showChosen() {
  const statement = report?.data.statements[chosen - 1];
  if (report && statement) reveal(report.words, statement.quote);
}

/** @param {number} by */
function step(by) {
  if (!report) return;
  const walk = report.order.filter(report.isShown);
  const at = walk.indexOf(chosen);
  const next = at === -1 ? (by > 0 ? 0 : walk.length - 1) : at + by;
  const number = walk[Math.min(Math.max(next, 0), walk.length - 1)];
  if (number && number !== chosen) select(number);
}

function unmark() {
  for (const mark of all(".s.on")) mark.classList.remove("on");
  for (const control of all('.who [aria-current="true"]')) control.removeAttribute("aria-current");
  if ("highlights" in CSS) CSS.highlights.clear();
}

/** Back to the list, where the statement was. */
function close(focus = true) {
  if (!report || chosen === 0) return;
  const item = report.items[chosen];
  unmark();
  chosen = 0;
  report.root.classList.remove("chosen");
  const panel = find(".detail", report.root);
  if (panel) panel.hidden = true;
  if (!focus) return;
  const group = /** @type {HTMLDetailsElement | null | undefined} */ (item?.closest("details"));
  if (group) group.open = true;
  find("button", item)?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: "nearest", behavior: "auto" });
  remember(`#${report.prefix}report`);
}

/** In the address, without a step in the history for each statement. @param {string} address */
function remember(address) {
  try {
    history.replaceState(null, "", address);
  } catch {
    // A browser may refuse, for one when it is asked too often: the page works without.
  }
}

/** What the address asks for: `#r2-s12`, `#s12`, `#r2-report`, or nothing. */
function follow() {
  const target = /^#(r\d+-)?(report|s\d+)$/.exec(location.hash);
  const reports = all(".report");
  const first = reports.length === 1 && !find(".front") ? reports[0] : null;
  const root = target ? document.getElementById(`${target[1] ?? ""}report`) : null;
  turnTo(root ?? first ?? null);
  if (root && target?.[2]?.startsWith("s")) select(Number(target[2].slice(1)));
}

/** The innermost statement clicked on, or the one around that which is chosen already. @param {HTMLElement} clicked */
function clickedStatement(clicked) {
  /** @type {number[]} */
  const found = [];
  for (let mark = clicked.closest(".s"); mark; mark = mark.parentElement?.closest(".s") ?? null) {
    const number = Number(/** @type {HTMLElement} */ (mark).dataset.s);
    if (report?.isShown(number)) found.push(number);
  }
  return found[(found.indexOf(chosen) + 1) % found.length] ?? 0;
}

addEventListener("DOMContentLoaded", () => {
  const dialog = /** @type {HTMLDialogElement} */ (find("dialog"));
  const keys = /** @type {HTMLInputElement} */ (find("input", dialog));
  const help = /** @type {HTMLElement} */ (find(".help"));
  help.hidden = false;
  help.addEventListener("click", () => dialog.showModal());
  addEventListener("hashchange", follow);
  follow();
  // The browser goes to the place in the list that the address names; the words in the report are what was meant.
  addEventListener("load", () => requestAnimationFrame(() => showChosen()));

  document.addEventListener("click", (event) => {
    const clicked = /** @type {HTMLElement} */ (event.target);
    const listed = /** @type {HTMLElement | null} */ (clicked.closest(".who li button"));
    if (listed) select(Number(listed.dataset.s));
    // Whoever marks words to copy them does not choose a statement.
    else if (clicked.closest(".text") && getSelection()?.isCollapsed !== false) {
      const number = clickedStatement(clicked);
      if (number > 0) select(number);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (event.key === "Escape") close();
    if (!keys.checked || /** @type {HTMLElement} */ (event.target).closest("select, input")) return;
    if (event.key === "j" || event.key === "ArrowRight") step(1);
    else if (event.key === "k" || event.key === "ArrowLeft") step(-1);
    else if (event.key === "?") dialog.showModal();
    else return;
    event.preventDefault();
  });
});
