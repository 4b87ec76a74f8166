/** Verbs that pass on somebody's words, with that somebody as their object: "citing two aides". */
import { lexicon } from "../../text/lexicon.ts";

export const RELAYS: ReadonlySet<string> = new Set(lexicon<{ relays: string[] }>("relays").relays);
