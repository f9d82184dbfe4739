"""The same words in files that were read by other rules."""

from __future__ import annotations

from match.texts import ELSEWHERE, analysed, claims
from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.match import match, match_with_all
from mkdocs_briefing.model import Claim, Source

WALKED_OUT = "Dockers at Port Velmar walked out on Monday after talks on pay collapsed."
GERMAN = "Die Hafenarbeiter in Port Velmar legten am Montag nach langem Streit die Arbeit nieder."


def _says(claim: Claim) -> tuple[set[str], set[str]]:
    return {s.source for s in claim.agrees}, {s.source for s in claim.repeats}


def test_a_sentence_in_capitals_is_the_same_sentence():
    found = claims({"a.txt": WALKED_OUT, "b.txt": WALKED_OUT.upper()})
    assert _says(found[WALKED_OUT]) == ({"b.txt"}, {"b.txt"})
    assert _says(found[WALKED_OUT.upper()]) == ({"a.txt"}, {"a.txt"})
    assert not found[WALKED_OUT].partly


def test_the_same_words_in_a_file_that_is_taken_for_another_language_are_the_same():
    analyses = analysed(ELSEWHERE)
    analyses += [analyse(Source(f"{lang}.txt", "", GERMAN), lang) for lang in ("de", "en")]
    found = {claim.best.source: claim for claim in match(analyses, [])}
    assert _says(found["de.txt"]) == ({"en.txt"}, {"en.txt"})
    shown = match_with_all([("en.txt", 0)], analyses, [])
    assert _says(shown["en.txt", 0]) == ({"de.txt"}, {"de.txt"})


def test_a_few_words_that_are_the_same_may_be_said_of_different_things():
    found = claims({"a.txt": "The road was closed again.", "b.txt": "THE ROAD WAS CLOSED AGAIN."})
    assert not found["The road was closed again."].agrees
