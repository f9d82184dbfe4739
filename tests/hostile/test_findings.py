"""What fuzzing found once is read, or refused with a reason, ever since."""

from __future__ import annotations

from pathlib import Path

import pytest

from hostile.found import FINDINGS, check


@pytest.mark.parametrize("path", sorted(FINDINGS.glob("*")), ids=lambda path: path.name)
def test_what_was_found_is_mended(path: Path) -> None:
    check(f"a{''.join(path.suffixes)}", path.read_bytes())
