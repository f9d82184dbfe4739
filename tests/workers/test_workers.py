import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing import workers
from workers.parts_to_try import die_always, die_once, refuse, total


@given(st.lists(st.integers()), st.integers(1, 9))
def test_parts_hold_every_item_once_in_sorted_order(items: list[int], size: int) -> None:
    parts = workers.split(items, size)

    assert [item for part in parts for item in part] == sorted(items)
    assert all(len(part) == size for part in parts[:-1])
    assert all(1 <= len(part) <= size for part in parts)


def test_a_part_is_250_files_unless_it_is_said_otherwise() -> None:
    assert [len(part) for part in workers.split(range(600))] == [250, 250, 100]


def test_a_part_of_no_items_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one item, not 0"):
        workers.split([1], 0)


def test_nothing_to_do_is_merged_too() -> None:
    assert workers.run(total, [], sorted, jobs=4) == []


def test_one_job_works_in_this_process() -> None:
    assert workers.run(total, [(1, 2), (3,)], list) == [(os.getpid(), 3), (os.getpid(), 3)]


def test_one_part_needs_no_process() -> None:
    assert workers.run(total, [(1, 2)], list, jobs=4) == [(os.getpid(), 3)]


def test_two_jobs_work_in_other_processes_and_merge_in_the_same_order() -> None:
    parts = workers.split(range(40), 7)

    here = workers.run(total, parts, list, jobs=1)
    there = workers.run(total, parts, list, jobs=2)

    assert [result for _, result in there] == [result for _, result in here]
    assert os.getpid() not in {process for process, _ in there}


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_the_work_raises_comes_through(jobs: int) -> None:
    with pytest.raises(ValueError, match=r"no work on \(3, 4\)"):
        workers.run(refuse, [(1, 2), (3, 4), (5, 6)], sum, jobs=jobs)


def test_what_dead_workers_held_is_done_again(tmp_path: Path) -> None:
    parts = [(tmp_path / f"{name}.marker", Path(name)) for name in ("a", "b", "c")]
    parts[0][0].touch()
    parts[2][0].touch()  # only the worker of "b" dies

    assert workers.run(die_once, parts, list, jobs=2) == ["a", "b", "c"]


def test_a_part_that_kills_each_worker_is_named() -> None:
    parts = [("a.txt", "b.txt"), ("deadly.txt", "e.txt"), ("f.txt",)]

    with pytest.raises(workers.WorkerError, match=r"^part 2 of 3 \(deadly.txt to e.txt\): the "):
        workers.run(die_always, parts, list, jobs=2)


def test_less_than_one_job_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one job is needed, not 0"):
        workers.run(total, [(1,)], list, jobs=0)
