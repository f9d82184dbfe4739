"""An outlet's own lines, told by standing word for word round several of its articles.

A line that recurs may be news as well: a report printed twice, a quotation, a sentence of
background that an outlet puts under all it writes on one matter. So it is left out only where
everything speaks for it. It stands at the head or foot of at least three different texts of the
outlet, alone on its line; it is short, reports nobody, denies nothing and gives no amount; it is
not about what these articles are about; and it speaks of the outlet or of the making of its
articles.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import regex

from ..model import Analysis, Sentence, Source, bare_words
from .english import SAYING
from .recurring_own import speaks_of_its_outlet
from .recurring_words import BEFELL, DENIES

RULE = "recurs in other files"

# A line must stand round so many texts.
_FEWEST = 3
# So many sentences from either end of an article are looked at; a line is no longer than that.
_EDGE, _SHORTEST, _LONGEST = 8, 3, 40
# An article holds so many sentences of its own.
_BODY = 2
# Of a file's sentences so many stand in another: then both are one text, printed or edited again.
_SHARED = 1 / 3

_QUOTES = regex.compile(r"[\"“”„«»‹›「」『』《》]|(?<!\p{L})[‘']")
# A figure that is no year: "since 1921" may stand in an outlet's own line
_FIGURE = regex.compile(r"\p{N}")
_YEAR = regex.compile(r"(?<!\p{N})(?:1[5-9]|20)\d\d(?!\p{N})")
# "..., the editors said in a letter", but "Readers can write to the editors"
_SAID = sorted(verb for verb in SAYING if verb.endswith("ed") or verb in ("says", "said", "told"))
_SAYS = regex.compile(rf"\b(?:{'|'.join([*_SAID, 'wrote'])})\b", regex.IGNORECASE)
# What stands before a line or behind it on its own line: marks of lists, brackets
_BEFORE = regex.compile(r"(?:^|\n)[\s>*•#(\[_–—-]{0,20}$")
_AFTER = regex.compile(r"[\s)\]*_]{0,20}(?:\n|$)")

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """An article, the lines at its ends that recur, and the rest of it."""

    analysis: Analysis
    edge: tuple[Sentence, ...]
    body: tuple[Sentence, ...]


def without_recurring(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Return the analyses with outlets' own lines marked, and nothing that leans on one shown."""
    outlets: dict[_Words, list[Analysis]] = defaultdict(list)
    for analysis in analyses:
        outlets[_outlet(analysis.source)].append(analysis)
    found: dict[str, frozenset[int]] = {}
    for name, files in sorted(outlets.items()):
        if len(files) >= _FEWEST:
            found |= _recurring(name, files)
    return tuple(
        _marked(a, found[a.source.path]) if a.source.path in found else a for a in analyses
    )


def _outlet(source: Source) -> _Words:
    """The words of the outlet's name, or its site; nothing where the file tells neither."""
    if source.outlet:
        return bare_words(source.outlet.value)
    try:
        host = urlsplit(source.url.value).hostname if source.url else None
    except ValueError:  # "https://[": no address after all
        host = None
    return (host.removeprefix("www."),) if host else ()


def _recurring(name: _Words, analyses: Sequence[Analysis]) -> dict[str, frozenset[int]]:
    """The lines of each file that are its outlet's own, by their numbers."""
    looked = {a.source.path: _candidates(a) for a in analyses}
    counts = Counter(words for lines in looked.values() for words in set(lines.values()))
    recurring = {words for words, count in counts.items() if count >= _FEWEST}
    if not recurring:
        return {}
    files = [_file(a, looked[a.source.path], recurring) for a in analyses]
    texts = _texts(files)
    where: dict[_Words, list[_File]] = defaultdict(list)
    for file in files:
        for words in {looked[file.analysis.source.path][s.index] for s in file.edge}:
            where[words].append(file)
    own = {words for words, at in where.items() if _is_own(words, at, name, texts)}
    marked = {
        file.analysis.source.path: frozenset(
            s.index for s in file.edge if looked[s.source][s.index] in own
        )
        for file in files
    }
    return {path: indexes for path, indexes in marked.items() if indexes}


# --- the lines at the ends of an article ------------------------------------------


def _candidates(analysis: Analysis) -> dict[int, _Words]:
    """The words of the lines near either end that might be the outlet's own."""
    article = [s for s in analysis.sentences if s.mark is None]
    near = article[:_EDGE] + article[max(_EDGE, len(article) - _EDGE) :]
    return {s.index: bare_words(s.text) for s in near if _may_be_own(s)}


def _may_be_own(sentence: Sentence) -> bool:
    text = sentence.text
    return (
        _SHORTEST <= sentence.words <= _LONGEST
        and sentence.statement is None
        and not sentence.quotes
        and not sentence.figures
        and not sentence.anchors.denied
        and not _SAYS.search(text)
        and not DENIES.search(text)
        and not BEFELL.search(text)
        and not _QUOTES.search(text)
        and not _FIGURE.search(_YEAR.sub("", text))
    )


def _file(analysis: Analysis, looked: Mapping[int, _Words], recurring: set[_Words]) -> _File:
    article = [s for s in analysis.sentences if s.mark is None]
    text = analysis.source.text
    head = _run(article, looked, recurring)
    while head and not _AFTER.match(text, head[-1].end):
        head.pop()
    foot = _run(article[: len(head) - 1 if head else None : -1], looked, recurring)
    while foot and not _BEFORE.search(text[max(0, foot[-1].start - 30) : foot[-1].start]):
        foot.pop()
    edge = (*head, *foot)
    taken = {s.index for s in edge}
    return _File(analysis, edge, tuple(s for s in article if s.index not in taken))


def _run(
    article: Iterable[Sentence], looked: Mapping[int, _Words], recurring: set[_Words]
) -> list[Sentence]:
    """The lines that recur, from one end up to the first that does not."""
    found: list[Sentence] = []
    for sentence in article:
        if looked.get(sentence.index) not in recurring:
            break
        found.append(sentence)
    return found


# --- texts and what they are about ------------------------------------------------


def _texts(files: Sequence[_File]) -> dict[str, str]:
    """For each file the path that stands for its text: one for all that print it, edited or not."""
    holders: dict[str, list[str]] = defaultdict(list)
    for file in files:
        for words in {s.text.casefold() for s in file.body}:
            holders[words].append(file.analysis.source.path)
    common = Counter(path for paths in holders.values() if len(paths) > 1 for path in paths)
    shared = {
        file.analysis.source.path
        for file in files
        if common[file.analysis.source.path] > _SHARED * len(file.body)
    }
    first = {file.analysis.source.path: file.analysis.source.path for file in files}
    for paths in holders.values():
        if len(paths) > 1 and not shared.isdisjoint(paths):
            roots = sorted({_root(first, path) for path in paths})
            first |= dict.fromkeys(roots, roots[0])
    return {path: _root(first, path) for path in first}


def _root(first: dict[str, str], path: str) -> str:
    while first[path] != path:
        first[path] = first[first[path]]  # halves the way for the next who asks
        path = first[path]
    return path


def _is_own(words: _Words, at: Sequence[_File], name: _Words, texts: Mapping[str, str]) -> bool:
    """Whether a line that stands at the ends of some files is their outlet's own."""
    articles = [file for file in at if len(file.body) >= _BODY]
    different = {texts[file.analysis.source.path] for file in articles}
    if len(different) < _FEWEST:
        return False
    line = next(s for s in at[0].edge if bare_words(s.text) == words)
    return speaks_of_its_outlet(line, name, [file.body for file in articles])


# --- marking ----------------------------------------------------------------------


def _marked(analysis: Analysis, own: frozenset[int]) -> Analysis:
    """The analysis without these lines; what leans on one, or took a name from it, cannot stand."""
    sentences: list[Sentence] = []
    lost: set[int] = set(own)
    previous: int | None = None  # the sentence of the article before
    for sentence in analysis.sentences:
        one = sentence
        if sentence.index in own:
            one = Sentence(
                source=sentence.source, index=sentence.index, start=sentence.start,
                end=sentence.end, line=sentence.line, block=sentence.block, text=sentence.text,
                mark=RULE, language=sentence.language,
            )  # fmt: skip
        elif sentence.antecedent in lost or (sentence.stand_ins and previous in lost):
            one = replace(sentence, antecedent=None, stand_ins=(), stands=False)
            lost.add(sentence.index)
        previous = previous if sentence.mark else sentence.index
        sentences.append(one)
    return replace(analysis, sentences=tuple(sentences))
