"""Prints how well lines that are not of an article are told from lines like them that are.

The lines are our own and labelled by hand, in tests/analyse/lines.jsonl: see README.md.

    python bench/cleaning.py [-v]
"""

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.model import Found, Source

LINES = Path(__file__).resolve().parent.parent / "tests" / "analyse" / "lines.jsonl"
# What stands round a line that is labelled without its context, by language.
_ROUND = {
    "en": ("The ferry returned on Monday. The wall held.", "The quay was shut on Friday."),
    "de": ("Die Fähre kam am Montag zurück. Die Mauer hielt.", "Der Kai war am Freitag zu."),
    "fr": ("Le bac est revenu lundi. Le mur a tenu.", "Le quai était fermé vendredi."),
    "es": ("El barco volvió el lunes. El muro resistió.", "El muelle cerró el viernes."),
    "ru": ("Паром вернулся в понедельник. Стена устояла.", "В пятницу причал был закрыт."),
    "ar": ("عادت العبارة يوم الاثنين. صمد الجدار.", "أغلق الرصيف يوم الجمعة."),
    "hi": ("नाव सोमवार को लौटी। दीवार टिकी रही।", "घाट शुक्रवार को बंद था।"),
    "ja": ("船は月曜日に戻った。壁は持ちこたえた。", "埠頭は金曜日に閉まった。"),
    "zh": ("渡轮周一返回。墙没有倒。", "码头周五关闭。"),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line with the rule that should tell it, or None where it is of the article.

    ``like`` is the kind that it belongs to or looks like; ``before`` and ``after`` are what
    stands round it.
    """

    text: str
    kind: str | None
    like: str
    language: str
    before: str
    after: str
    title: str | None
    held: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled line and what the rules say of its sentences."""

    line: Labelled
    marks: tuple[str | None, ...]

    @property
    def out(self) -> bool:
        """Whether the whole of it is left out."""
        return None not in self.marks

    @property
    def lost(self) -> bool:
        """Whether anything of it is left out."""
        return not self.marks or any(self.marks)

    @property
    def named(self) -> bool:
        """Whether it is left out by the rule that should; the segmenter may drop it as well."""
        return all(mark == self.line.kind for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Score:
    """How many lines there are, of the article and not, and how many were told rightly."""

    junk: int
    out: int
    named: int
    news: int
    lost: int

    @property
    def precision(self) -> float:
        """The share of junk in what is left out."""
        return self.out / (self.out + self.lost) if self.out + self.lost else 1.0

    @property
    def recall(self) -> float:
        """The share of junk that is left out, by whatever rule."""
        return self.out / self.junk if self.junk else 1.0

    @property
    def told(self) -> float:
        """The share of junk that is left out by the rule of its own kind."""
        return self.named / self.junk if self.junk else 1.0


def labelled() -> list[Labelled]:
    """Return all labelled lines, in the order of their file."""
    with LINES.open(encoding="utf-8") as file:
        return [_line(json.loads(row)) for row in file]


def _line(row: Mapping[str, str]) -> Labelled:
    context: Mapping[str, str] = row.get("context") or {}  # type: ignore[assignment]
    before, after = _ROUND[row["language"]]
    return Labelled(
        text=row["text"],
        kind=row["kind"],
        like=row["kind"] or row["like"],
        language=row["language"],
        before=context.get("before", f"{before}\n\n"),
        after=context.get("after", f"\n\n{after}\n"),
        title=context.get("title"),
        held="held" in row,
    )


def judged(line: Labelled) -> Judged:
    """Return what the rules make of a line where it stands."""
    title = Found(line.title, "first line") if line.title else None
    source = Source("a.txt", "", f"{line.before}{line.text}{line.after}", title=title)
    start, end = len(line.before), len(line.before) + len(line.text)
    found = analyse(source, line.language).sentences
    return Judged(line, tuple(s.mark for s in found if s.start < end and s.end > start))


def score(lines: Iterable[Judged]) -> Score:
    """Return the counts of some lines."""
    told = list(lines)
    junk = [one for one in told if one.line.kind is not None]
    news = [one for one in told if one.line.kind is None]
    return Score(
        junk=len(junk),
        out=sum(one.out for one in junk),
        named=sum(one.named for one in junk),
        news=len(news),
        lost=sum(one.lost for one in news),
    )


def main() -> None:
    """Print the figures of each kind and of all, of the lines tuned on and of those held out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-v", action="store_true", help="show what was told wrongly, held out not")
    verbose = parser.parse_args().v
    told = [judged(line) for line in labelled()]
    for name, held in (("tuned", False), ("held out", True)):
        _print(name, [one for one in told if one.line.held == held])
    if verbose:
        for one in told:
            if not one.line.held and (one.lost if one.line.kind is None else not one.named):
                print(f"{one.line.like:18}{one.marks}  {one.line.language} {one.line.text}")


def _print(name: str, told: Sequence[Judged]) -> None:
    print(f"\n{name:20}{'junk':>6}{'news':>6}{'precision':>11}{'recall':>8}{'by name':>9}")
    for kind in (*sorted({one.line.like for one in told}), "all"):
        figures = score(one for one in told if kind in (one.line.like, "all"))
        print(
            f"{kind:20}{figures.junk:6}{figures.news:6}{figures.precision:11.3f}"
            f"{figures.recall:8.3f}{figures.told:9.3f}"
        )


if __name__ == "__main__":
    main()
