"""Source -> Analysis: sentences with exact spans, and what each one carries."""

from .analysis import analyse
from .asking import query

__all__ = ["analyse", "query"]
