"""A file opened where nobody can exchange it for another on the way, and read as far as it may be.

Between a look at a path and its opening, a folder of it may become a link that leads elsewhere,
and the file a pipe that nobody writes to.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

_PIECE = 1 << 20

# Neither links are followed, nor pipes waited for. What a system has not, counts nothing.
_FILE = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):
    _FILE |= getattr(os, _flag, 0)
_FOLDER = getattr(os, "O_PATH", os.O_RDONLY)  # with O_PATH, a folder need not be readable
for _flag in ("O_DIRECTORY", "O_NOFOLLOW", "O_CLOEXEC"):
    _FOLDER |= getattr(os, _flag, 0)

_STEPS = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")

# What opening says of a link where none was.
_EXCHANGED = frozenset({errno.ELOOP, errno.ENOTDIR, errno.EMLINK})


class ExchangedError(Exception):
    """On the way to the file something has become a link, or is no folder any more."""


class NoFileError(Exception):
    """It is a pipe, a device or the like."""


@contextlib.contextmanager
def opened(root: Path, real: Path) -> Iterator[int]:
    """A descriptor of the regular file ``real``, a path below ``root``, both without links.

    Raises ExchangedError, NoFileError, or what the system says as OSError.
    """
    try:
        descriptor = _step_by_step(root, real) if _STEPS else os.open(real, _FILE)
    except OSError as error:
        if error.errno in _EXCHANGED:
            raise ExchangedError from error
        if error.errno == errno.ENXIO:  # a socket, or a device that is not there
            raise NoFileError from error
        raise
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NoFileError
        yield descriptor
    finally:
        os.close(descriptor)


def _step_by_step(root: Path, real: Path) -> int:
    *folders, name = real.relative_to(root).parts
    at = os.open(root, _FOLDER)
    try:
        for folder in folders:
            inner = os.open(folder, _FOLDER, dir_fd=at)
            os.close(at)
            at = inner
        return os.open(name, _FILE, dir_fd=at)
    finally:
        os.close(at)


def content(descriptor: int, most: int) -> bytes | None:
    """All bytes of the file; None if there are more than so many, or it grows without end."""
    pieces: list[bytes] = []
    length = 0
    while piece := os.read(descriptor, _PIECE):
        pieces.append(piece)
        length += len(piece)
        if length > most:
            return None
    return b"".join(pieces)


def sha256(descriptor: int, most: int) -> str | None:
    """The hash of the file, never held in memory; None if it has more than so many bytes."""
    if os.fstat(descriptor).st_size > most:
        return None
    digest, length = hashlib.sha256(), 0
    while piece := os.read(descriptor, _PIECE):
        digest.update(piece)
        length += len(piece)
        if length > most:
            return None
    return digest.hexdigest()
