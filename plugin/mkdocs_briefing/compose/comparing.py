"""Comparisons: figures that differ for one thing, each in the section that it belongs to."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import regex

from ..model import Amount, Analysis, Comparison, Discrepancy, Figure, Section, Sentence
from .citing import passage
from .speakers import speaker

# "in the last financial year", "last year", "this summer": times that name no day or year
_RELATIVE = regex.compile(
    r"\b(?:the\s)?(?:last|past|previous|this|current|next|same)\s"
    r"(?:(?:financial|fiscal|calendar|business|school|half)[\s-])?"
    r"(?:year|quarter|month|week|weekend|season|spring|summer|autumn|fall|winter|decade)\b",
    regex.IGNORECASE,
)


def compared(
    sections: Sequence[Section],
    found: Sequence[Discrepancy],
    fits: Mapping[tuple[str, int], str | None],
    analyses: Sequence[Analysis],
) -> tuple[Section, ...]:
    """Return the sections, each with the comparisons that go with its lines."""
    placed = comparisons(found, sections, fits, analyses)
    return tuple(replace(section, comparisons=placed[section.id]) for section in sections)


def comparisons(
    found: Sequence[Discrepancy],
    sections: Sequence[Section],
    fits: Mapping[tuple[str, int], str | None],
    analyses: Sequence[Analysis],
) -> dict[str, tuple[Comparison, ...]]:
    """Return, by section id, the comparisons that go with its lines, in the order of ``found``.

    A discrepancy goes to the section of the first line on the page that cites one of its
    sentences, else to the section that most of them fit by ``fits`` (of equals the first on the
    page), else nowhere. Every section has its entry, empty where nothing differs.
    """
    cited = _cited(sections)
    order = [section.id for section in sections]
    by_path = {analysis.source.path: analysis for analysis in analyses}
    placed: dict[str, list[Comparison]] = defaultdict(list)
    for one in found:
        section = _first_cited(one, cited) or _fitting(one, fits, order)
        if section is not None:
            number = len(placed[section]) + 1
            placed[section].append(_comparison(f"{section}-figures-{number}", one, by_path))
    return {section: tuple(placed[section]) for section in order}


def _cited(sections: Sequence[Section]) -> dict[tuple[str, int], tuple[int, str]]:
    """For each sentence that is cited, the number of the first line that does and its section."""
    found: dict[tuple[str, int], tuple[int, str]] = {}
    lines = [(section.id, line) for section in sections for line in section.lines]
    for number, (section, line) in enumerate(lines):
        for citation in line.citations:
            found.setdefault((citation.source, citation.sentence), (number, section))
    return found


def _first_cited(one: Discrepancy, cited: Mapping[tuple[str, int], tuple[int, str]]) -> str | None:
    places = [cited[sentence.key] for sentence, _ in one.amounts if sentence.key in cited]
    return min(places)[1] if places else None


def _fitting(
    one: Discrepancy, fits: Mapping[tuple[str, int], str | None], order: Sequence[str]
) -> str | None:
    votes = Counter(fits.get(sentence.key) for sentence, _ in one.amounts)
    return max((s for s in order if votes[s]), key=lambda section: votes[section], default=None)


def _comparison(name: str, one: Discrepancy, analyses: Mapping[str, Analysis]) -> Comparison:
    amounts = tuple(_amount(sentence, figure, analyses) for sentence, figure in one.amounts)
    return Comparison(name, one.counts, amounts, one.accord, one.why)


def _amount(sentence: Sentence, figure: Figure, analyses: Mapping[str, Analysis]) -> Amount:
    analysis = analyses[sentence.source]
    return Amount(
        text=sentence.text[figure.start : figure.end],
        words=passage(sentence, {sentence.source: analysis.source}),
        speaker=speaker(sentence, analysis.sentences),
        when=_when(sentence, figure),
    )


def _when(sentence: Sentence, figure: Figure) -> tuple[str, ...]:
    """The times that a sentence names, as written, the nearest to the figure first."""
    times = {(moment.start, moment.end) for moment in sentence.moments}
    for match in _RELATIVE.finditer(sentence.text):
        if all(match.end() <= start or end <= match.start() for start, end in times):
            times.add(match.span())
    nearest = sorted(times, key=lambda span: (_gap(span, figure), span))
    return tuple(dict.fromkeys(sentence.text[start:end] for start, end in nearest))


def _gap(span: tuple[int, int], figure: Figure) -> int:
    """Characters between a time and a figure."""
    return max(0, span[0] - figure.end, figure.start - span[1])
