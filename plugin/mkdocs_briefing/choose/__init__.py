"""Claims x sections -> the chosen: relevance, salience, coverage, position."""

from .choosing import choose
from .salience import SUMMARIZERS

__all__ = ["SUMMARIZERS", "choose"]
