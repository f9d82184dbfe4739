"""Files that vanish, change or are none: listed with the reason, never followed out or awaited."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import mkdocs_briefing
from mkdocs_briefing.model import Limits, Unread
from mkdocs_briefing.read import list_files, read_bytes
from mkdocs_briefing.read.opening import ExchangedError, NoFileError, opened

posix = pytest.mark.skipif(sys.platform == "win32", reason="these are files of POSIX")
LINE = b"The harbour wall cost the town 3 million crowns.\n"


def reason(root: Path, path: str, limits: Limits | None = None) -> str:
    found = read_bytes(root, path, limits or Limits())
    assert isinstance(found, Unread), found
    return found.reason


@posix
def test_a_folder_that_has_become_a_link_does_not_lead_out(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "a.txt").write_bytes(b"secret")
    root = tmp_path / "root"
    (root / "news").mkdir(parents=True)
    looked_at = root / "news" / "a.txt"  # as it was when its path was looked at
    (root / "news").rmdir()
    (root / "news").symlink_to(tmp_path / "secret")
    with pytest.raises(ExchangedError), opened(root, looked_at):
        pass


@posix
def test_a_file_that_has_become_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"secret")
    root = tmp_path / "root"
    root.mkdir()
    (root / "a.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(ExchangedError), opened(root, root / "a.txt"):
        pass


@posix
def test_a_file_that_has_become_a_pipe_or_a_socket_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket.txt")
        for name in ("pipe.txt", "socket.txt"):
            with pytest.raises(NoFileError), opened(tmp_path, tmp_path / name):
                pass


@posix
def test_while_links_come_and_go_nothing_outside_is_ever_read(tmp_path: Path) -> None:
    """What counts is what was read, however the race goes."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "a.txt").write_bytes(b"secret")
    root = tmp_path / "root"
    (root / "kept").mkdir(parents=True)
    (root / "kept" / "a.txt").write_bytes(LINE)
    (root / "news").symlink_to("kept")
    done = threading.Event()

    def swap() -> None:
        turn = 0
        while not done.is_set():
            turn += 1
            (root / "next").symlink_to("kept" if turn % 2 else tmp_path / "secret")
            (root / "next").rename(root / "news")

    swapping = threading.Thread(target=swap)
    swapping.start()
    try:
        found = [read_bytes(root, "news/a.txt") for _ in range(2000)]
    finally:
        done.set()
        swapping.join()
    assert {one for one in found if isinstance(one, bytes)} <= {LINE}


@posix
def test_what_is_no_file_is_listed_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    (tmp_path / "loop").symlink_to("pool")
    (tmp_path / "pool").symlink_to("loop")
    (tmp_path / "up").symlink_to("..")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket.txt")
        assert list_files(tmp_path) == (
            "device.txt", "loop", "pipe.txt", "pool", "socket.txt", "up",
        )  # fmt: skip
        assert "leads out" in reason(tmp_path, "device.txt")
        assert "leads out" in reason(tmp_path, "up")
        assert "not there" in reason(tmp_path, "loop")
        assert "not a regular file" in reason(tmp_path, "pipe.txt")
        assert "not a regular file" in reason(tmp_path, "socket.txt")


@pytest.mark.skipif(not hasattr(os, "mknod"), reason="this system makes no devices so")
def test_a_device_in_the_folder_is_listed_with_the_reason(tmp_path: Path) -> None:
    try:
        os.mknod(tmp_path / "zero.txt", 0o20666, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("this user may make no devices")
    assert "not a regular file" in reason(tmp_path, "zero.txt")


def test_a_file_that_grows_while_it_is_read_stops_at_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(LINE)
    done = threading.Event()

    def grow() -> None:
        with file.open("ab") as stream:
            while not done.is_set() and stream.tell() < 50_000_000:
                stream.write(LINE * 20_000)

    growing = threading.Thread(target=grow)
    growing.start()
    try:
        found = read_bytes(tmp_path, "a.txt", Limits(megabytes=1))
        while isinstance(found, bytes):
            found = read_bytes(tmp_path, "a.txt", Limits(megabytes=1))
    finally:
        done.set()
        growing.join()
    assert found.reason.startswith("it is larger than 1 MB")


def test_a_file_of_no_size_that_never_ends_stops_at_the_limit() -> None:
    if not Path("/proc/self/maps").exists():
        pytest.skip("this system has no such file")
    root = Path("/proc/sys/kernel")  # its files have a size of 0 and hold something
    assert reason(root, "ostype") == reason(root, "hostname")
    assert isinstance(read_bytes(Path("/proc/self"), "maps.txt"), Unread)


def test_a_large_file_that_is_not_read_anyway_is_not_gone_through(tmp_path: Path) -> None:
    with (tmp_path / "film.mp4").open("wb") as stream:
        stream.truncate(2**40)  # a terabyte of nothing
    found = read_bytes(tmp_path, "film.mp4")
    assert isinstance(found, Unread)
    assert found.sha256 is None


NOBODY = """
import os, sys
from pathlib import Path
from mkdocs_briefing.read import list_files, read_bytes
os.setgroups([]); os.setgid(65534); os.setuid(65534)
for path in list_files(Path(sys.argv[1])):
    found = read_bytes(Path(sys.argv[1]), path)
    print(path, "read" if isinstance(found, bytes) else found.reason)
"""


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root becomes nobody"
)
def test_what_may_not_be_read_is_listed_with_the_reason(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    root = tmp_path_factory.mktemp("news")
    for folder in root.parents:  # for nobody to get there
        if folder.stat().st_uid == os.geteuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o111)
    root.chmod(0o755)
    (root / "a.txt").write_bytes(LINE)
    (root / "b.txt").write_bytes(LINE)
    (root / "b.txt").chmod(0)
    (root / "shut").mkdir(mode=0o700)
    (root / "shut" / "c.txt").write_bytes(LINE)
    run = subprocess.run(
        [sys.executable, "-c", NOBODY, str(root)],
        env={**os.environ, "PYTHONPATH": str(Path(mkdocs_briefing.__file__).parents[1])},
        capture_output=True,
        check=True,
        text=True,
    )
    assert run.stdout.splitlines() == [
        "a.txt read",
        "b.txt it may not be opened. Allow reading it.",
        "shut its folder cannot be opened. Allow reading it.",
    ]
