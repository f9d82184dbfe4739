"""Blocks of the page: what folds away, and what scrolls by itself."""

from __future__ import annotations

from collections.abc import Sequence

# Keeps what an element holds from the search index; Material's search knows it.
UNSEARCHED = 'data-search-exclude="1"'


def folded(
    name: str,
    summary: str,
    items: Sequence[str],
    *,
    is_open: bool = False,
    excluded: bool = False,
) -> str:
    """A list under a summary that folds it away; nothing where the list is empty.

    ``items`` are list items in Markdown, ``summary`` is Markdown; ``excluded`` keeps it from
    the search index.
    """
    if not items:
        return ""
    attributes = " open" * is_open + f" {UNSEARCHED}" * excluded
    start = f'<details class="briefing-{name}"{attributes} markdown="1">'
    return "\n".join([start, f"<summary>{summary}</summary>", "", *items, "", "</details>"])


def scrolling(name: str, label: str, parts: Sequence[str]) -> str:
    """Markdown that may be wider than the page, in a region that scrolls by itself.

    ``label`` is Markdown; it tells who cannot see it what the region is.
    """
    start = (
        f'<div class="briefing-{name}" tabindex="0" role="region" aria-label="{label}" '
        'markdown="1">'
    )
    return "\n".join([start, "", *parts, "", "</div>"])
