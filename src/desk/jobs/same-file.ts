/** Whether two names lead to one file, through links too. */
import { statSync } from "node:fs";

/** false where either is not there to be compared. */
export function isSameFile(one: string, other: string | null): boolean {
  if (other === null) return false;
  try {
    const [a, b] = [one, other].map((path) => statSync(path, { bigint: true }));
    return a!.ino === b!.ino && a!.dev === b!.dev;
  } catch {
    // What cannot be opened is reported by whoever reads or writes it.
    return false;
  }
}
