"""Sentences of different sources -> Claims: who else says it, versions, figures that differ."""

from .claims import match, match_with_all
from .discrepancies import discrepancies
from .kinship import kinship, superseded

__all__ = ["discrepancies", "kinship", "match", "match_with_all", "superseded"]
