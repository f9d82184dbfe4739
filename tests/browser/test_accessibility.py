"""Nobody is shut out: axe-core finds no serious fault on any kind of page."""

import pytest

from npm import package

pytestmark = pytest.mark.browser

SERIOUS = {"serious", "critical"}


@pytest.fixture(scope="module")
def axe():
    return (package("axe-core") / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("uri", ["briefing/", "briefing/sources/gazette/", "briefing/ledger/"])
def test_axe_finds_nothing_serious(page, address, axe, uri, scheme):
    page.goto(f"{address}{uri}")
    page.evaluate("scheme => document.body.dataset.mdColorScheme = scheme", scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.wait_for_timeout(400)  # the colours fade over
    page.evaluate(axe)
    found = page.evaluate("axe.run(document.querySelector('.md-content'))")
    assert found["passes"]
    assert [
        f"{fault['id']}: {node['html']} {node['failureSummary']}"
        for fault in found["violations"]
        if fault["impact"] in SERIOUS
        for node in fault["nodes"]
    ] == []
