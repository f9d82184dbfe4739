"""The chosen lines of each section as paragraphs of edited, cited lines."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from ..model import (
    Analysis,
    Choice,
    Claim,
    KeyPoint,
    Line,
    Paragraph,
    Passage,
    Query,
    RunnerUp,
    Section,
    SectionPlan,
    Selection,
    Sentence,
    Texts,
)
from .citing import citations, passage
from .edits import edited, edits, in_words
from .introducing import Introduced
from .order import Piece, common_terms, paragraphs
from .speakers import bare, speaker
from .support import independent
from .vocabulary import Vocabulary, vocabulary
from .voices import voices

_KEY_POINT_WORDS = 45
NOTHING_FOUND = "No line of the sources fits this section."
NOTHING_LEFT = "What fits this section stands in others, fits them better, or is too long or short."
NOTHING_SHOWN = "No line that fits this section can be shown within its {} words."


def compose(
    plans: Sequence[SectionPlan],
    selection: Selection,
    analyses: Sequence[Analysis],
    texts: Texts,
    queries: Mapping[str, Query],
) -> tuple[tuple[Section, ...], tuple[KeyPoint, ...]]:
    """Return the sections in the order of the settings, and the line that stands for each.

    ``texts`` says which files are one text; ``queries`` are the words of each section, whose
    synonyms say of two lines that they are on one matter.
    """
    by_path = {a.source.path: a for a in analyses}
    shown = _shown(plans, selection)
    pinned = selection.steering.pinned
    composer = _Composer(vocabulary(analyses), by_path, texts, shown, pinned)
    sections = tuple(
        composer.section(
            plan,
            selection.chosen[plan.id],
            selection.next.get(plan.id, ()),
            alias=dict(queries[plan.id].alias),
            nothing=_nothing(plan, selection),
        )
        for plan in plans
    )
    introduced = Introduced(composer.words)
    points = [
        composer.key_point(section, selection.chosen[section.id], introduced)
        for section in sections
    ]
    return sections, tuple(point for point in points if point)


def _shown(plans: Sequence[SectionPlan], selection: Selection) -> list[Sentence]:
    choices = (choice for plan in plans for choice in selection.chosen[plan.id])
    return [claim.best for choice in choices for claim in (*choice.needs, choice.claim)]


def _nothing(plan: SectionPlan, selection: Selection) -> str:
    """What to say of a section if it stays empty."""
    fitting = selection.relevance.get(plan.id, {})
    shown = (c.claim.best.key for chosen in selection.chosen.values() for c in chosen)
    if plan.id in selection.fits.values() and fitting.keys().isdisjoint(shown):
        return NOTHING_SHOWN.format(plan.words)
    return NOTHING_LEFT if fitting else NOTHING_FOUND


class _Composer:
    def __init__(
        self,
        words: Vocabulary,
        analyses: Mapping[str, Analysis],
        texts: Texts,
        shown: Sequence[Sentence],
        pinned: Collection[tuple[str, int]],
    ) -> None:
        self._pinned = pinned
        self.words = words
        self._analyses = analyses
        self._texts = texts
        article = [s for a in analyses.values() for s in a.sentences if s.mark is None]
        self._common = common_terms(article, shown)
        self._sources = {path: analysis.source for path, analysis in analyses.items()}
        self._articles = {path: analysis.sentences for path, analysis in analyses.items()}

    def section(
        self,
        plan: SectionPlan,
        choices: Sequence[Choice],
        more: Sequence[Claim],
        alias: Mapping[str, str],
        nothing: str,
    ) -> Section:
        groups = self._within(paragraphs(choices, self._common, alias), plan.max_paragraphs)
        chosen = {c.claim.best.key: c for c in choices}
        introduced = Introduced(self.words)
        composed = tuple(
            Paragraph(tuple(self._lines(f"{plan.id}-{number}", group, chosen, introduced)))
            for number, group in enumerate(groups, start=1)
        )
        section = Section(
            plan.id, plan.title, composed, None if composed else nothing,
            next=tuple(passage(claim.best, self._sources) for claim in more),
            statements=plan.only == "statements",
        )  # fmt: skip
        return replace(section, voices=voices(section, self._analyses, self._texts.copies))

    def _within(
        self, groups: Sequence[tuple[Piece, ...]], most: int | None
    ) -> list[tuple[Piece, ...]]:
        """The first so many paragraphs; those that hold a pinned line come before others."""
        pinned = [any(c.best.key in self._pinned for p in group for c in p) for group in groups]
        room = len(groups) if most is None else max(0, most - sum(pinned))
        others = [n for n, is_pinned in enumerate(pinned) if not is_pinned][:room]
        return [group for n, group in enumerate(groups) if pinned[n] or n in others]

    def _lines(
        self,
        prefix: str,
        group: Sequence[tuple[Claim, ...]],
        chosen: Mapping[tuple[str, int], Choice],
        introduced: Introduced,
    ) -> Iterator[Line]:
        before: Sentence | None = None
        told: set[str] = set()
        claims = [claim for piece in group for claim in piece]
        for number, claim in enumerate(claims, start=1):
            sentence = claim.best
            follows = _follows(sentence, before)
            named = follows and {bare(s) for s in sentence.stand_ins} <= told
            article = self._articles[sentence.source]
            changes = edits(sentence, article, self.words, introduced, follows=follows, named=named)
            cited = independent(citations(claim, self._sources), self._texts)
            choice = chosen.get(sentence.key)
            yield Line(
                id=f"{prefix}-{number}", text=edited(sentence.text, changes),
                edits=in_words(sentence.text, changes), changes=changes,
                citations=cited, speaker=speaker(sentence, article),
                factors=choice.factors if choice else None,
                beat=self._beaten(choice.beat) if choice and choice.beat else None,
                pinned=sentence.key in self._pinned, sentence=sentence.id,
            )  # fmt: skip
            before = sentence
            told = {name.text.rsplit(maxsplit=1)[-1] for name in sentence.names}
            told |= {bare(stand_in) for stand_in in sentence.stand_ins}

    def _beaten(self, runner_up: RunnerUp) -> tuple[Passage, float]:
        return passage(runner_up.claim.best, self._sources), runner_up.score

    def key_point(
        self, section: Section, choices: Sequence[Choice], introduced: Introduced
    ) -> KeyPoint | None:
        """The first chosen line that stands by itself and is not too long, edited to stand.

        ``introduced`` are those whom the key points before it have named.
        """
        lines = {
            (line.citations[0].source, line.citations[0].sentence): line for line in section.lines
        }
        point = _best_alone([choice for choice in choices if choice.claim.best.key in lines])
        if point is None:
            return None
        article = self._articles[point.source]
        changes = edits(point, article, self.words, introduced, follows=False, named=False)
        line = replace(
            lines[point.key], text=edited(point.text, changes), changes=changes,
            edits=in_words(point.text, changes),
        )  # fmt: skip
        return KeyPoint(section.id, line)


def _best_alone(choices: Sequence[Choice]) -> Sentence | None:
    """The line that reads best by itself.

    First what leans on nothing, then what others lean on; where it can be helped, nothing
    with an "also" that answers to what is not there, and nothing that speaks of "the attack" as
    of something known.
    """
    alone = [c.claim.best for c in choices if not c.needs]
    first = [c.needs[0].best for c in choices if c.needs]
    short = [s for s in (*alone, *first) if s.words <= _KEY_POINT_WORDS]
    fresh = [s for s in short if not s.continues]
    plain = [s for s in fresh if not s.mentions]
    return next(iter((*plain, *fresh, *short, *alone, *first)), None)


def _follows(sentence: Sentence, before: Sentence | None) -> bool:
    return (
        before is not None
        and before.source == sentence.source
        and before.index == sentence.index - 1
    )
