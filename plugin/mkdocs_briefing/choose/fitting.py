"""Which section each sentence fits best."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..model import Claim, Query, SectionPlan, Sentence, SpeakerKind
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


def fits(
    claims: Sequence[Claim], plans: Sequence[SectionPlan], queries: Mapping[str, Query]
) -> Fits:
    """Return, for each section, how well each sentence that fits it does."""
    sentences = [claim.best for claim in claims]
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


def best_sections(
    claims: Sequence[Claim],
    plans: Sequence[SectionPlan],
    queries: Mapping[str, Query],
    found: Fits,
) -> dict[Key, str | None]:
    """Return the section each sentence fits best, the earlier one where two fit as well.

    A section that asks for nothing has what no other does.
    """
    near = _neighbours([claim.best for claim in claims])
    best: dict[Key, str | None] = {}
    for claim in claims:
        key = claim.best.key
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
