"""The reader: one encoder pass over a window of words, and its heads.

`forward` gives what is asked of every word; `links` what is asked once trees and cues are known. The two are exported apart, so that
nothing is computed for pairs of words that nobody asks about."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from .crf import Chain
from .encoder import Dropout, Encoder
from .tags import CUE_TAGS, KINDS, NER_SOURCES, NER_TAGS, PART_TAGS, follows, may_start


class Pairs(nn.Module):
    """Two views of a word, as the one that asks and the one that answers, and a bilinear score between them."""

    def __init__(self, width, inner, out):
        super().__init__()
        self.ask, self.answer = nn.Linear(width, inner), nn.Linear(width, inner)
        self.weight = nn.Parameter(torch.randn(out, inner + 1, inner + 1) * 0.02)
        self.drop = Dropout(0.33)

    def views(self, x, y):
        def view(layer, z):
            z = self.drop(F.gelu(layer(z)))
            return torch.cat([z, torch.ones_like(z[..., :1])], -1)
        return view(self.ask, x), view(self.answer, y)

    def forward(self, x, y):
        """x: batch × n × width, y: batch × m × width. Returns batch × out × n × m."""
        a, b = self.views(x, y)
        return torch.einsum("bin,onm,bjm->boij", a, self.weight.to(a.dtype), b)

    def along(self, x, y):
        """Scores of x[i] with y[i] alone: batch × n × out."""
        a, b = self.views(x, y)
        return torch.einsum("bin,onm,bim->bio", a, self.weight.to(a.dtype), b)


class Reader(nn.Module):
    TAGGED = ("upos", "xpos", "lemma", "sentence", "cue", "kind")

    def __init__(self, encoder, labels):
        super().__init__()
        self.encoder, width = encoder, encoder.width
        sizes = {"upos": len(labels["upos"]), "xpos": len(labels["xpos"]), "lemma": len(labels["lemma"]), "sentence": 2, "cue": len(CUE_TAGS), "kind": len(KINDS)}
        self.tag = nn.ModuleDict({k: nn.Linear(width, n) for k, n in sizes.items()})
        # Guidelines of the corpora differ: one layer each, all learning from the same encoder; `merged` says which speak when reading.
        self.names = nn.ModuleDict({k: nn.Linear(width, len(NER_TAGS)) for k in NER_SOURCES})
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.arc = Pairs(width, 256, 1)
        self.relation = Pairs(width, 128, len(labels["deprel"]))
        self.part = Pairs(width, 160, len(PART_TAGS))
        self.chain = Chain(*(follows(PART_TAGS), may_start(PART_TAGS)))
        self.corefer = Pairs(width, 96, 1)
        self.drop = Dropout(0.2)

    def words(self, batch):
        """A word's vector is its first piece's: batch × words × width."""
        x = self.encoder(batch["ids"], batch["shape"], batch["gap"], batch["mask"])
        return self.drop(x.gather(1, batch["first"][..., None].expand(-1, -1, x.shape[-1])))

    def rooted(self, x):
        """Words with the root before them."""
        return torch.cat([self.root.to(x.dtype)[None, None].expand(x.shape[0], 1, -1), x], 1)

    def arcs(self, x):
        """Scores of each word's head, the root first: batch × words × (1 + words)."""
        return self.arc(x, self.rooted(x))[:, 0]

    def relations(self, x, heads):
        """heads: batch × words, 0 for the root, i + 1 for word i. Returns batch × words × relations."""
        y = self.rooted(x).gather(1, heads[..., None].expand(-1, -1, x.shape[-1]))
        return self.relation.along(x, y)

    def parts(self, x, anchors):
        """What each word is to each cue: anchors, batch × cues (the cue's first word) → batch × cues × words × PART_TAGS."""
        cues = x.gather(1, anchors[..., None].expand(-1, -1, x.shape[-1]))
        return self.part(cues, x).permute(0, 2, 3, 1)

    @classmethod
    def fresh(cls, state, labels):
        return cls(Encoder.pretrained(state), labels)
