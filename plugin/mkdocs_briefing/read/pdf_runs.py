"""The letters of a PDF page with their places, as its drawing operators put them there.

pypdf parses the operators and decodes the fonts. Where letters end, whether a form is moved,
and what nobody sees is told here: its own text extraction does not tell it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from pypdf import PageObject, mult
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, NameObject, StreamObject

from .pdf_fonts import Fonts
from .pdf_operators import OPERATORS, TextState
from .pdf_paint import Matrix, Paint, box_of

_DEEPEST = 12  # forms in forms
_MOST_FORMS = 500  # drawn on one page
_MOST_LETTERS = 200_000  # of one page
_MOST_STEPS = 200_000  # operators of one page, those of a form each time that it is drawn
_STRAIGHT = 0.1  # of a letter's width that its foot may rise: more is written aslant
_SCANNED = 0.5  # of the page, covered by pictures
_TINY = 1.0  # points; smaller letters cannot be read by anyone


@dataclass(frozen=True, slots=True)
class Run:
    """Letters shown at once, from ``x0`` to ``x1`` on the foot line ``y``, as one reads them.

    Of letters that stand on their side (``turn`` is in quarters, None aslant) the two are measured
    along and across. ``unseen`` says that nobody sees them, ``furniture`` that the file marks them
    as a running head.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    turn: int | None = 0
    unseen: bool = False
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class PageRuns:
    """What stands on a page. ``unknown`` of its ``letters`` have a shape but no meaning.

    ``scanned`` says that a picture fills it, ``ocr`` that letters without ink lie on that.
    ``steps`` are the operators by which it was drawn.
    """

    runs: tuple[Run, ...]
    width: float
    height: float
    scanned: bool
    ocr: bool
    letters: int
    unknown: int
    steps: int


class TooMuchError(Exception):
    """A page is drawn with more operators than anybody would wait for: ``steps``."""

    def __init__(self, steps: int) -> None:
        super().__init__(steps)
        self.steps = steps


def runs_of(page: PageObject, fonts: Fonts) -> PageRuns:
    """The runs of a page, turned upright. Raises what pypdf does, and TooMuchError."""
    frame = _frame(page)
    drawing = _Drawing(page.pdf, fonts, frame)
    resources = _dictionary(page.get("/Resources", None))
    contents = page.get("/Contents", None)
    if contents is not None:
        stream = ContentStream(contents.get_object(), page.pdf, "bytes")
        drawing.draw(stream.operations, resources, 0)
    return drawing.result()


@dataclass(frozen=True, slots=True)
class _Frame:
    """The upright page: its matrix, width and height."""

    matrix: Matrix
    width: float
    height: float


def _frame(page: PageObject) -> _Frame:
    box = page.cropbox
    left, bottom = float(box.left), float(box.bottom)
    width, height = abs(float(box.width)), abs(float(box.height))
    turned = int(page.rotation or 0) // 90 % 4
    matrix, size = {
        0: ([1.0, 0.0, 0.0, 1.0, -left, -bottom], (width, height)),
        1: ([0.0, -1.0, 1.0, 0.0, -bottom, width + left], (height, width)),
        2: ([-1.0, 0.0, 0.0, -1.0, width + left, height + bottom], (width, height)),
        3: ([0.0, 1.0, -1.0, 0.0, height + bottom, -left], (height, width)),
    }[turned]
    return _Frame(matrix, *size)


@dataclass(slots=True)
class _Drawing:
    """A page while it is drawn."""

    pdf: Any
    fonts: Fonts
    frame: _Frame
    runs: list[Run] = field(default_factory=list)
    shadows: list[bool] = field(default_factory=list)  # which of them are drawn without ink
    paint: Paint = field(default_factory=Paint)
    text: TextState = field(default_factory=TextState)
    saved: list[TextState] = field(default_factory=list)
    marks: list[bool] = field(default_factory=list)
    pictured: float = 0.0
    letters: int = 0
    unknown: int = 0
    steps: int = 0
    forms: int = 0

    def __post_init__(self) -> None:
        self.paint.matrix = self.frame.matrix

    def result(self) -> PageRuns:
        """What was drawn. Letters without ink are those of a scan, where there is one."""
        scanned = self.pictured >= _SCANNED * self.frame.width * self.frame.height
        runs = (
            run if scanned or not shadow else replace(run, unseen=True)
            for run, shadow in zip(self.runs, self.shadows, strict=True)
        )
        return PageRuns(
            tuple(runs), self.frame.width, self.frame.height, scanned,
            scanned and any(self.shadows), self.letters, self.unknown, self.steps,
        )  # fmt: skip

    def draw(
        self, operations: list[tuple[Any, bytes]], resources: DictionaryObject, depth: int
    ) -> None:
        """Follow the operators of the page or of a form on it."""
        self.steps += len(operations)
        if self.steps > _MOST_STEPS:
            raise TooMuchError(self.steps)
        for operands, operator in operations:
            if operator == b"Do":
                self._do(operands, resources, depth)
            elif operator == b"INLINE IMAGE":
                self._picture()
            elif operator == b"Tf":
                self._font(operands, resources)
            elif operator in OPERATORS:
                self.text.step(operator, operands, self.show)
            elif operator in (b"BMC", b"BDC"):
                self.marks.append(_is_furniture(operands, resources))
            elif operator == b"EMC":
                if self.marks:
                    self.marks.pop()
            else:
                self._state(operator, operands, resources)

    def _state(self, operator: bytes, operands: Any, resources: DictionaryObject) -> None:
        if operator == b"q" and len(self.saved) < _MOST_STEPS:
            self.saved.append(self.text.copy())
        elif operator == b"Q" and self.saved:
            self.text = self.text.restore(self.saved.pop())
        self.paint.step(operator, operands, resources)

    def _font(self, operands: Any, resources: DictionaryObject) -> None:
        if len(operands) == 2 and isinstance(operands[1], int | float):
            self.text.font = self.fonts.of(operands[0], resources)
            self.text.size = float(operands[1])

    def _do(self, operands: Any, resources: DictionaryObject, depth: int) -> None:
        named = _dictionary(resources.get("/XObject", None))
        form = named.get(operands[0], None) if operands else None
        form = form.get_object() if form is not None else None
        if not isinstance(form, StreamObject):
            return
        if form.get("/Subtype") == "/Image":
            self._picture()
        elif form.get("/Subtype") == "/Form" and depth < _DEEPEST:
            self._form(form, resources, depth)

    def _form(self, form: StreamObject, resources: DictionaryObject, depth: int) -> None:
        self.forms += 1
        if self.forms > _MOST_FORMS:
            raise TooMuchError(self.steps)
        kept, matrix = self.text.copy(), self.paint.matrix
        paint_kept = self.paint.keep()
        saved, self.saved = self.saved, []
        own = form.get("/Matrix", None)
        if isinstance(own, ArrayObject) and len(own) == 6:
            self.paint.matrix = mult([float(number) for number in own], matrix)
        inner = form.get("/Resources", None)
        stream = ContentStream(form, self.pdf, "bytes")
        self.draw(stream.operations, _dictionary(inner) if inner else resources, depth + 1)
        self.text, self.saved = kept, saved
        self.paint.restore(paint_kept)

    def _picture(self) -> None:
        left, bottom, right, top = box_of(self.paint.matrix, 0.0, 0.0, 1.0, 1.0)
        wide = min(right, self.frame.width) - max(left, 0.0)
        high = min(top, self.frame.height) - max(bottom, 0.0)
        if wide > 0 and high > 0:
            self.pictured += wide * high
            self.paint.cover((left, bottom, right, top))

    def show(self, shown: Any) -> None:
        """Put a string on the page and move on behind it."""
        if not isinstance(shown, bytes) or self.text.font is None:
            return
        if self.letters + len(shown) > _MOST_LETTERS:
            raise TooMuchError(self.steps + self.letters // 10)
        state = self.text
        decoded = state.font.letters(shown)
        start = mult([1.0, 0.0, 0.0, 1.0, 0.0, state.rise], mult(state.place, self.paint.matrix))
        pieces: list[str] = []
        advance = begun = 0.0
        for letter, width, wordspace in decoded:
            self._count(letter)
            if letter == " " and pieces[-1:] == [" "]:  # two spaces may part columns
                self._put("".join(pieces), start, begun, advance)
                pieces, begun = [], advance
            pieces.append(letter)
            step = width * state.size / 1000.0 + state.spacing
            advance += (step + state.word_spacing if wordspace else step) * state.scale
        self._put("".join(pieces), start, begun, advance)
        state.advance(advance)

    def _count(self, letter: str) -> None:
        if letter.strip():
            self.letters += 1
            self.unknown += letter == "\ufffd"

    def _put(self, text: str, start: Matrix, begun: float, ended: float) -> None:
        if not text.strip():
            return
        begin = (start[0] * begun + start[4], start[1] * begun + start[5])
        end = (start[0] * ended + start[4], start[1] * ended + start[5])
        size = abs(self.text.size) * (start[2] ** 2 + start[3] ** 2) ** 0.5
        turn = _turn(start, self.text.size < 0)
        (x0, y), (x1, _) = _along(turn, *begin), _along(turn, *end)
        inside = -1.0 <= begin[0] <= self.frame.width and -1.0 <= begin[1] <= self.frame.height
        run = Run(
            text,
            round(min(x0, x1), 2),
            round(max(x0, x1), 2),
            round(y, 2),
            round(size, 2),
            self.text.font.bold,
            turn,
            unseen=not inside or size < _TINY or self.paint.is_unseen(*begin, size),
            furniture=any(self.marks),
        )
        self.runs.append(run)
        self.shadows.append(self.text.mode in (3, 7))


def _turn(matrix: Matrix, backwards: bool) -> int | None:  # noqa: FBT001 - of the font's size
    """The quarters by which letters are turned to the left; None if they stand aslant."""
    across, up = (-matrix[0], -matrix[1]) if backwards else (matrix[0], matrix[1])
    if abs(up) <= _STRAIGHT * abs(across):
        return 0 if across > 0 else 2
    if abs(across) <= _STRAIGHT * abs(up):
        return 1 if up > 0 else 3
    return None


def _along(turn: int | None, x: float, y: float) -> tuple[float, float]:
    """A place of the page as one sees it with the head turned that way."""
    if turn == 1:
        return y, -x
    if turn == 2:
        return -x, -y
    return (-y, x) if turn == 3 else (x, y)


def _is_furniture(operands: Any, resources: DictionaryObject) -> bool:
    """Whether marked content is what stands on every page: /Artifact with /Pagination."""
    if len(operands) < 2 or operands[0] != "/Artifact":
        return False
    told = operands[1]
    if isinstance(told, NameObject):
        told = _dictionary(resources.get("/Properties", None)).get(told, None)
    return _dictionary(told).get("/Type", None) == "/Pagination"


def _dictionary(value: Any) -> DictionaryObject:
    found = value.get_object() if value is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
