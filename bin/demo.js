// `npm run demo`: builds where that was not done yet, puts the sample case into a library, shows its claims, and says what to try next.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = (command, args, { shell = false, stdio = "inherit" } = {}) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio, shell });
  if (error) throw error;
  if (status !== 0) process.exit(status);
};
const LIBRARY = "sample.db";
const add = (files, ...flags) =>
  run(process.execPath, ["bin/apud.js", "add", ...files.map((file) => `examples/${file}`), ...flags, "--library", LIBRARY], {
    stdio: ["inherit", "ignore", "inherit"],
  });

// npm is a script of the shell on Windows.
if (!existsSync(new URL("../dist/desk/cli/main.js", import.meta.url))) run("npm", ["run", "--silent", "build"], { shell: true });
for (const suffix of ["", "-wal", "-shm"]) rmSync(new URL(`../${LIBRARY}${suffix}`, import.meta.url), { force: true });
const { documents } = JSON.parse(readFileSync(new URL("../bench/sample/expected.json", import.meta.url), "utf8"));
console.log("Reading the sample case, 29 reports of one affair …");
add([...new Set(documents.filter(({ given }) => !given).map(({ file }) => file))]);
for (const { file, publisher, publishedAt } of documents.filter(({ given }) => given)) add([file], "--publisher", publisher, "--date", publishedAt);
console.log("What they claim, and how many independent origins each claim goes back to:\n");
run(process.execPath, ["bin/apud.js", "claims", "--library", LIBRARY]);
console.log(`
The reports are in examples/, what should come out of them in docs/sample-case.md. Then try

  node bin/apud.js serve --library ${LIBRARY} --open
  node bin/apud.js contradictions --library ${LIBRARY}
  node bin/apud.js documents --library ${LIBRARY}
  node bin/apud.js claims --library ${LIBRARY} --published-by 2031-03-05
  node bin/apud.js search --library ${LIBRARY} --in statements 'drone source:officials'
  node bin/apud.js read examples/crossing.html
  node bin/apud.js read --json YOUR-OWN-PAGE.html
`);
