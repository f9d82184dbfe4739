"""XML in pieces, each element handed over as it comes, and nothing of it kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol
from xml.parsers import expat

from . import refuse

_DEEPEST = 1_000  # elements in elements; expat keeps each open one in memory
_LONGEST = 1_000_000  # bytes of one tag or comment, which expat reads anew with each piece

# The name space of a Word document's elements, and that of ISO 29500's strict form
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1"})  # those of expat itself

_DTD = "its XML has a document type, which can be made to harm the reader. Save it again in Word."
_TOO_LONG = "its XML has a tag that is too long to be read. Save its text as .txt."

Attributes = Mapping[str, str]
Start = Callable[[Attributes], None]
End = Callable[[], None]


class XmlError(Exception):
    """A part cannot be read to its end; the message is the reason."""


class Handler(Protocol):
    """What takes a part's elements, by name as ``name-space name``; others are passed over.

    ``said`` takes the text between tags.
    """

    @property
    def starts(self) -> Mapping[str, Start]:
        """Return what is called where an element of a name begins."""

    @property
    def ends(self) -> Mapping[str, End]:
        """Return what is called where one ends."""

    @property
    def said(self) -> Callable[[str], None]:
        """Return what takes text."""


def word(name: str, space: tuple[str, ...] = _WORD) -> tuple[str, ...]:
    """The names that an element or attribute of Word's may have, as expat gives them."""
    return tuple(f"{one} {name}" for one in space)


def attribute(attributes: Attributes, name: str) -> str:
    """The attribute of Word's that has this name; empty where there is none."""
    return next((told for one in _WORD if (told := attributes.get(f"{one} {name}"))), "")


def val(attributes: Attributes) -> str:
    """What an element is set to: its ``w:val``."""
    return attribute(attributes, "val")


def is_on(attributes: Attributes) -> bool:
    """Whether an element that switches something switches it on: ``<w:vanish/>``."""
    return val(attributes) not in ("0", "false", "off")


class Parsing:
    """The parsing of one part. Entities are never met: a document type ends it."""

    def __init__(self, handler: Handler) -> None:
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = handler.said
        self._parser.XmlDeclHandler = _check_encoding
        self._parser.StartDoctypeDeclHandler = _refuse_type
        self._starts, self._ends = handler.starts, handler.ends
        self._depth = self._fed = 0

    def feed(self, piece: bytes, *, last: bool = False) -> None:
        """Parse the next bytes; raises XmlError where they cannot be."""
        try:
            self._parser.Parse(piece, last)
        except expat.ExpatError as error:
            raise XmlError(
                f"its XML is broken at line {error.lineno}, column {error.offset + 1}. Open it in "
                "Word and save it again, or save its text as .txt."
            ) from error
        self._fed += len(piece)
        if self._fed - self._parser.CurrentByteIndex > _LONGEST:
            raise XmlError(_TOO_LONG)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise XmlError(refuse.TOO_DEEP)
        take = self._starts.get(name)
        if take is not None:
            take(attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        take = self._ends.get(name)
        if take is not None:
            take()


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.lower() not in _ENCODINGS:
        raise XmlError("its XML has an encoding that is none of Word's. Save it again in Word.")


def _refuse_type(*_: object) -> None:
    raise XmlError(_DTD)
