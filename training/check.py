"""Checks that int8 weights read as float32 ones do, within half a point. `python check.py --help`."""
import argparse
import json
import os
import sys

from apud_training.check import compare, compare_meaning
from apud_training.words import Pieces
from train import base_folder, load_dev


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--corpora", required=True)
    p.add_argument("--int8", required=True, help="folder that export.py wrote")
    p.add_argument("--float32", required=True, help="folder that export.py --full wrote")
    p.add_argument("--limit", type=int, default=60, help="documents of each corpus")
    p.add_argument("--meaning", nargs=2, metavar=("INT8", "FLOAT32"), help="the same for the encoder of meaning")
    p.add_argument("--base")
    a = p.parse_args()
    pieces = Pieces(os.path.join(base_folder(a.base), "vocab.txt")).of
    dev = {k: v[: a.limit] for k, v in load_dev(a.corpora).items()}
    with open(f"{a.int8}/labels.json", encoding="utf-8") as f:
        labels = {k: {v: i for i, v in enumerate(x)} for k, x in json.load(f).items() if k in ("upos", "xpos", "deprel", "lemma")}
    off = compare(a.int8, a.float32, dev, pieces, labels)
    if a.meaning:
        off += compare_meaning(*a.meaning, dev["ewt"], pieces)
    if off:
        sys.exit("differ by more than half a point: " + ", ".join(off))


if __name__ == "__main__":
    main()
