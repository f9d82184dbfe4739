"""Blocks of plain text: paragraphs, headings, list items and table rows, one after another."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SPACES = re.compile(r"[ \t]+")
_TIGHT = frozenset({"item", "row"})  # neighbours of one such kind stand on adjacent lines


class Blocks:
    """Collects text and turns it into blocks; the one place that knows how they are parted.

    A heading is a block of its own that begins with ``# `` to ``###### ``; a list item
    begins with ``- ``; the cells of a row are parted by `` | ``. A blank line stands
    between blocks, none between the items of a list or the rows of a table.
    """

    def __init__(self) -> None:
        self._done: list[tuple[str, str]] = []
        self._parts: list[str] = []
        self._kind = "paragraph"
        self._prefix = ""

    def write(self, text: str) -> None:
        """Adds text to the block that is being written."""
        self._parts.append(text)

    def cell(self) -> None:
        """Begins a cell: a bar, unless it is the first of its row."""
        if any(part.strip() for part in self._parts):
            self._parts.append(" | ")

    def begin(self, kind: str = "paragraph", prefix: str = "") -> None:
        """Ends the block that is being written and begins one of this kind."""
        self.end()
        self._kind, self._prefix = kind, prefix

    def end(self) -> None:
        """Ends the block that is being written.

        An empty one keeps its kind and prefix, so that the paragraph in a list item
        becomes the item.
        """
        text = folded("".join(self._parts))
        self._parts.clear()
        if text:
            self._done.append((self._kind, self._prefix + text))
            self._kind, self._prefix = "paragraph", ""

    def close(self) -> None:
        """Ends the block and forgets its kind, even if nothing was written."""
        self.end()
        self._kind, self._prefix = "paragraph", ""

    def text(self) -> str:
        """All blocks so far, the open one ended."""
        self.close()
        return joined(self._done)


def folded(text: str) -> str:
    """Return the lines of a block with single spaces and without empty ones."""
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def joined(blocks: Iterable[tuple[str, str]]) -> str:
    """Return blocks as one text; each has its kind ("item", "row" ...) and its text."""
    pieces: list[str] = []
    before = ""
    for kind, text in blocks:
        if pieces:
            pieces.append("\n" if kind == before and kind in _TIGHT else "\n\n")
        pieces.append(text)
        before = kind
    return "".join(pieces)
