"""The records of a web archive one after the other, by warcio, within bounds.

warcio unpacks whatever a gzip block or an HTTP body claims to hold and reads heads of any
length. So it is given unpacked bytes in pieces, few for a head, and never unpacks a body.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from .extract import LimitError
from .unpack import DamagedError

_HEAD = 262_144  # bytes of a record's head, with what is read ahead
_PIECE = 65_536
_LONGEST_LENGTH = 15  # digits


class BrokenError(Exception):
    """A record that cannot be read; the message says what is wrong with the archive there."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record; its body can be read once, before the next record is asked for.

    ``status`` and ``coding`` are those of HTTP: "200", "gzip". ``is_cut_off`` tells whether
    the body ends too early, as soon as it is read.
    """

    kind: str
    address: str
    saved: str
    content_type: str
    body: Iterator[bytes]
    is_cut_off: Callable[[], bool]
    status: str | None = None
    coding: str = ""
    truncated: bool = False

    @property
    def media(self) -> str:
        """The type without its parameters: text/html."""
        return self.content_type.partition(";")[0].strip().lower()


def records(first: bytes, pieces: Iterator[bytes]) -> Iterator[Record]:
    """Every record of the archive that begins with ``first``.

    Raises BrokenError where one is broken, and what ``pieces`` raise.
    """
    from warcio.archiveiterator import WARCIterator  # noqa: PLC0415 - an extra

    stream = _Stream(first, pieces)
    archive = WARCIterator(stream)
    while (found := _next(archive, stream)) is not None:
        length = found.rec_headers.get_header("Content-Length") or ""
        if not (length.isascii() and length.isdigit() and len(length) <= _LONGEST_LENGTH):
            raise BrokenError("a record does not tell its length")
        yield _record(found)
        for _ in _pieces(found.raw_stream):  # before the bound of the next head holds
            pass
        if _is_cut_off(found):
            raise BrokenError("its end is missing")


def _next(archive: Any, stream: _Stream) -> Any:  # noqa: ANN401 - warcio has no types
    """The next record; None at the end. What warcio prints is said in our own words."""
    stream.left = _HEAD
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            found = next(archive, None)
    except (LimitError, DamagedError, BrokenError):
        raise
    except Exception as error:  # warcio raises whatever its parts do
        raise BrokenError("the head of a record cannot be read") from error
    stream.left = None
    return found


def _record(found: Any) -> Record:  # noqa: ANN401 - warcio has no types
    head, http = found.rec_headers, found.http_headers
    status, coding, chunked = None, "", False
    content_type = head.get_header("Content-Type") or ""
    if http is not None and found.rec_type == "response":
        status = http.get_statuscode()
        content_type = http.get_header("Content-Type") or ""
        coding = (http.get_header("Content-Encoding") or "").strip().lower()
        chunked = (http.get_header("Transfer-Encoding") or "").strip().lower() == "chunked"
    return Record(
        kind=found.rec_type or "",
        address=head.get_header("WARC-Target-URI") or "",
        saved=head.get_header("WARC-Date") or "",
        content_type=content_type,
        body=_body(found.raw_stream, chunked=chunked),
        is_cut_off=lambda: _is_cut_off(found),
        status=status,
        coding=coding,
        truncated=head.get_header("WARC-Truncated") is not None,
    )


def _is_cut_off(found: Any) -> bool:  # noqa: ANN401 - warcio has no types
    """Whether bytes are missing that the record should have, when there are no more."""
    return bool(found.raw_stream.limit > 0 and not found.raw_stream.read(1))


def _body(stream: Any, *, chunked: bool) -> Iterator[bytes]:  # noqa: ANN401 - warcio has no types
    from warcio.bufferedreaders import ChunkedDataReader  # noqa: PLC0415 - an extra

    yield from _pieces(ChunkedDataReader(stream) if chunked else stream)


def _pieces(stream: Any) -> Iterator[bytes]:  # noqa: ANN401 - warcio has no types
    try:
        while piece := stream.read(_PIECE):
            yield piece
    except (LimitError, DamagedError):
        raise
    except Exception as error:  # warcio raises whatever its parts do
        raise BrokenError("a page cannot be read") from error


class _Stream:
    """The archive as a file to be read; ``left`` bounds what may be read of it, if not None."""

    def __init__(self, first: bytes, pieces: Iterator[bytes]) -> None:
        self._piece, self._at, self._pieces = first, 0, pieces
        self._read = 0
        self.left: int | None = None

    def tell(self) -> int:
        return self._read

    def read(self, size: int) -> bytes:
        """At most ``size`` bytes, none at the end."""
        if self._at >= len(self._piece):
            self._piece, self._at = next(self._pieces, b""), 0
        taken = self._piece[self._at : self._at + size]
        self._at += len(taken)
        self._read += len(taken)
        if self.left is not None:
            self.left -= len(taken)
            if self.left < 0:
                raise BrokenError("the head of a record is too long")
        return taken
