"""The permitted edits, each of them recorded, and nothing else."""

from __future__ import annotations

import pytest

from mkdocs_briefing.model import Line
from pipeline.folders import article, show, walk


def line(sentence: str, *before: str) -> Line:
    """The line that shows a sentence, which has ``before`` in front of it in its file."""
    way = walk({"a.txt": article(" ".join((*before, sentence)))})
    return show(way, sentence)[-1]


MAYOR = "Mayor Ada Frost said the harbour wall would hold for thirty years."


def test_a_sentence_that_needs_no_edit_is_shown_as_it_is():
    shown = line(MAYOR)
    assert (shown.text, shown.edits) == (MAYOR, ())


def test_line_breaks_and_runs_of_space_become_one_space_without_a_note():
    text = "From the quay\n\nThe harbour  wall at Lund Quay\nheld the   storm of the winter back.\n"
    (shown,) = show(walk({"a.txt": text}), "The harbour wall")
    assert shown.text == "The harbour wall at Lund Quay held the storm of the winter back."
    assert shown.edits == ()


def test_a_dateline_is_dropped():
    shown = line("LUND QUAY, March 4 2031 – The ferry returned to service on Monday.")
    assert shown.text == "The ferry returned to service on Monday."
    assert shown.edits == ("dropped the dateline 'LUND QUAY, March 4 2031 –'",)


@pytest.mark.parametrize(
    "opening", ["However, ", "Despite this, ", "Meanwhile, ", "In addition, ", "But ", "And "]
)
def test_an_opening_connective_is_dropped_and_the_capital_restored(opening: str):
    shown = line(f"{opening}the ferry carried 900 passengers on its first day.", MAYOR)
    assert shown.text == "The ferry carried 900 passengers on its first day."
    assert shown.edits == (f"dropped the opening '{opening.strip()}'",)


def test_a_connective_stays_where_what_it_answers_is_the_line_before():
    answer = "However, the harbour wall still leaks at high tide in spring."
    way = walk({"a.txt": article(f"{MAYOR} {answer}")})
    first, second = show(way, "Mayor", "However")
    assert (first.text, second.text) == (MAYOR, answer)
    assert second.edits == ()


def test_a_connective_goes_where_the_line_before_is_of_another_place():
    way = walk(
        {
            "a.txt": article(
                MAYOR,
                "Nine boats waited.",
                "However, the harbour wall still leaks at high tide in spring.",
            )
        }
    )
    assert show(way, "Mayor", "However")[1].edits == ("dropped the opening 'However,'",)


def test_dateline_and_connective_may_both_be_dropped():
    shown = line("LUND QUAY, March 4 2031 – Meanwhile, the ferry returned to service on Monday.")
    assert shown.text == "The ferry returned to service on Monday."
    assert len(shown.edits) == 2


def test_a_bracketed_name_stands_for_the_pronoun():
    shown = line("She also promised the traders of Ost a fund of 500,000 crowns.", MAYOR)
    assert shown.text == "[Frost] also promised the traders of Ost a fund of 500,000 crowns."
    assert shown.edits == ("put [Frost] for 'She'",)


def test_a_bracketed_owner_stands_for_his_or_her():
    shown = line("Her fund of 500,000 crowns will help the traders of Ost.", MAYOR)
    assert shown.text.startswith("[Frost’s] fund")
    assert shown.edits == ("put [Frost’s] for 'Her'",)


def test_no_name_is_put_where_the_line_before_tells_it():
    answer = "She also promised the traders of Ost a fund of 500,000 crowns."
    way = walk({"a.txt": article(f"{MAYOR} {answer}")})
    shown = show(way, "Mayor", "She")[1]
    assert (shown.text, shown.edits) == (answer, ())


def test_a_trailing_attribution_is_kept():
    text = "The repair of the harbour wall cost 3.2 million crowns, the council said."
    assert line(text).text == text


def test_edits_are_told_in_the_order_of_the_text():
    shown = line(
        "LUND QUAY, March 4 2031 – However, she promised the traders 500,000 crowns,but not soon.",
        MAYOR,
    )
    kinds = [edit.split()[0] for edit in shown.edits]
    assert kinds == ["dropped", "dropped", "put", "put"]


def test_a_word_that_denies_is_not_dropped():
    shown = line("Nor did the council of Lund pay for the harbour wall in 2030.", "It rained.")
    assert "Nor did" in shown.text


@pytest.mark.parametrize(
    "sentence",
    [
        "So far the council of Ost has paid 3 million crowns for the cranes.",
        "So many passengers came to the quay that the ferry sailed twice.",
        "But for the harbour wall, the storm would have flooded the old town.",
    ],
)
def test_a_word_that_is_no_connective_here_is_not_dropped(sentence: str):
    assert line(sentence, "Nine boats waited.").text == sentence


@pytest.mark.parametrize("when", ["After this summer", "Following this weekend"])
def test_a_time_is_not_dropped(when: str):
    shown = line(f"{when}, the ferry will close its ticket office in Ost.", "Nine boats waited.")
    assert shown.text.startswith(when)


def test_a_name_is_put_where_the_line_before_does_not_tell_it():
    way = walk(
        {
            "a.txt": article(
                f"{MAYOR} The repair took the masons nine weeks in all. "
                "New cranes will come to the harbour in May, she said."
            )
        }
    )
    assert "[Frost]" in show(way, "The repair", "New cranes")[1].text


def test_a_sentence_that_begins_small_stays_small_where_nothing_is_dropped():
    shown = line("eBay sold nine old cranes of the harbour in the spring of 2031.")
    assert (shown.text[:4], shown.edits) == ("eBay", ())
