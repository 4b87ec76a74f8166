"""What each head is asked of a batch."""
import torch
import torch.nn.functional as F

from .tags import PART_TAGS
from .windows import IGNORE

WEIGHT = {"lemma": 0.6, "xpos": 0.6, "cue": 2.0, "parts": 4.0, "kind": 0.5, "corefer": 0.5}


def entropy(logits, target):
    return F.cross_entropy(logits.float().reshape(-1, logits.shape[-1]), target.reshape(-1), ignore_index=IGNORE)


def losses(net, x, y):
    """The loss of every head that the batch has labels for."""
    words = net.words(x)
    out = {k: entropy(net.tag[k](words), y[k]) for k in net.TAGGED if k in y and (y[k] >= 0).any()}
    for key in y:
        if key.startswith("names:"):
            out["names"] = entropy(net.names[key[6:]](words), y[key])
    if "head" in y:
        reachable = torch.cat([torch.ones(words.shape[0], 1), x["words"]], 1)[:, None, :]
        out["arc"] = entropy(net.arcs(words).float().masked_fill(reachable == 0, -1e4), y["head"])
        out["deprel"] = entropy(net.relations(words, y["head"].clamp(min=0)), y["deprel"])
    if any(x["mentions"]):
        out["corefer"] = coreference(net, words, x["mentions"])
    if x["parts"]:
        out["parts"] = parts(net, words, x)
    return out


def parts(net, words, x):
    """Of each gold cue, the chain of parts that all words of its window play."""
    anchors = torch.zeros(words.shape[0], max(sum(1 for b, _, _ in x["parts"] if b == i) for i in range(words.shape[0])), dtype=torch.long)
    where, count = [], [0] * words.shape[0]
    for b, anchor, _ in x["parts"]:
        anchors[b, count[b]] = anchor
        where.append((b, count[b]))
        count[b] += 1
    scores = net.parts(words, anchors).float()
    scores = torch.stack([scores[b, k] for b, k in where])
    if not x["addressees"]:
        scores = scores.masked_fill(torch.tensor(["addressee" in t for t in PART_TAGS]), -1e4)
    tags = torch.zeros(len(where), words.shape[1], dtype=torch.long)
    for row, (_, _, t) in zip(tags, x["parts"]):
        row[:len(t)] = torch.tensor(t)
    return net.chain.loss(scores, tags, torch.stack([x["words"][b] for b, _ in where]))


def coreference(net, words, mentions):
    """Of each mention, by its head word, an earlier one of the same cluster, or none (score 0)."""
    scores, out = net.corefer(words, words)[:, 0].float(), []
    for row, marked in zip(scores, mentions):
        marked = sorted(set(marked))
        if len(marked) < 2:
            continue
        at = torch.tensor([h for h, _ in marked])
        s = row[at][:, at]
        before = torch.tensor([[h2 < h for h2, _ in marked] for h, _ in marked])
        same = torch.tensor([[c2 == c for _, c2 in marked] for _, c in marked]) & before
        s = torch.cat([torch.zeros(len(marked), 1), s.masked_fill(~before, -1e4)], 1)
        right = torch.cat([~same.any(1, keepdim=True), same], 1)
        out.append((torch.logsumexp(s, 1) - torch.logsumexp(s.masked_fill(~right, -1e4), 1)).mean())
    return torch.stack(out).mean() if out else words.sum() * 0
