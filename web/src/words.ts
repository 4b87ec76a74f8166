/** Every English text of the reading desk. */
import type { Count, Evidence, History, Kind, Stance, Step } from "./api/types.ts";

const number = new Intl.NumberFormat("en");
const some = (count: number, one: string, more = `${one}s`) => `${number.format(count)} ${count === 1 ? one : more}`;

export const KIND: Record<Kind, string> = {
  person: "person",
  organization: "organization",
  anonymous: "anonymous",
  document: "document",
  outlet: "outlet",
  unresolved: "unresolved",
  unknown: "not known who",
};

export const STANCE: Record<Stance, string> = { asserts: "asserts", denies: "denies", reports: "reports", questions: "questions" };

const SLOT: Record<string, string> = {
  polarity: "denied",
  quantity: "another figure",
  time: "another time",
  place: "another place",
  actor: "another actor",
  scope: "another scope",
};

const EVIDENCE: Record<Evidence["kind"], string> = {
  copy: "the report is a copy of one that is counted",
  credit: "the report names the agency as its own source",
  relay: "the report has it from another outlet",
  "same-person": "the same source is named",
  "same-anonymous": "one outlet describes its anonymous source alike",
  assessment: "a person judged it so",
  unknown: "where it comes from is not said",
};

const HISTORY: Record<History["what"], string> = {
  published: "published",
  recorded: "added to the library",
  superseded: "a later version says it otherwise",
  withdrawn: "no longer in the report",
  rejected: "rejected by a person",
};

const SECTION: Record<string, string> = {
  headline: "Headline",
  byline: "Byline",
  dateline: "Dateline",
  body: "Text",
  caption: "Caption",
  credit: "Credit",
  other: "Beside the text",
};

export const words = {
  name: "Apud",
  tagline: "according to whom?",
  skip: "Skip to the page",
  pages: { claims: "Claims", reports: "Reports", contradictions: "Contradictions", sources: "Sources", add: "Add" } as Record<string, string>,
  nav: "Pages",
  loading: "Loading …",
  again: "Try again",
  more: "Show more",
  close: "Close",
  keys: "Keys",
  noServer: "The desk cannot reach its server. Is apud serve still running?",
  notFound: "There is no such page.",
  back: "All claims",
  unnamed: "publisher not known",
  untitled: "untitled",
  undated: "date not known",
  reports: (count: number) => some(count, "report"),
  statements: (count: number) => some(count, "statement"),
  claims: (count: number) => some(count, "claim"),
  range: ({ min, max }: Count) => (min === max ? number.format(min) : `${number.format(min)}–${number.format(max)}`),
  origins: (count: Count, reports: number) =>
    `${words.range(count)} independent ${count.max === 1 ? "origin" : "origins"} in ${some(reports, "report")}`,
  short: (count: Count, reports: number) => `${words.range(count)} in ${number.format(reports)}`,
  originsWord: ({ max }: Count) => (max === 1 ? "origin" : "origins"),
  slot: (slot: string) => SLOT[slot] ?? slot,
  evidence: (kind: Evidence["kind"]) => EVIDENCE[kind] ?? kind,
  history: (what: History["what"]) => HISTORY[what] ?? what,
  section: (kind: string) => SECTION[kind] ?? kind,
  from: " which has it from ",
  narrator: (publisher: string | null) => `${publisher ?? "the report"}, in its own voice`,
  told: (addressee: string) => `told ${addressee}`,
  step: (step: Step, nameOf: (id: string) => string): string => {
    if (step.kind === "copy") return `copy of ${nameOf(step.of)}`;
    return step.kind === "credit" ? `credits ${step.agency}` : `has it from ${step.outlet}`;
  },
  confidence: (share: number) => `${Math.round(share * 100)} % sure of this reading`,

  board: {
    title: "Claims",
    empty: "There is nothing in the library yet.",
    emptyHint: "Add reports, and the claims that they share stand here.",
    none: "No claim passes these filters.",
    reset: "Clear filters",
    text: "Words in the claim",
    source: "Source",
    kind: "Kind of source",
    publisher: "Outlet",
    stance: "Stance",
    any: "any",
    contradicted: "Contradicted",
    shared: "In more than one report",
    sort: "Order",
    sorts: { reports: "most reports", origins: "most origins", latest: "latest change", denied: "most denied", text: "A to Z" } as Record<
      string,
      string
    >,
    said: "Claim",
    confirm: "Said by",
    deny: "Denied by",
    count: "Origins",
    latest: "Latest",
    others: (count: number) => `and ${number.format(count)} more`,
    shown: (shown: number, all: number) => (shown === all ? some(all, "claim") : `${number.format(shown)} of ${some(all, "claim")}`),
  },
  claim: {
    said: "Who says so, in which words",
    filter: "Filters",
    appearance: (index: number, count: number) => `${index} of ${count}`,
    origins: "Origins",
    support: "Said by",
    denial: "Denied by",
    adds: ({ min, max }: Count) => (min === max ? `counts ${min}` : `counts ${min} or ${max}`),
    one: "Why these are one",
    picture: "How the reports lead back to their origins",
    drawing: "The picture",
    pictureHint: "The list above says the same.",
    copyOf: "copy",
    contradictions: "What cannot hold beside it",
    variants: "Said with other particulars",
    history: "How it came about",
    asOf: "As of",
    published: "published by",
    recorded: "known by",
    now: "now",
    differs: "Other words than the first:",
    gone: "left out:",
    searched: (reports: number, from: string, to: string) => `${some(reports, "report")} looked through, published ${from} to ${to}.`,
    inReport: "in the report",
    more: (count: number) => some(count, "more place", "more places"),
  },
  report: {
    title: "Reports",
    none: "No statement was found in this report.",
    chains: "Who says what",
    sections: "Sections",
    copied: (name: string) => `copied from ${name}`,
    copyOf: "Copy of",
    original: "Original page",
    link: "Link to this statement",
    claim: "Its claim",
    alone: "In no other report",
    version: (version: number) => `version ${version}`,
    facts: {
      polarity: "Polarity",
      modality: "Modality",
      event: "Event",
      time: "Time",
      duration: "Duration",
      place: "Place",
      quantity: "Quantity",
    } as Record<string, string>,
    negative: "said not to be so",
    find: "Find a report",
    position: (index: number, count: number) => `${index} of ${count}`,
    legend: "Kinds of source",
  },
  contradictions: {
    title: "Contradictions",
    none: "Nothing in the library contradicts anything else in it.",
    against: "against",
  },
  sources: {
    title: "Sources",
    none: "Nobody is quoted in what the library holds.",
    name: "Source",
    kind: "Kind",
    statements: "Statements",
    reports: "Reports",
    copies: (count: number) => `of which ${some(count, "copy", "copies")}`,
    by: "Quoted by",
    outlets: "By outlet",
    outletsHint: "How much of what an outlet attributes rests on sources that it does not name.",
    outlet: "Outlet",
    attributed: "Attributed",
    anonymous: "Anonymous",
    whose: (outlet: string) => `anonymous source of ${outlet}`,
    all: "all",
    find: "Find a source",
  },
  add: {
    title: "Add reports",
    hint: "Pages saved from a browser, PDF, Word, mail, text or JSON lines. They are read on the machine that serves this page; nothing is sent anywhere else.",
    drop: "Drop files here, or",
    choose: "choose files",
    paste: "Paste a text",
    pasteLabel: "Text of a report",
    title_: "Title",
    publisher: "Outlet",
    date: "Published (ISO 8601)",
    forAll: "What these reports do not say themselves",
    link: "Or a link",
    linkLabel: "Address of a report",
    send: "Add",
    done: (added: number, failed: number) =>
      failed > 0 ? `${number.format(added)} done, ${number.format(failed)} not added.` : `${number.format(added)} done.`,
    broken: "The connection to the server was lost; what it had taken on goes on there.",
    state: { added: "added", version: "added as a new version", reading: "read anew", known: "there already", failed: "not added" } as Record<
      string,
      string
    >,
    progress: (done: number, all: number) => `${number.format(done)} of ${number.format(all)} done`,
    open: "Read it",
  },
  review: {
    title: "Review",
    accept: "Accept",
    reject: "Reject",
    same: "Same origin",
    independent: "Independent",
    undo: "Undo",
    mark: "Mark",
    marked: "marked",
    accepted: "accepted",
    rejected: "rejected",
    corrected: "corrected",
    with: (name: string) => `with ${name}`,
    pick: "Choose a statement first.",
    pickOther: "Mark another statement first (M).",
    nothing: "There is nothing to undo.",
    done: {
      accepted: "Accepted.",
      rejected: "Rejected.",
      "same-origin": "Judged to be one origin.",
      independent: "Judged to be independent.",
      undone: "Undone.",
    } as Record<string, string>,
  },
  help: {
    title: "Keys",
    author: "Your name, kept with what you judge",
    switch: "Single letters are keys",
    list: [
      ["J", "next statement"],
      ["K", "statement before"],
      ["Enter", "open what is chosen"],
      ["A", "accept: it is read right"],
      ["R", "reject: it is read wrong"],
      ["M", "mark, to compare the next one with"],
      ["S", "same origin as the marked one"],
      ["I", "independent of the marked one"],
      ["U", "undo your last judgement"],
      ["/", "find"],
      ["Esc", "choose nothing"],
      ["?", "this list"],
    ] as const,
    note: "Choosing changes nothing. What you judge is kept beside what was read, never in its place.",
  },
};

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const minute = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
  timeZoneName: "short",
});

/** In UTC, so that all who look at a library see the same. What is no date stands as it was given. */
export function dateOf(given: string | null, exactly = false): string {
  if (given === null) return words.undated;
  const at = new Date(given);
  if (Number.isNaN(at.getTime())) return given;
  return (exactly && given.length > 10 ? minute : day).format(at);
}
