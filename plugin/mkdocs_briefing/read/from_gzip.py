"""A gzip file: the one file in it is read by the name that is left without the suffix."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import PurePosixPath

from . import refuse
from .extract import Context, Outcome, Part
from .unpack import GZIP_MAGIC, DamagedError, gunzipped, together

_NAMED, _EXTRA = 0x08, 0x04  # flags
_NO_GZIP = "it is no gzip file, whatever its name says. Rename it, or fetch it again."
_NO_SUFFIX = "its name does not tell what is packed in it. Rename it: .txt.gz, if it is a text."
_GARBAGE = "What follows the packed text in the gzip file is not packed and was passed over."


def read(content: bytes, context: Context) -> Outcome:
    """The file in it, ``a.txt`` of ``a.txt.gz``."""
    if not content.startswith(GZIP_MAGIC):
        return _NO_GZIP
    name = _inner_name(content, context)
    if not refuse.suffix(name):
        return _NO_SUFFIX
    return refuse.by_name(name) or _unpacked(name, content, context)


def _unpacked(name: str, content: bytes, context: Context) -> Outcome:
    limits, budget = context.rules.limits, context.budget
    members = _Members(gunzipped(content, budget.take_bytes))
    try:
        unpacked = together(members, refuse.largest(name, limits) or 0, budget.take_bytes)
    except DamagedError as error:
        return str(error)
    if unpacked is None:
        return refuse.too_large(name, limits)
    rest = content[members.end :].strip(b"\0")  # blocks of a tape end in zeros
    return iter((Part(name, unpacked, notes=(_GARBAGE,) if rest else ()),))


class _Members:
    """The pieces of the file, and then where its last member ends."""

    def __init__(self, pieces: Generator[bytes, None, int]) -> None:
        self.pieces, self.end = pieces, 0

    def __iter__(self) -> Iterator[bytes]:
        self.end = yield from self.pieces


def _inner_name(content: bytes, context: Context) -> str:
    """The file's own name without its suffix, or the one that gzip keeps, if that tells more."""
    stem = PurePosixPath(context.path).name
    end = stem.lower().rfind(context.suffix)
    stem = stem[:end]
    if refuse.suffix(stem):
        return stem
    kept = PurePosixPath(_kept_name(content)).name
    return kept if refuse.suffix(kept) else stem


def _kept_name(content: bytes) -> str:
    """The name that the first member has in its head: latin-1, ended by a zero."""
    if len(content) < 12 or not content[3] & _NAMED:
        return ""
    at = 10
    if content[3] & _EXTRA:
        at += 2 + int.from_bytes(content[10:12], "little")
    return content[at : at + 500].partition(b"\0")[0].decode("latin-1")
