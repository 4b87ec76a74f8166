// `npm run picture`: what the command prints of the sample page, as a terminal shows it, into docs/img/read.svg.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROWS = 46;
const WIDTH = 9.6;
const HEIGHT = 21;
const PAD = 18;
const ESCAPE = String.fromCharCode(27);
/** Foreground colours by their number in an escape sequence, for a dark ground. */
const COLOURS = { 31: "#ff7b72", 32: "#7ee787", 33: "#e3b341", 35: "#d2a8ff", 36: "#76e3ea", 94: "#79c0ff" };

const root = fileURLToPath(new URL("../..", import.meta.url));
const { stdout, stderr, status } = spawnSync(process.execPath, ["bin/apud.js", "read", "examples/crossing.html"], {
  cwd: root,
  encoding: "utf8",
  env: { ...process.env, FORCE_COLOR: "1" },
});
if (status !== 0) throw new Error(stderr);

const escaped = (text) => text.replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character]);

/** One line with its escape sequences as <tspan>s. */
function spans(line) {
  const style = { bold: false, dim: false, colour: null };
  return line
    .split(new RegExp(`${ESCAPE}\\[(\\d+)m`))
    .map((part, index) => {
      const code = index % 2 === 1 ? part : null;
      if (code === null) {
        const weight = style.bold ? ' font-weight="bold"' : "";
        const fill = ` fill="${style.colour ?? (style.dim ? "#8b949e" : "#e6edf3")}"`;
        return part === "" ? "" : `<tspan${weight}${fill}>${escaped(part)}</tspan>`;
      }
      if (code === "1") style.bold = true;
      else if (code === "2") style.dim = true;
      else if (code === "22") style.bold = style.dim = false;
      else style.colour = COLOURS[code] ?? null;
      return "";
    })
    .join("");
}

const all = stdout.trimEnd().split("\n");
const command = `\u001B[2m$ apud read examples/crossing.html\u001B[22m`;
const lines = [command, "", ...(all.length > ROWS ? [...all.slice(0, ROWS - 4), "\u001B[2m…\u001B[22m", "", ...all.slice(-2)] : all)];
const width = 80 * WIDTH + 2 * PAD;
const height = lines.length * HEIGHT + 2 * PAD;
const text = lines.map((line, row) => `<text x="${PAD}" y="${PAD + (row + 0.75) * HEIGHT}" xml:space="preserve">${spans(line)}</text>`).join("\n");
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="What apud read prints of the sample page">
<rect width="100%" height="100%" rx="10" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="16">
${text}
</g>
</svg>
`;
writeFileSync(fileURLToPath(new URL("read.svg", import.meta.url)), svg);
