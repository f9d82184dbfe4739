"""Files written beside their places and moved there when all are; and what hinders it, in words."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

__all__ = ["Staged", "Staging", "WriteError", "alone", "discard", "told"]

_PREFIX = ".briefing-new-"

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOTDIR, errno.EEXIST}

_in_work: set[Path] = set()  # folders of ours that no build after this one needs


class WriteError(Exception):
    """What cannot be written: one sentence that names it, and what to do."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A file that is written, and where it belongs."""

    path: Path
    place: Path


class Staging:
    """Files to come, each in a folder beside its place, so that moving it needs no room."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._folders: dict[Path, Path] = {}
        self._count = 0

    def add(self, uri: str, content: bytes) -> Staged:
        """Write a file; nothing that is there changes."""
        place = self._directory / uri
        if place.is_dir():
            raise WriteError(
                f"{place}: is a folder, where a file of the briefing belongs. Move it away, or"
                " choose another folder with -o."
            )
        with told(place):
            path = self._beside(place) / str(self._count)
            self._count += 1
            with path.open("xb") as file:
                file.write(content)
            path.chmod(0o644)
        return Staged(path, place)

    def place(self, one: Staged) -> None:
        """Move a file to where it belongs, in one step."""
        with told(one.place):
            one.path.replace(one.place)

    def _beside(self, place: Path) -> Path:
        if place.parent not in self._folders:
            folder = place.parent / f"{_PREFIX}{secrets.token_hex(8)}"
            _in_work.add(folder)  # before it is there, or a signal might come between
            self._folders[place.parent] = folder
            folder.mkdir()
        return self._folders[place.parent]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        discard()


def discard() -> None:
    """Remove what is not moved yet."""
    while _in_work:
        shutil.rmtree(_in_work.pop(), ignore_errors=True)


@contextlib.contextmanager
def alone(directory: Path, below: str) -> Iterator[None]:
    """Have the folder, and one in it, made and to ourselves; made for nothing, they go again.

    What a build that was killed left of its files to come is removed. Where the system locks
    no folders, two builds at once may mix their pages, and such leavings stay.
    """
    made: list[Path] = []
    try:
        _make(directory, made)
        with _locked(directory) as locked:
            _make(directory / below, made)
            for folder in (directory, directory / below) if locked else ():
                for path in folder.glob(f"{_PREFIX}*"):
                    shutil.rmtree(path, ignore_errors=True)
            yield
    finally:
        for folder in reversed(made):
            with contextlib.suppress(OSError):  # something is in it
                folder.rmdir()


def _make(folder: Path, made: list[Path]) -> None:
    """Make a folder and those it lies in, and note which were not there."""
    missing = [one for one in (folder, *folder.parents) if not os.path.lexists(one)]
    with told(folder):
        for one in reversed(missing):
            one.mkdir(exist_ok=True)
            made.append(one)
        folder.mkdir(exist_ok=True)


@contextlib.contextmanager
def _locked(directory: Path) -> Iterator[bool]:
    """Wait until no other build writes there; tell whether the system lets us."""
    if sys.platform == "win32":
        yield False
        return
    import fcntl  # noqa: PLC0415 - not everywhere

    handle = None
    locked = False
    try:
        with contextlib.suppress(OSError):  # a file system without locks, or on folders
            handle = os.open(directory, os.O_RDONLY)
            fcntl.flock(handle, fcntl.LOCK_EX)
            locked = True
        yield locked
    finally:
        if handle is not None:
            os.close(handle)


@contextlib.contextmanager
def told(place: Path) -> Iterator[None]:
    """Turn what the system says into a sentence about this place, with the cure."""
    try:
        yield
    except OSError as error:
        raise WriteError(f"{place}: {_reason(error)}") from error


def _reason(error: OSError) -> str:
    if error.errno in _NO_ROOM:
        return "there is no room for it. Free some, or choose another folder with -o."
    if error.errno in _NOT_ALLOWED:
        return "it may not be written. Allow writing there, or choose another folder with -o."
    if error.errno in _NO_FOLDER:
        return (
            "a file stands where its folder belongs. Move that away, or choose another folder"
            " with -o."
        )
    return f"it cannot be written: {error.strerror or error}. Choose another folder with -o."
