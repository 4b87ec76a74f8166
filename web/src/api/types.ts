/** What the API answers with. Spans count code points. docs/json.md says what each field of a reading means. */

export type Span = { start: number; end: number };
export type Words = Span & { text: string };
export type SourceKind = "person" | "organization" | "anonymous" | "document" | "outlet" | "unresolved";
/** `unknown`: an origin of which the report does not say who it is. */
export type Kind = SourceKind | "unknown";
export type Stance = "asserts" | "denies" | "reports" | "questions";
export type Count = { min: number; max: number };

export type Listed = {
  id: string;
  title: string | null;
  publisher: string | null;
  authors: string[];
  credit: string | null;
  sourceUrl: string | null;
  publishedAt: string | null;
  retrievedAt: string | null;
  recordedAt: string;
  language: string | null;
  version: number;
  statements: number;
  copyOf: string | null;
  copied: { from: string; share: number; passages: (Span & { from: Span })[] } | null;
};

export type Evidence = Span & { kind: "credit" | "copy" | "relay" | "same-person" | "same-anonymous" | "assessment" | "unknown"; document: string };
export type Origin = {
  id: string;
  side: "support" | "denial";
  kind: Exclude<Kind, "unresolved">;
  label: string;
  documents: string[];
  counts: Count;
  evidence: Evidence[];
};
export type Claim = {
  id: string;
  text: string;
  appearances: (Span & { document: string; statement: string; stance: Stance; origin: string })[];
  origins: Origin[];
  originCount: Count;
  variants: string[];
  contradictedBy: { claim: string; slot: string; text: string }[];
};

export type VoiceSaid = { label: string; kind: Kind; addressee: string | null; words: Words | null; cue: Words[] };
export type Said = {
  name: string;
  document: string;
  title: string | null;
  publisher: string | null;
  publishedAt: string | null;
  statement: string;
  text: string;
  quote: Words;
  sentence: Words;
  voices: VoiceSaid[];
  polarity: "positive" | "negative";
  modality: string;
  event: string | null;
  duration: string | null;
  confidence: number;
  time: string | null;
  place: string | null;
  quantity: string | null;
};
export type Step =
  | { kind: "copy"; of: string; publisher: string | null; passage: (Span & { from: Span }) | null }
  | { kind: "credit"; agency: string }
  | { kind: "relay"; outlet: string; words: Words | null };
export type Appearance = Said & {
  stance: Stance;
  origin: string;
  recordedAt: string;
  path: Step[];
  judged: { accepted: boolean; corrected: Record<string, unknown>; credibility: number | null } | null;
};
export type Root = Omit<Origin, "evidence"> & { evidence: (Evidence & { text: string })[]; unknown: string | null; reliability: string | null };
export type History = {
  at: string | null;
  what: "published" | "recorded" | "superseded" | "withdrawn" | "rejected";
  document: string;
  publisher: string | null;
  statements: string[];
  text: string | null;
};
export type ClaimView = {
  id: string;
  text: string;
  originCount: Count;
  appearances: Appearance[];
  origins: Root[];
  contradictedBy: { claim: string; slot: string; text: string; said: Said[] }[];
  variants: { claim: string; text: string }[];
  history: History[];
  searched: { reports: number; from: string | null; to: string | null };
};
export type Contradiction = { slot: string; sides: [Side, Side] };
type Side = { id: string; text: string; originCount: Count; said: Said[] };

export type Attribution = {
  id: string;
  mode: "direct" | "indirect" | "mixed";
  source: Span | null;
  sourceKind: SourceKind;
  entity: string | null;
  candidates: string[];
  sourceNumber: number | null;
  cue: Span[];
  content: Span[];
  addressee: Span | null;
  parent: string | null;
};
type Participant = Span & { entity: string | null };
export type Statement = {
  id: string;
  quote: Span;
  text: string;
  event: string | null;
  actors: Participant[];
  recipients: Participant[];
  polarity: "positive" | "negative";
  modality: string;
  condition: Span | null;
  time: (Span & { edtf: string }) | null;
  duration: string | null;
  quantity: (Span & { value: number | null; min: number | null; max: number | null; unit: string | null; approximate: boolean }) | null;
  place: Participant | null;
  attribution: string | null;
  confidence: number;
};
export type Section = Span & { kind: "headline" | "byline" | "dateline" | "body" | "caption" | "credit" | "other" };
export type Reading = {
  document: Omit<Listed, "recordedAt" | "version" | "statements" | "copyOf" | "copied"> & { bodyText: string; sections: Section[] };
  reader: { version: string; model: string };
  notices: { code: string; message: string }[];
  entities: { id: string; name: string; schema: string }[];
  attributions: Attribution[];
  statements: Statement[];
};

export type DocumentView = {
  reading: Reading;
  recordedAt: string;
  versions: { id: string; publishedAt: string | null; retrievedAt: string | null; recordedAt: string; present: boolean }[];
  copyOf: string | null;
  copied: Listed["copied"];
  copies: string[];
  shared: { document: string; share: number; copied: boolean; passages: (Span & { there: Span })[] }[];
  /** By the id of each statement, the claim that it stands in. */
  claims: Record<string, string>;
};

export type Quoted = {
  kind: Exclude<SourceKind, "unresolved">;
  name: string;
  outlet: string | null;
  statements: number;
  reports: number;
  copies: number;
  quotedBy: { outlet: string | null; reports: number }[];
};
export type QuotingOutlet = { outlet: string | null; reports: number; attributed: number; kinds: Record<SourceKind, number>; anonymous: number };

/** RFC 9457. */
export type Problem = { code: string; detail: string; hint: string };
