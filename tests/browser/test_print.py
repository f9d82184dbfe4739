"""The page on paper: one document, with its footnotes and without what is round a page."""

import io

import pypdf
import pytest

from browser.reader import folded, letters

pytestmark = pytest.mark.browser


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def printed(request, chromium, address):
    """The page, and the PDF that Chromium makes of it."""
    context = chromium.new_context(java_script_enabled=request.param)
    page = context.new_page()
    page.goto(f"{address}briefing/")
    yield page, pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    context.close()


def test_it_is_a4(printed):
    _, pdf = printed
    size = pdf.pages[0].mediabox
    assert (round(size.width), round(size.height)) == (595, 842)


def test_it_has_every_line_and_every_footnote_with_words_and_place(printed):
    page, pdf = printed
    text = letters("".join(sheet.extract_text() for sheet in pdf.pages))
    for line in page.locator(".briefing-line").all_text_contents():
        assert letters(line) in text
    for note in page.locator(".footnote li p:has(q)").all():
        assert letters(note.locator("q").text_content()) in text
        assert letters(note.locator(".briefing-place").text_content()) in text


def test_the_address_of_the_original_is_written_out(printed):
    _, pdf = printed
    text = letters("".join(sheet.extract_text() for sheet in pdf.pages))
    assert "https://gazette.example/ferry" in text


def test_what_is_folded_on_the_screen_is_open(printed):
    page, pdf = printed
    text = letters("".join(sheet.extract_text() for sheet in pdf.pages))
    folded_away = page.locator("details:not([open]) li:not(:has(li))").all_text_contents()
    assert folded_away
    for item in folded_away:
        assert letters(item) in text


def test_nothing_is_there_that_only_helps_on_a_screen(printed):
    page, pdf = printed
    text = folded(" ".join(sheet.extract_text() for sheet in pdf.pages))
    assert "Table of contents" not in text
    assert "Made with" not in text
    assert "¶" not in text
    page.emulate_media(media="print")
    for name in (".md-header", ".md-sidebar", ".md-footer"):
        assert not any(one.is_visible() for one in page.locator(name).all())
