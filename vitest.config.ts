import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "web/src/**/*.test.ts"],
    // The command is tested as it is shipped: built, in a process of its own.
    globalSetup: "test/support/build.ts",
    testTimeout: 60_000,
    // Each process that a test starts has workers of its own; more files at a time would only wait for the cores.
    maxWorkers: 2,
  },
});
