"""An HTML page becomes its article, the words round it as cuts, and what it tells about itself."""

from __future__ import annotations

import copy
import logging
from itertools import groupby
from operator import itemgetter

import lxml.html
import trafilatura
from lxml import etree

from . import refuse
from .blocks import joined
from .clean import clean
from .decode import declared_encoding, decode, known_encoding
from .extract import Context, Extract, Outcome, Stretch
from .head import marked_head
from .html_facts import read_page
from .main_text import rules_of
from .page_blocks import page_blocks
from .tree import parse, tree_to_text

# trafilatura reports pages without an article as errors of its own; our reason says it.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

# Cells of a row. trafilatura takes a minute for a row of 180 000; our own rules take the rows
# of such a page that stand in its article.
_WIDEST = 1000


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
    try:
        tree = parse(cleaned)
    except etree.LxmlError:  # nothing but comments, for instance
        return refuse.NO_MAIN_TEXT
    if tree is None:
        return refuse.TOO_DEEP
    stretches = _stretches(tree)
    if not stretches or stretches[0].cut:
        return refuse.NO_MAIN_TEXT
    return Extract(stretches, read_page(tree), notes + clean_notes, marked_head)


def _stretches(tree: lxml.html.HtmlElement) -> tuple[Stretch, ...]:
    """The article, if the page has one, and behind it all else in the page's order."""
    body = _main_text(tree)
    found = "" if body is None else tree_to_text(body)
    page = page_blocks(tree)
    rules = rules_of(page, found)
    pieces = list(zip(page.blocks, rules, strict=True))
    article = joined((block.kind, block.text) for block, rule in pieces if rule is None)
    cuts = [
        Stretch(joined((block.kind, block.text) for block, _ in run), cut=rule)
        for rule, run in groupby((piece for piece in pieces if piece[1]), itemgetter(1))
    ]
    # What trafilatura found in no element is in the page's JSON-LD
    article = article or found
    return (Stretch(article), *cuts) if article else tuple(cuts)


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
            include_tables=all(len(row) <= _WIDEST for row in tree.iter("tr")),
            deduplicate=False,
            with_metadata=False,
        )
    except Exception:  # noqa: BLE001 - a page made to break a parser is a page without text
        return None
    return getattr(document, "body", None)  # a Document, or None
