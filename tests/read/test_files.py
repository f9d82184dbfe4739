"""Which files of a folder are listed, and which of them are read."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from mkdocs_briefing.model import Source, Unread
from mkdocs_briefing.read import list_files, read_bytes
from one_document import read_file


def write(root: Path, *paths: str) -> None:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"The text of {path} is here.\n", encoding="utf-8")


def reason(root: Path, path: str) -> str:
    outcome = read_file(root, path)
    assert isinstance(outcome, Unread)
    assert path not in outcome.reason
    return outcome.reason


def test_files_are_listed_below_the_folder_in_the_order_of_code_points(tmp_path: Path):
    write(tmp_path, "b.txt", "a/z.md", "a/b/c.html", "Z.txt", "é.txt", "a.txt")
    assert list_files(tmp_path) == ("Z.txt", "a.txt", "a/b/c.html", "a/z.md", "b.txt", "é.txt")


def test_what_is_hidden_or_left_behind_by_programs_is_passed_over(tmp_path: Path):
    write(
        tmp_path,
        *(".hidden.txt", ".git/config.txt", "a.txt~", "a.swp", ".a.txt.swp", "#a.txt#"),
        *("Thumbs.db", ".DS_Store", "desktop.ini", "~$report.docx", "kept.txt"),
    )
    assert list_files(tmp_path) == ("kept.txt",)


def test_files_of_every_kind_are_listed_so_that_none_is_left_out_in_silence(tmp_path: Path):
    write(tmp_path, "a.pdf", "b", "c.xyz")
    assert list_files(tmp_path) == ("a.pdf", "b", "c.xyz")


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        list_files(tmp_path / "missing")


def test_a_link_to_a_folder_above_makes_no_loop(tmp_path: Path):
    write(tmp_path, "a/b.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert list_files(tmp_path) == ("a/b.txt",)


def test_a_link_to_a_file_inside_the_folder_is_read(tmp_path: Path):
    write(tmp_path, "a.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    assert list_files(tmp_path) == ("a.txt", "b.txt")
    assert isinstance(read_file(tmp_path, "b.txt"), Source)


def test_links_out_of_the_folder_are_listed_but_not_read(tmp_path: Path):
    write(tmp_path, "root/a.txt", "secret/b.txt", "c.txt")
    root = tmp_path / "root"
    (root / "file.txt").symlink_to(tmp_path / "c.txt")
    (root / "linked").symlink_to(tmp_path / "secret", target_is_directory=True)
    assert list_files(root) == ("a.txt", "file.txt", "linked")
    assert "out of the source folder" in reason(root, "file.txt")
    assert "out of the source folder" in reason(root, "linked")


def test_a_path_that_climbs_out_of_the_folder_is_not_read(tmp_path: Path):
    write(tmp_path, "root/a.txt", "c.txt")
    assert "out of the source folder" in reason(tmp_path / "root", "../c.txt")


@pytest.mark.parametrize("target", ["nowhere.txt", "link.txt"])
def test_a_link_to_nothing_or_to_itself_is_reported(tmp_path: Path, target: str):
    (tmp_path / "link.txt").symlink_to(target)
    assert list_files(tmp_path) == ("link.txt",)
    assert "not there" in reason(tmp_path, "link.txt")


def test_a_link_to_a_hidden_folder_is_reported_for_its_files_are_not_read(tmp_path: Path):
    write(tmp_path, ".store/a.txt")
    (tmp_path / "shown").symlink_to(".store", target_is_directory=True)
    assert list_files(tmp_path) == ("shown",)
    assert "link to a folder" in reason(tmp_path, "shown")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_reported_and_never_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in reason(tmp_path, "pipe.txt")


def test_a_file_that_is_gone_is_reported(tmp_path: Path):
    assert "no longer there" in reason(tmp_path, "gone.txt")


def test_a_path_that_no_system_can_open_is_reported(tmp_path: Path):
    assert isinstance(read_file(tmp_path, "a\0b.txt"), Unread)


def test_a_name_that_is_not_utf8_is_reported_with_a_path_that_can_be_written(tmp_path: Path):
    outcome = read_file(tmp_path, "caf\udce9.txt")
    assert isinstance(outcome, Unread)
    assert outcome.path.encode("utf-8") == b"caf\\udce9.txt"


def test_a_file_that_may_not_be_opened_is_reported(tmp_path: Path):
    write(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(0)
    if os.access(tmp_path / "a.txt", os.R_OK):
        pytest.skip("this user may open every file")
    assert "may not be opened" in reason(tmp_path, "a.txt")


def test_a_file_refused_for_its_name_still_has_its_hash(tmp_path: Path):
    (tmp_path / "a.mov").write_bytes(b"moov ...")
    outcome = read_bytes(tmp_path, "a.mov")
    assert isinstance(outcome, Unread)
    assert outcome.sha256 == hashlib.sha256(b"moov ...").hexdigest()


def test_a_file_that_is_read_has_its_hash_and_its_path(tmp_path: Path):
    write(tmp_path, "a/b.txt")
    source = read_file(tmp_path, "a/b.txt")
    assert isinstance(source, Source)
    assert source.path == "a/b.txt"
    assert source.sha256 == hashlib.sha256((tmp_path / "a/b.txt").read_bytes()).hexdigest()
