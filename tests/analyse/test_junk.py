"""Lines that are not of the article are told, and lines of the article are left alone."""

from __future__ import annotations

import pytest

from analyse.reading import marks, sentences

STORY = "The ferry returned on Monday. The wall held.\n\n"


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("navigation", "Type to search"),
        ("navigation", "Skip to main content"),
        ("navigation", "Share this article"),
        ("navigation", "Subscribe now"),
        ("navigation", "Terms of use"),
        ("navigation", "Home | World | Politics"),
        ("navigation", "World · Business · Sport"),
        ("summary head", "Key points:"),
        ("promotion", "Read More: Storm closes the quay at Ost"),
        ("subscription", "Sign up for our newsletter."),
        ("subscription", "Register here for free access."),
        ("promotion", "You might be interested in"),
        ("promotion", "Related: Storm closes the quay"),
        ("promotion", "Watch – the wall falls"),
        ("promotion", "Click here to see the map."),
        ("promotion", "Watch: the wall falls."),
        ("promotion", "Join us on Friday."),
        ("subscription", "Sign up for our newsletter and save 20%."),
        ("promotion", "Wall falls – Unlock the Weekend Reader for Every Turn"),
        ("byline", "By Asha Verrin | The Harbour Ledger | July 8, 2031"),
        ("byline", "By Asha Verrin and Per Holm"),
        ("byline", "Published: 8 July 2031"),
        ("byline", "Updated July 8, 2031 at 10:30 am"),
        ("byline", "Posted Tuesday, November 21, 2031 5:27 pm"),
        ("dateline", "Monday, 8 July 2031, 10:30 IST"),
        ("dateline", "2031-07-08"),
        ("credit", "Photo: A. Verrin"),
        ("credit", "(Image credit: Nordline)"),
        ("rights", "© 2031 The Harbour Ledger"),
        ("rights", "Copyright 2031 Nordline."),
        ("rights", "All rights reserved."),
        ("byline", "Source: the ministry."),
        ("byline", "(Reporting by Ann Lee in Ost; editing by Bo Ek)"),
        ("rights", "This story was first published in the Ledger."),
        ("cookie notice", "We use cookies to improve your visit."),
        ("share count", "1.2K Shares"),
        ("share count", "47 comments"),
        ("dateline", "LUND QUAY, July 8"),
        ("debris", "&nbsp;"),
        ("debris", "{{ article.title }}"),
        ("debris", "null"),
        ("debris", "The ferry sailed to O… [+3512 chars]"),
        ("heading", "Why the wall fell"),
        ("fragment", "Indeed."),
    ],
)
def test_a_line_that_is_not_the_article_is_told_by_its_rule(rule: str, line: str):
    assert (rule, line) in marks(STORY + line + "\n\nThe quay fell on Friday.")


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe rates fell, the firm said.",
        "Subscribers left the paper.",
        "Share prices fell.",
        "Search teams found two sailors.",
        "Home prices rose.",
        "Watch makers said sales fell.",
        "Watch-makers in Ost said sales fell.",
        "More on this will follow, the mayor said.",
        "More from the ministry is expected on Friday.",
        "Related companies fell.",
        "You may like it or not, Frost said.",
        "Register to vote by Monday, officials urged.",
        "Copyright law was changed in May.",
        "Copyright claims rose in 2031.",
        "Published reports said the deal was near.",
        "Published on Friday, the report says exports rose.",
        "Updated figures show that exports rose.",
        "Posted on the wall, the list named ten men.",
        "By Thursday, 497 people had left.",
        "From Monday, ferries will run.",
        "Reporting by local media suggests a storm.",
        "Reporting by Nordline suggests that the wall fell.",
        "Photo albums were lost.",
        "Credit growth slowed.",
        "Image rights were sold.",
        "Comments by the mayor angered Ost.",
        "Print sales fell.",
        "Save the Children said so.",
        "Next, the council votes.",
        "About 40 people came.",
        "Contact was lost on Monday.",
        "Click farms were closed.",
        "Trending topics were hidden.",
        "Summary trials were reported.",
        "Highlights of the talks were few.",
        "The mayor said: »Ja« and »Nein«.",
        "It was late.",
        "Watch: shares of Nordline fell by 5% on Monday in Ost.",
        "Sign up for the fleet was slow last year, officials said.",
        "Join us on the way to Ost, Frost told Holm.",
        "All rights reserved for the fleet were lifted on Friday, the council said.",
        "Author: the mayor wrote the rule herself, she said.",
    ],
)
def test_a_sentence_that_begins_like_a_menu_is_kept(line: str):
    assert (None, line) in marks(STORY + line + "\n\nThe quay fell on Friday.")


def test_a_headline_said_again_is_told():
    head = "Ferry returns to Lund Quay"
    found = marks(f"{head}\n\n{head}\n\n{STORY}", title=head)
    assert [mark for mark, _ in found] == ["headline", "repeated headline", None, None]


def test_the_title_is_told_by_its_words_whatever_its_full_stop():
    found = marks(f"Ferry returns to Ost.\n\n{STORY}", title="Ferry returns to Ost")
    assert found[0][0] is not None
    assert [mark for mark, _ in found[1:]] == [None, None]


def test_a_line_said_twice_counts_once():
    found = marks(f"{STORY}The quay is shut.\n\nRain fell on Ost.\n\nThe quay is shut.")
    assert [mark for mark, text in found if text == "The quay is shut."] == [None, "repeated line"]


def test_teasers_at_the_end_are_told():
    teaser = "09, Jul, 31The mayor of Ost arrived in Lund on Monday for talks."
    text = STORY * 3 + f"You might be interested in\n\nStorm closes Ost\n\n{teaser}"
    assert [mark for mark, _ in marks(text)[-3:]] == ["promotion", "teaser", "teaser"]


def test_a_link_within_the_article_does_not_end_it():
    text = STORY + STORY.replace("Monday", "Friday").replace("wall", "quay")
    text += "Related: Storm closes the quay\n\nTrade in Ost fell by half. It grew again in May."
    assert [mark for mark, _ in marks(text)[-3:]] == ["promotion", None, None]


def test_a_line_left_out_carries_nothing():
    found = next(s for s in sentences(f"Photo: Mayor Ada Frost\n\n{STORY}") if s.mark)
    carried = (found.terms, found.names, found.figures, found.statement, found.leanings)
    assert not any(carried)


LINKS = ("Storm warning for the isles", "Nordline sells its last ship", "Herring prices fall")


def test_short_lines_in_a_row_without_full_stops_are_a_table_of_links():
    found = marks(STORY + "\n".join(f"- {link}" for link in LINKS) + "\n\nThe quay fell on Friday.")
    assert [mark for mark, _ in found] == [None, None, "links", "links", "links", None]


def test_two_headings_in_a_row_are_no_table_of_links():
    found = marks(STORY + "\n".join(LINKS[:2]) + "\n\nThe quay fell on Friday.")
    assert "links" not in [mark for mark, _ in found]


def test_a_list_of_sentences_is_of_the_article():
    items = ("Nine boats were lost.", "Two sailors died.", "The wall fell.", "The ferry was saved.")
    found = marks(STORY + "\n".join(f"- {item}" for item in items) + "\n\nThe quay fell on Friday.")
    assert not any(mark for mark, _ in found)


def test_a_caption_goes_with_the_credit_that_ends_it():
    caption = "Mayor Ada Frost at Lund Quay on Monday. Photograph: Per Holm/Nordline"
    assert [mark for mark, _ in marks(STORY + caption)][-2:] == ["credit", "credit"]


def test_a_paragraph_that_ends_with_a_credit_is_of_the_article():
    found = marks(STORY + "The quay fell. " * 3 + "It was late. Photo: Per Holm")
    assert [mark for mark, _ in found][-5:] == [None, None, None, None, "credit"]


def test_the_headline_with_the_name_of_its_outlet_is_a_repeated_headline():
    head = "Ferry returns to Lund Quay"
    found = marks(f"{head}\n\n{head} | The Harbour Ledger\n\n{STORY}", title=head)
    assert [mark for mark, _ in found] == ["headline", "repeated headline", None, None]
