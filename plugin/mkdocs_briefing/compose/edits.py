"""A sentence as it is shown: the source's words with the permitted edits, each recorded."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model import Edit, EditKind, Lean, Sentence
from .introducing import Introduced
from .mending import mends
from .speakers import bare
from .vocabulary import Vocabulary
from .widths import widths

# The language whose damage is known: in German "Frosts" has lost no apostrophe.
_MENDED = "en"
_DROPS = (EditKind.DATELINE, EditKind.OPENING)


def edits(  # noqa: PLR0913 - what stands before a line has this much to do with it
    sentence: Sentence,
    article: Sequence[Sentence],
    words: Vocabulary,
    introduced: Introduced,
    *,
    follows: bool,
    named: bool,
) -> tuple[Edit, ...]:
    """Return what is changed in a sentence before it is shown, in the order of its text.

    ``article`` are all sentences of its file, ``introduced`` the persons whom the page has
    named: those of this sentence are added to it. ``follows``: the line before it on the page
    is the one before it in the source, so an opening connective still answers something and
    stays. ``named``: that line tells who "he" is, so no bracketed name is needed.
    """
    found = list(_drops(sentence, follows=follows))
    cut = max((edit.end for edit in found), default=0)
    if not named:
        found += [_stand_in(s, article, introduced) for s in sentence.stand_ins]
    if sentence.language == _MENDED:
        mended = mends(sentence.text, sentence.source, words)
        owners = {e.start: e.now.removesuffix("’s") for e in mended if e.now.endswith("’s")}
        first_names = introduced.first_names(sentence, article, owners)
        found += [edit for edit in (*first_names, *mended) if edit.start >= cut]
    narrow = widths(sentence.text, sentence.language)
    found += [edit for edit in narrow if edit.start >= cut and _free(edit, found)]
    return tuple(sorted(found, key=lambda edit: (edit.start, edit.end)))


def _free(edit: Edit, others: Sequence[Edit]) -> bool:
    """Whether no other edit changes the same words."""
    return all(edit.end <= other.start or other.end <= edit.start for other in others)


def _stand_in(
    stand_in: tuple[int, int, str], article: Sequence[Sentence], introduced: Introduced
) -> Edit:
    """A bracketed name, in full where nobody of that name has been named yet."""
    edit = Edit(EditKind.STAND_IN, *stand_in)
    surname = bare(stand_in)
    ground = introduced.in_full(surname, article)
    if ground is None or introduced.knows(ground.text):
        introduced.tell(surname)
        return edit
    introduced.tell(ground.text)
    return replace(edit, now=edit.now.replace(surname, ground.text), ground=ground)


def edited(text: str, changes: Sequence[Edit]) -> str:
    """Return the text with some edits made; after a dropped opening it begins with a capital."""
    parts, at = [], 0
    for edit in changes:
        parts += [text[at : edit.start], edit.now]
        at = edit.end
    shown = "".join([*parts, text[at:]]).strip()
    dropped = any(edit.kind in _DROPS for edit in changes)
    return shown[:1].upper() + shown[1:] if dropped else shown


def in_words(text: str, changes: Sequence[Edit]) -> tuple[str, ...]:
    """Return what was changed as the record tells it, each kind of thing once."""
    return tuple(dict.fromkeys(_note(edit, text[edit.start : edit.end]) for edit in changes))


def _note(edit: Edit, was: str) -> str:
    if edit.kind in _DROPS:
        return f"dropped the {edit.kind} '{was.strip()}'"
    if edit.kind is EditKind.STAND_IN:
        return f"put {edit.now} for '{was}'{_place(edit)}"
    if edit.kind is EditKind.FULL_NAME:
        return f"put the first name in brackets{_place(edit)}"
    if edit.kind is EditKind.MEND:
        return f"mended '{was}' to '{edit.now}'"
    if edit.kind is EditKind.WIDTH:
        return f"put plain '{edit.now}' for full-width '{was}'"
    return "put a space after a comma"


def _place(edit: Edit) -> str:
    return f": “{edit.ground.text}” in line {edit.ground.line}" if edit.ground else ""


def _drops(sentence: Sentence, *, follows: bool) -> Iterator[Edit]:
    body = sentence.dateline
    connective = next((one for one in sentence.leanings if one.kind is Lean.CONNECTIVE), None)
    if body:
        yield Edit(EditKind.DATELINE, 0, body, "")
    if connective and not follows:
        yield Edit(EditKind.OPENING, connective.start, connective.end, "")
