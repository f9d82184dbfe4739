"""Source -> Analysis: sentences with exact spans, and what each one carries."""

from .analysis import analyse
from .asking import query
from .recurring import without_recurring

__all__ = ["analyse", "query", "without_recurring"]
