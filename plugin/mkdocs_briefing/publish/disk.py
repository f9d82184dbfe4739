"""The tree on disk: the new one whole, or the old one, or a record that says it is unfinished.

All is written beside its place first, so that a full disk costs nothing of what is there. Only
then is it moved, under a record that says so; the finished record replaces that one last.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs_briefing.model import Briefing, Status
from mkdocs_briefing.publish.annotations import NAME as ANNOTATIONS
from mkdocs_briefing.publish.linked_data import linked_data
from mkdocs_briefing.publish.names import slugs
from mkdocs_briefing.publish.record import GENERATOR, unfinished_json
from mkdocs_briefing.publish.staging import Staging, alone, told
from mkdocs_briefing.publish.tree import PAGE, RECORD, publish

_SOURCES = "sources"
_OF_A_SOURCE = (".md", ".txt")
_LEDGER = ("ledger.jsonl", "ledger.md")
# Files that only a large folder has beside the page.
_PART = re.compile(r"(?:ledger|files)(?:-[0-9]{1,6})?\.md|ledger(?:-by-file)?\.jsonl")


def write(briefing: Briefing, directory: Path) -> tuple[str, ...]:
    """The uris written below ``directory``. Raises WriteError where that cannot be done.

    The page also says in its own text what MkDocs would put in its head.

    Source pages of an earlier run that are no longer wanted are removed; which these are
    is read off that run's record, so no other file is touched.
    """
    tree = dict(publish(briefing))
    tree[PAGE] += f"\n{linked_data(briefing)}\n"
    contents = {uri: text.encode("utf-8") for uri, text in tree.items()}
    with alone(directory, _SOURCES):
        _write(briefing, directory, contents)
    return tuple(tree)


def _write(briefing: Briefing, directory: Path, contents: Mapping[str, bytes]) -> None:
    with told(directory / RECORD):
        earlier = _pages_of(_record(directory / RECORD))
    stale = sorted(uri for uri in earlier - contents.keys() if (directory / uri).is_file())
    changed = sorted(uri for uri in contents if not _holds(directory / uri, contents[uri]))
    if not stale and not changed:
        return
    pages = earlier.union(uri for uri in contents if _is_page(uri))
    meanwhile = unfinished_json(briefing, sorted(pages)).encode("utf-8")
    with Staging(directory) as staging:
        first = staging.add(RECORD, meanwhile)
        files = [staging.add(uri, contents[uri]) for uri in changed if uri != RECORD]
        last = staging.add(RECORD, contents[RECORD])
        for file in (first, *files):
            staging.place(file)
        for uri in stale:
            with told(directory / uri):
                (directory / uri).unlink(missing_ok=True)
        staging.place(last)


def in_the_way(directory: Path) -> tuple[str, ...]:
    """What stands in ``directory`` where `write` would write, and is no earlier run's.

    An earlier run is known by its record; where that is ours, so is what it stands beside.
    Raises WriteError where nobody may look.
    """
    names = (PAGE, RECORD, ANNOTATIONS, *_LEDGER)
    with told(directory):
        found = [name for name in names if (directory / name).exists()]
        beside = sorted((directory / _SOURCES).glob("*"))
        found += [f"{_SOURCES}/{page.name}" for page in beside if page.suffix in _OF_A_SOURCE]
        # Asked last: another build may be writing now, and its record comes before its pages.
        return () if _is_ours(_record(directory / RECORD)) else tuple(found)


def _pages_of(whole: Any) -> set[str]:  # noqa: ANN401 - as below
    """The pages that an earlier run wrote, by its record; none where there is none."""
    if not _is_ours(whole):
        return set()
    try:
        if "unfinished" in whole:
            return {page for page in whole["pages"] if _is_page(page)}
        read = (one["path"] for one in whole["sources"] if one["status"] != Status.UNREAD)
        parts = {part for part in whole.get("parts", ()) if _is_page(part)}
        return _pages(read) | parts | {*_LEDGER}
    except (LookupError, TypeError, AttributeError):
        return set()  # ours once, but changed by hand: nothing that we may remove


def _record(path: Path) -> Any:  # noqa: ANN401 - JSON of anybody's
    """What stands in the record; None where there is none. Raises OSError where one cannot tell."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError, ValueError, RecursionError):
        return None


def _is_ours(whole: object) -> bool:
    generator = whole.get("generator") if isinstance(whole, dict) else None
    return isinstance(generator, dict) and generator.get("name") == GENERATOR


def _pages(paths: Iterable[str]) -> set[str]:
    return {f"{_SOURCES}/{slug}{end}" for slug in slugs(paths).values() for end in _OF_A_SOURCE}


def _is_page(uri: str) -> bool:
    """Tell whether it is a page of a source or of the ledger, and nothing outside their folder."""
    if _PART.fullmatch(uri):
        return True
    folder, _, name = uri.partition("/")
    plain = not any(character in name for character in "/\\:\0")
    return folder == _SOURCES and plain and name.endswith(_OF_A_SOURCE)


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False
