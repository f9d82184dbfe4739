"""Looks for text that takes more than its share of time, as where a pattern backtracks.

    python bench/backtracking.py                  .txt and .md, which are read without a limit
    python bench/backtracking.py --language ru .html --units '<b>' 'a '

Each unit is repeated until it fills so many characters, as paragraphs of its own and in the middle
of a sentence, and then four times as many. Four times the time is what the text costs; more than
eight times is printed, and the exit code is then 1.
"""

import argparse
import sys
from time import perf_counter

from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.model import Reading, Source
from mkdocs_briefing.read import documents

UNITS = (
    *" \t\n-*_#>[]()<&|=/\\%.,:;!…'\"“‘«aA1é中。\u200b\u00ad",
    "a ", "A ", "Aa ", "Aa, ", "Aa, Bb, ", "A.A", "A-", "A’", "A. ", "Mr. ", "A and ",
    "by A ", "A (A) ", "1,", "1.", "8 ", "8:00 ", "1 - ", "$1 ", "1 a, ", "1 Jan ", "January ",
    "(a) ", "a (", "“a ", '"a', "“Aa,” he said. ", "Aa said ", "said ", "of the ", "a, ", "a-",
    "a'", "a:", "a@b.", "@a.", ": ", "; ", " | ", "a|  ", "- ", "# ", "> ", "](", ". .", "..",
    "!?", "\n ", "a\n\n", "- a\n", "Aa b.\n",
    "http://", "www.", "a/", "Read ", "© ", "Photo: ", "e\u0301", "&amp;", "<b>", "<p>a",
)  # fmt: skip
ROUND = (("The rain fell on Lund.\n\n", "\n"), ("The rain ", " fell on Lund.\n"))
FEW, TIMES, MOST = 10_000, 4, 8.0  # characters; how many times as many; how many times the time
TRIFLE = 0.1  # seconds, of which nothing can be told


def main() -> int:
    arguments = _arguments()
    found = 0
    _seconds("The rain fell.", ".txt", arguments.language)  # what is imported late is not counted
    for suffix in arguments.formats:
        for unit in arguments.units:
            few, many = (
                _worst(unit, suffix, arguments.language, FEW * times) for times in (1, TIMES)
            )
            if many > TRIFLE and many > MOST * few:
                found += 1
                print(f"{suffix} {unit!r}: {few:.2f} s, of {TIMES} times as much {many:.2f} s")
    print(f"{found} of {len(arguments.formats) * len(arguments.units)} take more than their share")
    return int(bool(found))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("formats", nargs="*", default=[".txt", ".md"], metavar="SUFFIX")
    parser.add_argument("--language", default="en", metavar="CODE")
    parser.add_argument("--units", nargs="+", default=UNITS, metavar="TEXT")
    return parser.parse_args()


def _worst(unit: str, suffix: str, language: str, characters: int) -> float:
    run = unit * (characters // len(unit))
    return max(min(_seconds(a + run + b, suffix, language) for _ in range(2)) for a, b in ROUND)


def _seconds(text: str, suffix: str, language: str) -> float:
    start = perf_counter()
    for one in documents(f"a{suffix}", text.encode(), Reading()):
        if isinstance(one, Source):
            analyse(one, language)
    return perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
