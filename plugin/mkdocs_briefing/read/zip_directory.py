"""The directory of a ZIP archive: what lies in it, and where.

Python's own `zipfile` reads all of a directory before anyone can say stop, fails as a whole at
one broken name, and does not do the same in each version.
"""

from __future__ import annotations

import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LOCATOR = struct.Struct("<4sLQL")  # of the 64-bit end, which stands before the other
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LISTED = struct.Struct("<4s2B5H3L5H2L")
_LISTED_MARK = b"PK\x01\x02"
_LOCAL = struct.Struct("<4s5H3L2H")
_LOCAL_MARK = b"PK\x03\x04"
_LONGEST_COMMENT = 65_535
_MOST_EXTRA = 32  # extra fields of an entry; real ones have five at the most
_FULL = 0xFFFFFFFF  # the number stands in the extra field

_UNIX = 3
_ENCRYPTED, _UTF8 = 0x1, 0x800  # flags
_SIZES, _UNICODE_NAME = 0x0001, 0x7075  # extra fields

NO_END = (
    "its directory, which stands at its end, is missing: it is cut off, or no ZIP archive. "
    "Fetch it again."
)
SPLIT = "it is one part of an archive in several. Join them, or unpack it."
DAMAGED = "its directory is damaged; what it would list from here on is not read. Fetch it again."


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a ZIP archive as the directory lists it; sizes are claims."""

    name: str
    start: int  # of its own header
    packed: int
    size: int
    crc: int
    method: int
    flags: int
    mode: int  # of the file on Unix, 0 if not told

    @property
    def is_encrypted(self) -> bool:
        """Whether a password is needed."""
        return bool(self.flags & _ENCRYPTED)

    @property
    def is_link(self) -> bool:
        """Whether it is a link, or another thing that is no file."""
        return stat.S_IFMT(self.mode) not in {0, stat.S_IFREG, stat.S_IFDIR}


@dataclass(frozen=True, slots=True)
class Directory:
    """The entries in the order of the directory; ``damage`` says why there are no more."""

    entries: tuple[Entry, ...]
    damage: str | None = None


def read_directory(content: bytes, most: int) -> Directory | str:
    """Return what is listed, or why nothing is read; never more than ``most`` entries."""
    span = _span(content)
    if isinstance(span, str):
        return span
    entries: list[Entry] = []
    at, end, shift = span
    while at < end:
        read = _entry(content, at, shift)
        if read is None:
            return Directory(tuple(entries), DAMAGED)
        entry, at = read
        entries.append(entry)
        if len(entries) > most:
            return f"it lists more than {most} files. Split it, or raise 'limits: entries'."
    return Directory(tuple(entries))


def packed_bytes(content: bytes, entry: Entry) -> memoryview | None:
    """Return the bytes of an entry as they are packed; None where they are not there."""
    if entry.start + _LOCAL.size > len(content):
        return None
    mark, *_, name, extra = _LOCAL.unpack_from(content, entry.start)
    begin = entry.start + _LOCAL.size + name + extra
    if mark != _LOCAL_MARK or begin + entry.packed > len(content):
        return None
    return memoryview(content)[begin : begin + entry.packed]


def overlapping(entries: tuple[Entry, ...]) -> frozenset[int]:
    """Return the places in ``entries`` of those that run into another's bytes.

    So a small archive claims a large content: thousands of entries of the same bytes.
    """
    order = sorted(range(len(entries)), key=lambda at: (entries[at].start, at))
    return frozenset(
        here
        for here, after in pairwise(order)
        if entries[here].start + _LOCAL.size + entries[here].packed > entries[after].start
    )


def _span(content: bytes) -> tuple[int, int, int] | str:
    """Where the directory begins and ends, and what lies before the archive itself."""
    at = _end_record(content)
    if at is None:
        return NO_END
    _, disk, _, _, _, size, offset, _ = _END.unpack_from(content, at)
    if disk not in {0, 0xFFFF}:
        return SPLIT
    end = at
    if (long := _long_end(content, at)) is not None:
        end, size, offset = long
    begin = end - size
    if begin < 0 or begin < offset:
        return NO_END
    return begin, end, begin - offset


def _end_record(content: bytes) -> int | None:
    """The last end record whose comment ends the file, or the last of all."""
    first = max(0, len(content) - _END.size - _LONGEST_COMMENT)
    last = found = content.rfind(_END_MARK, first)
    while found >= 0:
        if found + _END.size <= len(content):
            comment = _END.unpack_from(content, found)[-1]
            if found + _END.size + comment == len(content):
                return found
        found = content.rfind(_END_MARK, first, found)
    return last if 0 <= last <= len(content) - _END.size else None


def _long_end(content: bytes, end: int) -> tuple[int, int, int] | None:
    """Where the 64-bit end record stands, and its directory's size and offset."""
    before = end - _LOCATOR.size
    if before < _END_64.size or not content.startswith(b"PK\x06\x07", before):
        return None
    _, _, told, _ = _LOCATOR.unpack_from(content, before)
    for at in (told, before - _END_64.size):  # the second where something lies before
        if content.startswith(b"PK\x06\x06", at) and at + _END_64.size <= before:
            *_, size, offset = _END_64.unpack_from(content, at)
            return at, size, offset
    return None


def _entry(content: bytes, at: int, shift: int) -> tuple[Entry, int] | None:
    """The entry listed at this place, and where the next one is."""
    if not content.startswith(_LISTED_MARK, at) or at + _LISTED.size > len(content):
        return None
    (_, _, system, _, flags, method, _, _, crc, packed, size, *lengths, _, _, attributes,
     start) = _LISTED.unpack_from(content, at)  # fmt: skip
    name_at = at + _LISTED.size
    extra_at = name_at + lengths[0]
    comment_at = extra_at + lengths[1]
    raw = content[name_at:extra_at]
    extra = dict(_extra(content[extra_at:comment_at]))
    size, packed, start = _long(extra.get(_SIZES, b""), size, packed, start)
    mode = attributes >> 16 if system == _UNIX else 0
    name = _name(raw, flags, extra.get(_UNICODE_NAME, b""))
    entry = Entry(name, start + shift, packed, size, crc, method, flags, mode)
    return entry, comment_at + lengths[2]


def _extra(fields: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    for _ in range(_MOST_EXTRA):
        if at + 4 > len(fields):
            break
        kind, length = struct.unpack_from("<2H", fields, at)
        yield kind, fields[at + 4 : at + 4 + length]
        at += 4 + length


def _long(extra: bytes, *numbers: int) -> Iterator[int]:
    """The numbers, each from the extra field where it is too long for its own."""
    at = 0
    for number in numbers:
        if number == _FULL and at + 8 <= len(extra):
            yield int.from_bytes(extra[at : at + 8], "little")
            at += 8
        else:
            yield number


def _name(raw: bytes, flags: int, told: bytes) -> str:
    """The name: as UTF-8 where it is told or valid, otherwise in the code page of DOS."""
    if told[:1] == b"\x01" and told[1:5] == zlib.crc32(raw).to_bytes(4, "little"):
        return told[5:].decode("utf-8", "replace")
    if flags & _UTF8:
        return raw.decode("utf-8", "replace")
    try:
        return raw.decode("utf-8")
    except ValueError:
        return raw.decode("cp437")
