"""Which section each sentence fits best."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..model import Query, SectionPlan, Sentence, SpeakerKind, Steering
from .relevance import Relevance, excluded, relevance

Key = tuple[str, int]
Fits = dict[str, dict[Key, Relevance]]

# A line that reports somebody fits a section of statements by that alone, and the better the
# more it is a judgement and the better we know whose.
_STATEMENT = {SpeakerKind.NAMED: 0.5, SpeakerKind.OFFICIAL: 0.4,
              SpeakerKind.UNNAMED: 0.5, SpeakerKind.PRONOUN: 0.3}  # fmt: skip
_JUDGEMENT = 0.25
_TOPIC = 0.25
# "India has urged" is a nation's policy first and somebody's word second; so is a figure.
_NATION = 0.25
_FIGURE = 0.15
# Less relevant than this to every section, a line is of none.
_LEAST = 0.12
# How much of its neighbours' relevance a sentence is lent.
_CONTEXT = 0.1
# Verbs that take a side, as the sentence has them.
_JUDGING = frozenset(
    "criticized criticised criticizes criticises praised praises praising condemned condemns "
    "condemning welcomed welcomes welcoming rejected rejects dismissed dismisses dismissing urged "
    "urges urging denounced denounces hailed hails applauded vowed vows pledged opposed opposes "
    "objected deplored accused accuses thanked endorsed complained lamented rebuked expressed "
    "expressing expresses warned warns stressed clarified emphasized emphasised insisted insists "
    "denied denies argued argues suggest suggests suggested believe believes".split()
)


_UNSTEERED = Steering()


@dataclass(frozen=True, slots=True)
class Survey:
    """The sentences of all articles, how well each fits each section, and which it fits best.

    None is the best section of a sentence that fits none. ``steering`` is what the editors ask
    for, of which the fits know what is barred.
    """

    sentences: Sequence[Sentence]
    found: Fits
    best: Mapping[Key, str | None]
    steering: Steering


def survey(
    sentences: Sequence[Sentence],
    plans: Sequence[SectionPlan],
    queries: Mapping[str, Query],
    steering: Steering = _UNSTEERED,
) -> Survey:
    """Return how well the sentences of a folder's articles fit the sections.

    One that the editors bar from a section does not fit it.
    """
    found = _fits(sentences, plans, queries)
    if steering.barred:
        found = {
            id_: {key: fit for key, fit in fits.items() if key not in steering.barred.get(id_, ())}
            for id_, fits in found.items()
        }
    return Survey(sentences, found, _best_sections(sentences, plans, queries, found), steering)


def _fits(
    sentences: Sequence[Sentence], plans: Sequence[SectionPlan], queries: Mapping[str, Query]
) -> Fits:
    """For each section, how well each sentence that fits it does."""
    found: Fits = {}
    for plan in plans:
        topical = relevance(sentences, queries[plan.id])
        if plan.only == "statements":
            left_out = excluded(sentences, queries[plan.id])
            found[plan.id] = {
                s.key: _as_statement(s, topical.get(s.key))
                for s in sentences
                if s.statement and s.key not in left_out
            }
        else:
            found[plan.id] = {key: fit for key, fit in topical.items() if fit.total >= _LEAST}
    return found


def _best_sections(
    sentences: Sequence[Sentence],
    plans: Sequence[SectionPlan],
    queries: Mapping[str, Query],
    found: Fits,
) -> dict[Key, str | None]:
    """The section each sentence fits best, the earlier one where two fit as well.

    A section that asks for nothing has what no other does.
    """
    near = _neighbours(sentences)
    best: dict[Key, str | None] = {}
    for sentence in sentences:
        key = sentence.key
        ranked = [
            (
                not queries[plan.id].general,
                _comparable(plan, found[plan.id], key, near[key]),
                -i,
                plan.id,
            )
            for i, plan in enumerate(plans)
            if key in found[plan.id]
        ]
        best[key] = max(ranked)[-1] if ranked else None
    return best


def _neighbours(sentences: Sequence[Sentence]) -> dict[Key, list[Key]]:
    """For each sentence, those before and after it in its paragraph."""
    near: dict[Key, list[Key]] = {sentence.key: [] for sentence in sentences}
    for left, right in pairwise(sentences):
        if left.source == right.source and left.block == right.block:
            near[left.key].append(right.key)
            near[right.key].append(left.key)
    return near


def _comparable(
    plan: SectionPlan, fit: Mapping[Key, Relevance], key: Key, near: Sequence[Key]
) -> float:
    """How well a sentence fits, where it stands: its paragraph tells what it is about.

    Relevance by words falls off steeply from its best, being a statement does not.
    """
    if plan.only:
        return round(fit[key].total, 9)
    around = sum(fit[other].total for other in near if other in fit)
    return round(math.sqrt(fit[key].total + _CONTEXT * around), 9)


def _as_statement(sentence: Sentence, topical: Relevance | None) -> Relevance:
    said = sentence.statement
    if said is None:
        return Relevance(0.0, {})
    base = _STATEMENT[said.kind]
    base -= _NATION * (said.speaker.lower() in sentence.terms) + _FIGURE * bool(sentence.figures)
    base += _JUDGEMENT * (said.verb in _JUDGING or bool(said.quotes))
    total = min(1.0, base + _TOPIC * (topical.total if topical else 0.0))
    return Relevance(total, {}, lasting=total)
