"""Prints how much of what people wrote our sections hold, and how often "agrees" is right.

Runs analyse, match and choose on public sets, which it needs: see README.md beside this file.

    python bench/quality.py [--set NAME] [--rows N] [--shown] [--no-sumy]
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from agreement import Score, alone, in_folder
from baselines import lead, lex_rank
from rouge import rouge
from sets import CLAIMS, SUMMARIES, Row, Wanted, lines, row

from mkdocs_briefing.analyse import query
from mkdocs_briefing.choose import choose
from mkdocs_briefing.match import copies, match
from mkdocs_briefing.model import Choice, SectionPlan, Settings

# Words asked for beyond the length scored, so that whole sentences fill it: the longest line.
_OVER = 60


def main() -> None:
    """Measure the sets asked for."""
    options = _options()
    names = [options.set] if options.set else [*SUMMARIES, CLAIMS]
    found = {name: lines(name, options.rows) for name in names}  # first see that all are there
    if heads := [name for name in names if name != CLAIMS]:
        print(f"{'ROUGE recall x100':26}{'R-1':>7}{'R-2':>7}{'words':>7}{'empty':>12}")
        for name in heads:
            _summaries(name, found[name], shown=options.shown, sumy=not options.no_sumy)
    if CLAIMS in found:
        _agreement(found[CLAIMS])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--set", choices=(*SUMMARIES, CLAIMS), help="one set instead of all four")
    parser.add_argument("--rows", type=int, default=20, metavar="N", help="rows of each set (20)")
    parser.add_argument("--shown", action="store_true", help="our lines as the page would have "
                        "them: whole sentences within the words")  # fmt: skip
    parser.add_argument("--no-sumy", action="store_true", help="leave out sumy, the slowest by far")
    options = parser.parse_args()
    if options.rows < 1:
        parser.error(f"--rows: at least one row is needed, not {options.rows}")
    return options


# --- summaries ------------------------------------------------------------------------


@dataclass(slots=True)
class _Tally:
    """The scores of one method on one set."""

    scores: list[tuple[float, float, int]] = field(default_factory=list)  # words

    def add(self, texts: Iterable[str], wanted: Wanted) -> None:
        summary = " ".join(texts)
        one, two = (rouge(summary, wanted.references, n, wanted.words) for n in (1, 2))
        self.scores.append((one, two, min(wanted.words, len(summary.split()))))

    def print(self, name: str) -> None:
        columns = zip(*self.scores, strict=True)
        one, two, words = (sum(column) / len(self.scores) for column in columns)
        empty = sum(not words for *_, words in self.scores)
        of = f"{empty} of {len(self.scores)}"
        print(f"{name:26}{100 * one:7.2f}{100 * two:7.2f}{words:7.0f}{of:>12}", flush=True)


def _summaries(name: str, found: Sequence[dict[str, Any]], *, shown: bool, sumy: bool) -> None:
    tallies = {"ours": _Tally(), "lead": _Tally()} | ({"sumy's LexRank": _Tally()} if sumy else {})
    for one in map(row, found):
        sentences = [s for a in one.analyses for s in a.sentences if s.mark is None]
        plain = {"lead": lead(one.analyses)}
        plain |= {"sumy's LexRank": lex_rank(sentences)} if sumy else {}
        for texts, wanted in zip(_sections(one, shown=shown), one.wanted, strict=True):
            for method, summary in ({"ours": texts} | plain).items():
                tallies[method].add(summary, wanted)
    for method, tally in tallies.items():
        tally.print(f"{name}: {method}")


def _sections(one: Row, *, shown: bool) -> list[list[str]]:
    """The lines of each section, in the order in which they were chosen."""
    over = 0 if shown else _OVER
    plans = tuple(
        SectionPlan(str(number), wanted.title, wanted.about, wanted.words + over)
        for number, wanted in enumerate(one.wanted)
    )
    queries = {plan.id: query(plan, "en") for plan in plans}
    claims = match(one.analyses, list(queries.values()))
    settings = Settings("", Path(), plans)
    chosen = choose(claims, queries, settings, copies(one.analyses)).chosen
    return [list(_texts(chosen[plan.id])) for plan in plans]


def _texts(choices: Iterable[Choice]) -> Iterable[str]:
    for choice in choices:
        for claim in (*choice.needs, choice.claim):
            yield claim.best.text[claim.best.dateline :]


# --- who else says it -----------------------------------------------------------------


def _agreement(clusters: Sequence[dict[str, Any]]) -> None:
    folders = {one["id"].lower(): one for one in lines("queries")}
    pairs = [
        (c, folders[c["cluster"].lower()]) for c in clusters if c["cluster"].lower() in folders
    ]
    heads = f"{'found':>7}{'right':>7}{'of them':>9}{'labelled':>10}{'right':>8}"
    print(f"\n{'pairs that agree':34}{heads}")
    scores = sum(map(alone, clusters), Score())
    print(f"{f'{len(clusters)} clusters, each by itself':34}{scores}", flush=True)
    scores = sum((in_folder(*pair) for pair in pairs), Score())
    print(f"{f'{len(pairs)} of them in their folders':34}{scores}")


if __name__ == "__main__":
    main()
