"""What readers are told of a stretch that a format's reader leaves out of the article."""

from __future__ import annotations

# Each is explained in docs/guide/choosing.md, below "What is left out".
RUNNING_HEAD = "running head"
WATERMARK = "watermark"
HIDDEN_TEXT = "hidden text"

CUTS: frozenset[str] = frozenset({RUNNING_HEAD, WATERMARK, HIDDEN_TEXT})
