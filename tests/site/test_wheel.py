"""The wheel holds all that the product needs, and works away from the repository."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which a wheel built from this repository is installed."""
    built = tmp_path_factory.mktemp("wheel")
    target = tmp_path_factory.mktemp("installed")
    _run("-m", "build", "--wheel", "--no-isolation", "--outdir", str(built), str(REPOSITORY))
    (wheel,) = built.glob("*.whl")
    _run(
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(wheel),
    )
    return target


def _run(*words: str, cwd: Path | None = None, path: Path | None = None) -> str:
    env = {**os.environ, "PYTHONPATH": str(path)} if path else None
    done = subprocess.run(
        [sys.executable, *words], cwd=cwd, env=env, text=True, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_wheel_is_what_runs(installed, tmp_path):
    told = _run(
        "-c",
        "import mkdocs_briefing; print(mkdocs_briefing.__file__)",
        cwd=tmp_path,
        path=installed,
    )
    assert told.startswith(str(installed))


def test_it_says_that_it_is_typed_and_brings_its_stylesheet_and_starter(installed):
    package = installed / "mkdocs_briefing"
    assert (package / "py.typed").is_file()
    assert list(package.glob("publish/assets/*.css"))
    assert list(package.glob("starter/**/briefing.yml"))


def test_a_site_started_in_another_folder_builds(installed, tmp_path):
    _run("-m", "mkdocs_briefing", "init", cwd=tmp_path, path=installed)
    _run("-m", "mkdocs", "build", "--strict", cwd=tmp_path, path=installed)
    assert (tmp_path / "site/briefing/index.html").is_file()
    assert (tmp_path / "site/briefing/briefing.json").is_file()


def test_the_engine_builds_markdown_in_another_folder(installed, tmp_path):
    _run("-m", "mkdocs_briefing", "init", cwd=tmp_path, path=installed)
    _run("-m", "mkdocs_briefing", "build", "-o", "out", cwd=tmp_path, path=installed)
    assert (tmp_path / "out/briefing.md").is_file()
    assert list((tmp_path / "out/sources").glob("*.md"))
