"""Sentences of different sources -> Claims: who else says it, copies, figures that differ."""

from .claims import match
from .copies import copies
from .discrepancies import discrepancies

__all__ = ["copies", "discrepancies", "match"]
