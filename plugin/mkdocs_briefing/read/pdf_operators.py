"""The operators of text, by the names that the PDF standard gives them and their state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from pypdf import mult
from pypdf.generic import ArrayObject

from .pdf_paint import Matrix

_IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
Show = Callable[[Any], None]


@dataclass(slots=True)
class TextState:
    """How letters are drawn, and where: ``place`` is of the next one, ``line`` of its line."""

    font: Any = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    place: Matrix = field(default_factory=lambda: _IDENTITY)
    line: Matrix = field(default_factory=lambda: _IDENTITY)

    def copy(self) -> TextState:
        """The same, to be kept."""
        return replace(self)

    def restore(self, kept: TextState) -> TextState:
        """What was kept, but for the place, which does not go back with the rest."""
        return replace(kept, place=self.place, line=self.line)

    def step(self, operator: bytes, operands: Any, show: Show) -> None:
        """Follow an operator; without its operands it does nothing."""
        try:
            OPERATORS[operator](self, operands, show)
        except (IndexError, TypeError, ValueError, OverflowError):
            return

    def advance(self, by: float) -> None:
        """Move on along the line."""
        self.place = mult([1.0, 0.0, 0.0, 1.0, by, 0.0], self.place)


def _begin(text: TextState, _: Any, __: Show) -> None:
    text.place = text.line = _IDENTITY


def _move(text: TextState, operands: Any, _: Show) -> None:
    shift = [1.0, 0.0, 0.0, 1.0, float(operands[0]), float(operands[1])]
    text.place = text.line = mult(shift, text.line)


def _move_leading(text: TextState, operands: Any, show: Show) -> None:
    text.leading = -float(operands[1])
    _move(text, operands, show)


def _matrix(text: TextState, operands: Any, _: Show) -> None:
    if len(operands) == 6:
        text.place = text.line = [float(number) for number in operands]


def _next_line(text: TextState, _: Any, show: Show) -> None:
    _move(text, (0.0, -text.leading), show)


def _show(_: TextState, operands: Any, show: Show) -> None:
    show(operands[0])


def _show_array(text: TextState, operands: Any, show: Show) -> None:
    if not isinstance(operands[0], ArrayObject):
        return
    for piece in operands[0]:
        if isinstance(piece, int | float):
            text.advance(-float(piece) / 1000.0 * text.size * text.scale)
        else:
            show(piece)


def _show_below(text: TextState, operands: Any, show: Show) -> None:
    _next_line(text, operands, show)
    show(operands[0])


def _show_spaced(text: TextState, operands: Any, show: Show) -> None:
    text.word_spacing, text.spacing = float(operands[0]), float(operands[1])
    _show_below(text, operands[2:], show)


def _spacing(text: TextState, operands: Any, _: Show) -> None:
    text.spacing = float(operands[0])


def _word_spacing(text: TextState, operands: Any, _: Show) -> None:
    text.word_spacing = float(operands[0])


def _scale(text: TextState, operands: Any, _: Show) -> None:
    text.scale = float(operands[0]) / 100.0


def _leading(text: TextState, operands: Any, _: Show) -> None:
    text.leading = float(operands[0])


def _rise(text: TextState, operands: Any, _: Show) -> None:
    text.rise = float(operands[0])


def _mode(text: TextState, operands: Any, _: Show) -> None:
    text.mode = int(operands[0])


OPERATORS: dict[bytes, Callable[[TextState, Any, Show], None]] = {
    b"BT": _begin,
    b"Td": _move,
    b"TD": _move_leading,
    b"Tm": _matrix,
    b"T*": _next_line,
    b"Tj": _show,
    b"TJ": _show_array,
    b"'": _show_below,
    b'"': _show_spaced,
    b"Tc": _spacing,
    b"Tw": _word_spacing,
    b"Tz": _scale,
    b"TL": _leading,
    b"Ts": _rise,
    b"Tr": _mode,
}
