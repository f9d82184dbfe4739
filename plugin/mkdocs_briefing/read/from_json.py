"""A JSON dump of articles: a list of records, wherever it lies, or a record on each line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from . import refuse
from .decode import decode
from .extract import Context, Extract, Outcome, Part
from .facts import Facts, found
from .language import language_code
from .records import Record, has_text, no_text, read_record

_LINES = frozenset({".jsonl", ".ndjson"})
# Where programs put the records, the first that holds some counts.
_LISTS = (
    *("articles", "items", "data", "results", "records", "documents", "docs", "entries"),
    *("posts", "stories", "news", "rows", "hits", "@graph"),
)
_DEEPEST = 3  # objects round the list: {"response": {"results": [...]}}
_JSON_FEED = "https://jsonfeed.org/version/"
_LONGEST_NUMBER = 18  # digits; more are kept as they are written, for Python refuses thousands

_NO_RECORDS = (
    "it holds no list of records, as under 'articles', or more than one. Read as a record it {}"
)
_TWICE = "A field stands twice in the record; the last counts."


class _Repeating(dict[str, object]):
    """An object in which a name stands twice."""


def read(content: bytes, context: Context) -> Outcome:
    """The articles of the dump, named by their numbers."""
    decoded = decode(content)
    if decoded is None:
        return refuse.BINARY
    text = decoded.text.removeprefix("\ufeff")
    if not text.strip():
        return refuse.EMPTY
    if context.suffix in _LINES:
        return _lines(text, context)
    try:
        value = _load(text)
    except ValueError as error:
        if _is_lines(text):
            return _lines(text, context)
        return _broken(text, error)
    return _dump(value, context)


def _dump(value: object, context: Context) -> Outcome:
    if isinstance(value, dict) and has_text(value, context):
        return _noted(value, read_record(value, "its record", context))
    records = _records(value, context)
    if records is None:
        return _NO_RECORDS.format(no_text(context))
    if not records:
        return refuse.NO_DOCUMENT
    first = records[: context.rules.limits.entries]  # more are not read anyway
    if not any(isinstance(one, dict) and has_text(_inner(one), context) for one in first):
        return f"each of its {len(records)} records {no_text(context)}"
    return _parts(records, _feed(value), context)


def _parts(records: list[object], told: Facts, context: Context) -> Iterator[Part]:
    for number, record in enumerate(records, 1):
        yield Part(f"{number:04}", _article(record, f"record {number}", context, told))


def _article(record: object, where: str, context: Context, told: Facts) -> Extract | str:
    if not isinstance(record, dict):
        return f'{where} is no object with named fields. Write it as {{"text": …}}.'
    inner = _inner(record)
    return _noted(inner, read_record(inner, where, context, told))


def _noted(record: Record, article: Extract | str) -> Extract | str:
    if isinstance(article, str) or not isinstance(record, _Repeating):
        return article
    return Extract(article.stretches, article.facts, (*article.notes, _TWICE), article.head)


def _inner(record: dict[str, object]) -> dict[str, object]:
    """The record itself, out of what a search engine wraps round it."""
    wrapped = record.get("_source")
    return wrapped if isinstance(wrapped, dict) else record


# --- where the records are ----------------------------------------------------


def _records(value: object, context: Context) -> list[object] | None:
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return None
    by_name = {name.lower(): held for name, held in reversed(value.items())}
    for name in _LISTS:
        if isinstance(listed := by_name.get(name), list) and _has_objects(listed):
            return listed
    return _hidden(value, context, _DEEPEST)


def _hidden(value: dict[str, object], context: Context, depth: int) -> list[object] | None:
    """The one list of records in an object, or the records that it names one by one."""
    lists = [held for held in value.values() if isinstance(held, list) and _has_objects(held)]
    if len(lists) == 1:
        return lists[0]
    inner = [held for held in value.values() if isinstance(held, dict)]
    if inner and any(has_text(held, context) for held in inner):
        return list(inner)
    if not lists and depth:
        found_in = (_hidden(held, context, depth - 1) for held in inner)
        within = [records for records in found_in if records is not None]
        return within[0] if len(within) == 1 else None
    return None


def _has_objects(listed: list[object]) -> bool:
    return any(isinstance(one, dict) for one in listed)


def _feed(value: object) -> Facts:
    """What a JSON Feed (version 1.0 or 1.1) tells of all its items."""
    if not isinstance(value, dict) or not str(value.get("version")).startswith(_JSON_FEED):
        return Facts()
    title, language = value.get("title"), value.get("language")
    return Facts(
        outlet=found(title if isinstance(title, str) else None, "title of the feed"),
        language=found(
            language_code(language if isinstance(language, str) else None), "language of the feed"
        ),
    )


# --- a record on each line ----------------------------------------------------


def _lines(text: str, context: Context) -> Iterator[Part]:
    """Lines end with line feeds alone: U+2028 may stand in a string."""
    number = 0
    for line_number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            number += 1
            yield Part(f"{number:04}", _line(line, line_number, context))


def _line(line: str, number: int, context: Context) -> Extract | str:
    try:
        record = _load(line)
    except ValueError as error:
        column = error.colno if isinstance(error, json.JSONDecodeError) else 1
        return f"line {number} is broken JSON at column {column}. Mend the line, or remove it."
    except RecursionError:
        return f"line {number} is nested too deeply to be read. Save its text as .txt."
    return _article(record, f"the record on line {number}", context, Facts())


def _is_lines(text: str) -> bool:
    """Whether broken JSON is a record on each line, whatever the name says."""
    first, _, rest = text.strip().partition("\n")
    try:
        return bool(rest.strip()) and isinstance(_load(first), dict)
    except (ValueError, RecursionError):
        return False


# --- values -------------------------------------------------------------------


def _load(text: str) -> object:
    """The value; raises ValueError where it is broken, RecursionError where it is too deep."""
    value: object = json.loads(
        text,
        object_pairs_hook=_object,
        parse_int=_number,
        parse_constant=lambda _: None,
        strict=False,
    )
    return value


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    plain = dict(pairs)
    return plain if len(plain) == len(pairs) else _Repeating(plain)


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def _broken(text: str, error: ValueError) -> str:
    where = ""
    if isinstance(error, json.JSONDecodeError):
        where = f" at line {error.lineno}, column {error.colno}"
        if error.pos >= len(text.rstrip()):
            where += ", its end"
    return f"its JSON is broken{where}. Mend it, or save each record as a line of a .jsonl file."
