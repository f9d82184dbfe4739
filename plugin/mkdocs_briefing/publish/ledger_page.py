"""The ledger as a page: every sentence of every file that was read, with its fate."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_briefing.model import Entry, Fate, Passage, Sentence
from mkdocs_briefing.publish.blocks import scrolling
from mkdocs_briefing.publish.book import Book, link, path_shown, source_link
from mkdocs_briefing.publish.escape import escape, front_matter

NAMES = {
    Fate.CITED: "cited",
    Fate.SUPPORTING: "quoted with a line",
    Fate.REPEATED: "repeats a line",
    Fate.NOT_CHOSEN: "not chosen",
    Fate.NO_SECTION: "matches no section",
    Fate.NOT_ARTICLE: "not of the article",
}


def ledger_page(book: Book) -> str:
    """The page as Markdown, front matter first.

    It is filtered by styles alone, from the buttons that stand before the tables.
    """
    title = f"Ledger: {book.briefing.title}"
    home = link(escape(book.briefing.title), book.uri("ledger.md"), book.page)
    data = link("ledger.jsonl", book.uri("ledger.md"), book.uri("ledger.jsonl"))
    intro = f"What became of each sentence of the sources of {home}. The same for programs: {data}."
    parts = [f"# {escape(title)} {{#briefing-title}}", intro, _filter(book), *_files(book)]
    # Its words stand on the other pages.
    fields = front_matter(title, search={"exclude": True})
    return fields + "\n" + "\n\n".join(parts) + "\n"


def _filter(book: Book) -> str:
    ledger = book.briefing.ledger
    choices = [_choice("all", f"all ({len(ledger.entries)})", is_first=True)]
    for fate, name in NAMES.items():
        if number := ledger.count(fate):
            choices.append(_choice(fate.value, f"{name} ({number})"))
    buttons = "\n".join(choices)
    return f'<fieldset class="briefing-filter">\n<legend>Show</legend>\n{buttons}\n</fieldset>'


def _choice(name: str, text: str, *, is_first: bool = False) -> str:
    checked = " checked" if is_first else ""
    button = f'<input type="radio" name="briefing-fate" id="briefing-show-{name}"{checked}>'
    return f"<label>{button} {text}</label>"


def _files(book: Book) -> Iterator[str]:
    for number, (path, record) in enumerate(book.records.items(), start=1):
        sentences = record.analysis.sentences if record.analysis else ()
        rows = [
            _row(entry, sentence, book)
            for sentence in sentences
            if (entry := book.entries.get((path, sentence.start)))
        ]
        if not rows:
            continue
        page = book.pages.get(path)
        shown = path_shown(path)
        name = link(shown, book.uri("ledger.md"), page) if page else shown
        table = ["| Line | Sentence | Fate | Why |", "| --- | --- | --- | --- |", *rows]
        yield scrolling(
            "file", escape(path), [f"## {name} {{#briefing-file-{number}}}", "", *table]
        )


def _row(entry: Entry, sentence: Sentence, book: Book) -> str:
    shown = escape(sentence.text) if book.shows_texts else f"sentence {sentence.index}"
    place = Passage(entry.source, entry.start, entry.end, sentence.line, "", sentence.index)
    line = source_link(str(sentence.line), place, book, start=book.uri("ledger.md"))
    fate = f'<span class="briefing-fate-{entry.fate.value}">{NAMES[entry.fate]}</span>'
    return f"| {line} | {shown} | {fate} | {escape(entry.why)} |"
