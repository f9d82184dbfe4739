"""What a reader returns becomes one text, in which its cuts and places are found again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.model import Source
from mkdocs_briefing.read.extract import Stretch, assembled

TEXTS = st.text("ab .\n\r\u200b\t“é", max_size=30)
STRETCHES = st.lists(
    st.builds(
        Stretch,
        TEXTS,
        cut=st.sampled_from((None, "signature")),
        place=st.sampled_from((None, "page 2")),
        runs_on=st.booleans(),
    ),
    max_size=5,
).map(tuple)


def source(*stretches: Stretch) -> Source:
    whole = assembled(stretches)
    return Source("a.x", "", whole.text, cuts=whole.cuts, places=whole.places)


@given(STRETCHES)
def test_cuts_and_article_are_all_of_the_text_in_its_order(stretches: tuple[Stretch, ...]):
    whole = assembled(stretches)
    cut = "".join(whole.text[cut.start : cut.end] for cut in whole.cuts)
    assert sorted("".join((cut + whole.article).split())) == sorted("".join(whole.text.split()))
    assert [cut.start for cut in whole.cuts] == sorted(cut.start for cut in whole.cuts)
    assert all(cut.start <= cut.end <= len(whole.text) for cut in whole.cuts)
    assert "\u200b" not in whole.text


@given(STRETCHES)
def test_a_sentence_lies_in_a_cut_or_out_of_it_and_is_marked_by_that(
    stretches: tuple[Stretch, ...],
):
    read = source(*stretches)
    for sentence in analyse(read, "en").sentences:
        inside = [c for c in read.cuts if c.start <= sentence.start and sentence.end <= c.end]
        outside = [c for c in read.cuts if sentence.end <= c.start or c.end <= sentence.start]
        assert len(inside) + len(outside) == len(read.cuts)
        assert (sentence.mark == "signature") is bool(inside)


def test_a_sentence_that_runs_on_is_whole_and_its_place_is_where_it_begins():
    read = source(
        Stretch("The wall at Ost was closed to", place="page 1"),
        Stretch("all ferries on Monday.", place="page 2", runs_on=True),
        Stretch("Nobody was hurt.", runs_on=False),
    )
    first, second = analyse(read, "en").sentences
    assert first.text == "The wall at Ost was closed to all ferries on Monday."
    assert (read.place(first.start), read.place(second.start)) == ("page 1", "page 2")


def test_a_text_in_one_piece_stays_as_it_is():
    assert assembled((Stretch("\n A wall.\n\n"),)).text == "\n A wall.\n\n"
