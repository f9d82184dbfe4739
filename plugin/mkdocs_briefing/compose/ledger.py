"""Nothing hidden: the one fate of every sentence, and of every file."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from ..model import (
    BANNED,
    LONGEST,
    SHORTEST,
    SHORTEST_WITH_FIGURE,
    Analysis,
    Citation,
    Claim,
    Entry,
    Fate,
    Kinship,
    Lean,
    Ledger,
    Role,
    Section,
    Selection,
    Sentence,
    SourceRecord,
    Status,
    Texts,
    Unread,
)

_Key = tuple[str, int]


def ledger(
    analyses: Sequence[Analysis],
    sections: Sequence[Section],
    claims: Sequence[Claim],
    selection: Selection,
    texts: Texts,
) -> Ledger:
    """Return every sentence of every file that was read, with its fate, in order."""
    books = _Books(sections, claims, selection, texts)
    return Ledger(tuple(books.entry(s) for analysis in analyses for s in analysis.sentences))


def records(
    analyses: Sequence[Analysis],
    unread: Sequence[Unread],
    sections: Sequence[Section],
    texts: Texts,
) -> tuple[SourceRecord, ...]:
    """Return every file of the folder and what became of it, by path.

    ``cited`` counts the sentences that a footnote quotes, in whatever role.
    """
    quoted = Counter(
        path for path, _ in {(c.source, c.sentence) for c, _, _ in _citations(sections)}
    )
    found = [_record(analysis, quoted, texts) for analysis in analyses]
    found += [SourceRecord(u.path, u.sha256, Status.UNREAD, u.reason, 0, 0) for u in unread]
    return tuple(sorted(found, key=lambda record: record.path))


def _record(analysis: Analysis, quoted: Mapping[str, int], texts: Texts) -> SourceRecord:
    source, kin = analysis.source, texts.kin.get(analysis.source.path)
    cited = quoted.get(source.path, 0)
    status, reason = (Status.CITED if cited else Status.READ), None
    if kin and kin.kind is Kinship.SAME:
        status, reason = Status.DUPLICATE, f"It has the same text as {kin.of[0]}."
    return SourceRecord(
        source.path, source.sha256, status, reason, len(analysis.sentences), cited, analysis,
        kin,
    )  # fmt: skip


def _citations(sections: Iterable[Section]) -> list[tuple[Citation, str, str]]:
    """Every citation with its section and the id of its line, in the order of the page."""
    return [
        (citation, section.id, line.id)
        for section in sections
        for line in section.lines
        for citation in line.citations
    ]


class _Books:
    """What the page says of each sentence, looked up by its key."""

    def __init__(
        self,
        sections: Sequence[Section],
        claims: Sequence[Claim],
        selection: Selection,
        texts: Texts,
    ) -> None:
        self._fits, self._steering = selection.fits, selection.steering
        self._among = selection.among
        self._copies, self._superseded = texts.copies, texts.superseded
        self._chosen = {c.claim.best.key for chosen in selection.chosen.values() for c in chosen}
        self._cited: dict[_Key, tuple[Role, str, str]] = {}
        for citation, section, line in _citations(sections):
            key = (citation.source, citation.sentence)
            if citation.role is Role.ORIGIN:
                self._cited[key] = (citation.role, section, line)
            else:
                self._cited.setdefault(key, (citation.role, section, line))
        self._repeats = self._repeated(claims)

    def _repeated(self, claims: Sequence[Claim]) -> dict[_Key, tuple[str, str]]:
        """What says again what a line of the page says, with that line's section and id."""
        found: dict[_Key, tuple[str, str]] = {}
        for claim in claims:
            role, section, line = self._cited.get(claim.best.key, (None, "", ""))
            if role is Role.ORIGIN:
                for sentence in (*claim.agrees, *claim.repeats):
                    found.setdefault(sentence.key, (section, line))
        return found

    def entry(self, sentence: Sentence) -> Entry:
        """Return the ledger's line on a sentence: exactly one fate."""
        fate, section, why = self._fate(sentence)
        return Entry(sentence.source, sentence.start, sentence.end, fate, section, why, sentence.id)

    def _fate(self, sentence: Sentence) -> tuple[Fate, str | None, str]:
        if sentence.mark == BANNED:
            return Fate.NOT_CHOSEN, None, BANNED
        if sentence.mark:
            return Fate.NOT_ARTICLE, None, sentence.mark
        return self._on_page(sentence.key) or self._off_page(sentence)

    def _on_page(self, key: _Key) -> tuple[Fate, str, str] | None:
        """The fate of a sentence that the page shows, quotes or repeats."""
        if key in self._cited:
            role, section, line = self._cited[key]
            if role is Role.ORIGIN:
                pinned = ", pinned in briefing.yml" if key in self._steering.pinned else ""
                return Fate.CITED, section, f"shown as {line}{pinned}"
            joint = "with" if role is Role.AGREES else "from"
            return Fate.SUPPORTING, section, f"{role} {joint} {line}"
        if key in self._repeats:
            section, line = self._repeats[key]
            return Fate.REPEATED, section, f"says what {line} says"
        return None

    def _off_page(self, sentence: Sentence) -> tuple[Fate, str | None, str]:
        if sentence.source in self._copies:
            return Fate.REPEATED, None, f"the file repeats {self._copies[sentence.source]}"
        section = self._fits.get(sentence.key)
        barred = (i for i, keys in self._steering.barred.items() if sentence.key in keys)
        if section is None and (home := next(barred, None)):
            return Fate.NOT_CHOSEN, home, BANNED
        if section is None:
            return Fate.NO_SECTION, None, "has too little of what any section asks for"
        if sentence.key in self._superseded:
            later = self._superseded[sentence.key]
            return Fate.NOT_CHOSEN, section, f"a later version, {later}, gives another figure"
        why = _why_not(sentence, self._chosen)
        if why is None and self._among is not None and sentence.key not in self._among:
            why = "so many lines of a large folder fit better that it was not compared"
        return Fate.NOT_CHOSEN, section, why or _others(sentence)


def _why_not(sentence: Sentence, chosen: Collection[_Key]) -> str | None:
    """What there is to say against a line itself."""
    if not sentence.stands:
        hard = (one.text for one in sentence.leanings if one.kind is not Lean.CONNECTIVE)
        leaning = next(hard, "")
        return f"leans on what is not there (‘{leaning}’)"
    if sentence.key in chosen:
        return "chosen, but the section has no more paragraphs"
    shortest = SHORTEST_WITH_FIGURE if sentence.figures else SHORTEST
    if not shortest <= sentence.words <= LONGEST:
        return f"of {sentence.words} words, too {'few' if sentence.words < shortest else 'many'}"
    return None


def _others(sentence: Sentence) -> str:
    if sentence.antecedent is not None:
        return "leans on the sentence before, and other lines came first"
    return "other lines came first"
