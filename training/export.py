"""Writes the weights that ship: the reader as two int8 ONNX graphs with its labels, and the encoder of meaning. `python export.py --help`."""
import argparse
import json
import os
import tempfile

import torch
import torch.nn as nn
import torch.nn.functional as F

from apud_training.reader import Reader
from apud_training.tags import CUE_TAGS, KINDS, NER_TAGS, PART_TAGS
from train import base_folder

OPSET = 17


class SmallTable(nn.Module):
    """An embedding in int8 with a scale a row: a quarter of the size at a loss that cannot be measured."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))

    def forward(self, ids):
        return self.rows[ids].float() * self.scale[ids]


def bilinear(pairs, a, b):
    """What Pairs.forward gives for one window, as two matrix products: n × out × m."""
    out, n, m = pairs.weight.shape
    left = (a @ pairs.weight.permute(1, 0, 2).reshape(n, out * m)).view(-1, out, m)
    return left.reshape(-1, m) @ b.transpose(0, 1), left


class Words(nn.Module):
    """ids, shape, gap: pieces of one window; first: each word's first piece. Everything that is asked of single words, and the arcs."""
    INPUTS = ["ids", "shape", "gap", "first"]
    OUTPUTS = ["vectors", "upos", "xpos", "lemma", "sentence", "names", "cue", "kind", "arcs", "anaphor", "antecedent"]

    def __init__(self, net, speakers):
        super().__init__()
        self.net = net
        self.names = nn.Linear(net.encoder.width, len(NER_TAGS))
        with torch.no_grad():  # the mean of linear layers is the layer of their means
            for part in ("weight", "bias"):
                getattr(self.names, part).copy_(torch.stack([getattr(net.names[s], part) for s in speakers]).mean(0))

    def forward(self, ids, shape, gap, first):
        net = self.net
        pieces = net.encoder(ids[None], shape[None], gap[None], torch.ones_like(ids)[None])[0]
        x = pieces[first]
        tag = {k: net.tag[k](x) for k in net.TAGGED}
        a, b = net.arc.views(x, torch.cat([net.root[None], x], 0))
        arcs, _ = bilinear(net.arc, a, b)
        later, earlier = net.corefer.views(x, x)
        _, left = bilinear(net.corefer, later, earlier)
        return (x, tag["upos"].argmax(-1), tag["xpos"].argmax(-1), tag["lemma"], tag["sentence"], self.names(x), tag["cue"], tag["kind"], arcs, left[:, 0], earlier)


class Links(nn.Module):
    """vectors of Words; heads: each word's head, 0 for the root and i + 1 for word i; anchors: first words of cues.
    The relation of each word to its head; cues × words × parts: what each word is to each cue."""
    INPUTS = ["vectors", "heads", "anchors"]
    OUTPUTS = ["relations", "parts"]

    def __init__(self, net):
        super().__init__()
        self.root, self.relation, self.part = net.root, net.relation, net.part

    def forward(self, vectors, heads, anchors):
        a, b = self.relation.views(vectors, torch.cat([self.root[None], vectors], 0)[heads])
        _, left = bilinear(self.relation, a, b)
        relations = (left @ b[..., None])[..., 0]
        a, b = self.part.views(vectors[anchors], vectors)
        parts, _ = bilinear(self.part, a, b)
        return relations, parts.view(-1, len(PART_TAGS), vectors.shape[0]).transpose(1, 2)


class Meaning(nn.Module):
    """all-MiniLM-L6-v2 as it is: ids of one text → its mean-pooled vector of length 1."""
    INPUTS = ["ids"]
    OUTPUTS = ["vector"]

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids):
        none = torch.zeros_like(ids)[None]
        return F.normalize(self.encoder(ids[None], none, none, torch.ones_like(ids)[None])[0].mean(0), dim=0)


def onnx(module, example, dynamic, path, full):
    """Writes one graph, in int8 unless `full`."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    module.eval()
    with tempfile.TemporaryDirectory() as folder:
        raw = os.path.join(folder, "raw.onnx")
        torch.onnx.export(module, example, raw, input_names=module.INPUTS, output_names=module.OUTPUTS, opset_version=OPSET, dynamo=False, dynamic_axes=dynamic)
        if full:
            os.replace(raw, path)
        else:
            quantize_dynamic(raw, path, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gemm"], extra_options={"MatMulConstBOnly": True})
    print(f"{path}  {os.path.getsize(path) / 1e6:.1f} MB")


def reader(checkpoint, base, out, speakers, full, version, threshold):
    from safetensors.torch import load_file
    state = torch.load(checkpoint, weights_only=False, map_location="cpu")
    net = Reader.fresh(load_file(os.path.join(base, "model.safetensors")), state["labels"])
    net.load_state_dict(state["net"])
    net.encoder.word = SmallTable(net.encoder.word.weight.detach())
    os.makedirs(out, exist_ok=True)
    ids, first = torch.tensor([101, 2023, 2003, 1037, 3231, 102]), torch.tensor([1, 2, 3, 4])
    pieces = {0: "pieces"}
    words = {0: "words"}
    dynamic = {**dict.fromkeys(("ids", "shape", "gap"), pieces), "first": words, **{k: words for k in Words.OUTPUTS}}
    onnx(Words(net, speakers), (ids, torch.ones_like(ids), torch.ones_like(ids), first), {**dynamic, "arcs": {0: "words", 1: "heads"}}, f"{out}/words.onnx", full)
    onnx(Links(net), (torch.randn(4, net.encoder.width), torch.tensor([0, 1, 1, 2]), torch.tensor([0, 2])),
         {"vectors": words, "heads": words, "anchors": {0: "cues"}, "relations": words, "parts": {0: "cues", 1: "words"}}, f"{out}/links.onnx", full)
    labels = {k: list(v) for k, v in state["labels"].items() if k != "endings"}
    # A script that takes off nothing goes with every form.
    labels["endings"] = [[] if "0+" in s else state["labels"]["endings"][s] for s in labels["lemma"]]
    chain = {"step": net.chain.transitions().tolist(), "start": net.chain.start.tolist()}
    labels.update(names=NER_TAGS, cue=CUE_TAGS, kind=KINDS, part=PART_TAGS, chain=chain, version=version, cueThreshold=threshold)
    with open(f"{out}/labels.json", "w", encoding="utf-8") as f:
        json.dump(labels, f, ensure_ascii=False)
    vocabulary(base, f"{out}/tokenizer.json")


def vocabulary(base, path):
    """The word pieces as the JSON that both tokenizer libraries read."""
    from tokenizers import BertWordPieceTokenizer
    BertWordPieceTokenizer(os.path.join(base, "vocab.txt"), lowercase=True).save(path, pretty=False)


def meaning(base, out, full):
    from apud_training.encoder import Encoder
    from safetensors.torch import load_file
    encoder = Encoder.pretrained(load_file(os.path.join(base, "model.safetensors")))
    encoder.word = SmallTable(encoder.word.weight.detach())
    os.makedirs(out, exist_ok=True)
    onnx(Meaning(encoder), (torch.tensor([101, 2023, 2003, 102]),), {"ids": {0: "pieces"}}, f"{out}/meaning.onnx", full)
    vocabulary(base, f"{out}/tokenizer.json")


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--checkpoint", help="of train.py, e.g. runs/reader.pt; without it only --meaning is written")
    p.add_argument("--out", help="folder for the reader")
    p.add_argument("--meaning", help="folder for the encoder of meaning")
    p.add_argument("--base", help="folder with model.safetensors and vocab.txt")
    p.add_argument("--names", default="gum,wikigold,crossner", help="whose guidelines for names speak, of gum, wikigold, crossner, tweets")
    p.add_argument("--version", default="reader-1", help="the name that a reading gives of its model")
    p.add_argument("--cue-threshold", type=float, default=0.5, help="a word begins a cue from this probability on")
    p.add_argument("--full", action="store_true", help="float32, to compare with")
    a = p.parse_args()
    base = base_folder(a.base)
    if a.checkpoint:
        reader(a.checkpoint, base, a.out, a.names.split(","), a.full, a.version, a.cue_threshold)
    if a.meaning:
        meaning(base, a.meaning, a.full)


if __name__ == "__main__":
    main()
