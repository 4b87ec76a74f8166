/** The records of a WARC file (ISO 28500), one after the other; no more of it is held than one page. */
import { ApudError } from "../../../model/errors.ts";
import { isoDate } from "../dates.ts";
import { tooLarge } from "../input.ts";
import { headersOf } from "./headers.ts";
import { type Piece, unpacked } from "./members.ts";
import { pageOf, type Response } from "./response.ts";

export type Found =
  | { kind: "response"; response: Response }
  /** `what` is a few words, of which there are few kinds. */
  | { kind: "other"; what: string }
  | { kind: "broken"; error: ApudError; url: string | null };

const VERSION = "WARC/";
const HEAD_END = Buffer.from("\r\n\r\n");
/** Of a record's head, and of an HTTP head in it. */
const LONGEST_HEAD = 64 * 1024;
const BLANK = new Set([0x0d, 0x0a]);

/** `limit` is the largest page, in bytes. Rejects only where the file itself cannot be read. */
export async function* recordsOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Found> {
  const input = inputOf(unpacked(chunks, VERSION));
  for (;;) {
    const before = await input.skipBlank();
    if (before === "over") return;
    const head = before === "record" ? await headOf(input) : null;
    if (head === null) {
      yield broken("Here is no record, or a damaged one.", null);
      if (before !== "broken") await input.seek();
      continue;
    }
    const url = head.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null;
    const block = await blockOf(input, head, limit);
    const after = await input.closes();
    if (block === null || after !== "whole") {
      yield broken("The record is damaged or cut off.", url);
      if (after === "noise") await input.seek();
    } else yield "error" in block ? { kind: "broken", error: block.error, url } : foundOf(head, url, block);
  }
}

const broken = (what: string, url: string | null): Found => ({
  kind: "broken",
  error: new ApudError("broken-warc", what, "The other records are read. Download the file again to have this one too."),
  url,
});

type Head = Map<string, string>;
/** null is what is no record's head: too long, cut off, or without a length. */
async function headOf(input: Input): Promise<Head | null> {
  const bytes = await input.until(HEAD_END, LONGEST_HEAD);
  const head = bytes === null ? null : headersOf(bytes);
  return head && /^\d{1,15}$/.test(head.get("content-length") ?? "") ? head : null;
}

/** The HTTP head of a page and what follows it; nothing of what is no page. */
type Block = { page: Response["http"] & { body: Uint8Array } } | { skipped: string } | { error: ApudError };

/** Takes the whole block off the input; null where that is cut off or damaged. */
async function blockOf(input: Input, head: Head, limit: number): Promise<Block | null> {
  const length = Number(head.get("content-length"));
  const type = head.get("warc-type")?.toLowerCase() ?? "unknown";
  const rest = async (taken: number, block: Block): Promise<Block | null> => ((await input.skip(length - taken)) ? block : null);
  if (type !== "response") return rest(0, { skipped: `${/^[a-z]{1,20}$/.test(type) ? type : "unknown"} record` });
  if (!/^application\/http\b/i.test(head.get("content-type") ?? "")) return rest(0, { skipped: "response without HTTP" });
  const bytes = await input.until(HEAD_END, Math.min(length, LONGEST_HEAD));
  if (bytes === null) return rest(0, { error: new ApudError("broken-warc", "The response has no HTTP head.", "The other records are read.") });
  const page = pageOf(headersOf(bytes), head.get("warc-target-uri") ?? "");
  if ("skipped" in page) return rest(bytes.length, page);
  const size = length - bytes.length;
  if (size > limit) return rest(bytes.length, { error: tooLarge(size, limit) });
  if (size === 0) return { skipped: "empty page" };
  const body = await input.take(size);
  return body && { page: { ...page.http, body } };
}

function foundOf(head: Head, url: string | null, block: Exclude<Block, { error: ApudError }>): Found {
  if ("skipped" in block) return { kind: "other", what: block.skipped };
  const { body, ...http } = block.page;
  return { kind: "response", response: { url, retrievedAt: isoDate(head.get("warc-date") ?? ""), http, body } };
}

type Input = {
  /** To the next record, past line ends and ends of members. */
  skipBlank(): Promise<"record" | "noise" | "broken" | "over">;
  /** Whether the record that was taken ends here. */
  closes(): Promise<"whole" | "noise" | "broken">;
  /** To what looks like the beginning of one. */
  seek(): Promise<void>;
  /** With the mark; null, and nothing is taken, where it does not come within the limit. */
  until(mark: Buffer, limit: number): Promise<Buffer | null>;
  /** In a buffer of its own; null where it ends before. */
  take(size: number): Promise<Uint8Array | null>;
  skip(size: number): Promise<boolean>;
};

function inputOf(pieces: AsyncGenerator<Piece>): Input {
  let held: Buffer = Buffer.alloc(0);
  /** What comes after the bytes that are held, where it is known. */
  let next: "end" | "broken" | "over" | null = null;

  /** Whether there is more of the same member, or of the next after a whole one. */
  const more = async (): Promise<boolean> => {
    if (next === "over" || next === "broken") return false;
    const piece = await pieces.next();
    if (piece.done) next = "over";
    else if (typeof piece.value === "string") next = piece.value;
    else {
      next = null;
      held = held.length === 0 ? Buffer.from(piece.value.buffer, piece.value.byteOffset, piece.value.length) : Buffer.concat([held, piece.value]);
    }
    return next !== "over" && next !== "broken";
  };
  const holds = async (size: number): Promise<boolean> => {
    while (held.length < size) if (!(await more())) return false;
    return true;
  };

  const trim = () => {
    let at = 0;
    while (BLANK.has(held[at] ?? -1)) at++;
    held = held.subarray(at);
  };
  const atRecord = async () => {
    await holds(VERSION.length);
    return held.subarray(0, VERSION.length).toString("latin1") === VERSION;
  };

  return {
    skipBlank: async () => {
      for (trim(); held.length === 0; trim()) {
        if (next === "over") return "over";
        if (next === "broken") {
          next = null;
          return "broken";
        }
        await more();
      }
      return (await atRecord()) ? "record" : "noise";
    },
    closes: async () => {
      for (trim(); held.length === 0; trim()) {
        if (next === "over" || next === "end") return "whole";
        if (next === "broken") {
          next = null;
          return "broken";
        }
        await more();
      }
      return (await atRecord()) ? "whole" : "noise";
    },
    seek: async () => {
      const mark = `\n${VERSION}1.`;
      for (;;) {
        const at = held.indexOf(mark, 0, "latin1");
        if (at >= 0) {
          held = held.subarray(at + 1);
          return;
        }
        held = held.subarray(Math.max(0, held.length - mark.length));
        if (!(await more())) break;
      }
      held = held.subarray(held.length);
      if (next === "broken") next = null;
    },
    until: async (mark, limit) => {
      for (let from = 0; ; ) {
        const at = held.indexOf(mark, from);
        if (at >= 0 && at + mark.length <= limit) {
          const taken = held.subarray(0, at + mark.length);
          held = held.subarray(at + mark.length);
          return taken;
        }
        if (held.length >= limit) return null;
        from = Math.max(0, held.length - mark.length);
        if (!(await more())) return null;
      }
    },
    take: async (size) => {
      const whole = new Uint8Array(size);
      let filled = 0;
      for (;;) {
        const piece = held.subarray(0, size - filled);
        whole.set(piece, filled);
        filled += piece.length;
        held = held.subarray(piece.length);
        if (filled === size) return whole;
        if (!(await more())) return null;
      }
    },
    skip: async (size) => {
      for (let left = size; ; ) {
        const length = Math.min(left, held.length);
        held = held.subarray(length);
        left -= length;
        if (left === 0) return true;
        if (!(await more())) return false;
      }
    },
  };
}
