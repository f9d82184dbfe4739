"""Every method by the name that the tables give it, and the lines that it chooses."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import engine
from best_pick import best_pick
from bm25 import diverse, relevance
from coverage import WEIGHTS, covering
from distinct import distinct
from folder import Folder
from sets import Wanted
from simple import lead
from summas import summa
from sumys import SUMMARIZERS, edmundson, ranked

OURS = "ours"
SHOWN = "ours, as shown"
RANDOM = "random"
LEX_RANK = "sumy lex-rank"
DISTINCT = "sumy lex-rank, no near-duplicates"
SUMMA = "summa"
BM25 = "BM25, MMR"
COVERAGE = "plain concept coverage"
BEST = "best possible pick"


@dataclass(frozen=True, slots=True)
class Case:
    """What a method is given: the folder as it sees it, what is wanted, and of which set."""

    read: engine.Read
    folder: Folder
    wanted: Wanted
    set: str


Method = Callable[[Case], Sequence[str]]


def _sumys(method: str) -> Method:
    return lambda case: ranked(case.folder, method)


def _diverse(case: Case) -> Sequence[str]:
    rated = relevance(case.folder, case.wanted.question)
    return diverse(case.folder, rated, case.wanted.words)


METHODS: dict[str, Method] = {
    OURS: lambda case: engine.filled(case.read, case.wanted),
    SHOWN: lambda case: engine.shown(case.read, case.wanted),
    "lead": lambda case: lead(case.folder),
    **{f"sumy {method}": _sumys(method) for method in SUMMARIZERS},
    "sumy edmundson": lambda case: edmundson(case.folder, case.wanted.about),
    DISTINCT: lambda case: distinct(case.folder, ranked(case.folder, "lex-rank")),
    SUMMA: lambda case: summa(case.folder),
    BM25: _diverse,
    COVERAGE: lambda case: covering(case.folder, case.wanted, WEIGHTS[case.set]),
    BEST: lambda case: best_pick(case.folder, case.wanted),
}

# In the order of the tables; chance is no method of one choice, and is measured by several.
NAMES = (OURS, SHOWN, RANDOM, *(name for name in METHODS if name not in {OURS, SHOWN}))


def suited(name: str, methods: Collection[str]) -> list[str]:
    """Return those of some methods that a set can be given to: BM25 needs a question."""
    return [method for method in methods if method != BM25 or name != "general"]
