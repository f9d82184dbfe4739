"""Who speaks in a line, as fully as its own file tells it and no more."""

from __future__ import annotations

from pipeline.folders import article, show, walk


def speaker(sentence: str, *before: str) -> str | None:
    """Who speaks in a sentence, which has ``before`` in front of it in its file."""
    way = walk({"a.txt": article(" ".join((*before, sentence)))})
    return show(way, sentence)[-1].speaker


WALL = "said the harbour wall would hold for thirty years."


def test_a_surname_comes_with_the_name_and_role_that_the_file_gives():
    introduced = "The storm was met on the quay by Mayor Ada Frost with three masons."
    assert speaker(f"Frost {WALL}", introduced) == "Ada Frost, Mayor"


def test_a_name_that_the_file_never_explains_stays_as_it_is():
    assert speaker(f"Frost {WALL}", "Nobody on the quay had asked Frost about masons.") == "Frost"


def test_a_pronoun_is_told_by_the_name_that_stands_in_for_it():
    shown = speaker("She said the ferry would sail again in the spring.", f"Mayor Ada Frost {WALL}")
    assert shown == "Ada Frost, Mayor"


def test_somebody_unnamed_is_described_as_the_sentence_does_it():
    assert speaker(f"A senior official {WALL}") == "A senior official"


def test_a_line_that_reports_nobody_has_no_speaker():
    assert speaker("The repair of the harbour wall took nine weeks in the winter.") is None
