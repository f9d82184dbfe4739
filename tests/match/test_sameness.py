"""Signs that tell together what none of them tells alone."""

from __future__ import annotations

from match.texts import analysed, claims
from mkdocs_briefing.match.sameness import Sameness, Signs, sameness
from mkdocs_briefing.match.weights import weights
from mkdocs_briefing.model import Claim

# Two long sentences on other matters that mention one event.
DIVERS = (
    "Divers from Lund on Tuesday searched the hold of the ferry Albatross, which sank off Cape "
    "Ost with 214 passengers aboard, for the log book that the insurers want."
)
MAYOR = (
    "Ada Frost has promised a stone on the pier to those who were lost when the ferry Albatross "
    "sank off Cape Ost with 214 passengers aboard."
)
# What the other files of the folder say of it.
NEWS = {
    "c.txt": "The ferry Albatross sank off Cape Ost in a gale. The lifeboat came too late.",
    "d.txt": "Nobody knows why the ferry Albatross sank off Cape Ost. Schools stayed closed.",
}
OTHERS = {
    f"{number}.txt": f"The {word} of Lund was painted in a new colour, number {number}, in spring."
    for number, word in enumerate("bridge church school market station tower mill bakery".split())
}


def found(files: dict[str, str]) -> dict[str, Claim]:
    return claims({**OTHERS, **files})


def signs(files: dict[str, str], left: str, right: str) -> Signs:
    article = [s for a in analysed({**OTHERS, **files}) for s in a.sentences]
    by_text = {s.text: s for s in article}
    told = Sameness(article, weights(article, ()))
    return told.signs(by_text[left], by_text[right], held=0.3)


def test_sentences_on_other_matters_agree_in_part_on_what_both_mention():
    claim = found({"a.txt": DIVERS, "b.txt": MAYOR, **NEWS})[DIVERS]
    agreeing = {s.text: s.key for s in claim.agrees}
    assert MAYOR in agreeing
    assert agreeing[MAYOR] in claim.partly


def test_what_several_files_report_counts_for_more_than_what_one_repeats():
    one = {"a.txt": " ".join((DIVERS, *NEWS.values())), "b.txt": MAYOR}
    several = {"a.txt": DIVERS, "b.txt": MAYOR, **NEWS}
    assert signs(several, DIVERS, MAYOR).topics > signs(one, DIVERS, MAYOR).topics
    assert sameness(signs(several, DIVERS, MAYOR)) > sameness(signs(one, DIVERS, MAYOR))


def test_a_number_in_both_speaks_for_them_but_the_day_of_a_date_does_not():
    assert signs({"a.txt": DIVERS, "b.txt": MAYOR}, DIVERS, MAYOR).numbers > 0
    lamps = "The lamps on the long pier of Ost were lit on May 17."
    flags = "The flags on the long pier of Ost were set on May 17."
    assert signs({"a.txt": lamps, "b.txt": flags}, lamps, flags).numbers == 0


def test_where_days_conflict_no_likelihood_joins_them():
    friday = MAYOR.replace("sank off Cape Ost", "sank on Friday off Cape Ost")
    monday = DIVERS.replace("on Tuesday ", "").replace("which sank", "which sank on Monday")
    assert found({"a.txt": monday, "b.txt": friday, **NEWS})[monday].agrees == ()


def test_sentences_that_share_only_a_subject_do_not_agree():
    buys = "The ferry Albatross will carry cars and timber to Lund from the summer."
    cook = "A cook of the ferry Albatross has written a book on the herring soups of the north."
    assert found({"a.txt": buys, "b.txt": cook})[buys].agrees == ()


def test_a_file_that_counts_something_else_may_be_named_for_a_part():
    money = MAYOR.replace(
        "with 214 passengers aboard", "with so many passengers aboard, and $3 million"
    )
    claim = found({"a.txt": DIVERS, "b.txt": money, **NEWS})[DIVERS]
    assert {s.key for s in claim.agrees if s.text == money} <= claim.partly
    assert money in {s.text for s in claim.agrees}


def test_a_file_that_counts_the_same_otherwise_is_not_named():
    fewer = MAYOR.replace("with 214 passengers aboard", "and has sent 30 passengers home by rail")
    claim = found({"a.txt": DIVERS, "b.txt": fewer, **NEWS})[DIVERS]
    assert fewer not in {s.text for s in claim.agrees}
