"""What a search index is to hold of a page."""

from __future__ import annotations

import lxml.html

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def searchable(html: str) -> str:
    """The page's content without scripts and what is marked ``data-search-exclude``.

    Material's search leaves that out by itself, other searches do not. A marked heading
    takes along what follows it, up to the next heading.
    """
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for marked in root.xpath(".//*[@data-search-exclude] | .//script"):
        if marked.tag in _HEADINGS:
            _drop_section(marked)
        elif marked.getparent() is not None:
            marked.drop_tree()
    return str(lxml.html.tostring(root, encoding="unicode"))


def _drop_section(heading: lxml.html.HtmlElement) -> None:
    following = heading.getnext()
    while following is not None and following.tag not in _HEADINGS:
        after = following.getnext()
        following.drop_tree()
        following = after
    heading.drop_tree()
