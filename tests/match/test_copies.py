"""Files that are the same text."""

from __future__ import annotations

import pytest

from match.texts import analysed
from mkdocs_briefing.match.copies import copies

STORY = "The ferry returned to Lund Quay on Monday. The harbour wall held through the storm."


def test_the_same_words_in_two_files_are_one_text():
    assert copies(analysed({"a.txt": STORY, "b.txt": STORY})) == {"b.txt": "a.txt"}


def test_menus_headlines_and_line_breaks_make_no_difference():
    apart = STORY.replace(". ", ".\n\n")
    dressed = f"Type to search\n\nFerry returns\n\n{apart}\n\n© 2031 Ledger"
    assert copies(analysed({"a.txt": STORY, "b.txt": dressed})) == {"b.txt": "a.txt"}


def test_every_copy_points_to_the_first_file():
    files = {"a.txt": STORY, "b.txt": STORY, "c.txt": STORY}
    assert copies(analysed(files)) == {"b.txt": "a.txt", "c.txt": "a.txt"}


def test_another_figure_makes_another_text():
    files = {"a.txt": f"{STORY} It cost 3 crowns.", "b.txt": f"{STORY} It cost 4 crowns."}
    assert copies(analysed(files)) == {}


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("returned to", "has not returned to"),
        ("through the storm", "before the storm"),
        ("The ferry", "A ferry"),
        ("returned", "will return"),
        ("Lund", "Ost"),
    ],
)
def test_a_word_more_or_less_makes_another_text(words: str, others: str):
    changed = STORY.replace(words, others)

    assert copies(analysed({"a.txt": STORY, "b.txt": changed})) == {}


def test_spelling_quotation_marks_and_datelines_make_no_difference():
    british = "Frost criticised the council’s labour. “It was organised late,” she said."
    american = (
        "LUND QUAY, May 5 — Frost criticized the council's labor. "
        '"It was organized late," she said.'
    )
    assert copies(analysed({"a.txt": british, "b.txt": american})) == {"b.txt": "a.txt"}


def test_files_without_an_article_are_no_copies_of_each_other():
    assert copies(analysed({"a.txt": "Menu", "b.txt": "Menu", "c.txt": ""})) == {}
