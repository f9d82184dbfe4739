"""The terms that say what is said, rather than who says it."""

from collections.abc import Sequence

import regex

from ..model import Name
from . import english
from .names import surname
from .places import nation, spell_out
from .words import content_stems

_SAID = {
    *english.SAYING,
    *map(str.lower, english.HONORIFICS),
    *english.listed("according reporter reporters statement spokesman official officials"),
} - english.listed("reports reported states state calls called think")
_SAID_WORD = regex.compile(
    rf"\b(?:{'|'.join(sorted(_SAID, key=len, reverse=True))})\b", regex.IGNORECASE
)
# Where one thing said ends and another begins: ", ", "; ", "，", " and ", " who "
_CLAUSE = regex.compile(
    r"[,;:–—](?=\s)|[，；：،؛]|\s(?=(?:and|but|while|whereas|who|which|where|because|although|though|as|"
    r"with|by|that|including)\s)"
)
# A clause of fewer terms says nothing by itself and goes with the one before.
_LEAST = 3


def clauses(text: str, names: Sequence[Name], language: str) -> tuple[tuple[str, ...], ...]:
    """Return the terms that two reports of one thing share, in order, clause by clause."""
    plain = _SAID_WORD.sub(" ", without_titles(text, names))
    found: list[tuple[str, ...]] = []
    start = 0
    for end in [*(gap.start() for gap in _CLAUSE.finditer(plain)), len(plain)]:
        terms = content_stems(plain[start:end], language)
        if found and (len(terms) < _LEAST or len(found[-1]) < _LEAST):
            found[-1] += terms
        elif terms:
            found.append(terms)
        start = end
    return tuple(found)


def without_titles(text: str, names: Sequence[Name]) -> str:
    """Return the text with each name as one word.

    Of a person that is the last name, without its role; of anything else the initials or the
    joined words.
    """
    parts, at = [], 0
    for name in names:
        lead = text[at : name.start]
        if name.person and name.role and lead.rstrip(", ").endswith(name.role):
            lead = lead.rstrip(", ").removesuffix(name.role).rstrip()
        parts += [lead, one_word(name)]
        at = name.end
    return " ".join([*parts, text[at:]])


def one_word(name: Name) -> str:
    """Return a name as one word: a person's last, a nation as it is, else initials or all."""
    words = name.text.split()
    if name.person or len(words) == 1:
        return surname(name.text)
    if spell_out(name.text) != name.text or any(nation(word.lower()) for word in words):
        return name.text
    capitals = [word[0] for word in words if word[0].isupper()]
    return "".join(capitals) if len(capitals) > 2 else "".join(words)
