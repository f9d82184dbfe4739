"""What the editors ask for, put upon the choice: lines that must stand, and where none may."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ..model import Choice, Claim, Sentence, Steering
from .filling import Filling
from .fitting import Key
from .relevance import Relevance

_NO_TOPIC = Relevance(0.0, {})


def pinned_in(
    section: str,
    steering: Steering,
    best: Mapping[Key, str | None],
    claims: Mapping[Key, Claim],
) -> list[Claim]:
    """Return the claims that are pinned in a section, or fit it best and are pinned anywhere."""
    keys = [pin.key for pin in steering.pins if (pin.section or best.get(pin.key)) == section]
    return [claims[key] for key in keys if key in claims]


def with_pins(found: Mapping[Key, Relevance], pins: Iterable[Claim]) -> dict[Key, Relevance]:
    """Return how well sentences fit a section, with pinned ones that are on another topic."""
    return {**{claim.best.key: _NO_TOPIC for claim in pins}, **found}


def pin_all(
    fillings: Sequence[Filling], pins: Mapping[str, Sequence[Claim]], steering: Steering
) -> None:
    """Take every pinned line, with what it leans on, before any other line is chosen."""
    for filling in fillings:
        elsewhere = {c.best.key for id_, claims in pins.items() for c in claims
                     if id_ != filling.plan.id}  # fmt: skip
        elsewhere |= {key for other in fillings if other is not filling for key in _shown(other)}
        elsewhere |= steering.barred.get(filling.plan.id, frozenset())
        for claim in pins[filling.plan.id]:
            if claim.best.key not in _shown(filling):
                filling.pin(claim, _needs(claim, filling, elsewhere))


def _needs(claim: Claim, filling: Filling, elsewhere: Collection[Key]) -> tuple[Claim, ...]:
    """What a pinned line leans on, without what is shown already: no sentence stands twice.

    A line that was pinned before and that this one leans on becomes a part of it.
    """
    needs = filling.board.needs(claim)
    keys = {need.best.key for need in needs}
    there = {key for choice in filling.chosen if choice.claim.best.key not in keys
             for key in _of(choice)}  # fmt: skip
    return tuple(n for n in needs if n.best.key not in elsewhere and n.best.key not in there)


def _shown(filling: Filling) -> set[Key]:
    return {key for choice in filling.chosen for key in _of(choice)}


def _of(choice: Choice) -> Iterator[Key]:
    return (claim.best.key for claim in (*choice.needs, choice.claim))


def unquoted(choice: Choice, barred: frozenset[Key]) -> Choice:
    """Return a choice that cites no barred sentence."""
    return replace(
        choice,
        claim=_without(choice.claim, barred),
        needs=tuple(_without(need, barred) for need in choice.needs),
    )


def _without(claim: Claim, barred: frozenset[Key]) -> Claim:
    def kept(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
        return tuple(s for s in sentences if s.key not in barred)

    return replace(claim, agrees=kept(claim.agrees), differs=kept(claim.differs))
