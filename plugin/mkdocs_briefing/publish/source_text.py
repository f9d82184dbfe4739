"""The text of a source, paragraph by paragraph, with line numbers, marks and ways back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from mkdocs_briefing.model import Analysis, Role, Sentence, Source
from mkdocs_briefing.publish.blocks import UNSEARCHED
from mkdocs_briefing.publish.book import Book, link, sentence_anchor
from mkdocs_briefing.publish.escape import escape
from mkdocs_briefing.publish.uses import Use
from mkdocs_briefing.publish.wording import counted


def source_text(analysis: Analysis, book: Book) -> Iterator[str]:
    """Return the paragraphs as Markdown: all of the text, or what is quoted with its neighbours.

    All of it is every character of the file other than white space, once.
    """
    if book.briefing.excerpts:
        yield from _excerpts(analysis, book)
    else:
        yield from _whole(analysis, book)


# --- the whole text -----------------------------------------------------------------


def _whole(analysis: Analysis, book: Book) -> Iterator[str]:
    text, position, place = analysis.source.text, 0, None
    limits = [*(sentence.start for sentence in analysis.sentences[1:]), len(text)]
    pieces: list[str] = []
    for row in _rows(analysis):
        before, _, after = text[position : row[0].start].partition("\n")
        if pieces:
            yield "".join([*pieces, _between(before, first=False).rstrip()])
            before = ""
        number, place = _numbered(row, analysis.source, place), _place(row, analysis.source)
        pieces = [number, _between(before + after, first=True)]
        position = row[0].start
        for sentence in row:
            pieces.append(_between(text[position : sentence.start], first=False))
            position = _end_of_word(text, sentence.end, limits[sentence.index])
            debris = text[sentence.end : position]
            pieces += [_sentence(sentence, text, book), _greyed(debris), *_after(sentence, book)]
    if rest := _between(text[position:], first=True):
        pieces += [" ", rest]
    if pieces:
        yield "".join(pieces)


def _end_of_word(text: str, start: int, limit: int) -> int:
    """Where what is written on to a sentence without a space ends: debris such as "..,"."""
    end = start
    while end < limit and not text[end].isspace():
        end += 1
    return end


def _rows(analysis: Analysis) -> list[list[Sentence]]:
    """The sentences of each paragraph; a line of its own is one, unless its lines are wrapped."""
    text = analysis.source.text
    rows: list[list[Sentence]] = []
    for _, group in groupby(analysis.sentences, key=lambda sentence: sentence.block):
        block = list(group)
        wrapped = any("\n" in text[sentence.start : sentence.end] for sentence in block)
        rows.append(block[:1])
        for before, sentence in pairwise(block):
            if not wrapped and "\n" in text[before.end : sentence.start]:
                rows.append([])
            rows[-1].append(sentence)
    return rows


def _numbered(row: list[Sentence], source: Source, before: str | None) -> str:
    """The number of the paragraph's line in the text, or of its first and last.

    Behind it is the paragraph's place in the file, such as its page, but where that is the
    place ``before``.
    """
    end = row[-1].line + source.text.count("\n", row[-1].start, row[-1].end)
    number = str(row[0].line) if row[0].line == end else f"{row[0].line}–{end}"
    place = _place(row, source)
    told = number if place in (None, before) else f"{number} · {escape(place)}"
    return f'<small class="briefing-number" {UNSEARCHED}>{told}</small> '


def _place(row: list[Sentence], source: Source) -> str | None:
    return source.place(row[0].start, row[-1].end)


def _between(text: str, *, first: bool) -> str:
    """What stands before a sentence: debris, or the space between two sentences."""
    if text.strip():
        debris = f"{_greyed(text)} "
        return debris if first or not text[0].isspace() else f" {debris}"
    return " " if text and not first else ""


def _greyed(text: str) -> str:
    return f'<span class="briefing-left-out">{escape(text)}</span>' if text else ""


# --- what is quoted and its neighbours ----------------------------------------------


def _excerpts(analysis: Analysis, book: Book) -> Iterator[str]:
    """The rows with the sentences that are kept; how many are not shown, where they would be."""
    text, kept, left_out = analysis.source.text, book.excerpts[analysis.source.path], 0
    place: str | None = None
    for row in _rows(analysis):
        pieces: list[str] = []
        for sentence in row:
            if sentence.index not in kept:
                left_out += 1
                continue
            words = "".join([_sentence(sentence, text, book), *_after(sentence, book)])
            pieces += [*_cut(left_out), words]
            left_out = 0
        if pieces:
            shown = [s for s in row if s.index in kept]
            yield _numbered(shown, analysis.source, place) + " ".join(pieces)
            place = _place(shown, analysis.source)
    yield from _cut(left_out)


def _cut(number: int) -> list[str]:
    if not number:
        return []
    told = f"{counted(number, 'sentence')} not shown"
    return [f'<span class="briefing-left-out">&#x5b;{told}&#x5d;</span>']


# --- a sentence ---------------------------------------------------------------------


def _sentence(sentence: Sentence, text: str, book: Book) -> str:
    """One sentence with its anchor: marked where it is cited, greyed where it is left out."""
    anchor = sentence_anchor(sentence.index)
    words = escape(text[sentence.start : sentence.end])
    places = book.uses.get(sentence.key, ())
    if any(use.role for use in places):
        return f'<mark id="{anchor}" class="briefing-cited"{_hidden(places)}>{words}</mark>'
    name = "sentence" if sentence.mark is None else "left-out"
    return f'<span id="{anchor}" class="briefing-{name}">{words}</span>'


def _after(sentence: Sentence, book: Book) -> Iterator[str]:
    """What stands behind a sentence: the rule by which it is left out, and the ways back."""
    if sentence.mark is not None:
        rule = escape(sentence.mark)
        yield f' <small class="briefing-rule" {UNSEARCHED}>{rule}</small>'
    for use in book.uses.get(sentence.key, ()):
        yield f" {_back(use, sentence.source, book)}"


def _hidden(places: tuple[Use, ...]) -> str:
    """Keeps from the search index what the briefing's page shows as a line."""
    shown = any(use.role is Role.ORIGIN for use in places)
    return f" {UNSEARCHED}" if shown else ""


def _back(use: Use, source: str, book: Book) -> str:
    """A link back to the place of the page that uses this sentence."""
    back = link(f"↩ {escape(use.label)}", book.pages[source], book.page, use.anchor)
    return f'<small class="briefing-back" {UNSEARCHED}>{back}</small>'
