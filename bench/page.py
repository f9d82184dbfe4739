"""The figures of a run as tables of a Markdown page."""

from collections.abc import Iterator
from pathlib import Path

from bootstrap import Estimate
from claims import Agreement
from figures import Figures, Table
from methods import BEST, OURS
from results import ROOT, Run

PAGE = ROOT / "docs" / "quality.md"
_START, _END = "<!-- figures: written by bench/quality.py -->", "<!-- end of figures -->"


def write(run: Run, page: Path = PAGE) -> None:
    """Put the figures of a run into the page, in the place of those that are there."""
    text = page.read_text(encoding="utf-8")
    page.write_text(filled(text, run), encoding="utf-8", newline="\n")


def filled(text: str, run: Run) -> str:
    """Return the page with the figures of a run between its two marks."""
    before, _, rest = text.partition(_START)
    _, _, after = rest.partition(_END)
    return f"{before}{_START}\n\n{_tables(run)}\n\n{_END}{after}"


def _tables(run: Run) -> str:
    versions = ", ".join(f"{name} {version}" for name, version in run.versions.items())
    told = f"Commit `{run.commit}`; {versions}; {run.draws} draws."
    tables = [_table(table) for table in run.tables]
    return "\n\n".join([told, *tables, *map(_claims, run.claims)])


def _table(table: Table) -> str:
    head = [
        f"### {table.set[0].upper()}{table.set[1:]}\n",
        f"{table.rows} summaries of {table.folders} folders.\n",
        "| method | ROUGE-1 | ROUGE-2 | 95 % | words | ours above it | 95 % |",
        "| --- | ---: | ---: | --- | ---: | ---: | --- |",
    ]
    return "\n".join([*head, *map(_row, table.figures)])


def _row(one: Figures) -> str:
    name = f"**{one.method}**" if one.method == OURS else one.method
    ours = f"{one.ours.value:+.1f} %" if one.ours else ""
    within = f"{one.ours.low:+.1f} to {one.ours.high:+.1f}" if one.ours else ""
    if one.method == BEST:
        name = f"*{name}*"
    cells = (name, f"{one.one.value:.1f}", f"{one.two.value:.2f}", _within(one.two),
             f"{one.words:.0f}", ours, within)  # fmt: skip
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")


def _claims(one: Agreement) -> str:
    told = f"{one.clusters} clusters, {one.labelled} pairs of sentences labelled as saying the same"
    head = [
        f"### Who else says it, {one.where}\n",
        f"{told}; the engine found {one.found}, of which {one.right} are labelled.\n",
        "| figure | | 95 % |",
        "| --- | ---: | --- |",
    ]
    return "\n".join([*head, *_shares(one)])


def _shares(one: Agreement) -> Iterator[str]:
    lines = {
        "precision": one.precision,
        "recall": one.recall,
        "F1": one.f1,
        f"TF-IDF's recall at that precision, {one.at_ours_by}": one.at_ours,
        f"TF-IDF's recall at a precision of 80 %, {one.at_good_by}": one.at_good,
    }
    for name, figure in lines.items():
        yield f"| {name} | {figure.value:.1f} % | {_within(figure, 1)} |"
    if one.times:
        times = f"{one.times.value:.2f} | {_within(one.times)}"
        yield f"| our recall as a multiple of TF-IDF's | {times} |"


def _within(one: Estimate, places: int = 2) -> str:
    return f"{one.low:.{places}f} to {one.high:.{places}f}"
