"""What the bytes of a PDF string stand for in its font, and how wide their letters are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pypdf.errors import LimitReachedError
from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font  # pypdf's own extraction rests on it; nothing public does

# A letter, its width in thousandths of the font's size, and whether it takes word spacing.
Letter = tuple[str, float, bool]

_UNKNOWN = "\ufffd"
_BOLD = ("bold", "black", "heavy", "semibold", "demi")
_WIDEST = 10_000.0
# Typographic ligatures as one character: "ﬁ" is "fi".
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "\uf0b7": "•",  # Symbol's bullet, where Word puts it
    "\xa0": " ",
}


@dataclass(slots=True)
class FontLetters:
    """A font as it is needed to read it."""

    font: Font
    bold: bool
    identity: bool  # its codes are numbers of shapes, which only its own table can tell
    known: dict[str, Letter] = field(default_factory=dict)

    def letters(self, shown: bytes) -> list[Letter]:
        """The letters of a string."""
        encoding = self.font.encoding
        if isinstance(encoding, dict):
            return [self._letter(chr(code), encoding.get(code, chr(code))) for code in shown]
        try:
            codes = shown.decode(encoding, "surrogatepass")
        except UnicodeDecodeError:
            codes = shown.decode(encoding, "replace")
        return [self._letter(code, code) for code in codes]

    def _letter(self, code: str, named: str) -> Letter:
        letter = self.known.get(code)
        if letter is None:
            letter = self.known[code] = self._look_up(code, named)
        return letter

    def _look_up(self, code: str, named: str) -> Letter:
        font = self.font
        text = font.character_map.get(named, _UNKNOWN if self.identity else named)
        text = text if isinstance(text, str) and font.interpretable else _UNKNOWN
        if text and not text.isprintable() and not text.isspace() and "\xad" not in text:
            text = _UNKNOWN
        text = "".join(_LIGATURES.get(one, one) for one in text)
        width = font.space_width if code == font.space_char else font.get_text_width(code)
        if not isinstance(width, int | float) or not 0 <= width <= _WIDEST:
            width = 500.0
        return text, float(width), code == " "


@dataclass(slots=True)
class Fonts:
    """The fonts of a file, each read once."""

    _known: dict[int, tuple[Any, FontLetters | None]] = field(default_factory=dict)

    def of(self, name: Any, resources: DictionaryObject) -> FontLetters | None:
        """The font that the resources have under this name, if it can be read."""
        fonts = resources.get("/Font", None)
        fonts = fonts.get_object() if fonts is not None else None
        told = fonts.get(name, None) if isinstance(fonts, DictionaryObject) else None
        told = told.get_object() if told is not None else None
        if not isinstance(told, DictionaryObject):
            return None
        kept = self._known.get(id(told))  # the object is kept too, so that its id stays its own
        if kept is None:
            kept = self._known[id(told)] = (told, _read(told))
        return kept[1]


def _read(told: DictionaryObject) -> FontLetters | None:
    try:
        font = Font.from_font_resource(told)
    except LimitReachedError:
        raise
    except Exception:  # noqa: BLE001 - a font made to break a parser; its letters are not read
        return None
    encoding = told.get("/Encoding", None)
    identity = isinstance(font.encoding, str) and str(encoding).startswith("/Identity")
    name = str(font.name).lower()
    return FontLetters(font, any(word in name for word in _BOLD), identity)
