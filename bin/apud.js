#!/usr/bin/env node
// The program is dist/, which `npm ci` builds; this file only starts it.
import("../dist/desk/cli/main.js").then(
  ({ main }) => main(process.argv),
  (error) => {
    if (error.code !== "ERR_MODULE_NOT_FOUND" || !String(error.message).includes("desk/cli/main.js")) throw error;
    process.stderr.write("apud: not built yet (usage)\n  Run `npm ci` or `npm run build` in Apud's folder.\n");
    process.exitCode = 2;
  },
);
