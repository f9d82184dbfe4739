"""The nouns: what the stages hand to each other.

Everything here is a frozen dataclass, holds no behaviour beyond small derived
values, and imports nothing of ours. Offsets are characters (code points) into
``Source.text``; lines count from 1.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

import regex

# --- what the analyst asks for ------------------------------------------------


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """One section of ``briefing.yml``."""

    id: str
    title: str
    about: str = ""
    words: int = 120
    synonyms: tuple[tuple[str, ...], ...] = ()
    terms: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    only: str | None = None  # None or "statements"
    max_paragraphs: int | None = None
    pin: tuple[str, ...] = ()  # sentences, each by words of it or by its id
    ban: tuple[str, ...] = ()


class SourcePages(StrEnum):
    """Which files get a page of their own."""

    CITED = "cited"
    ALL = "all"
    NONE = "none"


# What a record of a dump may call each thing, the first that it has counts; any letter case.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext",
        "html", "content_html", "content_text",
    ),
    "title": ("title", "headline", "name"),
    "published": (
        "published", "published_at", "publishedat", "date_published", "datepublished", "date",
        "pubdate", "pub_date", "publication_date", "published_date", "created_at", "timestamp",
    ),
    "outlet": (
        "outlet", "publisher", "publication", "source", "source_name", "site_name", "domain",
    ),
    "author": ("author", "authors", "byline", "creator"),
    "url": ("url", "link", "source_url", "canonical_url", "permalink"),
    "language": ("language", "lang"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take at the most; what is beyond is told with the reason.

    ``megabytes`` is the size of a file, or of a document in an archive; HTML may have a tenth and
    Markdown a quarter of it, for they take so much longer. ``unpacked`` are the megabytes
    that an archive, a mailbox or a dump may hold; ``entries`` the documents in it; ``nesting``
    how deep archives may lie in archives. ``seconds`` are those that each megabyte of a file may
    take (one smaller than that may take them all), ``memory`` the megabytes that reading a file
    may need; both depend on the machine, so what they refuse is tried again in the next build.
    ``files`` are those of the folder that are read at all, by path.
    """

    megabytes: int = 20
    unpacked: int = 200
    entries: int = 10_000
    nesting: int = 3
    seconds: int = 30
    memory: int = 2000
    files: int = 100_000


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read: the settings that reading and analysing depend on, and no others.

    ``language`` is that of every file; None: told per file. ``fields`` says of ``text``,
    ``title``, ``published``, ``outlet``, ``author``, ``url`` and ``language`` what records call
    them.
    """

    language: str | None = None
    limits: Limits = field(default_factory=Limits)
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: FIELDS)


@dataclass(frozen=True, slots=True)
class Address:
    """A folder that is not on this machine, as fsspec names it: ``s3://bucket/news``."""

    url: str

    def __str__(self) -> str:
        """The address as it may be shown: without a password."""
        return _SECRET.sub(r"\1***@", self.url)


Folder = Path | Address


class FolderError(Exception):
    """A folder cannot be opened; the message says why and what to do."""


def folder_named(text: str) -> Folder:
    """Return the folder that is written so."""
    return Address(text) if _ADDRESS.match(text) else Path(text)


_SECRET = re.compile(r"(://[^/@:]*:)[^/@]*@")  # sftp://user:password@host
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://")  # longer than the letter of a disk


@dataclass(frozen=True, slots=True)
class Workers:
    """Where files are read: in ``count`` processes of this machine, or on a cluster.

    ``count`` None: one for each core. ``cluster`` is the ``host:port`` of a Dask scheduler.
    """

    count: int | None = None
    cluster: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """A whole ``briefing.yml``, checked, with its defaults filled in.

    ``sources`` is absolute, or an address. ``excerpts`` says that of each file only the quoted
    sentences and their neighbours may be shown. ``pin`` and ``ban`` are those of no section, each a
    sentence by words of it or by its id. ``sha256`` is of the settings that bear on the result
    (not of the file's comments or of where it lies), in hexadecimal. ``places`` tells of each
    setting, by its name (``sections[0].pin[1]``), where it stands (``briefing.yml:14:9``).
    """

    title: str
    sources: Folder
    sections: tuple[SectionPlan, ...]
    language: str | None = None  # ISO 639-1; None: told per file
    words: int = 120
    salience: str = "lex-rank"
    source_pages: SourcePages = SourcePages.CITED
    excerpts: bool = False
    pin: tuple[str, ...] = ()
    ban: tuple[str, ...] = ()
    file: Path | None = None
    sha256: str = ""
    places: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    limits: Limits = field(default_factory=Limits)
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: FIELDS)
    workers: Workers = Workers()

    @property
    def reading(self) -> Reading:
        """What reading a file depends on."""
        return Reading(self.language, self.limits, self.fields)


@dataclass(frozen=True, slots=True)
class Query:
    """A section's words as the stages compare them: phrases are tuples of stems.

    ``title`` and ``about`` are content stems; ``terms`` and
    ``exclude`` the settings of those names; ``synonyms`` groups of phrases that mean
    the same, ``alias`` their single words as (word, the group's first word). ``general``
    sections ask for nothing in particular and take the folder's main matter.
    """

    section: str
    title: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()
    synonyms: tuple[tuple[tuple[str, ...], ...], ...] = ()
    exclude: tuple[tuple[str, ...], ...] = ()
    alias: tuple[tuple[str, str], ...] = ()
    general: bool = False


# --- what was read ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """A value read off a file, with the rule that found it."""

    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of ``Source.text`` that the reader found to be no part of the article.

    It begins and ends with a line; ``rule`` is what readers are told: "quoted reply".
    """

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Place:
    """From ``start`` on, ``Source.text`` stands at this place of its file: "page 3"."""

    start: int
    label: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document that was read: a file, or an entry of one.

    ``path`` is posix, relative to the source folder; for an entry it goes on behind the file's:
    ``clips.zip/march/a.txt``, ``dump.jsonl/0003``; ``holder`` is then the file. ``sha256`` is of
    the bytes that it was read from. ``text`` is decoded, with line feeds as line ends; for HTML
    and the like it is the text as extracted, the ``cuts`` included. ``published`` is ISO 8601 (a
    date, or a date with a time).
    ``notes`` are sentences on what reading had to decide ("Decoded as windows-1252.").
    """

    path: str
    sha256: str
    text: str
    title: Found | None = None
    published: Found | None = None
    outlet: Found | None = None
    author: Found | None = None
    url: Found | None = None
    language: Found | None = None
    notes: tuple[str, ...] = ()
    holder: str | None = None
    cuts: tuple[Cut, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def file(self) -> str:
        """The path of the file that the document was read from."""
        return self.holder or self.path

    def place(self, start: int, end: int | None = None) -> str | None:
        """Where in its file ``text[start:end]`` stands, if its format has such places.

        ``page 3``, or of words that go on to the next ``page 3 to page 4``.
        """
        before = bisect_right(self.places, start, key=lambda place: place.start)
        first = self.places[before - 1].label if before else None
        last = bisect_right(self.places, (end or start + 1) - 1, key=lambda place: place.start)
        if first is None or last == before:
            return first
        return f"{first} to {self.places[last - 1].label}"


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that could not be read, and why: one sentence with the cure.

    Where the path is that of a file whose other entries were read, it is the rest of them.
    """

    path: str
    reason: str
    sha256: str | None = None
    holder: str | None = None


# --- what each sentence carries -----------------------------------------------

# What tells a sentence from another, of "Oil rose 1.5%, he said": "oil", "rose", "1.5", "%", ...
# and of "港口关闭", where nothing parts the words, each character
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}"
_TELLING = regex.compile(
    rf"\p{{N}}++(?:[.,]\p{{N}}++)*+|[{_UNSPACED}]\p{{M}}*+|"
    rf"(?:(?![{_UNSPACED}])[\p{{L}}\p{{M}}\p{{N}}])++|[\p{{Sc}}%]"
)


def bare_words(text: str) -> tuple[str, ...]:
    """Return the words and figures of a text, without capitals and punctuation."""
    return tuple(_TELLING.findall(unicodedata.normalize("NFC", text.casefold())))


# "ＧＤＰ", "３％", "￡": the full-width letters, digits and marks, and the plain ones.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | dict(
    zip(map(ord, "￠￡￢￥￦"), "¢£¬¥₩", strict=True)
)


def narrowed(text: str) -> str:
    """Return a text of the same length with plain letters and digits for full-width ones."""
    return text if text.isascii() else text.translate(_WIDE)


# The mark of a sentence that the editors keep off the page.
BANNED = "banned in briefing.yml"


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount as written, at ``start:end`` of ``Sentence.text``.

    ``low`` and ``high`` bound the value meant ("nearly $65 billion" is
    [0.95, 1.0] x 65e9); ``unit`` is ``USD``, ``%``, ``people`` or the bare noun's
    stem; ``counts`` are the stems of the words round it.
    """

    start: int
    end: int
    text: str
    low: float
    high: float
    unit: str
    counts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that a sentence speaks of, as written at ``start:end`` of ``Sentence.text``.

    ``first`` and ``last`` are its first and last day, month or year in ISO 8601, of as many
    parts as are known (``2024-07-08``, ``2024-07`` or ``2024``), both of the same number of
    parts. ``rule`` says how the source's words came to mean this ("as written", "the Monday
    on or before the day of the report").
    """

    start: int
    end: int
    text: str
    first: str
    last: str
    rule: str


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name at ``start:end`` of ``Sentence.text``.

    ``role`` is the description the source puts before it ("Foreign Secretary"); ``nation``
    says that it is a nation's, or its capital's or people's.
    """

    start: int
    end: int
    text: str
    person: bool
    possessive: bool = False
    role: str = ""
    nation: bool = False


class SpeakerKind(StrEnum):
    """How far a speaker can be told who it is."""

    NAMED = "named"
    OFFICIAL = "official"
    UNNAMED = "unnamed"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Statement:
    """That a sentence reports somebody's words or position.

    ``speaker`` is as the sentence has it, without its role; ``quotes`` are spans of
    ``Sentence.text`` inside quotation marks; ``start:end`` is the speaker's span.
    """

    speaker: str
    role: str
    kind: SpeakerKind
    verb: str
    start: int
    end: int
    quotes: tuple[tuple[int, int], ...] = ()


class Lean(StrEnum):
    """What a sentence leans on that it does not hold itself."""

    PRONOUN = "pronoun"  # He added ...
    SPEAKER = "speaker"  # ..., he said.
    DEMONSTRATIVE = "demonstrative"  # This shift ...
    CONNECTIVE = "connective"  # Despite this, ... (may be dropped)
    DEFINITE = "definite"  # the two leaders ..., the charge


@dataclass(frozen=True, slots=True)
class Leaning:
    """One thing a sentence leans on, at ``start:end`` of ``Sentence.text``."""

    kind: Lean
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Stance:
    """What a sentence holds that nobody who says the same may gainsay, as terms.

    ``named`` are its names but for the speaker's, each as its kind ("nation", "person" or
    "other") and the terms it may be known by; ``slots`` are (what stands beside it, its first
    term) of each; ``denied`` are the terms
    that it says are not so; ``turns`` are (direction, term) of words that have an opposite:
    "prices rose" is ("+move", "price"); ``deeds`` are who did what to whom.
    """

    named: tuple[tuple[str, ...], ...] = ()
    slots: tuple[tuple[str, str], ...] = ()
    denied: tuple[str, ...] = ()
    turns: tuple[tuple[str, str], ...] = ()
    deeds: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Anchors:
    """What can be compared between languages, beside figures and dates.

    ``nations`` are their English names; ``names`` words of proper names in Latin letters,
    without accents and in small letters; ``maybe`` words that may be names (in German every
    noun has a capital). ``denied`` says that the sentence denies something, ``moves`` are "up"
    and "down" where something rose or fell.
    """

    nations: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    denied: bool = False
    moves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a source, or one line that is not part of the article.

    ``Source.text[start:end]`` is the quote. ``text`` is the same with white space
    folded. ``block`` numbers the paragraphs of the file. ``mark`` is None for the
    article, otherwise the rule that says it is not, or `BANNED`. ``terms`` are the stems of its
    content words in order; ``concepts`` its pairs of neighbouring stems that are not
    both stop words. ``matter`` are the terms that say what is said rather than who says
    it: nations in one form, a person's name in one word, without roles and verbs of
    saying; ``clauses`` says how many of them stand in each clause. ``dateline`` is the
    length of a dateline at the start of ``text``; ``comment`` counts the turns of phrase
    that comment rather than report. ``wording`` are the stems of all its words, in which
    two spellings of one word meet; ``quotes`` are the spans of ``text`` inside quotation
    marks, whoever speaks; ``continues`` says that an "also" or its like, which
    answers to what was said before, stays in it wherever it is shown. ``language`` is that
    by whose rules it was read; ``anchors`` are what may be compared with other languages.

    What the sentence leans on is settled within its file: ``stand_ins`` are
    (start, end, name) where a bracketed name may stand for a pronoun; ``antecedent`` is
    the index of the sentence to show before it; ``stands`` is False where neither helps.
    ``mentions`` says that it speaks of "the attack" or the like as known: it can be shown alone,
    but reads better after what tells of it.
    """

    source: str
    index: int
    start: int
    end: int
    line: int
    block: int
    text: str
    mark: str | None = None
    words: int = 0
    terms: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    matter: tuple[str, ...] = ()
    clauses: tuple[int, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[str, ...] = ()
    event_dates: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()
    names: tuple[Name, ...] = ()
    statement: Statement | None = None
    quotes: tuple[tuple[int, int], ...] = ()
    leanings: tuple[Leaning, ...] = ()
    dateline: int = 0
    comment: int = 0
    wording: tuple[str, ...] = ()
    stance: Stance = Stance()
    continues: bool = False
    language: str = "en"
    anchors: Anchors = Anchors()
    mentions: bool = False
    stand_ins: tuple[tuple[int, int, str], ...] = ()
    antecedent: int | None = None
    stands: bool = True

    def __hash__(self) -> int:
        """Hash by what tells sentences apart: to hash all of one takes a hundred times as long."""
        return hash((self.source, self.index))

    @property
    def key(self) -> tuple[str, int]:
        """(source, index): a sentence's identity, which also sorts it."""
        return (self.source, self.index)

    @property
    def id(self) -> str:
        """``s:`` and twelve hexadecimal digits, the same as long as its words are.

        Sentences of the same words have one id, whatever their files.
        """
        words = " ".join(bare_words(self.text)) or self.text
        return f"s:{sha256(words.encode('utf-8', 'replace')).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class Analysis:
    """A source and its sentences, in the order of the text."""

    source: Source
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file of the folder holds: most hold one document. ``sha256`` is of its bytes."""

    analyses: tuple[Analysis, ...]
    unread: tuple[Unread, ...] = ()
    sha256: str | None = None


# A line on the page has so many words; one that gives a figure may be as short as the second.
SHORTEST, SHORTEST_WITH_FIGURE, LONGEST = 8, 5, 60

# --- what was matched and chosen ----------------------------------------------


class Role(StrEnum):
    """What a citation does for the line that it stands under."""

    ORIGIN = "origin"
    AGREES = "agrees"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing said: a wording, and who else says it.

    ``agrees`` and ``differs`` hold sentences of other files, best match first.
    ``repeats`` holds sentences that add nothing to this one, of any file: never shown
    beside it. ``partly`` are the keys of those that agree with a part of it only.
    """

    best: Sentence
    agrees: tuple[Sentence, ...] = ()
    differs: tuple[Sentence, ...] = ()
    repeats: tuple[Sentence, ...] = ()
    partly: frozenset[tuple[str, int]] = frozenset()


class Kinship(StrEnum):
    """What a file's text is to another's."""

    SAME = "same"  # word for word
    EDITED = "edited"  # much the same words, some of them changed
    PART = "part"  # little else than a part of it
    EARLIER = "earlier"  # an earlier version of it
    HOLDS = "holds"  # takes all or most of it in, beside other matter


@dataclass(frozen=True, slots=True)
class Kin:
    """The files, by path, to whose texts a file's text is this."""

    kind: Kinship
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Texts:
    """Which files are versions of one text: such files are one witness, however many they are.

    ``heads`` gives the path of the text's fullest or latest file for each of the others;
    ``parts`` the text of each sentence, by file and index, that its file took from a text which
    it holds. ``kin`` tells of each file that is not alone what it is to another. ``superseded``
    are sentences of which a later version gives another figure, and the path of that.
    """

    heads: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[tuple[str, int], str] = field(default_factory=dict)
    kin: Mapping[str, Kin] = field(default_factory=dict)
    superseded: Mapping[tuple[str, int], str] = field(default_factory=dict)

    @property
    def copies(self) -> dict[str, str]:
        """For each file that says word for word what an earlier one says, that one's path."""
        return {p: kin.of[0] for p, kin in self.kin.items() if kin.kind is Kinship.SAME}

    def count(self, analyses: Iterable[Analysis]) -> int:
        """How many texts some files are, those without an article left out."""
        article = (s for analysis in analyses for s in analysis.sentences if s.mark is None)
        return len({self.of(*sentence.key) for sentence in article})

    def of(self, source: str, sentence: int) -> str:
        """The path of the file that stands for the text that a sentence belongs to."""
        return self.parts.get((source, sentence)) or self.heads.get(source, source)


class Accord(StrEnum):
    """Whether figures that differ can all be right."""

    COMPATIBLE = "compatible"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Amounts of one thing, in sentences of different files, whose numbers differ.

    ``amounts`` are (sentence, its figure) in the order of the files; two may be written alike,
    not all are. ``counts`` says what is counted in words of the first sentence; ``why`` is
    what makes them compatible or not, as half a sentence ("they differ by 1 %, and
    “nearly” is not exact").
    """

    counts: str
    amounts: tuple[tuple[Sentence, Figure], ...]
    accord: Accord
    why: str


@dataclass(frozen=True, slots=True)
class Factors:
    """Why a line was chosen: what bears on its score.

    ``relevance`` to the section and ``salience`` among its candidates are in [0, 1];
    ``coverage`` is the worth of what it newly says, per word; ``position`` and
    ``substance`` (figures, names and dates it holds, and how many files say it) are
    factors round 1.
    """

    relevance: float
    salience: float
    coverage: float
    position: float
    substance: float
    score: float


@dataclass(frozen=True, slots=True)
class RunnerUp:
    """A claim that was not chosen, and the score it had at that moment."""

    claim: Claim
    score: float


@dataclass(frozen=True, slots=True)
class Choice:
    """A claim chosen for a section.

    ``needs`` are the sentences that its wording leans on, in the order of the text, to be
    shown before it. ``replaces`` are lines chosen before that ``needs`` say as well.
    ``beat`` is the best line that might have stood in its place and is nowhere on the page.
    ``pinned`` says that the editors asked for it.
    """

    claim: Claim
    section: str
    factors: Factors
    needs: tuple[Claim, ...] = ()
    replaces: tuple[tuple[str, int], ...] = ()
    beat: RunnerUp | None = None
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Pin:
    """A sentence that the editors want shown, in this section or (None) where it fits best.

    ``asked`` is the setting that says so, with its place.
    """

    key: tuple[str, int]
    section: str | None
    asked: str


@dataclass(frozen=True, slots=True)
class Steering:
    """What the editors pin, in the order of the settings, and what they ban.

    ``banned`` are kept off the whole page, ``barred`` off a section, by its id. ``notes`` and
    ``warnings`` are sentences on the settings' entries.
    """

    pins: tuple[Pin, ...] = ()
    banned: frozenset[tuple[str, int]] = frozenset()
    barred: Mapping[str, frozenset[tuple[str, int]]] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def pinned(self) -> frozenset[tuple[str, int]]:
        """The keys of the pinned sentences."""
        return frozenset(pin.key for pin in self.pins)


@dataclass(frozen=True, slots=True)
class Selection:
    """What `choose` decided.

    The chosen per section, in order of choice, and for every sentence of an article the
    section that it fits best (None: no section). ``next`` are, per section, the lines that
    would have come next had there been room, at most three, the best first. ``steering`` is
    what the editors asked for; ``relevance`` says, per section, how well each sentence that
    fits it does. ``among`` are the keys of the sentences that were compared, where not all were.
    """

    chosen: Mapping[str, tuple[Choice, ...]]
    fits: Mapping[tuple[str, int], str | None]
    next: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    steering: Steering = Steering()
    relevance: Mapping[str, Mapping[tuple[str, int], float]] = field(default_factory=dict)
    among: frozenset[tuple[str, int]] | None = None

    @property
    def shown(self) -> frozenset[tuple[str, int]]:
        """The keys of the sentences that the page may show."""
        return frozenset(
            claim.best.key
            for choices in self.chosen.values()
            for choice in choices
            for claim in (*choice.needs, choice.claim)
        )


# --- what leaves --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Citation:
    """Words of a file that stand behind a line: ``quote == Source.text[start:end]``.

    ``partly`` says that they are known to say only a part of it; ``shared`` are then the
    stretches of ``quote`` that say it, as far as shared words tell. ``place`` is where in the
    file they stand, where its format has such places: ``page 3``. ``text`` is the number of the
    independent text that they are from, counted from 1 on among those that say what the line
    says; None where they differ.
    """

    source: str
    start: int
    end: int
    line: int
    quote: str
    role: Role
    sentence: int  # Sentence.index
    partly: bool = False
    shared: tuple[tuple[int, int], ...] = ()
    place: str | None = None
    text: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a file that the page shows beside its lines, ``quote == Source.text[start:end]``.

    ``place`` is that of `Citation`.
    """

    source: str
    start: int
    end: int
    line: int
    quote: str
    sentence: int  # Sentence.index
    place: str | None = None


class EditKind(StrEnum):
    """The permitted edits."""

    DATELINE = "dateline"  # dropped
    OPENING = "opening"  # a connective, dropped
    STAND_IN = "stand-in"  # a bracketed name for a pronoun
    FULL_NAME = "full name"  # the bracketed first name put before a surname
    MEND = "mend"  # what a scraper ran together or robbed of its apostrophe
    COMMA = "comma"  # a space put after one
    WIDTH = "width"  # plain letters and digits for full-width ones


@dataclass(frozen=True, slots=True)
class Ground:
    """A person's name in full, as the same file gives it in the sentence of this number."""

    text: str
    sentence: int  # Sentence.index
    line: int


@dataclass(frozen=True, slots=True)
class Edit:
    """``start:end`` of a sentence's folded text gives way to ``now``.

    ``ground`` is where the file has what is not in the sentence itself: a first name.
    """

    kind: EditKind
    start: int
    end: int
    now: str
    ground: Ground | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence on the page, with every edit made and every file that says it.

    ``edits`` tells in words what ``changes`` records, in the order of the text.

    ``id`` is unique on the page and stable: ``trade-1-2`` is the second sentence of
    the first paragraph of the section ``trade``. ``speaker`` is who it says speaks, with the
    name and role that the file gives. ``factors`` are None where it stands only
    because the next line leans on it; ``beat`` is the best line left out in its favour, with
    its score. ``pinned`` says that the editors asked for it; ``sentence`` is the id of the
    sentence that it shows.
    """

    id: str
    text: str
    edits: tuple[str, ...]
    citations: tuple[Citation, ...]
    speaker: str | None = None
    factors: Factors | None = None
    changes: tuple[Edit, ...] = ()
    beat: tuple[Passage, float] | None = None
    pinned: bool = False
    sentence: str = ""

    @property
    def texts(self) -> int:
        """How many independent texts stand behind it: versions of one text count once."""
        return max((citation.text or 0 for citation in self.citations), default=0) or 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Up to four lines on one matter, in reading order; a line on nothing else's stands alone."""

    lines: tuple[Line, ...]


class Attribution(StrEnum):
    """How far the source says whose words these are."""

    NAMED = "named"  # a person, or a body, by name
    OFFICIAL = "official"  # "a senior official", "the ministry"
    UNNAMED = "unnamed"  # "analysts", "a source"
    NONE = "none"  # words in quotation marks, or "he said", with nobody told


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody's words or position as a file reports it.

    ``speaker`` and ``role`` are as the file gives them, None where it does not; ``line`` is the
    id of the line of the page that these words stand behind.
    """

    id: str
    speaker: str | None
    role: str | None
    attribution: Attribution
    words: Passage
    line: str


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure of a comparison: as written, who says so, and for when.

    ``speaker`` is whom the sentence gives it to, if anybody; ``when`` are the times the
    sentence names, as written.
    """

    text: str
    words: Passage
    speaker: str | None
    when: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Figures that differ for the same thing, as `Discrepancy` has them."""

    id: str
    counts: str
    amounts: tuple[Amount, ...]
    accord: Accord
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the timeline: when it was or will be, and when that was reported.

    ``line`` is the id of the line of the page that it belongs to, or of its neighbour in the
    file. ``reported`` is the file's own date in ISO 8601.
    """

    id: str
    moment: Moment
    words: Passage
    line: str
    reported: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page; ``note`` says so where nothing was found.

    ``comparisons``, ``voices`` and ``next`` go with its lines: figures that differ, who said
    what, and the lines that would have come next had there been room.
    """

    id: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    note: str | None = None
    comparisons: tuple[Comparison, ...] = ()
    voices: tuple[Voice, ...] = ()
    next: tuple[Passage, ...] = ()
    statements: bool = False  # only: statements

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines, in the order of the page."""
        return tuple(line for paragraph in self.paragraphs for line in paragraph.lines)


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """The line that stands for a section at the top.

    ``line.id`` is that of the section's own line, so both share one footnote.
    """

    section: str
    line: Line


class Status(StrEnum):
    """The fate of a file."""

    CITED = "cited"
    READ = "read"
    DUPLICATE = "duplicate"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A file of the folder and what became of it.

    ``analysis`` is None if unread; ``kin`` says whose text it has, whole or in part.
    """

    path: str
    sha256: str | None
    status: Status
    reason: str | None
    sentences: int
    cited: int
    analysis: Analysis | None = None
    kin: Kin | None = None

    @property
    def copy_of(self) -> str | None:
        """The path of the file whose text it repeats word for word."""
        return self.kin.of[0] if self.kin and self.kin.kind is Kinship.SAME else None


class Fate(StrEnum):
    """The one fate of a sentence."""

    CITED = "cited"
    SUPPORTING = "supporting"
    REPEATED = "repeated"
    NOT_CHOSEN = "not_chosen"
    NO_SECTION = "no_section"
    NOT_ARTICLE = "not_article"


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence's line in the ledger; ``id`` is the sentence's."""

    source: str
    start: int
    end: int
    fate: Fate
    section: str | None
    why: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every sentence of every file that was read, once each, in the order of the files."""

    entries: tuple[Entry, ...]

    def count(self, fate: Fate) -> int:
        """How many sentences met this fate."""
        return sum(entry.fate is fate for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Briefing:
    """The finished briefing, ready to publish.

    ``relevance`` is that of `Selection`. ``warnings`` are what its editors should mend, ``notes``
    what they may want to know. ``texts`` is how many independent texts its sources are.
    """

    title: str
    language: str
    version: str  # of mkdocs-briefing
    settings_sha256: str
    key_points: tuple[KeyPoint, ...]
    sections: tuple[Section, ...]
    sources: tuple[SourceRecord, ...]
    ledger: Ledger
    timeline: tuple[Event, ...] = ()
    source_pages: SourcePages = SourcePages.CITED
    excerpts: bool = False
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    relevance: Mapping[str, Mapping[tuple[str, int], float]] = field(default_factory=dict)
    texts: int = 0

    @property
    def noun(self) -> str:
        """What its sources are called: files, or documents where a file holds several."""
        read = (record.analysis.source for record in self.sources if record.analysis)
        return "document" if any(source.holder for source in read) else "file"
