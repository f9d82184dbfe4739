"""A mailbox: each mail in it is a document, named by its number."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import Limits, Reading, Source, Unread
from mkdocs_briefing.read import read_content

STAMP = "From asha@ledger.example Mon Jul  8 14:30:00 2024\n"


def box(*mails: str) -> bytes:
    return "".join(f"{STAMP}{mail}\n\n" for mail in mails).encode()


def texts(content: bytes) -> list[str]:
    outcomes = read_content("clips.mbox", content)
    assert all(isinstance(one, Source) for one in outcomes)
    return [one.text.strip() for one in outcomes if isinstance(one, Source)]


def test_the_mails_are_named_by_their_numbers():
    first, second = read_content(
        "clips.mbox", box("Subject: One\n\nThe wall fell.", "Subject: Two\n\nIt rained.")
    )
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert (first.path, second.path) == ("clips.mbox/0001.eml", "clips.mbox/0002.eml")
    assert first.holder == "clips.mbox"
    assert first.title is not None
    assert first.title.value == "One"
    assert first.sha256 != second.sha256


def test_a_line_that_begins_with_from_begins_a_mail_only_if_it_looks_like_one():
    body = "The wall fell.\n\nFrom here on it rained.\n\n>From then on it snowed.\n>>From it."
    assert texts(box(f"Subject: One\n\n{body}", "Subject: Two\n\nIt rained.")) == [
        body.replace(">From", "From"),
        "It rained.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "From - Mon Jul 08 14:30:00 2024",
        "From 17203@xxx Mon Jul 08 14:30:00 +0000 2024",
        "From asha@ledger.example",
        "From MAILER-DAEMON Mon Jul  8 14:30:00 2024\r",
    ],
)
def test_the_lines_of_other_programs_part_mails_too(line: str):
    content = f"{line}\nSubject: One\n\nThe wall fell.\n\n{line}\nSubject: Two\n\nIt rained.\n"
    assert texts(content.encode()) == ["The wall fell.", "It rained."]


def test_attachments_of_a_mail_stand_below_its_number():
    outcomes = read_content(
        "clips.mbox",
        box(
            "Subject: One\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nThe wall fell.\n"
            "--b\nContent-Type: text/plain; name=a.txt\n\nA note.\n--b--"
        ),
    )
    assert [one.path for one in outcomes] == [
        "clips.mbox/0001.eml/message",
        "clips.mbox/0001.eml/a.txt",
    ]


def test_a_mail_that_cannot_be_read_does_not_keep_the_others_from_it():
    first, second = read_content("clips.mbox", box("no mail", "Subject: Two\n\nIt rained."))
    assert isinstance(first, Unread)
    assert first.path == "clips.mbox/0001.eml"
    assert isinstance(second, Source)


def test_more_mails_than_are_read_are_told_of():
    rules = Reading(limits=Limits(entries=2))
    *read, rest = read_content("clips.mbox", box(*(["Subject: x\n\nWords."] * 3)), rules)
    assert len(read) == 2
    assert isinstance(rest, Unread)
    assert rest.path == "clips.mbox"
    assert "more than 2 documents" in rest.reason


@pytest.mark.parametrize("content", [b"Subject: x\n\nThe wall fell.", b"words", b"\n"])
def test_what_is_no_mailbox_says_so(content: bytes):
    (one,) = read_content("clips.mbox", content)
    assert isinstance(one, Unread)
    assert "does not begin with “From ”" in one.reason


PIECES = (b"From ", STAMP.encode(), b"\n", b"\n\n", b"\r\n", b"Subject: x", b">From ", b"Words.")


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=4)), max_size=30).map(b"".join)
)
@example(b"")
@example(b"From ")
@example(b"From \nFrom \n\nFrom \nA:")
def test_any_bytes_are_read_or_refused_and_the_same_twice(content: bytes):
    for one in (content, b"From " + content):
        outcomes = read_content("a.mbox", one)
        assert outcomes == read_content("a.mbox", one)
        assert all(isinstance(out, Source) or out.reason.endswith(".") for out in outcomes)


@given(st.lists(st.text("ab >\n", max_size=20), min_size=1, max_size=5))
def test_every_mail_of_a_mailbox_is_a_document_with_its_lines(bodies: list[str]):
    outcomes = read_content("a.mbox", box(*(f"Subject: x\n\nWords.\n{body}" for body in bodies)))
    assert len(outcomes) == len(bodies)
    for body, one in zip(bodies, outcomes, strict=True):
        assert isinstance(one, Source)
        assert {line.strip() for line in body.split("\n")} <= {
            "",
            *(line.strip() for line in one.text.split("\n")),
        }
