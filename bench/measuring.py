"""Each method's score on each row of a set, worked out in some processes."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

import engine
from folder import folder
from methods import METHODS, RANDOM, Case, suited
from rouge import rouge
from sets import Task, Wanted
from simple import SHUFFLES, shuffled


@dataclass(frozen=True, slots=True)
class Score:
    """ROUGE-1 and ROUGE-2 recall of a summary, in [0, 1], and its words, at most those wanted."""

    one: float
    two: float
    words: float


@dataclass(frozen=True, slots=True)
class Row:
    """The scores of every method on one wanted summary of a folder."""

    folder: str
    words: int
    scores: Mapping[str, Score]


def measured(tasks: Sequence[Task], names: Collection[str], jobs: int) -> Iterator[Row]:
    """Return the rows of some tasks in their order, scored by the methods of these names."""
    work = partial(rows, names=tuple(names))
    if jobs == 1:
        for task in tasks:
            yield from work(task)
        return
    with ProcessPoolExecutor(jobs) as pool:
        for found in pool.map(work, tasks):
            yield from found


def rows(task: Task, names: Collection[str]) -> list[Row]:
    """Return the rows of one task."""
    names = suited(task.set, names)
    read = engine.read(task.documents)
    lines = folder(read.analyses, max(wanted.words for wanted in task.wanted))
    cases = [Case(read, lines, wanted, task.set) for wanted in task.wanted]
    return [
        Row(task.id, case.wanted.words, {name: _score(name, case) for name in names})
        for case in cases
    ]


def _score(name: str, case: Case) -> Score:
    if name != RANDOM:
        return score(METHODS[name](case), case.wanted)
    thrown = [score(shuffled(case.folder, seed), case.wanted) for seed in range(SHUFFLES)]
    one, two, words = (sum(getattr(s, part) for s in thrown) / SHUFFLES for part in Score.__slots__)
    return Score(one, two, words)


def score(texts: Sequence[str], wanted: Wanted) -> Score:
    """Return the score of some lines in their order, cut at the words wanted."""
    summary = " ".join(texts)
    one, two = (rouge(summary, wanted.references, n, wanted.words) for n in (1, 2))
    return Score(one, two, min(wanted.words, len(summary.split())))
