"""Words that a scraper ran together or robbed of an apostrophe, mended on evidence.

Only where another file has the words intact: a guess would be an invention.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from .vocabulary import WORD, Vocabulary

# "claimedMoscow": a capital inside a word, after two small letters
_CAMEL = regex.compile(r"(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})")
# "cooperation,but": a comma that no space follows
_COMMA = regex.compile(r"(?<=\p{L}{2}|\d),(?=\p{L}{2})")
# Words that are often glued to a neighbour.
# "the Germans", "two Indians": a plural, whatever other files have
_PLURAL_BEFORE = regex.compile(
    r"\b(?:the|many|some|most|several|few|all|other|these|those|both|two|three|four|young|old|"
    r"\d[\d,]*)\s$",
    regex.IGNORECASE,
)
# "Putins nation": what is owned, in small letters or as a name, comes at once
_NOUN_AFTER = regex.compile(
    r"\s(?!(?:and|or|who|in|on|at|are|were|have|had|will|to|from|of|with|said|say)\b)\p{L}"
)
# Words that look like two of them
_WHOLE = frozenset(
    "about above across again ahead alike alive alone along aloud amid among apart aside asleep "
    "away abroad await awake arise afford amend atone forbid forget forgive indeed inform inland "
    "inside instead into island isolate itself offset onto thereby today together tomorrow tonight "
    "toward towards upon within without withdraw withhold withstand".split()
)
_SMALL = frozenset("a an and as at but by for from in is it of on or that the to was with".split())


@dataclass(frozen=True, slots=True)
class Mend:
    """``text[start:end]`` of a sentence, and what it was before the scraper."""

    start: int
    end: int
    was: str
    now: str


def mends(text: str, path: str, words: Vocabulary) -> tuple[Mend, ...]:
    """Return what may be mended in a sentence of the file ``path``, in order."""
    found = list(_commas(text))
    for match in WORD.finditer(text):
        now = _apostrophe(text, match, path, words) or _apart(match.group(), path, words)
        if now:
            found.append(Mend(match.start(), match.end(), match.group(), now))
    return tuple(sorted(found, key=lambda mend: mend.start))


def _commas(text: str) -> Iterator[Mend]:
    for match in _COMMA.finditer(text):
        yield Mend(match.start(), match.end(), ",", ", ")


def _apostrophe(text: str, match: "regex.Match[str]", path: str, words: Vocabulary) -> str | None:
    """Return a name with its apostrophe: "Putin’s" for "Putins".

    Only in a file that has lost all of its own, where other files have the name with one and
    none has it without, and where no plural is likely ("the Germans", "many Indians").
    """
    word = match.group()
    if path not in words.bare or not (word.isalpha() and word[0].isupper() and len(word) > 3):
        return None
    owner = word.removesuffix("s")
    plural = _PLURAL_BEFORE.search(text[: match.start()]) or not _NOUN_AFTER.match(
        text, match.end()
    )
    if owner == word or plural or words.elsewhere(word, path) or owner.lower() in words.words:
        return None
    return f"{owner}’s" if words.elsewhere(f"{owner}’s", path) else None


def _apart(word: str, path: str, words: Vocabulary) -> str | None:
    """Return two words for one, where another file has the two side by side.

    "claimed Moscow" for "claimedMoscow" needs but each of them: the capital tells where.
    """
    if len(word) < 5 or word.lower() in _WHOLE:
        return None
    if words.elsewhere(word, path) or words.elsewhere(word.lower(), path):
        return None
    cut = next((at.start() for at in _CAMEL.finditer(word)), 0)
    if cut:
        left, right = word[:cut], word[cut:]
        known = words.elsewhere(left, path) and _known(right, path, words)
        beside = left.islower() or words.pair_elsewhere(left, right, path)
        return f"{left} {right}" if known and beside else None
    for cut in range(1, len(word) - 1):
        left, right = word[:cut], word[cut:]
        small = left in _SMALL or (right in _SMALL and right != "a")
        if small and words.pair_elsewhere(left, right, path):
            return f"{left} {right}"
    return None


def _known(word: str, path: str, words: Vocabulary) -> bool:
    """Whether a word, or each part of a hyphenated one, is intact elsewhere."""
    return words.elsewhere(word, path) or all(words.elsewhere(p, path) for p in word.split("-"))
