"""Texts made to be slow are read to their end: a pattern that backtracks would never be."""

from __future__ import annotations

import pytest

from analyse.reading import sentences

LENGTH = 40_000
SEEDS = (
    *("a ", "A ", "Aa ", "A.", "A. ", "said ", ".. ", "...", "? ", "(", "“", '"', "‘", "«", "’"),
    *("the ", "The two ", "this ", "that ", "he ", "they ", "as a ", "In this ", "it is a "),
    *("1", "1 ", "1,", "1.", "$", "$5 ", "nearly 5 ", "five ", "five five-", "July 8 ", "12. "),
    *("Mr. ", "No. ", "U.S. ", "in the U.S. ", "etc. ", "Dr. A. ", "President ", "minister, "),
    *("according to ", "of the ", "A’s ", "A said, ", "“A.” ", "al de ", "By A", "By Aa ", "a, "),
    *("- a\n", "a\n", "a.\n", "\n\n", "\t", "a | ", "|", "— ", "– ", "-", "a-", "Photo ", "a: "),
    *("copyright ", "Copyright Aa ", "unlock the ", "Published A ", "reporting by A ", "you may "),
    *("12 shares ", "share on x ", "&nbsp;", "{{a", "<p ", "[caption a=", "Aa Ba/", "a > ", "[a]("),
    *("we and our ", "you can change ", "read more about ", "Aa Ba is the b ", "photo by A/", "(8"),
    *("क्या ", "。", "中", "e\u0301", "\u200b", "\u00a0", "http://a.b/"),
)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_piece_said_a_thousand_times_is_read_to_its_end(seed: str):
    text = (seed * (LENGTH // len(seed))) + "\n\nThe ferry sailed on Monday."
    assert sentences(text)[-1].text == "The ferry sailed on Monday."


@pytest.mark.parametrize(
    "text",
    [
        "By " + "A" * LENGTH + "1",
        "MOSCOW " * 9 + "A" * LENGTH,
        "a" + " " * LENGTH + "b",
        "“" + "a" * LENGTH,
        "Reporting by A" + "A" * LENGTH + "1",
        ("a" * 30 + "|") * (LENGTH // 31) + "x" * 40,
        ("said " * 500 + ". A ") * 10,
        "A" + ", who said" * (LENGTH // 10),
    ],
    ids=lambda text: text[:12],
)
def test_a_line_without_end_is_read_to_its_end(text: str):
    found = sentences(f"{text}\n\nThe ferry sailed on Monday.")
    assert found[-1].text == "The ferry sailed on Monday."
    assert found[0].start == 0


def test_a_sentence_too_long_to_be_read_carries_its_words_alone():
    found = sentences("Mayor Ada Frost said this on Monday" + ", and two ferries sailed" * 400)[0]
    assert found.words > 1000
    assert found.terms
    assert (found.names, found.figures, found.statement, found.leanings) == ((), (), None, ())
