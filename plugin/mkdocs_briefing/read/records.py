"""A record of a dump becomes an article: which of its fields is the text, which the title."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..model import Found
from . import fragments, refuse
from .dates import read_stamp
from .extract import Context, Extract, Stretch
from .facts import Facts, first_of, found, found_url
from .head import marked_head, read_head
from .language import language_code

Record = Mapping[str, object]

# Under what an object keeps the words that stand for it: {"@type": "Person", "name": "Asha"},
# {"rendered": "<p>…</p>"} (WordPress), {"#text": "…"} (XML turned into JSON)
_WORDS = ("name", "rendered", "text", "#text", "@value", "value", "title")
_ADDRESSES = ("url", "@id", "href", "id")
_DEEPEST = 4  # objects and lists within a field
_MOST = 10_000  # items of a list within a field
# Unix time in seconds or milliseconds, from 1973 to 2286: 1720440000, 1720440000000
_UNIX = re.compile(r"(?P<seconds>[1-9][0-9]{8,9})(?:\.[0-9]{1,9}|(?P<thousandths>[0-9]{3}))?")
_BY = re.compile(r"by:?\s+", re.IGNORECASE)  # By Asha Verrin
_MEGABYTE = 1_000_000
_NAMED = 3  # fields that a reason names


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a record by their names in small letters, each with its own spelling."""

    record: Record
    lower: Mapping[str, tuple[str, object]]

    def named(self, names: tuple[str, ...]) -> Iterator[tuple[str, object]]:
        """Yield what the record has of these names, in their order."""
        for name in names:
            known = self.lower.get(name.lower()) or _within(self.record, name.lower())
            if known is not None:
                yield known


def fields_of(record: Record) -> Fields:
    """Return the fields of the record; of two spellings of one name the first."""
    lower: dict[str, tuple[str, object]] = {}
    for name, value in record.items():
        lower.setdefault(name.strip().lower(), (name.strip(), value))
    return Fields(record, lower)


def has_text(record: Record, context: Context) -> bool:
    """Return whether a field that may be the text holds words."""
    return _text(fields_of(record), context) is not None


def read_record(
    record: Record, where: str, context: Context, told: Facts | None = None
) -> Extract | str:
    """The article in a record, or the reason why there is none.

    ``where`` names the record in the reason: "record 3". ``told`` is what the dump tells of
    all its records.
    """
    fields = fields_of(record)
    named = _text(fields, context)
    if named is None:
        return f"{where} {no_text(context)}"
    name, text = named
    largest = context.rules.limits.megabytes
    if len(text) > largest * _MEGABYTE:
        return (
            f"the text of {where} is longer than {largest} million characters. Split it, or "
            "raise 'limits: megabytes'."
        )
    facts = first_of(_facts(fields, context), told or Facts())
    return _article(name, text, facts, context)


def no_text(context: Context) -> str:
    """Return that something has no text, and how to name the field that is."""
    names = ", ".join(context.rules.fields["text"][:_NAMED])
    return f"has no text: no {names} or the like. Name the field of its text with 'fields: text'."


def _article(name: str, text: str, facts: Facts, context: Context) -> Extract | str:
    if not fragments.has_tags(text) and "html" not in name.lower():
        return Extract((Stretch(text),), facts, head=read_head)
    if fragments.is_page(text):
        return _page(text, facts, context)
    words, notes = fragments.fragment_to_text(text)
    if words is None:
        return refuse.TOO_DEEP
    return Extract((Stretch(words),), facts, (_AS_HTML.format(name), *notes), marked_head)


_AS_HTML = "Field '{}' read as HTML."


def _page(text: str, facts: Facts, context: Context) -> Extract | str:
    size = len(text.encode("utf-8", "replace"))
    if (reason := refuse.by_size("page.html", size, context.rules.limits)) is not None:
        return reason
    from .from_html import read_markup  # noqa: PLC0415 - trafilatura takes a while to import

    page = read_markup(text, ("Its text is a page, read as HTML.",))
    if isinstance(page, str):
        return page
    return Extract(page.stretches, first_of(facts, page.facts), page.notes, page.head)


# --- which field is what ------------------------------------------------------


def _text(fields: Fields, context: Context) -> tuple[str, str] | None:
    """The field of the text with its name: the first that holds words."""
    for name, value in fields.named(context.rules.fields["text"]):
        text = "\n\n".join(_strings(value, _WORDS))
        if text.strip():
            return name, text
    return None


def _facts(fields: Fields, context: Context) -> Facts:
    def first(kind: str, read: Callable[[object, str], Found | None]) -> Found | None:
        values = fields.named(context.rules.fields[kind])
        return next((f for name, value in values if (f := read(value, f"field '{name}'"))), None)

    return Facts(
        title=first("title", _title),
        published=first("published", _published),
        outlet=first("outlet", _outlet),
        author=first("author", _author),
        url=first("url", _url),
        language=first("language", _language),
    )


def _title(value: object, rule: str) -> Found | None:
    return found(fragments.plain(next(_strings(value, _WORDS), "")), rule)


def _published(value: object, rule: str) -> Found | None:
    said = next(_strings(value, _WORDS), "").strip()
    moment = _UNIX.fullmatch(said)
    if moment is None:
        return found(read_stamp(said), rule)
    at = datetime.datetime.fromtimestamp(int(moment["seconds"]), datetime.UTC)
    return found(at.isoformat(), f"{rule}, in Unix time")


def _outlet(value: object, rule: str) -> Found | None:
    said = fragments.plain(next(_strings(value, _WORDS), ""))
    return None if "://" in said else found(said, rule)  # where it was got, and no name


def _author(value: object, rule: str) -> Found | None:
    names = (fragments.plain(name).strip() for name in _strings(value, _WORDS))
    said = dict.fromkeys(_BY.sub("", name, count=1) for name in names if name)
    return found(", ".join(said), rule)


def _url(value: object, rule: str) -> Found | None:
    return found_url(next(_strings(value, _ADDRESSES), None), rule)


def _language(value: object, rule: str) -> Found | None:
    return found(language_code(next(_strings(value, _WORDS), None)), rule)


def _strings(value: object, keys: tuple[str, ...], depth: int = 0) -> Iterator[str]:
    """The texts that a value holds: itself, those of a list, or what an object is called."""
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)
    elif depth < _DEEPEST and isinstance(value, list):
        for item in value[:_MOST]:
            yield from _strings(item, keys, depth + 1)
    elif depth < _DEEPEST and isinstance(value, dict):
        said = (list(_strings(value.get(key), keys, depth + 1)) for key in keys)
        yield from next((texts for texts in said if texts), ())


def _within(record: Record, path: str) -> tuple[str, object] | None:
    """The field at the end of a path through objects, "meta.url", with the path."""
    value: object = record
    if "." not in path:
        return None
    for step in path.split("."):
        if not isinstance(value, dict):
            return None
        inner = (held for name, held in value.items() if name.strip().lower() == step)
        value = next(inner, None)
    return None if value is None else (path, value)
