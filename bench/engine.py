"""The engine as the pipeline runs it, from texts to the lines of one section.

All that the bench calls of the engine is called here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefing.analyse import analyse, query
from mkdocs_briefing.choose import choose, survey
from mkdocs_briefing.match import kinship, match
from mkdocs_briefing.model import (
    Analysis,
    Choice,
    Claim,
    Found,
    SectionPlan,
    Settings,
    Source,
    Texts,
)
from sets import Document, Wanted

_LANGUAGE = "en"
# Words asked for beyond the length scored, so that whole sentences fill it: the longest line.
_OVER = 60


@dataclass(frozen=True, slots=True)
class Read:
    """A folder as the engine has read and matched it, for any section without synonyms."""

    analyses: tuple[Analysis, ...]
    claims: tuple[Claim, ...]
    texts: Texts


def read(documents: Sequence[Document]) -> Read:
    """Return some English articles, read and matched."""
    analyses = tuple(article(f"{n:03}.txt", d.text, d.title) for n, d in enumerate(documents))
    return Read(analyses, matched(analyses), kinship(analyses))


def article(path: str, text: str, title: str = "") -> Analysis:
    """Return the analysis of an English text."""
    told = Found(title, "given with the text") if title else None
    return analyse(Source(path, "", text, told), _LANGUAGE)


def matched(analyses: Sequence[Analysis]) -> tuple[Claim, ...]:
    """Return the claims of some articles, whatever is asked of them: nothing has synonyms."""
    return match(analyses, [])


def filled(folder: Read, wanted: Wanted) -> list[str]:
    """Return the lines of a section in the order of choice, enough to fill its words."""
    return _section(folder, wanted, wanted.words + _OVER)


def shown(folder: Read, wanted: Wanted) -> list[str]:
    """Return the lines of a section as the page would have them: whole, within its words."""
    return _section(folder, wanted, wanted.words)


def _section(folder: Read, wanted: Wanted, words: int) -> list[str]:
    plan = SectionPlan("section", wanted.title, wanted.about, words)
    asked = {plan.id: query(plan, _LANGUAGE)}
    settings = Settings("", Path(), (plan,), language=_LANGUAGE)
    surveyed = survey([claim.best for claim in folder.claims], settings.sections, asked)
    chosen = choose(folder.claims, surveyed, asked, settings, folder.texts).chosen
    return list(_texts(chosen[plan.id]))


def _texts(choices: Iterable[Choice]) -> Iterable[str]:
    for choice in choices:
        for claim in (*choice.needs, choice.claim):
            yield claim.best.text[claim.best.dateline :]
