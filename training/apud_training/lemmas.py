"""Lemmas as edit scripts: `l` or `c` (to lower case, or as it stands), how many letters go from the end, `+`, what comes instead; or `=` and the whole lemma."""

def script(form, lemma):
    lower, small = form.lower(), lemma.lower()
    same = 0
    while same < min(len(lower), len(small)) and lower[same] == small[same]:
        same += 1
    if same == 0 and small != lower:
        return "=" + lemma
    case = "c" if lemma != small and lemma[:1].isupper() else "l"
    return f"{case}{len(lower) - same}+{small[same:]}"



def context(form, script):
    """The end of the form that the script takes off, with three letters before it (`^` where the form begins): a script may be used where training has
    seen it used after the same. A script that gives a whole lemma goes with whole forms."""
    whole = "^" + form.lower()
    if script.startswith("="):
        return whole
    return whole[-int(script[1:script.index("+")]) - 3:]
