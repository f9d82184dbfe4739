"""The files of a folder read and analysed, from the store where they have not changed."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from .analyse import analyse
from .model import Analysis, Settings, Unread
from .read import list_files, read_bytes, read_file
from .store import Store, key
from .workers import run, split

_Part = tuple[str, str | None, tuple[str, ...]]  # folder, language, paths
_Result = dict[str, Analysis | Unread]

DEFAULT_LANGUAGE = "en"


def gather(
    settings: Settings, store: Store | None, jobs: int, *, afresh: bool = False
) -> tuple[tuple[Analysis, ...], tuple[Unread, ...]]:
    """Return what was read, analysed, and what could not be read; both by path.

    ``afresh`` reads every file and replaces what the store holds of it.
    """
    root = settings.sources
    paths = list_files(root)
    keys, hashes = _keys(root, paths, settings.language) if store else ({}, {})
    found: _Result = {}
    if store and not afresh:
        kept = store.get_many(keys.values())
        found = {path: kept[k] for path, k in keys.items() if k in kept}
    missing = [path for path in paths if path not in found]
    fresh = run(_analyse_part, _parts(root, settings.language, missing), _merged, jobs=jobs)
    if store:
        # a file edited since it was hashed must not be kept under what it was
        store.put_many(
            {
                keys[path]: one
                for path, one in fresh.items()
                if isinstance(one, Analysis) and one.source.sha256 == hashes.get(path)
            }
        )
    found |= fresh
    ordered = [found[path] for path in paths]
    return (
        tuple(one for one in ordered if isinstance(one, Analysis)),
        tuple(one for one in ordered if isinstance(one, Unread)),
    )


def language_of(analyses: Sequence[Analysis]) -> str:
    """Return the language of most files, English where none tells."""
    told = Counter(a.source.language.value for a in analyses if a.source.language)
    return min(told, key=lambda code: (-told[code], code), default=DEFAULT_LANGUAGE)


def languages_of(analyses: Sequence[Analysis], main: str) -> tuple[str, ...]:
    """Return the languages by whose rules files were read, ``main`` first, most files next."""
    read = Counter(a.sentences[0].language for a in analyses if a.sentences)
    read[main] += len(analyses) + 1
    return tuple(sorted(read, key=lambda code: (-read[code], code)))


def _keys(
    root: Path, paths: Sequence[str], language: str | None
) -> tuple[dict[str, str], dict[str, str]]:
    """The store's key and the SHA-256 of each file that can be read at all."""
    keys, hashes = {}, {}
    for path in paths:
        content = read_bytes(root, path)
        if isinstance(content, bytes):
            keys[path] = key(content, path, language or "")
            hashes[path] = sha256(content).hexdigest()
    return keys, hashes


def _parts(root: Path, language: str | None, paths: Sequence[str]) -> list[_Part]:
    return [(str(root), language, part) for part in split(paths)]


def _analyse_part(part: _Part) -> _Result:
    folder, language, paths = part
    return {path: _analysed(Path(folder), path, language) for path in paths}


def _analysed(root: Path, path: str, language: str | None) -> Analysis | Unread:
    source = read_file(root, path)
    if isinstance(source, Unread):
        return source
    told = source.language.value if source.language else DEFAULT_LANGUAGE
    return analyse(source, language or told)


def _merged(results: list[_Result]) -> _Result:
    return {path: one for result in results for path, one in result.items()}
