"""A build that is stopped leaves no process, no half of anything, and the next build as ever."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import mkdocs_briefing
from projects import SOURCES, Project, make_project, surroundings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these are signals of POSIX")

PACKAGE = Path(mkdocs_briefing.__file__).parents[1]
TESTS = Path(__file__).parents[1]
PAGE = "<html><body><article><p>The harbour wall cost 3 million crowns.</p></article></body></html>"

# A program sends itself the signal when it is about to take a step for the nth time.
STOPPED = """
import os, sys
number, step, times = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
def hook(event, details):
    global times
    if event == step:
        times -= 1
        if times == 0:
            os.kill(os.getpid(), number)
"""
BRIEFING = """
sys.argv[:] = ["briefing", *sys.argv[4:]]
from mkdocs_briefing.__main__ import main
sys.addaudithook(hook)
main()
"""
MKDOCS = """
sys.argv[:] = ["mkdocs", *sys.argv[4:]]
from mkdocs.__main__ import cli
sys.addaudithook(hook)
cli()
"""
HOSTILE = """
import sys
from mkdocs_briefing import reading_process
reading_process.PRELOAD.append("faults.hostile")
import faults.hostile
sys.argv[:] = [sys.argv[1], *sys.argv[2:]]
if sys.argv[0] == "briefing":
    from mkdocs_briefing.__main__ import main
else:
    from mkdocs.__main__ import cli as main
main()
"""

STEPS = [
    ("import", 100),
    ("sqlite3.connect", 1),
    ("subprocess.Popen", 1),
    ("os.mkdir", 3),
    ("os.chmod", 1),
    ("os.chmod", 4),
    ("os.rename", 2),
    ("os.rename", 5),
]


@pytest.fixture
def site(tmp_path: Path) -> Project:
    return make_project(tmp_path / "site", sources={**SOURCES, "page.html": PAGE})


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, bytes]]:
    """What undisturbed builds of the same site make, by the folder they make."""
    base = tmp_path_factory.mktemp("expected")
    made = make_project(base / "site", sources={**SOURCES, "page.html": PAGE})
    assert run(made, "-m", "mkdocs_briefing", "build", "-o", "out").returncode == 0
    assert run(made, "-m", "mkdocs", "build").returncode == 0
    return lambda name: tree(made.folder / name)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def run(site: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A build; every process that comes of it has the site's path in its environment."""
    path = os.pathsep.join([str(PACKAGE), str(TESTS)])
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=site.folder,
        env=surroundings(PYTHONPATH=path, BUILT_HERE=str(site.folder)),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def left_over(site: Project) -> list[int]:
    """The processes of the site's builds that still run; only Linux tells."""
    mark = f"BUILT_HERE={site.folder}\0".encode()
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (entry / "environ").read_bytes() and "Z" not in _state(entry):
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def _state(entry: Path) -> str:
    return (entry / "stat").read_text().rpartition(")")[2].split()[0]


def wait_until_none_is_left(site: Project) -> None:
    """Return when the processes that hear of the end of the build have ended too."""
    while left := left_over(site):
        for process in left:
            try:
                descriptor = os.pidfd_open(process)  # an orphan is no child of ours
            except ProcessLookupError:
                continue
            try:
                assert select.select([descriptor], [], [], 60)[0], "a process is left over"
            finally:
                os.close(descriptor)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "told to end"])
@pytest.mark.parametrize(("step", "times"), STEPS)
def test_a_briefing_that_is_stopped_says_so_and_the_next_is_as_ever(
    site: Project, expected: Callable[[str], dict[str, bytes]], number: int, step: str, times: int
) -> None:
    stopped = run(
        site, "-c", STOPPED + BRIEFING, str(int(number)), step, str(times), "build", "-o", "out"
    )
    assert (stopped.returncode, stopped.stderr) == (128 + number, "Stopped.\n")
    assert stopped.stdout == ""
    assert not list(site.folder.rglob(".briefing-new-*"))
    if sys.platform == "linux":
        wait_until_none_is_left(site)
    again = run(site, "-m", "mkdocs_briefing", "build", "-o", "out")
    assert (again.returncode, again.stderr) == (0, "")
    assert tree(site.folder / "out") == expected("out")


@pytest.mark.parametrize(("step", "times"), [("sqlite3.connect", 1), ("subprocess.Popen", 1)])
def test_a_site_that_is_stopped_leaves_no_process_and_the_next_is_as_ever(
    site: Project, expected: Callable[[str], dict[str, bytes]], step: str, times: int
) -> None:
    code = STOPPED + MKDOCS
    for number, ends in ((signal.SIGINT, 1), (signal.SIGTERM, -signal.SIGTERM)):  # MkDocs' own
        shutil.rmtree(site.folder / ".cache", ignore_errors=True)
        stopped = run(site, "-c", code, str(int(number)), step, str(times), "build")
        assert stopped.returncode == ends, stopped.stderr
        assert "Traceback" not in stopped.stderr
        if sys.platform == "linux":
            wait_until_none_is_left(site)
    assert run(site, "-m", "mkdocs", "build").returncode == 0
    assert tree(site.folder / "site") == expected("site")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what still runs")
@pytest.mark.parametrize(
    ("program", "deed", "ends"),
    [
        ("briefing", "interrupt the build", 130),
        ("briefing", "terminate the build", 143),
        ("mkdocs", "interrupt the build", 1),
        ("mkdocs", "terminate the build", -15),
    ],
)
def test_a_process_that_hears_nothing_ends_with_the_build(
    site: Project, program: str, deed: str, ends: int
) -> None:
    (site.folder / "sources" / "a.hostile").write_text(f"{deed}\nThe wall stands.\n")
    stopped = run(site, "-c", HOSTILE, program, "build")
    assert stopped.returncode == ends
    assert "Traceback" not in stopped.stderr
    wait_until_none_is_left(site)
    (site.folder / "sources" / "a.hostile").unlink()
    assert run(site, "-m", "mkdocs_briefing", "build").returncode == 0


def test_a_signal_that_whoever_started_us_ignores_is_ignored(
    site: Project, expected: Callable[[str], dict[str, bytes]]
) -> None:
    code = f"import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n{STOPPED}{BRIEFING}"
    going_on = run(
        site, "-c", code, str(int(signal.SIGINT)), "os.rename", "2", "build", "-o", "out"
    )
    assert going_on.returncode == 0
    assert tree(site.folder / "out") == expected("out")


def test_two_builds_at_once_both_succeed_and_leave_one_whole(
    site: Project, expected: Callable[[str], dict[str, bytes]]
) -> None:
    other = (site.folder / "briefing.yml").read_text().replace("The ferry at", "A ferry at")
    (site.folder / "other.yml").write_text(other)
    command = [sys.executable, "-m", "mkdocs_briefing", "build", "-o", "out", "-f"]
    builds = [
        subprocess.Popen(
            [*command, name],
            cwd=site.folder,
            env=surroundings(PYTHONPATH=str(PACKAGE)),
            stdout=subprocess.DEVNULL,
        )
        for name in ("briefing.yml", "other.yml")
    ]
    assert [build.wait() for build in builds] == [0, 0]
    assert run(site, "-m", "mkdocs_briefing", "build", "-f", "other.yml", "-o", "b").returncode == 0
    assert tree(site.folder / "out") in (expected("out"), tree(site.folder / "b"))
    assert run(site, "-m", "mkdocs_briefing", "build", "-o", "out").returncode == 0
    assert tree(site.folder / "out") == expected("out")
