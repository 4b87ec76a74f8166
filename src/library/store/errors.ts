/** What goes wrong with a library's database, in Apud's own codes. */
import { ApudError, type ErrorCode } from "../../model/errors.ts";

type Said = { code: ErrorCode; message: string; hint: string };

const SAID = {
  "library-not-found": {
    message: "There is no library.",
    hint: "Make one with `apud add`, or name another with --library.",
  },
  "library-damaged": {
    message: "The library is damaged.",
    hint: "Put back a copy that `apud backup` made; `apud check` says what is wrong.",
  },
  "not-a-library": { message: "It is no library of Apud.", hint: "Name another; this one is left as it is." },
  "library-full": { message: "The disk is full.", hint: "Make room and run the command again: it goes on where it stopped." },
  "library-busy": { message: "Another program has been writing to the library for too long.", hint: "Run the command again when it has finished." },
  "not-writable": { message: "The library cannot be written to.", hint: "See whether you may write to the file and its folder." },
  "library-unreachable": {
    message: "The database server cannot be reached.",
    hint: "See whether it runs and whether the address is right, then run the command again.",
  },
  "library-refused": {
    message: "The database server does not let you in.",
    hint: "Check user, password and database in the address, and that you may create tables.",
  },
} satisfies Partial<Record<ErrorCode, Omit<Said, "code">>>;
type LibraryCode = keyof typeof SAID;

/** SQLite's codes, PostgreSQL's classes (https://www.postgresql.org/docs/current/errcodes-appendix.html), and the network's. */
const CODES: [RegExp, LibraryCode][] = [
  [/^SQLITE_(NOTADB|CORRUPT)|^XX00[12]$/, "library-damaged"],
  [/^SQLITE_FULL|^53100$|^ENOSPC$/, "library-full"],
  [/^SQLITE_(BUSY|LOCKED)|^55P03$/, "library-busy"],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH|IOERR)|^25006$/, "not-writable"],
  [/^28|^3D000$|^42501$/, "library-refused"],
  [/^08|^57P0|^53300$|^E(CONN|HOST|NET|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN)|^ENOENT$/, "library-unreachable"],
];

/** Some failures come without a code: of a connection that ended under pg, of a file that libsql cannot open. */
const WORDS: [RegExp, LibraryCode][] = [
  [/Connection terminated|Client has encountered a connection error|not queryable|timeout expired/i, "library-unreachable"],
  [/Unable to open connection to local database/i, "not-writable"],
];

export const isBusy = (error: unknown): boolean => codeOf(error) === "library-busy";
const isConnectionLost = (error: unknown): boolean => codeOf(error) === "library-unreachable";

/** Serialization failures and deadlocks: https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html */
export function isRetryable(error: unknown): boolean {
  return isConnectionLost(error) || /^40(001|P01)$/.test(driverCode(error));
}

/** A driver's error as an ApudError about this library; one that means nothing to the user stays what it is. */
export function libraryError(thrown: unknown, name: string): unknown {
  if (thrown instanceof ApudError) return thrown;
  const code = typeof thrown === "string" ? (thrown as LibraryCode) : codeOf(thrown);
  if (code === null) return thrown;
  const { message, hint } = SAID[code];
  const detail = thrown instanceof Error && thrown.message !== "" ? ` (${thrown.message})` : "";
  return new ApudError(code, `${name}: ${message.replace(/\.$/, "")}${detail}.`, hint, thrown);
}

function codeOf(thrown: unknown): LibraryCode | null {
  if (!(thrown instanceof Error)) return null;
  const known = CODES.find(([pattern]) => pattern.test(driverCode(thrown))) ?? WORDS.find(([pattern]) => pattern.test(thrown.message));
  return known?.[1] ?? null;
}

function driverCode(thrown: unknown): string {
  return thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
}
