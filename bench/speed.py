"""Prints how long things take beside one another, on articles made up by rule. Needs nothing.

python bench/speed.py [--files N [N ...]] [--sentences N [N ...]] [--times N]
"""

import argparse
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter

from articles import write
from mkdocs_briefing.choose import SUMMARIZERS
from mkdocs_briefing.gather import gather
from mkdocs_briefing.model import SectionPlan, Sentence, Settings
from mkdocs_briefing.pipeline import brief
from mkdocs_briefing.store import Store
from sumys import ratings

_PLANS = (
    SectionPlan("cost", "Cost", "The price in millions, more than what was there before.", 150),
    SectionPlan("people", "People", "People who came, and what was put on for them.", 150),
    SectionPlan("voices", "Voices", "What officials said.", 150, only="statements"),
)


def main() -> None:
    """Measure everything, and print a line for each pair."""
    options = _options()
    print(f"{'':42}{'seconds':>10}{'seconds':>10}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for files in options.files:
            write(folder / str(files), files)
        most = max(options.files)
        _salience(folder / str(most), options.sentences, options.times)
        for files in options.files:
            settings = _settings(folder / str(files))
            _stored(settings, files, folder, options.times)
        _jobs(_settings(folder / str(most)), most, options.times)
        for files in options.files:
            _whole(_settings(folder / str(files)), files, folder, options.times)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--files", type=int, nargs="+", default=[100, 400], metavar="N")
    parser.add_argument("--sentences", type=int, nargs="+", default=[200, 500, 1000], metavar="N")
    parser.add_argument("--times", type=int, default=3, metavar="N", help="the best of N (3)")
    options = parser.parse_args()
    if min(*options.files, *options.sentences, options.times) < 1:
        parser.error("each number must be 1 or more")
    return options


def _settings(folder: Path) -> Settings:
    return Settings("Speed", folder, _PLANS, language="en")


def _salience(folder: Path, sizes: Sequence[int], times: int) -> None:
    sentences = _sentences(folder)
    for size in sizes:
        some = sentences[:size]
        if len(some) < size:
            print(f"LexRank: {size} sentences are more than the articles have; more --files needed")
            continue
        # stems for both: rating alone is timed
        theirs = partial(ratings, [" ".join(s.terms) for s in some], stemmed=True)
        ours = partial(SUMMARIZERS["lex-rank"], some, ())
        _beside(f"LexRank, {size} sentences: sumy's, ours", theirs, ours, times)


def _sentences(folder: Path) -> list[Sentence]:
    analyses, *_ = gather(_settings(folder), None, 1)
    return [s for a in analyses for s in a.sentences if s.mark is None]


def _stored(settings: Settings, files: int, folder: Path, times: int) -> None:
    """The analyses of a folder with an empty store and with a full one."""
    number = iter(range(10**6))

    def cold() -> None:
        with Store.open(folder / f"cold-{files}-{next(number)}.sqlite") as store:
            gather(settings, store, 1)

    def warm() -> None:
        with Store.open(folder / f"cold-{files}-0.sqlite") as store:
            gather(settings, store, 1)

    _beside(f"analyses, {files} files: store cold, warm", cold, warm, times)


def _jobs(settings: Settings, files: int, times: int) -> None:
    one, two = (partial(gather, settings, None, jobs) for jobs in (1, 2))
    _beside(f"analyses, {files} files: 1 job, 2 jobs", one, two, times)


def _whole(settings: Settings, files: int, folder: Path, times: int) -> None:
    def warm() -> None:
        with Store.open(folder / f"cold-{files}-0.sqlite") as store:
            brief(settings, store=store)

    _beside(f"whole briefing, {files} files: no store, warm", partial(brief, settings), warm, times)


def _beside(name: str, left: Callable[[], object], right: Callable[[], object], times: int) -> None:
    """Time two things in turns, so that a busy moment of the machine meets both."""
    taken = [(_seconds(left), _seconds(right)) for _ in range(times)]
    first, second = (min(column) for column in zip(*taken, strict=True))
    print(f"{name:42}{first:10.3f}{second:10.3f}{first / second:8.1f}", flush=True)


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    main()
