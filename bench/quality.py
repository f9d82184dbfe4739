"""Prints how much of what people wrote our sections hold, and how often "agrees" is right.

Runs the engine beside other methods, on a small set of our own, which is here, and on public
sets, which it needs: see README.md beside this file.

    python bench/quality.py [--set NAME ...] [--rows N] [--only METHOD ...] [--jobs N]
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from agreement import alone, in_folder
from claims import Agreement, agreement
from figures import Table, tables
from labels import labelled
from measuring import measured
from methods import NAMES, SUMMA
from page import PAGE, write
from printing import claims_printed, printed
from results import KEPT, keep, kept, run
from sets import CLAIMS, OWN, SETS, SUMMARIES, MissingError, public, raw, tasks
from summas import MISSING, installed

_OWN = "own"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be measured: so many rows of each set, by these methods, in so many processes."""

    rows: int | None
    methods: tuple[str, ...]
    jobs: int


def main() -> None:
    """Measure the sets asked for; a whole run is kept and written into the documentation."""
    options = _options()
    plan = _plan(options)
    asked = options.set or [_OWN, *SETS]
    found_tables, found_claims = _own(replace(plan, rows=None)) if _OWN in asked else ([], [])
    try:
        more_tables, more_claims = _public([name for name in SETS if name in asked], plan)
    except MissingError as error:
        print(f"\n{error}", file=sys.stderr)
        sys.exit(2 if options.set else 0)
    whole = not (options.set or options.rows or options.only) and SUMMA in plan.methods
    if whole:
        keep(run([*more_tables, *found_tables], [*more_claims, *found_claims]))
        write(kept())  # as rounded, so that the page can be written again from the file
        print(f"\nKept in {KEPT} and {PAGE}")


def _own(plan: Plan) -> tuple[list[Table], list[Agreement]]:
    return _measured(SETS, OWN, plan, "own, ")


def _public(names: Sequence[str], plan: Plan) -> tuple[list[Table], list[Agreement]]:
    for name in names:
        raw(name, public(), 1)  # first see that all are there
    return _measured(names, public(), plan, "")


def _measured(
    names: Sequence[str], where: Path, plan: Plan, mark: str
) -> tuple[list[Table], list[Agreement]]:
    found_tables: list[Table] = []
    found_claims: list[Agreement] = []
    for name in names:
        if name in SUMMARIES:
            rows = list(measured(tasks(name, where, plan.rows), plan.methods, plan.jobs))
            fresh = tables(f"{mark}{name}", rows)
            found_tables += fresh
            print("\n".join(map(printed, fresh)), flush=True)
        else:
            found_claims += _claims(where, plan.rows, mark)
            print("\n".join(map(claims_printed, found_claims)), flush=True)
    return found_tables, found_claims


def _claims(where: Path, limit: int | None, mark: str) -> list[Agreement]:
    clusters = [labelled(line) for line in raw(CLAIMS, where, limit)]
    folders = {task.id.lower(): task for task in tasks("queries", where)}
    both = [(c, folders[c.name.lower()]) for c in clusters if c.name.lower() in folders]
    found = [agreement(f"{mark}each cluster by itself", [alone(c) for c in clusters])]
    if both:
        found.append(agreement(f"{mark}in their folders", [in_folder(*pair) for pair in both]))
    return found


def _plan(options: argparse.Namespace) -> Plan:
    names = options.only or NAMES
    if SUMMA in names and not installed():
        print(MISSING, file=sys.stderr)
        names = [name for name in names if name != SUMMA]
    return Plan(options.rows, tuple(names), options.jobs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").splitlines()[0], epilog=f"Methods: {'; '.join(NAMES)}."
    )
    parser.add_argument("--set", choices=(_OWN, *SETS), nargs="+", metavar="NAME",
                        help=f"only these sets of {_OWN}, {', '.join(SETS)}")  # fmt: skip
    parser.add_argument("--rows", type=int, metavar="N",
                        help="rows of each public set, spread evenly over it")  # fmt: skip
    parser.add_argument("--only", choices=NAMES, nargs="+", metavar="METHOD",
                        help="only these methods")  # fmt: skip
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes (2)")
    options = parser.parse_args()
    for name in ("rows", "jobs"):
        if (number := getattr(options, name)) is not None and number < 1:
            parser.error(f"--{name}: 1 or more is needed, not {number}")
    return options


if __name__ == "__main__":
    main()
