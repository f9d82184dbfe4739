"""Same in, same out."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_briefing import pipeline
from mkdocs_briefing.model import Briefing, Workers
from mkdocs_briefing.store import Store
from pipeline.folders import FERRY, HARBOUR, REACTIONS, article, brief, told, write
from pipeline.random_folders import SENTENCES

PLANS = (FERRY, HARBOUR, REACTIONS)
# Every sentence in several files, in other company each time.
FILES = {
    f"{place}/{i}.txt": article(*(SENTENCES[(i * 7 + k * step) % len(SENTENCES)] for k in range(8)))
    for i in range(6)
    for place, step in (("east", 3), ("west", 5))
}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    made = brief(tmp_path_factory.mktemp("news"), FILES, *PLANS)
    assert all(section.paragraphs for section in made.sections)
    return made


def test_a_second_build_is_the_first(tmp_path: Path, expected: Briefing):
    assert brief(tmp_path, FILES, *PLANS) == expected
    assert brief(tmp_path, FILES, *PLANS) == expected


def test_the_order_in_which_files_were_made_does_not_matter(tmp_path: Path, expected: Briefing):
    assert brief(tmp_path, dict(reversed(FILES.items())), *PLANS) == expected


def test_the_place_of_the_folder_does_not_matter(tmp_path: Path, expected: Briefing):
    assert brief(tmp_path / "elsewhere" / "ünder a name", FILES, *PLANS) == expected


def test_a_cold_and_a_warm_store_give_what_no_store_gives(tmp_path: Path, expected: Briefing):
    settings = told(write(tmp_path / "news", FILES), *PLANS)
    with Store.open(tmp_path / "analyses.sqlite") as store:
        assert pipeline.brief(settings, store=store) == expected
    with Store.open(tmp_path / "analyses.sqlite") as store:
        assert pipeline.brief(settings, store=store) == expected
        assert store.note is None


def test_a_store_does_not_serve_what_a_file_held_before(tmp_path: Path):
    settings = told(write(tmp_path / "news", FILES), *PLANS)
    with Store.open(tmp_path / "analyses.sqlite") as store:
        pipeline.brief(settings, store=store)
        write(tmp_path / "news", {"east/0.txt": FILES["east/0.txt"].replace("crowns", "dollars")})
        assert pipeline.brief(settings, store=store) == pipeline.brief(settings)


def test_two_workers_give_what_one_gives(tmp_path: Path):
    # more files than make one part, or no second worker would be asked
    many = {f"{i:03}.txt": article(f"{SENTENCES[i % 20]} Ward {i} was quiet.") for i in range(255)}
    settings = told(write(tmp_path, many), *PLANS)
    one, two = (replace(settings, workers=Workers(count)) for count in (1, 2))
    assert pipeline.brief(two) == pipeline.brief(one)


PACKAGE = str(Path(pipeline.__file__).parents[1])  # this one, whichever is installed
PROGRAM = """
import sys
from dataclasses import replace
from pathlib import Path
from mkdocs_briefing import pipeline
from pipeline.folders import FERRY, HARBOUR, REACTIONS, told
made = pipeline.brief(told(Path(sys.argv[1]), FERRY, HARBOUR, REACTIONS))
sys.stdout.buffer.write(repr(made).encode())
"""


def under(seed: str, folder: Path) -> str:
    """The briefing as a process with this seed of hashes makes it."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)],
        env={
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[1]), PACKAGE]),
        },
        capture_output=True,
        check=True,
    )
    return run.stdout.decode()


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_order_of_hashes_does_not_matter(tmp_path: Path, expected: Briefing, seed: str):
    assert under(seed, write(tmp_path, FILES)) == repr(expected)
