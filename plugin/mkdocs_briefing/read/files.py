"""The files of a folder, and their bytes."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from ..model import Limits, Unread
from . import refuse
from .leftovers import is_leftover

_LIMITS = Limits()

_OUTSIDE = "it is a link that leads out of the source folder. Copy the file itself into the folder."
_BROKEN = "it is a link to something that is not there. Mend or remove the link."
_LINKED_FOLDER = (
    "it is a link to a folder whose files are not read. Copy the folder itself into its place."
)
_FOLDER = "its folder cannot be opened. Allow reading it."
_SPECIAL = "it is not a regular file. Save its text as .txt, .md or .html."
_NAME = "its name is not valid UTF-8. Rename it."


def list_files(root: Path) -> tuple[str, ...]:
    """Posix paths of the files below ``root``, relative to it, sorted by code point.

    Hidden files and folders and what editors and systems leave behind are passed over.
    Links to folders are never followed, so that no loop can arise: a link to a folder
    that is itself read adds nothing and is passed over; any other is listed, as is a
    folder that cannot be opened, so that ``read_bytes`` says why. Raises ``OSError`` if
    ``root`` itself cannot be opened.
    """
    found: list[str] = []
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError:
            if folder == root:
                raise
            found.append(folder.relative_to(root).as_posix())
            continue
        for entry in entries:
            if is_leftover(entry.name):
                continue
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                folders.append(path)
            elif not _is_read_elsewhere(root, path):
                found.append(path.relative_to(root).as_posix())
    return tuple(sorted(found))


def read_bytes(root: Path, path: str, limits: Limits = _LIMITS) -> bytes | Unread:
    """The file's bytes, or an Unread where its place, kind, name or size forbids reading.

    A file refused for its name or size is hashed in pieces, never held in memory.
    """
    if any("\ud800" <= character <= "\udfff" for character in path):
        return Unread(path.encode("utf-8", "backslashreplace").decode("utf-8"), _NAME)
    file = root / path
    try:
        if (reason := _refused_place(root, file)) is not None:
            return Unread(path, reason)
        reason = refuse.by_name(path) or refuse.by_size(path, file.stat().st_size, limits)
        if reason is not None:
            return Unread(path, reason, _sha256(file))
        return file.read_bytes()
    except PermissionError:
        return Unread(path, "it may not be opened. Allow reading it.")
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or str(error)
        return Unread(path, f"the system says: {cause}. Check the file and its disk.")


def _refused_place(root: Path, file: Path) -> str | None:
    try:
        real = file.resolve(strict=True)
    except (FileNotFoundError, RuntimeError):  # RuntimeError: a link to itself
        return _BROKEN if file.is_symlink() else "it is no longer there. Put it back."
    if not real.is_relative_to(root.resolve()):
        return _OUTSIDE
    if real.is_dir():
        return _LINKED_FOLDER if file.is_symlink() else _FOLDER
    # A pipe or a device would keep us waiting for ever.
    return None if stat.S_ISREG(real.stat().st_mode) else _SPECIAL


def _is_read_elsewhere(root: Path, path: Path) -> bool:
    """Whether this is a link to a folder whose files are listed where they lie."""
    if not (path.is_symlink() and path.is_dir()):
        return False
    real, base = path.resolve(), root.resolve()
    if not real.is_relative_to(base):
        return False
    return not any(is_leftover(part) for part in real.relative_to(base).parts)


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
