"""The figures of a run of `speed.py`: kept, and written into `docs/performance.md` with a plot."""

from __future__ import annotations

import json
import math
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from results import ROOT, commit

PAGE = ROOT / "docs" / "performance.md"
PLOT = ROOT / "docs" / "assets" / "growth.svg"
KEPT = ROOT / "bench" / "results" / "speed.json"
_START, _END = "<!-- figures: written by bench/speed.py -->", "<!-- end of figures -->"
_LIBRARIES = ("sumy", "sentencex", "numpy", "mkdocs")


@dataclass(frozen=True, slots=True)
class Growth:
    """Seconds of a briefing of so many files, and the most memory of a process in MB.

    ``floor`` is for decoding, sentences, words and stems alone; ``changed`` after one edit.
    """

    files: int
    cold: float
    floor: float
    megabytes: int
    warm: float
    changed: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Seconds of two things that are compared; ``than`` names the first, the second is ours."""

    what: str
    than: str
    first: float
    second: float


@dataclass(frozen=True, slots=True)
class Run:
    """All figures, and the machine and versions that they are of."""

    commit: str
    machine: str
    versions: dict[str, str]
    growth: tuple[Growth, ...]
    pairs: tuple[Pair, ...]

    @classmethod
    def made(cls, growth: Sequence[Growth], pairs: Sequence[Pair]) -> Run:
        """Return the run that found some figures just now, on this machine."""
        versions = {name: version(name) for name in _LIBRARIES}
        return cls(commit(), _machine(), versions, tuple(growth), tuple(pairs))


def exponent(growth: Sequence[Growth]) -> float:
    """Return the power of the number of files with which time grows, by least squares of logs."""
    xs = [math.log(one.files) for one in growth]
    ys = [math.log(one.cold) for one in growth]
    x, y = math.fsum(xs) / len(xs), math.fsum(ys) / len(ys)
    slope = math.fsum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True))
    return slope / math.fsum((a - x) ** 2 for a in xs)


def keep(run: Run) -> None:
    """Write a run as the last one, and its tables and plot into the documentation."""
    text = json.dumps(asdict(run), indent=1, ensure_ascii=False)
    KEPT.write_text(text + "\n", encoding="utf-8", newline="\n")
    PLOT.write_text(plot(run.growth), encoding="utf-8", newline="\n")
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(filled(page, run), encoding="utf-8", newline="\n")


def filled(page: str, run: Run) -> str:
    """Return the page with the figures of a run between its two marks."""
    before, _, rest = page.partition(_START)
    _, _, after = rest.partition(_END)
    return f"{before}{_START}\n\n{_tables(run)}\n\n{_END}{after}"


def _tables(run: Run) -> str:
    versions = ", ".join(f"{name} {number}" for name, number in run.versions.items())
    rows = [
        f"| {one.files:,} | {one.cold:.1f} | {one.floor:.1f} | {one.cold / one.floor:.1f} | "
        f"{one.warm:.1f} | {one.changed:.1f} | {one.megabytes:,} |"
        for one in run.growth
    ]
    pairs = [
        f"| {one.what} | {one.than} | {one.first:.3g} | {one.second:.3g} | "
        f"{_ratio(one.first / one.second)} |"
        for one in run.pairs
    ]
    return "\n".join(
        [
            f"Commit `{run.commit}`; {run.machine}; {versions}.",
            "",
            "| files | cold, s | floor, s | ratio | warm, s | one file changed, s | memory, MB |",
            "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
            *rows,
            "",
            "![Seconds by number of files](assets/growth.svg)",
            "",
            f"Cold, time grows with the files to the power of {exponent(run.growth):.2f}.",
            "",
            "| what | beside | it, s | ours, s | it / ours |",
            "| --- | --- | ---: | ---: | ---: |",
            *pairs,
        ]
    )


def _ratio(times: float) -> str:
    """Two digits, or all before the point."""
    return f"{times:.0f}" if times >= 10 else f"{times:.2g}"


def _machine() -> str:
    model = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    model = next((line.partition(":")[2].strip() for line in lines if "model name" in line), model)
    return f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}"


# --- the plot -------------------------------------------------------------------------

_WIDE, _HIGH, _LEFT, _BOTTOM = 640, 360, 64, 48


def plot(growth: Sequence[Growth]) -> str:
    """Return a drawing of seconds by files, both as logarithms, ours and the floor."""
    low_x, high_x = (math.log10(f(one.files for one in growth)) for f in (min, max))
    seconds = [s for one in growth for s in (one.cold, one.floor, one.changed)]
    low_y = math.floor(math.log10(max(min(seconds), 0.001)))
    high_y = math.ceil(math.log10(max(seconds)))

    def at(files: float, taken: float) -> str:
        x = _LEFT + (math.log10(files) - low_x) / ((high_x - low_x) or 1) * (_WIDE - _LEFT - 150)
        y = (math.log10(max(taken, 0.001)) - low_y) / ((high_y - low_y) or 1)
        return f"{x:.1f},{_HIGH - _BOTTOM - y * (_HIGH - _BOTTOM - 24):.1f}"

    def line(name: str, taken: Sequence[float], dash: str) -> str:
        points = " ".join(at(one.files, s) for one, s in zip(growth, taken, strict=True))
        x, y = points.split()[-1].split(",")
        return (
            f'<polyline points="{points}" fill="none" stroke="#777" stroke-width="2"'
            f' stroke-dasharray="{dash}"/>'
            f'<text x="{float(x) + 8:.1f}" y="{float(y) + 4:.1f}">{name}</text>'
        )

    def across(power: int) -> str:
        x, y = map(float, at(growth[0].files, 10.0**power).split(","))
        place = f'x="{x - 10:.1f}" y="{y + 4:.1f}" text-anchor="end"'
        return f"<text {place}>{10.0**power:g} s</text>"

    def below(files: int) -> str:
        x, y = at(files, 10**low_y).split(",")
        return f'<text x="{x}" y="{float(y) + 24:.1f}" text-anchor="middle">{files:,}</text>'

    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {_HIGH}" role="img"'
        ' font-family="sans-serif" font-size="13" fill="#777">'
    )
    parts = [
        head,
        "<title>Seconds by number of files, both on logarithmic scales</title>",
        line("cold", [one.cold for one in growth], "none"),
        line("floor", [one.floor for one in growth], "2 4"),
        line("one changed", [one.changed for one in growth], "8 4"),
        *(across(power) for power in range(low_y, high_y + 1)),
        *(below(one.files) for one in growth),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"
