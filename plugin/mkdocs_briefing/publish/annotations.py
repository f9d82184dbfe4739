"""The citations as W3C Web Annotations, for programs that know nothing of briefings.

Each tells that words of a file, its target, stand behind a line of the page, its body, and
in what role. https://www.w3.org/TR/annotation-model/ has the model.
"""

from __future__ import annotations

import base64
import json
import posixpath
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from mkdocs_briefing.model import Analysis, Citation, Line, Role
from mkdocs_briefing.publish.book import Book, lines
from mkdocs_briefing.publish.encoding import encodable

NAME = "annotations.json"

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_IDS_OF_HTML = "http://tools.ietf.org/rfc/rfc3236"  # what the model says a fragment of HTML is
_AROUND = 32  # characters before and after a quote, by which it is told from another like it


def annotations_json(book: Book, address: Callable[[str], str] | None = None) -> str:
    """One annotation for each line and citation, all on one page of a collection, as JSON-LD.

    ``address`` turns a uri of the tree into an address, absolute or relative to this file;
    by default it is the way from this file to the other. Positions are characters (code
    points) of the text as it was read.
    """
    home = book.uri(NAME)
    find = address or _way_from(home)
    here = find(home)
    items = [
        _annotation(f"{here}#{line.id}-{number}", line, citation, book, find)
        for line in lines(book.briefing)
        for number, citation in enumerate(line.citations, start=1)
    ]
    page = {
        "@context": _CONTEXT,
        "id": here,
        "type": "AnnotationPage",
        "partOf": {
            "id": f"{here}#collection",
            "type": "AnnotationCollection",
            "label": book.briefing.title,
            "total": len(items),
        },
        "startIndex": 0,
        "items": items,
    }
    return encodable(json.dumps(page, ensure_ascii=False, indent=2)) + "\n"


def _way_from(home: str) -> Callable[[str], str]:
    folder = posixpath.dirname(home) or "."
    return lambda uri: quote(posixpath.relpath(uri, folder))


def _annotation(
    name: str, line: Line, citation: Citation, book: Book, find: Callable[[str], str]
) -> dict[str, Any]:
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            _place(line, find(book.page)),
            _textual(line.text, _language(line, book)),
            {**_textual(citation.role.value, "en"), "purpose": "classifying"},
        ],
        "target": _words(citation, book, find),
    }


def _place(line: Line, page: str) -> dict[str, Any]:
    """The line where it stands on the page."""
    selector = {"type": "FragmentSelector", "conformsTo": _IDS_OF_HTML, "value": line.id}
    return {"type": "SpecificResource", "purpose": "linking", "source": page, "selector": selector}


def _textual(text: str, language: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": text, "format": "text/plain", "language": language}


def _language(line: Line, book: Book) -> str:
    """The language of the file whose words the line has, or else the briefing's."""
    origins = (citation for citation in line.citations if citation.role is Role.ORIGIN)
    told = (_analysis(citation, book).source.language for citation in origins)
    return next((found.value for found in told if found), book.briefing.language)


def _words(citation: Citation, book: Book, find: Callable[[str], str]) -> dict[str, Any]:
    """The cited words in the published text of their file; where there is none, in the file."""
    analysis = _analysis(citation, book)
    text = book.texts.get(citation.source)
    whole = analysis.source.text
    first, last = (0, len(whole)) if book.shows_texts else _reach(citation, analysis, book)
    quoted = {
        "type": "TextQuoteSelector",
        "exact": citation.quote,
        "prefix": whole[max(first, citation.start - _AROUND) : citation.start],
        "suffix": whole[citation.end : min(last, citation.end + _AROUND)],
    }
    position = {"type": "TextPositionSelector", "start": citation.start, "end": citation.end}
    return {
        "type": "SpecificResource",
        "source": find(text) if text is not None else _digest_uri(analysis.source.sha256),
        "selector": [quoted, position],
    }


def _reach(citation: Citation, analysis: Analysis, book: Book) -> tuple[int, int]:
    """From where to where a file may be shown round a quote.

    In excerpts up to the article's next sentences, without pages nothing but the quote.
    """
    first, last = citation.start, citation.end
    if not book.briefing.excerpts:
        return first, last
    around = slice(max(citation.sentence - 1, 0), citation.sentence + 2)
    for sentence in analysis.sentences[around]:
        if sentence.mark is None:
            first, last = min(first, sentence.start), max(last, sentence.end)
    return first, last


def _digest_uri(sha256: str) -> str:
    """The name of a file by its content, as RFC 6920 has it."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).rstrip(b"=")
    return f"ni:///sha-256;{digest.decode('ascii')}"


def _analysis(citation: Citation, book: Book) -> Analysis:
    analysis = book.records[citation.source].analysis
    if analysis is None:
        raise ValueError(f"{citation.source}: cited, though it was not read")
    return analysis
