"""The files of a folder read and analysed, from the store where they have not changed."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

from .analyse import analyse
from .model import Analysis, Contents, Reading, Settings, Source, Unread
from .read import list_files, read_bytes, read_content
from .store import Store, key
from .workers import run, split

_Part = tuple[str, Reading, tuple[str, ...]]  # folder, how to read, paths
_Result = dict[str, Contents]

DEFAULT_LANGUAGE = "en"


def gather(
    settings: Settings, store: Store | None, jobs: int, *, afresh: bool = False
) -> tuple[tuple[Analysis, ...], tuple[Unread, ...]]:
    """Return what was read, analysed, and what could not be read; both by path.

    ``afresh`` reads every file and replaces what the store holds of it.
    """
    root, rules = settings.sources, settings.reading
    paths = list_files(root)
    keys, hashes = _keys(root, paths, rules) if store else ({}, {})
    found: _Result = {}
    if store and not afresh:
        kept = store.get_many(keys.values())
        found = {path: kept[k] for path, k in keys.items() if k in kept}
    missing = [path for path in paths if path not in found]
    fresh = run(_analyse_part, _parts(root, rules, missing), _merged, jobs=jobs)
    if store:
        # a file edited since it was hashed must not be kept under what it was
        kept = {keys[p]: c for p, c in fresh.items() if p in keys and c.sha256 == hashes[p]}
        store.put_many(kept)
    found |= fresh
    analyses = (analysis for contents in found.values() for analysis in contents.analyses)
    unread = (one for contents in found.values() for one in contents.unread)
    return (
        tuple(sorted(analyses, key=lambda analysis: analysis.source.path)),
        tuple(sorted(unread, key=lambda one: (one.path, one.reason))),
    )


def read_again(settings: Settings, file: str) -> dict[str, Source]:
    """Return the documents in a file as they are now, by path."""
    content = read_bytes(settings.sources, file, settings.limits)
    if isinstance(content, Unread):
        return {}
    documents = read_content(file, content, settings.reading)
    return {one.path: one for one in documents if isinstance(one, Source)}


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
    root: Path, paths: Sequence[str], rules: Reading
) -> tuple[dict[str, str], dict[str, str]]:
    """The store's key and the SHA-256 of each file that can be read at all."""
    keys, hashes = {}, {}
    options = _options(rules)
    for path in paths:
        content = read_bytes(root, path, rules.limits)
        if isinstance(content, bytes):
            keys[path] = key(content, path, options)
            hashes[path] = sha256(content).hexdigest()
    return keys, hashes


def _options(rules: Reading) -> str:
    """All that a file's analysis depends on beside its bytes, its path and the code."""
    return json.dumps(asdict(rules), sort_keys=True, default=dict)


def _parts(root: Path, rules: Reading, paths: Sequence[str]) -> list[_Part]:
    return [(str(root), rules, part) for part in split(paths)]


def _analyse_part(part: _Part) -> _Result:
    folder, rules, paths = part
    return {path: contents_of(Path(folder), path, rules) for path in paths}


def contents_of(root: Path, path: str, rules: Reading) -> Contents:
    """Return what a file of the folder holds, read and analysed."""
    content = read_bytes(root, path, rules.limits)
    if isinstance(content, Unread):
        return Contents((), (content,))
    documents = read_content(path, content, rules)
    return Contents(
        analyses=tuple(_analysed(one, rules) for one in documents if isinstance(one, Source)),
        unread=tuple(one for one in documents if isinstance(one, Unread)),
        sha256=sha256(content).hexdigest(),
    )


def _analysed(source: Source, rules: Reading) -> Analysis:
    told = source.language.value if source.language else DEFAULT_LANGUAGE
    return analyse(source, rules.language or told)


def _merged(results: list[_Result]) -> _Result:
    return {path: one for result in results for path, one in result.items()}
