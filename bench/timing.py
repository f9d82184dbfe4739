"""One thing that is timed, in a process of its own: `python bench/timing.py JOB FOLDER N`.

Prints the seconds it took, without the start of the process unless that is what is timed, and the
most memory that this or one of its processes had, in KB.
"""

import math
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

JOBS = Path(__file__)


def main() -> None:
    """Do the job that is named, and print what it took."""
    job, folder, number = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    work = _JOBS[job](folder, number)
    start = perf_counter()
    work()
    seconds = perf_counter() - start
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    print(seconds, max(resource.getrusage(one).ru_maxrss for one in who))


def _settings(folder: Path, count: int = 1):  # noqa: ANN202 - imported late: start-up is timed
    from mkdocs_briefing.model import SectionPlan, Settings, Workers  # noqa: PLC0415

    plans = (
        SectionPlan("cost", "Cost", "The price in millions, more than what was there before.", 150),
        SectionPlan("people", "People", "People who came, and what was put on for them.", 150),
        SectionPlan("voices", "Voices", "What officials said.", 150, only="statements"),
    )
    return Settings("Speed", folder, plans, language="en", workers=Workers(count))


def _store(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.sqlite3")


def _brief(folder: Path, _number: int) -> Callable[[], object]:
    from mkdocs_briefing.pipeline import brief  # noqa: PLC0415
    from mkdocs_briefing.store import Store  # noqa: PLC0415

    def work() -> None:
        with Store.open(_store(folder)) as store:
            brief(_settings(folder), store=store)

    return work


def _cold(folder: Path, number: int) -> Callable[[], object]:
    for end in ("", "-wal", "-shm"):
        Path(f"{_store(folder)}{end}").unlink(missing_ok=True)
    return _brief(folder, number)


def _changed(folder: Path, number: int) -> Callable[[], object]:
    """A briefing after an edit of the first file."""
    first = min(folder.iterdir())
    first.write_text(first.read_text(encoding="utf-8") + "\nRain fell on Lund.\n", encoding="utf-8")
    return _brief(folder, number)


def _again(folder: Path, number: int) -> Callable[[], object]:
    """The second briefing in one process, as while serving."""
    work = _brief(folder, number)
    work()
    return work


def _floor(folder: Path, _number: int) -> Callable[[], object]:
    """Only decoding, sentences, words and stems, by the same libraries."""
    from sentencex import get_sentence_boundaries  # noqa: PLC0415

    from mkdocs_briefing.analyse.words import stem, tokens  # noqa: PLC0415

    def work() -> None:
        for path in sorted(folder.iterdir()):
            text = path.read_bytes().decode("utf-8")
            for block in text.split("\n\n"):
                for row in get_sentence_boundaries("en", block):
                    for word in tokens(block[row["start_index"] : row["end_index"]], "en"):
                        stem(word, "en")

    return work


def _read(workers: int) -> Callable[[Path, int], Callable[[], object]]:
    def job(folder: Path, _number: int) -> Callable[[], object]:
        from mkdocs_briefing.gather import gather  # noqa: PLC0415

        return lambda: gather(_settings(folder, workers), None)

    return job


def _read_dask(folder: Path, _number: int) -> Callable[[], object]:
    """The same on two workers of a cluster on this machine, once they are there."""
    from distributed import LocalCluster  # noqa: PLC0415

    from mkdocs_briefing.gather import gather  # noqa: PLC0415
    from mkdocs_briefing.model import Workers  # noqa: PLC0415

    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    address = cluster.scheduler_address.removeprefix("tcp://")
    where = replace(_settings(folder), workers=Workers(cluster=address))

    def work() -> None:
        gather(where, None)

    return work


def _sentences(folder: Path, number: int):  # noqa: ANN202
    from mkdocs_briefing.gather import gather  # noqa: PLC0415

    analyses = gather(_settings(folder), None).analyses
    kept = (s for a in analyses for s in a.sentences if s.mark is None)
    found = list({" ".join(s.terms): s for s in kept}.values())  # to sumy equal texts are one
    if number > len(found):
        sys.exit(f"{number} sentences are more than the {len(found)} of the folder")
    return found[:number] if number else found


def _lex_rank(folder: Path, number: int) -> Callable[[], object]:
    from mkdocs_briefing.choose import SUMMARIZERS  # noqa: PLC0415

    sentences = _sentences(folder, number)
    return lambda: SUMMARIZERS["lex-rank"](sentences, ())


def _sumy_lex_rank(folder: Path, number: int) -> Callable[[], object]:
    """Of stems, as ours: rating alone is timed. The ratings are the same, or this ends."""
    from mkdocs_briefing.choose import SUMMARIZERS  # noqa: PLC0415
    from sumys import ratings  # noqa: PLC0415

    sentences = _sentences(folder, number)
    texts = [" ".join(s.terms) for s in sentences]
    ours = SUMMARIZERS["lex-rank"](sentences, ())

    def work() -> None:
        theirs = ratings(texts, stemmed=True)
        for text, rated in zip(texts, ours, strict=True):
            if not math.isclose(rated, theirs[text], abs_tol=1e-6):
                sys.exit(f"rated {rated} by ours and {theirs[text]} by sumy: {text}")

    return work


def _sumy(folder: Path, number: int) -> Callable[[], object]:
    """Sumy's LexRank of all articles as one text, its sentences as ours."""
    from sumys import ratings  # noqa: PLC0415

    texts = list(dict.fromkeys(s.text for s in _sentences(folder, number)))
    return lambda: ratings(texts)


def _process(*arguments: str) -> Callable[[Path, int], Callable[[], object]]:
    """A process from its start to its end."""
    command = [sys.executable, *arguments]
    return lambda _folder, _number: lambda: subprocess.run(command, check=True, capture_output=True)


# What MkDocs imports whatever plugins there are.
_MKDOCS = "import mkdocs.commands.build, mkdocs.config, mkdocs.plugins, mkdocs.structure.pages"

_JOBS: dict[str, Callable[[Path, int], Callable[[], object]]] = {
    "cold": _cold,
    "warm": _brief,
    "changed": _changed,
    "again": _again,
    "floor": _floor,
    "read": _read(1),
    "read-two": _read(2),
    "read-dask": _read_dask,
    "lex-rank": _lex_rank,
    "sumy-lex-rank": _sumy_lex_rank,
    "sumy": _sumy,
    "nothing": _process("-c", "pass"),
    "help": _process("-m", "mkdocs_briefing", "--help"),
    "mkdocs": _process("-c", _MKDOCS),
    "plugin": _process("-c", f"{_MKDOCS}, mkdocs_briefing.plugin"),
}

if __name__ == "__main__":
    main()
