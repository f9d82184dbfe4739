"""What every test may ask for: a real, tiny site in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from projects import Project, make_project
from served import launched

# No test waits for a clock, and every run tries the same examples.
hypothesis.settings.register_profile("briefing", deadline=None, derandomize=True)
hypothesis.settings.load_profile("briefing")


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Project]:
    """Make a project, as `make_project` does, in a folder of this test's own."""

    def make(*parts: Any, folder: str = "project", **named: Any) -> Project:
        return make_project(tmp_path / folder, *parts, **named)

    return make


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The system's Chromium, once for all tests of a process."""
    with launched() as browser:
        yield browser
