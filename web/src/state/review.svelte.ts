/** What is chosen and marked for review, and the judgements made in this sitting. */
import { post } from "../api/client.ts";
import { words } from "../words.ts";
import { load } from "./library.svelte.ts";

/** A statement as the API names it, and as the reader knows it. */
export type Pick = { name: string; label: string };
type Verdict = "accepted" | "rejected" | "same-origin" | "independent";

let chosen = $state.raw<Pick | null>(null);
let marked = $state.raw<Pick | null>(null);
let message = $state("");
let isFault = $state(false);
let busy = $state(false);
let version = $state(0);
const made: string[] = [];
const KEPT = "apud-author";
let author = $state(localStorage.getItem(KEPT) ?? "");

export const review = {
  get chosen() {
    return chosen;
  },
  set chosen(pick: Pick | null) {
    chosen = pick;
  },
  /** Who judges; empty where the server knows. */
  get author() {
    return author;
  },
  set author(name: string) {
    author = name.trim();
    localStorage.setItem(KEPT, author);
  },
  get marked() {
    return marked;
  },
  get message() {
    return message;
  },
  get isFault() {
    return isFault;
  },
  get busy() {
    return busy;
  },
  /** Grows with every judgement: what shows counts loads them anew. */
  get version() {
    return version;
  },
};

export function mark(): void {
  if (chosen === null) say(words.review.pick, true);
  else marked = marked?.name === chosen.name ? null : chosen;
}

export function judge(verdict: Verdict): Promise<void> {
  if (chosen === null) return Promise.resolve(say(words.review.pick, true));
  const isPair = verdict === "same-origin" || verdict === "independent";
  if (isPair && (marked === null || marked.name === chosen.name)) return Promise.resolve(say(words.review.pickOther, true));
  const statements = isPair ? [marked!.name, chosen.name] : [chosen.name];
  return keep(verdict, isPair ? { verdict, statements } : { verdict, statement: chosen.name });
}

export function undo(): Promise<void> {
  const assessment = made.at(-1);
  if (assessment === undefined) return Promise.resolve(say(words.review.nothing, true));
  return keep("undone", {}, `assessments/${encodeURIComponent(assessment)}/undo`);
}

async function keep(verdict: Verdict | "undone", body: object, path = "assessments"): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    const { id } = await post<{ id: string }>(path, author ? { ...body, author } : body);
    if (verdict === "undone") made.pop();
    else made.push(id);
    say(words.review.done[verdict] ?? "");
    version++;
    await load(true);
  } catch (error) {
    say((error as Error).message, true);
  } finally {
    busy = false;
  }
}

function say(text: string, fault = false): void {
  message = text;
  isFault = fault;
}
