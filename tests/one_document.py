"""One document read: most files hold one."""

from __future__ import annotations

from pathlib import Path

from mkdocs_briefing.model import Reading, Source, Unread
from mkdocs_briefing.read import read_bytes, read_content


def read_one(path: str, content: bytes, rules: Reading | None = None) -> Source | Unread:
    """The one document in a file's content."""
    (outcome,) = read_content(path, content, rules or Reading())
    return outcome


def read_file(root: Path, path: str) -> Source | Unread:
    """The one document in a file of a folder."""
    content = read_bytes(root, path)
    return content if isinstance(content, Unread) else read_one(path, content)
