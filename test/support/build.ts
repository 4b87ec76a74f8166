/** Builds dist/ before the tests, so that they never try an older program. */
import { spawnSync } from "node:child_process";

export default function build(): void {
  const { status, stdout, stderr, error } = spawnSync("npm", ["run", "--silent", "build"], { encoding: "utf8" });
  // Types are the first step of `npm test`; tests of other files may run while one file is being written.
  if (status !== 0) process.stderr.write(`The build has errors.\n${error ?? stdout + stderr}\n`);
}
