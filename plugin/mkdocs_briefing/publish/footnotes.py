"""The footnotes: for each line the words it came from, and who else says it."""

from __future__ import annotations

from mkdocs_briefing.model import Citation, Kinship, Line, Role
from mkdocs_briefing.publish.address import outward
from mkdocs_briefing.publish.book import Book, label, lines, place, source_link
from mkdocs_briefing.publish.escape import escape
from mkdocs_briefing.publish.quoting import quotation
from mkdocs_briefing.publish.wording import counted, day

_LEADS = {Role.ORIGIN: "", Role.AGREES: "Also: "}
_DIFFERS = "Gives another figure: "

_ORDER = (Role.ORIGIN, Role.AGREES, Role.DIFFERS)


def reference(line: Line) -> str:
    """The mark after a line that leads to its footnote."""
    return f"[^{_key(line)}]"


def footnotes(book: Book) -> str:
    """Every footnote once, in the order in which the page first refers to them."""
    points = {point.line.id: point.line for point in book.briefing.key_points}
    all_lines = points | {line.id: line for line in lines(book.briefing)}
    return "\n\n".join(
        _footnote(line, points.get(key, line).edits, book) for key, line in all_lines.items()
    )


def files_saying(line: Line) -> int:
    """How many files say what a line says, copies counted."""
    return len({c.source for c in line.citations if c.role is not Role.DIFFERS})


def support(line: Line, book: Book) -> str:
    """How well a line is supported, as a sentence.

    A lower bound: what agrees in other words may not have been noticed.
    """
    saying = files_saying(line)
    if saying == 1:
        return f"Rests on one source{_elsewhere(line, book)}."
    files = f"Reported by at least {saying} of {counted(book.read, book.briefing.noun)}"
    partly = len({c.source for c in line.citations if c.partly})
    files += f" ({partly} of them in part)" if partly else ""
    if line.texts == 1:
        return f"{files}, so alike in wording that they count as one source."
    return f"{files}, {counted(line.texts, 'independent text')}."


def _elsewhere(line: Line, book: Book) -> str:
    """What the other files say of what one alone says."""
    differing = len({c.source for c in line.citations if c.role is Role.DIFFERS})
    others, noun = book.read - 1 - differing, book.briefing.noun
    silent = f"in the other {counted(others, noun)}".replace(" 1 ", " ") + " it was not found"
    told = "gives another figure" if differing == 1 else "give other figures"
    parts = [f"{counted(differing, noun)} {told}"] * bool(differing) + [silent] * bool(others)
    return f"; {', '.join(parts)}" if parts else ""


def _footnote(line: Line, point_edits: tuple[str, ...], book: Book) -> str:
    """One footnote: the line's support, the words of each file, and what is to be said of it.

    The origin is the first of the files. A key point shares its line's footnote, but may be
    edited more than the line.
    """
    parts = [f'<span class="briefing-support">{support(line, book)}</span>']
    told: set[int | None] = set()
    for citation in _together(line):
        parts.append(_citation(citation, book, again=citation.text in told))
        told.add(citation.text)
    if line.speaker:
        parts.append(f"Speaker: {escape(line.speaker)}")
    if line.edits:
        parts.append(f"&#x5b;Edited: {escape('; '.join(line.edits))}&#x5d;")
    if further := [edit for edit in point_edits if edit not in line.edits]:
        parts.append(f"&#x5b;Edited among the key points: {escape('; '.join(further))}&#x5d;")
    return f"[^{_key(line)}]: " + "\n\n    ".join(parts)


def _together(line: Line) -> list[Citation]:
    """The citations in the order of their roles, those of one text together."""

    def rank(citation: Citation) -> tuple[bool, int, int]:
        text = citation.text or 0
        return citation.role is Role.DIFFERS, text, _ORDER.index(citation.role)

    return sorted(line.citations, key=rank)


def _citation(citation: Citation, book: Book, *, again: bool) -> str:
    """Who says it, when, the words, where they stand, and the address of the original.

    ``again`` says that words of the same text stand before it.
    """
    record = book.records[citation.source]
    source = record.analysis.source if record.analysis else None
    date = f", {escape(day(source.published.value))}" if source and source.published else ""
    named = source_link(label(record, short=True), citation, book)
    original = outward(source.url.value, "original") if source and source.url else ""
    where = " · ".join(filter(None, [place(citation), original]))
    lead = _lead(citation, book, again=again)
    return (
        f"{lead}{named}{date}: {quotation(citation.quote, citation.shared)} "
        f'<small class="briefing-place">{where}</small>'
    )


def _lead(citation: Citation, book: Book, *, again: bool) -> str:
    if citation.role is Role.DIFFERS:
        kin = book.records[citation.source].kin
        earlier = kin is not None and kin.kind is Kinship.EARLIER
        return "Gives another figure, in an earlier version: " if earlier else _DIFFERS
    if again:
        return "The same text, in part: " if citation.partly else "The same text: "
    return "Also, in part: " if citation.partly else _LEADS[citation.role]


def _key(line: Line) -> str:
    """The footnote's key, with a prefix that keeps it apart from a user's own footnotes."""
    return f"briefing-{line.id}"
