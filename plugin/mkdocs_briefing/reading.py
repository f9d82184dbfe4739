"""What a folder's files hold: read here where they cannot harm, else where they are stopped."""

from __future__ import annotations

import hashlib
import socket
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from . import reading_pool
from .analyse import analyse
from .model import Analysis, Contents, Folder, Reading, Source, Unread
from .packing import pack, unpack
from .read import documents, read_bytes
from .reading_process import WorkerError
from .store import code_version

__all__ = ["DEFAULT_LANGUAGE", "ReadAfar", "ReadHere", "contents_of", "unpacked"]

DEFAULT_LANGUAGE = "en"

# Read here, without a process of their own: their readers are our own patterns, none of which
# backtracks without bound. So many characters take a second.
HARMLESS = frozenset({".txt", ".text", ".md", ".markdown"})
HARMLESS_BYTES = 100_000
FEW = 250  # of them are not worth a second process

_KILLED = "each worker that read it died. Save its text as .txt, or remove the file."


@dataclass(frozen=True, slots=True)
class ReadHere:
    """Work on this machine: paths to what the files hold, by path."""

    root: Folder
    rules: Reading

    def __call__(
        self, part: Sequence[str], *, processes: int, tell: Callable[[int], None]
    ) -> dict[str, Contents]:
        """Return what the files hold. Raises WorkerError where no process can be started."""
        here = [path for path in part if _seems_harmless(path)]
        if processes > 1 and len(here) > FEW:
            here = []
        there = set(part).difference(here)
        if there:
            reading_pool.start()
        found: dict[str, Contents] = {}
        for path in here:
            contents = _read_here(self.root, path, self.rules)
            if contents is None:
                there.add(path)
            else:
                found[path] = contents
                tell(1)
        return found | reading_pool.read_all(
            self.root, sorted(there), self.rules, processes=processes, tell=tell
        )

    def lost(self, item: str) -> dict[str, Contents]:
        """Return what is said of a file that has killed every worker."""
        return {item: Contents((), (Unread(item, _KILLED),))}


@dataclass(frozen=True, slots=True)
class ReadAfar:
    """The same on another machine, which sends back bytes; its code must be the same as ours."""

    here: ReadHere
    version: bytes

    def __call__(
        self, part: Sequence[str], *, processes: int, tell: Callable[[int], None]
    ) -> dict[str, bytes]:
        """Return what the files hold, packed.

        Raises WorkerError where this machine has other code, or does not see the folder.
        """
        if self.version != code_version():
            raise WorkerError(
                f"the worker on {socket.gethostname()} has another version of mkdocs-briefing, of"
                " Python, or of a library that reads. Install the same on every worker, and start"
                " it again."
            )
        if isinstance(self.here.root, Path) and not self.here.root.is_dir():
            raise WorkerError(
                f"{self.here.root}: the worker on {socket.gethostname()} does not see this folder."
                " Share it with every worker, under the same path."
            )
        return _packed(self.here(part, processes=processes, tell=tell))

    def lost(self, item: str) -> dict[str, bytes]:
        """Return what is said of a file that has killed every worker."""
        return _packed(self.here.lost(item))


def _packed(contents: dict[str, Contents]) -> dict[str, bytes]:
    return {path: zlib.compress(pack(one), level=1) for path, one in contents.items()}


def unpacked(contents: dict[str, bytes]) -> dict[str, Contents]:
    """Return what `ReadAfar` has packed."""
    return {path: unpack(zlib.decompress(one)) for path, one in contents.items()}


def _seems_harmless(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() in HARMLESS


def _read_here(root: Folder, path: str, rules: Reading) -> Contents | None:
    """What a harmless file holds; None if it is too large to be that."""
    content = read_bytes(root, path, rules.limits)
    if isinstance(content, bytes) and len(content) > HARMLESS_BYTES:
        return None
    try:
        return _contents(path, content, rules, _untold)
    except Exception as error:  # noqa: BLE001 - a fault that a file brought out costs that file
        return reading_pool.failed(path, type(error).__name__)


def _untold(done: int, following: int) -> None:
    del done, following


def contents_of(
    root: Folder, path: str, rules: Reading, tell: Callable[[int, int], None] = _untold
) -> Contents:
    """Return what a file of the folder holds, read and analysed.

    ``tell`` is told how many bytes or characters have been met and are to be gone through next.
    """
    return _contents(path, read_bytes(root, path, rules.limits), rules, tell)


def _contents(
    path: str, content: bytes | Unread, rules: Reading, tell: Callable[[int, int], None]
) -> Contents:
    if isinstance(content, Unread):
        return Contents((), (content,))
    tell(len(content), len(content))
    analyses, unread = [], []
    for one in documents(path, content, rules):
        if isinstance(one, Unread):
            unread.append(one)
            continue
        tell(len(one.text), len(one.text))
        analyses.append(_analysed(one, rules))
        tell(0, 0)
    return Contents(tuple(analyses), tuple(unread), hashlib.sha256(content).hexdigest())


def _analysed(source: Source, rules: Reading) -> Analysis:
    told = source.language.value if source.language else DEFAULT_LANGUAGE
    return analyse(source, rules.language or told)
