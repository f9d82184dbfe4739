"""A Word document becomes the text of its body, with what stands round that as cuts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from . import cuts
from .extract import Context, Extract, Outcome, Stretch
from .facts import Facts, first_of
from .head import marked_head
from .word_blocks import Block
from .word_elements import elements
from .word_facts import Properties, styled_title
from .word_package import Package, PackageError, main_part, open_package
from .word_styles import Styles
from .word_text import Reader, Tally
from .word_xml import Handler

_TIGHT = frozenset({"item", "row"})  # neighbours of one such kind stand on adjacent lines
_MARGINS = {"header": cuts.HEADER, "footer": cuts.FOOTER}
_NO_BODY = (
    "it holds no Word document's text where that should be. Open it in Word and save it again, or "
    "save its text as .txt."
)
_NO_WORDS = "it has no text; pictures are not read. Save its text as .txt, or remove it."


def read(content: bytes, context: Context) -> Outcome:
    """The text of the document, then its notes, comments, page headers and footers as cuts."""
    try:
        package = open_package(content, context)
        with package.archive:
            return _document(package)
    except PackageError as error:
        return str(error)


def _document(package: Package) -> Extract | str:
    parts = _Parts(package, main_part(package))
    styles = Styles()
    parts.read("styles", styles)
    tally = Tally()
    body = Reader(styles, tally)
    package.parse(parts.main, elements(body))
    if not body.has_body:
        return _NO_BODY
    blocks = body.build.finish()
    title = styled_title(blocks)
    blocks += [*_notes(parts, body, styles), *_comments(parts, styles), *_margins(parts, styles)]
    if not blocks:
        return _NO_WORDS
    properties = Properties()
    parts.read("core-properties", properties)
    return Extract(
        tuple(_stretches(blocks)),
        first_of(title, properties.facts()),
        (*_told(tally), *parts.notes),
        partial(_head, later=properties.later()),
    )


def _head(text: str, later: Facts) -> Facts:
    """What the text says of itself, before what its file says beside it."""
    return first_of(marked_head(text), later)


class _Parts:
    """The parts beside the text; ``notes`` are sentences on those that could not be read."""

    def __init__(self, package: Package, main: str) -> None:
        self.main = main
        self.notes: list[str] = []
        self._package = package
        self._related = package.related(main) + package.related("")

    def named(self, kind: str) -> list[str]:
        """Return the names of the parts of a kind, each once, in order."""
        return list(dict.fromkeys(name for one, name in self._related if one == kind))

    def read(self, kind: str, handler: Handler) -> None:
        """Have the parts of a kind taken by a handler."""
        for name in self.named(kind):
            self.read_one(name, kind, handler)

    def read_one(self, name: str, kind: str, handler: Handler) -> None:
        """Have a part taken by a handler, or note why it cannot be read to its end."""
        try:
            self._package.parse(name, handler)
        except PackageError as error:
            what = "properties" if kind == "core-properties" else f"{kind.rstrip('s')}s"
            self.notes.append(f"Of its {what} not all is read: {error}")


# --- what stands round the text -----------------------------------------------


def _notes(parts: _Parts, body: Reader, styles: Styles) -> Iterator[Block]:
    """The notes in the order in which the text refers to them, numbered as Word does."""
    for kind, label in (("footnotes", "footnote"), ("endnotes", "endnote")):
        reader = Reader(styles, Tally())
        parts.read(kind, elements(reader))
        wanted = [told for one, told in body.notes if one == kind and told in reader.texts]
        for number, told in enumerate(wanted, 1):
            yield from _cut(reader.texts[told], cuts.NOTE, f"{label} {number}")
        if left := len(reader.texts) - len(wanted):
            parts.notes.append(
                f"Left out {_counted(left, label)} that nothing in its text refers to."
            )


def _comments(parts: _Parts, styles: Styles) -> Iterator[Block]:
    reader = Reader(styles, Tally())
    parts.read("comments", elements(reader))
    for number, blocks in enumerate(reader.texts.values(), 1):
        yield from _cut(blocks, cuts.COMMENT, f"comment {number}")


def _margins(parts: _Parts, styles: Styles) -> Iterator[Block]:
    """The headers and footers of pages; most documents have the same ones several times."""
    seen: set[tuple[str, ...]] = set()
    for kind, rule in _MARGINS.items():
        for name in parts.named(kind):
            reader = Reader(styles, Tally())
            parts.read_one(name, kind, elements(reader))
            blocks = reader.build.finish()
            words = (kind, *(block.text for block in blocks))
            if words not in seen:
                yield from _cut(blocks, rule, rule)
            seen.add(words)


def _cut(blocks: Iterable[Block], rule: str, place: str) -> Iterator[Block]:
    for block in blocks:
        yield block._replace(cut=rule, place=place)


# --- the whole ----------------------------------------------------------------


def _stretches(blocks: Iterable[Block]) -> Iterator[Stretch]:
    before: tuple[str, str | None] = ("", None)
    for block in blocks:
        now = (block.kind, block.cut)
        tight = block.kind in _TIGHT and now == before
        yield Stretch(block.prefix + block.text, block.cut, block.place, runs_on=tight)
        before = now


def _told(tally: Tally) -> Iterator[str]:
    """Sentences on what is not in the text as it stands in the file."""
    if tally.deletions or tally.insertions:
        yield (
            f"Read with all tracked changes accepted: {_counted(tally.insertions, 'insertion')}, "
            f"{_counted(tally.deletions, 'deletion')}."
        )
    if tally.symbols:
        yield f"Left out {_counted(tally.symbols, 'sign')} of a font whose meaning nobody can tell."
    if tally.formulas:
        yield f"Wrote {_counted(tally.formulas, 'formula')} in a line."
    if tally.insets:
        yield f"Left out {_counted(tally.insets, 'inserted file')}. Open it in Word and save it."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
