"""Which lines are chosen, and which may not be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_briefing.choose import choose, survey
from mkdocs_briefing.model import Claim, Figure, Query, SectionPlan, Sentence, Texts
from pipeline.folders import HARBOUR, REACTIONS, Way, article, told, walk

ROOMY = replace(HARBOUR, words=400)


def openings(way: Way, section: str | None = None) -> list[str]:
    """The first two words of each line on the page."""
    return [" ".join(sentence.text.split()[:2]) for sentence in way.shown(section)]


def test_a_line_of_the_frame_is_never_chosen_whatever_it_says():
    text = article(
        "Read more: Harbour wall and storm and cranes and repair cost the town 3 million crowns.",
        "Photo: The harbour wall after the storm, with the cranes that the repair cost the town.",
        "Storm repairs to the harbour wall cost the town 3 million crowns this year.",
    )
    assert openings(walk({"a.txt": text}, ROOMY)) == ["Storm repairs"]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The harbour wall fell in the storm.", False),
        ("The harbour wall then fell in the storm.", True),
        ("Repairs cost 3 million crowns.", True),
        ("Repairs cost little.", False),
        ("The harbour wall " + "fell and rose and " * 13 + "fell once more and again.", True),
        ("The harbour wall " + "fell and rose and " * 13 + "fell once more and then again.", False),
    ],
)
def test_a_line_has_eight_to_sixty_words_or_five_with_a_figure(sentence: str, shown: bool):  # noqa: FBT001
    way = walk({"a.txt": article(sentence)}, ROOMY)
    assert [s.text for s in way.shown()] == [sentence] * shown


REPORT = article(
    "Nordline spent 3.2 million crowns on the repair of the harbour wall after the storm.",
)
AGAIN = article(
    "The repair of the harbour wall after the storm cost Nordline 3.2 million crowns.",
    "Two cranes of the harbour are still missing since the night of the storm.",
    title="A second report",
)


def test_what_two_files_say_is_shown_once_with_both_behind_it():
    way = walk({"a.txt": REPORT, "b.txt": AGAIN}, ROOMY)
    line = next(line for p in way.sections[0].paragraphs for line in p.lines if "3.2" in line.text)
    assert len(way.shown()) == 2
    assert {citation.source for citation in line.citations} == {"a.txt", "b.txt"}


def test_what_one_section_shows_no_other_section_shows_again():
    again = replace(ROOMY, id="again", title="Money", about="What Nordline spent: crowns, cost.")
    way = walk({"a.txt": REPORT, "b.txt": AGAIN}, ROOMY, again)
    assert sum("3.2" in sentence.text for sentence in way.shown()) == 1


def test_a_copy_of_a_file_gives_no_line_but_stands_behind_the_lines_of_the_other():
    way = walk({"a.txt": REPORT, "copy.txt": REPORT}, ROOMY)
    assert [s.source for s in way.shown()] == ["a.txt"]
    (line,) = way.sections[0].paragraphs[0].lines
    assert [c.source for c in line.citations] == ["a.txt", "copy.txt"]


LEANING = article(
    "Mayor Ada Frost and harbour master Per Holm met engineers about the harbour wall on Monday. "
    "These engineers want 3 million crowns for the repair of the wall and the cranes."
)


def test_a_leaning_line_brings_what_it_leans_on():
    way = walk({"a.txt": LEANING}, ROOMY)
    assert openings(way) == ["Mayor Ada", "These engineers"]


def test_a_leaning_line_is_left_out_where_there_is_no_room_for_what_it_leans_on():
    way = walk({"a.txt": LEANING}, replace(HARBOUR, words=20))
    assert "These engineers" not in openings(way)


def test_a_line_that_leans_on_what_is_not_there_is_not_chosen():
    text = article("This sum pays for the harbour wall, its repair after the storm and two cranes.")
    assert openings(walk({"a.txt": text}, ROOMY)) == []


def test_a_section_with_room_for_nothing_is_empty():
    way = walk({"a.txt": REPORT}, replace(HARBOUR, words=3))
    assert way.shown() == []


STATEMENTS = replace(REACTIONS, words=400)
THIS_HOUR = "Mayor Ada Frost said that this hour was the longest that she could remember."


def test_a_statement_that_leans_on_what_nobody_said_is_not_shown_among_statements():
    text = article(f"The ferry sailed without a captain for an hour on Easter Sunday. {THIS_HOUR}")
    assert openings(walk({"a.txt": text}, STATEMENTS)) == []


def test_a_statement_that_leans_on_another_is_shown_with_it():
    text = article(f"Per Holm said the ferry had sailed without a captain for an hour. {THIS_HOUR}")
    assert openings(walk({"a.txt": text}, STATEMENTS)) == ["Per Holm", "Mayor Ada"]


def test_a_pronoun_is_not_shown_after_a_sentence_that_names_nobody():
    text = article(
        "The storm of December 2030 flooded the ticket office of the harbour. "
        "She added that new cranes would come to the harbour wall in May."
    )
    assert "She added" not in openings(walk({"a.txt": text}, ROOMY))


def test_an_excluded_phrase_is_not_shown_even_where_a_line_leans_on_it():
    way = walk({"a.txt": LEANING}, replace(ROOMY, exclude=("Per Holm",)))
    assert not any("Holm" in sentence.text for sentence in way.shown())


# --- claims made by hand, where a text would have to be long to bring them about ---------

PLAN = SectionPlan("s", "Sea", words=400)
QUERY = Query("s", about=("storm", "wall", "crane"))


def sentence(
    source: str, index: int, words: str, antecedent: int | None = None, *, figure: bool = False
) -> Sentence:
    terms = tuple(words.split())
    amount = (Figure(0, 1, "3 crowns", 3, 3, "USD"),) if figure else ()
    return Sentence(
        source, index, 0, 1, 1, 0, words, words=10, terms=terms, matter=terms,
        clauses=(len(terms),), antecedent=antecedent, figures=amount,
    )  # fmt: skip


def shown_of(claims: list[Claim]) -> set[tuple[str, int]]:
    """What is shown of some claims among others that fit nothing."""
    fillers = [Claim(sentence("z.txt", i, f"n{i} m{i} o{i}")) for i in range(12)]
    way = told_choices([*claims, *fillers])
    return {c.best.key for choice in way for c in (*choice.needs, choice.claim)}


def told_choices(claims: list[Claim]):
    settings = told(__file__, PLAN)
    surveyed = survey([claim.best for claim in claims], settings.sections, {"s": QUERY})
    return choose(claims, surveyed, {"s": QUERY}, settings, Texts()).chosen["s"]


A0 = sentence("a.txt", 0, "a b c")
A1 = sentence("a.txt", 1, "d e f", antecedent=0)
A2 = sentence("a.txt", 2, "storm wall crane g h", antecedent=1)
X = sentence("x.txt", 0, "storm a b", figure=True)
Y = sentence("y.txt", 0, "wall d e", figure=True)


def test_a_line_that_a_leaning_line_says_as_well_gives_way_to_it():
    claims = [Claim(A0, agrees=(X,)), Claim(A1), Claim(A2), Claim(X, agrees=(A0,))]
    assert shown_of(claims) == {A0.key, A1.key, A2.key}


def test_two_lines_that_a_chain_says_again_are_not_left_beside_it():
    claims = [
        Claim(A0, agrees=(X,)),
        Claim(A1, agrees=(Y,)),
        Claim(A2),
        Claim(X, agrees=(A0,)),
        Claim(Y, agrees=(A1,)),
    ]
    shown = shown_of(claims)
    assert not {A0.key, X.key} <= shown
    assert not {A1.key, Y.key} <= shown


def test_two_lines_that_one_needed_sentence_says_again_are_not_left_beside_it():
    first, second = replace(X, source="x.txt"), sentence("y.txt", 0, "wall b c", figure=True)
    leaning = sentence("a.txt", 1, "storm wall crane g h", antecedent=0)
    claims = [
        Claim(A0, agrees=(first, second)),
        Claim(leaning),
        Claim(first, agrees=(A0,)),
        Claim(second, agrees=(A0,)),
    ]
    shown = shown_of(claims)
    assert not ({A0.key} <= shown and {first.key, second.key} & shown)


def test_a_line_that_repeats_what_it_leans_on_is_not_shown_with_it():
    first = sentence("a.txt", 0, "a b c d e f")
    second = sentence("a.txt", 1, "a b c d e f storm wall crane", antecedent=0)
    claims = [Claim(first, repeats=(second,)), Claim(second, repeats=(first,))]
    assert not {first.key, second.key} <= shown_of(claims)


STORM = (
    "The storm broke the harbour wall in two places and took both cranes with it.",
    "Repair of the harbour wall after the storm will cost 3 million crowns in all.",
    "Nordline lent the harbour two cranes for the repair of what the storm had broken.",
)


def test_a_line_is_told_with_the_best_that_had_to_give_way_and_what_would_come_next():
    way = walk({"a.txt": article(*STORM)}, replace(HARBOUR, words=16))
    (choice,) = way.selection.chosen[HARBOUR.id]
    (line,) = way.sections[0].paragraphs[0].lines
    coming = way.selection.next[HARBOUR.id]
    assert choice.beat is not None
    assert choice.beat.claim.best.text in STORM
    assert choice.beat.claim.best != choice.claim.best
    assert line.beat is not None
    assert (line.beat[0].quote, line.beat[1]) == (choice.beat.claim.best.text, choice.beat.score)
    assert coming
    assert [passage.quote for passage in way.sections[0].next] == [c.best.text for c in coming]


def test_a_line_that_was_the_only_one_beat_nothing():
    way = walk({"a.txt": article(STORM[1])}, ROOMY)
    (choice,) = way.selection.chosen[HARBOUR.id]
    assert choice.beat is None
    assert way.selection.next[HARBOUR.id] == ()
