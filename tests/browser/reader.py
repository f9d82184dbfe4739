"""What a reader does, in the steps that the tests are told in."""

import unicodedata


def folded(text):
    return " ".join(text.split())


def letters(text):
    """What is left of a text when its lines are broken elsewhere and "fi" is one letter."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def follow(link):
    """Click as a person does. Material notes the scrolling a tenth of a second after it ends,
    and a click within that time loses the target of the page that it swaps in."""
    link.scroll_into_view_if_needed()
    link.page.wait_for_timeout(400)
    link.click()


def tab_to(page, selector):
    """Press Tab until the element that a selector names has the focus."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            return
    message = f"Tab never came to {selector}"
    raise AssertionError(message)
