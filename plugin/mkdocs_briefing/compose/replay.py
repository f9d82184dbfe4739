"""A quotation with the recorded edits made again, each only where it is permitted.

This does not ask how a line came about: it knows the quotation, what the record says was
done to it, and what may be done to a sentence at all.
"""

from collections.abc import Sequence

import regex

from ..model import Lean, Sentence

_DATELINE = regex.compile(r"dropped the dateline ‘(?P<was>.+)’")
_OPENING = regex.compile(r"dropped the opening ‘(?P<was>.+)’")
_STAND_IN = regex.compile(r"put (?P<now>\[.+\]) for ‘(?P<was>.+)’")
_MENDED = regex.compile(r"mended ‘(?P<was>.+)’ to ‘(?P<now>.+)’")
SPACED = "put a space after a comma"
_TIGHT_COMMA = regex.compile(r"(?<=[\p{L}\p{N}]),(?=\p{L})")
_SPACE = regex.compile(r"\s+")
_NOT_LETTERS = regex.compile(r"[\s’']+")


def replayed(quote: str, edits: Sequence[str], sentence: Sentence) -> str | None:
    """Return what a quotation becomes by its edits, or None where one is not permitted."""
    text: str | None = _SPACE.sub(" ", quote).strip()
    for edit in edits:
        text = _step(text, edit, sentence) if text is not None else None
    return text[:1].upper() + text[1:] if text else None


def _step(text: str, edit: str, sentence: Sentence) -> str | None:
    if match := _DATELINE.fullmatch(edit):
        return _dropped(text, match["was"], [sentence.text[: sentence.dateline].strip()])
    if match := _OPENING.fullmatch(edit):
        openings = [one.text for one in sentence.leanings if one.kind is Lean.CONNECTIVE]
        return _dropped(text, match["was"], openings)
    if match := _STAND_IN.fullmatch(edit):
        return _named(text, match["was"], match["now"], sentence)
    if match := _MENDED.fullmatch(edit):
        return _mended(text, match["was"], match["now"])
    return str(_TIGHT_COMMA.sub(", ", text)) if edit == SPACED else None


def _dropped(text: str, was: str, permitted: Sequence[str]) -> str | None:
    if was not in permitted or not text.startswith(was):
        return None
    return text[len(was) :].lstrip()


def _named(text: str, was: str, now: str, sentence: Sentence) -> str | None:
    """The text with a bracketed name for the pronoun that what follows it tells apart."""
    for start, end, name in sentence.stand_ins:
        tail = sentence.text[end:]
        head = text.removesuffix(tail) if tail else text
        if (name, sentence.text[start:end]) == (now, was) and head.endswith(was):
            return head.removesuffix(was) + now + tail
    return None


def _mended(text: str, was: str, now: str) -> str | None:
    """The text with one word put right: the same letters, with spaces or apostrophes added."""
    if _NOT_LETTERS.sub("", was) != _NOT_LETTERS.sub("", now):
        return None
    word = regex.compile(rf"(?<![\p{{L}}\p{{N}}]){regex.escape(was)}(?![\p{{L}}\p{{N}}])")
    return str(word.sub(lambda _: now, text, count=1)) if word.search(text) else None
