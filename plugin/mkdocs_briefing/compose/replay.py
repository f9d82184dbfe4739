"""Whether the edits recorded for a line are permitted, and make of its quotation what it shows.

This does not ask how a line came about: it knows the quotation, what the record says was
done to it, and what may be done to a sentence at all.
"""

from itertools import pairwise

from ..model import Edit, EditKind, Lean, Line, Sentence
from .edits import edited, in_words


def follows(line: Line, quote: str, sentence: Sentence) -> bool:
    """Return whether a line is its quotation with the edits recorded, all of them permitted."""
    text = " ".join(quote.split())
    return (
        all(_permitted(edit, text, sentence) for edit in line.changes)
        and _apart(line.changes)
        and in_words(text, line.changes) == line.edits
        and edited(text, line.changes) == line.text
    )


def _permitted(edit: Edit, text: str, sentence: Sentence) -> bool:
    was = text[edit.start : edit.end]
    span = (edit.start, edit.end)
    if edit.kind is EditKind.DATELINE:
        return span == (0, sentence.dateline) and not edit.now
    if edit.kind is EditKind.OPENING:
        openings = [(o.start, o.end) for o in sentence.leanings if o.kind is Lean.CONNECTIVE]
        return span in openings and not edit.now
    if edit.kind is EditKind.STAND_IN:
        return (*span, edit.now) in sentence.stand_ins
    if edit.kind is EditKind.MEND:
        return bool(was) and edit.now.replace(" ", "").replace("’", "") == was != edit.now
    return (was, edit.now) == (",", ", ")


def _apart(changes: tuple[Edit, ...]) -> bool:
    """Whether the edits stand in order and none reaches into another."""
    return all(a.end <= b.start for a, b in pairwise(changes))
