"""What of a PDF page's letters nobody sees: white on white, and letters without ink."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from pypdf import mult
from pypdf.generic import ArrayObject, DictionaryObject

Matrix = list[float]
Box = tuple[float, float, float, float]  # left, bottom, right, top

_MOST_BOXES = 200  # the last ones painted: letters follow their ground
_MOST_POINTS = 10_000  # of one path
_FILLS = frozenset({b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"})
_ENDS = _FILLS | {b"S", b"s", b"n"}
_POINTS = {b"m": 2, b"l": 2, b"c": 6, b"v": 4, b"y": 4}
_COLOURS = {b"g": 1, b"rg": 3, b"k": 4}
_FAINT = 0.02


@dataclass(slots=True)
class Paint:
    """The state of the pen: where it draws, and whether what it fills is seen."""

    matrix: Matrix = field(default_factory=lambda: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0])
    white: bool = False
    clear: bool = False
    mixed: bool = False  # a colour space whose numbers are not light: 1 is all ink
    saved: list[tuple[Matrix, bool, bool, bool]] = field(default_factory=list)
    boxes: deque[Box] = field(default_factory=lambda: deque(maxlen=_MOST_BOXES))
    path: list[tuple[float, float]] = field(default_factory=list)

    def keep(self) -> tuple[Any, ...]:
        """All of it, to be restored after a form."""
        kept = (self.matrix, self.white, self.clear, self.mixed, self.saved)
        self.saved = []
        return kept

    def restore(self, kept: tuple[Any, ...]) -> None:
        """Go back to what was kept."""
        self.matrix, self.white, self.clear, self.mixed, self.saved = kept

    def cover(self, box: Box) -> None:
        """Put a ground on which white letters are seen."""
        self.boxes.append(box)

    def is_unseen(self, x: float, y: float, size: float) -> bool:
        """Whether letters that begin here are seen by nobody."""
        if self.clear or not self.white:
            return self.clear
        x, y = x + size / 8, y + size / 4  # within the first letter
        return not any(
            left <= x <= right and bottom <= y <= top for left, bottom, right, top in self.boxes
        )

    def step(self, operator: bytes, operands: Any, resources: DictionaryObject) -> None:
        """Follow an operator that is not of text."""
        if operator == b"q":
            self.saved.append((self.matrix, self.white, self.clear, self.mixed))
        elif operator == b"Q":
            if self.saved:
                self.matrix, self.white, self.clear, self.mixed = self.saved.pop()
        elif operator == b"gs":
            self._set_state(operands, resources)
        elif operator == b"cs":
            self.white, self.mixed = False, _is_mixed(operands, resources)
        else:
            numbers = [float(one) for one in operands if isinstance(one, int | float)]
            self._draw(operator, numbers)

    def _draw(self, operator: bytes, numbers: list[float]) -> None:
        if operator == b"cm" and len(numbers) == 6:
            self.matrix = mult(numbers, self.matrix)
        elif operator in _POINTS and len(numbers) == _POINTS[operator]:
            self._add(zip(numbers[::2], numbers[1::2], strict=True))
        elif operator == b"re" and len(numbers) == 4:
            x, y, wide, high = numbers
            self._add([(x, y), (x + wide, y), (x, y + high), (x + wide, y + high)])
        elif operator in _ENDS:
            if operator in _FILLS and self.path and not (self.white or self.clear):
                across, up = zip(*self.path, strict=True)
                self.boxes.append((min(across), min(up), max(across), max(up)))
            self.path = []
        elif operator in _COLOURS and len(numbers) == _COLOURS[operator]:
            self.white, self.mixed = _is_white(numbers), False
        elif operator in (b"sc", b"scn"):
            self.white = not self.mixed and _is_white(numbers)

    def _add(self, points: Any) -> None:
        if len(self.path) < _MOST_POINTS:
            a, b, c, d, e, f = self.matrix
            self.path += [(a * x + c * y + e, b * x + d * y + f) for x, y in points]

    def _set_state(self, operands: Any, resources: DictionaryObject) -> None:
        states = _resolved(resources.get("/ExtGState", None))
        named = states.get(operands[0], None) if operands and _is_map(states) else None
        state = _resolved(named)
        alpha = _resolved(state.get("/ca", None)) if _is_map(state) else None
        if isinstance(alpha, int | float):
            self.clear = alpha <= _FAINT


def box_of(matrix: Matrix, left: float, bottom: float, right: float, top: float) -> Box:
    """The upright box round a box that a matrix moves."""
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    across = [a * x + c * y + e for x, y in corners]
    up = [b * x + d * y + f for x, y in corners]
    return min(across), min(up), max(across), max(up)


def _is_white(numbers: list[float]) -> bool:
    if len(numbers) == 4:
        return all(number <= _FAINT for number in numbers)
    return len(numbers) in (1, 3) and all(number >= 1 - _FAINT for number in numbers)


def _is_mixed(operands: Any, resources: DictionaryObject) -> bool:
    name = operands[0] if operands else None
    if name in ("/DeviceGray", "/DeviceRGB", "/DeviceCMYK"):
        return False
    spaces = _resolved(resources.get("/ColorSpace", None))
    space = _resolved(spaces.get(name, None)) if name and _is_map(spaces) else None
    kind = space[0] if isinstance(space, ArrayObject) and space else space
    return kind not in ("/ICCBased", "/CalRGB", "/CalGray", "/DeviceGray", "/DeviceRGB")


def _resolved(value: Any) -> Any:
    return value.get_object() if value is not None else None


def _is_map(value: Any) -> bool:
    return isinstance(value, DictionaryObject)
