"""What the briefing is and what it is based on, in schema.org's terms, for search engines.

A source is a CreativeWork: a file may as well be a press release or a minute as an article,
and nothing in it says so for certain. For the same reason its author, a person or a body, is
a credit in words.

The block may stand in Markdown and holds other people's text. In its strings every character
that Markdown, its extensions, macro processors or HTML might read is a JSON escape.
"""

from __future__ import annotations

import json
import posixpath
from datetime import datetime
from typing import Any

import regex

from mkdocs_briefing.model import Briefing, Found, Source
from mkdocs_briefing.publish.address import web
from mkdocs_briefing.publish.book import lines

_CONTEXT = "https://schema.org"

_STRING = regex.compile(r'"(?:[^"\\]|\\.)*+"')  # "a \"quoted\" word"
_OURS = frozenset(json.dumps(word) for word in ("@context", "@type", _CONTEXT))

# "<", "{", "\n", "--"; but not the hyphens of 2024-07-08
_READ_BY_SOMETHING = regex.compile(r"[^\p{L}\p{M}\p{N} ,.\-]|(?<![0-9])-|-(?![0-9])")

# ISO 8601: 2024-07-08, 2024-07-08T10:00, 2024-07-08T10:00:00.5+05:30
_DATED = regex.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?"
)


def linked_data(briefing: Briefing) -> str:
    """A script element with JSON-LD, without a blank line: a block of a page or of its head."""
    cited = {citation.source for line in lines(briefing) for citation in line.citations}
    works = [
        _work(record.analysis.source)
        for record in briefing.sources
        if record.analysis and record.path in cited
    ]
    report = {
        "@context": _CONTEXT,
        "@type": "Report",
        "headline": briefing.title,
        "inLanguage": briefing.language,
        "isBasedOn": works,
    }
    whole = json.dumps(_known(report), ensure_ascii=False, indent=2)
    return f'<script type="application/ld+json">\n{_STRING.sub(_inert, whole)}\n</script>'


def _work(source: Source) -> dict[str, Any]:
    """A source as it is told, without what is not known of it."""
    outlet = _told(source.outlet)
    return _known(
        {
            "@type": "CreativeWork",
            "name": _told(source.title) or posixpath.basename(source.path),
            "url": web(source.url.value) if source.url else None,
            "datePublished": _date(source.published),
            "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
            "creditText": _told(source.author),
            "inLanguage": _told(source.language),
            "identifier": f"sha256:{source.sha256}",
        }
    )


def _known(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}


def _told(found: Found | None) -> str | None:
    return found.value if found and found.value.strip() else None


def _date(found: Found | None) -> str | None:
    """The date, where it is one of the calendar's and written in full."""
    if found is None or not _DATED.fullmatch(found.value):
        return None
    try:
        datetime.fromisoformat(found.value)
    except ValueError:  # 2024-02-30
        return None
    return found.value


def _inert(string: regex.Match[str]) -> str:
    """A string of JSON, the same when read, that nothing but JSON reads anything into."""
    written: str = string[0]
    if written in _OURS:
        return written
    encoded: str = _READ_BY_SOMETHING.sub(_escaped, json.loads(written))
    return f'"{encoded}"'


def _escaped(character: regex.Match[str]) -> str:
    """The character by its numbers in UTF-16, two of them beyond the first plane."""
    units = character[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
