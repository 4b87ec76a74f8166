"""The mean of several checkpoints of one lineage: what they share stays, what each learned by heart fades. `python average.py --help`."""
import argparse

import torch


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("checkpoints", nargs="+", help="PATH or PATH:WEIGHT; labels and name are those of the last")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    parts = [(path, float(weight or 1)) for path, _, weight in (c.partition(":") for c in a.checkpoints)]
    states = [(torch.load(path, weights_only=False), weight / sum(w for _, w in parts)) for path, weight in parts]
    mean = {k: sum(s["net"][k] * w for s, w in states) if v.is_floating_point() else v for k, v in states[-1][0]["net"].items()}
    torch.save({**states[-1][0], "net": mean, "optimizer": None}, a.out)


if __name__ == "__main__":
    main()
