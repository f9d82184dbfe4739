"""Which places of the page each sentence of the sources stands behind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_briefing.model import Briefing, Citation, Line, Passage, Role, Section

_IN_ROLE = {Role.ORIGIN: "", Role.AGREES: " (agrees)", Role.DIFFERS: " (another figure)"}


@dataclass(frozen=True, slots=True)
class Use:
    """A place of the page that a sentence stands behind: its anchor, and what to call it.

    ``role`` is None where it is quoted in what goes with the lines and not by a line itself;
    ``shown`` says whether that place shows the words themselves.
    """

    anchor: str
    label: str
    role: Role | None = None
    shown: bool = True


def uses(briefing: Briefing, *, unquoted: bool) -> dict[tuple[str, int], tuple[Use, ...]]:
    """Return the places for each sentence that is used, by file and index, in page order.

    ``unquoted`` says whether those count that show sentences on which no line rests.
    """
    found: dict[tuple[str, int], dict[str, Use]] = {}
    for words, use in _all(briefing, unquoted=unquoted):
        found.setdefault((words.source, words.sentence), {}).setdefault(use.anchor, use)
    return {key: tuple(places.values()) for key, places in found.items()}


def name_of(line: str, section: Section) -> str:
    """What a reader calls the line of an id: ``Trade 1.2``, the second of the first paragraph."""
    number = line.removeprefix(f"{section.id}-").replace("-", ".")
    return f"{section.title} {number}"


def why_anchor(line: Line) -> str:
    """The id of the place that says why a line was chosen."""
    return f"{line.id}-why"


def next_anchor(section: Section, number: int) -> str:
    """The id of a line for which there was no room, counted from 1."""
    return f"{section.id}-next-{number}"


def _all(briefing: Briefing, *, unquoted: bool) -> Iterator[tuple[Citation | Passage, Use]]:
    for section in briefing.sections:
        yield from _by_lines(section)
        yield from _beside_lines(section)
        if unquoted:
            yield from _left_out(section)
    for event in briefing.timeline:
        yield event.words, Use(event.id, "Timeline")


def _by_lines(section: Section) -> Iterator[tuple[Citation, Use]]:
    for line in section.lines:
        for citation in line.citations:
            label = name_of(line.id, section) + _IN_ROLE[citation.role]
            yield citation, Use(line.id, label, citation.role)


def _beside_lines(section: Section) -> Iterator[tuple[Passage, Use]]:
    for comparison in section.comparisons:
        for amount in comparison.amounts:
            yield amount.words, Use(comparison.id, f"{section.title}, figures", shown=False)
    for voice in section.voices:
        yield voice.words, Use(voice.id, f"{section.title}, who said what")


def _left_out(section: Section) -> Iterator[tuple[Passage, Use]]:
    for number, words in enumerate(section.next, start=1):
        yield words, Use(next_anchor(section, number), f"{section.title}, next lines")
    for line in section.lines:
        if line.beat:
            yield line.beat[0], Use(why_anchor(line), f"{section.title}, why")
