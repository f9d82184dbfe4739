"""A briefing that cannot be written, or not to its end, is never taken for a whole one."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import mkdocs_briefing
from mkdocs_briefing import pipeline, publish
from mkdocs_briefing.model import Briefing, SectionPlan, Settings, SourcePages
from projects import SOURCES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the faults are made as on POSIX")

Tree = dict[str, bytes]


def tree(folder: Path) -> Tree:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def without_staged(found: Tree) -> Tree:
    return {uri: content for uri, content in found.items() if ".briefing-new-" not in uri}


def brief(folder: Path, title: str, *names: str) -> Briefing:
    folder.mkdir()
    for name in names:
        (folder / name.replace("/", "-")).write_text(SOURCES[name], encoding="utf-8")
    plan = (SectionPlan("a", "Harbour", about="The harbour wall and its repair"),)
    return pipeline.brief(Settings(title, folder, plan, source_pages=SourcePages.ALL))


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Briefing, Briefing]:
    """An old briefing and a new one; each has a source that the other has not."""
    base = tmp_path_factory.mktemp("two")
    first, second, third = sorted(SOURCES)
    return brief(base / "old", "Old", first, second), brief(base / "new", "New", second, third)


@pytest.fixture(scope="module")
def trees(two: tuple[Briefing, Briefing], tmp_path_factory: pytest.TempPathFactory) -> list[Tree]:
    """What each of them looks like, written in peace."""
    folders = [tmp_path_factory.mktemp("whole") for _ in two]
    for briefing, folder in zip(two, folders, strict=True):
        publish.write(briefing, folder)
    return [tree(folder) for folder in folders]


def in_a_child(deed: Callable[[], None]) -> int:
    """The exit code of a process that does this; 1 if it raises."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            deed()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


# What Python tells of before it asks the system to do it.
STEPS = {"open", "os.mkdir", "os.chmod", "os.rename", "os.remove", "os.rmdir"}


def at_step(number: int, deed: Callable[[], object]) -> None:
    """From now on, in this process, do this in place of the step of that number."""
    count = 0

    def hook(event: str, _: tuple[Any, ...]) -> None:
        nonlocal count
        count += event in STEPS
        if event in STEPS and count == number:
            deed()

    sys.addaudithook(hook)


def no_room() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def is_sound(found: Tree, whole: list[Tree]) -> bool:
    """Tell whether it is one of the whole trees, or says that it is none."""
    if found in ({}, *whole):
        return True
    return "unfinished" in json.loads(found["briefing.json"])


@pytest.mark.parametrize("deed", [lambda: os._exit(9), no_room], ids=["killed", "no room"])
@pytest.mark.parametrize("start", ["over an old one", "into an empty folder"])
def test_whatever_step_is_the_last_the_old_is_whole_or_the_record_tells_and_the_next_build_mends(
    two: tuple[Briefing, Briefing],
    trees: list[Tree],
    tmp_path: Path,
    deed: Callable[[], object],
    start: str,
) -> None:
    out, number, codes = tmp_path / "out", 0, []
    while not codes or codes[-1] != 0 or number < 20:
        number += 1
        shutil.rmtree(out, ignore_errors=True)
        if start == "over an old one":
            publish.write(two[0], out)

        def cut_short(number: int = number) -> None:
            at_step(number, deed)
            publish.write(two[1], out)

        codes.append(in_a_child(cut_short))
        assert is_sound(without_staged(tree(out)), trees), number
        assert publish.in_the_way(out) == (), number
        publish.write(two[1], out)
        assert tree(out) == trees[1], number
    assert len(set(codes)) == 2  # some were cut short, the last one was not


def test_a_record_in_pieces_names_no_file_that_is_not_a_sources_page(
    two: tuple[Briefing, Briefing], trees: list[Tree], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    publish.write(two[0], out)
    (out / "notes.md").write_text("mine")
    (tmp_path / "victim.md").write_text("mine")
    pages = ["notes.md", "sources/../notes.md", "../victim.md", "sources/../../victim.md", 5, None]
    record = json.loads((out / "briefing.json").read_text())
    told = {"generator": record["generator"], "unfinished": "", "pages": pages}
    (out / "briefing.json").write_text(json.dumps(told))
    publish.write(two[1], out)
    assert (out / "notes.md").read_text() == (tmp_path / "victim.md").read_text() == "mine"
    assert trees[1].items() <= tree(out).items()


def test_what_is_not_ours_stays_beside_what_is_exchanged(
    two: tuple[Briefing, Briefing], trees: list[Tree], tmp_path: Path
) -> None:
    mine = {"notes.txt": b"mine", "sources/mine.md": b"mine", "sources/deep/a.md": b"mine"}
    publish.write(two[0], tmp_path)
    for uri, content in mine.items():
        (tmp_path / uri).parent.mkdir(exist_ok=True)
        (tmp_path / uri).write_bytes(content)
    publish.write(two[1], tmp_path)
    assert tree(tmp_path) == {**trees[1], **mine}


def test_two_that_write_at_once_leave_one_of_both_whole(
    two: tuple[Briefing, Briefing], trees: list[Tree], tmp_path: Path
) -> None:
    children = []
    for briefing in two:
        child = os.fork()
        if child == 0:
            code = 1
            try:
                for _ in range(20):
                    publish.write(briefing, tmp_path)
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert ends == [0, 0]
    assert tree(tmp_path) in trees


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few pages, in which one small file leaves no room."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this user may mount nothing")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return


def test_on_a_full_disk_the_old_briefing_stays_and_the_new_one_comes_when_there_is_room(
    two: tuple[Briefing, Briefing], trees: list[Tree], full_disk: Path
) -> None:
    publish.write(two[0], full_disk / "out")
    fill(full_disk)
    with pytest.raises(publish.WriteError, match=r"there is no room for it\. Free some"):
        publish.write(two[1], full_disk / "out")
    assert tree(full_disk / "out") == trees[0]
    assert sorted(path.name for path in full_disk.iterdir()) == ["filler", "out"]
    with pytest.raises(publish.WriteError):
        publish.write(two[1], full_disk / "fresh")
    assert not (full_disk / "fresh").exists()
    (full_disk / "filler").unlink()
    publish.write(two[1], full_disk / "out")
    assert tree(full_disk / "out") == trees[1]


BUILD = """
import resource, sys
size = int(sys.argv[1])
if size:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
sys.argv[:] = ["briefing", *sys.argv[2:]]
from mkdocs_briefing.__main__ import main
main()
"""


def build(folder: Path, *arguments: str, size: int = 0) -> tuple[int, str, str]:
    """How `briefing build` ends where files may have this size at most."""
    return run(folder, "build", *arguments, size=size)


def run(folder: Path, *arguments: str, size: int = 0) -> tuple[int, str, str]:
    """How `briefing` ends where files may have this size at most."""
    command = [sys.executable, "-c", BUILD, str(size), *arguments]
    ended = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(mkdocs_briefing.__file__).parents[1])},
        capture_output=True,
        check=False,
        text=True,
    )
    return ended.returncode, ended.stdout, ended.stderr


@pytest.fixture
def site(project: Callable[..., Any]) -> Path:
    folder: Path = project().folder
    return folder


def test_a_file_that_may_not_grow_is_one_sentence_and_the_old_briefing_stays(site: Path) -> None:
    assert build(site, "-o", "out")[0] == 0
    before = tree(site / "out")
    (site / "sources" / "gazette.txt").unlink()
    code, said, wrong = build(site, "--no-cache", "-o", "out", size=3000)
    assert (code, said) == (2, "")
    assert wrong == (
        "out/annotations.json: there is no room for it. Free some, or choose another folder with"
        " -o.\n"
    )
    assert tree(site / "out") == before


def test_a_store_without_room_is_one_note_and_the_briefing_the_same(site: Path) -> None:
    for number in range(150):  # more to keep than to show
        (site / "sources" / f"{number}.txt").write_text(
            f"Ward {number} was quiet in the night, the nurse of ward {number} said.\n"
        )
    settings = site / "briefing.yml"
    settings.write_text("source_pages: none\n" + settings.read_text())
    assert build(site, "--no-cache", "-o", "expected")[0] == 0
    largest = max(len(content) for content in tree(site / "expected").values())
    code, _, wrong = build(site, "-o", "out", size=largest)
    assert code == 0
    (note,) = [line for line in wrong.splitlines() if line.startswith("note:")]
    assert "the store of analyses cannot be used" in note
    assert tree(site / "out") == tree(site / "expected")
    assert build(site, "-o", "out")[2] == wrong.replace(f"{note}\n", "")


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("out/briefing.md", "is a folder, where a file of the briefing belongs. Move it away, or"),
        ("out/sources/gazette.md", "is a folder, where a file of the briefing belongs. Move it"),
    ],
)
def test_a_folder_in_the_place_of_a_file_is_told_and_nothing_changes(
    site: Path, place: str, sentence: str
) -> None:
    assert build(site, "-o", "out")[0] == 0
    (site / place).unlink()
    (site / place / "mine").mkdir(parents=True)
    (site / "briefing.yml").write_text(
        (site / "briefing.yml").read_text().replace("The ferry at", "A ferry at")
    )
    before = tree(site / "out")
    code, said, wrong = build(site, "-o", "out")
    assert (code, said) == (2, "")
    assert wrong.startswith(f"{place}: {sentence}")
    assert len(wrong.splitlines()) == 1
    assert tree(site / "out") == before
    assert (site / place / "mine").is_dir()


@pytest.mark.parametrize("place", ["out", "out/sources", "out/deep/er"])
def test_a_file_in_the_place_of_a_folder_is_told_and_stays(site: Path, place: str) -> None:
    (site / place).parent.mkdir(parents=True, exist_ok=True)
    (site / place).write_text("mine")
    out = place if place != "out/sources" else "out"
    code, said, wrong = build(site, "-o", f"{out}/more" if place == "out/deep/er" else out)
    assert (code, said) == (2, "")
    assert "a file stands where its folder belongs. Move that away, or choose another" in wrong
    assert wrong.startswith("out")
    assert len(wrong.splitlines()) == 1
    assert tree(site / "out" if place != "out" else site)[place.removeprefix("out/")] == b"mine"


@pytest.mark.parametrize("shut", ["out", "out/sources", "."])
def test_a_folder_that_may_not_be_written_is_told_and_nothing_changes(
    two: tuple[Briefing, Briefing], trees: list[Tree], tmp_path: Path, shut: str
) -> None:
    user = 65534 if os.geteuid() == 0 else 0  # the modes of files do not bind root
    for folder in tmp_path.parents if user else ():  # for nobody to get there
        if folder.stat().st_uid == os.geteuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o111)
    publish.write(two[0], tmp_path / "out")
    for path in [tmp_path, *tmp_path.rglob("*")] if user else ():
        os.chown(path, user, user)
    (tmp_path / shut).chmod(0o555)
    output = tmp_path / ("new" if shut == "." else "out")

    def write() -> None:
        if user:
            os.setuid(user)
        try:
            publish.write(two[1], output)
        except publish.WriteError as error:
            os.write(pipe[1], str(error).encode())

    pipe = os.pipe()
    assert in_a_child(write) == 0
    os.close(pipe[1])
    with os.fdopen(pipe[0]) as told:
        wrong = told.read()
    (tmp_path / shut).chmod(0o755)
    assert wrong.startswith(str(output))
    assert "it may not be written. Allow writing there, or choose another folder with -o" in wrong
    assert "\n" not in wrong
    assert tree(tmp_path / "out") == trees[0]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_site_that_cannot_be_made_whole_is_not_made(tmp_path: Path) -> None:
    code, said, wrong = run(tmp_path, "init", size=700)
    assert (code, said) == (2, "")
    assert wrong.endswith(": File too large\n")
    assert len(wrong.splitlines()) == 1
    assert tree(tmp_path) == {}
