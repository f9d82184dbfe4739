"""Lines grouped into paragraphs, in an order that reads."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.compose.order import common_terms, paragraphs
from mkdocs_briefing.model import Choice, Claim, Factors, Sentence, SpeakerKind, Stance, Statement
from pipeline.folders import article, chosen, show, walk

FACTORS = Factors(1, 1, 1, 1, 1, 1)
matters = st.lists(st.sampled_from("abcdef"), max_size=4).map(tuple)
# Each choice: the matter of its one to three sentences.
shapes = st.lists(st.lists(matters, min_size=1, max_size=3), max_size=12)


def choices(shape: list[list[tuple[str, ...]]]) -> list[Choice]:
    """Choices whose sentences have this matter, each from a file of its own."""
    made = []
    for number, piece in enumerate(shape):
        claims = [
            Claim(Sentence(f"{number % 5}.txt", 10 * number + i, 0, 1, 1, 0, "t", matter=matter))
            for i, matter in enumerate(piece)
        ]
        made.append(Choice(claims[-1], "s", FACTORS, tuple(claims[:-1])))
    return made


@settings(deadline=None)
@given(shapes)
@example([[()] * 3] * 5)
@example([[()] * 3, [()] * 3, [()]])
@example([[()] * 2, [()] * 2, [()]])
@example([[()]] * 5)
@example([[()] * 3, [()], [()] * 3, [()], [()]])
def test_paragraphs_have_at_most_four_lines(shape):
    sizes = [sum(len(piece) for piece in group) for group in paragraphs(choices(shape))]
    assert all(1 <= size <= 4 for size in sizes)


def matter(group) -> list[set[str]]:
    """What each piece of a paragraph is about."""
    return [{term for claim in piece for term in claim.best.matter} for piece in group]


@settings(deadline=None)
@given(shapes)
def test_no_line_stands_with_others_that_it_shares_nothing_with(shape):
    for group in paragraphs(choices(shape)):
        together, *left = matter(group)
        for _ in group:
            for one in [one for one in left if one & together]:
                together |= one
                left.remove(one)
        assert not left


@settings(deadline=None)
@given(shapes)
def test_two_lines_on_one_matter_are_not_both_left_alone(shape):
    alone = [matter(g)[0] for g in paragraphs(choices(shape)) if sum(map(len, g)) == 1]
    assert not any(a & b for i, a in enumerate(alone) for b in alone[:i])


def test_what_stands_everywhere_joins_no_lines():
    asked = choices([[("a", "x")], [("b", "x")], [("a", "c", "x")]])
    sizes = [[len(piece) for piece in group] for group in paragraphs(asked, frozenset("x"))]
    assert sorted(sizes) == [[1], [1, 1]]


def test_the_section_s_synonyms_join_lines():
    asked = choices([[("freed",)], [("released",)]])
    assert len(paragraphs(asked)) == 2
    assert len(paragraphs(asked, alias={"freed": "released"})) == 1


def test_a_name_in_every_sixth_line_stands_everywhere_and_another_word_only_in_every_second():
    def line(number: int, *matter: str) -> Sentence:
        named = Stance(named=(("nation", "ost"),))
        return Sentence("a.txt", number, 0, 1, 1, 0, "t", matter=matter, stance=named)

    lines = [line(n, f"m{n}", *(("ost", "visit") if n < 8 else ())) for n in range(24)]
    assert common_terms(lines, lines) == {"ost"}
    assert common_terms(lines[:9], lines) == {"ost", "visit"}


def test_a_name_in_every_fourth_line_of_the_page_stands_everywhere():
    def line(number: int, *matter: str) -> Sentence:
        named = Stance(named=(("nation", "ost"),))
        return Sentence("a.txt", number, 0, 1, 1, 0, "t", matter=matter, stance=named)

    folder = [line(n, f"m{n}", *(("ost",) if n < 5 else ())) for n in range(99)]
    assert common_terms(folder, folder[:5]) == {"ost"}
    assert common_terms(folder, folder) == frozenset()


@settings(deadline=None)
@given(shapes)
def test_every_choice_is_in_one_paragraph_with_what_it_leans_on_before_it(shape):
    asked = choices(shape)
    placed = [piece for group in paragraphs(asked) for piece in group]
    wanted = [(*choice.needs, choice.claim) for choice in asked]
    assert sorted(placed, key=wanted.index) == wanted


@settings(deadline=None)
@given(shapes)
def test_lines_of_one_file_keep_its_order_within_a_paragraph(shape):
    for group in paragraphs(choices(shape)):
        for source in {piece[0].best.source for piece in group}:
            places = [p[0].best.index for p in group if p[0].best.source == source]
            assert places == sorted(places)


def test_lines_on_one_matter_go_together():
    asked = choices([[("a", "b")], [("c", "d")], [("a", "b")], [("c", "d")]])
    found = [
        {claim.best.matter for piece in group for claim in piece} for group in paragraphs(asked)
    ]
    assert len(found) == 2
    assert all(len(matter) == 1 for matter in found)


def test_what_runs_on_in_its_file_goes_together_before_what_shares_a_word():
    def claim(path: str, index: int, *matter: str) -> Claim:
        return Claim(Sentence(path, index, 0, 1, 1, 0, "t", matter=matter))

    claims = [
        claim("a.txt", 0, "x", "p"),
        claim("a.txt", 1, "y", "q"),
        claim("b.txt", 0, "x", "r"),
        claim("b.txt", 9, "x", "s"),
    ]
    groups = paragraphs([Choice(one, "s", FACTORS) for one in claims])
    together = [{piece[0].best.source for piece in group} for group in groups]
    assert together == [{"a.txt"}, {"b.txt"}]


def test_a_paragraph_that_goes_on_with_a_speaker_comes_after_the_one_that_begins():
    says = Statement("Frost", "", SpeakerKind.NAMED, "said", 0, 5)
    later, earlier = (
        [
            Claim(Sentence("a.txt", start + n, 0, 1, 1, 0, "t", matter=(m,), statement=says))
            for n in (0, 1)
        ]
        for start, m in ((20, "x"), (3, "y"))
    )
    asked = [Choice(claim, "s", FACTORS) for claim in (*later, *earlier)]
    assert paragraphs(asked)[0][0][0] == earlier[0]


def test_the_best_line_opens_its_section():
    asked = choices([[("a",)], [("b",)], [("c",)], [("d",)], [("e",)], [("f",)]])
    assert paragraphs(asked)[0][0][-1] == asked[0].claim


PERSONS = {
    "a.txt": article("On Monday Frost promised the traders 500,000 crowns out of a fund."),
    "b.txt": article("Mayor Ada Frost opened the landing stage at noon in front of a crowd."),
    "c.txt": article("Of the nine cranes, two fell into the basin during the night in December."),
}


def test_who_somebody_is_comes_before_the_bare_name_though_it_was_chosen_later():
    way = walk(PERSONS)
    texts = [line.text for line in show(way, "On Monday", "Mayor Ada", "Of the nine")]
    openings = [text.split()[0] for text in texts]
    assert openings.index("Mayor") < openings.index("On")


def test_a_paragraph_that_introduces_a_name_comes_before_one_that_uses_it_barely():
    files = {
        "a.txt": article(
            "On Monday Frost promised the traders a fund for lost sales in winter.",
            "Many traders lost a third of their sales in winter without a fund.",
        ),
        "b.txt": article(
            "Mayor Ada Frost opened the landing stage for the fishing boats at noon.",
            "Nine fishing boats used the landing stage on the first afternoon.",
        ),
    }
    way = walk(files)
    asked = [chosen(way, o) for o in ("On Monday", "Many traders", "Mayor Ada", "Nine fishing")]
    first, second = paragraphs(asked)
    assert {claim.best.source for piece in first for claim in piece} == {"b.txt"}
    assert {claim.best.source for piece in second for claim in piece} == {"a.txt"}
