"""What in a parsed page acts, or would lead a reader where we do not vouch for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

# Elements that run, load, send or restyle; the pages hold none of them.
ACTING = frozenset(
    {
        *("script", "style", "link", "meta", "base", "iframe", "frame", "frameset", "object"),
        *("embed", "applet", "form", "button", "textarea", "select", "svg", "math", "img"),
        *("picture", "audio", "video", "source", "track", "template", "portal", "marquee"),
    }
)


def active(tree: Any) -> list[str]:
    """What acts in an html5lib tree without namespaces; the pages' own inputs only filter."""
    return list(_active(tree))


def _active(tree: Any) -> Iterator[str]:
    for element in tree.iter():
        if not isinstance(element.tag, str):
            yield "a comment"
            continue
        if element.tag in ACTING:
            yield element.tag
        for name, value in element.attrib.items():
            if name.startswith("on") or name in ("style", "srcdoc", "formaction", "ping"):
                yield f"{element.tag} {name}"
            if name in ("href", "src", "action") and not _harmless(element, value):
                yield f"{element.tag} {name}={value}"


def _harmless(element: Any, address: str) -> bool:
    scheme = urlsplit(address).scheme
    if not scheme:
        return not address.startswith("//")
    return scheme in ("http", "https") and element.get("rel") == "noopener nofollow"
