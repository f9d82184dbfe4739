"""The lines of each section, and where every other sentence would have fitted."""

import math
from collections.abc import Mapping, Sequence

from ..model import (
    LONGEST,
    SHORTEST,
    SHORTEST_WITH_FIGURE,
    Choice,
    Claim,
    Query,
    SectionPlan,
    Selection,
    Sentence,
    Settings,
    Steering,
    Texts,
)
from .board import Board, board
from .concepts import worths
from .filling import Filling
from .fitting import Fits, Key, best_sections, fits
from .relevance import excluded
from .salience import salience
from .steering import pin_all, pinned_in, unquoted, with_pins, without_barred
from .tongues import each_language
from .tuning import tuning

_UNSTEERED = Steering()
_NOTHING: frozenset[Key] = frozenset()


def choose(
    claims: Sequence[Claim],
    queries: Mapping[str, Query],
    settings: Settings,
    texts: Texts,
    steering: Steering = _UNSTEERED,
) -> Selection:
    """Return the lines chosen for each section, within its words, and where the rest fit.

    A line is chosen once, in the section that it fits best, and nothing that says the same
    is chosen with it. Of ``texts``, a copy stands behind lines but gives none, and nor does a
    sentence of which a later version gives another figure. What the editors pin stands in any
    case.
    """
    found = without_barred(fits(claims, settings.sections, queries), steering)
    best = best_sections(claims, settings.sections, queries, found)
    alias = dict(pair for query in queries.values() for pair in query.alias)
    folder = board(claims, texts, alias)
    relevance = {id_: {key: fit.total for key, fit in one.items()} for id_, one in found.items()}
    pins = {p.id: pinned_in(p.id, steering, best, folder.claims) for p in settings.sections}
    fillings = []
    for plan in settings.sections:
        pool = _pool(plan, queries[plan.id], found, best, folder)
        found[plan.id] = with_pins(found[plan.id], pins[plan.id])
        barred = steering.barred.get(plan.id, _NOTHING)
        fillings.append(_filling(plan, pool, found, queries[plan.id], settings, folder, barred))
    pin_all(fillings, pins, steering)
    for filling in fillings:
        filling.fill()
    chosen = {f.plan.id: _decided(f, steering) for f in fillings}
    taken = {
        claim.best.key: id_
        for id_, choices in chosen.items()
        for choice in choices
        for claim in (*choice.needs, choice.claim)
    }
    coming = {f.plan.id: f.next() for f in fillings}
    return Selection(chosen, {**best, **taken}, coming, steering, relevance)


def _decided(filling: Filling, steering: Steering) -> tuple[Choice, ...]:
    barred = steering.barred.get(filling.plan.id, _NOTHING)
    return tuple(unquoted(choice, barred) for choice in filling.decided())


def _pool(
    plan: SectionPlan,
    query: Query,
    found: Fits,
    best: Mapping[Key, str | None],
    folder: Board,
) -> list[Claim]:
    """The claims that may be chosen for a section, best fitting first."""
    pool = [
        claim
        for key, claim in folder.claims.items()
        if key in found[plan.id]
        and (best[key] == plan.id or query.general)
        and _may_be_shown(claim.best, folder)
    ]
    return sorted(
        pool,
        key=lambda c: (
            -found[plan.id][c.best.key].total,
            -folder.near[c.best.key].others,
            c.best.key,
        ),
    )


def _may_be_shown(sentence: Sentence, folder: Board) -> bool:
    least = SHORTEST_WITH_FIGURE if sentence.figures else SHORTEST
    long_enough = least <= sentence.words <= LONGEST
    fresh = sentence.source not in folder.copies and sentence.key not in folder.texts.superseded
    return sentence.stands and long_enough and fresh


def _filling(  # noqa: PLR0913, PLR0917 - a section has this much to do with the rest
    plan: SectionPlan,
    pool: Sequence[Claim],
    found: Fits,
    query: Query,
    settings: Settings,
    folder: Board,
    barred: frozenset[Key],
) -> Filling:
    sentences = [claim.best for claim in pool]
    bonus = (*query.title, *query.about)
    weights = tuning(folder.documents, _plenty(plan, found, query, folder))
    return Filling(
        plan=plan,
        pool=pool,
        fit=found[plan.id],
        elsewhere={s.key: _elsewhere(s.key, plan, settings, found) for s in sentences},
        rated=each_language(sentences, lambda some: salience(some, settings.salience, bonus)),
        excluded=barred | excluded((claim.best for claim in folder.claims.values()), query),
        board=folder,
        tuning=weights,
        worth=worths(folder.df, weights.least, weights.power),
    )


def _plenty(plan: SectionPlan, found: Fits, query: Query, folder: Board) -> float | None:
    """How many words fit a section for each that it may have and each that it asks for.

    They count as much as their sentence fits. None where nothing is asked.
    """
    if query.general:
        return None
    fitting = found[plan.id].items()
    words = math.fsum(fit.total * folder.claims[key].best.words for key, fit in fitting)
    asked = len({*query.title, *query.about}) + len(query.terms) + len(query.synonyms)
    return words / plan.words / asked


def _elsewhere(key: Key, plan: SectionPlan, settings: Settings, found: Fits) -> float:
    """How much of a line is matter for the other sections; a statement may be about anything."""
    if plan.only:
        return 0.0
    others = [other.id for other in settings.sections if other.id != plan.id and not other.only]
    return sum(found[other][key].total for other in others if key in found[other])
