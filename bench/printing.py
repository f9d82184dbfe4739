"""A table of figures as the terminal shows it."""

from bootstrap import Estimate
from claims import Agreement
from figures import Figures, Table


def printed(table: Table) -> str:
    """Return a table as lines of text."""
    of = f"{table.rows} summaries of {table.folders} folders"
    head = f"\n{table.set}: {of}\n{'ROUGE recall x100':34}{'R-1':>6} {'95 %':^13}"
    head += f"{'R-2':>7} {'95 %':^13}"
    head += f"{'words':>6}{'empty':>6}   ours above it, R-2"
    return "\n".join([head, *map(_line, table.figures)])


def _line(one: Figures) -> str:
    shares = " ".join(f"{e.value:6.2f} [{e.low:5.2f},{e.high:5.2f}]" for e in (one.one, one.two))
    ours = f"{one.ours.value:+6.1f} % {_ends(one.ours)}" if one.ours else ""
    empty = str(one.empty or "")
    return f"{one.method:34}{shares}{one.words:6.0f}{empty:>6}   {ours}".rstrip()


def _ends(one: Estimate) -> str:
    return f"[{one.low:+.1f}, {one.high:+.1f}]"


def claims_printed(one: Agreement) -> str:
    """Return the figures of who agrees with whom as lines of text."""
    counts = f"{one.found} pairs found, {one.right} right, {one.labelled} labelled"
    lines = {
        "precision": one.precision,
        "recall": one.recall,
        "F1": one.f1,
        f"TF-IDF's recall at that precision ({one.at_ours_by})": one.at_ours,
        f"TF-IDF's recall at 80 % ({one.at_good_by})": one.at_good,
        "our recall as a multiple of TF-IDF's": one.times,
    }
    head = f"\nclaims, {one.where}: {one.clusters} clusters, {counts}"
    told = [f"{n:84}{e.value:7.2f} [{e.low:.2f}, {e.high:.2f}]" for n, e in lines.items() if e]
    return "\n".join([head, *told])
