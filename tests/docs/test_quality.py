"""The tables of the chapter on quality are those of the run that was kept."""

from __future__ import annotations

import json
from pathlib import Path

from methods import NAMES, suited
from page import PAGE, filled
from results import HISTORY, KEPT, kept
from sets import SUMMARIES


def test_the_tables_are_those_of_the_last_run() -> None:
    text = PAGE.read_text(encoding="utf-8")

    assert filled(text, kept()) == text


def test_every_method_is_in_the_table_of_every_set() -> None:
    run = kept()
    tables = {table.set: [one.method for one in table.figures] for table in run.tables}

    assert {*SUMMARIES, *(f"own, {name}" for name in SUMMARIES)} <= set(tables)
    for name, methods in tables.items():
        kind = name.removeprefix("own, ").partition(",")[0]
        assert methods == suited(kind, NAMES), name
    assert len(run.claims) == 4


def test_the_last_line_of_the_history_is_the_run_that_was_kept() -> None:
    last = json.loads(HISTORY.read_text(encoding="utf-8").splitlines()[-1])

    assert last["commit"] == kept().commit


def test_figures_are_put_between_the_marks_whatever_stands_there(tmp_path: Path) -> None:
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition("| method | ROUGE-1")
    damaged = before + "rubbish" + rest

    assert KEPT.is_file()
    assert filled(damaged, kept()) == text
