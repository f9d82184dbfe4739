"""What a PDF file tells about itself beside its text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pypdf import PdfReader

from ..model import Found
from .dates import read_stamp
from .facts import Facts, first_of, found
from .head import marked_head
from .language import language_code, tell_language

# D:20240708143000+05'30' and its shorter forms
_DATE = re.compile(
    r"(?:D:)?\s?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?\s?(?:(Z)|([+-])(\d{2})'?(\d{2})?'?)?"
)
_FILE_NAME = re.compile(
    r"[^ ]{1,200}\.[A-Za-z]{2,5}|.{1,200}\.(?:docx?|indd|pdf|qxd|tex|html?|txt)"
)
# "Microsoft Word - harbour.doc", "untitled", "Document1"
_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint|excel)\b.*|(?:untitled|document|unbenannt|sans titre|dokument|"
    r"title|doc|presentation|slide|layout|page|print|pdf|temp|test|new)[\s\d_-]{0,6}|\d+|about:blank",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"(?:administrator|admin|user|owner|author|unknown|anonymous|guest|root|microsoft.*|adobe.*"
    r"|latex.*|acrobat.*|windows user|office.*|pc\d*)",
    re.IGNORECASE,
)
_NEAR = 3_000  # letters from the start, among which a title stands


def file_facts(reader: PdfReader) -> Facts:
    """What the file's own fields say: its /Info, and its XMP where that is silent."""
    return first_of(_info(reader), _xmp(reader), Facts(language=_language(reader)))


def head_with(told: Facts, largest: str | None) -> Callable[[str], Facts]:
    """How to read the head of an article: its own words, and the file's fields behind them.

    A file's title, author, date and language may be those of a template, of a computer's owner, of
    the day on which somebody pressed "print", and of the program. A title that stands in the text
    is that of the text.
    """

    def read(article: str) -> Facts:
        title = told.title
        stands = title is not None and _stands(title.value, article[:_NEAR])
        head = marked_head(article)
        return first_of(
            Facts(title=title if stands else None),
            Facts(title=found(largest, "largest line of the first page")),
            replace(head, title=None) if title else head,
            Facts(language=tell_language(article)),
            told,
        )

    return read


def _stands(title: str, text: str) -> bool:
    """Whether a title of some length stands in the text."""
    return title.count(" ") >= 2 and _folded(title) in _folded(text)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _info(reader: PdfReader) -> Facts:
    info = _tried(lambda: reader.metadata)
    if info is None:
        return Facts()
    return Facts(
        title=_title(_text(info, "/Title"), "PDF title"),
        author=_author(_text(info, "/Author"), "PDF author"),
        published=_date(_text(info, "/CreationDate"), "PDF creation date"),
    )


def _xmp(reader: PdfReader) -> Facts:
    xmp = _tried(lambda: reader.xmp_metadata)
    if xmp is None:
        return Facts()
    titles = _tried(lambda: xmp.dc_title) or {}
    authors = _tried(lambda: xmp.dc_creator) or []
    made = _tried(lambda: xmp.xmp_create_date)
    title = titles.get("x-default") or next(iter(titles.values()), None)
    return Facts(
        title=_title(title, "XMP title"),
        author=_author(", ".join(str(one) for one in authors[:5]), "XMP author"),
        published=found(
            read_stamp(made.isoformat()) if hasattr(made, "isoformat") else None,
            "XMP creation date",
        ),
    )


def _tried(read: Callable[[], Any]) -> Any:
    """What is read, or None where the file is broken there."""
    try:
        return read()
    except Exception:  # noqa: BLE001 - fields made to break a parser are fields that tell nothing
        return None


def _text(info: Any, key: str) -> str | None:
    value = _tried(lambda: info.get(key).get_object())
    return str(value) if isinstance(value, str) else None


def _title(value: str | None, rule: str) -> Found | None:
    title = found(value, rule)
    if title is None or _NO_TITLE.fullmatch(title.value) or _FILE_NAME.fullmatch(title.value):
        return None
    return title


def _author(value: str | None, rule: str) -> Found | None:
    author = found(value, rule)
    if author is None or _NO_AUTHOR.fullmatch(author.value) or " " not in author.value:
        return None  # one word is the name of an account
    return author


def _date(value: str | None, rule: str) -> Found | None:
    match = _DATE.match(value or "")
    if match is None:
        return None
    year, month, day, hour, minute, second, _, sign, over, past = match.groups()
    stamp = f"{year}-{month}-{day}"
    if hour:
        zone = f"{sign}{over}:{past or '00'}" if sign else "Z" if match[7] else ""
        stamp += f"T{hour}:{minute}:{second or '00'}{zone}"
    return found(read_stamp(stamp) or read_stamp(stamp[:10]), rule)


def _language(reader: PdfReader) -> Found | None:
    told = _tried(lambda: reader.root_object["/Lang"])
    return found(language_code(told if isinstance(told, str) else None), "PDF language")
