"""The way of a newcomer: `briefing init`, then MkDocs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

# Nothing that reads, rates or writes is wanted before there is something to do.
_HEAVY = {
    "mkdocs_briefing.pipeline",
    "mkdocs_briefing.analyse",
    "sumy",
    "nltk",
    "numpy",
    "lxml",
    "pydantic",
}


def test_mkdocs_builds_the_example_strictly_and_every_section_holds_lines(started: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=started,
        capture_output=True,
        text=True,
        check=False,
    )

    assert built.returncode == 0, built.stderr
    page = (started / "site" / "briefing" / "index.html").read_text(encoding="utf-8")
    assert "harbour bridge" in page
    for section in ("The repair", "The cost", "Traffic and the ferry", "Reactions"):
        assert section in page
    assert not list((started / "site").rglob("saltmere-echo.md"))


@pytest.mark.parametrize(
    "start",
    [
        "from mkdocs_briefing.cli import main; main(['--help'], standalone_mode=False)",
        "from mkdocs_briefing.cli import main; main(['build', '--help'], standalone_mode=False)",
        "import mkdocs_briefing.plugin",
    ],
)
def test_help_and_the_import_of_the_plugin_do_not_wait_for_what_makes_a_briefing(
    start: str,
) -> None:
    code = f"{start}\nimport json, sys; print('\\n' + json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert not _HEAVY & set(json.loads(done.stdout.splitlines()[-1]))
