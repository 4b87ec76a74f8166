/** A failure on standard error: what it is about, what happened, its code, and what to do. */

import type { Failure } from "../jobs/job.ts";
import { clean } from "../terminal/clean.ts";

export function complaint({ code, message, hint }: Failure, about?: string): string {
  const subject = about === undefined ? "" : `${clean(about)}: `;
  return `apud: ${subject}${clean(message)} (${code})\n${hint === "" ? "" : `  ${clean(hint)}\n`}`;
}
