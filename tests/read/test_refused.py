"""What is not read says what it is, and how to mend it."""

from __future__ import annotations

import pytest

from mkdocs_briefing.model import Source, Unread
from one_document import read_one


def reason(path: str, content: bytes) -> str:
    outcome = read_one(path, content)
    assert isinstance(outcome, Unread)
    assert path not in outcome.reason
    assert outcome.reason.endswith(".")
    assert len(outcome.sha256 or "") == 64
    return outcome.reason


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("deck.pptx", "a presentation"),
        ("deck.PPTX", "a presentation"),
        ("table.xlsx", "a spreadsheet"),
        ("photo.jpeg", "a JPEG picture"),
        ("data.xyz", "a .xyz file"),
        ("README", "no suffix"),
    ],
)
def test_other_suffixes_are_named_with_those_that_are_read(path: str, kind: str):
    told = reason(path, b"Some words.")
    assert kind in told
    assert "its text as .txt" in told or "Rename it: .txt" in told


@pytest.mark.parametrize(
    "path", ["a.txt", "a.TXT", "a.text", "a.md", "a.markdown", "a.html", "a.htm", "a.xhtml"]
)
def test_the_suffixes_that_are_read_are_told_in_either_case(path: str):
    assert isinstance(read_one(path, b"<p>The minister arrived on Monday.</p>"), Source)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF file"),
        (b"PK\x03\x04rest", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\nrest", "a PNG picture"),
        (b"\xff\xd8\xff\xe0rest", "a JPEG picture"),
        (b"GIF89a\x01\x00", "a GIF picture"),
        (b"{\\rtf1\\ansi The minister.}", "an RTF document"),
        (bytes(range(256)) * 4, "a binary file"),
        (b"The minister\x00 arrived\x00 today", "a binary file"),
    ],
)
def test_binary_content_under_a_text_name_is_named_for_what_it_is(content: bytes, kind: str):
    assert kind in reason("a.txt", content)


@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", "\ufeff \u200b\n".encode()])
def test_a_file_without_words_is_empty(path: str, content: bytes):
    assert "it is empty" in reason(path, content)


def test_markdown_with_nothing_but_front_matter_is_empty():
    assert "it is empty" in reason("a.md", b"---\ntitle: Nothing\n---\n")


@pytest.mark.parametrize(
    ("path", "megabytes", "cure"),
    [("a.txt", 20, "Split it"), ("a.md", 5, "Split it"), ("a.html", 2, "as .txt")],
)
def test_a_file_that_is_too_large_says_how_large_it_may_be(path: str, megabytes: int, cure: str):
    told = reason(path, b"a" * (megabytes * 1_000_000 + 1))
    assert f"larger than {megabytes} MB" in told
    assert cure in told


def test_a_page_under_a_text_name_is_held_to_the_limit_of_pages():
    page = b"<!DOCTYPE html><html><body><p>" + b"words " * 400_000 + b"</p></body></html>"
    assert "larger than 2 MB" in reason("a.txt", page)
