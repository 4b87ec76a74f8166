"""Words as the program sees them: its own tokenizer, run once over many texts; what stands before a word; its letters' shape; its pieces."""
import functools
import json
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
GLUED, SPACE, LINE = 0, 1, 2


def tokenize(texts):
    """Spans of the words of each text, in code points."""
    lines = "".join(json.dumps(t) + "\n" for t in texts)
    done = subprocess.run(["node", os.path.join(HERE, "..", "tokenize.mjs")], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    out = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(out) == len(texts)
    return out


def gaps(text, spans):
    """What stands before each word: nothing, space, or a line break (as before the first)."""
    out, before = [], None
    for start, end in spans:
        between = "\n" if before is None else text[before:start]
        out.append(LINE if "\n" in between else SPACE if between else GLUED)
        before = end
    return out


def shape(word):
    """0 is for what is no word. Must agree with src/nlp/pieces.ts."""
    if not any(c.isalpha() for c in word):
        return 5 if any(c.isdigit() for c in word) else 6
    if word == word.lower():
        return 1
    if word == word.upper():
        return 3 if len(word) > 1 else 2
    if word[0] != word[0].lower() and word[1:] == word[1:].lower():
        return 4
    return 7


class Pieces:
    """Word pieces of BERT's uncased vocabulary, at most eight a word."""
    CLS, SEP, UNKNOWN, MOST = 101, 102, 100, 8

    def __init__(self, vocabulary):
        from tokenizers import BertWordPieceTokenizer
        self.tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)
        self.of = functools.lru_cache(maxsize=None)(self._of)

    def _of(self, word):
        # An apostrophe is one, however it is drawn; quotation marks keep their direction.
        ids = self.tokenizer.encode(word.replace("’", "'").replace("´", "'"), add_special_tokens=False).ids
        return tuple(ids[: self.MOST]) or (self.UNKNOWN,)
