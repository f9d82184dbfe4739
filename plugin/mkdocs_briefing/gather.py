"""The files of a folder read and analysed, from the store where they have not changed."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from operator import or_
from typing import NamedTuple

from . import progress, reading_pool, workers
from .model import Analysis, Contents, Folder, Reading, Settings, Source, Unread, Workers
from .read import list_files, read_bytes, read_content
from .reading import DEFAULT_LANGUAGE, ReadAfar, ReadHere, unpacked
from .store import Store, code_version, key

# Files after which what was read is put into the store, so that no more is lost with the build.
ROUND = 2_000
ROUND_AFAR = 10_000  # on a cluster, where the last of a round keeps many waiting

_OF_THE_MACHINE = ("seconds", "memory", "files")  # limits on which no analysis depends


class Gathered(NamedTuple):
    """What was read, analysed, and what could not be read, both by path; each file's SHA-256."""

    analyses: tuple[Analysis, ...]
    unread: tuple[Unread, ...]
    hashes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Look:
    """A file before it is read. ``key`` is the store's."""

    sha256: str
    key: str


def gather(settings: Settings, store: Store | None, *, afresh: bool = False) -> Gathered:
    """Return what the folder's files hold.

    ``afresh`` reads every file and replaces what the store holds of it. Raises WorkerError where
    there is nobody to read them.
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
    missing = [path for path in looks if path not in found]
    for fresh in _read(root, missing, rules, settings.workers):
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


def _listed(root: Folder, rules: Reading) -> tuple[Sequence[str], dict[str, Contents]]:
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


def _look(root: Folder, path: str, rules: Reading, options: str) -> _Look | Unread:
    content = read_bytes(root, path, rules.limits)
    if isinstance(content, Unread):
        return content
    sha256 = hashlib.sha256(content).hexdigest()
    return _Look(sha256, key(content, path, options))


def _options(rules: Reading) -> str:
    """All that a file's analysis depends on beside its bytes, its path and the code."""
    told = asdict(rules)
    told["limits"] = {n: v for n, v in told["limits"].items() if n not in _OF_THE_MACHINE}
    return json.dumps(told, sort_keys=True, default=dict)


def _read(
    root: Folder, paths: Sequence[str], rules: Reading, where: Workers
) -> Iterator[dict[str, Contents]]:
    """Read and analyse files, a round at a time."""
    most = ROUND_AFAR if where.cluster else ROUND
    rounds = [paths[at : at + most] for at in range(0, len(paths), most)]
    # processes wait for the next round, for they take a second to start
    with (
        reading_pool.staffed(workers.processes(where)),
        progress.bar(len(paths), "reading", "files") as tell,
    ):
        for some in rounds:
            yield _read_round(ReadHere(root, rules), some, where, tell)


def _read_round(
    here: ReadHere, paths: Sequence[str], where: Workers, tell: Callable[[int], None]
) -> dict[str, Contents]:
    size = workers.part_size(len(paths), where)
    parts = [paths[at : at + size] for at in range(0, len(paths), size)]
    if where.cluster is None:
        return workers.run(here, parts, or_, where, tell)
    return unpacked(workers.run(ReadAfar(here, code_version()), parts, or_, where, tell))
