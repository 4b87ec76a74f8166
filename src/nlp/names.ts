/** Names of one sentence from the network's scores. */
import type { Name, NameLabel } from "./annotation.ts";
import { bestPath, bioChain, type Chain } from "./chain.ts";
import { softmax } from "./cues.ts";
import type { Labels } from "./model.ts";
import type { WindowScores } from "./run.ts";

const chains = new WeakMap<Labels, Chain>();

/** No name is an address, a link, a handle or a file. */
const ADDRESS = /[@#/\\_]|\.[a-z]{2,4}$|^www\./iu;

/**
 * Names of one sentence, the words `[first, last]` of the document, where the window begins at `from`. No name goes on over a line break. `forms` are the
 * words as they stand, `breaks` whether a line ends before each.
 */
export function namesIn(
  labels: Labels,
  scores: WindowScores,
  first: number,
  last: number,
  from: number,
  forms: (i: number) => string,
  breaks: (i: number) => boolean,
): Name[] {
  const names: Name[] = [];
  let begin = first;
  for (let i = first; i <= last + 1; i++) {
    const address = i <= last && ADDRESS.test(forms(i)) && forms(i).length > 1;
    if (i <= last && !address && !(breaks(i) && i > begin)) continue;
    if (i > begin) names.push(...namesInRun(labels, scores, begin, i - 1, from));
    begin = address ? i + 1 : i;
  }
  return names;
}

function namesInRun(labels: Labels, scores: WindowScores, first: number, last: number, from: number): Name[] {
  const width = labels.names.length;
  const chain = chains.get(labels) ?? bioChain(labels.names);
  chains.set(labels, chain);
  const path = bestPath(chain, scores.names, last - first + 1, (first - from) * width);
  const names: Name[] = [];
  for (const [i, tag] of path.entries()) {
    const text = labels.names[tag]!;
    const probability = softmax(scores.names, (first - from + i) * width, width)[tag]!;
    const open = names.at(-1);
    if (text.startsWith("I-") && open) {
      open.last = first + i;
      open.probability = Math.min(open.probability, probability);
    } else if (text !== "O") names.push({ first: first + i, last: first + i, label: text.slice(2) as NameLabel, probability });
  }
  return names;
}
