"""Sentences of several languages are rated among their own."""

from __future__ import annotations

from dataclasses import replace

from analyse.reading import sentences
from mkdocs_briefing.analyse import query
from mkdocs_briefing.choose.relevance import relevance
from mkdocs_briefing.choose.salience import salience
from mkdocs_briefing.choose.tongues import by_language, each_language
from mkdocs_briefing.model import SectionPlan, Sentence

ENGLISH = [
    replace(one, source="a.txt")
    for one in sentences(
        "The harbour wall broke in the storm. The storm broke two cranes of the harbour. "
        "Nordline closed the harbour on Monday. The harbour of Ost stays open for now."
    )
]
GERMAN = [
    replace(one, source="b.txt")
    for one in sentences("Die Mauer brach im Sturm. Der Sturm traf auch den Hafen von Ost.", "de")
]
PLAN = SectionPlan("s", "Harbour", about="The harbour wall. Der Hafen und die Mauer.")


def test_sentences_are_grouped_by_language_in_their_order():
    mixed = [ENGLISH[0], GERMAN[0], ENGLISH[1], GERMAN[1]]
    assert by_language(mixed) == {"en": ENGLISH[:2], "de": GERMAN}


def test_relevance_in_a_mixed_folder_is_that_in_each_language():
    asked = query(PLAN, "en", "de")

    def rate(group: list[Sentence]):
        return relevance(group, asked)

    rated = each_language([*ENGLISH, *GERMAN], rate)
    assert rated == {**relevance(ENGLISH, asked), **relevance(GERMAN, asked)}
    best = {key[0] for key, one in rated.items() if one.total == 1}
    assert best == {"a.txt", "b.txt"}


def test_salience_in_a_mixed_folder_is_that_in_each_language():
    rated = each_language([*GERMAN, *ENGLISH], lambda group: salience(group, "lex-rank"))
    assert rated == {**salience(ENGLISH, "lex-rank"), **salience(GERMAN, "lex-rank")}


def test_a_folder_of_one_language_is_rated_as_a_whole():
    assert each_language(ENGLISH, lambda group: salience(group, "lex-rank")) == salience(
        ENGLISH, "lex-rank"
    )
