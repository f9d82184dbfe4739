"""Text that may leave as UTF-8."""

from __future__ import annotations


def encodable(text: str) -> str:
    """The JSON with lone surrogates, which UTF-8 cannot hold, as JSON's own escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
