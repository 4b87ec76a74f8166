"""Corpora to documents: words with the labels that the corpus knows. A document is a dict of lists, one entry a word:

words, gaps, ends (True after the last word of a sentence, as far as known or guessed); of treebanks upos, xpos, lemma, head (index, -1 for
a root), deprel, sentence (1 at a start), mentions [(head word, cluster)]; of name corpora names (BIO) and names_source; of attribution
corpora attributions [{role: [word indices]}], nested (whether the corpus marks nesting), kind (index or -100 a word), doubtful (bool a word)."""
import collections
import glob
import os
import re
import xml.etree.ElementTree as ElementTree

from .tags import KINDS
from .words import GLUED, LINE, SPACE, gaps, tokenize


def treebank(path, source):
    """Documents of a CoNLL-U file."""
    documents = []
    for block in open(path, encoding="utf-8").read().strip().split("\n\n"):
        lines = block.split("\n")
        if not documents or any(line.startswith("# newdoc") for line in lines):
            documents.append(collections.defaultdict(list, task="parse", source=source))
            stack, before = [], LINE
        doc = documents[-1]
        if any(line.startswith("# newpar") for line in lines):
            before = LINE
        base, inside, after = len(doc["words"]), 0, SPACE
        for line in lines:
            c = line.split("\t")
            if line.startswith("#") or "." in c[0]:
                continue
            glued = GLUED if "SpaceAfter=No" in c[9] else SPACE
            if "-" in c[0]:
                first, inside = map(int, c[0].split("-"))
                after = glued
                continue
            number = int(c[0])
            doc["words"].append(c[1])
            doc["gaps"].append(before)
            before = GLUED if number < inside else after if number == inside else glued
            doc["upos"].append(c[3])
            doc["xpos"].append(c[4])
            doc["lemma"].append(c[2])
            doc["head"].append(base + int(c[6]) - 1 if c[6] != "0" else -1)
            doc["deprel"].append(c[7])
            doc["sentence"].append(int(len(doc["words"]) == base + 1))
            doc["ends"].append(False)
            entities(doc, len(doc["words"]) - 1, c[9], stack)
        doc["ends"][-1] = True
    for doc in documents:
        if source == "gum":
            finish_entities(doc)
    return documents


def entities(doc, at, misc, stack):
    """GUM's bracketed entities as spans (first, last, type, cluster)."""
    found = re.search(r"Entity=([^|]*)", misc)
    for opens, body, closes in re.findall(r"(\()?([^()]+)(\))?", found[1]) if found else []:
        if opens:
            stack.append((body.split("-"), at))
        if closes:
            number = body.split("-")[0]
            k = next((j for j in range(len(stack) - 1, -1, -1) if stack[j][0][0] == number), None)
            if k is not None:
                parts, start = stack.pop(k)
                doc["spans"].append((start, at, parts[1] if len(parts) > 1 else "", number))


NAMED = {"person": "PER", "organization": "ORG", "place": "LOC"}


def finish_entities(doc):
    """Mentions by their head word, and names: the proper nouns around the head of a person, organization or place."""
    upos, head, words = doc["upos"], doc["head"], doc["words"]
    names, linking = ["O"] * len(words), ("of", "the", "for", "and", "-")
    for first, last, kind, cluster in sorted(doc["spans"], key=lambda s: s[0] - s[1]):
        h = next((i for i in range(first, last + 1) if not first <= head[i] <= last), first)
        doc["mentions"].append((h, cluster))
        if kind not in NAMED or upos[h] != "PROPN":
            continue
        a = b = h
        def proper(i): return first <= i <= last and upos[i] == "PROPN"
        def linked(i): return first <= i <= last and words[i].lower() in linking
        while proper(a - 1) or (linked(a - 1) and proper(a - 2)):
            a -= 1
        while proper(b + 1) or (linked(b + 1) and proper(b + 2)):
            b += 1
        if all(t == "O" for t in names[a:b + 1]):
            names[a:b + 1] = ["B-" + NAMED[kind]] + ["I-" + NAMED[kind]] * (b - a)
    doc["names"], doc["names_source"] = names, "gum"
    del doc["spans"]


NER_TYPES = {"per": "PER", "person": "PER", "politician": "PER", "writer": "PER", "scientist": "PER", "researcher": "PER", "musicalartist": "PER",
             "loc": "LOC", "location": "LOC", "geo-loc": "LOC", "country": "LOC",
             "org": "ORG", "corporation": "ORG", "group": "ORG", "organization": "ORG", "organisation": "ORG", "politicalparty": "ORG", "university": "ORG", "band": "ORG"}
NO_SPACE_BEFORE = re.compile(r"^(?:[.,;:!?)\]}%]|'s|'re|'ve|'ll|'d|'m|n't|''|’s)$")


def named(folder):
    """Sentences of the name corpora, joined as edited text is and divided anew by the program's tokenizer."""
    files = [("wikigold", "wikigold/*.txt"), ("crossner", "crossner/*-*.txt"), ("tweets", "wnut17/*.conll"), ("tweets", "btc/*.conll")]
    sentences = []
    for source, pattern in files:
        for path in sorted(glob.glob(f"{folder}/ner/{pattern}")):
            for block in re.split(r"\n\s*\n", open(path, encoding="utf-8").read()):
                rows = [r for r in (line.split() for line in block.split("\n")) if len(r) >= 2 and r[0] != "-DOCSTART-"]
                if 2 < len(rows) < 120:
                    sentences.append((source, rows))
    texts, marks = [], []
    for source, rows in sentences:
        text, spans, before = "", [], ("", "O")
        for form, *_, tag in rows:
            kind = NER_TYPES.get(tag[2:].lower())
            if text and not NO_SPACE_BEFORE.match(form) and not re.search(r"[(\[$]$", text):
                text += " "
            if kind and tag[0] == "I" and spans and before[1][2:] == tag[2:]:
                spans[-1] = (spans[-1][0], len(text) + len(form), kind)
            elif kind:
                spans.append((len(text), len(text) + len(form), kind))
            text, before = text + form, (form, tag)
        texts.append(text)
        marks.append((source, spans))
    for text, (source, spans), words in zip(texts, marks, tokenize(texts)):
        tags = ["O"] * len(words)
        for start, end, kind in spans:
            inside = [i for i, (a, b) in enumerate(words) if a < end and start < b]
            for i in inside:
                tags[i] = ("B-" if i == inside[0] else "I-") + kind
        yield {"task": "names", "source": source, "words": [text[a:b] for a, b in words], "gaps": gaps(text, words), "ends": [False] * (len(words) - 1) + [True],
               "names": tags, "names_source": source}


SENTENCE_END = re.compile(r"^[.!?…]+$")


def guessed_ends(words, before):
    """Where a window of text without gold sentences may be cut."""
    out = []
    for i, word in enumerate(words):
        j = i + 1
        while j < len(words) and before[j] == GLUED and words[j] in "\"”’')]":
            j += 1
        last = j >= len(words) or before[j] == LINE
        out.append(last and j == i + 1 or bool(SENTENCE_END.match(word) and j < len(words) and words[j][:1].isupper() and j == i + 1)
                   or bool(words[i] in "\"”’'" and i and SENTENCE_END.match(words[i - 1]) and j < len(words) and words[j][:1].isupper()))
    if out:
        out[-1] = True
    return out


def attributed(texts, golds, nested, source):
    """texts; of each its attributions {role: [(start, end)]} and what is known beside them → documents."""
    documents = []
    for text, (attributions, kinds, doubtful), spans in zip(texts, golds, tokenize(texts)):
        starts = [a for a, _ in spans]
        def within(places): return [i for i, (a, b) in enumerate(spans) if any(a < e and s < b for s, e in places)]
        words, before = [text[a:b] for a, b in spans], gaps(text, spans)
        kind, unsure = [-100] * len(words), set(within(doubtful))
        for places, k in kinds:
            for i in within(places):
                kind[i] = KINDS.index(k)
        documents.append({"task": "attribution", "source": source, "words": words, "gaps": before, "ends": guessed_ends(words, before), "nested": nested,
                          "attributions": [{role: within(places) for role, places in a.items()} for a in attributions],
                          "kind": kind, "doubtful": [i in unsure for i in range(len(words))]})
    return documents


def polnear(folder, split):
    """One annotation an article, the first by name."""
    texts, golds = [], []
    for path in sorted(glob.glob(f"{folder}/polnear/{split}/*.txt")):
        annotations = sorted(glob.glob(glob.escape(path[:-4]) + "_*.ann"))
        if not annotations:
            continue
        marked, events, attributions, doubtful = {}, [], [], []
        for name, rest in re.findall(r"(?m)^([TE]\d+)\t([^\t\n]*)", open(annotations[0], encoding="utf-8").read()):
            kind, _, where = rest.partition(" ")
            if name[0] == "E":
                events.append(where.split())
            else:
                marked[name] = [tuple(map(int, s.split())) for s in where.split(";")]
                if kind in ("Discuss", "Discard"):
                    doubtful += marked[name]
        for event in events:
            parts = collections.defaultdict(list)
            for part in event:
                role, mark = part.split(":")
                parts[role.rstrip("0123456789").lower()] += marked[mark]
            attributions.append({r: parts[r] for r in ("source", "cue", "content") if r in parts})
        texts.append(open(path, encoding="utf-8", newline="").read())
        golds.append((attributions, [], doubtful))
    return attributed(texts, golds, False, "polnear")


ROLES = {"s": "source", "c": "cue", "t": "content", "a": "addressee"}


def dispatches(paths):
    texts, golds = [], []
    for path in paths:
        for dispatch in ElementTree.parse(path).getroot():
            parts, kinds = collections.defaultdict(lambda: collections.defaultdict(list)), []
            def walk(node, start):
                text = node.text or ""
                for child in node:
                    text += walk(child, start + len(text)) + (child.tail or "")
                if node.tag in ROLES:
                    span = (start, start + len(text))
                    parts[node.get("i")][ROLES[node.tag]].append(span)
                    if node.get("kind"):
                        kinds.append(([span], node.get("kind")))
                return text
            body = ""
            for paragraph in dispatch:
                body += ("\n" if body else "") + walk(paragraph, len(body) + bool(body))
            texts.append(body)
            golds.append((list(parts.values()), kinds, []))
    return attributed(texts, golds, True, "dispatches")
