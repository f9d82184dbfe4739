"""A ZIP archive: each file in it is a source of its own, or has its reason."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from . import refuse
from .entries import harmless
from .extract import Context, Outcome, Part
from .leftovers import is_leftover
from .unpack import CUT_OFF, DAMAGED, DamagedError, in_pieces, inflated, together
from .zip_directory import Directory, Entry, overlapping, packed_bytes, read_directory

_MORE = 10  # times as many may be listed as may be read: folders, pictures, leftovers
_STORED, _DEFLATED = 0, 8
_METHODS = {9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 98: "PPMd"}

# How office documents are told, which are ZIP archives: by a file that each of them holds.
_OFFICE = {
    "word/document.xml": ("a Word document", ".docx"),
    "xl/workbook.xml": ("a spreadsheet", ".xlsx"),
    "ppt/presentation.xml": ("a presentation", ".pptx"),
    "META-INF/container.xml": ("an EPUB book", ".epub"),
    "META-INF/manifest.xml": ("an OpenDocument text", ".odt"),
}

_ENCRYPTED = "it is locked with a password. Unpack it yourself."
_LINK = "it is a link or the like and no file. Put the file itself into the archive."
_OVERLAP = "its bytes are those of another entry too. Pack the archive again."


def read(content: bytes, context: Context) -> Outcome:
    """The files in the archive, in the order of their names."""
    directory = read_directory(content, context.rules.limits.entries * _MORE)
    if isinstance(directory, str):
        kind = None if content.startswith(b"PK") else refuse.kind_of(content)
        return f"it is {kind}, whatever its name says. Rename it." if kind else directory
    for entry in directory.entries:
        if entry.name in _OFFICE:
            kind, suffix = _OFFICE[entry.name]
            return f"it is {kind}, whatever its name says. Rename it: {suffix}."
    if not directory.damage and all(_is_passed_over(entry) for entry in directory.entries):
        return refuse.NO_DOCUMENT
    return _parts(directory, content, context)


def _parts(directory: Directory, content: bytes, context: Context) -> Iterator[Part]:
    """Whole before the archive is: each entry is unpacked when its turn comes."""
    entries = directory.entries
    overlaps = overlapping(entries)
    order = sorted(range(len(entries)), key=lambda at: (entries[at].name, entries[at].start, at))
    for at in order:
        entry = entries[at]
        if not _is_passed_over(entry):
            reason = _OVERLAP if at in overlaps else _refused(entry, context)
            yield Part(entry.name, reason or _unpacked(entry, content, context))
    if directory.damage:
        yield Part("directory", directory.damage)


def _is_passed_over(entry: Entry) -> bool:
    """Whether it is a folder, or hidden or left behind, as in a folder of files."""
    if entry.name.endswith(("/", "\\")) and not entry.size:
        return True
    return any(is_leftover(step) for step in harmless(entry.name).split("/"))


def _refused(entry: Entry, context: Context) -> str | None:
    """Why an entry is not even unpacked."""
    name = harmless(entry.name)
    if entry.is_link:
        return _LINK
    if (reason := refuse.by_name(name)) is not None:
        return reason
    if entry.is_encrypted:
        return _ENCRYPTED
    if entry.method not in {_STORED, _DEFLATED}:
        method = _METHODS.get(entry.method, f"method {entry.method}")
        return f"it is packed in a way that is not read ({method}). Pack the archive again."
    return refuse.by_size(name, entry.size, context.rules.limits)


def _unpacked(entry: Entry, content: bytes, context: Context) -> bytes | str:
    """Its bytes, never more than it may have, whatever the directory claims."""
    packed = packed_bytes(content, entry)
    if packed is None:
        return CUT_OFF
    pieces = in_pieces(packed) if entry.method == _STORED else inflated(packed)
    name, limits = harmless(entry.name), context.rules.limits
    most = refuse.largest(name, limits) or 0
    try:
        unpacked = together(pieces, most, context.budget.take_bytes)
    except DamagedError as error:
        return str(error)
    if unpacked is None:
        return refuse.too_large(name, limits)
    if len(unpacked) != entry.size or zlib.crc32(unpacked) != entry.crc:
        return DAMAGED
    return unpacked
