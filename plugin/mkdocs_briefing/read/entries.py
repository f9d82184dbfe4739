"""The paths of documents that lie in a file: what its author called them, made harmless."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

_PARTING = re.compile(r"[/\\]+")
_LONGEST = 120  # characters of a step of the path


@dataclass(slots=True)
class Names:
    """Gives each entry of one file a path behind the file's own that no other has."""

    holder: str
    taken: set[str] = field(default_factory=set)

    def of(self, name: str) -> str:
        """Return the path of the entry that calls itself ``name``: never out of its file."""
        path = f"{self.holder}/{harmless(name) or 'entry'}"
        number = 2
        unique = path
        while unique in self.taken:
            unique = f"{path}~{number}"
            number += 1
        self.taken.add(unique)
        return unique


def harmless(name: str) -> str:
    """The name as a relative path; what no name may hold is written out."""
    printable = "".join(c if c.isprintable() else f"%u{ord(c):04x}" for c in name)
    steps = (step.strip() for step in _PARTING.split(printable))
    return "/".join(_short(step) for step in steps if step not in ("", ".", ".."))


def _short(step: str) -> str:
    if len(step) <= _LONGEST:
        return step
    digest = hashlib.sha256(step.encode()).hexdigest()[:8]
    return f"{step[: _LONGEST - 24]}~{digest}{step[-14:]}"
