/** What a file of concatenated gzip members unpacks to, as it comes; of a file that is not packed, its own bytes. */
import { crc32, createInflateRaw, type InflateRaw } from "node:zlib";

/** `end` is where a member ended and proved whole, `broken` where one is damaged; what follows starts anew at the next that can be unpacked. */
export type Piece = Uint8Array | "end" | "broken";

/** A piece of input this large unpacks to 16 MB at most. */
const STEP = 16 * 1024;
/** Enough to see how a member begins. */
const FIRST_LOOK = 512;
/** A member that is cut off is seldom found out later than this many bytes into the next. */
const MEMORY = 64 * 1024;
/** How often a byte may be looked at again, on the whole: a file can be made so that every second byte begins a member. */
const MOST_AGAIN = 8;
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const FIXED_HEADER = 10;
const TRAILER = 8;
const [HEADER_CRC, EXTRA, NAME, COMMENT, RESERVED] = [0x02, 0x04, 0x08, 0x10, 0xe0];

/** `start` is what a member has to unpack to at its beginning, to be one after a damaged one: any three bytes may look like gzip. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>, start: string): AsyncGenerator<Piece> {
  const input = inputOf(chunks);
  if (!(await input.fill(MAGIC.length)) || !input.held().subarray(0, MAGIC.length).equals(MAGIC)) {
    while (await input.fill(1)) yield input.take(input.held().length);
    return;
  }
  let lost = false;
  while (await input.fill(1)) {
    if (input.held()[0] === 0) {
      // What was padded to whole blocks.
      input.take(1);
      continue;
    }
    const header = await headerLength(input);
    let isFirst = true;
    let isWhole = false;
    if (header !== null) {
      if (lost) await input.fill(header + FIRST_LOOK);
      input.mark();
      input.take(header);
      for await (const piece of inflated(input, lost ? FIRST_LOOK : STEP)) {
        if (piece === "end") isWhole = true;
        else if (isFirst && lost && !startsWith(piece, start)) break;
        else {
          isFirst = false;
          lost = false;
          yield piece;
        }
      }
      if (isWhole) {
        yield "end";
        continue;
      }
      // The next member may begin among the bytes that were taken for this one's.
      input.back();
    } else input.take(1);
    if (!lost) yield "broken";
    lost = true;
    await toNext(input);
  }
}

const startsWith = (bytes: Uint8Array, start: string): boolean => Buffer.from(bytes.subarray(0, start.length)).toString("latin1") === start;

type Input = {
  held(): Buffer;
  /** Whether so many bytes are held then. */
  fill(size: number): Promise<boolean>;
  take(size: number): Buffer;
  /** From here on what is taken is remembered, as much of the end of it as one may want back. */
  mark(): void;
  /** Puts back what is remembered but for its first byte. */
  back(): void;
};

function inputOf(chunks: AsyncIterable<Uint8Array>): Input {
  const source = chunks[Symbol.asyncIterator]();
  let buffer: Buffer = Buffer.alloc(0);
  let taken: Buffer[] = [];
  let remembered = 0;
  let [read, again] = [0, 0];
  return {
    held: () => buffer,
    fill: async (size) => {
      while (buffer.length < size) {
        const next = await source.next();
        if (next.done) return false;
        const { buffer: memory, byteOffset, length } = next.value;
        read += length;
        buffer = buffer.length === 0 ? Buffer.from(memory, byteOffset, length) : Buffer.concat([buffer, next.value]);
      }
      return true;
    },
    take: (size) => {
      const piece = buffer.subarray(0, size);
      buffer = buffer.subarray(size);
      taken.push(piece);
      remembered += piece.length;
      while (remembered - taken[0]!.length > MEMORY) remembered -= taken.shift()!.length;
      return piece;
    },
    mark: () => {
      taken = [];
      remembered = 0;
    },
    back: () => {
      if (again + remembered > MOST_AGAIN * read) return;
      again += remembered;
      buffer = Buffer.concat([...taken, buffer]).subarray(1);
      taken = [];
      remembered = 0;
    },
  };
}

/** RFC 1952, 2.3; null where no member begins here. */
async function headerLength(input: Input): Promise<number | null> {
  if (!(await input.fill(FIXED_HEADER)) || !input.held().subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const flags = input.held()[3]!;
  if (flags & RESERVED) return null;
  let at = FIXED_HEADER;
  if (flags & EXTRA) {
    if (!(await input.fill(at + 2))) return null;
    at += 2 + input.held().readUInt16LE(at);
  }
  for (const flag of [NAME, COMMENT]) {
    if (!(flags & flag)) continue;
    await input.fill(at + STEP);
    const end = input
      .held()
      .subarray(0, at + STEP)
      .indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & HEADER_CRC) at += 2;
  return (await input.fill(at)) ? at : null;
}

/** Ends without an `end` where the data are damaged. */
async function* inflated(input: Input, firstStep: number): AsyncGenerator<Uint8Array | "end"> {
  const inflate = createInflateRaw();
  const out: Buffer[] = [];
  inflate.on("data", (piece: Buffer) => out.push(piece));
  const failed = new Promise<null>((resolve) => inflate.once("error", () => resolve(null)));
  let [sum, size] = [0, 0];
  try {
    for (let ended = false; !ended; ) {
      if (!(await input.fill(1))) return;
      const given = input.held().subarray(0, size === 0 ? firstStep : STEP);
      const used = await step(inflate, given, failed);
      if (used === null) return;
      input.take(used);
      ended = used < given.length;
      for (const piece of out.splice(0)) {
        sum = crc32(piece, sum);
        size = (size + piece.length) % 2 ** 32;
        yield piece;
      }
    }
    if (!(await input.fill(TRAILER))) return;
    const trailer = input.held();
    if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size) return;
    input.take(TRAILER);
    yield "end";
  } finally {
    inflate.destroy();
  }
}

/** How many of the bytes were used: fewer than all at the end alone. null where they are damaged. */
async function step(inflate: InflateRaw, bytes: Buffer, failed: Promise<null>): Promise<number | null> {
  const before = inflate.bytesWritten;
  const done = new Promise<number>((resolve) => inflate.write(bytes, () => resolve(inflate.bytesWritten - before)));
  const used = await Promise.race([failed, done]);
  return inflate.errored ? null : used;
}

async function toNext(input: Input): Promise<void> {
  while (await input.fill(MAGIC.length)) {
    const at = input.held().indexOf(MAGIC);
    if (at >= 0) {
      input.take(at);
      return;
    }
    input.take(input.held().length - MAGIC.length + 1);
  }
  input.take(input.held().length);
}
