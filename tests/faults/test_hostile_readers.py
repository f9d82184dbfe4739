"""A reader that crashes, hangs or eats memory loses its own file only."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import mkdocs_briefing
from mkdocs_briefing import gather as gather_module
from mkdocs_briefing import reading_pool
from mkdocs_briefing.gather import Gathered, gather
from mkdocs_briefing.model import Limits, SectionPlan, Settings, Workers
from mkdocs_briefing.store import Store

PACKAGE = Path(mkdocs_briefing.__file__).parents[1]
TESTS = Path(__file__).parents[1]
LINE = "The harbour wall cost the town 3 million crowns to repair.\n"
PAGE = f"<html><body><article><p>{LINE}</p></article></body></html>"

# What users run: a program without `if __name__ == "__main__"`, which registers a format.
PROGRAM = """
import json, sys
from pathlib import Path
from mkdocs_briefing import pipeline, reading_process
from mkdocs_briefing.model import Limits, SectionPlan, Settings, Status, Workers
from faults import hostile
reading_process.PRELOAD.append("faults.hostile")
print("begun", flush=True)
folder, limits, workers = Path(sys.argv[1]), json.loads(sys.argv[2]), Workers(int(sys.argv[3]))
plans = (SectionPlan("a", "Wall"),)
settings = Settings("T", folder, plans, limits=Limits(**limits), workers=workers)
made = pipeline.brief(settings)
unread = {one.path: one.reason for one in made.sources if one.status is Status.UNREAD}
print(json.dumps({one.path: unread.get(one.path) for one in made.sources}))
"""


def folder_with(folder: Path, *deeds: str) -> Path:
    folder.mkdir(exist_ok=True)
    for deed in deeds:
        (folder / f"{deed}.hostile").write_text(f"{deed}\n{LINE}", encoding="utf-8")
    (folder / "a.txt").write_text(LINE, encoding="utf-8")
    (folder / "z.html").write_text(PAGE, encoding="utf-8")
    return folder


def reasons(folder: Path, workers: int = 1, **limits: int) -> dict[str, str | None]:
    """Why each file of the folder is not read, as a program of its own finds."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), json.dumps(limits), str(workers)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(PACKAGE), str(TESTS)])},
        capture_output=True,
        check=False,
        text=True,
        timeout=300,
    )
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""
    begun, told = run.stdout.splitlines()  # once each: no process ran the program again
    assert begun == "begun"
    return dict(json.loads(told))


DIES = "its reader died. Save its text as .txt, or remove the file."
FAILS = "its reader failed (LookupError). Save its text as .txt, or remove the file."
SLOW = (
    "it took longer than 2 seconds to read. Split it, save its text as .txt, or raise"
    " 'limits: seconds'."
)
GREEDY = (
    "it needed more than 300 MB of memory to read. Split it, save its text as .txt, or raise"
    " 'limits: memory'."
)


def test_a_reader_that_dies_loses_its_own_file_only(tmp_path: Path) -> None:
    deeds = ("crash", "abort", "be killed", "exit", "leave", "close all files")
    found = reasons(folder_with(tmp_path, *deeds))
    assert found == {"a.txt": None, "z.html": None, **{f"{deed}.hostile": DIES for deed in deeds}}


@pytest.mark.skipif(sys.platform == "win32", reason="these are signals of POSIX")
def test_a_reader_that_hangs_is_stopped_and_loses_its_own_file_only(tmp_path: Path) -> None:
    deeds = ("hang", "hang in C", "ignore signals")
    found = reasons(folder_with(tmp_path, *deeds), seconds=2)
    assert found == {"a.txt": None, "z.html": None, **{f"{deed}.hostile": SLOW for deed in deeds}}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the bound")
def test_a_reader_that_eats_memory_loses_its_own_file_only(tmp_path: Path) -> None:
    found = reasons(folder_with(tmp_path, "eat memory"), memory=300)
    assert found == {"a.txt": None, "eat memory.hostile": GREEDY, "z.html": None}


def test_a_reader_with_a_fault_loses_its_own_file_only(tmp_path: Path) -> None:
    found = reasons(folder_with(tmp_path, "have a fault"))
    assert found == {"a.txt": None, "have a fault.hostile": FAILS, "z.html": None}


def test_what_a_library_prints_into_its_pipes_does_no_harm(tmp_path: Path) -> None:
    assert set(reasons(folder_with(tmp_path, "chatter", "behave")).values()) == {None}


def test_several_processes_come_to_the_same(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "crash", "behave", "have a fault", "exit")
    assert reasons(folder, workers=3) == reasons(folder)


TWO_MACHINES = (Limits(), Limits(seconds=7, memory=900, files=9))


def gathered(folder: Path, store: Store | None = None, workers: int = 1, **limits: int) -> Gathered:
    plan = (SectionPlan("a", "Wall"),)
    where = Workers(count=workers)
    return gather(Settings("T", folder, plan, limits=Limits(**limits), workers=where), store)


def test_a_file_read_here_gives_what_it_gives_in_a_process(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    here = gathered(folder)
    there = reading_pool.read_all(folder, ["a.txt", "z.html"], Settings("T", folder, ()).reading)
    assert here.analyses == tuple(there[path].analyses[0] for path in ("a.txt", "z.html"))
    assert repr(here.analyses[0]) == repr(there["a.txt"].analyses[0])


def test_many_small_texts_give_the_same_with_one_process_and_with_two(tmp_path: Path) -> None:
    for number in range(255):  # more than are read here by one process
        (tmp_path / f"{number:03}.txt").write_text(f"Ward {number} was quiet. {LINE}")
    assert gathered(tmp_path, workers=2) == gathered(tmp_path, workers=1)


def test_less_than_one_process_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least one process is needed, not 0"):
        reading_pool.read_all(tmp_path, [], Settings("T", tmp_path, ()).reading, processes=0)


def test_what_the_machine_was_too_slow_for_is_tried_again(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    paragraphs = (f"<p>In ward {n} the wall of {n * 7} metres fell.</p>" for n in range(15_000))
    (folder / "long.html").write_text(f"<article>{''.join(paragraphs)}</article>")
    with Store.open(tmp_path / "store") as store:
        assert "longer than 1 sec" in gathered(folder, store, seconds=1).unread[0].reason
        assert gathered(folder, store, seconds=600).unread == ()


def test_what_was_read_is_kept_whatever_the_limits_of_the_machine(tmp_path: Path) -> None:
    one, other = (Settings("T", tmp_path, (), limits=limits).reading for limits in TWO_MACHINES)
    assert one != other
    assert gather_module._options(one) == gather_module._options(other)


def test_files_beyond_the_number_are_counted_and_not_read(tmp_path: Path) -> None:
    for name in "abcde":
        (tmp_path / f"{name}.txt").write_text(LINE)
    found = gathered(tmp_path, files=3)
    assert [one.source.path for one in found.analyses] == ["a.txt", "b.txt", "c.txt"]
    (rest,) = found.unread
    assert rest.path == "d.txt"
    assert rest.reason == (
        "the folder holds 5 files, and those after the first 3 by path are not read: this one and"
        " 1 after it. Use a folder of fewer, or raise 'limits: files'."
    )
