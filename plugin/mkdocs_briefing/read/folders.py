"""The files of a folder, wherever it is: `files.py` for this machine, `remote.py` for others."""

from __future__ import annotations

from ..model import Address, Folder, Limits, Unread
from . import files, remote

_LIMITS = Limits()


def list_files(root: Folder) -> tuple[str, ...]:
    """Posix paths of the files below ``root``, relative to it, sorted by code point.

    Raises ``OSError`` or `FolderError` if ``root`` itself cannot be opened.
    """
    return remote.list_files(root) if isinstance(root, Address) else files.list_files(root)


def read_bytes(root: Folder, path: str, limits: Limits = _LIMITS) -> bytes | Unread:
    """The file's bytes, or an Unread where its place, kind, name or size forbids reading."""
    if isinstance(root, Address):
        return remote.read_bytes(root, path, limits)
    return files.read_bytes(root, path, limits)
