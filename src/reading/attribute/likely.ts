/** Which of the network's cues count: inside somebody else's words a verb of saying needs less to be one, any other word more. */
import type { Annotation, AttributedWords } from "../../nlp/annotation.ts";
import type { Tree } from "../../nlp/tree.ts";
import { lexicon } from "../../text/lexicon.ts";

const { public: said, private: thought, addressed, topical } = lexicon<Record<"public" | "private" | "addressed" | "topical", string[]>>("cues");
const KNOWN = new Set([...said, ...thought, ...addressed, ...topical]);
/** Added to the threshold inside the words of another. */
const OTHER = 0.08;

export function likely(tree: Tree, { attributions, cueThreshold }: Pick<Annotation, "attributions" | "cueThreshold">): AttributedWords[] {
  const withCues = attributions.filter((a) => a.cue.length > 0);
  const inside = new Set(withCues.filter((a) => a.probability >= cueThreshold).flatMap((a) => a.content));
  return withCues.filter((a) => {
    if (!inside.has(a.cue[0]!)) return a.probability >= cueThreshold;
    return a.cue.some((w) => tree.words[w]!.upos === "VERB" && KNOWN.has(tree.words[w]!.lemma)) || a.probability >= cueThreshold + OTHER;
  });
}
