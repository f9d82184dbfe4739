"""Plain text; a page saved under a text file's name is read as what it is."""

from __future__ import annotations

import re

from . import refuse
from .decode import decode, known_encoding
from .extract import Context, Extract, Outcome, Stretch

# How a page begins: "<!DOCTYPE html>", "<html lang=en>"
_HTML_START = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!doctype html|html)\b", re.IGNORECASE
)


def read(content: bytes, context: Context) -> Outcome:
    """The text as it is."""
    decoded = decode(content, known_encoding(context.charset or ""))
    if decoded is None:
        return refuse.BINARY
    if not _HTML_START.match(decoded.text):
        return Extract((Stretch(decoded.text),), notes=decoded.notes)
    if (reason := refuse.by_size("page.html", len(content), context.rules.limits)) is not None:
        return reason
    from .from_html import read_markup  # noqa: PLC0415 - only where it is needed

    return read_markup(decoded.text, (*decoded.notes, "Read as HTML, which its content is."))
