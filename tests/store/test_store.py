"""What a sound store keeps."""

import ast
import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefing import store as stores
from mkdocs_briefing.model import Analysis, Contents, Figure, Sentence, Source
from mkdocs_briefing.store import Store


def every_field(kind: type, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a dataclass in which those fields vary too that have a default."""
    return st.builds(kind, **{f.name: given.get(f.name, ...) for f in fields(kind)})


FLOATS = st.floats(allow_nan=False)
FIGURES = every_field(Figure, low=FLOATS, high=FLOATS)
SENTENCES = every_field(Sentence, figures=st.lists(FIGURES, max_size=2).map(tuple))
ANALYSES = every_field(Analysis, sentences=st.lists(SENTENCES, max_size=3).map(tuple))
CONTENTS = every_field(Contents, analyses=st.lists(ANALYSES, max_size=2).map(tuple))


def contents(text: str = "The bridge is shut.") -> Contents:
    sentence = Sentence("a.txt", 0, 0, len(text), 1, 0, text)
    return Contents((Analysis(Source("a.txt", "00", text), (sentence,)),))


@given(CONTENTS)
def test_what_a_file_holds_survives_its_bytes_exactly(whole: Contents) -> None:
    value = stores._encoded("k", whole)

    assert value is not None
    # repr tells a list from a tuple, 5 from 5.0, a member from its value
    assert repr(stores._decoded(b"k", value)) == repr(whole)


@settings(max_examples=20, deadline=None)
@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), CONTENTS, max_size=4))
def test_what_was_put_is_there_after_opening_again(
    tmp_path_factory: pytest.TempPathFactory, whole: dict[str, Contents]
) -> None:
    path = tmp_path_factory.mktemp("store") / "deep" / "a.sqlite3"
    with Store.open(path) as store:
        store.put_many(whole)
    with Store.open(path) as store:
        assert store.get_many(sorted(whole, reverse=True)) == whole
        assert list(store.get_many(sorted(whole, reverse=True))) == sorted(whole, reverse=True)
        assert store.get_many(["zzz"]) == {}
        assert store.note is None


def test_more_than_a_batch_goes_in_and_comes_out(tmp_path: Path) -> None:
    many = {f"{n:05}": contents(f"Line {n}.") for n in range(2 * stores.BATCH + 3)}
    with Store.open(tmp_path / "a") as store:
        store.put_many(many)
        assert store.get_many(many) == many


def test_the_later_of_two_analyses_counts(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a") as store:
        store.put_many({"k": contents("One.")})
        store.put_many({"k": contents("Two.")})
        assert store.get_many(["k"]) == {"k": contents("Two.")}


def test_text_that_utf8_cannot_hold_is_left_out(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a") as store:
        store.put_many({"bad": contents("\ud800"), "good": contents()})
        assert store.get_many(["bad", "good"]) == {"good": contents()}
        assert store.note is None


def test_two_stores_of_one_file_see_each_others_analyses(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a") as one, Store.open(tmp_path / "a") as two:
        one.put_many({"1": contents("One.")})
        two.put_many({"2": contents("Two.")})
        assert set(one.get_many(["1", "2"])) == set(two.get_many(["1", "2"])) == {"1", "2"}
        assert (one.note, two.note) == (None, None)


def test_a_closed_store_finds_nothing_and_takes_nothing(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "a")
    store.close()
    store.close()
    store.put_many({"k": contents()})
    assert store.get_many(["k"]) == {}


def test_what_no_build_asks_for_is_forgotten_and_what_one_asks_for_stays(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with Store.open(path) as store:
        store.put_many({"asked": contents(), "unasked": contents()})
    for _ in range(3 * stores.KEPT_OPENS):
        with Store.open(path) as store:
            assert store.get_many(["asked"]) == {"asked": contents()}
    with Store.open(path) as store:
        assert store.get_many(["asked", "unasked"]) == {"asked": contents()}


def test_the_file_does_not_grow_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "a"
    sizes = []
    for n in range(4 * stores.KEPT_OPENS):
        with Store.open(path) as store:
            store.put_many({f"{n}": contents(os.urandom(20_000).hex())})
        sizes.append(path.stat().st_size)
    assert max(sizes[2 * stores.KEPT_OPENS :]) <= 1.1 * max(sizes[: 2 * stores.KEPT_OPENS])


def test_of_a_store_that_is_too_large_what_was_not_asked_for_longest_goes(tmp_path: Path) -> None:
    path, text = tmp_path / "a", os.urandom(5_000).hex()
    for name in ("oldest", "old", "new"):
        with Store.open(path) as store:
            store.put_many({f"{name}-{n}": contents(f"{name} {n} {text}") for n in range(10)})
    assert path.stat().st_size > 250_000
    with Store.open(path, most=150_000) as store:
        asked = store.get_many(f"oldest-{n}" for n in range(10))
    with Store.open(path) as store:
        kept = store.get_many(f"{name}-{n}" for name in ("oldest", "old", "new") for n in range(10))

    assert path.stat().st_size <= 150_000
    assert set(asked) < set(kept)
    assert any(key.startswith("new") for key in kept)
    assert not any(key.startswith("old-") for key in kept)


def test_a_folder_too_large_for_the_store_finds_the_same_part_of_it_each_time(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a"
    many = {f"{n:02}": contents(os.urandom(20_000).hex()) for n in range(40)}
    found = []
    for _ in range(4):
        with Store.open(path, most=500_000) as store:
            kept = store.get_many(many)
            store.put_many({key: many[key] for key in many if key not in kept})
            found.append(set(kept))

    assert found[0] == set()
    assert found[1] == found[2] == found[3]
    assert 5 < len(found[1]) < 30


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from test_store import contents
from mkdocs_briefing.store import Store
with Store.open(Path(sys.argv[1])) as store:
    for n in range(100_000):
        store.put_many({f"{n}-{i}": contents(f"Line {n} {i}. " * 50) for i in range(20)})
        print(n, flush=True)
"""


def test_a_process_that_is_killed_loses_no_finished_batch(tmp_path: Path) -> None:
    path = tmp_path / "a"
    command = [sys.executable, "-c", WRITER, str(path), str(Path(__file__).parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == "25":
                break
        process.send_signal(signal.SIGKILL)
    with Store.open(path) as store:
        kept = store.get_many(f"{n}-{i}" for n in range(26) for i in range(20))
        assert store.note is None
    assert len(kept) == 26 * 20
    assert all(kept[k] == contents(f"Line {k.replace('-', ' ')}. " * 50) for k in kept)


def test_on_a_full_disk_the_build_goes_on_without_the_store(tmp_path: Path) -> None:
    path, many = tmp_path / "a", {f"{n}": contents(os.urandom(9_000).hex()) for n in range(40)}
    with Store.open(path) as store:
        store.put_many({"early": contents()})
        assert store._database is not None
        store._database.execute("PRAGMA max_page_count = 40")  # SQLite's word for a full disk
        store.put_many(many)
        assert store.note is not None
        assert "cannot be used: database or disk is full. The build goes on" in store.note
    with Store.open(path) as store:
        assert store.get_many(["early", *many]) == {"early": contents()}
        assert store.note is None


def test_the_key_tells_contents_paths_and_options_apart() -> None:
    keys = {
        stores.key(b"ab", "c", "d"),
        stores.key(b"a", "bc", "d"),
        stores.key(b"ab", "cd", ""),
        stores.key(b"ab", "\udcff", "d"),
        stores.key(b"", "", ""),
    }
    assert len(keys) == 5
    assert stores.key(b"ab", "c", "d") in keys


def test_the_key_is_the_same_in_every_process() -> None:
    code = "from mkdocs_briefing import store; print(store.key(b'ab', 'c', 'd'))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_the_code_counts_where_it_decides_an_contents(tmp_path: Path) -> None:
    def version(files: dict[str, str]) -> bytes:
        package = tmp_path / str(len(list(tmp_path.iterdir())))
        for name, text in {"model.py": "", "read/a.py": "1", **files}.items():
            file = package / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        return stores._version_of(package)

    plain = version({})
    assert version({}) == plain
    assert version({"choose/a.py": "1"}) == plain
    assert version({"read/__pycache__/a.pyc": "1"}) == plain
    changed = [{"model.py": "1"}, {"read/a.py": "2"}, {"read/b/c.txt": ""}, {"analyse/a": "1"}]
    assert len({plain, *(version(files) for files in changed)}) == 5


def test_the_caches_folder_is_ignored_by_git(tmp_path: Path) -> None:
    path = stores.beside(tmp_path / "briefing.yml")

    assert path == tmp_path.resolve() / ".cache" / "plugin" / "briefing" / "analyses.sqlite3"
    assert (tmp_path / ".cache" / ".gitignore").read_text() == "*\n"
    stores.beside(tmp_path / "briefing.yml")
    assert [p.name for p in path.parent.iterdir()] == []


def test_somebody_elses_cache_is_not_ignored(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    path = stores.beside(tmp_path / "briefing.yml")

    assert not (tmp_path / ".cache" / ".gitignore").exists()
    assert (path.parent / ".gitignore").read_text() == "*\n"


def test_a_build_that_changes_nothing_writes_no_row(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with Store.open(path) as store:
        store.put_many({"k": contents()})
    with Store.open(path) as store:
        store.get_many(["k"])
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT used FROM analyses").fetchall() == [(1,)]
    database.close()


def test_every_library_that_reads_and_analyses_is_part_of_the_key() -> None:
    distributions = {"yaml": "PyYAML", "markdown_it": "markdown-it-py"}
    package = Path(stores.__file__).parent
    imported = {
        (node.module if isinstance(node, ast.ImportFrom) else alias.name).split(".")[0]
        for room in ("read", "analyse")
        for file in (package / room).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        if not (isinstance(node, ast.ImportFrom) and node.level)
        for alias in node.names
    }
    others = imported - sys.stdlib_module_names - {"mkdocs_briefing"}
    assert {distributions.get(name, name) for name in others} <= set(stores._LIBRARIES)
