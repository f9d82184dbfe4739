"""The text of a piece of HTML, such as the body of an article in a dump or a feed."""

from __future__ import annotations

import re

from lxml import etree

from .clean import clean
from .tree import parse, tree_to_text

# What HTML shows itself by: "<p>", "</div>", "<br />", '<a href="…">'; not "a < b" or "<none>"
_TAG = re.compile(
    r"</?(?:a|article|b|blockquote|body|br|div|em|figure|h[1-6]|html|i|img|li|ol|p|pre|script|"
    r"section|small|span|strong|style|sub|sup|table|td|th|tr|u|ul)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
# "&amp;", "&#8217;", "&nbsp;": in a feed, text with these is HTML without tags
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
# A page, not a piece of one
_PAGE = re.compile(r"\s{0,200}<(?:!doctype html|html)\b", re.IGNORECASE)


def has_tags(text: str) -> bool:
    """Return whether the text is HTML rather than words."""
    return _TAG.search(text) is not None


def has_markup(text: str) -> bool:
    """Return whether the text is HTML, be it only by ``&amp;``."""
    return has_tags(text) or _ENTITY.search(text) is not None


def is_page(text: str) -> bool:
    """Return whether the text is a whole page, of which the main text must be found."""
    return _PAGE.match(text) is not None


def fragment_to_text(markup: str) -> tuple[str | None, tuple[str, ...]]:
    """All text of the piece, its blocks kept apart, and notes on what was mended in it.

    None if it is nested too deeply.

    It is the article alone, so nothing looks for the main text: three paragraphs would
    be too few for that.
    """
    markup, notes = clean(markup)
    if not markup.strip():
        return "", notes
    try:
        tree = parse(markup)
    except etree.LxmlError:  # nothing but comments, for instance
        return "", notes
    return (None if tree is None else tree_to_text(tree)), notes


def plain(text: str) -> str:
    """A title or name without markup: ``Quay&#8217;s <b>wall</b>`` is ``Quay’s wall``."""
    return (fragment_to_text(text)[0] or "") if has_markup(text) else text
