"""Sentences of different sources -> Claims: who else says it, versions, figures that differ."""

from .claims import match
from .discrepancies import discrepancies
from .kinship import kinship, superseded

__all__ = ["discrepancies", "kinship", "match", "superseded"]
