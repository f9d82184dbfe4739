"""Small files matched as a folder is."""

from collections.abc import Mapping, Sequence

from mkdocs_briefing.analyse import analyse, query
from mkdocs_briefing.match import match
from mkdocs_briefing.model import Analysis, Claim, SectionPlan, Source

# Other news, so that no word of a test is in every sentence of the folder.
ELSEWHERE = {
    "y.txt": "Farmers in the north sold their barley early. Snow covered the passes for a week.",
    "z.txt": "The museum opened a room of clocks. A choir from Lund sang in the old church.",
}


def analysed(files: Mapping[str, str]) -> list[Analysis]:
    return [analyse(Source(path, "", text), "en") for path, text in sorted(files.items())]


def claims(files: Mapping[str, str], *groups: Sequence[str]) -> dict[str, Claim]:
    """The claims of the files by their wording, ``groups`` being a section's synonyms."""
    synonyms = tuple(tuple(group) for group in groups)
    queries = [query(SectionPlan("s", "S", "S.", 100, synonyms=synonyms), "en")] if groups else []
    return {c.best.text: c for c in match(analysed({**ELSEWHERE, **files}), queries)}


def agree(left: str, right: str, *groups: Sequence[str]) -> bool:
    """Whether one file stands behind the other's sentence, whichever is shown."""
    found = claims({"a.txt": left, "b.txt": right}, *groups)
    there = right in {s.text for s in found[left].agrees}
    back = left in {s.text for s in found[right].agrees}
    return there or back


def differ(left: str, right: str) -> bool:
    found = claims({"a.txt": left, "b.txt": right})
    there = right in {s.text for s in found[left].differs}
    back = left in {s.text for s in found[right].differs}
    assert there == back
    return there
