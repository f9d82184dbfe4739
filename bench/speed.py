"""Times briefings beside what they are to be measured by, on articles made up by rule.

python bench/speed.py [--files N [N ...]] [--sentences N [N ...]] [--times N] [--limit S] [--keep]

Each thing that is timed runs in a process of its own (`timing.py`), two that are compared in
turns. With `--keep` the figures are kept in `results/speed.json` and written into
`docs/performance.md`.
"""

import argparse
import math
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import speed_page
from articles import write
from speed_page import Growth, Pair, Run
from timing import JOBS

FILES, SENTENCES = (100, 300, 1_000, 10_000), (200, 500, 1_000, 2_000)
MANY = 1_000  # files, on which what takes long is compared
FEW = 100  # files, as many as somebody has who serves while writing
SUMY_FILES = (10, 30, 100)


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds without the start of the process, and the most memory it had, in MB."""

    seconds: float
    megabytes: int


def main() -> int:
    """Measure everything, printing each figure as it is found."""
    options = _options()
    with tempfile.TemporaryDirectory() as made:
        bench = _Bench(Path(made), options.limit, options.times)
        growth = bench.growth(sorted(set(options.files)))
        pairs = [pair for pair in bench.pairs(options.files, options.sentences) if pair]
    if options.keep:
        speed_page.keep(Run.made(growth, pairs))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--files", type=int, nargs="+", default=FILES, metavar="N")
    parser.add_argument("--sentences", type=int, nargs="+", default=SENTENCES, metavar="N")
    parser.add_argument("--times", type=int, default=3, metavar="N", help="the best of N (3)")
    parser.add_argument("--limit", type=float, default=1800, metavar="S", help="seconds (1800)")
    parser.add_argument("--keep", action="store_true", help="write the figures into docs/")
    options = parser.parse_args()
    if min(*options.files, *options.sentences, options.times) < 1:
        parser.error("each number must be 1 or more")
    return options


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Two jobs to compare on so many files, of which some want so many sentences."""

    what: str
    than: str
    left: str
    right: str
    files: int
    sentences: int = 0


_LEX_RANK = ("sumy", "sumy-lex-rank", "lex-rank")
_SUMY = ("sumy's LexRank of all", "sumy", "cold")


class _Bench:
    """Folders of articles, and the times of what is done with them."""

    def __init__(self, folder: Path, limit: float, times: int) -> None:
        self._folder, self._limit, self._times = folder, limit, times

    def growth(self, sizes: Sequence[int]) -> list[Growth]:
        """Return what a whole briefing of each size takes beside the floor, each once."""
        heads = ("files", "cold s", "floor s", "ratio", "MB", "warm s", "changed s")
        print("".join(f"{head:>10}" for head in heads))
        found = []
        for files in sizes:
            cold = self._timed("cold", files)
            floor, warm, changed = (self._timed(job, files) for job in ("floor", "warm", "changed"))
            if not (cold and floor and warm and changed):
                continue
            one = Growth(
                files, cold.seconds, floor.seconds, cold.megabytes, warm.seconds, changed.seconds
            )
            print(
                f"{files:10}{one.cold:10.2f}{one.floor:10.2f}{one.cold / one.floor:10.1f}"
                f"{one.megabytes:10}{one.warm:10.2f}{one.changed:10.2f}",
                flush=True,
            )
            found.append(one)
        if len(found) > 1:
            power = speed_page.exponent(found)
            print(f"time grows with the number of files to the power of {power:.2f}")
        return found

    def pairs(self, files: Sequence[int], sentences: Sequence[int]) -> list[Pair | None]:
        """Return the pairs of times that are compared."""
        most = max((n for n in files if n <= MANY), default=min(files))
        wanted = [
            *(_Wanted(f"LexRank of {n} sentences", *_LEX_RANK, n // 10 + 1, n) for n in sentences),
            *(
                _Wanted(f"a briefing of {n} files", *_SUMY, n)
                for n in SUMY_FILES
                if n <= max(files)
            ),
            _Wanted(f"reading {most} files in two processes", "in one", "read", "read-two", most),
            _Wanted(
                f"reading {most} files, Dask, two workers", "in one", "read", "read-dask", most
            ),
            _Wanted(f"{FEW} files once more, as serving", "cold", "cold", "again", FEW),
            _Wanted("briefing --help", "python alone", "nothing", "help", FEW),
            _Wanted("import of the plugin", "MkDocs alone", "mkdocs", "plugin", FEW),
        ]
        return [self._pair(one) for one in wanted]

    def _pair(self, wanted: _Wanted) -> Pair | None:
        jobs, files, n = (wanted.left, wanted.right), wanted.files, wanted.sentences
        taken = [[self._timed(job, files, n) for job in jobs] for _ in range(self._times)]
        sound = [(a.seconds, b.seconds) for a, b in taken if a and b]
        if not sound:
            return None
        first, second = (min(column) for column in zip(*sound, strict=True))
        told = f"{wanted.what:36}{wanted.than:>22}{first:10.3f}"
        print(f"{told}{'ours':>8}{second:10.3f}{first / second:9.1f}", flush=True)
        return Pair(wanted.what, wanted.than, first, second)

    def _timed(self, job: str, files: int, n: int = 0) -> Timed | None:
        folder = self._folder / str(files)
        if not folder.exists():
            write(folder, files)
        command = [sys.executable, str(JOBS), job, str(folder), str(n)]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, check=True, timeout=self._limit
            )
        except subprocess.TimeoutExpired:
            print(f"{job} of {files} files is left out: it takes over {self._limit:.0f} seconds")
            return None
        seconds, kilobytes = map(float, done.stdout.split()[-2:])
        return Timed(seconds, math.ceil(kilobytes / 1024))


if __name__ == "__main__":
    sys.exit(main())
