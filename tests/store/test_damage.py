"""What a store does that is damaged, locked or out of reach: no more than a note."""

import logging
import os
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefing import store as stores
from mkdocs_briefing.model import Analysis, Contents, Sentence, Source
from mkdocs_briefing.store import Store


def contents(text: str) -> Contents:
    sentence = Sentence("a.txt", 0, 0, len(text), 1, 0, text)
    return Contents((Analysis(Source("a.txt", "00", text), (sentence,)),))


MANY = {f"{n:03}": contents(f"Line {n}. {n * n} {n**5:b}") for n in range(60)}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store's file, to be copied."""
    path = tmp_path_factory.mktemp("sound") / "a"
    with Store.open(path) as store:
        store.put_many(MANY)
    return path


@pytest.mark.parametrize("content", [b"garbage" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_of_garbage_is_set_aside_and_made_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(content)
    with Store.open(path) as store:
        assert store.note is not None
        assert "was damaged. It is set aside as a.damaged" in store.note
        store.put_many(MANY)
    assert (tmp_path / "a.damaged").read_bytes() == content
    with Store.open(path) as store:
        assert store.note is None
        assert store.get_many(MANY) == MANY


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_damaged_nothing_wrong_is_returned(sound: Path, data: st.DataObject) -> None:
    content = sound.read_bytes()
    start = data.draw(st.integers(0, len(content) - 1))
    junk = data.draw(st.binary(min_size=1, max_size=200) | st.just(b"\xff" * 4000))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        path.write_bytes((content[:start] + junk + content[start + len(junk) :])[: len(content)])
        with Store.open(path) as store:
            found = store.get_many(MANY)
            store.put_many({"new": MANY["001"]})
        assert found == {key: MANY[key] for key in found}


@settings(max_examples=20, deadline=None)
@given(cut=st.integers(0, 200_000))
def test_a_file_cut_short_returns_nothing_wrong(sound: Path, cut: int) -> None:
    content = sound.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a"
        path.write_bytes(content[: cut % len(content)])
        with Store.open(path) as store:
            found = store.get_many(MANY)
        assert found == {key: MANY[key] for key in found}


@pytest.mark.parametrize("file", ["a", "a-wal", "a-shm"])
@pytest.mark.parametrize("place", ["0", "1", "99", "100", "page", "page - 1", "half", "end - 1"])
def test_killed_in_mid_writing_and_cut_short_anywhere_it_returns_nothing_wrong(
    tmp_path: Path, file: str, place: str
) -> None:
    with Store.open(tmp_path / "open" / "a") as store:
        store.put_many(MANY)
        shutil.copytree(tmp_path / "open", tmp_path / "killed")  # as a kill leaves it
    whole = (tmp_path / "killed" / file).read_bytes()
    at = {"page": 4096, "page - 1": 4095, "half": len(whole) // 2, "end - 1": len(whole) - 1}
    (tmp_path / "killed" / file).write_bytes(whole[: at[place] if place in at else int(place)])

    with Store.open(tmp_path / "killed" / "a") as store:
        found = store.get_many(MANY)
        store.put_many(MANY)
    with Store.open(tmp_path / "killed" / "a") as store:
        assert store.get_many(MANY) == MANY
        assert store.note is None
    assert found == {key: MANY[key] for key in found}


def test_a_damaged_table_is_damage_whatever_sqlite_says_of_it(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(sound.read_bytes().replace(b"CREATE TABLE analyses", b"\xff" * 21))
    with Store.open(path) as store:
        assert store.note is not None
        assert "was damaged" in store.note
        assert store.get_many(MANY) == {}


@pytest.mark.parametrize(
    "value",
    [
        b"",
        b"no zlib",
        None,
        5,
        "text",
        zlib.compress(b"k"),
        zlib.compress(b"k\n{}"),
        zlib.compress(b"k\n\xff"),
        stores._encoded("other", contents("The row of another key.")),
    ],
)
def test_a_row_that_cannot_be_decoded_is_missing_and_the_log_says_so(
    tmp_path: Path, value: object, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "a"
    with Store.open(path) as store:
        store.put_many({"k": contents("A."), "good": contents("B.")})
    database = sqlite3.connect(path)
    stored = b"" if value is None else value
    database.execute("UPDATE analyses SET value = ? WHERE key = ?", (stored, b"k"))
    database.commit()
    database.close()
    with Store.open(path) as store, caplog.at_level(logging.DEBUG, "mkdocs.plugins.briefing"):
        assert store.get_many(["k", "good"]) == {"good": contents("B.")}
        assert store.note is None
    assert [record.getMessage().partition(" (")[0] for record in caplog.records] == [
        "k: a damaged analysis in the store, made anew"
    ]


def test_another_programs_database_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "a"
    database = sqlite3.connect(path)
    database.executescript("PRAGMA application_id = 5; CREATE TABLE theirs (x);")
    database.close()
    content = path.read_bytes()
    with Store.open(path) as store:
        assert store.note is not None
    assert (tmp_path / "a.damaged").read_bytes() == content


def test_a_locked_store_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "WAIT", 0.05)
    path = tmp_path / "a"
    with Store.open(path) as store:
        store.put_many(MANY)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with Store.open(path) as store:
        assert store.note is not None
        assert "cannot be used: database is locked. The build goes on" in store.note
        store.put_many(MANY)
        assert store.get_many(MANY) == {}
    other.execute("ROLLBACK")
    other.close()
    with Store.open(path) as store:
        assert store.get_many(MANY) == MANY


def test_a_store_locked_in_mid_build_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "WAIT", 0.05)
    path = tmp_path / "a"
    with Store.open(path) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        store.put_many(MANY)
        assert store.note is not None
        assert "database is locked" in store.note
        other.close()


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder that an ordinary user can reach; the test is that user's."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        for path in [folder, *folder.rglob("*")]:
            path.chmod(0o777)
        shutil.rmtree(folder)


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_a_read_only_store_is_done_without(unprivileged: Path) -> None:
    path = unprivileged / "a"
    with Store.open(path) as store:
        store.put_many(MANY)
    path.chmod(0o444)
    with Store.open(path) as store:
        assert store.note is not None
        assert "cannot be used: attempt to write a readonly database" in store.note
        store.put_many(MANY)
        assert store.get_many(MANY) == {}


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_a_read_only_folder_is_done_without(unprivileged: Path) -> None:
    unprivileged.chmod(0o555)
    for path in (unprivileged / "a", unprivileged / "deep" / "a"):
        with Store.open(path) as store:
            assert store.note is not None
            store.put_many(MANY)
            assert store.get_many(MANY) == {}


def test_a_store_whose_place_is_taken_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "a", tmp_path / "folder"):
        with Store.open(path) as store:
            assert store.note is not None
            assert store.get_many(MANY) == {}
