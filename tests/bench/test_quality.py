"""The bench measures our own set from end to end, with every method, and says what it misses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from agreement import alone, in_folder
from bootstrap import Estimate
from claims import agreement
from figures import Figures, tables
from labels import key, labelled
from measuring import measured
from methods import BEST, OURS, suited
from printing import claims_printed, printed
from quality import main
from sets import OWN, SETS, SUMMARIES, MissingError, raw, tasks

ROOT = Path(__file__).parents[2]


def figures(rows, name) -> tuple[Figures, ...]:
    return tables(name, rows[name])[0].figures


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_method_has_its_line(measured_rows, names, name):
    found = figures(measured_rows, name)
    table = printed(tables(name, measured_rows[name])[0])

    assert [one.method for one in found] == suited(name, names)
    assert all(one.method in table for one in found)


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_figure_lies_within_its_interval(measured_rows, name):
    for one in figures(measured_rows, name):
        assert 0 <= one.one.low <= one.one.value <= one.one.high <= 100
        assert 0 <= one.two.low <= one.two.value <= one.two.high <= 100
        if one.ours:
            assert one.ours.low <= one.ours.value <= one.ours.high


@pytest.mark.parametrize("name", SUMMARIES)
def test_no_method_picks_better_than_the_best_possible_pick(measured_rows, name):
    for row in measured_rows[name]:
        assert max(row.scores.values(), key=lambda score: score.two) == row.scores[BEST]


@pytest.mark.parametrize("name", ["queries", "aspects"])
def test_our_choice_is_better_than_chance_where_something_is_asked(measured_rows, name):
    found = {one.method: one for one in figures(measured_rows, name)}

    assert found[OURS].two.value > 1.5 * found["random"].two.value
    assert found[OURS].words > 0


def test_each_aspect_is_a_row_of_its_own_and_drawn_with_its_folder(measured_rows):
    (table,) = tables("aspects", measured_rows["aspects"])

    assert (table.rows, table.folders) == (12, 4)


def test_a_set_of_two_lengths_has_a_table_for_each(measured_rows):
    short = measured_rows["general"]
    mixed = [*short, *measured_rows["queries"]]

    assert [t.set for t in tables("general", short)] == ["general"]
    assert [t.set for t in tables("general", mixed)] == [
        "general", "general, 60 words", "general, 70 words"
    ]  # fmt: skip


def test_the_same_run_in_two_processes_has_the_same_rows(measured_rows, names):
    assert list(measured(tasks("queries", OWN), names, 2)) == measured_rows["queries"]


# --- who else says it -------------------------------------------------------------------


def test_agreement_is_measured_alone_and_among_all_sentences():
    clusters = [labelled(line) for line in raw("claims", OWN)]
    folders = {task.id: task for task in tasks("queries", OWN)}
    both = (
        agreement("alone", [alone(one) for one in clusters]),
        agreement("in folders", [in_folder(one, folders[one.name]) for one in clusters]),
    )

    for found in both:
        assert (found.clusters, found.labelled) == (4, both[0].labelled)
        assert 0 < found.right <= found.found
        assert_ordered(found.precision, found.recall, found.f1, found.at_ours, found.at_good)
        assert found.precision.value == pytest.approx(100 * found.right / found.found)
        assert "precision" in claims_printed(found)


def assert_ordered(*estimates: Estimate) -> None:
    assert all(0 <= one.low <= one.high <= 100 for one in estimates)


# --- our own set ------------------------------------------------------------------------


def test_every_labelled_sentence_stands_in_the_folder_of_its_cluster():
    folders = {t.id: key(" ".join(d.text for d in t.documents)) for t in tasks("queries", OWN)}
    for line in raw("claims", OWN):
        for one in line["sentences"]:
            assert key(one["sentence"]) in folders[line["cluster"]], one["sentence"]


def test_each_cluster_has_pairs_that_agree_and_many_more_that_do_not():
    for line in raw("claims", OWN):
        one = labelled(line)
        sentences = sum(map(len, one.texts.values()))
        assert 8 <= len(one.same) <= sentences


def test_the_three_sets_of_summaries_have_the_same_articles():
    general, queries, aspects = (tasks(name, OWN) for name in SUMMARIES)

    assert [t.documents for t in general] == [t.documents for t in queries]
    assert [t.documents for t in general] == [t.documents for t in aspects]
    assert sum(len(t.documents) for t in general) == 24


# --- what is missing --------------------------------------------------------------------


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, ROOT / "bench" / "quality.py", "--jobs", "1", *arguments],
        env={**os.environ, "BRIEFING_BENCH": str(folder), "PYTHONUTF8": "1",
             "PYTHONPATH": os.pathsep.join([str(ROOT / "plugin"), *sys.path])},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_without_the_public_sets_our_own_is_measured_and_the_cure_told(tmp_path):
    done = run(tmp_path / "none", "--only", "ours", "lead")

    assert done.returncode == 0
    assert "own, aspects" in done.stdout
    assert "own, in their folders" in done.stdout
    (told,) = done.stderr.strip().splitlines()
    assert str(tmp_path / "none" / "general.jsonl") in told
    assert "BRIEFING_BENCH" in told


@pytest.mark.parametrize("name", SETS)
def test_a_public_set_that_is_asked_for_by_name_and_missing_is_an_error(
    tmp_path, name, monkeypatch, capsys
):
    monkeypatch.setenv("BRIEFING_BENCH", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["quality.py", "--set", name])

    with pytest.raises(SystemExit) as left:
        main()

    assert left.value.code == 2
    assert f"the set '{name}' is missing" in capsys.readouterr().err


def test_some_rows_are_spread_evenly_over_a_set(tmp_path):
    lines = "".join(json.dumps({"id": n}) + "\n" for n in range(10))
    (tmp_path / "general.jsonl").write_text(lines, encoding="utf-8")

    assert [line["id"] for line in raw("general", tmp_path, 4)] == [0, 2, 5, 7]
    assert len(raw("general", tmp_path, 40)) == 10
    with pytest.raises(MissingError, match=r"queries\.jsonl"):
        raw("queries", tmp_path)
