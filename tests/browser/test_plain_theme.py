"""In MkDocs' own theme the page is plain, but nothing is missing."""

import io

import pypdf
import pytest

from browser.reader import folded, letters

pytestmark = pytest.mark.browser


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def plain(request, chromium, plain_address):
    context = chromium.new_context(
        viewport={"width": 1280, "height": 800}, java_script_enabled=request.param
    )
    page = context.new_page()
    page.goto(f"{plain_address}briefing/")
    yield page
    context.close()


def test_a_footnote_leads_to_the_words_and_the_words_lead_back(plain):
    line = plain.locator(".briefing-line").first
    anchor, text = line.get_attribute("id"), folded(line.inner_text())
    plain.locator(f"[id='{anchor}'] + sup a").click()
    note = plain.locator(f"[id='fn:briefing-{anchor}']:target")
    quote = folded(note.locator("q").first.inner_text())
    note.locator("a[href*='sources/']").first.click()
    assert folded(plain.locator("mark:target").inner_text()) == quote
    plain.locator(f".briefing-back a[href$='#{anchor}']").first.click()
    assert folded(plain.locator(f"[id='{anchor}']:target").inner_text()) == text


def test_nothing_is_wider_than_a_phone(plain, plain_address):
    plain.set_viewport_size({"width": 360, "height": 640})
    for uri in ("briefing/", "briefing/sources/gazette/", "briefing/ledger/"):
        plain.goto(f"{plain_address}{uri}")
        wide = plain.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, uri


def test_it_prints_as_a_document(plain):
    pdf = pypdf.PdfReader(io.BytesIO(plain.pdf(prefer_css_page_size=True)))
    text = letters("".join(sheet.extract_text() for sheet in pdf.pages))
    for line in plain.locator(".briefing-line").all_text_contents():
        assert letters(line) in text
    for item in plain.locator("details li:not(:has(li))").all_text_contents():
        assert letters(item) in text
    plain.emulate_media(media="print")
    for name in (".navbar", ".bs-sidebar"):
        assert not any(one.is_visible() for one in plain.locator(name).all())
