"""The blocks of a Word document: paragraphs, rows of tables and text boxes, put in their order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from . import cuts
from .word_styles import Style, heading_marks

_SPACES = re.compile(r"[ \t]+")
_LONGEST_HEADING = 300  # characters; styles of headings are put on more than headings


class Block(NamedTuple):
    """A paragraph, heading, item or row of a table; ``cut`` is the rule by which it is cut.

    ``kind`` is "paragraph", "heading", "item" or "row", ``prefix`` what marks it as one.
    """

    kind: str
    text: str
    prefix: str = ""
    cut: str | None = None
    place: str | None = None


@dataclass(slots=True)
class Paragraph:
    """What is gathered of a paragraph; ``goes_on`` says that its end is deleted or hidden.

    ``fields`` says of each field that is open whether its result has begun; what an instruction
    holds is ``doubtful`` until then.
    """

    style: Style = field(default_factory=Style)
    level: int | None = None
    numbered: bool | None = None
    goes_on: bool = False
    vanished: bool = False  # the run that is read
    parts: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)


class Builder:
    """Puts blocks in their order, where tables lie in tables and boxes in paragraphs.

    A row whose text is all in one cell is no row: tables are used to lay out a page, too.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.now: Paragraph | None = None
        self._outer: list[Paragraph | None] = []
        self._sinks = [self.blocks]
        self._rows: list[list[list[Block]]] = []
        self._boxes: list[Block] = []
        self._unended: Paragraph | None = None
        self._paragraphs = self._tables = self._row = 0

    # --- paragraphs ---

    def begin_paragraph(self) -> None:
        """Begin one, or go on in the one before, whose end is deleted."""
        self._outer.append(self.now)
        before, self._unended = self._unended, None
        self.now = Paragraph()
        if before is not None:
            self.now.parts, self.now.hidden = before.parts, before.hidden

    def end_paragraph(self) -> None:
        """End the paragraph; the text boxes that hang on it come after it."""
        ended, self.now = self.now, self._outer.pop() if self._outer else None
        if ended is None:
            return
        ended.hidden += ended.doubtful
        if ended.goes_on:
            ended.doubtful = []
            self._unended = ended
        else:
            self._put(ended)
        place = f"text box at paragraph {max(self._paragraphs, 1)}"
        self._sinks[-1] += [box._replace(place=place) for box in self._boxes]
        self._boxes = []

    def _put(self, paragraph: Paragraph) -> None:
        text = _folded(paragraph.parts)
        if text:
            at_top = len(self._sinks) == 1
            self._paragraphs += at_top
            place = f"paragraph {self._paragraphs}" if at_top else None
            self._sinks[-1].append(_block(paragraph, text)._replace(place=place))
        hidden = _folded(paragraph.hidden)
        if hidden:
            self._sinks[-1].append(Block("paragraph", hidden, cut=cuts.HIDDEN))

    def _finish_paragraph(self) -> None:
        """Put the one whose end is deleted where no other comes to go on with it."""
        if self._unended is not None:
            self._put(self._unended)
            self._unended = None

    # --- what holds paragraphs ---

    def begin_part(self) -> None:
        """Begin a cell, a text box or a note: what comes is gathered apart."""
        self._finish_paragraph()
        self._sinks.append([])

    def end_part(self) -> list[Block]:
        """End it and return what was gathered."""
        self._finish_paragraph()
        return self._sinks.pop()

    def end_box(self) -> None:
        """End a text box, whose text comes after the paragraph that it hangs on."""
        self._boxes += self.end_part()

    def begin_table(self) -> None:
        """Begin a table."""
        self._finish_paragraph()
        if len(self._sinks) == 1:
            self._tables += 1
            self._row = 0

    def begin_row(self) -> None:
        """Begin a row."""
        self._rows.append([])

    def end_cell(self) -> None:
        """End a cell."""
        cell = self.end_part()
        if self._rows:
            self._rows[-1].append(cell)
        else:
            self._sinks[-1] += cell

    def end_row(self) -> None:
        """End a row, which becomes one block unless its text is all in one cell."""
        blocks = _row(self._rows.pop())
        if len(self._sinks) == 1:
            self._row += 1
            place = f"table {self._tables}, row {self._row}"
            blocks = [block._replace(place=place) for block in blocks]
        self._sinks[-1] += blocks

    def finish(self) -> list[Block]:
        """Return all blocks, at the end of the part."""
        self._finish_paragraph()
        return self.blocks + self._boxes


def _block(paragraph: Paragraph, text: str) -> Block:
    style = paragraph.style
    if style.contents:
        return Block("paragraph", text, cut=cuts.CONTENTS)
    level = style.level if paragraph.level is None else paragraph.level
    marks = heading_marks(level)
    if marks and len(text) <= _LONGEST_HEADING:
        return Block("heading", text.replace("\n", " "), marks)
    numbered = style.numbered if paragraph.numbered is None else paragraph.numbered
    return Block("item", text, "- ") if numbered else Block("paragraph", text)


def _folded(parts: list[str]) -> str:
    """The text with its line breaks and single spaces."""
    lines = [_SPACES.sub(" ", line).strip(" ") for line in "".join(parts).split("\n")]
    return "\n".join(line for line in lines if line)


def _row(cells: list[list[Block]]) -> list[Block]:
    cut = [block for cell in cells for block in cell if block.cut]
    live = [[block for block in cell if not block.cut] for cell in cells]
    filled = [cell for cell in live if cell]
    if len(filled) <= 1:
        return [block for cell in cells for block in cell]
    texts = [" ".join(block.text.replace("\n", " ") for block in cell) for cell in live]
    while not texts[0]:
        del texts[0]
    joined = " |".join(f" {text}" if text else "" for text in texts).strip(" ")
    return [Block("row", joined), *cut]
