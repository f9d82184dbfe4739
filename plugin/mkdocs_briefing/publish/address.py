"""Addresses on the web, as sources give them."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

_URL_MARKS = "/:?&=#%@+,;-."  # kept in an address; no pair of them opens anything in Markdown


def web(url: str) -> str | None:
    """The address with all else than its own marks percent-encoded; None for any other scheme."""
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[::1" and the like
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return quote(url, safe=_URL_MARKS)


def outward(url: str, text: str) -> str:
    """A link out of the site, in HTML; nothing where it is no web address. ``text`` is Markdown.

    HTML rather than Markdown, so that it says not to vouch for what is there.
    """
    address = web(url)
    if address is None:
        return ""
    href = address.replace("&", "&amp;")
    return f'<a class="briefing-original" href="{href}" rel="noopener nofollow">{text}</a>'
