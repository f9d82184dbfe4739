"""A file's words as the page quotes them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mkdocs_briefing.publish.escape import escape

_DOUBLE = frozenset('"“”„«»')


def quotation(quote: str, telling: Sequence[tuple[int, int]] = ()) -> str:
    """The words as an element whose text is the quotation itself and nothing else.

    The browser puts the marks round it; single ones where the words hold double ones. The
    stretches ``telling`` are set off.
    """
    nested = " briefing-nested" if _DOUBLE & set(quote) else ""
    edges = [0, *(edge for span in telling for edge in span), len(quote)]
    parts = [_escaped(quote[a:b]) for a, b in pairwise(edges)]
    parts[1::2] = [f"<strong>{part}</strong>" for part in parts[1::2]]
    return f'<q class="briefing-quote{nested}">{"".join(parts)}</q>'


def _escaped(part: str) -> str:
    """A part with the spaces at its ends, which escaping the whole would fold away."""
    before = " " * (part[:1].isspace() and bool(part.strip()))
    after = " " * part[-1:].isspace()
    return f"{before}{escape(part.strip())}{after}"


def words(quote: str) -> str:
    """The words as they stand, in no marks but their own."""
    return f'<span class="briefing-words">{escape(quote)}</span>'
