"""What readers are told of a stretch that a format's reader leaves out of the article."""

from __future__ import annotations

# Each is explained in docs/guide/choosing.md, below "What is left out".
CUTS: frozenset[str] = frozenset()
