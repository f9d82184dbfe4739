"""Prints how much of what people wrote our sections hold, and how often "agrees" is right.

Runs the engine beside other methods, on a small set of our own and on public sets, which it
needs: see README.md beside this file.

    python bench/quality.py [--set NAME ...] [--rows N] [--only METHOD ...] [--jobs N]
"""

import argparse
import sys
from pathlib import Path

from agreement import alone, in_folder
from claims import agreement
from figures import tables
from labels import labelled
from measuring import measured
from methods import METHODS, RANDOM
from printing import claims_printed, printed
from sets import CLAIMS, SETS, SUMMARIES, MissingError, public, raw, tasks

_NAMES = (*list(METHODS)[:2], RANDOM, *list(METHODS)[2:])


def main() -> None:
    """Measure the sets asked for, our own first."""
    options = _options()
    try:
        for name in options.set or SETS:
            if name in SUMMARIES:
                _summaries(name, public(), options)
            else:
                _claims(public(), options)
    except MissingError as error:
        print(error, file=sys.stderr)
        sys.exit(2)


def _summaries(name: str, where: Path, options: argparse.Namespace) -> None:
    found = tasks(name, where, options.rows)
    rows = list(measured(found, options.only or _NAMES, options.jobs))
    for table in tables(name, rows):
        print(printed(table), flush=True)


def _claims(where: Path, options: argparse.Namespace) -> None:
    clusters = [labelled(line) for line in raw(CLAIMS, where, options.rows)]
    folders = {task.id.lower(): task for task in tasks("queries", where)}
    both = [(c, folders[c.name.lower()]) for c in clusters if c.name.lower() in folders]
    print(claims_printed(agreement("each cluster by itself", [alone(c) for c in clusters])))
    if both:
        print(claims_printed(agreement("in their folders", [in_folder(*pair) for pair in both])))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--set", choices=SETS, nargs="+", metavar="NAME", help=f"only {SETS}")
    parser.add_argument("--rows", type=int, metavar="N", help="rows of each set, spread over it")
    parser.add_argument("--only", nargs="+", choices=_NAMES, metavar="METHOD", help="only these")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes (2)")
    options = parser.parse_args()
    for name in ("rows", "jobs"):
        if (number := getattr(options, name)) is not None and number < 1:
            parser.error(f"--{name}: 1 or more is needed, not {number}")
    return options


if __name__ == "__main__":
    main()
