"""One section filled within its words, each time with the line that adds most."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..model import Choice, Claim, Factors, RunnerUp, SectionPlan, Sentence
from .board import Board
from .fitting import Key
from .piece import Piece
from .position import position
from .relevance import Relevance
from .substance import substance
from .tuning import Tuning

# score = (BASE + worth of what is new / words) x (1 - likeness)^variety
#         x (1 + salience) x position x (BESIDE + relevance)^relevance x substance^s
#         / (words / USUAL)^brevity, with the weights of `tuning`
_BASE = 0.2
_USUAL_WORDS = 20
_BESIDE = 0.1
# How far a line that is half another section's matter loses.
_MIXED = 0.5
# A voice not yet heard in a section of statements; a line that cannot stand by itself; and one
# that mentions what the reader may not know of: "the attack".
_NEW_VOICE = 2.0
_LEANS = 0.3
_MENTIONS = 0.8
# So many of the lines for which there was no room are told.
_NEXT = 3


@dataclass(slots=True)
class Filling:
    """A section as it fills up.

    ``fit`` says how well each sentence of the folder fits the section, ``elsewhere`` how
    well those of ``pool`` fit the others, summed; ``rated`` is their salience; ``worth`` is of
    concepts; sentences in ``excluded`` may not even be leaned on. ``rivals`` are what each
    chosen line was chosen from, the best first; ``pieces`` are
    the lines of ``pool`` with what they lean on, ``alike`` says how much of each is said.
    """

    plan: SectionPlan
    pool: Sequence[Claim]
    fit: Mapping[Key, Relevance]
    elsewhere: Mapping[Key, float]
    rated: Mapping[Key, float]
    excluded: frozenset[Key]
    board: Board
    tuning: Tuning
    worth: Mapping[str, float]
    chosen: list[Choice] = field(default_factory=list)
    rivals: dict[Key, tuple[RunnerUp, ...]] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    alike: dict[Key, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Weigh every line that may be chosen, once."""
        pieces = (self._piece(claim, self.board.needs(claim)) for claim in self.pool)
        self.pieces = [piece for piece in pieces if not piece.says_twice]

    def _piece(self, claim: Claim, needs: tuple[Claim, ...]) -> Piece:
        parts = (*needs, claim)
        held = frozenset[str]().union(*(self.board.concepts[part.best.key] for part in parts))
        fitting = sum(part.best.words for part in parts if part.best.key in self.fit)
        words = max(1, sum(part.best.words for part in parts))
        return Piece(
            claim=claim,
            needs=needs,
            words=words,
            concepts=held & self.worth.keys(),
            salience=self.rated.get(claim.best.key, 0.0),
            position=position(claim.best, self.board, self.tuning),
            substance=substance(parts, self.board.telling) * self._standing(parts),
            to_the_point=fitting / words,
        )

    def fill(self) -> None:
        """Choose lines until none that fits is left."""
        left = self.plan.words - sum(_words(choice) for choice in self.chosen)
        while offers := self.offers(left):
            self._take(offers[0])
            best = offers[0].claim.best.key
            self.rivals[best] = tuple(RunnerUp(o.claim, o.factors.score) for o in offers[1:])
            left = self.plan.words - sum(_words(choice) for choice in self.chosen)

    @staticmethod
    def _standing(parts: Sequence[Claim]) -> float:
        """How well the first of some lines reads where nothing goes before."""
        return (_LEANS if len(parts) > 1 else 1.0) * (_MENTIONS if parts[0].best.mentions else 1.0)

    def pin(self, claim: Claim, needs: tuple[Claim, ...]) -> None:
        """Take a line that the editors ask for, whatever its words and its score."""
        keys = {need.best.key for need in needs}
        replaces = tuple(c.claim.best.key for c in self.chosen if c.claim.best.key in keys)
        factors = self._factors(self._piece(claim, needs), 0.0, self._answered())
        self._take(Choice(claim, self.plan.id, factors, needs, replaces, pinned=True))

    def decided(self) -> tuple[Choice, ...]:
        """Return the chosen in the order of choice, each with the best line that it beat.

        A rival that was chosen later, or says what a chosen line says, was not beaten.
        """
        return tuple(replace(c, beat=self._beaten(c.claim.best.key)) for c in self.chosen)

    def next(self) -> tuple[Claim, ...]:
        """Return the lines that would come next if there were room, the best first.

        None that says what one before it says.
        """
        found: list[Claim] = []
        said: set[Key] = set()
        for offer in self.offers(math.inf):
            claim = offer.claim
            if claim.best.key not in said:
                found.append(claim)
                said |= {s.key for s in (*claim.agrees, *claim.repeats, *claim.differs)}
            if len(found) == _NEXT:
                break
        return tuple(found)

    def _beaten(self, key: Key) -> RunnerUp | None:
        rivals = self.rivals.get(key, ())  # a pinned line had none
        left_out = (r for r in rivals if r.claim.best.key not in self.board.barred)
        return next(left_out, None)

    def offers(self, left: float) -> list[Choice]:
        """Return what may be chosen next within so many words, the best first."""
        answered = self._answered()
        found = (
            self._offer(piece, left, answered)
            for piece in self.pieces
            if piece.key not in self.board.barred
        )
        offers = [offer for offer in found if offer]
        return sorted(offers, key=lambda c: (-round(c.factors.score, 9), c.claim.best.key))

    def _take(self, choice: Choice) -> None:
        self.board.take(choice)
        self.chosen = [c for c in self.chosen if c.claim.best.key not in choice.replaces]
        self.chosen.append(choice)
        if choice.replaces:
            self.alike.clear()
        self._compare(self.chosen if choice.replaces else [choice])

    def _compare(self, choices: Sequence[Choice]) -> None:
        """Keep how much each line shares with the likest of those that are shown."""
        shown = [c.best for choice in choices for c in (*choice.needs, choice.claim)]
        for piece in self.pieces:
            likest = self.board.likeness(piece.claim.best, shown)
            self.alike[piece.key] = max(likest, self.alike.get(piece.key, 0.0))

    def _offer(self, piece: Piece, left: float, answered: Mapping[int, int]) -> Choice | None:
        alike = self.alike.get(piece.key, 0.0)
        replaces = self._give_way(piece.needs)
        if (
            replaces is None
            or alike >= self.tuning.said
            or not all(map(self._may_be_leaned_on, piece.needs))
        ):
            return None
        if piece.words - self._freed(replaces) > left:
            return None
        factors = self._factors(piece, alike, answered)
        return Choice(piece.claim, self.plan.id, factors, piece.needs, replaces)

    def _may_be_leaned_on(self, need: Claim) -> bool:
        """Whether a sentence may stand in this section for the sake of the next one."""
        if need.best.key in self.excluded:
            return False
        return self.plan.only != "statements" or need.best.statement is not None

    def _give_way(self, needs: Sequence[Claim]) -> tuple[Key, ...] | None:
        """The lines of this section that ``needs`` say as well and that may give way to them.

        None where one of ``needs`` is said already by a line that may not.
        """
        replaces: list[Key] = []
        for need in needs:
            if need.best.key in self.board.barred:
                lines = self._said_already(need)
                if not lines:
                    return None
                replaces += lines
        return tuple(replaces)

    def _said_already(self, need: Claim) -> list[Key]:
        """The lines that are ``need`` or say as much; none where one leans or is leaned on."""
        same = {need.best.key, *(s.key for s in need.agrees)}
        leaned_on = {n.best.key for choice in self.chosen for n in choice.needs}
        saying = [c for c in self.chosen if c.claim.best.key in same]
        kept = (c for c in saying if c.needs or (c.pinned and c.claim.best.key != need.best.key))
        if leaned_on & same or any(kept):
            return []
        return [c.claim.best.key for c in saying]

    def _freed(self, replaces: Sequence[Key]) -> int:
        return sum(_words(c) for c in self.chosen if c.claim.best.key in replaces)

    def _factors(self, piece: Piece, alike: float, answered: Mapping[int, int]) -> Factors:
        weights = self.tuning
        new = piece.concepts - self.board.covered
        worth = math.fsum(self.worth[concept] for concept in new)
        coverage = (_BASE + worth / piece.words) * (1 - alike) ** weights.variety
        relevance = self._relevance(piece, answered)
        held = piece.substance * self._voiced(piece.claim.best)
        score = coverage * (1 + weights.salience * piece.salience) * piece.position
        score *= (_BESIDE + relevance) ** weights.relevance * held**weights.substance
        score /= (piece.words / _USUAL_WORDS) ** weights.brevity
        return Factors(relevance, piece.salience, coverage, piece.position, held, score)

    def _relevance(self, piece: Piece, answered: Mapping[int, int]) -> float:
        """What a line adds to the answer, less for matter of other sections and for asides."""
        fit = self.fit[piece.key]
        if not fit.total:
            return 0.0
        own = fit.total / (fit.total + _MIXED * self.elsewhere.get(piece.key, 0.0))
        return fit.beside(answered, self.tuning.again) * piece.to_the_point * own

    def _answered(self) -> Counter[int]:
        """How many of the chosen lines answer each thing that the section asks for."""
        return Counter(i for choice in self.chosen for i in self.fit[choice.claim.best.key].parts)

    def _voiced(self, sentence: Sentence) -> float:
        new = self.plan.only == "statements" and self._is_new_voice(sentence)
        return _NEW_VOICE if new else 1.0

    def _is_new_voice(self, sentence: Sentence) -> bool:
        """Whether somebody speaks who was not heard yet; a nation is nobody in particular."""
        voice = _voice(sentence)
        heard = {_voice(choice.claim.best) for choice in self.chosen}
        return voice is not None and voice not in heard and voice not in sentence.terms


def _voice(sentence: Sentence) -> str | None:
    return sentence.statement.speaker.split()[-1].lower() if sentence.statement else None


def _words(choice: Choice) -> int:
    return sum(claim.best.words for claim in (*choice.needs, choice.claim))
