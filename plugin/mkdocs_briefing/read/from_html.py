"""An HTML page becomes the text of its article and what the page tells about it."""

from __future__ import annotations

import copy
import logging

import lxml.html
import trafilatura
from lxml import etree

from . import refuse
from .clean import clean
from .decode import declared_encoding, decode, known_encoding
from .extract import Context, Extract, Outcome, Stretch
from .facts import Facts
from .head import marked_head
from .html_facts import read_page
from .tree import parse, tree_to_text

# trafilatura reports pages without an article as errors of its own; our reason says it.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def read(content: bytes, context: Context) -> Outcome:
    """The main text of the page, and what the page tells about it."""
    told = declared_encoding(content) or known_encoding(context.charset or "")
    decoded = decode(content, told)
    return read_markup(decoded.text, decoded.notes) if decoded else refuse.BINARY


def read_markup(markup: str, notes: tuple[str, ...]) -> Extract | str:
    """The same of a page that is decoded already, which ``notes`` tell of."""
    cleaned, clean_notes = clean(markup)
    if not cleaned.strip():
        return refuse.EMPTY
    page = html_to_text(cleaned)
    if isinstance(page, str):
        return page
    text, told = page
    return Extract((Stretch(text),), told, notes + clean_notes, marked_head)


def html_to_text(markup: str) -> tuple[str, Facts] | str:
    """The main text and the page's metadata, or the reason why there is no text."""
    try:
        tree = parse(markup)
    except etree.LxmlError:  # nothing but comments, for instance
        return refuse.NO_MAIN_TEXT
    if tree is None:
        return refuse.TOO_DEEP
    facts = read_page(tree)
    body = _main_text(tree)
    text = "" if body is None else tree_to_text(body)
    return (text, facts) if text else refuse.NO_MAIN_TEXT


def _main_text(tree: lxml.html.HtmlElement) -> etree._Element | None:
    """The article as trafilatura's tree; None where it finds none.

    Never ``deduplicate``: it remembers what other files said, so that the outcome would
    hang on their order. Metadata are read by our own rules, which have names.
    """
    try:
        document = trafilatura.bare_extraction(
            copy.deepcopy(tree),
            fast=True,
            include_comments=False,
            include_tables=True,
            deduplicate=False,
            with_metadata=False,
        )
    except Exception:  # noqa: BLE001 - a page made to break a parser is a page without text
        return None
    return getattr(document, "body", None)  # a Document, or None
