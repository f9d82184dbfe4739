"""The chosen lines of each section as paragraphs of edited, cited lines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..model import (
    Analysis,
    Choice,
    Claim,
    Factors,
    KeyPoint,
    Line,
    Paragraph,
    Section,
    SectionPlan,
    Selection,
    Sentence,
)
from .citing import citations
from .edits import edited
from .order import paragraphs
from .speakers import speaker
from .vocabulary import Vocabulary, vocabulary

_KEY_POINT_WORDS = 45
NOTHING_FOUND = "No line of the sources fits this section."


def compose(
    plans: Sequence[SectionPlan], selection: Selection, analyses: Sequence[Analysis]
) -> tuple[tuple[Section, ...], tuple[KeyPoint, ...]]:
    """Return the sections in the order of the settings, and the line that stands for each."""
    composer = _Composer(vocabulary(analyses), {a.source.path: a for a in analyses})
    sections = tuple(composer.section(plan, selection.chosen[plan.id]) for plan in plans)
    points = [composer.key_point(section, selection.chosen[section.id]) for section in sections]
    return sections, tuple(point for point in points if point)


class _Composer:
    def __init__(self, words: Vocabulary, analyses: Mapping[str, Analysis]) -> None:
        self._words = words
        self._sources = {path: analysis.source for path, analysis in analyses.items()}
        self._articles = {path: analysis.sentences for path, analysis in analyses.items()}

    def section(self, plan: SectionPlan, choices: Sequence[Choice]) -> Section:
        groups = paragraphs(choices)[: plan.max_paragraphs]
        factors = {c.claim.best.key: c.factors for c in choices}
        composed = tuple(
            Paragraph(tuple(self._lines(f"{plan.id}-{number}", group, factors)))
            for number, group in enumerate(groups, start=1)
        )
        return Section(plan.id, plan.title, composed, None if composed else NOTHING_FOUND)

    def _lines(
        self,
        prefix: str,
        group: Sequence[tuple[Claim, ...]],
        factors: Mapping[tuple[str, int], Factors],
    ) -> Iterator[Line]:
        before: Sentence | None = None
        shown = ""
        claims = [claim for piece in group for claim in piece]
        for number, claim in enumerate(claims, start=1):
            sentence = claim.best
            follows = _follows(sentence, before)
            named = follows and all(_bare(name) in shown for _, _, name in sentence.stand_ins)
            text, edits = edited(sentence, self._words, follows=follows, named=named)
            yield Line(
                id=f"{prefix}-{number}", text=text, edits=edits,
                citations=citations(claim, self._sources),
                speaker=speaker(sentence, self._articles[sentence.source]),
                factors=factors.get(sentence.key),
            )  # fmt: skip
            before, shown = sentence, text

    def key_point(self, section: Section, choices: Sequence[Choice]) -> KeyPoint | None:
        """The first chosen line that stands by itself and is not too long, edited to stand."""
        leaning = {n.best.key for c in choices for n in c.needs}
        leaning |= {c.claim.best.key for c in choices if c.needs}
        lines = {
            (line.citations[0].source, line.citations[0].sentence): line
            for paragraph in section.paragraphs
            for line in paragraph.lines
        }
        best = [c.claim.best for c in choices if c.claim.best.key in lines]
        alone = [s for s in best if s.key not in leaning] or best
        point = next((s for s in alone if s.words <= _KEY_POINT_WORDS), next(iter(alone), None))
        if point is None or (point.antecedent is not None):
            return None
        text, edits = edited(point, self._words, follows=False, named=False)
        return KeyPoint(section.id, replace(lines[point.key], text=text, edits=edits))


def _bare(name: str) -> str:
    """The name within a stand-in: "Kwatra" of "[Kwatra’s]"."""
    return name.strip("[]").removesuffix("’s")


def _follows(sentence: Sentence, before: Sentence | None) -> bool:
    return (
        before is not None
        and before.source == sentence.source
        and before.index == sentence.index - 1
    )
