"""What readers are told about the reading of a PDF file: its pages, and what is beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader

from . import refuse
from .facts import found
from .pdf_runs import PageRuns

_UNKNOWN = 0.3  # of a page's letters, without a meaning: the rest cannot be read either
_FEW = 20  # letters on a scan: its number or a stamp, not its text
_MOST_NAMES = 10


@dataclass(frozen=True, slots=True)
class Reading:
    """How the pages were read; those numbered in ``failed`` were not."""

    pages: tuple[PageRuns | None, ...]
    failed: tuple[int, ...]

    def is_legible(self, page: PageRuns | None) -> bool:
        """Whether there is text on the page whose letters are known."""
        return page is not None and page.letters > 0 and page.unknown <= _UNKNOWN * page.letters

    def numbers(self, of: Callable[[PageRuns], bool]) -> list[int]:
        """The numbers of the pages of which this is so."""
        return [number for number, page in enumerate(self.pages, 1) if page and of(page)]

    def reason(self) -> str | None:
        """Why none of it can be read; None if some can."""
        if any(self.is_legible(page) and not is_bare_scan(page) for page in self.pages if page):
            return None
        if self.numbers(is_bare_scan):
            return refuse.PDF_SCANNED
        if self.numbers(lambda page: page.unknown > 0):
            return refuse.PDF_UNKNOWN_LETTERS
        return refuse.PDF_NO_PAGE_READ if self.failed else refuse.PDF_NO_TEXT


def is_bare_scan(page: PageRuns) -> bool:
    """Whether a picture fills the page and hardly a word stands on it."""
    return page.scanned and page.letters < _FEW


def notes_on(reading: Reading) -> tuple[str, ...]:
    """What could not be read of the pages, by their numbers."""
    scans = reading.numbers(is_bare_scan)
    unknown = reading.numbers(
        lambda page: page.letters > 0 and not reading.is_legible(page) and not is_bare_scan(page)
    )
    printed = reading.numbers(lambda page: page.scanned and not is_bare_scan(page) and page.ocr)
    empty = reading.numbers(lambda page: page.letters == 0 and not page.scanned)
    notes = (
        (empty, "{} without text."),
        (scans, "{} without text: scanned. Run OCR to have {} read."),
        (unknown, "{} not read: the letters have no meaning in the file. Run OCR to have {} read."),
        (reading.failed, "{} not read: broken, or drawn with too much. Save {} anew."),
        (printed, "{} a scan: the words are those that OCR told{}."),
    )
    return tuple(
        _sentence(numbers, words, it="" if numbers is printed else None)
        for numbers, words in notes
        if numbers
    )


def _sentence(numbers: Sequence[int], words: str, it: str | None) -> str:
    one = len(numbers) == 1
    which = f"{numbered(numbers)} {'is' if one else 'are'}"
    return words.format(which, it if it is not None else "it" if one else "them")


def numbered(numbers: Iterable[int]) -> str:
    """Pages by their numbers: "Page 3", "Pages 3 to 5 and 9"."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1][1:] = [number]
        else:
            spans.append([number])
    told = [" to ".join(map(str, span)) for span in spans]
    if spans == [spans[0]] and len(spans[0]) == 1:
        return f"Page {told[0]}"
    if len(told) > _MOST_NAMES:
        told = [*told[:_MOST_NAMES], "others"]
    return "Pages " + (" and ".join([", ".join(told[:-1]), told[-1]]) if told[1:] else told[0])


def beside_the_text(reader: PdfReader) -> tuple[str, ...]:
    """What the file holds beside its pages, and is not read: attachments, and a form's fields."""
    notes = []
    said = _tried(lambda: _count(reader))
    if said and said > len(reader.pages):
        notes.append(f"Of {said} pages {len(reader.pages)} were found: the file is broken.")
    names = _tried(lambda: sorted(str(one.name) for one in _first(reader.attachment_list)))
    if names:
        told = ", ".join(name.value for one in names[:_MOST_NAMES] if (name := found(one, "")))
        notes.append(f"Files attached to it are not read: {told}.")
    fields = _tried(reader.get_fields) or {}
    filled = sum(_is_filled(field) for field in fields.values())
    if filled:
        notes.append(
            f"What is filled into its form is not read: {filled} field{'s' * (filled > 1)}."
        )
    return tuple(notes)


def _count(reader: PdfReader) -> int:
    pages: Any = reader.root_object["/Pages"]
    return int(pages["/Count"])


def _is_filled(field: Any) -> bool:
    return bool(_tried(lambda: str(field["/V"]).strip()))


def _first(values: Iterable[Any]) -> list[Any]:
    return [one for one, _ in zip(values, range(1000), strict=False)]


def _tried(read: Callable[[], Any]) -> Any:
    """What is read, or None where the file is broken there."""
    try:
        return read()
    except Exception:  # noqa: BLE001 - what is beside the text may be broken: the text stands
        return None
