"""What each leaning sentence needs before it can be shown: a name, a sentence, or more."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from ..model import Lean, Leaning, Name, Sentence, SpeakerKind
from .english import ROLES, TITLES
from .names import surname
from .places import nation
from .running_quotations import Within, running

_HE_OR_SHE = frozenset({"he", "she"})
_HIS_OR_HER = frozenset({"his", "her"})
_ONE_PERSON = _HE_OR_SHE | _HIS_OR_HER
# "The Indian prime minister", "a woman": a person without a name
_DESCRIBED = regex.compile(
    rf"\b(?:{'|'.join(ROLES).replace('-', ' ')}|man|woman|boy|girl|father|mother)\b",
    regex.IGNORECASE,
)
_PLACE_BEFORE = regex.compile(r"\b(?:in|to|from|at|of|near|across|for|against|the)\s$")
_ORGANISATION = regex.compile(
    r"\p{Lu}{2,}|\b(?:Organi[sz]ation|Council|Union|Nations|Ministry|Group|Bank|Court|Army|"
    r"University|Party|Committee|Agency|Summit|Parliament|Kremlin|House)\b"
)
_MARKS = frozenset('“"')
# Sentences a chain may hold, the leaning one included.
_LONGEST_CHAIN = 3


def settle(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences of a file with what they lean on settled.

    What a quotation runs through is shown whole or not at all: its last sentence brings the
    others along, none of which stands by itself.
    """
    within, shared = running(sentences), _shared_surnames(sentences)
    settled: list[Sentence] = []
    for sentence in sentences:
        one = _settled(sentence, settled)
        if not sentence.mark and (barely := _barely(sentence, shared)):
            one = _told_apart(one, barely, settled)
        if within.get(sentence.index) in (Within.INSIDE, Within.CLOSES):
            one = _going_on(one, settled)
        settled.append(one)
    torn = {index for index, where in within.items() if where is Within.TORN}
    for number, one in enumerate(settled):
        if one.antecedent in torn:
            torn.add(one.index)
        if one.index in torn or within.get(one.index) in (Within.OPENS, Within.INSIDE):
            settled[number] = replace(one, stands=False)
    return tuple(settled)


def _shared_surnames(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The surnames that two persons of a file have: "Odile Ferrand", "Luc Ferrand".

    "Jim Hall" and "James Hall" may be one.
    """
    full: dict[str, set[str]] = {}
    for name in (name for s in sentences for name in s.names if name.person and " " in name.text):
        first = name.text.split(maxsplit=1)[0]
        if first not in TITLES:
            full.setdefault(surname(name.text), set()).add(first[0])
    return frozenset(last for last, first in full.items() if len(first) > 1)


def _barely(sentence: Sentence, shared: frozenset[str]) -> frozenset[str]:
    """Of the surnames that are two persons', those that a sentence has with nothing to tell whose.

    A role does; so does the name in full.
    """
    told = {surname(name.text) for name in sentence.names if " " in name.text or name.role}
    return frozenset(n.text for n in sentence.names if n.person and n.text in shared - told)


def _told_apart(sentence: Sentence, barely: frozenset[str], before: Sequence[Sentence]) -> Sentence:
    """A sentence with the one before it, which says whose surname it is."""
    previous = _previous(sentence, before)
    if previous is None or not previous.stands or _chain(previous, before) + 1 > _LONGEST_CHAIN:
        return replace(sentence, stands=False)
    told = frozenset(surname(name.text) for name in previous.names if " " in name.text)
    if not barely <= told:
        return replace(sentence, stands=False)
    return replace(sentence, antecedent=previous.index)


def _going_on(sentence: Sentence, before: Sequence[Sentence]) -> Sentence:
    """A sentence that goes on with a quotation, with the one before it."""
    previous = _previous(sentence, before)
    if sentence.antecedent is not None or not sentence.stands:
        return sentence
    if previous is None or not previous.stands or _chain(previous, before) + 1 > _LONGEST_CHAIN:
        return replace(sentence, stands=False)
    return replace(sentence, antecedent=previous.index)


def _settled(sentence: Sentence, before: Sequence[Sentence]) -> Sentence:
    hard = [lean for lean in sentence.leanings if lean.kind is not Lean.CONNECTIVE]
    if sentence.mark or not hard:
        return sentence
    previous = _previous(sentence, before)
    if previous is None:
        return replace(sentence, stands=False)
    stand_ins = tuple(s for lean in hard if (s := _stand_in(lean, sentence, previous, before)))
    if len(stand_ins) == len(hard):
        return replace(sentence, stand_ins=stand_ins)
    spoken = [lean.text for lean in hard if lean.kind is Lean.SPEAKER]
    speakers = any(text not in _MARKS for text in spoken)
    persons = any(lean.text.lower() in _ONE_PERSON for lean in hard)
    if (
        (speakers and not _speaker(previous, before))
        or (spoken and not speakers and not _said_by_somebody(previous))
        or (persons and not _has_person(previous))
        or not previous.stands
        or _chain(previous, before) + 1 > _LONGEST_CHAIN
    ):
        return replace(sentence, stands=False)
    return replace(sentence, antecedent=previous.index)


def _said_by_somebody(previous: Sentence) -> bool:
    """Whether the sentence before tells who speaks, or is shown behind one that does."""
    return previous.statement is not None or (
        previous.antecedent is not None and any(lean.text in _MARKS for lean in previous.leanings)
    )


def _has_person(previous: Sentence) -> bool:
    """Whether "he" may be somebody of the sentence before, named, described or carried on."""
    return bool(
        any(name.person for name in previous.names)
        or previous.stand_ins
        or previous.statement
        or previous.antecedent is not None
        or _DESCRIBED.search(previous.text)
    )


def _previous(sentence: Sentence, before: Sequence[Sentence]) -> Sentence | None:
    """The sentence right before in the article.

    Nothing but left-out lines lies in between, and no new part of the article has begun.
    """
    for other in reversed(before):
        if other.mark in ("heading", "headline"):
            return None
        if other.mark is None:
            return other if sentence.block - other.block <= 2 else None
    return None


def _chain(sentence: Sentence, before: Sequence[Sentence]) -> int:
    length = 1
    while sentence.antecedent is not None:
        sentence = before[sentence.antecedent]
        length += 1
    return length


def _stand_in(
    leaning: Leaning, sentence: Sentence, previous: Sentence, before: Sequence[Sentence]
) -> tuple[int, int, str] | None:
    """A bracketed name for "he" or "his", where the source leaves no doubt whose it is."""
    word = leaning.text.lower()
    if leaning.kind not in (Lean.PRONOUN, Lean.SPEAKER):
        return None
    if word not in _HE_OR_SHE and word not in _HIS_OR_HER:
        return None
    speaks = sentence.statement is not None and sentence.statement.kind is SpeakerKind.PRONOUN
    who = _speaker(previous, before) if speaks else _subject(previous)
    if not who:
        return None
    return leaning.start, leaning.end, f"[{who}’s]" if word in _HIS_OR_HER else f"[{who}]"


def _subject(previous: Sentence) -> str | None:
    """The one person that the sentence before speaks of."""
    if inherited := _inherited(previous):
        return inherited
    persons = {surname(name.text) for name in previous.names if name.person and not name.possessive}
    if len(persons) != 1 or any(_rival(name, previous.text, persons) for name in previous.names):
        return None
    return next(iter(persons))


def _rival(name: Name, text: str, persons: set[str]) -> bool:
    """Whether a name that no role explains might be a person's too."""
    if name.possessive or surname(name.text) in persons:
        return False
    place = _PLACE_BEFORE.search(text[: name.start]) or nation(surname(name.text).lower())
    return not place and not _ORGANISATION.search(name.text)


def _speaker(previous: Sentence, before: Sequence[Sentence]) -> str | None:
    """The person whose words are being reported, no other person having come between."""
    for _ in range(_LONGEST_CHAIN - 1):
        if inherited := _inherited(previous):
            return inherited
        said = previous.statement
        if said is not None:
            persons = {surname(name.text) for name in previous.names if name.person}
            who = surname(said.speaker)
            named = said.kind is SpeakerKind.NAMED
            return who if named and (who in persons or said.verb in ("said", "told")) else None
        earlier = _previous(previous, before[: previous.index])
        if any(name.person for name in previous.names) or earlier is None:
            return None
        previous = earlier
    return None


def _inherited(previous: Sentence) -> str | None:
    """The name already settled for a pronoun of the sentence before."""
    return next((name.strip("[]").removesuffix("’s") for _, _, name in previous.stand_ins), None)
