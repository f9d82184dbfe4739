"""Pages of paragraphs become stretches of one text, each with its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from .extract import Stretch
from .hyphens import join, joined_lines, split_word, words_of
from .pdf_lines import body_size
from .pdf_pages import Layout, LeftOut
from .pdf_paragraphs import Paragraph, goes_on, is_ended, opens_small

_HEADING = 1.12  # of the size of most letters
_MOST_WORDS = 30  # of a heading
_FEWEST_WORDS = 3  # of a title, where there is one so long: a paper's name is shorter
_BACK = 5  # blocks: captions and notes may stand between a paragraph and the rest of it


@dataclass(slots=True)
class _Block:
    """A paragraph, which may go on in other columns and pages, or a piece that is left out."""

    page: int
    parts: list[Paragraph] = field(default_factory=list)
    left_out: LeftOut | None = None


def stretches(layouts: Sequence[Layout]) -> tuple[Stretch, ...]:
    """The text of the pages, with what is left out of it in its place."""
    size = _body(layouts)
    words = words_of(line.text for one in _all(layouts) for line in one.lines)
    largest = _largest(layouts)
    found: list[Stretch] = []
    told = 0
    for block in _blocks(layouts, size):
        for page, text, runs_on in _texts(block, words, size, largest):
            place = f"page {page}" if page != told else None
            told = page
            cut = block.left_out.rule if block.left_out else None
            found.append(Stretch(text, cut, place, runs_on))
    return tuple(found)


def largest_heading(layouts: Sequence[Layout]) -> str | None:
    """The title: what stands in the largest letters at the head of the first page."""
    largest = _largest(layouts)
    return _plain(largest) if largest else None


def _all(layouts: Sequence[Layout]) -> Iterator[Paragraph]:
    return (one for layout in layouts for column in layout.columns for one in column)


def _body(layouts: Sequence[Layout]) -> float:
    return body_size(line for one in _all(layouts) for line in one.lines)


def _largest(layouts: Sequence[Layout]) -> Paragraph | None:
    size = _body(layouts)
    first = next((layout for layout in layouts if layout.columns), None)
    headings = [one for one in _all([first] if first else []) if _is_heading(one, size)]
    long = [one for one in headings if len(_plain(one).split()) >= _FEWEST_WORDS]
    return max(long or headings, key=lambda one: round(one.size, 1), default=None)


def _is_heading(paragraph: Paragraph, size: float) -> bool:
    if paragraph.row or paragraph.size < _HEADING * size:
        return False
    text = _plain(paragraph)
    return len(text.split()) <= _MOST_WORDS and not text.endswith((".", ",", ";", ":"))


def _plain(paragraph: Paragraph) -> str:
    return joined_lines((line.text for line in paragraph.lines), frozenset())


def _blocks(layouts: Sequence[Layout], size: float) -> Iterator[_Block]:
    blocks: list[_Block] = []
    for layout in layouts:
        blocks += [_Block(layout.number, left_out=one) for one in layout.left_out if one.above]
        for column in layout.columns:
            host = _unfinished(blocks, size)
            for index, paragraph in enumerate(column):
                if host is not None and _continues(host, paragraph, index):
                    host.parts.append(paragraph)
                    host = None
                    continue
                if host is not None and abs(host.parts[-1].size - paragraph.size) < 0.5:
                    host = None
                if paragraph.row and index and column[index - 1].row:
                    blocks[-1].parts.append(paragraph)
                    continue
                blocks.append(_Block(layout.number, [paragraph]))
        blocks += [_Block(layout.number, left_out=one) for one in layout.left_out if not one.above]
    return iter(blocks)


def _unfinished(blocks: Sequence[_Block], size: float) -> _Block | None:
    """The last paragraph, if it ends within a sentence; notes and captions are passed over."""
    for block in blocks[: -_BACK - 1 : -1]:
        if block.left_out or block.parts[-1].size < 0.95 * size:
            continue
        last = block.parts[-1]
        return None if last.row or is_ended(last.text) else block
    return None


def _continues(host: _Block, paragraph: Paragraph, index: int) -> bool:
    if not goes_on(host.parts[-1], paragraph):
        return False
    return index == 0 or opens_small(paragraph.text)


def _texts(
    block: _Block, words: frozenset[str], size: float, largest: Paragraph | None
) -> Iterator[tuple[int, str, bool]]:
    """The text of a block on each of its pages, with whether it runs on from the one before."""
    if block.left_out:
        yield block.page, block.left_out.text, False
        return
    first = block.parts[0]
    if first.row:
        yield block.page, "\n".join(map(_row, block.parts)), False
        return
    prefix = ("# " if first is largest else "## ") if _is_heading(first, size) else ""
    pages = [
        (page, joined_lines((line.text for part in parts for line in part.lines), words))
        for page, parts in groupby(block.parts, key=lambda part: part.page)
    ]
    for index, (page, text) in enumerate(pages):
        if index + 1 < len(pages):
            following, after = pages[index + 1]
            moved, rest = split_word(text, after)
            if moved:
                text = join(text, moved, words)  # noqa: PLW2901 - a word stands on one page
                pages[index + 1] = (following, rest)
        if text:
            yield page, prefix + text, index > 0
        prefix = ""


def _row(paragraph: Paragraph) -> str:
    lines = paragraph.lines
    return " | ".join(cell.text for line in lines for cell in (line.cells or (line,)))
