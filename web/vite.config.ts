import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

/** `vite web` shows the page while it is worked on, in front of an `apud serve` on its usual port. */
export default defineConfig({
  // Relative, so that the page works below any path.
  base: "./",
  plugins: [svelte({ compilerOptions: { runes: true } })],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2023",
    // The policy of the page allows no script within it, and browsers that load modules need none of this.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { proxy: { "/api": process.env["APUD_DESK"] ?? "http://127.0.0.1:2783" } },
});
