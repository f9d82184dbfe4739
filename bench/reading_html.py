"""How much of a page's article is read, and how much that is none, beside other libraries.

The pages in tests/read/pages are our own writing, in the manner of real sites. What is labelled
``data-is="article"`` in them is the article, ``data-is="either"`` counts for nobody (headline,
byline), all else is none; no reader sees the labels. ``tuned`` are pages that the rules were
set by, ``untouched`` pages that were read for the first time when the rules stood.

    .venv/bin/python bench/reading_html.py [-v] [--write]

-v shows what is lost and what is wrongly kept of each page; --write puts the tables into
docs/quality.md. readability-lxml is measured if it is installed, which it cannot be beside
chardet 7 (the project needs it): ``--python`` names an environment's Python that has it.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import trafilatura
from sumy.nlp.tokenizers import Tokenizer
from sumy.parsers.html import HtmlParser

from mkdocs_briefing.model import bare_words
from mkdocs_briefing.read.from_html import read_markup

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "tests" / "read" / "pages"
QUALITY = ROOT / "docs" / "quality.md"
SETS = ("tuned", "untouched")
_LABEL = re.compile(r' data-is="[a-z]+"')
_BEGIN, _END = "<!-- pages: begin -->\n", "<!-- pages: end -->"
# Run by the Python that has readability-lxml: a page in, the text of its article out
_READABILITY = """
import sys, lxml.html
from readability import Document
tree = lxml.html.fromstring(Document(sys.stdin.buffer.read().decode("utf-8")).summary())
for element in tree.iter():
    element.tail = " " + (element.tail or "")
sys.stdout.buffer.write(tree.text_content().encode("utf-8"))
"""

Reader = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page without its labels, and the words of it that they say are of the article."""

    name: str
    markup: str
    article: Counter[str]
    either: Counter[str]


@dataclass(frozen=True, slots=True)
class Score:
    """Words of articles that were kept and lost, and words kept that are of none."""

    kept: int = 0
    lost: int = 0
    junk: int = 0

    def __add__(self, other: Score) -> Score:
        """The score of both."""
        return Score(self.kept + other.kept, self.lost + other.lost, self.junk + other.junk)

    @property
    def recall(self) -> float:
        """The share of the article's words that was kept."""
        return self.kept / (self.kept + self.lost)

    @property
    def precision(self) -> float:
        """The share of the article in what was kept."""
        return self.kept / (self.kept + self.junk) if self.kept else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def pages(name: str) -> list[Labelled]:
    """Return the labelled pages of a set."""
    return [labelled(path) for path in sorted((PAGES / name).glob("*.html"))]


def labelled(path: Path) -> Labelled:
    """Return the page of a file."""
    markup = path.read_text(encoding="utf-8")
    words: dict[str, Counter[str]] = {"article": Counter(), "either": Counter(), "junk": Counter()}
    for label, text in _texts(lxml.html.document_fromstring(markup.encode())):
        words[label].update(bare_words(text))
    return Labelled(path.stem, _LABEL.sub("", markup), words["article"], words["either"])


def _texts(element: lxml.html.HtmlElement, label: str = "junk") -> Iterator[tuple[str, str]]:
    if not isinstance(element.tag, str) or element.tag in ("script", "style"):
        return
    own = element.get("data-is", label)
    yield own, element.text or ""
    for child in element:
        yield from _texts(child, own)
        yield own, child.tail or ""


def score(page: Labelled, text: str) -> Score:
    """Return what a reader's text is worth."""
    said = Counter(bare_words(text))
    kept = said & page.article
    junk = said - kept - page.either
    return Score(kept.total(), (page.article - kept).total(), junk.total())


# --- the readers ----------------------------------------------------------------------


def ours(markup: str) -> str:
    """Return the article as the program reads it."""
    extract = read_markup(markup, ())
    if isinstance(extract, str):
        return ""
    return "\n".join(stretch.text for stretch in extract.stretches if stretch.cut is None)


def plain_trafilatura(markup: str) -> str:
    """Return trafilatura's text, with the settings that the program has."""
    return trafilatura.extract(markup, fast=True, include_comments=False) or ""


def plain_sumy(markup: str) -> str:
    """Return the paragraphs of sumy's HtmlParser."""
    parser = HtmlParser(markup, _NoTokenizer("english"))
    return "\n".join(
        str(one)
        for paragraph in parser.document.paragraphs
        for one in (*paragraph.headings, *paragraph.sentences)
    )


class _NoTokenizer(Tokenizer):  # type: ignore[misc]  # sumy has no types
    """Paragraphs as they are: sumy's own needs data from the network."""

    def __init__(self, language: str) -> None:
        self._language = language

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        return (paragraph,)

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(sentence.split())


def readability(python: str) -> Reader | None:
    """Return readability-lxml's reader; None if that Python does not have it."""
    has = subprocess.run([python, "-c", "import readability"], check=False, capture_output=True)
    if has.returncode:
        return None

    def read(markup: str) -> str:
        done = subprocess.run(
            [python, "-c", _READABILITY], input=markup.encode(), check=True, capture_output=True
        )
        return done.stdout.decode()

    return read


# --- what is printed ------------------------------------------------------------------


def table(readers: dict[str, Reader], name: str) -> list[str]:
    """Return a table of a set: a line for each reader, all pages taken as one."""
    lines = ["| reader | kept | lost | junk | precision | recall | F1 |", "| --- |" + " --- |" * 6]
    for reader, read in readers.items():
        whole = sum((score(page, read(page.markup)) for page in pages(name)), Score())
        lines.append(f"| {reader} | {_figures(whole)} |")
    return lines


def by_page(readers: dict[str, Reader], name: str) -> list[str]:
    """Return a table of F1 for each page of a set."""
    lines = [f"| page | {' | '.join(readers)} |", "| --- |" + " --- |" * len(readers)]
    for page in pages(name):
        scores = (f"{score(page, read(page.markup)).f1:.3f}" for read in readers.values())
        lines.append(f"| {page.name} | {' | '.join(scores)} |")
    return lines


def _figures(one: Score) -> str:
    shares = (f"{share:.3f}" for share in (one.precision, one.recall, one.f1))
    return " | ".join((str(one.kept), str(one.lost), str(one.junk), *shares))


def faults(read: Reader, name: str) -> Iterator[str]:
    """Yield what is lost and what is wrongly kept of each page."""
    for page in pages(name):
        said = Counter(bare_words(read(page.markup)))
        kept = said & page.article
        for kind, words in (("lost", page.article - kept), ("junk", said - kept - page.either)):
            if words:
                yield f"{page.name}: {kind}: {' '.join(words.elements())}"


def main(arguments: Iterable[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--set", choices=SETS, action="append")
    options = parser.parse_args(None if arguments is None else list(arguments))
    readers = {"ours": ours, "trafilatura": plain_trafilatura, "sumy": plain_sumy}
    if (other := readability(options.python)) is not None:
        readers["readability-lxml"] = other
    else:
        print("readability-lxml is not there, so it is not measured: see --python.")
    told: list[str] = []
    for name in options.set or SETS:
        told += ["", f"{len(pages(name))} pages, {name}:", "", *table(readers, name)]
        told += ["", *by_page(readers, name)]
        if options.verbose:
            print("\n".join(faults(ours, name)))
    print("\n".join(told))
    if options.write:
        before, _, rest = QUALITY.read_text(encoding="utf-8").partition(_BEGIN)
        after = rest.partition(_END)[2]
        text = "\n".join(told).strip()
        QUALITY.write_text(f"{before}{_BEGIN}\n{text}\n\n{_END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
