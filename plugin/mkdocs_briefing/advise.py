"""Advice on the sections of briefing.yml: which overlap, which miss, and words to try."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from mkdocs_briefing.analyse import query
from mkdocs_briefing.analyse.words import WORD, content_stems, phrase
from mkdocs_briefing.gather import languages_of
from mkdocs_briefing.model import (
    Briefing,
    Fate,
    Query,
    Section,
    SectionPlan,
    Sentence,
    Settings,
)
from mkdocs_briefing.terminal import counted, visible
from mkdocs_briefing.terms import items, telling, written

__all__ = ["Advice", "advise"]

_Key = tuple[str, int]

# Two sections overlap from this share on of what fits the smaller, weighed by how well it fits
# both; measured on two folders, sections that were meant apart reach .45, doubles .66 and more.
_OVERLAP = 0.6
_FEWEST_SHARED = 3  # lines
# A section with no more lines than this finds next to nothing, in a folder of so many.
_NEXT_TO_NOTHING, _OF_MANY = 2, 20
# The ratio of `terms.telling` from which on a word is told: by chance, one in a hundred reaches
# it; and for lines that fit no section, where little is lost by a word too many.
_TELLING, _TELLING_UNASKED = 6.63, 5.0
# How like a word must be that may be meant by one that occurs nowhere, and how much longer.
_LIKE, _LONGER = 0.85, 3


@dataclass(frozen=True, slots=True)
class Advice:
    """What the editors should mend, and what they may want to try: printable lines."""

    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def advise(briefing: Briefing, settings: Settings) -> Advice:
    """Return advice on the sections, of what the briefing made of them.

    Warnings are of sections that stay empty or overlap; notes of words that occur nowhere, and
    of words of the sources that sections might ask for.
    """
    folder = _Folder(briefing, settings)
    empty = [_empty(plan, section, folder) for plan, section in folder.pairs]
    notes = [note for plan, section in folder.pairs for note in _notes(plan, section, folder)]
    return Advice(
        tuple(visible(w) for w in [*filter(None, empty), *_overlaps(folder)]),
        tuple(visible(n) for n in [*notes, *_unasked(folder)]),
    )


class _Folder:
    """The sentences of the articles, once each, and what each section asks for."""

    def __init__(self, briefing: Briefing, settings: Settings) -> None:
        self.settings = settings
        self.pairs = list(zip(settings.sections, briefing.sections, strict=True))
        read = [record.analysis for record in briefing.sources if record.analysis]
        self.languages = languages_of(read, briefing.language)
        self.asked = {plan.id: query(plan, *self.languages) for plan in settings.sections}
        self.sentences = {s.key: s for s in _once(briefing)}
        self.fitting = {
            section: {key: fit for key, fit in fits.items() if key in self.sentences}
            for section, fits in briefing.relevance.items()
        }
        self.entries = {(e.source, e.start): e for e in briefing.ledger.entries}

    @cached_property
    def vocabulary(self) -> dict[str, None]:
        """The stems that occur, in alphabetical order."""
        return dict.fromkeys(sorted({t for s in self.sentences.values() for t in s.terms}))

    @cached_property
    def known(self) -> frozenset[str]:
        """The stems that any section asks for or leaves out."""
        left_out = (stem for one in self.asked.values() for p in one.exclude for stem in p)
        return frozenset(left_out).union(*map(_stems, self.asked.values()))

    @cached_property
    def items(self) -> dict[_Key, frozenset[str]]:
        """What each sentence holds that no section asks for."""
        return {key: items(sentence, self.known) for key, sentence in self.sentences.items()}

    def of(self, section: str | None) -> list[Sentence]:
        """The lines that a section has or would have; of None, those that fit no section."""
        entries = ((s, self.entries[s.source, s.start]) for s in self.sentences.values())
        return [
            sentence
            for sentence, entry in entries
            if (entry.fate is Fate.NO_SECTION if section is None else entry.section == section)
        ]

    def telling(self, section: str | None, least: float) -> list[str]:
        """The words that tell its lines from the others, and that no section asks for."""
        return telling(self.of(section), self.items, least=least)

    def fits(self, plan: SectionPlan) -> Mapping[_Key, float]:
        return self.fitting.get(plan.id, {})

    def place(self, plan: SectionPlan) -> str:
        """`briefing.yml:12:5: section 'Trade'`."""
        where = self.settings.places.get(f"sections[{self.settings.sections.index(plan)}]")
        return f"{where}: section '{plan.title}'" if where else f"section '{plan.title}'"

    def asks(self, plan: SectionPlan) -> bool:
        """Whether a section asks for anything: "Overview" takes the folder's main matter."""
        return not self.asked[plan.id].general

    def stems(self, text: str) -> list[tuple[str, ...]]:
        """The stems of some words by the rules of each language of the folder, the main first."""
        return [content_stems(text, code) for code in self.languages]


def _once(briefing: Briefing) -> Iterator[Sentence]:
    """The sentences of the articles; of several with the same words the first."""
    seen: set[str] = set()
    for record in briefing.sources:
        if record.analysis and record.copy_of is None:
            for sentence in record.analysis.sentences:
                if sentence.mark is None and sentence.text not in seen:
                    seen.add(sentence.text)
                    yield sentence


def _stems(asked: Query) -> frozenset[str]:
    """The stems that a section asks for."""
    phrases = (*asked.terms, *(one for group in asked.synonyms for one in group))
    return frozenset((*asked.title, *asked.about)).union(*phrases)


# --- sections that stay empty, or nearly --------------------------------------------


def _empty(plan: SectionPlan, section: Section, folder: _Folder) -> str | None:
    if section.paragraphs:
        return None
    note = section.note or "Nothing was found."
    return _line(folder.place(plan), note, _missing(plan, folder))


def _notes(plan: SectionPlan, section: Section, folder: _Folder) -> Iterator[str]:
    """What may be better about a section that has lines, and what one without `about` lacks."""
    place, found = folder.place(plan), folder.fits(plan)
    if not folder.asks(plan):
        return
    if section.paragraphs and plan.only is None:
        few = len(found) <= _NEXT_TO_NOTHING and len(folder.sentences) >= _OF_MANY
        told = f"only {counted(len(found), 'line')} of the sources fit{'s' * (len(found) == 1)} it."
        missing = _missing(plan, folder)
        if few or missing:
            yield _line(place, told if few else "", missing)
        if terms := folder.telling(plan.id, _TELLING):
            yield (
                f"{place}: its lines often have {_listed(terms)}. Add what belongs to it to its "
                "'about' or 'terms'."
            )
    if not (plan.about or plan.terms or plan.synonyms or plan.only):
        yield (
            f"{place}: it has no 'about', so nothing but its title is looked for. Say in your own "
            "words what it is about."
        )


def _missing(plan: SectionPlan, folder: _Folder) -> str:
    """What a section asks for that occurs in no line, and what may be meant; or nothing."""
    if not folder.asks(plan):
        return ""
    words = [word for word in _words(plan) if _occurs_nowhere(word, plan, folder)]
    phrases = [term for term in plan.terms if " " in term and not _occurs(term, folder)]
    if not words and not phrases:
        return ""
    occur = "occurs" if len(words) + len(phrases) == 1 else "occur"
    near = _near(words, folder)
    hint = f" Did you mean {_listed(near, 'or')}?" if near else ""
    return f"{_listed([*words, *phrases])} {occur} in no file.{hint}"


def _words(plan: SectionPlan) -> list[str]:
    """The words that a section asks for as it has them, without capitals, once each."""
    firsts = [group[0] for group in plan.synonyms if group]
    title = plan.about or plan.title  # in other words than its title's, a section asks for those
    texts = (title, *(term for term in plan.terms if " " not in term), *firsts)
    return list(dict.fromkeys(word.lower() for text in texts for word in WORD.findall(text)))


def _occurs_nowhere(word: str, plan: SectionPlan, folder: _Folder) -> bool:
    """Whether neither a word nor any that means the same occurs; a stop word always does."""
    forms = folder.stems(word)
    if not all(forms) or any(stem in folder.vocabulary for stems in forms for stem in stems):
        return False
    groups = folder.asked[plan.id].synonyms
    same = (one for group in groups if any(stems in group for stems in forms) for one in group)
    return not any(all(stem in folder.vocabulary for stem in one) for one in same)


def _occurs(term: str, folder: _Folder) -> bool:
    """Whether the words of a phrase stand anywhere side by side."""
    forms = [phrase(term, code) for code in folder.languages]
    sentences = folder.sentences.values()
    return any(_has(sentence.terms, sought) for sentence in sentences for sought in forms)


def _has(terms: Sequence[str], sought: tuple[str, ...]) -> bool:
    return any(tuple(terms[i : i + len(sought)]) == sought for i in range(len(terms)))


def _near(words: Sequence[str], folder: _Folder) -> list[str]:
    """Words of the folder that are written nearly so, each as it is mostly written."""
    found = [near for word in words if (near := _nearest(folder.stems(word)[0][0], folder))]
    lines = tuple(folder.sentences.values())
    return list(dict.fromkeys(written((stem,), lines) for stem in found))


def _nearest(stem: str, folder: _Folder) -> str | None:
    alike = [
        term
        for term in folder.vocabulary
        if term[0] == stem[0] and abs(len(term) - len(stem)) <= _LONGER and not term[-1].isdigit()
    ]
    close = difflib.get_close_matches(stem, alike, n=1, cutoff=_LIKE)
    return close[0] if close else None


# --- sections that overlap ----------------------------------------------------------


def _overlaps(folder: _Folder) -> Iterator[str]:
    """A warning for each two sections that most lines of one fit as well.

    A section of statements takes from all topics, so it is compared with none but its like; one
    that asks for nothing is meant to take from all.
    """
    asking = [plan for plan in folder.settings.sections if folder.asks(plan)]
    for first, second in combinations(asking, 2):
        if first.only == second.only and _overlap(first, second, folder) >= _OVERLAP:
            smaller, other = sorted((first, second), key=lambda plan: len(folder.fits(plan)))
            shared = folder.fits(first).keys() & folder.fits(second).keys()
            if len(shared) >= _FEWEST_SHARED:
                yield _overlapping(smaller, other, len(shared), folder)


def _overlap(first: SectionPlan, second: SectionPlan, folder: _Folder) -> float:
    """How much of what fits one section, weighed, fits the other; the larger of both ways."""
    one, other = folder.fits(first), folder.fits(second)
    least = min(math.fsum(one.values()), math.fsum(other.values()))
    shared = math.fsum(min(one[key], other[key]) for key in one if key in other)
    return shared / least if least else 0.0


def _overlapping(smaller: SectionPlan, other: SectionPlan, shared: int, folder: _Folder) -> str:
    theirs = _stems(folder.asked[other.id]).intersection(folder.vocabulary)
    common = [w for w in _words(smaller) if any(map(theirs.intersection, folder.stems(w)))]
    both = f" Both ask for {_listed(common)}." if common else ""
    return (
        f"{folder.place(smaller)}: it overlaps '{other.title}': {shared} of the "
        f"{len(folder.fits(smaller))} lines that fit it fit that too, and each can stand in one of "
        f"them alone.{both} Join the two, or ask in each for what the other does not."
    )


# --- what no section asks for -------------------------------------------------------


def _unasked(folder: _Folder) -> Iterator[str]:
    """A note on what the lines have in common that fit no section."""
    if terms := folder.telling(None, _TELLING_UNASKED):
        yield (
            f"{counted(len(folder.of(None)), 'line')} fit no section, among them lines on "
            f"{_listed(terms)}. Is a section missing?"
        )


# --- in words -----------------------------------------------------------------------


def _line(place: str, *parts: str) -> str:
    return f"{place}: {' '.join(filter(None, parts))}"


def _listed(words: Sequence[str], joint: str = "and") -> str:
    """‘a’, ‘b’ and ‘c’."""
    quoted = [f"‘{word}’" for word in words]
    return f" {joint} ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]]))
