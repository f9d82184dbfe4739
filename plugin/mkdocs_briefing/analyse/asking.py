"""A section's settings as the stems that sentences are compared with."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from ..model import Query, SectionPlan
from .main_matter import asks_for_nothing
from .words import WORD, content_stems, phrase, stop_words

_Part = TypeVar("_Part")


def query(plan: SectionPlan, *languages: str) -> Query:
    """Return a section's words as stems, for sentences in any of some languages.

    ``languages`` are those of the folder, the main one first. The words are stemmed by the rules
    of each, and the stems stand side by side: a sentence meets those of its own language. A
    word that says nothing in the language which the section is plainly written in is not asked
    for in another: the German "die" is not the English one. A title such as "Overview" asks for
    nothing where it stands alone, and so does one whose words tell nothing, such as "All".
    """
    asked = [_query(plan, code, _foreign(plan, code, languages)) for code in languages]
    whole = asked[0] if len(asked) == 1 else _merged(asked)
    told = whole.title or whole.about or whole.terms or whole.synonyms or plan.only
    return whole if told else replace(whole, general=True)


def _query(plan: SectionPlan, language: str, foreign: frozenset[str]) -> Query:
    synonyms = tuple(tuple(phrase(word, language) for word in group) for group in plan.synonyms)
    title = "" if asks_for_nothing(plan) else _without(plan.title, foreign)
    about = _without(plan.about, foreign)
    return Query(
        section=plan.id,
        general=asks_for_nothing(plan),
        title=content_stems(title, language),
        about=content_stems(about, language),
        terms=tuple(phrase(term, language) for term in plan.terms),
        synonyms=synonyms,
        exclude=tuple(phrase(word, language) for word in plan.exclude),
        alias=tuple(
            (one[0], group[0][0])
            for group in synonyms
            for one in group[1:]
            if len(one) == len(group[0]) == 1
        ),
    )


def _merged(asked: Sequence[Query]) -> Query:
    return Query(
        section=asked[0].section,
        general=asked[0].general,
        title=_once(one.title for one in asked),
        about=_once(one.about for one in asked),
        terms=_once(one.terms for one in asked),
        synonyms=tuple(map(_once, zip(*(one.synonyms for one in asked), strict=True))),
        exclude=_once(one.exclude for one in asked),
        alias=tuple(dict(chain.from_iterable(one.alias for one in reversed(asked))).items()),
    )


def _once(parts: Iterable[Iterable[_Part]]) -> tuple[_Part, ...]:
    """What several have, in order, each once."""
    return tuple(dict.fromkeys(chain.from_iterable(parts)))


def _foreign(plan: SectionPlan, language: str, languages: Sequence[str]) -> frozenset[str]:
    """The stop words of languages that the section is written in rather than in this one."""
    words = [word.lower() for word in WORD.findall(f"{plan.title} {plan.about}")]
    hits = {code: sum(word in stop_words(code) for word in words) for code in languages}
    others = (stop_words(code) for code in languages if hits[code] > hits[language])
    return frozenset().union(*others)


def _without(text: str, foreign: frozenset[str]) -> str:
    if not foreign:
        return text
    kept: str = WORD.sub(lambda word: "" if word.group().lower() in foreign else word.group(), text)
    return kept
