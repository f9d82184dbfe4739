"""A file becomes Sources (their text and metadata), or Unread that say why not."""

from __future__ import annotations

from .content import documents, read_content
from .folders import list_files, read_bytes

__all__ = ["documents", "list_files", "read_bytes", "read_content"]
