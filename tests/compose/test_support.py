"""How many independent texts stand behind a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.compose.support import independent
from mkdocs_briefing.model import Citation, Line, Role, Texts
from pipeline.folders import article, show, walk


def cited(path: str, quote: str, role: Role = Role.AGREES) -> Citation:
    return Citation(path, 0, len(quote), 1, quote, role, 0)


def count(citations: Sequence[Citation], heads: Mapping[str, str]) -> int:
    """How many texts these are; ``heads`` gives files of one text."""
    found = independent(citations, Texts(heads))
    assert [replace(one, text=None) for one in found] == list(citations)
    assert all((one.text is None) == (one.role is Role.DIFFERS) for one in found)
    return Line("", "", (), found).texts


def texts(*quotes: str) -> int:
    """How many independent texts these are, each quoted from a file of its own."""
    return count([cited(f"{number}.txt", quote) for number, quote in enumerate(quotes)], {})


COST = "Nordline spent 3.2 million crowns on the wall of the harbour."


def test_two_wordings_are_two_texts():
    assert texts(COST, "The harbour wall cost its owner 3.2 million crowns.") == 2


@pytest.mark.parametrize(
    "again",
    [
        "Nordline spent 3.2 million crowns on the wall of the harbour!",
        "NORDLINE spent 3.2 million crowns\non the wall of the harbour",
        "Nordline “spent” 3.2 million crowns on the wall of the harbour.",
        "LUND QUAY – Nordline spent 3.2 million crowns on the wall of the harbour.",
        "On Monday Nordline spent 3.2 million crowns on the wall, which is old.",
    ],
)
def test_the_same_words_however_set_or_added_to_are_one_text(again: str):
    assert texts(COST, again) == 1


def test_short_sentences_of_the_same_words_are_one_text():
    assert texts("The town’s wall held.", "The towns wall held") == 1
    assert texts("The town’s wall held.", "The town’s wall stood.") == 2


def test_seven_words_in_a_row_may_be_chance():
    seven = "one two three four five six seven"
    assert texts(seven, f"{seven} then") == 2
    assert texts(f"a {seven}", f"a {seven} then") == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "“We lost two cranes and a warehouse in one night,” Holm said.",
            "Holm told the council: “We lost two cranes and a warehouse in one night.”",
        ),
        (
            '"We lost two cranes and a warehouse in one night," Holm said.',
            'Holm told the council: "We lost two cranes and a warehouse in one night.',
        ),
        (
            "We lost two cranes and a warehouse in one night,” Holm said.",
            "“We lost two cranes and a warehouse in one night,” the master told the council.",
        ),
        (
            "‘We don’t know how two cranes fell in one night,’ Holm said.",
            "To the council Holm said: ‘We don’t know how two cranes fell in one night.’",
        ),
    ],
)
def test_two_may_quote_one_speaker_and_stay_two(left: str, right: str):
    assert texts(left, right) == 2


def test_words_on_both_sides_of_a_quotation_are_no_run():
    left = "The master of the port “lost two cranes” in the storm on Monday."
    right = "The master of the port “owned a warehouse” in the storm on Monday."
    assert texts(left, right) == 2


def test_a_text_that_shares_with_two_others_joins_them():
    first = "the storm broke two cranes at the old quay"
    second = "in the spring a new one will be built"
    assert texts(first, second) == 2
    assert texts(first, second, f"{first} and {second}") == 1


def test_files_of_one_text_count_once_also_where_the_first_is_not_cited():
    other = "The harbour wall cost its owner 3.2 million crowns."
    both = [cited("b.txt", COST, Role.ORIGIN), cited("c.txt", other)]
    assert count(both, {"c.txt": "b.txt"}) == 1
    assert count(both, {"b.txt": "a.txt", "c.txt": "a.txt"}) == 1
    assert count(both, {"d.txt": "a.txt"}) == 2


def test_who_gives_another_figure_stands_behind_nothing():
    other = cited("b.txt", "Nordline paid 4 million crowns for it.", Role.DIFFERS)
    assert count([cited("a.txt", COST, Role.ORIGIN), other], {}) == 1


def test_a_line_of_the_page_knows_how_many_stand_behind_it():
    again = "The repair of the harbour wall cost Nordline 3.2 million crowns, Holm said."
    cost = "Nordline spent 3.2 million crowns on the repair of the harbour wall."
    way = walk({"a.txt": article(cost), "b.txt": article(again)})
    assert show(way, cost)[0].texts == 2
    copied = walk({"a.txt": article(cost), "b.txt": article(again), "c.txt": article(cost)})
    line = show(copied, "The repair of the harbour wall cost")[0]
    assert [c.source for c in line.citations] == ["b.txt", "a.txt", "c.txt"]
    assert line.texts == 2


words = st.sampled_from('the storm broke two cranes at old quay in spring “ ” " harbour'.split())
quotes = st.lists(words, min_size=1, max_size=24).map(" ".join)
roles = st.sampled_from(Role)
citations = st.lists(st.tuples(quotes, roles), min_size=1, max_size=6).map(
    lambda found: [cited(f"{number}.txt", *each) for number, each in enumerate(found)]
)
copies = st.dictionaries(
    st.sampled_from([f"{n}.txt" for n in range(3, 6)]), st.sampled_from(["0.txt", "1.txt", "2.txt"])
)


@given(citations, copies)
def test_never_more_than_the_files_that_say_so_and_never_none(found, same):
    files = {c.source for c in found if c.role is not Role.DIFFERS}
    assert 1 <= count(found, same) <= max(1, len(files))


@given(citations, copies, quotes, st.data())
def test_a_copy_more_never_makes_it_more(found, same, quote, data):
    there = [c.source for c in found if c.role is not Role.DIFFERS]
    if there:
        original = data.draw(st.sampled_from(there))
        more = {**same, "z.txt": same.get(original, original)}
        assert count([*found, cited("z.txt", quote)], more) <= count(found, same)


@given(citations, copies, st.randoms())
def test_the_order_of_the_citations_does_not_matter(found, same, chance):
    mixed = list(found)
    chance.shuffle(mixed)
    assert count(mixed, same) == count(found, same)
