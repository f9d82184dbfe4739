"""What holds for any bytes under any name."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import Source, Unread
from one_document import read_file, read_one

SUFFIXES = (".txt", ".md", ".html", ".TXT", ".xhtml", ".pdf", "", ".")
PIECES = (
    *("---\n", "title: ", "date: 2024-07-08\n", "# ", "- ", "> ", "[a](b)", "[^1]", "```\n", "|"),
    *("<p>", "</p>", "<table><tr><td>", "<script type='application/ld+json'>", "</script>", "{"),
    *('{"@type": "NewsArticle", "author": [{"name": 1}, null, "x"], "datePublished": "\\ud800"}',),
    *("<meta name=date content='", "'>", "<!--", "-->", "&#x202e;", "&#0;", "<br>", "\n", "\n\n"),
    *("MOSCOW, July 8, 2024 (Wire) – ", "By Asha Verrin | ", "Modi arrives in Moscow", "é", "\x85"),
    *("<time datetime=2024-07-08>", "<![CDATA[", "<?xml ?>", "&amp;", "\\", "*", "\t", " ", "31"),
)
markup = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=40).map("".join)
contents = st.one_of(
    st.binary(max_size=400),
    markup.map(lambda text: text.encode("utf-8", "replace")),
    markup.map(lambda text: text.encode("utf-16", "replace")),
)


@settings(deadline=None, max_examples=400)
@given(st.sampled_from(SUFFIXES), contents)
@example(".md", b'---\ntitle: "\\ud800"\n---\nText.')
@example(".md", b"---\n" + b"[" * 5000 + b"\n---\nText.")
@example(".md", b"> " * 3000 + b"Text.")
@example(".html", b"<div>" * 3000 + b"Text.")
@example(
    ".html", b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>Text.</p>"
)
def test_any_content_is_read_or_refused_with_a_sentence(suffix: str, content: bytes):
    outcome = read_one("a" + suffix, content)
    assert outcome == read_one("a" + suffix, content)
    if isinstance(outcome, Unread):
        assert outcome.reason.endswith(".")
        return
    values = (outcome.title, outcome.published, outcome.outlet, outcome.author, outcome.url)
    for text in (outcome.text, *outcome.notes, *(found.value for found in values if found)):
        assert text.strip()
        assert "\r" not in text
        text.encode("utf-8")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from((".txt", ".md", ".html", ".pdf")), contents)
def test_reading_a_file_is_reading_its_bytes(tmp_path: Path, suffix: str, content: bytes):
    path = "a" + suffix
    (tmp_path / path).write_bytes(content)
    assert read_file(tmp_path, path) == read_one(path, content)


@given(st.lists(st.text(alphabet="abcdefg ", min_size=1, max_size=20), min_size=1, max_size=8))
def test_plain_text_with_line_feeds_is_kept_to_the_character(lines: list[str]):
    text = "\n".join(lines)
    outcome = read_one("a.txt", text.encode())
    assert isinstance(outcome, Unread) if not text.strip() else outcome.text == text
    assert isinstance(outcome, Source | Unread)
