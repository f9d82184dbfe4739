"""Everything that leaves, by its uri; and the same on disk."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs_briefing.model import Briefing, Status
from mkdocs_briefing.publish.annotations import NAME as ANNOTATIONS
from mkdocs_briefing.publish.annotations import annotations_json
from mkdocs_briefing.publish.book import Book, lay_out
from mkdocs_briefing.publish.ledger_page import ledger_page
from mkdocs_briefing.publish.linked_data import linked_data
from mkdocs_briefing.publish.names import slugs
from mkdocs_briefing.publish.page import page as render_page
from mkdocs_briefing.publish.record import GENERATOR, briefing_json, ledger_jsonl
from mkdocs_briefing.publish.source_page import source_page

_PAGE = "briefing.md"
_RECORD = "briefing.json"
_OF_A_SOURCE = (".md", ".txt")


def publish(
    briefing: Briefing,
    page: str = _PAGE,
    folder: str = "",
    address: Callable[[str], str] | None = None,
) -> Mapping[str, str]:
    """Every file of the finished briefing, text by posix uri.

    The page stands at ``page``; the records, the ledger and the source pages in ``folder``.
    ``address`` tells where the file of a uri will be, absolute or relative to the
    annotations; by default, where its uri says.
    """
    book = lay_out(briefing, page, folder)
    return {
        page: render_page(book),
        book.uri("ledger.md"): ledger_page(book),
        **dict(_sources(book)),
        book.uri("ledger.jsonl"): ledger_jsonl(briefing),
        book.uri(ANNOTATIONS): annotations_json(book, address),
        book.uri(_RECORD): briefing_json(briefing),
    }


def _sources(book: Book) -> Iterator[tuple[str, str]]:
    """The page of each source that has one, and its text beside it where all may be shown."""
    for record in book.briefing.sources:
        if record.analysis is None:
            continue
        if page := book.pages.get(record.path):
            yield page, source_page(record, record.analysis, book)
        if text := book.texts.get(record.path):
            yield text, _plain(record.analysis.source.text)


def _plain(text: str) -> str:
    """The text as UTF-8 can hold it, character for character, so that all places hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def write(briefing: Briefing, directory: Path) -> tuple[str, ...]:
    """The uris written below ``directory``: the whole tree, each file replaced in one step.

    The page also says in its own text what MkDocs would put in its head.

    Source pages of an earlier run that are no longer wanted are removed; which these are
    is read off that run's record, so no other file is touched. The record comes last: a
    run that was cut short leaves the old one, and the next run mends the rest.
    """
    tree = dict(publish(briefing))
    tree[_PAGE] += f"\n{linked_data(briefing)}\n"
    earlier = _source_pages_of(directory / _RECORD)
    for uri, text in tree.items():
        if uri != _RECORD:
            _replace(directory / uri, text)
    for uri in sorted(earlier - tree.keys()):
        (directory / uri).unlink(missing_ok=True)
    _replace(directory / _RECORD, tree[_RECORD])
    return tuple(tree)


def in_the_way(directory: Path) -> tuple[str, ...]:
    """What stands in ``directory`` where `write` would write, and is no earlier run's.

    An earlier run is known by its record; where that is ours, so is what it stands beside.
    """
    if _is_ours(_record(directory / _RECORD)):
        return ()
    names = (_PAGE, _RECORD, ANNOTATIONS, "ledger.jsonl", "ledger.md")
    pages = sorted(
        page for page in (directory / "sources").glob("*") if page.suffix in _OF_A_SOURCE
    )
    found = [name for name in names if (directory / name).exists()]
    return (*found, *(f"sources/{page.name}" for page in pages))


def _source_pages_of(record: Path) -> set[str]:
    """The source pages that an earlier run wrote, by its record; none where there is none."""
    whole = _record(record)
    if not _is_ours(whole):
        return set()
    try:
        return _pages(
            source["path"] for source in whole["sources"] if source["status"] != Status.UNREAD
        )
    except (LookupError, TypeError, AttributeError):
        return set()  # ours once, but changed by hand: nothing that we may remove


def _record(path: Path) -> Any:  # noqa: ANN401 - JSON of anybody's
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _is_ours(whole: object) -> bool:
    generator = whole.get("generator") if isinstance(whole, dict) else None
    return isinstance(generator, dict) and generator.get("name") == GENERATOR


def _pages(paths: Iterable[str]) -> set[str]:
    return {f"sources/{slug}{end}" for slug in slugs(paths).values() for end in _OF_A_SOURCE}


def _replace(path: Path, text: str) -> None:
    """Write the file beside its place, then move it there; leave an equal file alone."""
    content = text.encode("utf-8")
    with contextlib.suppress(OSError):
        if path.read_bytes() == content:
            return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".briefing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
