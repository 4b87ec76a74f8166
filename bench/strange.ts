/** How Apud stands text that is no report: one table, a row a kind, each at 1, 10 and 100 times its length. `--model FOLDER` reads with another model. */
import { parseArgs } from "node:util";
import { reportOf, wordsIn } from "./corpus.ts";
import { openSession } from "./session.ts";

const { values } = parseArgs({ options: { model: { type: "string" }, only: { type: "string" }, quick: { type: "boolean", default: false } } });

const report = reportOf(100, 7).replace(/\s+/g, " ");
const sentences = report.split(/(?<=[.?!]) /);
const bare = report.replace(/[^\p{L}\p{N}\s]/gu, "");
const repeat = (unit: string, times: number, between = " ") => Array.from({ length: times }, () => unit).join(between);

/** Each makes some `times` hundred words. */
const KINDS: Record<string, (times: number) => string> = {
  "a report": (times) => repeat(report, times, "\n\n"),
  "headlines alone": (times) => repeat("Port workers end strike\nMinister denies talks with rebels\nFour hurt as ferry hits quay\n", times * 7, "\n"),
  "a list": (times) => repeat("- Holm, chairman\n- Wirt, deputy\n- Saar (Lowmoor)\n* 14 boats\n", times * 8, ""),
  "a table": (times) => repeat("Dravik\t1,204\t14.2%\t–\nOstrel\t77\t0.4%\t*\n", times * 12, ""),
  "a transcript": (times) =>
    repeat("HOLM: Did they leave?\nWIRT: No. They never left, I told you. (Laughter.)\nQ. And the ship?\nA. Gone.\n", times * 5, ""),
  "a live blog": (times) =>
    repeat("14:05 BST: Police say two were held.\n14:11: The mayor has now denied it – more soon\nUPDATE 3 ", times * 5, "\n"),
  "a poem": (times) => repeat("The harbour, grey;\nthe boats that will not come,\n  nor ever said they would –\n", times * 7, "\n"),
  "all capitals": (times) => repeat(report.toUpperCase(), times),
  "no punctuation": (times) => repeat(bare.toLowerCase(), times),
  "one sentence of clauses in clauses": (times) => `Holm said ${repeat("that the man who said that Wirt denied", times * 12)} that it rained.`,
  "one sentence of coordinated clauses": (times) => `${repeat("Holm left the port and Wirt said it was closed, and", times * 10)} Saar stayed.`,
  "one sentence of coordinated nouns": (times) => `The port, ${repeat("the quay and the ferry,", times * 20)} the crane and the boat were sold.`,
  "one sentence of prepositions": (times) => `He met the son ${repeat("of the friend of the owner in the port", times * 11)}.`,
  "quotes that never close": (times) => repeat(`"${sentences[0]} “${sentences[1]} he said. 'And`, times * 2),
  "quotes in quotes": (times) => `${repeat('Holm said: "Wirt told me: ', times * 20)}it rained${repeat('"', times * 20, "")}.`,
  "brackets in brackets": (times) => `${repeat("(Holm said (", times * 30)}it rained${repeat("))", times * 30, "")}.`,
  "several languages": (times) =>
    repeat(`${sentences[0]} Der Minister sagte, er wisse nichts. Министр отрицал это. 部長は否定した。 قال الوزير`, times * 3),
  "one word without spaces": (times) => "harbour".repeat(times * 80),
  "signs alone": (times) => repeat("… — *** !!! ??? ::: €€€ 🚢🚢 #", times * 11),
  "numbers alone": (times) => repeat("14 1,204 3.5% 2019 - 2020 $12m 1/2", times * 13),
};

const SIZES = values.quick ? [1, 10] : [1, 10, 100];
const session = openSession([...(values.model === undefined ? [] : ["--model", values.model]), "--workers", "1"], 1);
await session.read([{ bodyText: report }]);

console.log(`${"text".padEnd(40)}${SIZES.map((size) => `${size} times`.padStart(12)).join("")}   growth of the last step`);
for (const [kind, textOf] of Object.entries(KINDS)) {
  if (values.only !== undefined && !kind.includes(values.only)) continue;
  const taken: number[] = [];
  for (const size of SIZES) taken.push(await session.read([{ bodyText: textOf(size) }]));
  const growth = taken.at(-1)! / taken.at(-2)!;
  const words = wordsIn(textOf(SIZES.at(-1)!));
  console.log(
    `${kind.padEnd(40)}${taken.map((ms) => `${Math.round(ms).toLocaleString("en")} ms`.padStart(12)).join("")}   ${growth.toFixed(1)} times (${words.toLocaleString("en")} words)`,
  );
}
await session.end();
