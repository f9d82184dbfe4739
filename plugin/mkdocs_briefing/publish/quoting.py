"""A file's words as the page quotes them."""

from __future__ import annotations

from mkdocs_briefing.publish.escape import escape

_DOUBLE = frozenset('"“”„«»')


def quotation(quote: str) -> str:
    """The words as an element whose text is the quotation itself and nothing else.

    The browser puts the marks round it; single ones where the words hold double ones.
    """
    nested = " briefing-nested" if _DOUBLE & set(quote) else ""
    return f'<q class="briefing-quote{nested}">{escape(quote)}</q>'


def words(quote: str) -> str:
    """The words as they stand, in no marks but their own."""
    return f'<span class="briefing-words">{escape(quote)}</span>'
