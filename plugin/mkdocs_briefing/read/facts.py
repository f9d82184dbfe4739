"""What a file tells about itself, each value with the rule that found it."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from ..model import Found
from .unseen import without_unseen

# Control characters, which a value may smuggle in through "\ud800" in JSON or "&#7;" in HTML
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_LONGEST = 500  # characters; a longer "title" or "author" is a page's whole text gone astray


@dataclass(frozen=True, slots=True)
class Facts:
    """The metadata of a file, as far as one place of it tells."""

    title: Found | None = None
    published: Found | None = None
    outlet: Found | None = None
    author: Found | None = None
    url: Found | None = None
    language: Found | None = None


def first_of(*sources: Facts) -> Facts:
    """Each value from the first that has it; the best authority comes first."""
    merged = {
        field.name: next(
            (found for facts in sources if (found := getattr(facts, field.name)) is not None),
            None,
        )
        for field in fields(Facts)
    }
    return Facts(**merged)


def found(value: str | None, rule: str) -> Found | None:
    """The value on one line with its rule; None where nothing is left of it."""
    if value is None:
        return None
    folded = " ".join(without_unseen(_CONTROL.sub("", value))[0].split())
    return Found(folded, rule) if folded and len(folded) <= _LONGEST else None


def found_url(value: str | None, rule: str) -> Found | None:
    """The same, for a web address; None for anything else (``javascript:``, a path)."""
    address = found(value, rule)
    if address is None or " " in address.value:
        return None
    return address if address.value.lower().startswith(("http://", "https://")) else None
