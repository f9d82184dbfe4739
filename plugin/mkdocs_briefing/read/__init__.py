"""A file becomes a Source (its text and metadata), or an Unread that says why not."""

from __future__ import annotations

from .content import read_content
from .files import list_files, read_bytes, read_file

__all__ = ["list_files", "read_bytes", "read_content", "read_file"]
