"""The sets that quality is measured on: where they are, and what a row of each asks for."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SUMMARIES = ("general", "queries", "aspects")
CLAIMS = "claims"
SETS = (*SUMMARIES, CLAIMS)
OWN = Path(__file__).resolve().parent / "own"
_ROOT = OWN.parent.parent

Raw = Mapping[str, Any]


class MissingError(Exception):
    """A set is not where it was looked for: one sentence that says where to put it."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article as a set has it."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """One summary that people wrote: on what, how long, and how each of them put it."""

    id: str
    title: str
    about: str
    words: int
    references: tuple[str, ...]

    @property
    def question(self) -> str:
        """All that is asked, in words."""
        return self.about or self.title


@dataclass(frozen=True, slots=True)
class Task:
    """A folder of articles of a set, and the summaries that are wanted of it."""

    set: str
    id: str
    documents: tuple[Document, ...]
    wanted: tuple[Wanted, ...]


def public() -> Path:
    """Return the folder in which the public sets are looked for."""
    return Path(os.environ.get("BRIEFING_BENCH") or _ROOT.parent / "shared" / "bench")


def raw(name: str, where: Path, limit: int | None = None) -> list[Raw]:
    """Return the lines of a set, or ``limit`` of them spread evenly over it.

    Raises MissingError where the set is missing.
    """
    file = where / f"{name}.jsonl"
    if not file.is_file():
        raise MissingError(
            f"{file}: the set '{name}' is missing. Put it there, or name the folder that holds "
            "it in BRIEFING_BENCH."
        )
    found = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
    taken = min(limit or len(found), len(found))
    return [found[i * len(found) // taken] for i in range(taken)]


def tasks(name: str, where: Path, limit: int | None = None) -> list[Task]:
    """Return the folders of ``general``, ``queries`` or ``aspects``; see `raw`."""
    return [task(name, line) for line in raw(name, where, limit)]


def task(name: str, line: Raw) -> Task:
    """Return one line of a set of summaries."""
    return Task(
        set=name,
        id=line.get("id") or line["topic"],
        documents=tuple(Document(one["title"], one["text"]) for one in line["documents"]),
        wanted=tuple(map(_wanted, _asked(line))),
    )


def _asked(line: Raw) -> Sequence[Raw]:
    return line.get("aspects", [line])  # type: ignore[no-any-return]


def _wanted(one: Raw) -> Wanted:
    title = one.get("aspect") or one.get("title") or ""
    return Wanted(one["id"], title, one["query"], one["words"], tuple(one["references"]))
