"""A web archive: each page in it is a source of its own; the other records are counted."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec

from . import refuse
from .extract import Context, LimitError, Outcome, Part
from .facts import Facts, found_url
from .unpack import CUT_OFF, GZIP_MAGIC, DamagedError, gunzipped, http_decoded, together
from .warc_records import BrokenError, Record, records

# warcio reports addresses with spaces, which it mends.
logging.getLogger("warcio").addHandler(logging.NullHandler())

_SUFFIXES = {
    "text/html": (".html", ".htm", ".xhtml"),
    "application/xhtml+xml": (".xhtml", ".html", ".htm"),
    "text/plain": (".txt", ".text"),
    "application/pdf": (".pdf",),
}
# What a type says of a record that is no page: "image/png", "font/woff2"
_KINDS = (
    ("image/", "pictures"),
    ("text/css", "styles"),
    ("font/", "fonts"),
    ("audio/", "sounds and films"),
    ("video/", "sounds and films"),
)
_SCRIPT = re.compile(r"(?:text|application)/(?:x-)?(?:java|ecma)script|application/(?:ld\+)?json")
_RECORDS = {
    "request": "requests",
    "metadata": "notes of the program that saved them",
    "warcinfo": "notes of the program that saved them",
    "revisit": "pages saved before",
    "conversion": "conversions",
    "continuation": "continuations",
}
_ROBOTS = re.compile(r"https?://[^/]*/robots\.txt", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,20}://", re.IGNORECASE)
# the day of "2024-07-08T09:30:00Z"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|T)", re.ASCII)
# What "text/html; charset=utf-8" ends with
_CHARSET = re.compile(r";\s{0,9}charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)

_NO_WARC = "it is no web archive, whatever its name says. Rename it, or fetch it again."
_REST = "after {} records the web archive is damaged ({}); the rest is not read. Fetch it again."
_MORE = 20  # times as many records may be passed over as pages may be read
_BROKEN_BODY = "its page is damaged: it does not unpack. Fetch it again."
_CODING = "its page is packed in a way that is not read ({}). Save the page as .html."
_TRUNCATED = "The web archive holds only the beginning of the page."


def read(content: bytes, context: Context) -> Outcome:
    """The pages in the archive, in its order."""
    if find_spec("warcio") is None:
        return refuse.needs("a web archive", "warc")
    take = context.budget.take_bytes
    pieces: Iterator[bytes] = iter((content,))
    if content.startswith(GZIP_MAGIC):
        pieces = _counted(gunzipped(content, take), context)
    try:
        first = next(pieces, b"")
    except DamagedError as error:
        return str(error)
    if not first.startswith(b"WARC/"):
        return _NO_WARC
    return _pages(records(first, pieces), context)


def _counted(pieces: Iterator[bytes], context: Context) -> Iterator[bytes]:
    for piece in pieces:
        context.budget.take_bytes(len(piece))
        yield piece


def _pages(archive: Iterator[Record], context: Context) -> Iterator[Part]:
    """The pages; the last one has the note on what else the archive holds."""
    passed: Counter[str] = Counter()
    last: Part | None = None
    pages = 0
    failure: str | LimitError | None = None
    try:
        for record in archive:
            part = _part(record, context)
            if isinstance(part, str):
                passed[part] += 1
                _not_too_many(passed, context)
                continue
            pages += 1
            if isinstance(part.content, str):
                yield part
                continue
            if last is not None:
                yield last
            last = part
    except DamagedError:
        failure = _REST.format(pages + passed.total(), "it is packed wrongly or cut off")
    except BrokenError as error:
        failure = _REST.format(pages + passed.total(), error)
    except LimitError as error:
        failure = error
    sentence = _counts(pages, passed)
    if last is not None:
        yield Part(last.name, last.content, last.facts, (*last.notes, sentence), last.charset)
    elif failure is None:
        yield Part("pages", f"no page was read. {sentence} Save the pages as .html.")
    if isinstance(failure, LimitError):
        raise failure
    if failure is not None:
        yield Part("rest", failure)


def _not_too_many(passed: Counter[str], context: Context) -> None:
    most = context.rules.limits.entries * _MORE
    if passed.total() > most:
        raise LimitError(
            f"it holds more than {most} records; the rest is not read. "
            "Split it, or raise 'limits: entries'."
        )


def _counts(pages: int, passed: Counter[str]) -> str:
    """Of how many records how many are pages, and what the others are."""
    others = ", ".join(f"{kind} ({count})" for kind, count in sorted(passed.items()))
    rest = f"; the others: {others}" if others else ""
    return f"Pages in the web archive: {pages} of {pages + passed.total()} records{rest}."


def _part(record: Record, context: Context) -> Part | str:
    """The page in a record, or what else it is."""
    kind = _passed_over(record)
    if kind is not None:
        return kind
    media = record.media
    suffixes = _SUFFIXES[media]
    name = _SCHEME.sub("", record.address, count=1).partition("#")[0]
    if name.endswith("/"):
        name += "index"
    if not name.lower().endswith(suffixes):
        name += suffixes[0]
    day = _DAY.match(record.saved)
    notes = (f"Saved from the web on {day[0]}.",) if day else ()
    return Part(
        name,
        _body(record, f"page{suffixes[0]}", context),
        Facts(url=found_url(record.address, "address in the web archive")),
        notes + ((_TRUNCATED,) if record.truncated else ()),
        _charset(record),
    )


def _passed_over(record: Record) -> str | None:
    """What a record is that is no page; None if it is one."""
    if record.kind not in {"response", "resource"}:
        return _RECORDS.get(record.kind, "other records")
    if record.kind == "response" and record.status is None:
        return "other records"  # dns:harbour.example
    if record.kind == "response" and record.status != "200":
        return "answers without a page"
    if record.media in _SUFFIXES and not _ROBOTS.fullmatch(record.address):
        return None
    if _SCRIPT.fullmatch(record.media):
        return "scripts and data"
    return next((kind for start, kind in _KINDS if record.media.startswith(start)), "other files")


def _charset(record: Record) -> str | None:
    told = _CHARSET.search(record.content_type)
    return told[1] if told else None


def _body(record: Record, name: str, context: Context) -> bytes | str:
    """The page's bytes, unpacked, or why not."""
    limits = context.rules.limits
    most = refuse.largest(name, limits)
    if most is None:
        return refuse.by_name(name) or refuse.EMPTY
    packed = together(record.body, most)
    if packed is None:
        return refuse.too_large(name, limits)
    if record.is_cut_off():
        return CUT_OFF
    pieces = http_decoded(packed, record.coding)
    if pieces is None:
        return _CODING.format(record.coding)
    try:
        body = together(pieces, most, context.budget.take_bytes if record.coding else None)
    except DamagedError:
        return _BROKEN_BODY
    return refuse.too_large(name, limits) if body is None else body
