"""Who may be named under a wording: a file that says what it says, not a part of it."""

from __future__ import annotations

import pytest

from match.texts import claims


@pytest.mark.parametrize(
    "amount", ["$3 million", "40%", "twelve hundred barrels", "four passengers"]
)
def test_a_wording_with_a_figure_is_borne_out_only_by_one_that_gives_it(amount: str):
    figure = f"Trade between the ports of Ost and Lund has grown by {amount} since spring."
    plain = "Trade between the ports of Ost and Lund has grown strongly since spring."
    found = claims({"a.txt": figure, "b.txt": plain})
    assert found[figure].agrees == ()
    assert [s.text for s in found[plain].agrees] == [figure]


def test_what_is_left_out_so_is_not_shown_beside_the_wording():
    figure = "Trade between the ports of Ost and Lund has grown by $3 million since spring."
    plain = "Trade between the ports of Ost and Lund has grown strongly since spring."
    found = claims({"a.txt": figure, "b.txt": plain})
    assert plain in {s.text for s in found[figure].repeats}


def test_a_file_that_says_a_small_part_of_a_wording_is_not_named_under_it():
    part = "Traders in Ost store their winter barley in old ferry sheds."
    whole = (
        "Traders in Ost store their winter barley in old ferry sheds, while Nordline, deep in "
        "debt after three poor seasons, has asked the council for a loan, sold two tugs, closed "
        "its rope works, sacked forty welders and moved its captains to cheaper lodgings inland."
    )
    found = claims({"a.txt": whole, "b.txt": part})
    assert found[whole].agrees == ()
    assert [s.text for s in found[part].agrees] == [whole]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (
            "Nordline employs 410 people in Ost, and about 60 of them will be moved to Lund.",
            "Nordline employs 410 people in Ost.",
        ),
        (
            "The damage to the paint works in Ost was 50 million crowns, the insurers said.",
            "The damage to the paint works in Ost may come to 50 million crowns, a source said.",
        ),
        (
            "Exports of barley from the port of Ost rose sharply in the spring.",
            "The port of Ost saw exports of barley in the spring.",
        ),
    ],
)
def test_a_file_that_leaves_out_an_amount_a_turn_or_the_certainty_bears_out_a_part(
    whole: str, part: str
):
    found = claims({"a.txt": whole, "b.txt": part})
    assert {s.text for s in found[whole].agrees} <= {part}
    assert found[whole].partly == {s.key for s in found[whole].agrees}


def test_two_counts_of_the_dead_never_agree_whatever_else_is_alike():
    three = "Three people were killed and dozens injured when a mill burned in Ost on Monday."
    four = "The fire on March 10 in the mill at Ost killed four people and injured 31."
    found = claims({"a.txt": three, "b.txt": four})
    assert found[three].agrees == found[four].agrees == ()


def test_a_file_that_says_one_clause_of_a_wording_is_named_for_a_part_of_it():
    part = (
        "Ost has kept a neutral stance in the herring dispute, sending blankets and doctors to "
        "both fleets."
    )
    whole = (
        "Despite a neutral stance of Ost in the herring dispute, its smoke houses still "
        "depend on barrels, salt and timber from the southern islands."
    )
    others = {
        f"{n}.txt": f"Number {n}: the {word} of Lund was painted in a new colour this spring."
        for n, word in enumerate("bridge church school market station tower mill".split())
    }
    found = claims({"a.txt": whole, "b.txt": part, **others})
    assert [s.text for s in found[whole].agrees] == [part]
    assert found[whole].partly == {s.key for s in found[whole].agrees}


FALL = (
    "Nordline opened a second office inland last week, months after a fall of masonry at the old "
    "harbour wall killed 113 people in the ferry queue."
)


def test_a_file_that_gives_the_same_amount_of_the_same_thing_bears_out_that_part():
    other = (
        "Holm wept as the names of the 113 people killed by masonry from the wall were read out "
        "in the church on Sunday."
    )
    found = claims({"a.txt": FALL, "b.txt": other})
    assert [s.text for s in found[FALL].agrees] == [other]
    assert found[FALL].partly == {s.key for s in found[FALL].agrees}


@pytest.mark.parametrize(
    "other",
    [
        "Holm wept as the names of the 131 people killed by masonry from the wall were read out.",
        "A hotel for 113 people has opened in the hills above the old mill at Ost.",
        "About 113 people, the mayor guessed, had come to see the swans return to the lake.",
    ],
)
def test_another_amount_or_an_equal_one_of_something_else_bears_out_nothing(other: str):
    found = claims({"a.txt": FALL, "b.txt": other})
    assert found[FALL].agrees == found[other].agrees == ()


def test_what_will_not_be_is_shown_beside_what_is_wanted():
    wanted = (
        "About 500 people protested on Monday against the data centre planned by Halden Systems in "
        "Kestrel Bay."
    )
    denied = (
        "Halden Systems will not begin to build its data centre in Kestrel Bay before November, "
        "the company said on Monday."
    )
    found = claims({"a.txt": wanted, "b.txt": denied})
    assert found[wanted].repeats == ()
    assert found[denied].repeats == ()
