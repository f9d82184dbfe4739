"""The sets that quality is measured on: where they are, and what a row of each asks for."""

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.model import Analysis, Found, Source

SUMMARIES = ("general", "queries", "aspects")
CLAIMS = "claims"
_ROOT = Path(__file__).resolve().parent.parent
_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One summary that people wrote: on what, how long, and how each of them put it."""

    title: str
    about: str
    words: int
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A folder of articles, analysed, and the summaries that are wanted of it."""

    analyses: tuple[Analysis, ...]
    wanted: tuple[Wanted, ...]


def lines(name: str, limit: int | None = None) -> list[dict[str, Any]]:
    """Return the lines of a set, or ``limit`` of them spread evenly over it.

    Ends the program with status 2 and a sentence where the set is missing.
    """
    folder = Path(os.environ.get("BRIEFING_BENCH") or _ROOT.parent / "shared" / "bench")
    file = folder / f"{name}.jsonl"
    if not file.is_file():
        cure = "Put the sets there, or name their folder in BRIEFING_BENCH."
        print(f"{file}: the set '{name}' is missing. {cure}", file=sys.stderr)
        sys.exit(2)
    found = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
    taken = min(limit or len(found), len(found))
    return [found[i * len(found) // taken] for i in range(taken)]


def row(line: dict[str, Any]) -> Row:
    """Return a line of ``general``, ``queries`` or ``aspects`` as a row."""
    documents = enumerate(line["documents"])
    analyses = tuple(article(f"{n:03}.txt", d["text"], d["title"]) for n, d in documents)
    return Row(analyses, tuple(_wanted(one) for one in line.get("aspects", [line])))


def article(path: str, text: str, title: str = "") -> Analysis:
    """Return the analysis of an English text."""
    told = Found(title, "given with the text") if title else None
    return analyse(Source(path, "", text, told), _LANGUAGE)


def _wanted(one: dict[str, Any]) -> Wanted:
    title = one.get("aspect") or one.get("title") or ""
    return Wanted(title, one["query"], one["words"], tuple(one["references"]))
