"""The files of a folder read and analysed, from the store where they have not changed."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from . import workers
from .analyse import analyse
from .model import Analysis, Contents, Reading, Settings, Source, Unread
from .read import documents, list_files, read_bytes, read_content
from .store import Store, key

DEFAULT_LANGUAGE = "en"

# Read here, without a process of their own: their readers are our own patterns, none of which
# backtracks without bound. So many characters take a second.
HARMLESS = frozenset({".txt", ".text", ".md", ".markdown"})
HARMLESS_BYTES = 100_000
FEW = 250  # of them are not worth a second process

_OF_THE_MACHINE = ("seconds", "memory", "files")  # limits on which no analysis depends


class Gathered(NamedTuple):
    """What was read, analysed, and what could not be read, both by path; each file's SHA-256."""

    analyses: tuple[Analysis, ...]
    unread: tuple[Unread, ...]
    hashes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Look:
    """A file before it is read. ``key`` is the store's."""

    size: int
    sha256: str
    key: str


def gather(settings: Settings, store: Store | None, jobs: int, *, afresh: bool = False) -> Gathered:
    """Return what the folder's files hold.

    ``afresh`` reads every file and replaces what the store holds of it.
    """
    root, rules = settings.sources, settings.reading
    paths, found = _listed(root, rules)
    options = _options(rules)
    looks: dict[str, _Look] = {}
    for path in paths:
        look = _look(root, path, rules, options)
        if isinstance(look, Unread):
            found[path] = Contents((), (look,))
        else:
            looks[path] = look
    if store and not afresh:
        kept = store.get_many(look.key for look in looks.values())
        found |= {path: kept[look.key] for path, look in looks.items() if look.key in kept}
    fresh = _read(root, {p: one for p, one in looks.items() if p not in found}, rules, jobs)
    if store:
        # a file edited since it was hashed must not be kept under what it was
        sound = {p: one for p, one in fresh.items() if one.sha256 == looks[p].sha256}
        store.put_many({looks[p].key: one for p, one in sound.items()})
    found |= fresh
    analyses = (analysis for contents in found.values() for analysis in contents.analyses)
    unread = (one for contents in found.values() for one in contents.unread)
    return Gathered(
        tuple(sorted(analyses, key=lambda analysis: analysis.source.path)),
        tuple(sorted(unread, key=lambda one: (one.path, one.reason))),
        {path: one.sha256 for path, one in found.items() if one.sha256},
    )


def read_again(settings: Settings, file: str, sha256: str | None) -> dict[str, Source]:
    """Return the documents in a file as they are now, by path; none where it has changed.

    The hash is that of its bytes when they were read before, where they could be stopped:
    what came to an end then does so now.
    """
    content = read_bytes(settings.sources, file, settings.limits)
    if isinstance(content, Unread) or hashlib.sha256(content).hexdigest() != sha256:
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


def _listed(root: Path, rules: Reading) -> tuple[Sequence[str], dict[str, Contents]]:
    """The files to read, by path; and what is said of the others, under the first of them."""
    paths, most = list_files(root), rules.limits.files
    if len(paths) <= most:
        return paths, {}
    first, rest = paths[most], len(paths) - most
    reason = (
        f"the folder holds {len(paths):,} files, and those after the first {most:,} by path are not"
        f" read: this one and {rest - 1:,} after it. Use a folder of fewer, or raise"
        " 'limits: files'."
    )
    return paths[:most], {first: Contents((), (Unread(first, reason),))}


def _look(root: Path, path: str, rules: Reading, options: str) -> _Look | Unread:
    content = read_bytes(root, path, rules.limits)
    if isinstance(content, Unread):
        return content
    sha256 = hashlib.sha256(content).hexdigest()
    return _Look(len(content), sha256, key(content, path, options))


def _options(rules: Reading) -> str:
    """All that a file's analysis depends on beside its bytes, its path and the code."""
    told = asdict(rules)
    told["limits"] = {n: v for n, v in told["limits"].items() if n not in _OF_THE_MACHINE}
    return json.dumps(told, sort_keys=True, default=dict)


def _read(root: Path, looks: Mapping[str, _Look], rules: Reading, jobs: int) -> dict[str, Contents]:
    """Read and analyse files: those that cannot harm here, the others where they are stopped."""
    here = [path for path, look in looks.items() if _is_harmless(path, look)]
    if jobs > 1 and len(here) > FEW:
        here = []
    there = set(looks).difference(here)
    if there:
        workers.start()
    found: dict[str, Contents] = {}
    for path in here:
        contents = _read_here(root, path, rules)
        if contents is None:
            there.add(path)
        else:
            found[path] = contents
    return found | workers.read_all(root, sorted(there), rules, jobs=jobs)


def _is_harmless(path: str, look: _Look) -> bool:
    return PurePosixPath(path).suffix.lower() in HARMLESS and look.size <= HARMLESS_BYTES


def _read_here(root: Path, path: str, rules: Reading) -> Contents | None:
    """What a harmless file holds; None if it has grown since."""
    content = read_bytes(root, path, rules.limits)
    if isinstance(content, bytes) and len(content) > HARMLESS_BYTES:
        return None
    try:
        return _contents(path, content, rules, _untold)
    except Exception as error:  # noqa: BLE001 - a fault that a file brought out costs that file
        return workers.failed(path, type(error).__name__)


def _untold(done: int, following: int) -> None:
    del done, following


def contents_of(
    root: Path, path: str, rules: Reading, tell: Callable[[int, int], None] = _untold
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
