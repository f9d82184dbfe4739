"""The YAML between ``---`` lines at the top of a Markdown file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import yaml

from .dates import read_stamp
from .facts import Facts, found, found_url
from .language import language_code

# "---\ntitle: Modi in Moscow\n---\n": at the very top, closed by "---" or "...".
_OPENING = re.compile(r"---[ \t]{0,20}\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]{0,20}(?:\n|\Z)", re.MULTILINE)
_WITHIN = 65_536  # characters

# A value may be a mapping: "date: {created: 2024-07-08}", "author: {name: Asha Verrin}".
_INNER = ("created", "published", "name", "title", "url")

TITLE = ("title", "headline")
PUBLISHED = ("date", "published", "pubdate", "publication_date", "published_at")
OUTLET = ("outlet", "publisher", "source", "site", "publication", "site_name")
AUTHOR = ("author", "by", "byline", "authors")
ADDRESS = ("url", "link", "address", "canonical", "canonical_url")
LANGUAGE = ("lang", "language")


def split_front_matter(text: str) -> tuple[Facts, str, tuple[str, ...]]:
    """What the front matter tells, the text after it, and notes.

    Front matter that is no YAML mapping stays part of the text, with a note.
    """
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end(), _WITHIN) if opening else None
    if opening is None or closing is None:
        return Facts(), text, ()
    try:
        # BaseLoader makes strings of everything and runs nothing; SafeLoader would make
        # dates, and fail with a ValueError on "2024-02-30".
        told = yaml.load(text[opening.end() : closing.start()], Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, ValueError, RecursionError):
        return Facts(), text, ("The front matter is not valid YAML; it was read as text.",)
    if told is None or told == "":
        return Facts(), text[closing.end() :], ()
    if not isinstance(told, Mapping):
        return Facts(), text, ()  # two rules with a paragraph between them
    return read_mapping(told, "front matter"), text[closing.end() :], ()


def read_mapping(told: Mapping[object, object], rule: str) -> Facts:
    """What the keys of ``told`` tell; the rule names the key as it was written."""
    values = {str(key).strip().lower(): (key, value) for key, value in told.items()}

    def first(names: Iterable[str]) -> tuple[str | None, str]:
        for name in names:
            if name in values and (value := _as_text(values[name][1])):
                return value, f"{rule} '{values[name][0]}'"
        return None, rule

    published, published_rule = first(PUBLISHED)
    language, language_rule = first(LANGUAGE)
    outlet, outlet_rule = first(OUTLET)
    is_address = outlet is not None and outlet.lower().startswith(("http://", "https://"))
    return Facts(
        title=found(*first(TITLE)),
        published=found(read_stamp(published), published_rule),
        outlet=None if is_address else found(outlet, outlet_rule),
        author=found(*first(AUTHOR)),
        url=found_url(*first(ADDRESS)) or found_url(outlet, outlet_rule),
        language=found(language_code(language), language_rule),
    )


def _as_text(value: object) -> str:
    """A scalar as it is, a list with commas, a mapping by the key that names it."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        inner = next((value[key] for key in _INNER if key in value), "")
        return inner.strip() if isinstance(inner, str) else ""
    if isinstance(value, Iterable):
        parts = [_as_text(part) for part in value if isinstance(part, str | Mapping)]
        return ", ".join(part for part in parts if part)
    return ""
