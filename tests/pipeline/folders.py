"""Small folders of our own, and the way through the real rooms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_briefing import pipeline
from mkdocs_briefing.analyse import analyse, query, without_recurring
from mkdocs_briefing.choose import choose, survey
from mkdocs_briefing.compose import compose, ledger
from mkdocs_briefing.match import kinship, match
from mkdocs_briefing.model import (
    Analysis,
    Briefing,
    Choice,
    Claim,
    Entry,
    Factors,
    KeyPoint,
    Ledger,
    Line,
    Query,
    Role,
    Section,
    SectionPlan,
    Selection,
    Sentence,
    Settings,
    Source,
    Texts,
)
from mkdocs_briefing.steering import steer, without_banned
from one_document import read_one

FERRY = SectionPlan("ferry", "Ferry", about="The ferry and Nordline: service, passengers, tickets.")
HARBOUR = SectionPlan(
    "harbour", "Harbour", about="Damage to the harbour wall, its repair, cost, storm, cranes."
)
REACTIONS = SectionPlan(
    "reactions",
    "Reactions",
    about="What the mayor, traders and fishermen said.",
    only="statements",
)


def told(folder: Path, *sections: SectionPlan, **more: object) -> Settings:
    """Settings for a folder."""
    return Settings("Lund Quay", folder, sections, **more)  # type: ignore[arg-type]


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """The folder, with these files in it."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def brief(folder: Path, files: Mapping[str, str | bytes], *sections: SectionPlan) -> Briefing:
    """The briefing of a folder with these files."""
    return pipeline.brief(told(write(folder, files), *sections))


@dataclass(frozen=True, repr=False)
class Way:
    """What each room made of some texts."""

    settings: Settings
    analyses: tuple[Analysis, ...]
    queries: Mapping[str, Query]
    claims: tuple[Claim, ...]
    texts: Texts
    selection: Selection
    sections: tuple[Section, ...]
    key_points: tuple[KeyPoint, ...]
    ledger: Ledger

    def __repr__(self) -> str:
        files = [f"{path}:\n{source.text}" for path, source in self.sources.items()]
        page = [f"{line.id}: {line.text}" for line in lines(self.sections)]
        asked = [f"{plan.id}: {plan.words} words" for plan in self.settings.sections]
        return "\n".join((*files, *asked, *page))

    @property
    def sources(self) -> dict[str, Source]:
        return {analysis.source.path: analysis.source for analysis in self.analyses}

    def sentence(self, opening: str) -> Sentence:
        """The only sentence that begins so."""
        found = [s for a in self.analyses for s in a.sentences if s.text.startswith(opening)]
        assert len(found) == 1, found
        return found[0]

    def claim(self, opening: str) -> Claim:
        """The claim whose wording is the sentence that begins so."""
        key = self.sentence(opening).key
        return next(claim for claim in self.claims if claim.best.key == key)

    def entry(self, opening: str) -> Entry:
        """The ledger's line on the sentence that begins so."""
        sentence = self.sentence(opening)
        return next(
            entry
            for entry in self.ledger.entries
            if (entry.source, entry.start) == (sentence.source, sentence.start)
        )

    def origin(self, line: Line) -> Sentence:
        """The sentence that a line shows."""
        first = line.citations[0]
        assert first.role is Role.ORIGIN
        analysis = next(a for a in self.analyses if a.source.path == first.source)
        return analysis.sentences[first.sentence]

    def shown(self, section: str | None = None) -> list[Sentence]:
        """The sentences shown, in the order of the page."""
        return [self.origin(line) for line in lines(self.sections, section)]


def walk(files: Mapping[str, str], *sections: SectionPlan, **more: object) -> Way:
    """Texts taken through the rooms as the pipeline does, with nothing on disk."""
    settings = told(Path("texts"), *sections, **more)
    read = [read_one(path, files[path].encode()) for path in sorted(files)]
    analyses = without_recurring([analyse(one, "en") for one in read if isinstance(one, Source)])
    queries = {plan.id: query(plan, "en") for plan in sections}
    same = kinship(analyses)
    steering = steer(settings, analyses, same.copies)
    analyses = without_banned(analyses, steering.banned)
    claims = match(analyses, list(queries.values()))
    article = [s for a in analyses for s in a.sentences if s.mark is None]
    surveyed = survey(article, sections, queries, steering)
    selection = choose(claims, surveyed, queries, settings, same)
    composed, points = compose(sections, selection, analyses, same, queries)
    books = ledger(analyses, composed, claims, selection, same)
    return Way(settings, analyses, queries, claims, same, selection, composed, points, books)


def lines(sections: tuple[Section, ...], only: str | None = None) -> Iterator[Line]:
    """The lines of the sections, or of one of them."""
    for section in sections:
        if only in (None, section.id):
            for paragraph in section.paragraphs:
                yield from paragraph.lines


def article(*paragraphs: str, title: str = "From the quay") -> str:
    """A text file: a headline and paragraphs."""
    return "\n\n".join((title, *paragraphs)) + "\n"


def chosen(way: Way, opening: str, section: str = "ferry") -> Choice:
    """The sentence that begins so, chosen with what it leans on."""
    claim = way.claim(opening)
    by_key = {one.best.key: one for one in way.claims}
    needs: list[Claim] = []
    sentence = claim.best
    while sentence.antecedent is not None:
        needs.insert(0, by_key[sentence.source, sentence.antecedent])
        sentence = needs[0].best
    return Choice(claim, section, Factors(1, 1, 1, 1, 1, 1), tuple(needs))


def show(way: Way, *openings: str) -> list[Line]:
    """The lines of a section for which the sentences that begin so were chosen, in this order."""
    plan = replace(FERRY, words=1000)
    selection = Selection({plan.id: tuple(chosen(way, o) for o in openings)}, {})
    asked = {plan.id: query(plan, "en")}
    sections, _ = compose([plan], selection, way.analyses, way.texts, asked)
    return list(lines(sections))
