"""The permitted edits, each of them recorded, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_briefing.model import Line
from pipeline.folders import FERRY, HARBOUR, article, show, walk


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
    assert shown.text == "[Ada Frost] also promised the traders of Ost a fund of 500,000 crowns."
    assert shown.edits == ("put [Ada Frost] for 'She': “Ada Frost” in line 3",)


def test_a_bracketed_owner_stands_for_his_or_her():
    shown = line("Her fund of 500,000 crowns will help the traders of Ost.", MAYOR)
    assert shown.text.startswith("[Ada Frost’s] fund")
    assert shown.edits == ("put [Ada Frost’s] for 'Her': “Ada Frost” in line 3",)


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
    assert "[Ada Frost]" in show(way, "The repair", "New cranes")[1].text


def test_a_sentence_that_begins_small_stays_small_where_nothing_is_dropped():
    shown = line("eBay sold nine old cranes of the harbour in the spring of 2031.")
    assert (shown.text[:4], shown.edits) == ("eBay", ())


FUND = "On Friday Frost promised the traders of Ost a fund of 500,000 crowns."


def test_the_first_name_is_put_before_a_surname_that_comes_first():
    shown = line(FUND, MAYOR, "It rained.")
    assert shown.text.startswith("On Friday [Ada] Frost promised")
    assert shown.edits == ("put the first name in brackets: “Ada Frost” in line 3",)


def test_an_owner_gets_the_first_name_too():
    shown = line("Ferries must wait for Frost’s fund of 500,000 crowns.", MAYOR, "It rained.")
    assert "[Ada] Frost’s fund" in shown.text


def test_whom_a_line_before_names_in_full_needs_no_first_name():
    way = walk({"a.txt": article(MAYOR, "Nine boats waited.", FUND)})
    assert show(way, "Mayor", "On Friday")[1].edits == ()


def test_whom_a_line_before_names_with_the_bracket_needs_no_other():
    fund = FUND.replace("On Friday", "In May")
    way = walk({"a.txt": article(MAYOR, FUND, "Nine boats waited.", fund)})
    assert [shown.text.count("[Ada]") for shown in show(way, "On Friday", "In May")] == [1, 0]


@pytest.mark.parametrize(
    "before",
    [
        "Frost said the harbour wall would hold for thirty years.",  # no first name anywhere
        f"{MAYOR} Her brother, the trader Lars Frost, left.",  # two of one surname
        "Yesterday Frost said no. It was yesterday.",  # no name, but a capital
        "Mr. Frost said no.",
        "Sheriff Frost said no.",
        "President-elect Frost said no. Frost, who left, was late.",
        "Ost’s Frost said no.",
    ],
)
def test_no_first_name_is_put_where_the_file_has_none_for_sure(before: str):
    assert line(FUND, before, "It rained.").edits == ()


def test_a_role_before_the_surname_introduces_as_well():
    shown = line("On Friday Mayor Frost promised the traders a fund.", MAYOR, "It rained.")
    assert shown.edits == ()


@pytest.mark.parametrize("title", ["Coroner", "Minister for Health"])
def test_a_title_before_the_full_name_is_no_part_of_it(title: str):
    shown = line(FUND, f"{title} Ada Frost said no. Frost said so.", "It rained.")
    assert shown.text.startswith("On Friday [Ada] Frost promised")


def test_what_is_called_after_a_person_needs_no_first_name():
    shown = line("On Friday the Frost fund paid the traders 500,000 crowns.", MAYOR, "It rained.")
    assert shown.edits == ()


def test_a_place_or_a_firm_gets_no_first_name():
    shown = line(
        "Nine boats of the quay sailed for the bank of the other shore in May.",
        "Lund Quay said no. Marlow Bank said no. The Quay was shut, and the Bank too.",
        "It rained.",
    )
    assert shown.edits == ()


def test_a_line_of_a_file_without_the_full_name_does_not_keep_another_from_telling_it():
    other = "On Monday Frost, who was late, promised the traders 900,000 crowns."
    way = walk({"a.txt": article(other), "b.txt": article(MAYOR, "It rained.", FUND)})
    assert "[Ada] Frost" in show(way, "On Monday", "On Friday")[1].text


def test_key_points_name_a_person_in_full_once_and_so_does_each_section():
    """They are read by themselves, and a reader may go straight to a section."""
    files = {
        "a.txt": article(
            MAYOR,
            "It rained.",
            "The ferry of Nordline will carry 900 passengers a day, Frost promised in May.",
            "It rained again.",
            "The repair of the harbour wall cost 3.2 million crowns after the storm, Frost said.",
        )
    }
    way = walk(files, FERRY, replace(HARBOUR, exclude=("hold",)))
    points = [point.line.text for point in way.key_points]
    assert [text.count("[Ada] Frost") for text in points] == [1, 0]
    shown = [[line.text for line in section.lines] for section in way.sections]
    assert [sum("[Ada] Frost" in text for text in texts) for texts in shown] == [1, 1]
