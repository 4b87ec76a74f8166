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

