"""What holds for the claims of any folder."""

from __future__ import annotations

import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from match.texts import analysed
from mkdocs_briefing.match import match, match_with_all
from mkdocs_briefing.match.pairs import candidate_pairs
from mkdocs_briefing.match.weights import weights
from mkdocs_briefing.model import Claim, Figure, Sentence

WHO = ("Nordline", "The council of Ost", "Mayor Ada Frost", "Traders", "A senior official")
DID = ("repaired the harbour wall", "sold old ferries", "bought new cranes", "said the wall held")
MUCH = ("", " for $3 million", " for nearly $3 million", " for $9 billion", " with two dozen men")
WHEN = ("", " on Monday", " on May 5", " on 7 June", " in 2030", " in 2031", " since March")
DAYS = {"05-05", "06-07"}
sentence = st.tuples(*map(st.sampled_from, (WHO, DID, MUCH, WHEN))).map("".join)
file = st.lists(sentence, min_size=1, max_size=5).map(lambda lines: ". ".join([*lines, ""]))
folders = st.lists(file, min_size=1, max_size=5).map(
    lambda files: {f"{number}.txt": text for number, text in enumerate(files)}
)


def matched(folder: dict[str, str]) -> tuple[Claim, ...]:
    return match(analysed(folder), ())


@settings(deadline=None, max_examples=150)
@given(folders)
def test_what_is_found_of_one_sentence_is_found_of_the_other(folder: dict[str, str]):
    found = {claim.best.key: claim for claim in matched(folder)}
    for claim in found.values():
        for kind in ("agrees", "differs", "repeats"):
            for other in getattr(claim, kind):
                theirs = found[other.key]
                back = theirs.differs if kind == "differs" else (*theirs.agrees, *theirs.repeats)
                assert claim.best in back
                assert kind == "repeats" or other.source != claim.best.source
        assert claim.best not in (*claim.agrees, *claim.differs, *claim.repeats)
        assert not set(claim.agrees) & set(claim.differs)


@settings(deadline=None, max_examples=150)
@given(folders)
def test_sentences_with_other_amounts_or_days_never_agree(folder: dict[str, str]):
    for claim in matched(folder):
        for other in claim.agrees:
            days, others = set(claim.best.dates) & DAYS, set(other.dates) & DAYS
            assert not (days and others) or days & others
            pairs = list(itertools.product(money(claim.best), money(other)))
            assert not pairs or any(a.low <= b.high and b.low <= a.high for a, b in pairs)


def money(found: Sentence) -> list[Figure]:
    return [figure for figure in found.figures if figure.unit == "USD"]


@settings(deadline=None, max_examples=100)
@given(folders)
def test_there_is_a_claim_for_every_sentence_of_an_article_in_order(folder: dict[str, str]):
    article = [s for a in analysed(folder) for s in a.sentences if s.mark is None]
    assert [claim.best for claim in matched(folder)] == article


@settings(deadline=None, max_examples=100)
@given(folders, st.randoms(use_true_random=False))
def test_the_order_of_the_files_changes_nothing(folder: dict[str, str], chance: random.Random):
    analyses = analysed(folder)
    chance.shuffle(analyses)
    shuffled = {claim.best.key: claim for claim in match(analyses, ())}
    assert shuffled == {claim.best.key: claim for claim in matched(folder)}


@settings(deadline=None, max_examples=150)
@given(folders, st.data())
def test_a_few_compared_with_all_are_found_to_agree_as_when_all_are(
    folder: dict[str, str], data: st.DataObject
):
    analyses = analysed(folder)
    whole = {claim.best.key: claim for claim in match(analyses, ())}
    shown = data.draw(st.sets(st.sampled_from(sorted(whole))))
    assert match_with_all(shown, analyses, ()) == {
        key: claim for key, claim in whole.items() if key in shown
    }


@settings(deadline=None, max_examples=100)
@given(folders)
def test_likeness_lies_between_nothing_and_all(folder: dict[str, str]):
    article = [s for a in analysed(folder) for s in a.sentences if s.mark is None]
    for left, right, alike in candidate_pairs(article, weights(article, ())):
        assert left.key < right.key
        assert 0 <= alike.cosine <= 1 + 1e-9
        assert 0 <= alike.of_left <= 1 + 1e-9
        assert 0 <= alike.of_right <= 1 + 1e-9
