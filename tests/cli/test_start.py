"""The way of a newcomer: `briefing init`, then MkDocs."""

import subprocess
import sys
from pathlib import Path


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
