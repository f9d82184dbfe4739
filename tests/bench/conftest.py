"""Our own set, measured once."""

from __future__ import annotations

import pytest

import engine
from folder import Folder, folder
from measuring import Row, measured
from methods import NAMES, SUMMA
from sets import OWN, SUMMARIES, tasks
from summas import installed


@pytest.fixture(scope="session")
def names() -> list[str]:
    """The methods that can be measured here."""
    return [name for name in NAMES if name != SUMMA or installed()]


@pytest.fixture(scope="session")
def measured_rows(names: list[str]) -> dict[str, list[Row]]:
    """The rows of each set of summaries of our own."""
    return {name: list(measured(tasks(name, OWN), names, 1)) for name in SUMMARIES}


@pytest.fixture(scope="session")
def folders() -> list[Folder]:
    """The four folders of our own set."""
    return [folder(engine.read(task.documents).analyses, 60) for task in tasks("general", OWN)]
