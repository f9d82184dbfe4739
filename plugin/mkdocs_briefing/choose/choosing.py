"""The lines of each section, and where every other sentence would have fitted."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import (
    Choice,
    Claim,
    Query,
    SectionPlan,
    Selection,
    Settings,
    Steering,
    Texts,
)
from .board import Board, board
from .concepts import worths
from .filling import Filling
from .fitting import Fits, Key, Survey
from .relevance import excluded
from .salience import salience
from .shortlist import may_be_shown
from .steering import pin_all, pinned_in, unquoted, with_pins
from .tongues import each_language
from .tuning import tuning

_NOTHING: frozenset[Key] = frozenset()


def choose(
    claims: Sequence[Claim],
    surveyed: Survey,
    queries: Mapping[str, Query],
    settings: Settings,
    texts: Texts,
) -> Selection:
    """Return the lines chosen for each section, within its words, and where the rest fit.

    A line is chosen once, in the section that it fits best, and nothing that says the same
    is chosen with it. Of ``texts``, a copy stands behind lines but gives none, and nor does a
    sentence of which a later version gives another figure. What the editors pin stands in any
    case. ``surveyed`` is the whole folder, of which ``claims`` may be the shortlist.
    """
    best, steering = surveyed.best, surveyed.steering
    alias = dict(pair for query in queries.values() for pair in query.alias)
    folder = board(claims, surveyed.sentences, texts, alias)
    found = {
        id_: {key: fit for key, fit in one.items() if key in folder.claims}
        for id_, one in surveyed.found.items()
    }
    relevance = {
        id_: {key: fit.total for key, fit in one.items()} for id_, one in surveyed.found.items()
    }
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


def backed(selection: Selection, claims: Mapping[Key, Claim], among: frozenset[Key]) -> Selection:
    """Return the lines chosen ``among`` some, with the claims that all the folder makes of them."""
    barred = selection.steering.barred
    return replace(
        selection,
        chosen={
            id_: tuple(
                unquoted(_with(choice, claims), barred.get(id_, _NOTHING)) for choice in choices
            )
            for id_, choices in selection.chosen.items()
        },
        among=among,
    )


def _with(choice: Choice, claims: Mapping[Key, Claim]) -> Choice:
    needs = tuple(claims[need.best.key] for need in choice.needs)
    return replace(choice, claim=claims[choice.claim.best.key], needs=needs)


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
        and may_be_shown(claim.best, folder.texts)
    ]
    return sorted(
        pool,
        key=lambda c: (
            -found[plan.id][c.best.key].total,
            -folder.near[c.best.key].others,
            c.best.key,
        ),
    )


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
    return words / plan.words / max(1, asked)


def _elsewhere(key: Key, plan: SectionPlan, settings: Settings, found: Fits) -> float:
    """How much of a line is matter for the other sections; a statement may be about anything."""
    if plan.only:
        return 0.0
    others = [other.id for other in settings.sections if other.id != plan.id and not other.only]
    return sum(found[other][key].total for other in others if key in found[other])
