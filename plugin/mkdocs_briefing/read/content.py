"""Bytes become a Source: the order of the steps from a file's bytes to its text."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from ..model import Source, Unread
from . import refuse
from .clean import clean
from .decode import Decoded, declared_encoding, decode
from .facts import Facts, first_of
from .front_matter import split_front_matter
from .head import heading_title, read_head
from .language import tell_language

# A page saved under a text file's name: "<!DOCTYPE html>", "<html lang=en>".
_HTML_START = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!doctype html|html)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Reading:
    text: str
    facts: Facts
    notes: tuple[str, ...]


def read_content(path: str, content: bytes) -> Source | Unread:
    """The content of the file at ``path`` (posix, relative) as a Source, or why not.

    Only the suffix of ``path`` bears on the reading. Never raises for bad content.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    try:
        reading = _read(path, content)
    except RecursionError:
        reading = refuse.TOO_DEEP
    if isinstance(reading, str):
        return Unread(path, reading, sha256)
    facts = first_of(reading.facts, Facts(language=tell_language(reading.text)))
    return Source(
        path=path,
        sha256=sha256,
        text=reading.text,
        title=facts.title,
        published=facts.published,
        outlet=facts.outlet,
        author=facts.author,
        url=facts.url,
        language=facts.language,
        notes=reading.notes,
    )


def _read(path: str, content: bytes) -> _Reading | str:
    """The reading, or the reason why there is none."""
    reason = (
        refuse.by_name(path) or refuse.by_size(path, len(content)) or refuse.by_content(content)
    )
    if reason is not None:
        return reason
    suffix = refuse.suffix(path)
    decoded = decode(content, declared_encoding(content) if suffix in refuse.HTML else None)
    if decoded is None:
        return refuse.BINARY
    text, notes = clean(decoded.text)
    if not text.strip():
        return refuse.EMPTY
    return _by_format(suffix, Decoded(text, decoded.notes + notes))


def _by_format(suffix: str, decoded: Decoded) -> _Reading | str:
    if suffix in refuse.HTML:
        return _read_html(decoded)
    if suffix in refuse.MARKDOWN:
        return _read_markdown(decoded)
    text, notes = decoded.text, decoded.notes
    if _HTML_START.match(text):
        if (reason := refuse.by_size("page.html", len(text))) is not None:
            return reason
        return _read_html(Decoded(text, (*notes, "Read as HTML, which its content is.")))
    return _Reading(text, read_head(text), notes)


def _read_markdown(decoded: Decoded) -> _Reading | str:
    from .from_markdown import markdown_to_text  # noqa: PLC0415 - only where it is needed

    told, body, front_notes = split_front_matter(decoded.text)
    plain, body_notes = markdown_to_text(body)
    text, last_notes = clean(plain)  # "&#x202e;" only now is a character
    if not text.strip():
        return refuse.EMPTY
    facts = first_of(told, Facts(title=heading_title(text)), read_head(text))
    return _Reading(text, facts, decoded.notes + front_notes + body_notes + last_notes)


def _read_html(decoded: Decoded) -> _Reading | str:
    # lxml and trafilatura cost a tenth of a second: not for folders without HTML
    from .from_html import html_to_text  # noqa: PLC0415

    page = html_to_text(decoded.text)
    if isinstance(page, str):
        return page
    plain, told = page
    text, notes = clean(plain)
    if not text.strip():
        return refuse.NO_MAIN_TEXT
    facts = first_of(told, Facts(title=heading_title(text)), read_head(text))
    return _Reading(text, facts, decoded.notes + notes)
