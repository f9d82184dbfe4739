"""The files of a folder, and their bytes."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from ..model import Limits, Unread
from . import opening, refuse
from .leftovers import is_leftover

_LIMITS = Limits()
_MEGABYTE = 1_000_000

_OUTSIDE = "it is a link that leads out of the source folder. Copy the file itself into the folder."
_BROKEN = "it is a link to something that is not there. Mend or remove the link."
_LINKED_FOLDER = (
    "it is a link to a folder whose files are not read. Copy the folder itself into its place."
)
_GONE = "it is no longer there. Put it back."
_EXCHANGED = "a link has taken its place, or that of its folder, while it was read. Build again."
_FOLDER = "its folder cannot be opened. Allow reading it."
_SPECIAL = "it is not a regular file. Save its text as .txt, .md or .html."
_NAME = "its name is not valid UTF-8. Rename it."

_FAULTS: dict[type[Exception], str] = {
    opening.ExchangedError: _EXCHANGED,
    opening.NoFileError: _SPECIAL,
    FileNotFoundError: _GONE,
    PermissionError: "it may not be opened. Allow reading it.",
}


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

    They are read once, from the file that was looked at and no other. One refused for its
    name or size is hashed in pieces, never held in memory; one that is larger than
    `Limits.unpacked` has no hash.
    """
    if any("\ud800" <= character <= "\udfff" for character in path):
        return Unread(path.encode("utf-8", "backslashreplace").decode("utf-8"), _NAME)
    try:
        base = root.resolve()
        real = _real(base, root / path)
        if isinstance(real, str):
            return Unread(path, real)
        with opening.opened(base, real) as descriptor:
            return _read(descriptor, path, limits)
    except (OSError, ValueError, opening.ExchangedError, opening.NoFileError) as error:
        return Unread(path, _why_not_opened(error))


def _why_not_opened(error: Exception) -> str:
    for kind, reason in _FAULTS.items():
        if isinstance(error, kind):
            return reason
    cause = getattr(error, "strerror", None) or str(error)
    return f"the system says: {cause}. Check the file and its disk."


def _read(descriptor: int, path: str, limits: Limits) -> bytes | Unread:
    size = os.fstat(descriptor).st_size
    reason = refuse.by_name(path) or refuse.by_size(path, size, limits)
    if reason is not None:
        return Unread(path, reason, opening.sha256(descriptor, limits.unpacked * _MEGABYTE))
    content = opening.content(descriptor, refuse.largest(path, limits) or 0)
    if content is None:  # it has grown since
        return Unread(path, refuse.too_large(path, limits))
    return content or Unread(path, refuse.EMPTY, hashlib.sha256(b"").hexdigest())


def _real(base: Path, file: Path) -> Path | str:
    """Where the file is, links followed; or why it is not read."""
    try:
        real = file.resolve(strict=True)
    except (FileNotFoundError, RuntimeError):  # RuntimeError: a link to itself
        return _BROKEN if file.is_symlink() else _GONE
    if not real.is_relative_to(base):
        return _OUTSIDE
    mode = real.stat().st_mode
    if stat.S_ISDIR(mode):
        return _LINKED_FOLDER if file.is_symlink() else _FOLDER
    # Opening a device may do something already, if only to wind a tape back.
    return real if stat.S_ISREG(mode) else _SPECIAL


def _is_read_elsewhere(root: Path, path: Path) -> bool:
    """Whether this is a link to a folder whose files are listed where they lie."""
    if not (path.is_symlink() and path.is_dir()):
        return False
    real, base = path.resolve(), root.resolve()
    if not real.is_relative_to(base):
        return False
    return not any(is_leftover(part) for part in real.relative_to(base).parts)
