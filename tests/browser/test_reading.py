"""What a reader does: follow a footnote to the words it came from, and come back."""

import pytest

from browser.reader import folded, follow

pytestmark = pytest.mark.browser

SIDEWAYS = "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
EVERY_PAGE = ["briefing/", "briefing/sources/gazette/", "briefing/ledger/"]


def test_a_footnote_leads_to_the_words_and_the_words_lead_back(page):
    line = page.locator(".briefing-line").first
    anchor, text = line.get_attribute("id"), folded(line.inner_text())
    follow(page.locator(f"[id='{anchor}'] + sup a"))
    note = page.locator(f"[id='fn:briefing-{anchor}']:target")
    note.wait_for()
    quote = folded(note.locator("q").first.inner_text())

    follow(note.locator("a").first)
    page.wait_for_url("**/briefing/sources/**")
    cited = page.locator(":target")
    cited.wait_for()
    assert folded(cited.inner_text()) == quote
    assert cited.evaluate("cited => cited.tagName") == "MARK"
    top = cited.evaluate("cited => cited.getBoundingClientRect().top")
    header = page.locator(".md-header").evaluate("header => header.getBoundingClientRect().bottom")
    assert header <= top < 800

    follow(page.locator(f"a[href$='#{anchor}']").first)
    page.wait_for_url(f"**/briefing/#{anchor}")
    target = page.locator(":target")
    target.wait_for()
    assert folded(target.inner_text()) == text


def test_the_words_also_lead_back_by_the_footnotes_own_link(page):
    line = page.locator(".briefing-line").last
    anchor = line.get_attribute("id")
    reference = page.locator(f"[id='{anchor}'] + sup")
    place = reference.get_attribute("id")
    follow(reference.locator("a"))
    note = page.locator(f"[id='fn:briefing-{anchor}']:target")
    note.wait_for()
    page.wait_for_timeout(400)
    note.locator(f".footnote-backref[href$='#{place}']").click()
    page.locator(f"[id='{anchor}'] + sup:target").wait_for()


def test_the_tooltip_of_a_footnote_shows_the_quote(page):
    anchor = page.locator(".briefing-line").first.get_attribute("id")
    page.locator(f"[id='{anchor}'] + sup a").hover()
    tooltip = page.locator(".md-tooltip2__inner")
    tooltip.wait_for()
    note = page.locator(f"[id='fn:briefing-{anchor}']")
    quotes = [folded(quote) for quote in note.locator("q").all_inner_texts()]
    assert quotes
    assert [folded(quote) for quote in tooltip.locator("q").all_inner_texts()] == quotes
    assert "Gazette" in tooltip.inner_text() or ".txt" in tooltip.inner_text()
    assert "Reported by at least" in tooltip.inner_text() or "one source" in tooltip.inner_text()


def test_a_key_point_leads_to_its_section(page):
    link = page.locator(".briefing-key-points li > a").first
    section = link.get_attribute("href").partition("#")[2]
    link.click()
    page.locator(f"h2[id='{section}']:target").wait_for()


@pytest.mark.parametrize("uri", EVERY_PAGE)
@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("width", [360, 768, 1600])
def test_nothing_scrolls_sideways_on_any_screen(page, address, uri, scheme, width):
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{address}{uri}")
    page.evaluate("scheme => document.body.dataset.mdColorScheme = scheme", scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate(SIDEWAYS) <= 0


def test_nothing_is_fetched_from_elsewhere(page, address, outside):
    for uri in EVERY_PAGE:
        page.goto(f"{address}{uri}", wait_until="networkidle")
        page.locator(".md-search__input").first.focus()
        page.wait_for_load_state("networkidle")
    assert outside == []


def test_nothing_goes_wrong_in_the_console(page, address):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    for uri in EVERY_PAGE:
        page.goto(f"{address}{uri}", wait_until="networkidle")
    assert errors == []
