"""What holds for the lines chosen from any folder."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings

from mkdocs_briefing.model import Choice, Claim
from pipeline.folders import Way
from pipeline.random_folders import ways

any_way = settings(deadline=None, max_examples=40)


def parts(choice: Choice) -> tuple[Claim, ...]:
    return (*choice.needs, choice.claim)


@any_way
@given(ways())
def test_the_lines_of_a_section_have_no_more_words_than_it_allows(way: Way):
    for plan in way.settings.sections:
        assert sum(sentence.words for sentence in way.shown(plan.id)) <= plan.words


@any_way
@given(ways())
def test_no_sentence_is_shown_twice(way: Way):
    shown = [sentence.key for sentence in way.shown()]
    assert len(shown) == len(set(shown))


@any_way
@given(ways())
def test_nothing_that_agrees_with_a_line_or_repeats_it_is_shown_beside_it(way: Way):
    # a sentence and what it leans on are one choice, see test_choosing
    choices = [choice for chosen in way.selection.chosen.values() for choice in chosen]
    for choice, other in permutations(choices, 2):
        again = {s.key for claim in parts(choice) for s in (*claim.agrees, *claim.repeats)}
        assert not again & {claim.best.key for claim in parts(other)}


@any_way
@given(ways())
def test_a_file_that_copies_another_gives_no_line(way: Way):
    assert not {sentence.source for sentence in way.shown()} & set(way.texts.copies)


@any_way
@given(ways())
def test_only_sentences_of_the_article_that_can_stand_are_shown(way: Way):
    for sentence in way.shown():
        assert sentence.mark is None
        assert sentence.stands


@any_way
@given(ways())
def test_a_chosen_line_has_eight_to_sixty_words_or_five_with_a_figure(way: Way):
    for choices in way.selection.chosen.values():
        for choice in choices:
            sentence = choice.claim.best
            assert (5 if sentence.figures else 8) <= sentence.words <= 60


@any_way
@given(ways())
def test_a_line_is_chosen_for_the_section_that_it_fits_best(way: Way):
    for section, choices in way.selection.chosen.items():
        for choice in choices:
            assert way.selection.fits[choice.claim.best.key] == section


@any_way
@given(ways())
def test_every_line_of_a_section_of_statements_reports_somebody(way: Way):
    assert all(sentence.statement for sentence in way.shown("reactions"))


@any_way
@given(ways())
def test_relevance_and_salience_lie_between_nothing_and_one(way: Way):
    for choices in way.selection.chosen.values():
        for choice in choices:
            assert 0 <= choice.factors.relevance <= 1 + 1e-9
            assert 0 <= choice.factors.salience <= 1
            assert choice.factors.score > 0


@any_way
@given(ways())
def test_a_line_beat_none_that_is_on_the_page_and_none_that_scored_higher(way: Way):
    shown = {sentence.key for sentence in way.shown()}
    for choices in way.selection.chosen.values():
        for choice in choices:
            if choice.beat:
                assert choice.beat.claim.best.key not in shown
                assert round(choice.beat.score, 9) <= round(choice.factors.score, 9)


@any_way
@given(ways())
def test_the_lines_that_come_next_are_at_most_three_that_fit_and_are_not_shown(way: Way):
    shown = {sentence.key for sentence in way.shown()}
    for section, claims in way.selection.next.items():
        assert len(claims) <= 3
        for claim in claims:
            assert claim.best.key not in shown
            assert way.selection.fits[claim.best.key] == section
