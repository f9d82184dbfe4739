"""The text of a source, paragraph by paragraph, with line numbers, marks and ways back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from mkdocs_briefing.model import Analysis, Role, Sentence
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
    text, position = analysis.source.text, 0
    pieces: list[str] = []
    for row in _rows(analysis):
        before, _, after = text[position : row[0].start].partition("\n")
        if pieces:
            yield "".join([*pieces, _between(before, first=False).rstrip()])
            before = ""
        pieces = [_numbered(row, text), _between(before + after, first=True)]
        position = row[0].start
        for sentence in row:
            between = _between(text[position : sentence.start], first=False)
            pieces += [between, _sentence(sentence, text, book)]
            position = max(position, sentence.end)
    if rest := _between(text[position:], first=True):
        pieces += [" ", rest]
    if pieces:
        yield "".join(pieces)


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


def _numbered(row: list[Sentence], text: str) -> str:
    """The number of the paragraph's line in the file, or of its first and last."""
    first, last = row[0].line, row[-1].line + text.count("\n", row[-1].start, row[-1].end)
    number = str(first) if first == last else f"{first}–{last}"
    return f'<small class="briefing-number">{number}</small> '


def _between(text: str, *, first: bool) -> str:
    """What stands before a sentence: debris, greyed, or the space between two sentences."""
    if text.strip():
        debris = f'<span class="briefing-left-out">{escape(text)}</span> '
        return debris if first or not text[0].isspace() else f" {debris}"
    return " " if text and not first else ""


# --- what is quoted and its neighbours ----------------------------------------------


def _excerpts(analysis: Analysis, book: Book) -> Iterator[str]:
    """The rows with the sentences that are kept; how many are not shown, where they would be."""
    text, kept, left_out = analysis.source.text, book.excerpts[analysis.source.path], 0
    for row in _rows(analysis):
        pieces: list[str] = []
        for sentence in row:
            if sentence.index not in kept:
                left_out += 1
                continue
            pieces += [*_cut(left_out), _sentence(sentence, text, book)]
            left_out = 0
        if pieces:
            yield _numbered([s for s in row if s.index in kept], text) + " ".join(pieces)
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
    back = "".join(f" {_back(use, sentence.source, book)}" for use in places)
    if any(use.role for use in places):
        return f'<mark id="{anchor}" class="briefing-cited"{_hidden(places)}>{words}</mark>{back}'
    if sentence.mark is not None:
        left_out = f'<span id="{anchor}" class="briefing-left-out">{words}</span>'
        return f'{left_out} <small class="briefing-rule">{escape(sentence.mark)}</small>{back}'
    return f'<span id="{anchor}" class="briefing-sentence">{words}</span>{back}'


def _hidden(places: tuple[Use, ...]) -> str:
    """Keeps from the search index what the briefing's page shows as a line."""
    shown = any(use.role is Role.ORIGIN for use in places)
    return ' data-search-exclude="1"' if shown else ""


def _back(use: Use, source: str, book: Book) -> str:
    """A link back to the place of the page that uses this sentence."""
    back = link(f"↩ {escape(use.label)}", book.pages[source], book.page, use.anchor)
    return f'<small class="briefing-back">{back}</small>'
