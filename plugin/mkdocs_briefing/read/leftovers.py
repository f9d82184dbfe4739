"""What editors and systems leave behind, in a folder or in an archive."""

from __future__ import annotations

import re

# "notes.txt~", ".notes.swp", "#notes#", "~$notes.docx", "Thumbs.db", "__MACOSX"
_LEFTOVER = re.compile(
    r"\..*|.*~|~\$.*|#.*#|.*\.sw[opx]|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx",
    re.IGNORECASE | re.DOTALL,
)


def is_leftover(name: str) -> bool:
    """Whether a file or folder of this name is hidden or left behind, and passed over."""
    return _LEFTOVER.fullmatch(name) is not None
