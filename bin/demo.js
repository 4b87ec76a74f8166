// `npm run demo`: builds where that was not done yet, reads the sample page, and says what to try next.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = (command, args, shell = false) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell });
  if (error) throw error;
  if (status !== 0) process.exit(status);
};

// npm is a script of the shell on Windows.
if (!existsSync(new URL("../dist/desk/cli/main.js", import.meta.url))) run("npm", ["run", "--silent", "build"], true);
run(process.execPath, ["bin/apud.js", "read", "examples/crossing.html"]);
console.log(`
The report is examples/crossing.html; open it in a browser beside this. Then try

  node bin/apud.js read examples/dispatch.txt --publisher Norden
  node bin/apud.js read --json YOUR-OWN-PAGE.html
  node bin/apud.js read --help
`);
