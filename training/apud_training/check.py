"""Whether the int8 graphs read as the float32 ones do: the same figures on the development corpora, from gold words, greedily decoded."""
import collections
import random

import numpy
import onnxruntime

from .tags import NER_TAGS
from .windows import cut, encoded, window

NO_CHANCE = random.Random(0)
TOLERANCE = 0.5


def session(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options)


def arrays(x):
    return {k: numpy.array(v, dtype=numpy.int64) for k, v in x.items()}


def figures(folder, documents, pieces, labels):
    """Per cent right of each head, over the words that have a gold value."""
    words, links = session(f"{folder}/words.onnx"), session(f"{folder}/links.onnx")
    names = [o.name for o in words.get_outputs()]
    right, all_ = collections.Counter(), collections.Counter()
    def count(key, found, gold):
        pairs = [(f, g) for f, g in zip(found, gold) if g >= 0]
        right[key] += sum(int(f) == g for f, g in pairs)
        all_[key] += len(pairs)
    for d in documents:
        for a, b in cut(d, pieces, 220):
            w = window(d, a, b, NO_CHANCE)
            out = dict(zip(names, words.run(None, arrays(encoded(w, pieces)))))
            for key in ("upos", "xpos", "lemma"):
                if key in w:
                    count(key, out[key].argmax(-1) if key == "lemma" else out[key], [labels[key].get(v, -1) for v in w[key]])
            for key in ("sentence", "cue", "kind"):
                if key in w:
                    count(key, out[key].argmax(-1), w[key])
            if "names" in w:
                count("names", out["names"].argmax(-1), [NER_TAGS.index(t) for t in w["names"]])
            if "head" in w:
                count("arc", out["arcs"].argmax(-1), w["head"])
            anchors = [p[0] for p in w.get("parts", [])] or [0]
            relations, parts = links.run(None, {"vectors": out["vectors"], **arrays({"heads": w.get("head", [0] * w["n"]), "anchors": anchors})})
            if "head" in w:
                count("relation", relations.argmax(-1), [labels["deprel"].get(v, -1) for v in w["deprel"]])
            for (_, tags), row in zip(w.get("parts", []), parts):
                count("part", row.argmax(-1), tags)
    return {k: 100 * right[k] / all_[k] for k in all_ if all_[k]}


def compare(small, full, dev, pieces, labels):
    """Prints both columns; returns the figures that differ by more than TOLERANCE points."""
    off = []
    for name, documents in dev.items():
        a, b = (figures(folder, documents, pieces, labels) for folder in (small, full))
        for key in a:
            print(f"{name:12} {key:10} int8 {a[key]:6.2f}  float32 {b[key]:6.2f}  {a[key] - b[key]:+.2f}")
            if abs(a[key] - b[key]) > TOLERANCE:
                off.append(f"{name} {key}")
    return off


def compare_meaning(small, full, documents, pieces):
    """Correlation of the cosines of neighbouring sentences, in per cent: 100 where both rank all pairs alike."""
    graphs, cosines = [session(f"{f}/meaning.onnx") for f in (small, full)], []
    sentences = [[w for word in d["words"][a:b] for w in pieces(word)][:200] for d in documents for a, b in cut(d, pieces, 1)]
    for graph in graphs:
        vectors = [graph.run(None, arrays({"ids": [101, *s, 102]}))[0] for s in sentences]
        cosines.append([float(a @ b) for a, b in zip(vectors, vectors[1:])])
    correlation = 100 * float(numpy.corrcoef(*cosines)[0, 1])
    print(f"meaning      cosine     correlation {correlation:.2f} over {len(cosines[0])} pairs")
    return ["meaning cosine"] if correlation < 100 - TOLERANCE else []
