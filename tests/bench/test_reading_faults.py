"""The strict editor of bench/reading.py marks what a person would, and nothing else.

What it finds on our own pages is only worth something if it finds faults where there are some.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_briefing.pipeline import brief
from mkdocs_briefing.settings import load
from reading import shown
from reading_faults import Shown, faults

ROOT = Path(__file__).resolve().parents[2]

LEANING = [
    "He left the port of Ost before the storm.",
    "This shift worried the traders of Ost.",
    "However, the wall of Ost held.",
    "But the ferry sailed all the same.",
    "Others said that the wall would fall.",
    "One of them was found on the quay.",
    "The former paid, the latter did not.",
    "The council of Ost has no such rules.",
    "The charge was dropped in May.",
    "The port denied the accusation.",
    "At the time, the wall was new.",
    "The wall was old, she said.",
    "“We lost two cranes.",
    "The release of these sailors was delayed until spring.",
    "A further 40 left on the night boat.",
    "The same day, ferries stayed in port.",
    "Nor did the council pay for the cranes.",
]
STANDING = [
    "Mayor Ada Frost left the port of Ost before the storm.",
    "This week the wall of Ost was mended.",
    "Butter fell in price at the market of Ost.",
    "It is clear that the wall of Ost will fall.",
    "Other ports have lost their cranes to the storm.",
    "One of the cranes was found on the quay.",
    "The former mayor paid for the wall himself.",
    "The council has rules such as those of Ost for walls.",
    "The charge of theft was dropped in May.",
    "The port denied that it had known of the crack.",
    "At the time of the storm, the wall was new.",
    "The wall was old, Mayor Ada Frost said.",
    "“We lost two cranes,” Mayor Ada Frost said.",
    "Those who lost a boat were paid in spring.",
    "Both Ost and Lund Quay were shut.",
    "When Mayor Ada Frost came, she said that the wall held.",
    "So far the council has paid for two cranes.",
]

JUNK = [
    "Read more: Ten walls that fell in the storm.",
    "Sign up for our newsletter and get the news of the port.",
    "By Ada Frost, Port Correspondent.",
    "Photo: The wall of Ost after the storm.",
    "You might also like our guide to the port.",
    "Home | World | Sport | Weather",
    "We use cookies to count the readers of this page.",
    "© 2031 The Ost Gazette. All rights reserved.",
    "The wall of Ost fell.. . The ferry sailed.",
    "The mayor claimedOst was safe again.",
    "The wall fell on Monday,but the crane stood.",
    "the Director of the Port and the Department of Walls.",
    "As provided by clause 11 of the rules of the",
    "Follow us for more from the harbour.",
    "Subscribe now to read all of our news.",
    "Write to newsroom@ostgazette.example with your photos.",
    "Published: 8 March 2031, 10:20.",
]
NEWS = [
    "Readers of the port's records found more than ten walls that fell.",
    "Sailors who sign up for the navy are paid 900 crowns.",
    "By Monday, Ada Frost had closed the port correspondent's office.",
    "The photo of the wall was taken after the storm.",
    "You might pay more for a ticket, Frost told passengers.",
    "Homes, boats and shops were lost in the storm.",
    "The port counts the readers of its pages and stores cookies.",
    "The council holds all the rights to the name of the port.",
    "The wall fell at 5.30 in the morning, and the ferry sailed.",
    "The mayor of McAllen Quay claimed that Ost was safe again.",
    "The wall cost 3,200 crowns, but the crane cost more.",
    "Director Per Holm runs the port.",
    "Clause 11 of the rules covers walls.",
    "Police followed us to the harbour, a sailor said.",
    "Subscribers of the ferry line pay 9 crowns.",
    "A letter to the newsroom was opened by the police.",
    "A report on the port was published on 8 March 2031.",
]

ARTICLE = (
    "Mayor Ada Frost opened the wall. Frost said it was dear. Lund Quay was shut. Per Holm, who "
    "runs the port, was absent. Holm has said no. Mr. Berg was there. Ida Berg has promised more. "
    "President Karl Lind said nothing. Lind is old. The Bank of Ost met. Jon Ek and Eva Ek spoke. "
    "Ek said so. Nils Aho said it rained. Aho was right. Maja Sund told the port. Sund has left. "
    "Ove Dahl said little. Dahl wants a wall."
)
SURNAME = [
    "On Monday Frost opened the wall.",
    "The traders trust Frost’s fund.",
    "Holm has no more to say on the port.",
    "“We did what we could,” Holm said.",
    "The port, [Aho] said, is too small.",
    "Nothing was left, Aho said.",
    "Mr. Berg wants a new wall.",
    "Sund told the port of the crack.",
    "Traders met Sund on the quay.",
    "The port asked for what Dahl wants.",
    "Dahl wants a wall of stone.",
    "The port was Ek’s for nine years.",
]
IN_FULL = [
    "On Monday Ada Frost opened the wall.",
    "On Monday [Ada] Frost opened the wall.",
    "The traders trust Mayor Frost’s fund.",
    "Per Holm has no more to say on the port.",
    "“We did what we could,” [Per Holm] said.",
    "President Lind was old.",
    "Nothing was left, [Nils] Aho said.",
    "Ida Berg wants a new wall.",
    "Lund Quay was told of the crack.",
    "Traders met Maja Sund on the quay.",
    "The Bank of Ost asked for more.",
    "Frosty nights came to the port.",
    "Jon Ek ran the port for nine years.",
]

REPEATED = [
    (
        "The storm destroyed two cranes in the port.",
        "Two cranes were destroyed by the storm in Ost port.",
    ),
    ("The wall cost 3 million crowns to repair.", "Repair of the wall cost 3 million crowns."),
    (
        "Nine sailors were rescued from the burning ferry.",
        "Rescuers saved nine sailors from a burning ferry.",
    ),
    (
        "The council will raise harbour fees in May.",
        "Harbour fees will be raised by the council in May.",
    ),
    (
        "Teachers at four schools stopped work over wages.",
        "Over wages, teachers at four schools stopped work.",
    ),
    ("The port was closed for nine weeks by ice.", "Ice closed the port for nine weeks."),
    (
        "The court dropped theft charges against sailors.",
        "Theft charges against sailors were dropped by the court.",
    ),
    (
        "Wheat prices rose after the drought in the south.",
        "After drought in the south, wheat prices rose.",
    ),
    (
        "Divers found the wreck near the lighthouse.",
        "The wreck was found by divers near the lighthouse.",
    ),
    (
        "Ministers agreed to share water from the river.",
        "Ministers agreed on sharing water of the river.",
    ),
    (
        "Doctors vaccinated children in remote villages.",
        "In remote villages, doctors vaccinated children.",
    ),
    (
        "The bridge will reopen before the summer holidays.",
        "Before the summer holidays, the bridge will reopen.",
    ),
]
DIFFERENT = [
    ("The storm destroyed two cranes in the port.", "The storm spared two ferries in the north."),
    ("The wall cost 3 million crowns to repair.", "Repair of the wall cost 4 million crowns."),
    ("Nine sailors were rescued from the burning ferry.", "Twelve sailors waited for a ferry."),
    ("The council will raise harbour fees in May.", "The council will build a harbour wall."),
    ("Teachers at four schools stopped work over wages.", "Pupils at schools had no work."),
    ("The port was closed for nine weeks by ice.", "The port opened its new ice store."),
    ("The court dropped theft charges against sailors.", "The court heard sailors on a theft."),
    ("Wheat prices rose after the drought in the south.", "Wheat was sown late in the north."),
    ("Divers found the wreck near the lighthouse.", "Divers found gold coins at the quay."),
    ("Ministers agreed to share water from the river.", "Ministers met at the river bridge."),
    ("Doctors vaccinated children in remote villages.", "Doctors struck in the capital."),
    ("Engineer Per Holm said that the wall leaks.", "Engineer Per Holm said that cranes fell."),
]

MIXED = [
    ("The storm destroyed two cranes.", "Teachers asked for higher wages."),
    ("Wheat prices rose after the drought.", "The court heard nine sailors."),
    ("Divers found the wreck.", "Ministers met on the budget."),
    ("The bridge will reopen soon.", "Doctors vaccinated children."),
    ("Fishermen fear for their nets.", "A museum bought four paintings."),
    ("The airport is to be enlarged.", "Bakers have run out of flour."),
    ("Voters chose another mayor.", "The volcano threw out ash."),
    ("The harbour froze over.", "A singer cancelled her concert."),
    ("Trains stood still for hours.", "Beekeepers lost their hives."),
    ("A comet passed the earth.", "The bank lowered its rates."),
    ("The team won three medals.", "Rents rose in the old town."),
    ("A ship ran onto a reef.", "Schools teach fewer languages."),
]
ONE_MATTER = [
    ("The storm destroyed two cranes.", "The cranes were from 1990."),
    ("Wheat prices rose after the drought.", "Wheat is sown in spring."),
    ("Divers found the wreck.", "The wreck lies on sand."),
    ("The bridge will reopen soon.", "Cars use the bridge at night."),
    ("Fishermen fear for their nets.", "Nets cost a fisherman dear."),
    ("The airport is to be enlarged.", "Noise of the airport annoys Ost."),
    ("Voters chose another mayor.", "The mayor took the oath."),
    ("The harbour froze over.", "Ice in the harbour broke a boat."),
    ("Trains stood still for hours.", "No trains ran on Sunday either."),
    ("A comet passed the earth.", "The comet was seen in Ost."),
    ("The team won three medals.", "Medals were made of wood."),
    ("A ship ran onto a reef.", "The reef was on no chart."),
]


def kinds(*texts: str, article: str = "", apart: bool = False) -> set[str]:
    """The kinds of fault on a page of these lines, in one paragraph or each in its own."""
    lines = [
        Shown("s", n if apart else 0, text, f"{n}.txt", 0, article) for n, text in enumerate(texts)
    ]
    return {fault.kind for fault in faults(lines)}


def test_there_are_a_dozen_of_each_kind_and_as_many_that_are_fine():
    bad = (LEANING, JUNK, SURNAME, REPEATED, MIXED)
    fine = (STANDING, NEWS, IN_FULL, DIFFERENT, ONE_MATTER)
    for wrong, right in zip(bad, fine, strict=True):
        assert 12 <= len(wrong) <= len(right)


@pytest.mark.parametrize("text", LEANING)
def test_a_line_that_leans_on_something_absent_is_marked(text: str):
    assert "leaning" in kinds(text)


@pytest.mark.parametrize("text", STANDING)
def test_a_line_that_holds_all_it_needs_is_not(text: str):
    assert kinds(text) == set()


def test_a_line_right_behind_the_one_that_it_leans_on_is_not_marked():
    before = Shown("s", 0, "The storm hit Ost.", "a.txt", 3)
    assert not faults([before, Shown("s", 0, "This worried the traders.", "a.txt", 4)])
    assert faults([before, Shown("s", 0, "This worried the traders.", "a.txt", 6)])
    assert faults([before, Shown("s", 1, "This worried the traders.", "a.txt", 4)])


@pytest.mark.parametrize("text", JUNK)
def test_what_is_not_of_an_article_is_marked(text: str):
    assert "junk" in kinds(text)


@pytest.mark.parametrize("text", NEWS)
def test_news_that_looks_like_it_is_not(text: str):
    assert kinds(text) == set()


@pytest.mark.parametrize("text", SURNAME)
def test_a_surname_alone_is_marked_where_the_file_has_the_full_name(text: str):
    assert "surname" in kinds(text, article=ARTICLE)


@pytest.mark.parametrize("text", IN_FULL)
def test_a_name_in_full_or_with_its_role_is_not(text: str):
    assert "surname" not in kinds(text, article=ARTICLE)


def test_a_surname_is_marked_once_in_each_part_of_the_page():
    texts = ["On Monday Frost opened the wall.", "On Friday Frost closed the wall."]
    lines = [Shown(part, 0, text, "a.txt", 0, ARTICLE) for part in ("s", "t") for text in texts]
    assert [f.line.part for f in faults(lines) if f.kind == "surname"] == ["s", "t"]


@pytest.mark.parametrize(("first", "second"), REPEATED)
def test_what_is_said_again_is_marked(first: str, second: str):
    assert "repeated" in kinds(first, second, apart=True)


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_what_only_sounds_like_it_is_not(first: str, second: str):
    assert "repeated" not in kinds(first, second, apart=True)


@pytest.mark.parametrize(("first", "second"), MIXED)
def test_a_paragraph_of_two_matters_is_marked(first: str, second: str):
    assert kinds(first, second) == {"mixed"}


@pytest.mark.parametrize(("first", "second"), ONE_MATTER)
def test_a_paragraph_of_one_matter_is_not(first: str, second: str):
    assert "mixed" not in kinds(first, second)


def test_words_that_the_settings_call_the_same_are_one_matter():
    lines = [Shown("s", 0, "Prisoners were freed.", "a"), Shown("s", 0, "Two were released.", "b")]
    assert [fault.kind for fault in faults(lines)] == ["mixed"]
    assert not faults(lines, [("freed", "released")])


@pytest.mark.parametrize(
    "file",
    [
        ROOT / "briefing.yml",
        ROOT / "plugin" / "mkdocs_briefing" / "starter" / "briefing.yml",
        *sorted((ROOT / "bench" / "reading").glob("*/briefing.yml")),
    ],
    ids=lambda file: file.parent.name,
)
def test_our_own_pages_have_no_fault(file: Path):
    settings = load(file)
    lines = shown(brief(settings))
    same = [group for plan in settings.sections for group in plan.synonyms]
    assert [(fault.kind, fault.line.text, fault.why) for fault in faults(lines, same)] == []
