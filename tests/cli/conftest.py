import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_briefing.cli import main

Run = Callable[..., Result]
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """`briefing` in this process. What it does not catch fails the test."""

    def run(*arguments: str) -> Result:
        result = CliRunner().invoke(main, arguments, prog_name="briefing")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def started(run: Run, folder: Path) -> Path:
    """The folder, with a first site in it."""
    assert run("init").exit_code == 0
    return folder


@pytest.fixture
def command(folder: Path) -> Command:
    """`python -m mkdocs_briefing` in a process of its own."""

    def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "mkdocs_briefing", *arguments],
            cwd=folder,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return command
