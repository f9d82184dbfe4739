"""Which file's page is called what."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable

import regex

_SEPARATORS = regex.compile(r"[^\p{L}\p{M}\p{N}]+")  # "2024_07-08 wire" -> three words

_LONGEST = 48  # characters; at four bytes each a name stays below the 255 of file systems

# MkDocs turns the first two into the folder's page; Windows opens devices for the others.
_RESERVED = frozenset(
    {"", "index", "readme", "con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)


def slugs(paths: Iterable[str]) -> dict[str, str]:
    """A name for each path's page: readable, unique on any file system, never reserved.

    Paths that would share a name all get some digits of their hash, whatever order they
    come in; so does a name that is reserved, empty or too long.
    """
    plain = {path: _plain(path) for path in sorted(set(paths))}
    sharing = Counter(_folded(name) for name in plain.values())
    names = {path: name for path, name in plain.items() if _stands(name, sharing)}
    taken = {_folded(name) for name in names.values()}
    for path in plain:
        if path not in names:
            names[path] = _with_hash(path, plain[path][:_LONGEST].strip("-"), taken)
            taken.add(_folded(names[path]))
    return {path: names[path] for path in plain}


def _plain(path: str) -> str:
    """The path's words without the file's extension, joined by hyphens."""
    folder, _, file = path.rpartition("/")
    stem = file.rpartition(".")[0] or file
    composed = unicodedata.normalize("NFC", f"{folder}-{stem}").lower()
    name: str = _SEPARATORS.sub("-", composed)
    return name.strip("-")


def _stands(name: str, sharing: Counter[str]) -> bool:
    free = sharing[_folded(name)] == 1 and name not in _RESERVED
    return free and len(name) <= _LONGEST


def _with_hash(path: str, name: str, taken: set[str]) -> str:
    """The name with as many digits of the path's hash as no other path's page ends in."""
    digest = hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()
    candidates = (f"{name or 'source'}-{digest[:length]}" for length in (8, 16, 64))
    return next(candidate for candidate in candidates if _folded(candidate) not in taken)


def _folded(name: str) -> str:
    """What a file system that ignores case and composition takes the name for."""
    return unicodedata.normalize("NFKC", name.casefold()).casefold()
