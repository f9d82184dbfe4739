"""The package of a Word document: which parts it has, and each of them parsed in pieces.

Nothing that a package says of itself is trusted: not the sizes, not the number of its parts.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from .extract import Context
from .word_xml import Attributes, End, Handler, Parsing, Start, XmlError

_PIECE = 65_536  # bytes
_MEGABYTE = 1_000_000
_MOST_PARTS = 10_000  # each costs memory; a book of a thousand pictures has some 1,100

_ENTRY = b"PK\x01\x02"  # begins each entry of a package's directory
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # in what a password makes of a document
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# What zipfile and zlib raise for bytes that are not what their heads say
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, OverflowError, RuntimeError, ValueError),
)

_LOCKED = "it needs a password. Save a copy without one."
_OLDER = "it is a document of an old office program, whatever its name says. Save it as .docx."
_OTHER = "it is {kind}, whatever its name says. Save its text as .txt, .md or .html."
_DAMAGED = "its package is damaged. Open it in Word and save it again, or save its text as .txt."
_OTHER_PACKING = "it is packed in a way that Word does not use. Save it again in Word."
_TOO_MANY = "it is a package of too many parts. Save its text as .txt."

# Parts that tell what a package is that holds no Word document
_OTHERS = {
    "xl/workbook.xml": "a spreadsheet",
    "xl/workbook.bin": "a spreadsheet",
    "ppt/presentation.xml": "a presentation",
    "content.xml": "an OpenDocument file",
    "META-INF/container.xml": "an EPUB book",
}


class PackageError(Exception):
    """A part, or all of the package, cannot be read; the message is the reason."""


@dataclass(slots=True)
class Package:
    """An open package, of which as much XML may be unpacked as a text may have.

    The text of a book of a thousand pages takes some 10 MB. Measured: a megabyte of the tiniest
    rows takes 0.3 s, and as much of other elements less.
    """

    archive: zipfile.ZipFile
    context: Context
    left: int = field(init=False)

    def __post_init__(self) -> None:
        """Begin with all that may be unpacked."""
        self.left = self.context.rules.limits.megabytes * _MEGABYTE

    def parse(self, name: str, handler: Handler) -> None:
        """Parse a part; raises PackageError with the reason where it cannot be read."""
        info = self.archive.NameToInfo.get(name)
        if info is None:
            raise PackageError(_DAMAGED)
        if info.flag_bits & 1:
            raise PackageError(_LOCKED)
        if info.compress_type not in _PACKINGS:
            raise PackageError(_OTHER_PACKING)
        if info.file_size > self.left:
            raise PackageError(self._too_much())
        parsing = Parsing(handler)
        try:
            for piece in self._pieces(info):
                self._count(len(piece))
                parsing.feed(piece)
            parsing.feed(b"", last=True)
        except XmlError as error:
            raise PackageError(str(error)) from error

    def related(self, part: str) -> list[tuple[str, str]]:
        """The parts that ``part`` leads to, as (kind, name) in its order; of the package for "".

        The kind is the last step of the relation's type: "footnotes".
        """
        folder, file = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        if name not in self.archive.NameToInfo:
            return []
        relations = _Relations(folder)
        self.parse(name, relations)
        return [(kind, to) for kind, to in relations.found if to in self.archive.NameToInfo]

    def _pieces(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        try:
            with self.archive.open(info) as stream:
                while piece := stream.read(_PIECE):
                    yield piece
        except _BROKEN as error:
            raise PackageError(_DAMAGED) from error

    def _count(self, size: int) -> None:
        self.context.budget.take_bytes(size)
        self.left -= size
        if self.left < 0:
            raise PackageError(self._too_much())

    def _too_much(self) -> str:
        return (
            f"its text and styles unpack to more than {self.context.rules.limits.megabytes} MB. "
            "Split it, save its text as .txt, or raise 'limits: megabytes'."
        )


class _Relations:
    """Takes the relations of a part, whose paths are relative to its folder."""

    def __init__(self, folder: str) -> None:
        self.found: list[tuple[str, str]] = []
        self.starts: dict[str, Start] = {
            "http://schemas.openxmlformats.org/package/2006/relationships Relationship": self._one
        }
        self.ends: dict[str, End] = {}
        self._folder = folder

    def said(self, text: str) -> None:
        """Relations hold no text."""

    def _one(self, attributes: Attributes) -> None:
        if attributes.get("TargetMode") == "External":
            return
        target = posixpath.join("/", self._folder, attributes.get("Target", ""))
        kind = attributes.get("Type", "").rpartition("/")[2]
        self.found.append((kind, posixpath.normpath(target).lstrip("/")))


def open_package(content: bytes, context: Context) -> Package:
    """The package in a file's bytes; raises PackageError with the reason why it is none."""
    if content.startswith(_OLD):
        raise PackageError(_LOCKED if _ENCRYPTED in content else _OLDER)
    if content.count(_ENTRY) > _MOST_PARTS:
        raise PackageError(_TOO_MANY)
    try:
        return Package(zipfile.ZipFile(io.BytesIO(content)), context)
    except _BROKEN as error:
        damaged = content.startswith(b"PK")
        reason = _DAMAGED if damaged else _OTHER.format(kind="no Word document")
        raise PackageError(reason) from error


def main_part(package: Package) -> str:
    """The name of the part that holds the text; raises PackageError where there is none."""
    names = package.archive.NameToInfo
    for part, kind in _OTHERS.items():
        if part in names:
            raise PackageError(_OTHER.format(kind=kind))
    told = (name for kind, name in package.related("") if kind == "officeDocument")
    name = next(told, "word/document.xml")
    if name not in names:
        kind = "a ZIP archive that holds no Word document's text"
        raise PackageError(_OTHER.format(kind=kind))
    return name
