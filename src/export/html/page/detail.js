// One statement whole: who vouches for it, how, and in which words.

/** @typedef {{ label: string, kind: string, mode: string, number: number | null, to: string | null, source: Place | null, cue: Place[], candidates: string[], parent: number }} Voice */
/** @typedef {[label: string, text: string, meaning: string, place: Place | null]} Row */
/** @typedef {{ id: string, quote: Place, predicate: Place, told: number, confidence: number, rows: Row[] }} Statement */
/** @typedef {{ narrator: string, voices: Voice[], statements: Statement[] }} Data */
/** @typedef {{ number: number, position: number, of: number, address: string, around: number[], inside: number[] }} Standing */
/** @typedef {{ select: (number: number) => void, step: (by: number) => void, close: () => void, see: (place: Place) => void }} Acts */

/**
 * An element with what it holds; text stays text.
 * @param {string} name @param {Record<string, string>} [attributes] @param {(Node | string)[]} [content] @returns {HTMLElement}
 */
function make(name, attributes = {}, content = []) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** @param {string} text @param {Record<string, string>} attributes @param {() => void} act */
function button(text, attributes, act) {
  const element = make("button", { type: "button", ...attributes }, [text]);
  element.addEventListener("click", act);
  return element;
}

/** @param {Data} data @param {Statement} statement @returns {Voice[]} outermost first */
function chainOf({ voices }, { told }) {
  /** @type {Voice[]} */
  const chain = [];
  for (let next = voices[told]; next && !chain.includes(next); next = voices[next.parent]) chain.unshift(next);
  return chain;
}

/** @param {Words} words @param {Place} place */
function wordsAt({ whole }, [start, end]) {
  return whole.slice(start, end).replace(/\s+/g, " ").trim();
}

/**
 * Fills the panel; its heading says which statement it is.
 * @param {Element} panel @param {Data} data @param {Words} words @param {Statement} statement @param {Standing} standing @param {Acts} acts
 */
function showDetail(panel, data, words, statement, standing, acts) {
  const { number, position, of, address } = standing;
  const heading = make("h3", { tabindex: "-1" }, [`Statement ${number}`, make("span", { class: "of" }, [` · ${position} of ${of}`])]);
  const turn = make("div", { class: "turn" }, [
    button("‹", { "aria-label": "Statement before (K)", title: "K" }, () => acts.step(-1)),
    button("›", { "aria-label": "Next statement (J)", title: "J" }, () => acts.step(1)),
    button("×", { "aria-label": "Close (Escape)", title: "Esc" }, acts.close),
  ]);
  const percent = Math.round(statement.confidence * 100);
  const facts = make("dl", { class: "rows" }, [
    ...statement.rows.map((row) => rowOf(row, words, acts)),
    pair("Confidence", [
      make("meter", { min: "0", max: "100", value: String(percent), "aria-label": "Confidence" }),
      ` ${percent} %`,
      make("span", { class: "meaning" }, ["that it was read right"]),
    ]),
  ]);
  panel.replaceChildren(
    make("div", { class: "top" }, [heading, turn]),
    quoteOf(words, statement),
    make("h4", {}, ["According to"]),
    chainHtml(data, words, statement, acts),
    facts,
    ...related("Stands inside", standing.around, acts),
    ...related("Holds", standing.inside, acts),
    make("p", { class: "link" }, [make("a", { href: address }, [`Link to this statement`]), ` · ${statement.id} in the JSON`]),
  );
  return heading;
}

/** The words with their verb marked. @param {Words} words @param {Statement} statement */
function quoteOf({ whole }, { quote: [start, end], predicate }) {
  const from = Math.min(Math.max(predicate[0], start), end);
  const to = Math.min(Math.max(predicate[1], from), end);
  return make("blockquote", { dir: "auto" }, [whole.slice(start, from), make("b", {}, [whole.slice(from, to)]), whole.slice(to, end)]);
}

/** @param {Data} data @param {Words} words @param {Statement} statement @param {Acts} acts */
function chainHtml(data, words, statement, acts) {
  const chain = chainOf(data, statement);
  if (chain.length === 0) {
    return make("ol", { class: "chain" }, [
      make("li", { class: "outlet" }, [make("b", {}, [make("bdi", {}, [data.narrator])]), make("span", { class: "kind" }, ["in its own voice"])]),
    ]);
  }
  return make(
    "ol",
    { class: "chain" },
    chain.map((voice) => voiceOf(voice, words, acts)),
  );
}

/** @param {Voice} voice @param {Words} words @param {Acts} acts */
function voiceOf(voice, words, acts) {
  const said = [voice.kind, voice.number === null ? "" : `${voice.number} of them`, voice.mode].filter(Boolean).join(", ");
  const named = voice.source && wordsAt(words, voice.source) !== voice.label ? [voice.source] : [];
  const evidence = [...named, ...voice.cue].map((place) => evidenceOf(place, words, acts));
  return make("li", { class: voice.kind }, [
    make("b", {}, [make("bdi", {}, [voice.label])]),
    make("span", { class: "kind" }, [said, ...(voice.to === null ? [] : [", to ", make("bdi", {}, [voice.to])])]),
    make("span", { class: "evidence" }, evidence),
    ...(voice.candidates.length > 0 ? [make("span", { class: "kind" }, [`may be ${voice.candidates.join(", ")}`])] : []),
  ]);
}

/** Words of the report that can be gone to. @param {Place} place @param {Words} words @param {Acts} acts */
function evidenceOf(place, words, acts) {
  return button(`“${wordsAt(words, place)}”`, { class: "words", title: "Show in the report", dir: "auto" }, () => acts.see(place));
}

/** @param {string} label @param {(Node | string)[]} content */
function pair(label, content) {
  return make("div", {}, [make("dt", {}, [label]), make("dd", {}, content)]);
}

/** @param {Row} row @param {Words} words @param {Acts} acts */
function rowOf([label, text, meaning, place], words, acts) {
  const isWords = place !== null && wordsAt(words, place) === text;
  return pair(label, [
    ...(isWords ? [] : [make("bdi", { class: text === "negative" ? "value negative" : "value" }, [text])]),
    ...(meaning ? [make("span", { class: "meaning" }, [make("bdi", {}, [meaning])])] : []),
    ...(place ? [evidenceOf(place, words, acts)] : []),
  ]);
}

/** @param {string} label @param {number[]} numbers @param {Acts} acts */
function related(label, numbers, acts) {
  if (numbers.length === 0) return [];
  const buttons = numbers.map((number) => button(String(number), { "aria-label": `Statement ${number}` }, () => acts.select(number)));
  return [make("p", { class: "related" }, [`${label} `, ...buttons])];
}
