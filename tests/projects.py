"""Real, tiny sites: files in a folder of their own, built by the real `mkdocs` command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

# Enough of a text that a briefing has something to choose from: three reports of one event.
SOURCES = {
    "gazette.txt": """\
Ferry returns to Lund Quay

LUND QUAY, March 4 2031 – The ferry between Lund Quay and Ost returned to service on Monday after \
a closure of nine weeks. The operator, Nordline, spent 3.2 million crowns on the repair of the \
harbour wall. Nordline expects 40,000 passengers on the ferry this summer.

Mayor Ada Frost said the harbour wall would now hold for thirty years. Fishermen in Ost have \
asked for a second landing stage since 2028.
""",
    "wire/ost-courier.txt": """\
Nordline ferry sails again

The Nordline ferry from Lund Quay to Ost returned to service on Monday, nine weeks after a storm \
damaged the harbour wall. Repairs to the harbour wall cost Nordline 3.2 million crowns, the \
council said. Tickets for the ferry remain at 12 crowns.

Harbour master Per Holm said the storm was the worst in Lund Quay since 1987. "We lost two cranes \
and a warehouse," Holm said.
""",
    "wire/harbour-news.txt": """\
Storm damage at Lund Quay repaired

The storm of December 2030 destroyed two cranes at Lund Quay and a warehouse, harbour master Per \
Holm said. The repair of the harbour wall took nine weeks. The council of Lund Quay will decide on \
new cranes in May.

Traders in Ost said the closed ferry had cost them a third of their winter sales. Mayor Ada Frost \
promised the traders of Ost a fund of 500,000 crowns.
""",
}

BRIEFING = {
    "title": "The ferry at Lund Quay",
    "sources": "sources",
    "sections": [
        {
            "title": "Ferry",
            "about": "The ferry between Lund Quay and Ost: service, passengers, tickets.",
        },
        {
            "title": "Harbour",
            "about": "Damage to the harbour wall, its repair, what it cost, storm, cranes.",
        },
    ],
}

PAGES = {"index.md": "# Home\n\nSee [the briefing](briefing.md).\n"}

MKDOCS = {
    "site_name": "Lund",
    "theme": {"name": "material", "font": False},
    "plugins": ["search", "briefing"],
    "validation": {"unrecognized_links": "warn", "anchors": "warn", "absolute_links": "warn"},
}


@dataclass(frozen=True)
class Project:
    """A folder with a mkdocs.yml, a briefing.yml, pages and sources, and what can be done there."""

    folder: Path

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def read(self, uri: str) -> str:
        """A file of the built site."""
        return (self.site / uri).read_text(encoding="utf-8")

    def record(self, uri: str = "briefing/briefing.json") -> dict[str, Any]:
        return json.loads(self.read(uri))

    def built(self) -> dict[str, bytes]:
        """Every file of the built site."""
        return {
            path.relative_to(self.site).as_posix(): path.read_bytes()
            for path in sorted(self.site.rglob("*"))
            if path.is_file()
        }

    def write(self, path: str, content: str | bytes | Mapping[str, Any]) -> Path:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Mapping):
            content = yaml.safe_dump(dict(content), allow_unicode=True, sort_keys=False)
        if isinstance(content, str):
            content = content.encode("utf-8")
        target.write_bytes(content)
        return target

    def mkdocs(
        self, *arguments: str, cwd: Path | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """A finished run of the `mkdocs` command, whatever its outcome."""
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", *arguments],
            cwd=cwd or self.folder,
            env=surroundings(**environment),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )

    def build(self, **environment: str) -> str:
        """The log of a strict build, which must pass."""
        run = self.mkdocs("build", "--strict", **environment)
        assert run.returncode == 0, run.stderr
        return run.stderr

    def refuse(self, **environment: str) -> str:
        """The log of a strict build, which must fail without a traceback."""
        run = self.mkdocs("build", "--strict", **environment)
        assert run.returncode != 0, run.stderr
        assert "Traceback" not in run.stderr
        return run.stderr


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a build: ours, with a fixed date and Material's notices off."""
    fixed = {"SOURCE_DATE_EPOCH": "1900000000", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    return {**os.environ, **fixed, **more}


def make_project(
    folder: Path,
    config: Mapping[str, Any] | None = None,
    pages: Mapping[str, str] | None = None,
    sources: Mapping[str, str | bytes] | None = None,
    briefing: Mapping[str, Any] | str | None = None,
) -> Project:
    """A project in a folder. ``config`` is laid over a small mkdocs.yml; the others replace
    their default whole."""
    made = Project(folder)
    made.write("mkdocs.yml", {**MKDOCS, **(config or {})})
    told = BRIEFING if briefing is None else briefing
    made.write("briefing.yml", told)
    below = told["sources"] if isinstance(told, Mapping) else "sources"
    for uri, text in (PAGES if pages is None else pages).items():
        made.write(f"docs/{uri}", text)
    for path, content in (SOURCES if sources is None else sources).items():
        made.write(f"{below}/{path}", content)
    return made
