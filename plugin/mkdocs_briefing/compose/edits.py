"""A sentence as it is shown: the source's words with the permitted edits, each recorded."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Lean, Sentence
from .mending import mends
from .replay import SPACED
from .vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Edit:
    """``text[start:end]`` of a sentence gives way to ``now``; ``note`` is for the record."""

    start: int
    end: int
    now: str
    note: str


def edited(
    sentence: Sentence, words: Vocabulary, *, follows: bool, named: bool
) -> tuple[str, tuple[str, ...]]:
    """Return the text to show and the edits made, in the order of the text.

    ``follows``: the line before it on the page is the one before it in the source, so an
    opening connective still answers something and stays. ``named``: that line tells who
    "he" is, so no bracketed name is needed.
    """
    found = [*_opening(sentence, follows=follows), *_stand_ins(sentence, named=named)]
    cut = max((edit.end for edit in found if not edit.start), default=0)
    found += [
        Edit(mend.start, mend.end, mend.now, f"mended ‘{mend.was}’ to ‘{mend.now.strip()}’")
        for mend in mends(sentence.text, sentence.source, words)
        if mend.start >= cut and mend.was != ","
    ]
    notes = [edit.note for edit in found]
    commas = [m for m in mends(sentence.text, sentence.source, words) if m.was == ","]
    found += [Edit(m.start, m.end, m.now, "") for m in commas if m.start >= cut]
    if any(m.start >= cut for m in commas):
        notes.append(SPACED)
    return _applied(sentence.text, found), tuple(notes)


def _opening(sentence: Sentence, *, follows: bool) -> Iterator[Edit]:
    text, body = sentence.text, sentence.dateline
    connective = next((one for one in sentence.leanings if one.kind is Lean.CONNECTIVE), None)
    if body:
        yield Edit(0, body, "", f"dropped the dateline ‘{text[:body].strip()}’")
    if connective and not follows:
        yield Edit(body, connective.end, "", f"dropped the opening ‘{connective.text}’")


def _stand_ins(sentence: Sentence, *, named: bool) -> Iterator[Edit]:
    if named:
        return
    for start, end, name in sentence.stand_ins:
        was = sentence.text[start:end]
        yield Edit(start, end, name, f"put {name} for ‘{was}’")


def _applied(text: str, edits: list[Edit]) -> str:
    parts, at = [], 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if edit.start < at:
            continue
        parts += [text[at : edit.start], edit.now]
        at = edit.end
    shown = "".join([*parts, text[at:]]).strip()
    return shown[:1].upper() + shown[1:]
