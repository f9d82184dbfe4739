"""The way to the words and back, however the page is read: keys, a finger, no script."""

import pytest

from browser.reader import folded, tab_to

pytestmark = pytest.mark.browser


def test_the_way_there_and_back_needs_no_mouse(page):
    anchor = page.locator(".briefing-line").first.get_attribute("id")
    tab_to(page, f"[id='{anchor}'] + sup a")
    page.keyboard.press("Enter")
    note = page.locator(f"[id='fn:briefing-{anchor}']:target")
    note.wait_for()
    quote = folded(note.locator("q").first.inner_text())

    tab_to(page, f"[id='fn:briefing-{anchor}'] a[href*='sources/']")
    page.wait_for_timeout(400)
    page.keyboard.press("Enter")
    page.wait_for_url("**/briefing/sources/**")
    cited = page.locator("mark:target")
    cited.wait_for()
    assert folded(cited.inner_text()) == quote

    tab_to(page, f".briefing-back a[href$='#{anchor}']")
    page.wait_for_timeout(400)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/briefing/#{anchor}")
    page.locator(f"[id='{anchor}']:target").wait_for()


def test_what_is_folded_opens_by_a_key(page):
    tab_to(page, ".briefing-why summary")
    page.keyboard.press("Enter")
    why = page.locator(".briefing-why").first
    assert why.evaluate("details => details.open")
    assert why.locator("li").first.is_visible()


def test_the_way_there_and_back_needs_no_script(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    still = context.new_page()
    still.goto(f"{address}briefing/")
    anchor = still.locator(".briefing-line").first.get_attribute("id")
    text = folded(still.locator(f"[id='{anchor}']").inner_text())
    still.locator(f"[id='{anchor}'] + sup a").click()
    note = still.locator(f"[id='fn:briefing-{anchor}']:target")
    assert note.is_visible()
    quote = folded(note.locator("q").first.inner_text())

    note.locator("a[href*='sources/']").first.click()
    assert folded(still.locator("mark:target").inner_text()) == quote
    still.locator(f".briefing-back a[href$='#{anchor}']").first.click()
    assert folded(still.locator(f"[id='{anchor}']:target").inner_text()) == text
    context.close()


def test_the_ledger_is_filtered_without_a_script(chromium, address):
    context = chromium.new_context(java_script_enabled=False)
    still = context.new_page()
    still.goto(f"{address}briefing/ledger/")
    rows = still.locator(".briefing-file tbody tr")
    everything = rows.count()
    assert sum(row.is_visible() for row in rows.all()) == everything
    still.locator("#briefing-show-not_chosen").check()
    shown = [row for row in rows.all() if row.is_visible()]
    assert 0 < len(shown) < everything
    assert all("not chosen" in row.inner_text() for row in shown)
    context.close()


def test_a_tap_on_a_phone_comes_to_the_words(chromium, address):
    phone = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}
    context = chromium.new_context(**phone)
    page = context.new_page()
    page.goto(f"{address}briefing/")
    anchor = page.locator(".briefing-line").first.get_attribute("id")
    quotes = page.locator(f"[id='fn:briefing-{anchor}'] q").all_inner_texts()
    reference = page.locator(f"[id='{anchor}'] + sup a")
    reference.scroll_into_view_if_needed()
    page.wait_for_timeout(400)
    reference.tap()
    shown = page.locator(".md-tooltip2__inner q, .footnote li:target q").locator("visible=true")
    shown.first.wait_for()
    assert folded(shown.first.inner_text()) == folded(quotes[0])
    box = shown.first.bounding_box()
    assert 0 <= box["x"] <= box["x"] + box["width"] <= 360
    context.close()
