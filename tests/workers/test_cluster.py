"""Reading on a Dask cluster: real schedulers and workers, which lose machines on the way."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from operator import add, or_
from pathlib import Path

import pytest

import mkdocs_briefing
from mkdocs_briefing import cluster, pipeline, publish, reading_pool, reading_process
from mkdocs_briefing.model import Settings, Workers
from mkdocs_briefing.reading import ReadAfar, ReadHere, unpacked
from mkdocs_briefing.reading_process import WorkerError
from mkdocs_briefing.store import Store, code_version
from pipeline.folders import FERRY, HARBOUR, REACTIONS, article, told, write
from pipeline.random_folders import SENTENCES
from workers.killing import Killing

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

TESTS = Path(__file__).parents[1]
PACKAGE = Path(mkdocs_briefing.__file__).parents[1]
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join([str(PACKAGE), str(TESTS)]),
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    "DASK_DISTRIBUTED__ADMIN__SYSTEM_MONITOR__GIL__ENABLED": "false",
}
LINE = "<p>The ferry to the island was {} minutes late, the harbour master said.</p>"
FILES = {
    f"{i:03}.txt": article(*(SENTENCES[(i * 7 + k * 3) % len(SENTENCES)] for k in range(6)))
    for i in range(120)
} | {"page.html": f"<html><body><article>{LINE.format(9)}</article></body></html>", "no.odt": "x"}


@contextmanager
def running(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """`dask ...`, until the end of the test."""
    dask = Path(sys.executable).with_name("dask")
    process = subprocess.Popen(
        [dask, *arguments], env=ENVIRONMENT, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(timeout=60)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Cluster:
    """A scheduler, and workers of one process each."""

    def __init__(self, stack: ExitStack, where: Path) -> None:
        self._stack, self._where = stack, where
        self.address = f"127.0.0.1:{free_port()}"
        port = self.address.rpartition(":")[2]
        self.scheduler = self._run("scheduler", "--host", "127.0.0.1", "--port", port)
        self.workers: list[subprocess.Popen[bytes]] = []

    def add(self, count: int, *, again: bool = False) -> Cluster:
        """Start workers; `again` has one that dies started once more."""
        for _ in range(count):
            kept = "--nanny" if again else "--no-nanny"
            place = ("--nthreads", "1", "--local-directory", str(self._where))
            self.workers.append(self._run("worker", f"tcp://{self.address}", kept, *place))
        return self

    def _run(self, *arguments: str) -> subprocess.Popen[bytes]:
        return self._stack.enter_context(running(*arguments, "--no-dashboard"))


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[Cluster]:
    with ExitStack() as stack:
        yield Cluster(stack, tmp_path / "dask")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return told(write(tmp_path / "news", FILES), FERRY, HARBOUR, REACTIONS)


def pages(settings: Settings, where: Workers, to: Path, store: Store | None = None) -> dict:
    """Each file that is written, by its path."""
    publish.write(pipeline.brief(replace(settings, workers=where), store=store), to)
    files = (path for path in to.rglob("*") if path.is_file())
    return {path.relative_to(to).as_posix(): path.read_bytes() for path in files}


def killing(process: subprocess.Popen[bytes]) -> Callable[[int], None]:
    """What kills a process as soon as something is done: in mid-run."""

    def tell(_items: int) -> None:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)

    return tell


def read_on(
    cluster_: Cluster, settings: Settings, tell: Callable[[int], None] = lambda _: None
) -> dict[str, object]:
    """What the workers find in the files, a few at a time."""
    work = ReadAfar(ReadHere(settings.sources, settings.reading), code_version())
    paths = sorted(FILES)
    parts = [paths[at : at + 5] for at in range(0, len(paths), 5)]
    return dict(unpacked(cluster.run(work, parts, or_, cluster_.address, tell)))


def test_one_worker_two_and_a_cluster_write_the_same_bytes_cold_and_warm(
    tmp_path: Path, settings: Settings, scheduler: Cluster
):
    scheduler.add(2)
    expected = pages(settings, Workers(1), tmp_path / "one")
    assert expected["briefing.md"]
    afar = Workers(cluster=scheduler.address)

    assert pages(settings, Workers(2), tmp_path / "two") == expected
    for run in ("cold", "warm"):
        with Store.open(tmp_path / "analyses.sqlite3") as store:
            assert pages(settings, afar, tmp_path / run, store) == expected, run


def test_a_worker_killed_in_mid_run_loses_nothing(settings: Settings, scheduler: Cluster):
    scheduler.add(2)
    found = read_on(scheduler, settings, killing(scheduler.workers[0]))

    assert scheduler.workers[0].poll() == -signal.SIGKILL
    assert found == ReadHere(settings.sources, settings.reading)(
        sorted(FILES), processes=1, tell=lambda _: None
    )


def test_a_reading_process_killed_in_mid_run_loses_nothing(settings: Settings):
    once: list[int] = []

    def kill(_files: int) -> None:
        if not once and (ready := [one for one in reading_process._running if one._ready]):
            once.append(ready[0]._process.pid)
            os.kill(once[0], signal.SIGKILL)

    root, rules, paths = settings.sources, settings.reading, sorted(FILES)
    found = reading_pool.read_all(root, paths, rules, processes=2, tell=kill)

    assert once
    assert found == reading_pool.read_all(root, paths, rules)


def test_an_item_that_kills_every_worker_is_lost_by_itself(scheduler: Cluster):
    scheduler.add(1, again=True)
    parts = [["a", "b"], ["c", "d"], ["e"]]  # those with "c" are on the worker when it dies
    done: list[int] = []

    found = cluster.run(Killing("c"), parts, add, scheduler.address, done.append)

    assert found == ("A", "B", "lost: c", "D", "E")
    assert sum(done) == 5


def test_a_scheduler_that_goes_in_mid_run_is_told(settings: Settings, scheduler: Cluster):
    scheduler.add(1)
    with pytest.raises(WorkerError, match=rf"dask://{scheduler.address}: the scheduler has gone"):
        read_on(scheduler, settings, killing(scheduler.scheduler))


def test_a_worker_with_other_code_or_without_the_folder_is_told(
    tmp_path: Path, settings: Settings, scheduler: Cluster
):
    scheduler.add(1)
    here = ReadHere(settings.sources, settings.reading)
    unseen = ReadHere(tmp_path / "elsewhere", settings.reading)
    for work, reason in (
        (ReadAfar(here, b"another"), "has another version of mkdocs-briefing"),
        (ReadAfar(unseen, code_version()), "elsewhere: the worker on .* does not see this folder"),
    ):
        with pytest.raises(WorkerError, match=reason):
            cluster.run(work, [["000.txt"]], or_, scheduler.address, lambda _: None)


def test_without_workers_one_is_told_how_to_start_them(
    settings: Settings, scheduler: Cluster, monkeypatch: pytest.MonkeyPatch
):
    read_on(scheduler.add(1), settings)  # the scheduler has started
    scheduler.workers[0].terminate()
    scheduler.workers[0].wait()
    monkeypatch.setattr(cluster, "PATIENCE", 3)
    there = re.escape(f"dask://{scheduler.address}: no worker has been there for 3 seconds.")
    with pytest.raises(pipeline.PipelineError, match=there):
        pipeline.brief(replace(settings, workers=Workers(cluster=scheduler.address)))


def test_without_a_scheduler_one_is_told_how_to_start_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    nowhere = Workers(cluster=f"127.0.0.1:{free_port()}")
    with pytest.raises(
        pipeline.PipelineError, match=r"no scheduler answers there .*dask scheduler"
    ):
        pipeline.brief(replace(settings, workers=nowhere))


def test_without_dask_the_install_is_named(settings: Settings, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(pipeline.PipelineError, match=r"pip install 'mkdocs-briefing\[dask\]'"):
        pipeline.brief(replace(settings, workers=Workers(cluster="127.0.0.1:8786")))
