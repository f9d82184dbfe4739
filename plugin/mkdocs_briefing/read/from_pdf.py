"""A PDF file becomes the text of its pages, where the extra that reads it is installed."""

from __future__ import annotations

from importlib import import_module

from . import refuse
from .extract import Context, Outcome

_HEADER = b"%PDF-"
_WITHIN = 1024  # bytes from the start, in which other programs look for it too


def read(content: bytes, context: Context) -> Outcome:
    """The paragraphs of the file in the order in which one reads them, each with its page."""
    if _HEADER not in content[:_WITHIN]:
        return refuse.NO_PDF
    try:
        document = import_module(f"{__package__}.pdf_document")
    except ImportError:  # pypdf is not there, or one too old
        return refuse.needs("a PDF file", "pdf")
    outcome: Outcome = document.read(content, context)
    return outcome
