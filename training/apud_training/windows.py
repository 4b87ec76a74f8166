"""Documents to windows of whole sentences, and windows to batches of tensors."""
import torch

from .tags import CUE_TAGS, NER_TAGS, PART_TAGS
from .words import LINE, SPACE, shape

IGNORE = -100
LONGEST = 480  # pieces of one window, whatever its sentences


def cut(document, pieces, limit):
    """[first, last) ranges of whole sentences, each as many as fit into `limit` pieces."""
    sizes = [len(pieces(w)) for w in document["words"]]
    out, first, size, safe, since = [], 0, 0, 0, 0
    for i, n in enumerate(sizes):
        size, since = size + n, since + n
        if document["ends"][i]:
            if size > limit and safe > first:
                out.append((first, safe))
                first, size = safe, since
            safe, since = i + 1, 0
    out.append((first, len(sizes)))
    return [(a, b) for a, b in out if 0 < sum(sizes[a:b]) <= LONGEST]


def window(document, first, last, rng):
    """One training example: the words, drawn as they might stand elsewhere, with labels relative to the window."""
    words, gaps = list(document["words"][first:last]), list(document["gaps"][first:last])
    gaps[0] = LINE if rng.random() < 0.7 else gaps[0]
    if rng.random() < 0.12:
        gaps = [gaps[0]] + [SPACE if g == LINE else g for g in gaps[1:]]
    redraw(words, rng)
    out = {"words": words, "gaps": gaps, "n": last - first}
    for key in ("upos", "xpos", "lemma", "deprel", "sentence", "names", "kind"):
        if document.get(key):
            out[key] = document[key][first:last]
    if document.get("names"):
        out["names_source"] = document["names_source"]
    if document.get("head"):
        out["head"] = [h - first + 1 if h >= 0 else 0 for h in document["head"][first:last]]
    if document.get("mentions"):
        out["mentions"] = [(h - first, c) for h, c in document["mentions"] if first <= h < last]
    if document.get("attributions") is not None:
        attributed(document, first, last, out)
    return out


def redraw(words, rng):
    """Other quotation marks and letter cases than the corpus happens to have."""
    chance = rng.random()
    if chance < 0.15:
        words[:] = ['"' if w in "“”" else w for w in words]
    elif chance < 0.3:
        opening = True
        for i, w in enumerate(words):
            if w == '"':
                words[i], opening = ("“" if opening else "”"), not opening
    chance = rng.random()
    if chance < 0.03:
        words[:] = [w.upper() for w in words]
    elif chance < 0.05:
        words[:] = [w.lower() for w in words]


def attributed(document, first, last, out):
    """Cue tags, and of each cue in the window the part that every word plays. Where nesting is not marked, a word inside a content that
    is no cue may still be an unmarked one: it is not asked about."""
    n = last - first
    cue, parts = [0] * n, []
    for i in range(n):
        if document["doubtful"][first + i]:
            cue[i] = IGNORE
    for a in document["attributions"]:
        if not document["nested"]:
            for i in a.get("content", []):
                if first <= i < last:
                    cue[i - first] = IGNORE
    for a in document["attributions"]:
        here = [i - first for i in a.get("cue", [])]
        for k, i in enumerate(here):
            if 0 <= i < n:
                cue[i] = CUE_TAGS.index("I" if k and here[k - 1] == i - 1 else "B")
        if here and 0 <= here[0] < n:
            parts.append((here[0], part_tags(a, first, n)))
    out.update(cue=cue, parts=parts, addressees=document["nested"])


def part_tags(attribution, first, n):
    tags = [0] * n
    for role in ("addressee", "content", "source", "cue"):
        inside = [i - first for i in sorted(set(attribution.get(role, []))) if 0 <= i - first < n]
        for k, i in enumerate(inside):
            begins, ends = not k or inside[k - 1] != i - 1, k + 1 == len(inside) or inside[k + 1] != i + 1
            edge = "B" if begins else "L" if ends and role == "content" and i != n - 1 else "I"
            tags[i] = PART_TAGS.index(f"{edge}-{role}")
    # A span that another one interrupts begins anew after it.
    for i in range(n):
        tag = PART_TAGS[tags[i]]
        if tag[0] in "IL" and (i == 0 or PART_TAGS[tags[i - 1]][0] == "L" or PART_TAGS[tags[i - 1]][2:] != tag[2:]):
            tags[i] = PART_TAGS.index("B" + tag[1:])
        elif tag[0] in "BI" and tag[2:] == "content" and tags[i] and i + 1 < n and PART_TAGS[tags[i + 1]][2:] != "content" and tag[0] == "I":
            tags[i] = PART_TAGS.index("L-content")
    return tags


def encoded(w, pieces):
    """What the encoder takes of a window: of each piece its number, shape and gap; of each word its first piece."""
    ids, first, shapes, gaps = [101], [], [0], [3]
    for word, gap in zip(w["words"], w["gaps"]):
        p = pieces(word)
        first.append(len(ids))
        ids += p
        shapes += [shape(word)] * len(p)
        gaps += [gap] + [0] * (len(p) - 1)
    return {"ids": ids + [102], "shape": shapes + [0], "gap": gaps + [3], "first": first}


def batch(windows, pieces, labels):
    """Tensors of a batch, and its targets (IGNORE where nothing is known)."""
    size, most = len(windows), max(w["n"] for w in windows)
    rows = []
    for w in windows:
        e = encoded(w, pieces)
        rows.append((e["ids"], e["shape"], e["gap"], e["first"]))
    length = max(len(r[0]) for r in rows)
    x = {k: torch.zeros(size, length, dtype=torch.long) for k in ("ids", "shape", "gap", "mask")}
    x["first"], x["words"] = torch.zeros(size, most, dtype=torch.long), torch.zeros(size, most)
    y = {}
    def target(key): return y.setdefault(key, torch.full((size, most), IGNORE))
    for i, (w, (ids, shapes, gaps, first)) in enumerate(zip(windows, rows)):
        for key, row in (("ids", ids), ("shape", shapes), ("gap", gaps), ("mask", [1] * len(ids)), ("first", first)):
            x[key][i, :len(row)] = torch.tensor(row)
        x["words"][i, :w["n"]] = 1
        for key in ("upos", "xpos", "deprel", "lemma"):
            if key in w:
                target(key)[i, :w["n"]] = torch.tensor([labels[key].get(v, IGNORE) for v in w[key]])
        for key in ("sentence", "head", "cue", "kind"):
            if key in w:
                target(key)[i, :w["n"]] = torch.tensor(w[key])
        if "names" in w:
            target("names:" + w["names_source"])[i, :w["n"]] = torch.tensor([NER_TAGS.index(t) for t in w["names"]])
    x["mentions"] = [w.get("mentions", []) for w in windows]
    x["parts"] = [(i, anchor, tags) for i, w in enumerate(windows) for anchor, tags in w.get("parts", [])]
    x["addressees"] = all(w.get("addressees", True) for w in windows)
    return x, y


def batches(documents, pieces, labels, rng, limits, size):
    """One pass over the documents in batches of about `size` pieces, padding included, cut anew with each pass."""
    windows = []
    for d in documents:
        limit = rng.choice(limits)
        windows += [window(d, a, b, rng) for a, b in cut(d, pieces, limit)]
    windows.sort(key=lambda w: w["n"] + rng.random() * 30)
    out, current, most = [], [], 0
    for w in windows:
        n = sum(len(pieces(x)) for x in w["words"])
        if current and max(most, n) * (len(current) + 1) > size:
            out.append(current)
            current, most = [], 0
        current.append(w)
        most = max(most, n)
    out.append(current)
    rng.shuffle(out)
    for group in out:
        yield batch(group, pieces, labels)
