"""What stands inside quotation marks, in languages other than English."""

from functools import cache

import regex

# Opening and closing marks of each language, the usual ones first; straight ones are understood
# in all of them.
_MARKS = {
    "ar": "«» “” ”“ ",
    "de": "„“ „” »« «» “” ",
    "es": "«» “” ",
    "fr": "«» “” ",
    "hi": "“” ‘’ ",
    "ja": "「」 『』 “” ",
    "ru": "«» „“ “” ",
    "zh": "“” 「」 『』 ",
}
_USUAL = "“” «»"
_STRAIGHT = r"\"[^\"]{1,600}(?:\"|$)"
# ‚so‘ and ‘so’: three characters or more, and no apostrophes
_SINGLE = r"(?<!\w)[‚‘][^‚‘’]{3,600}[‘’](?!\w)"


def quoted_abroad(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return the spans inside quotation marks, without the marks and the space beside them.

    A quotation that is not closed goes on to the end of the sentence.
    """
    spans = []
    for match in _pattern(language).finditer(text):
        inner = match.group()[1:]
        if inner and inner[-1] in _closing(language):
            inner = inner[:-1]
        words = inner.strip()
        if words:
            start = match.start() + 1 + inner.index(words)
            spans.append((start, start + len(words)))
    return tuple(spans)


@cache
def _pattern(language: str) -> "regex.Pattern[str]":
    """Meets "„Wir bauen“", "« Nous sommes prêts. »", "「開港です」", and “Wir to the end."""
    pairs = _MARKS.get(language, _USUAL).split()
    # only the usual marks may stay open: the “ that closes German words opens others
    marked = [
        rf"{pair[0]}[^{pair}]{{1,600}}" + (f"(?:{pair[1]}|$)" if pair == pairs[0] else pair[1])
        for pair in pairs
    ]
    return regex.compile("|".join([*marked, _STRAIGHT, _SINGLE]))


@cache
def _closing(language: str) -> frozenset[str]:
    return frozenset(pair[1] for pair in _MARKS.get(language, _USUAL).split()) | {'"', "’", "‘"}
