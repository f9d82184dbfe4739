"""A mail as a tree of parts, found without recursion and without a copy of any part."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .mail_headers import LONGEST_HEAD, Headers, from_base64, read_headers

_DEEPEST = 32  # parts in parts
_MOST_PARTS = 10_000

TOO_MANY = f"it has more than {_MOST_PARTS} parts; what is behind them is not read. Split it."
TOO_DEEP = f"its parts are nested more than {_DEEPEST} deep. Save its text as .txt."
_HEAD = (
    f"its headers are longer than {LONGEST_HEAD // 1_000_000} MB, which no mail's are. Save its "
    "text as .txt."
)


@dataclass(slots=True)
class Entity:
    """A mail, or a part of one: where its body stands in the mail's bytes.

    ``depth`` is how many parts it lies in; ``cut_off`` that it is a part in parts too deep.
    """

    headers: Headers
    start: int
    end: int
    depth: int = 0
    in_digest: bool = False
    cut_off: bool = False
    children: list[Entity] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The type of its content; what is not told is plain text, or a mail in a digest."""
        told = self.headers.kind
        if "/" in told:
            return told
        return "message/rfc822" if self.in_digest else "text/plain"

    def content(self, mail: bytes) -> bytes:
        """Its body's bytes, out of what they were packed in to be sent."""
        body = mail[self.start : self.end]
        how = self.headers.raw("content-transfer-encoding").lower()
        if how == "base64":
            return from_base64(body)
        return binascii.a2b_qp(body) if how == "quoted-printable" else body


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail's bytes, its tree of parts, and whether there were more parts than are read."""

    content: bytes
    root: Entity
    too_many: bool


def parse(content: bytes, start: int) -> Mail | str:
    """The mail that begins at ``start``; the reason if it cannot be read."""
    read = read_headers(content, start, len(content))
    if read is None:
        return _HEAD
    root = Entity(read[0], read[1], len(content))
    waiting = [root]
    parts = 0
    while waiting:
        entity = waiting.pop()
        boundary = _boundary(entity)
        if boundary is None:
            continue
        if entity.depth >= _DEEPEST:
            entity.cut_off = True
            continue
        for begin, end in _ranges(content, entity, boundary):
            parts += 1
            if parts > _MOST_PARTS:
                return Mail(content, root, too_many=True)
            child = _part(content, begin, end, entity)
            if child is None:
                return _HEAD
            entity.children.append(child)
        waiting.extend(reversed(entity.children))
    return Mail(content, root, too_many=False)


def _boundary(entity: Entity) -> bytes | None:
    if not entity.kind.startswith("multipart/"):
        return None
    said = entity.headers.parameter("content-type", "boundary")
    return said[:200].encode("utf-8", "replace") or None


def _part(content: bytes, begin: int, end: int, entity: Entity) -> Entity | None:
    read = read_headers(content, begin, end)
    if read is None:
        return None
    digest = entity.kind == "multipart/digest"
    return Entity(read[0], read[1], end, entity.depth + 1, in_digest=digest)


def _ranges(content: bytes, entity: Entity, boundary: bytes) -> Iterator[tuple[int, int]]:
    """Where each part stands: between "--boundary" lines, up to "--boundary--" or the end."""
    line = re.compile(rb"\n--" + re.escape(boundary) + rb"(--)?[ \t]{0,100}\r?(?=\n|\Z)")
    begin: int | None = None
    # the line end before the first boundary may be that of the headers
    for match in line.finditer(content, max(entity.start - 1, 0), entity.end):
        if begin is not None:
            yield begin, _before(content, begin, match.start())
        begin = None if match[1] else min(match.end() + 1, entity.end)
        if match[1]:
            return
    if begin is not None:
        yield begin, entity.end


def _before(content: bytes, begin: int, end: int) -> int:
    """The line end before a boundary belongs to it."""
    end = end - 1 if end > begin and content[end - 1 : end] == b"\r" else end
    return max(begin, end)
