"""Packed bytes come out in pieces, so that no more of them is ever held than may be."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Generator, Iterable, Iterator

_CHUNK = 16_384  # packed bytes at a time
_PIECE = 65_536  # unpacked bytes at a time
_MEMBER = 256  # what a part of a gzip file counts at the least: ten million fit in a file

# How the streams begin, as zlib numbers them.
RAW = -zlib.MAX_WBITS
ZLIB = zlib.MAX_WBITS
GZIP = 16 + zlib.MAX_WBITS

GZIP_MAGIC = b"\x1f\x8b"
DAMAGED = "it is damaged: what comes out is not what was packed. Fetch it again."
CUT_OFF = "it is cut off: its end is missing. Fetch it again."


class DamagedError(Exception):
    """Packed bytes that cannot be unpacked; the message is the reason."""


def inflated(packed: memoryview) -> Iterator[bytes]:
    """What a bare deflate stream unpacks to. Raises DamagedError."""
    yield from _stream(packed, 0, RAW)


def gunzipped(content: bytes, take: Callable[[int], None]) -> Generator[bytes, None, int]:
    """What the members of a gzip file unpack to; returns the place where the last of them ends.

    ``take`` is asked once for each member. Raises DamagedError, and what ``take`` raises.
    """
    packed, at = memoryview(content), 0
    while content.startswith(GZIP_MAGIC, at):
        take(_MEMBER)
        at = yield from _stream(packed, at, GZIP)
    return at


def http_decoded(body: bytes, coding: str) -> Iterator[bytes] | None:
    """What the body of an HTTP answer unpacks to; None where the coding is not known."""
    if coding in {"", "identity"}:
        return iter((body,))
    if coding in {"gzip", "x-gzip"}:  # programs that save pages often unpack and leave the word
        packed = body.startswith(GZIP_MAGIC)
        return _stream(memoryview(body), 0, GZIP) if packed else iter((body,))
    if coding == "deflate":
        bits = ZLIB if body[:1] == b"\x78" else RAW
        return _stream(memoryview(body), 0, bits)
    return None


def together(
    pieces: Iterable[bytes], most: int, take: Callable[[int], None] | None = None
) -> bytes | None:
    """The pieces in one; None where they are more than ``most`` bytes. ``take`` counts them."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        if take is not None:
            take(len(piece))
        size += len(piece)
        if size > most:
            return None
        held.append(piece)
    return b"".join(held)


def in_pieces(packed: memoryview) -> Iterator[bytes]:
    """Bytes that are not packed at all, in pieces."""
    for start in range(0, len(packed), _PIECE):
        yield bytes(packed[start : start + _PIECE])


def _stream(packed: memoryview, start: int, bits: int) -> Generator[bytes, None, int]:
    """The pieces of one stream; returns the place where it ends."""
    inflater = zlib.decompressobj(bits)
    at, rest = start, b""
    while not inflater.eof:
        if not rest:
            rest = bytes(packed[at : at + _CHUNK])
            at += len(rest)
        ended = not rest
        try:
            piece = inflater.decompress(rest, _PIECE)
        except zlib.error as error:
            raise DamagedError(DAMAGED) from error
        if ended and not piece and not inflater.eof:
            raise DamagedError(CUT_OFF)
        rest = inflater.unconsumed_tail
        if piece:
            yield piece
    return at - len(inflater.unused_data)
