"""Whether the edits recorded for a line are permitted, and make of its quotation what it shows.

This does not ask how a line came about: it knows the quotation, what the record says was
done to it, and what may be done to a sentence at all.
"""

from collections.abc import Sequence
from itertools import pairwise

import regex

from ..model import Edit, EditKind, Ground, Lean, Line, Sentence
from .edits import edited, in_words
from .widths import is_narrowed

# What stands for "Vinay" and for "J. K."
_FIRST_NAMES = regex.compile(r"\[(\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*)?)\] ")
_POSSESSIVE = regex.compile(r"[’']s?$")
_SURNAME = regex.compile(r"\p{Lu}[\p{L}\p{M}’'-]*")


def follows(line: Line, quote: str, sentence: Sentence, article: Sequence[Sentence]) -> bool:
    """Return whether a line is its quotation with the edits recorded, all of them permitted.

    ``article`` are all sentences of the file, with their texts as they stand in it now.
    """
    text = " ".join(quote.split())
    return (
        all(_permitted(edit, line, text, sentence, article) for edit in line.changes)
        and _apart(line.changes)
        and in_words(text, line.changes) == line.edits
        and edited(text, line.changes) == line.text
    )


def _permitted(
    edit: Edit, line: Line, text: str, sentence: Sentence, article: Sequence[Sentence]
) -> bool:
    span = (edit.start, edit.end)
    if edit.kind is EditKind.DATELINE:
        return span == (0, sentence.dateline) and not edit.now
    if edit.kind is EditKind.OPENING:
        openings = [(o.start, o.end) for o in sentence.leanings if o.kind is Lean.CONNECTIVE]
        return span in openings and not edit.now
    if edit.kind is EditKind.STAND_IN:
        return any(
            span == (start, end) and edit.now == _with_ground(name, edit.ground, article)
            for start, end, name in sentence.stand_ins
        )
    if edit.kind is EditKind.FULL_NAME:
        return (
            edit.start == edit.end
            and any(name.start == edit.start for name in sentence.names)
            and _is_first_name(edit, _word_at(edit.start, line, text), article)
        )
    return _is_mended(edit, text)


def _is_mended(edit: Edit, text: str) -> bool:
    """Whether an edit leaves the words as they are, and only mends how they are written."""
    was = text[edit.start : edit.end]
    if edit.kind is EditKind.WIDTH:
        return is_narrowed(text, edit)
    if edit.kind is EditKind.MEND:
        return bool(was) and edit.now.replace(" ", "").replace("’", "") == was != edit.now
    return (was, edit.now) == (",", ", ")


def _with_ground(name: str, ground: Ground | None, article: Sequence[Sentence]) -> str | None:
    """What may stand in brackets: "[Kwatra’s]", or with its ground "[Vinay Kwatra’s]"."""
    if ground is None:
        return name
    surname = ground.text.split()[-1]
    fits = name in {f"[{surname}]", f"[{surname}’s]"} and _bears_out(ground, surname, article)
    return name.replace(surname, ground.text) if fits else None


def _word_at(start: int, line: Line, text: str) -> str:
    """The word at a place, as mended if the record says so."""
    mended = (edit.now for edit in line.changes if edit.start == start < edit.end)
    found = _SURNAME.match(text, start)
    return next(mended, found.group() if found else "")


def _is_first_name(edit: Edit, word: str, article: Sequence[Sentence]) -> bool:
    """Whether a bracketed first name stands before its own surname, ``word``."""
    first = _FIRST_NAMES.fullmatch(edit.now)
    if first is None or edit.ground is None:
        return False
    surname = edit.ground.text.split()[-1]
    written = _POSSESSIVE.sub("", word) == surname
    whole = edit.ground.text == f"{first[1]} {surname}"
    return written and whole and _bears_out(edit.ground, surname, article)


def _bears_out(ground: Ground, surname: str, article: Sequence[Sentence]) -> bool:
    """Whether the file has the full name where the record says, and nobody else of that surname.

    Some place of the file must show that it is a person's.
    """
    if not 0 <= ground.sentence < len(article):
        return False
    there = article[ground.sentence]
    namesakes = [n for s in article for n in s.names if n.text.split()[-1:] == [surname]]
    written = rf"(?<!\p{{L}}){regex.escape(ground.text)}(?!\p{{L}})"
    as_name = any(f" {name.text}".endswith(f" {ground.text}") for name in there.names)
    return (
        there.mark is None
        and there.line == ground.line
        and as_name
        and regex.search(written, there.text) is not None
        and any(name.person for name in namesakes)
        and all(_may_be_one(name.text, ground.text) for name in namesakes)
    )


def _may_be_one(left: str, right: str) -> bool:
    a, b = set(left.split()), set(right.split())
    return a <= b or b <= a


def _apart(changes: tuple[Edit, ...]) -> bool:
    """Whether the edits stand in order and none reaches into another or is made twice."""
    return all(
        a.end <= b.start and (a.start, a.end) != (b.start, b.end) for a, b in pairwise(changes)
    )
