"""MiniLM-L6 with two small embeddings of its own: the shape of a word's letters, and what stands before the word."""
import torch
import torch.nn as nn
import torch.nn.functional as F


class Dropout(nn.Module):
    """Drops the same features at all positions of a window: the random numbers of ordinary dropout cost a quarter of a step on a processor."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training:
            return x
        kept = torch.empty(x.shape[0], 1, x.shape[-1]).bernoulli_(1 - self.share) / (1 - self.share)
        return x * kept.to(x.dtype)


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = Dropout(0.1)

    def forward(self, x, bias):
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # Plain operators: the quantiser knows them, and on a processor their backward pass is faster than that of the fused ones.
        weights = ((q * (width // self.heads) ** -0.5) @ k.transpose(-1, -2) + bias.to(q.dtype)).softmax(-1)
        a = weights.to(v.dtype) @ v
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(batch, length, width))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    SHAPES, GAPS = 8, 4

    def __init__(self, vocabulary=30522, width=384, heads=12, inner=1536, layers=6):
        super().__init__()
        self.width = width
        self.word = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(512, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.shape = nn.Embedding(self.SHAPES, width)
        self.gap = nn.Embedding(self.GAPS, width)
        for own in (self.shape, self.gap):
            nn.init.zeros_(own.weight)
        self.drop = Dropout(0.1)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))

    def forward(self, ids, shape, gap, mask):
        """ids, shape, gap, mask: batch × pieces. Returns batch × pieces × width."""
        x = self.word(ids) + self.position(torch.arange(ids.shape[1], device=ids.device))[None] + self.shape(shape) + self.gap(gap)
        x = self.drop(self.norm(x))
        bias = (1 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    @classmethod
    def pretrained(cls, state):
        """From the weights of all-MiniLM-L6-v2, a dict of tensors."""
        encoder = cls()
        own = encoder.state_dict()
        own["word.weight"] = state["embeddings.word_embeddings.weight"]
        own["position.weight"] = state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0]
        names = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
                 "down": "output.dense", "norm2": "output.LayerNorm"}
        for part in ("weight", "bias"):
            own[f"norm.{part}"] = state[f"embeddings.LayerNorm.{part}"]
            for i in range(len(encoder.layers)):
                theirs = f"encoder.layer.{i}."
                own[f"layers.{i}.qkv.{part}"] = torch.cat([state[f"{theirs}attention.self.{x}.{part}"] for x in ("query", "key", "value")])
                for ours, name in names.items():
                    own[f"layers.{i}.{ours}.{part}"] = state[f"{theirs}{name}.{part}"]
        encoder.load_state_dict(own)
        return encoder
