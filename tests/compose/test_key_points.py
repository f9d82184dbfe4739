"""The line that stands for a section at the top of the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_briefing.analyse import query
from mkdocs_briefing.compose import compose
from mkdocs_briefing.model import Selection
from pipeline.folders import FERRY, article, chosen, walk

PLAIN = "The harbour wall of Ost cost 3.2 million crowns in March."


@pytest.mark.parametrize(
    "first",
    [
        "The attack killed nine sailors in the harbour of Ost in March.",
        "Mayor Ada Frost also promised the traders of Ost a fund of 500,000 crowns.",
    ],
)
def test_a_line_that_needs_no_other_is_taken_before_one_that_goes_on_from_something(first: str):
    way = walk({"a.txt": article(first, PLAIN)})
    plan = replace(FERRY, words=1000)
    selection = Selection({plan.id: (chosen(way, first), chosen(way, PLAIN))}, {})
    asked = {plan.id: query(plan, "en")}
    _, (point,) = compose([plan], selection, way.analyses, way.texts, asked)
    assert point.line.text == PLAIN


def test_a_line_that_goes_on_from_something_is_taken_where_there_is_no_other():
    first = "The attack killed nine sailors in the harbour of Ost in March."
    way = walk({"a.txt": article(first)})
    plan = replace(FERRY, words=1000)
    selection = Selection({plan.id: (chosen(way, first),)}, {})
    _, (point,) = compose([plan], selection, way.analyses, way.texts, {plan.id: query(plan, "en")})
    assert point.line.text == first
