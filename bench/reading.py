"""Prints how many faults a strict editor would mark on the pages of some folders.

Each folder is read as a user's would be and its page checked by `reading_faults.py`: see README.md.

    python bench/reading.py [FOLDER or briefing.yml ...] [--sets] [--rows N] [-v]
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mkdocs_briefing.model import Briefing, Line, SectionPlan, Settings
from mkdocs_briefing.pipeline import brief
from mkdocs_briefing.settings import load
from reading_faults import KINDS, Fault, Shown, faults, paragraphs
from sets import MissingError, public, raw

_ROOT = Path(__file__).resolve().parent.parent
_OWN = Path(__file__).resolve().parent / "reading"
_STARTER = _ROOT / "plugin" / "mkdocs_briefing" / "starter"
# Where a folder has no briefing.yml of its own
_ONE_SECTION = SectionPlan("all", "All", words=250)


def main() -> None:
    """Measure the folders asked for."""
    options = _options()
    print(f"{'':34}{''.join(f'{kind:>9}' for kind in KINDS)}{'lines':>8}{'alone':>8}")
    if options.sets:
        try:
            _wild(options.rows, verbose=options.verbose)
        except MissingError as error:
            print(error, file=sys.stderr)
            sys.exit(2)
        return
    total: Counter[str] = Counter()
    for settings, name in _asked(options.folders):
        total += _measured(name, settings, verbose=options.verbose)
    if any(total[kind] for kind in KINDS):
        sys.exit(1)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER or briefing.yml")
    parser.add_argument("--sets", action="store_true", help="folders of the public sets instead")
    parser.add_argument("--rows", type=int, default=20, metavar="N", help="so many of each (20)")
    parser.add_argument("-v", "--verbose", action="store_true", help="show each fault")
    return parser.parse_args()


def _asked(folders: list[Path]) -> Iterator[tuple[Settings, str]]:
    """The folders named, or else those of this repository and the seeds, if they are there."""
    if folders:
        for path in folders:
            yield _settings(path), path.name if path.is_dir() else path.parent.name
        return
    site = load(_ROOT / "briefing.yml")
    yield site, "docs/sources"
    yield load(_STARTER / "briefing.yml"), "starter"
    for path in sorted(_OWN.glob("*/briefing.yml")):
        yield load(path), f"own: {path.parent.name}"
    seeds = _ROOT.parent / "shared" / "seeds"
    seeds = seeds if seeds.is_dir() else _ROOT.parent.parent / "shared" / "seeds"
    if seeds.is_dir():
        yield Settings(site.title, seeds, site.sections, site.language, site.words), "seeds"


def _settings(path: Path) -> Settings:
    if path.suffix in (".yml", ".yaml"):
        return load(path)
    if (path / "briefing.yml").is_file():
        return load(path / "briefing.yml")
    return Settings(path.name, path.resolve(), (_ONE_SECTION,), language="en")


def _wild(rows: int, *, verbose: bool) -> None:
    """Folders of public sets: articles that nobody wrote for this."""
    with tempfile.TemporaryDirectory() as made:
        for name in ("general", "aspects"):
            total: Counter[str] = Counter()
            for number, row in enumerate(raw(name, public(), rows)):
                folder = Path(made) / f"{name}-{number}"
                folder.mkdir()
                for n, document in enumerate(row["documents"]):
                    text = f"{document['title']}\n\n{document['text']}\n"
                    (folder / f"{n:03}.txt").write_text(text, encoding="utf-8")
                total += _measured("", _wanted(row, folder), verbose=verbose)
            _row(f"{name}, {rows} folders", total)


def _wanted(row: dict, folder: Path) -> Settings:
    plans = tuple(
        SectionPlan(f"s{number}", one["aspect"], one["query"], max(80, one["words"]))
        for number, one in enumerate(row.get("aspects", ()), start=1)
    )
    whole = SectionPlan("all", "", words=250)  # nothing is asked there: the main matter
    return Settings(row.get("title", ""), folder, plans or (whole,), language="en")


def _measured(name: str, settings: Settings, *, verbose: bool) -> Counter[str]:
    lines = shown(brief(settings))
    found = faults(lines, [group for plan in settings.sections for group in plan.synonyms])
    counts = Counter(fault.kind for fault in found)
    sections = [line for line in lines if line.part != "key points"]
    counts["lines"] = len(lines)
    counts["alone"] = sum(len(group) == 1 for group in paragraphs(sections))
    if name:
        _row(name, counts)
    for fault in found if verbose else ():
        _told(fault)
    return counts


def shown(briefing: Briefing) -> list[Shown]:
    """Return the lines of a page in reading order: the key points, then the sections."""
    sources = {r.path: r.analysis for r in briefing.sources if r.analysis}
    articles = {
        path: " ".join(s.text for s in analysis.sentences if s.mark is None)
        for path, analysis in sources.items()
    }

    def one(part: str, paragraph: int, line: Line) -> Shown:
        origin = line.citations[0]
        return Shown(
            part, paragraph, line.text, origin.source, origin.sentence, articles[origin.source]
        )

    points = [one("key points", n, p.line) for n, p in enumerate(briefing.key_points)]
    return points + [
        one(section.id, number, line)
        for section in briefing.sections
        for number, paragraph in enumerate(section.paragraphs)
        for line in paragraph.lines
    ]


def _row(name: str, counts: Counter[str]) -> None:
    columns = "".join(f"{counts[kind]:9}" for kind in KINDS)
    print(f"{name:34}{columns}{counts['lines']:8}{counts['alone']:8}", flush=True)


def _told(fault: Fault) -> None:
    print(f"    {fault.kind}: {fault.line.text}\n        {fault.line.part}: {fault.why}")


if __name__ == "__main__":
    main()
