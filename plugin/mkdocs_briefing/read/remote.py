"""The files of a folder that is not on this machine, through fsspec: listed, and their bytes."""

from __future__ import annotations

import hashlib
import posixpath
from typing import Any

from ..model import Address, FolderError, Limits, Unread
from . import refuse
from .leftovers import is_leftover

_MEGABYTE = 1_000_000
_PIECE = 1_000_000  # bytes hashed at a time
_GONE = "it is no longer there. Put it back."


def list_files(root: Address) -> tuple[str, ...]:
    """Paths of the files below ``root``, relative to it, sorted by code point.

    As of a folder of this machine; raises `FolderError` where the address cannot be listed.
    """
    system, folder = _opened(root)
    try:
        system.invalidate_cache()
        found = system.find(folder) if system.isdir(folder) else None
    except Exception as error:  # each file system has errors of its own
        raise FolderError(
            f"{root}: the folder cannot be listed: {_told(error)}. Check the address, your rights"
            " and the network."
        ) from error
    if found is None:
        raise FolderError(
            f"{root}: there is no such folder, or you may not see it. Correct 'sources', or give"
            " yourself the right to list it."
        )
    paths = (posixpath.relpath(path, folder or "/") for path in found)
    return tuple(sorted(path for path in paths if not any(map(is_leftover, path.split("/")))))


def read_bytes(root: Address, path: str, limits: Limits) -> bytes | Unread:
    """The file's bytes, or an Unread where its name, its size or its system forbids reading."""
    system, folder = _opened(root)
    place = f"{folder.rstrip('/')}/{path}" if folder else path
    try:
        size = int(system.info(place)["size"] or 0)
        reason = refuse.by_name(path) or refuse.by_size(path, size, limits)
        with system.open(place, "rb") as file:
            if reason is not None:
                return Unread(path, reason, _sha256(file, limits.unpacked * _MEGABYTE))
            most = refuse.largest(path, limits) or 0
            content = bytes(file.read(most + 1))
    except FileNotFoundError:
        return Unread(path, _GONE)
    except Exception as error:  # noqa: BLE001 - each file system has errors of its own
        return Unread(path, f"its folder's system says: {_told(error)}. Check your rights to it.")
    if len(content) > most:  # it has grown since
        return Unread(path, refuse.too_large(path, limits))
    return content or Unread(path, refuse.EMPTY, hashlib.sha256(b"").hexdigest())


def _opened(root: Address) -> tuple[Any, str]:
    """The file system, and the folder's path in it."""
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra
    except ImportError:
        raise FolderError(
            f"{root}: a folder on another machine needs fsspec:"
            " pip install 'mkdocs-briefing[remote]'"
        ) from None
    try:
        system, folder = url_to_fs(root.url, use_listings_cache=False)
    except ImportError as error:  # it names what is missing: "Install s3fs to access S3"
        raise FolderError(f"{root}: {error}.") from error
    except Exception as error:  # each file system has errors of its own
        raise FolderError(
            f"{root}: the address cannot be opened: {_told(error)}. Correct 'sources'."
        ) from error
    return system, folder


def _sha256(file: Any, most: int) -> str | None:  # noqa: ANN401 - fsspec has no types
    """The hash of a file that is at most so large."""
    digest, done = hashlib.sha256(), 0
    while piece := file.read(_PIECE):
        done += len(piece)
        if done > most:
            return None
        digest.update(piece)
    return digest.hexdigest()


def _told(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
