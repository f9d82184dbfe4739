"""What a run found, and where it is kept: the last whole run, and a line for each before it."""

import json
import subprocess
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from bootstrap import DRAWS, SEED, Estimate
from claims import Agreement
from figures import Figures, Table
from methods import COVERAGE, LEX_RANK, OURS
from sets import OWN

ROOT = OWN.parent.parent
KEPT = OWN.parent / "results" / "quality.json"
HISTORY = KEPT.with_name("history.jsonl")
_LIBRARIES = ("sumy", "summa", "numpy")
# What a run itself writes is no change of what it measures.
_WRITTEN = ("bench/results", "docs/quality.md")


@dataclass(frozen=True, slots=True)
class Run:
    """The figures of a run, and what was run: the commit, and the versions of libraries."""

    commit: str
    versions: dict[str, str]
    draws: int
    seed: int
    tables: tuple[Table, ...]
    claims: tuple[Agreement, ...]


def run(tables: list[Table], claims: list[Agreement]) -> Run:
    """Return the run that found some figures just now."""
    return Run(commit(), _versions(), DRAWS, SEED, tuple(tables), tuple(claims))


def commit() -> str:
    """Return the commit that is checked out, "+changes" after it where files differ from it."""
    head = _git("rev-parse", "--short=12", "HEAD")
    if head is None:
        return "unknown"
    others = [f":(exclude){path}" for path in _WRITTEN]
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", ".", *others)
    return f"{head}+changes" if changed else head


def keep(found: Run) -> None:
    """Write a whole run as the last one, and a line about it into the history."""
    KEPT.parent.mkdir(exist_ok=True)
    text = json.dumps(_rounded(asdict(found)), indent=1, ensure_ascii=False)
    KEPT.write_text(text + "\n", encoding="utf-8", newline="\n")
    with HISTORY.open("a", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(_rounded(_headline(found)), ensure_ascii=False) + "\n")


def kept(file: Path = KEPT) -> Run:
    """Return the run that was kept last."""
    raw = json.loads(file.read_text(encoding="utf-8"))
    tables = tuple(
        Table(**(one | {"figures": tuple(_figures(line) for line in one["figures"])}))
        for one in raw["tables"]
    )
    claims = tuple(Agreement(**_estimates(one)) for one in raw["claims"])
    return Run(**(raw | {"tables": tables, "claims": claims}))


def _figures(raw: dict[str, Any]) -> Figures:
    return Figures(**_estimates(raw))


def _estimates(raw: dict[str, Any]) -> dict[str, Any]:
    return {k: Estimate(**value) if isinstance(value, dict) else value for k, value in raw.items()}


def _headline(found: Run) -> dict[str, Any]:
    """ROUGE-2 of three methods on each set, and how often "agrees" is right and found."""
    sets = {
        table.set: {f.method: f.two.value for f in table.figures if f.method in _TOLD}
        for table in found.tables
    }
    claims = {one.where: [one.precision.value, one.recall.value] for one in found.claims}
    return {"commit": found.commit} | sets | {"claims": claims}


_TOLD = (OURS, LEX_RANK, COVERAGE)


def _rounded(value: Any) -> Any:
    """Two places: what is below wavers between machines."""
    if isinstance(value, float):
        return round(value, 2)
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    return [_rounded(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def _versions() -> dict[str, str]:
    found = {}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def _git(*arguments: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
