"""Files that are versions of one text: re-edited, in part, updated, or held by another."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from match.texts import analysed
from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.match import kinship, match, superseded
from mkdocs_briefing.model import Analysis, Found, Kin, Kinship, Source, Texts


def _story(text: str) -> list[str]:
    """The sentences of a text; a line that goes on is set in."""
    return text.strip().replace("\n ", "").splitlines()


# What a wire sent on the storm at Lund Quay.
WIRE = _story("""
A storm tore forty metres out of the harbour wall at Lund Quay on Tuesday night and sank two
  fishing boats that were moored behind it.
Nobody was hurt, but the ferry to the outer islands will not sail before the end of the week,
  the harbour office said on Wednesday morning.
The wall was built ninety years ago of granite from the quarry at Vik and had been repaired only
  once since then, after the flood of 1987.
Engineers who looked at the breach from a boat said that the sea had washed out the rubble under
  the stones over many winters.
The council of the town will meet on Friday to decide whether the gap is closed with concrete or
  rebuilt in stone as the monument office demands.
“We have waited ten years for the money, and now the sea has not waited any longer for us,” the
  harbour master Ada Frost told reporters at the quay.
Rebuilding the wall in stone would cost about 12 million crowns and take until the autumn of
  next year, according to a first estimate.
Closing the breach with concrete would be done by June and cost a third of that, but the wall
  would then no longer be listed as a monument.
Some three hundred people on the islands of Ost and Vest depend on the ferry for their food,
  their medicine and their way to school.
Fishermen moved their boats to the river mouth on Wednesday, where there is room for no more
  than twenty of them at the old timber pier.
""")
# The same as a paper printed it: words changed in every sentence, some cut, one joined on.
PRINTED = _story("""
A heavy storm tore forty metres out of the harbour wall at Lund Quay late on Tuesday and sank
  two fishing boats that were moored behind it.
Nobody was hurt, but the ferry to the outer islands will not sail before the end of the week,
  the port authority said.
The wall was built ninety years ago of granite from the quarry at Vik and had been repaired just
  once, after the great flood of 1987.
Engineers said that the sea had washed out the rubble under the stones over many winters.
The council will meet on Friday to decide whether the gap is closed with concrete or rebuilt in
  stone, as the monument office demands.
Rebuilding the wall in stone would cost about 12 million crowns and take until autumn next year,
  a first estimate says.
Closing the breach with concrete would be done by June and cost a third of that, but the wall
  would then lose its listing as a monument.
""")
# Another reporter on the same night, with the same facts and one of the same quotations.
OTHER = _story("""
Two trawlers went down and the old sea wall broke open when Tuesday's gale hit Lund Quay.
Forty metres of granite are gone, and with them the shelter of the port.
The islanders of Ost and Vest, about three hundred of them, are cut off: their ferry stays in
  dock for the rest of the week.
“We have waited ten years for the money, and now the sea has not waited any longer for us,” said
  Ada Frost, who runs the harbour.
Twelve million crowns is what new stone would come to, four million what concrete would; the
  town decides on Friday.
At the river mouth, where the boats have fled to, twenty can lie at the timber pier and the
  others drop anchor in the stream.
Nobody could remember such a night since the flood of 1987.
""")
# Something else, of which a digest may be made with the storm.
SCHOOL = _story("""
The school of Lund gets a new roof of copper this summer, paid for by the heirs of a miller who
  learnt to read there in the forties.
Classes move to the parish hall from May on, and the bell that has hung over the door since the
  school was opened goes to a museum.
Builders from Vik begin on the first of June and must be done before the first of September,
  when eighty children come back.
The head of the school, Nils Berg, had asked the county for a roof seven times and had been sent
  buckets twice.
""")


def text(*sentences: str) -> str:
    return "\n\n".join(sentences) + "\n"


def texts(**files: list[str]) -> Texts:
    return kinship(analysed({f"{name}.txt": text(*story) for name, story in files.items()}))


def dated(path: str, published: str, *sentences: str, outlet: str = "Harbour Ledger") -> Analysis:
    source = Source(path, "", text(*sentences), published=Found(published, "told"),
                    outlet=Found(outlet, "told"))  # fmt: skip
    return analyse(source, "en")


# --- the kinds of kin ---------------------------------------------------------------


def test_the_same_wire_text_re_edited_is_one_text():
    found = texts(printed=PRINTED, wire=WIRE)
    assert found.kin == {"printed.txt": Kin(Kinship.EDITED, ("wire.txt",))}
    assert found.heads == {"printed.txt": "wire.txt"}


def test_two_reporters_on_one_event_are_two_texts_whomever_they_quote():
    assert texts(other=OTHER, wire=WIRE) == Texts()


def test_a_few_of_its_sentences_alone_are_a_part_of_a_text():
    found = texts(brief=WIRE[:3], wire=WIRE)
    assert found.kin == {"brief.txt": Kin(Kinship.PART, ("wire.txt",))}


def test_a_short_brief_that_stands_whole_in_a_text_is_a_part_of_it():
    brief = [
        "The ferry to the outer islands stays in dock until the end of the week.",
        "Forty metres of the wall at Lund Quay fell into the sea on Tuesday.",
        "The town decides on Friday how it will be built again.",
    ]
    assert texts(brief=brief, report=[*brief, *OTHER]).kin == {
        "brief.txt": Kin(Kinship.PART, ("report.txt",))
    }
    changed = [*brief[:2], "What is to become of it nobody on the council was able to say."]
    assert texts(brief=changed, report=[*brief, *OTHER]).kin == {}


def test_a_report_with_as_much_of_its_own_as_it_takes_from_a_wire_holds_no_text():
    assert texts(own=[*WIRE[:4], *OTHER], wire=WIRE).kin == {}


def test_an_earlier_version_of_one_outlet_is_told_from_the_later():
    longer = [*PRINTED[:5], *WIRE[6:], *SCHOOL[:1]]
    versions = [
        dated("a.txt", "2031-05-06T08:00:00+00:00", *WIRE),
        dated("b.txt", "2031-05-06T17:30:00+02:00", *longer),
    ]
    assert kinship(versions).kin == {"a.txt": Kin(Kinship.EARLIER, ("b.txt",))}


@pytest.mark.parametrize(
    ("first", "second", "outlet"),
    [
        ("2031-05-06", "2031-05-07", "Courier"),  # another paper's may be later for any reason
        ("2031-05-06", "2031-05-06T17:30:00", "Harbour Ledger"),  # of one day, time unknown
        ("2031-05-06T08:00:00", "2031-05-06T17:30:00Z", "Harbour Ledger"),  # zone unknown
    ],
)
def test_where_it_is_not_known_which_is_later_neither_is(first: str, second: str, outlet: str):
    versions = [dated("a.txt", first, *WIRE), dated("b.txt", second, *PRINTED, outlet=outlet)]
    assert {kin.kind for kin in kinship(versions).kin.values()} == {Kinship.EDITED}


def test_copies_of_a_version_belong_to_its_text():
    found = texts(a=PRINTED, b=PRINTED, c=WIRE)
    assert found.kin == {
        "a.txt": Kin(Kinship.EDITED, ("c.txt",)),
        "b.txt": Kin(Kinship.SAME, ("a.txt",)),
    }
    assert found.heads == {"a.txt": "c.txt", "b.txt": "c.txt"}
    assert found.copies == {"b.txt": "a.txt"}


def test_a_text_changed_step_by_step_is_one_however_far_its_ends_are_apart():
    chance = random.Random(1)  # noqa: S311 - a fixed choice
    steps = [WIRE]
    for number in range(12):
        story = [" ".join(words) for words in (one.split() for one in steps[-1])]
        for at in chance.sample(range(len(story)), 6):
            words = story[at].split()
            words[chance.randrange(len(words))] = f"step{number}"
            story[at] = " ".join(words)
        steps.append(story)
    found = texts(**{f"v{number:02}": story for number, story in enumerate(steps)})
    assert len(found.heads) == 12
    assert len(set(found.heads.values())) == 1


def test_an_earlier_version_is_told_also_where_a_longer_reprint_stands_for_the_text():
    versions = [
        dated("a.txt", "2031-05-06", *WIRE[:8]),
        dated("b.txt", "2031-05-07", *WIRE[:7]),
        dated("c.txt", "2031-05-08", *WIRE, outlet="Courier"),
    ]
    found = kinship(versions)
    assert found.kin == {
        "a.txt": Kin(Kinship.EARLIER, ("b.txt",)),
        "b.txt": Kin(Kinship.PART, ("c.txt",)),
    }
    assert found.heads == {"a.txt": "c.txt", "b.txt": "c.txt"}


# --- files that hold several texts, and texts in several files ------------------------


def test_a_digest_holds_texts_that_stay_apart_and_is_each_of_them_in_turn():
    own = "This week's letters from Lund are collected by our reader on the islands."
    found = texts(digest=[own, *WIRE, *SCHOOL], school=SCHOOL, wire=WIRE)
    assert found.kin == {"digest.txt": Kin(Kinship.HOLDS, ("school.txt", "wire.txt"))}
    assert found.heads == {}
    assert found.of("digest.txt", 0) == "digest.txt"
    assert found.of("digest.txt", 1) == "wire.txt"
    assert found.of("digest.txt", 1 + len(WIRE)) == "school.txt"


def test_a_digest_of_nothing_but_other_texts_is_no_text_of_its_own():
    wire = [*WIRE, "Nobody was hurt."]
    files = {"wire": wire, "school": SCHOOL, "digest": [*wire, *SCHOOL]}
    analyses = analysed({f"{name}.txt": text(*story) for name, story in files.items()})
    assert kinship(analyses).count(analyses) == 2


def test_a_text_that_two_reports_take_in_makes_them_no_kin_of_each_other():
    brief = WIRE[:5]
    north = [*brief, *SCHOOL, *(s.replace("school", "mill") for s in SCHOOL)]
    south = [*brief, *OTHER]
    found = texts(brief=brief, north=north, south=south)
    assert found.kin == {
        "north.txt": Kin(Kinship.HOLDS, ("brief.txt",)),
        "south.txt": Kin(Kinship.HOLDS, ("brief.txt",)),
    }
    assert found.of("south.txt", 0) == "brief.txt"
    assert found.of("south.txt", 6) == "south.txt"


def test_each_of_three_versions_within_the_next_is_one_text():
    found = texts(a=WIRE[:3], b=WIRE[:6], c=WIRE)
    assert set(found.heads.values()) == {"c.txt"}
    assert {kin.kind for kin in found.kin.values()} == {Kinship.PART}


def test_a_copy_of_a_digest_is_each_of_its_texts_in_turn_too():
    digest = [*WIRE, *SCHOOL]
    found = texts(a=digest, b=digest, school=SCHOOL, wire=WIRE)
    assert found.copies == {"b.txt": "a.txt"}
    assert found.of("b.txt", 0) == "wire.txt"
    assert found.of("b.txt", len(WIRE)) == "school.txt"


# --- what makes no kin ----------------------------------------------------------------


def test_what_both_quote_makes_no_kin():
    said = " ".join([*WIRE[:5], *WIRE[6:]])
    left = [f"Ada Frost spoke to the council on Friday. “{said}”"]
    right = [f"“{said}” That is how the harbour master began her speech in the old town hall."]
    assert texts(left=left, right=right).kin == {}


def test_short_texts_are_kin_only_if_they_are_nearly_the_same():
    short = "The ferry to the islands of Ost and Vest sails again on Monday at six in the morning."
    changed = short.replace("at six in the morning", "at seven")
    longer = f"{short} Tickets for it are sold at the kiosk on the quay and on board."
    assert texts(a=[short], b=[changed]).kin == {}
    assert texts(a=[short], b=[longer]).kin == {}
    again = short.replace("islands of", "isles of")
    once = f"{short} The kiosk on the quay opens an hour before it leaves and sells hot soup too."
    twice = f"{again} The kiosk on the quay opens an hour before it leaves and sells hot soup too."
    assert texts(a=[once], b=[twice]).kin


# --- a later version with another figure ------------------------------------------------


def test_what_a_later_version_gives_another_figure_for_is_told():
    later = [s.replace("two fishing boats", "five fishing boats") for s in WIRE]
    versions = [dated("a.txt", "2031-05-06", *WIRE), dated("b.txt", "2031-05-07", *later)]
    found = kinship(versions)
    assert superseded(match(versions, []), found) == {("a.txt", 0): "b.txt"}


def test_a_version_of_another_outlet_supersedes_nothing():
    later = [s.replace("two fishing boats", "five fishing boats") for s in WIRE]
    versions = [
        dated("a.txt", "2031-05-06", *WIRE),
        dated("b.txt", "2031-05-07", *later, outlet="Courier"),
    ]
    assert superseded(match(versions, []), kinship(versions)) == {}


# --- in general -------------------------------------------------------------------------

stories = st.lists(
    st.lists(st.sampled_from([*WIRE, *SCHOOL, *OTHER]), min_size=1, max_size=12, unique=True),
    min_size=1, max_size=7,
)  # fmt: skip


@given(stories)
def test_every_file_is_of_one_text_and_its_head_stands_for_itself(files: list[list[str]]):
    found = kinship(analysed({f"{n}.txt": text(*story) for n, story in enumerate(files)}))
    names = {f"{n}.txt" for n in range(len(files))}
    assert set(found.heads) <= names
    assert all(found.heads.get(head, head) == head for head in found.heads.values())
    for path, kin in found.kin.items():
        assert set(kin.of) <= names - {path}
        assert len(kin.of) == 1 or kin.kind is Kinship.HOLDS
        if kin.kind is not Kinship.HOLDS:
            assert found.heads[path] == found.heads.get(kin.of[0], kin.of[0])


@given(stories, st.randoms())
def test_the_order_in_which_files_are_handed_over_does_not_matter(
    files: list[list[str]], chance: random.Random
):
    read = analysed({f"{n}.txt": text(*story) for n, story in enumerate(files)})
    found = kinship(read)
    assert kinship(sorted(read, key=lambda one: one.source.path)) == found
