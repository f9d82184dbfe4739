"""Where the packages of npm's registry are that `.ci/npm` fetched for the tests."""

import os
import warnings
from pathlib import Path

import pytest

FETCHED = Path(__file__).parents[1] / ".venv" / "npm"


def package(name: str) -> Path:
    """The package's folder. Where it is not there, the test is skipped, or fails if CI is set.

    BRIEFING_NPM names another folder than the one in which `make test` puts them.
    """
    folder = Path(os.environ.get("BRIEFING_NPM") or FETCHED) / name
    if not folder.is_dir():
        message = f"NOT TESTED: '{name}' is not in {folder}. 'make test' puts it there with npm."
        if os.environ.get("CI"):
            pytest.fail(message)
        warnings.warn(message, stacklevel=2)
        pytest.skip(message)
    return folder
