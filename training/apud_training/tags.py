"""The closed tag sets of the heads. The program reads them from the model's labels, never from here."""
CUE_TAGS = ["O", "B", "I"]
KINDS = ["person", "organization", "anonymous", "document", "outlet"]
NER_TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
NER_SOURCES = ["gum", "wikigold", "crossner", "tweets"]
# Of a word to one cue: source, content (with its last word told apart), the cue's own words, addressee.
PART_TAGS = ["O", "B-source", "I-source", "B-content", "I-content", "L-content", "B-cue", "I-cue", "B-addressee", "I-addressee"]
CLOSED_BY_LAST = {"content"}


def follows(tags):
    """allowed[a][b]: an inside or last tag only within its own span; a span with a last tag ends in it or is one word."""
    def may(a, b):
        inside = b[0] in "IL" and b != "O"
        if inside and not (a[0] in "BI" and a != "O" and a[2:] == b[2:]):
            return False
        return not (a[0] == "I" and a[2:] in CLOSED_BY_LAST and not inside)
    return [[may(a, b) for b in tags] for a in tags]


def may_start(tags):
    return [t == "O" or t[0] == "B" for t in tags]
