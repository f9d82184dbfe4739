"""A page that a browser has printed is read as it stood on the screen."""

import pytest

from mkdocs_briefing.model import Source
from one_document import read_one

pytestmark = pytest.mark.browser

TOLD = """\
The harbour wall at Ost was closed to all ferries on Monday after the storm tore out nineteen \
stones below the well-known lamp, the port authority said in its announcement.
Repairs will take about nine weeks and cost 4.2 million marks, according to the harbourmaster, \
who had warned of the weakened foundations in three successive reports.
Passengers are being transported by bus to Lammering, where two of the smaller vessels can dock \
until the inner basin has been dredged for the larger ones.
The council deliberates on Thursday whether the reconstruction should wait for the independent \
investigation that the opposition has demanded since the closure.""".split("\n")
STYLE = """
@page { size: A5; margin: 20mm 12mm; @top-center { content: "The Ost Report" } }
body { font: 10pt serif } article { column-count: 2 }
p { margin: 0; text-indent: 1em; text-align: justify; hyphens: auto }
"""


def test_columns_hyphens_and_running_heads_of_a_printed_page(chromium):
    page = chromium.new_page()
    paragraphs = [f"{text} This is number {n}." for n in range(7) for text in TOLD]
    page.set_content(
        f"<html lang=en><style>{STYLE}</style><h1>Storm closes the harbour wall at Ost</h1>"
        f"<article>{''.join(f'<p>{text}</p>' for text in paragraphs)}</article>"
    )
    printed = page.pdf(prefer_css_page_size=True)
    page.close()

    source = read_one("printed.pdf", printed)
    assert isinstance(source, Source)
    assert source.title is not None
    assert source.title.value == "Storm closes the harbour wall at Ost"
    body = source.text
    for cut in reversed(source.cuts):
        assert cut.rule == "running head"
        body = body[: cut.start] + body[cut.end :]
    assert body.split()[8:] == " ".join(paragraphs).split()
    assert {place.label for place in source.places} >= {"page 1", "page 2"}
