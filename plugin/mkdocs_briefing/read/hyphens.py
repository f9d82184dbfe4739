"""Lines become text: words that were parted at the ends of lines are whole again."""

from __future__ import annotations

from collections.abc import Iterable

import regex

_HYPHENS = "-\u2010"
_SOFT = "\xad"
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’]*+(?:[-\u2010]\p{L}[\p{L}\p{M}'’]*+)*+")
# The piece of a word before a hyphen that ends a line, and the piece that opens the next line.
_HEAD = regex.compile(r"(?:[\p{L}\p{M}\p{N}'’]++[-\u2010]?)++$")
_TAIL = regex.compile(r"[\p{L}\p{M}\p{N}'’]++(?:[-\u2010][\p{L}\p{M}\p{N}'’]++)*+")
# "two- and three-year", "Ein- und Ausfuhr": the hyphen stands for a word that comes later
_SUSPENDED = regex.compile(r"(?:and|or|to|und|oder|bis|y|o|et|ou|e|en|of)\b(?!-)", regex.IGNORECASE)
_ADDRESS = regex.compile(r"(?:https?://|www\.|\S@)\S*$", regex.IGNORECASE)
_NUMBER_END = regex.compile(r"\d–$")
# Words that others are joined to by a hyphen, "well-known", and what makes one word with them:
# "illness", "highway", "fourteen"
_JOINERS = frozenset(
    "eight five four half high ill long low nine self seven short three two vice well".split()
)
_ENDING = regex.compile(
    r"(?:age|comings?|ed|en|ened|er|ers|est|fold|hood|ing|ish|land|lands|light\w{0,3}|ly|ment"
    r"|ness|some|teen|teenth|ty|ward|wards|way|ways)$"
)
_LONG = 4  # letters; two words so long that stand elsewhere by themselves were never one


def words_of(lines: Iterable[str]) -> frozenset[str]:
    """The words of the lines, but for those that a line's end may have parted."""
    found: set[str] = set()
    parted = False
    for line in lines:
        words = [match.group().casefold() for match in _WORD.finditer(line)]
        if parted:
            words = words[1:]
        parted = line.endswith((*_HYPHENS, _SOFT))
        found.update(words[:-1] if parted else words)
    return frozenset(found)


def joined_lines(lines: Iterable[str], words: frozenset[str]) -> str:
    """The lines as one text; ``words`` are those of the document."""
    text = ""
    for line in lines:
        stripped = line.strip()
        if stripped:
            text = join(text, stripped, words) if text else stripped
    return text


def join(before: str, after: str, words: frozenset[str]) -> str:
    """A text and the line below it."""
    if before.endswith(_SOFT):
        return before.rstrip(_SOFT) + after
    if before.endswith(tuple(_HYPHENS)) and len(before) > 1 and not before[-2].isspace():
        return _at_hyphen(before, after, words)
    if before.endswith("—") or after.startswith("—"):
        tight = before[-2:-1].isalnum() or after[1:2].isalnum()
        return before + after if tight else f"{before} {after}"
    if _NUMBER_END.search(before[-2:]) and after[:1].isdigit():
        return before + after
    return f"{before} {after}"


def split_word(before: str, after: str) -> tuple[str, str]:
    """The two with a word that is parted between them put into the first as a whole."""
    tail = _TAIL.match(after)
    if not before.endswith((*_HYPHENS, _SOFT)) or tail is None or _SUSPENDED.match(after):
        return "", after
    rest = after[tail.end() :]
    closing = len(rest) - len(rest.lstrip(".,;:!?)”’\"'»"))
    return after[: tail.end() + closing], rest[closing:].lstrip()


def _at_hyphen(before: str, after: str, words: frozenset[str]) -> str:
    head, tail = _HEAD.search(before), _TAIL.match(after)
    if _SUSPENDED.match(after) and head:
        return f"{before} {after}"
    if head is None or tail is None or _ADDRESS.search(before[-200:]):
        return before + after
    if _is_compound(head.group()[:-1], tail.group(), words):
        return before + after
    return before[:-1] + after


def _is_compound(first: str, second: str, words: frozenset[str]) -> bool:
    """Whether the hyphen between the two pieces of a word is its own: "well-known"."""
    if not second[0].isalpha() or not first[-1].isalpha() or second[0].isupper():
        return True
    first, second = first.casefold(), second.casefold()
    if first + second in words:
        return False
    if f"{first}-{second}" in words or "-" in first:
        return True
    if first in _JOINERS and not _ENDING.match(second):
        return True
    return min(len(first), len(second)) >= _LONG and first in words and second in words
