"""Claims x sections -> the chosen: relevance, salience, coverage, position."""

from .choosing import backed, choose
from .fitting import survey
from .salience import SUMMARIZERS
from .shortlist import WHOLE, shortlist

__all__ = ["SUMMARIZERS", "WHOLE", "backed", "choose", "shortlist", "survey"]
