"""A feed: each entry is a source, or has its reason."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import Source, Unread
from mkdocs_briefing.read import read_content

RSS = """<?xml version="1.0"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Ledger</title><item><title>Quay&amp;#8217;s wall</title>
<link>https://ledger.example/1</link><pubDate>Mon, 08 Jul 2024 14:30:00 +0530</pubDate>
<dc:creator>Asha Verrin</dc:creator><description>A teaser.</description>
<content:encoded><![CDATA[<p>The wall fell.</p><script>alert(1)</script><p>It rained.</p>]]>
</content:encoded></item><item><title>Nothing</title></item>
<item><description>The ferry&nbsp;left &amp;lt;soon&amp;gt;.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Ledger</title><entry>
<title type="html">The &lt;b>wall&lt;/b></title><link rel="self" href="https://ledger.example/self"/>
<link href="https://ledger.example/2"/><published>2024-07-08T14:30:00Z</published>
<author><name>Asha Verrin</name></author><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>The wall fell.</p><p>It rained.</p></div></content>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Harbour Ledger</title></channel>
<item rdf:about="https://ledger.example/3"><title>Wall</title><description>The wall fell.
</description></item></rdf:RDF>"""


def test_the_whole_text_comes_before_the_description_and_the_feed_is_the_outlet():
    wall, nothing, ferry = read_content("feed.xml", RSS.encode())
    assert isinstance(wall, Source)
    assert wall.text == "The wall fell.\n\nIt rained."
    found = (wall.title, wall.published, wall.outlet, wall.author, wall.url)
    assert [fact.value for fact in found if fact] == [
        "Quay’s wall",
        "2024-07-08T14:30:00+05:30",
        "Harbour Ledger",
        "Asha Verrin",
        "https://ledger.example/1",
    ]
    assert isinstance(nothing, Unread)
    assert nothing.path == "feed.xml/0002"
    assert isinstance(ferry, Source)
    assert ferry.text == "The ferry\xa0left <soon>."


@pytest.mark.parametrize(("content", "number"), [(ATOM, 2), (RDF, 3)])
def test_atom_and_rss_1_are_read_too(content: str, number: int):
    (one,) = read_content("feed.xml", content.encode("utf-16"))
    assert isinstance(one, Source)
    assert one.text.startswith("The wall fell.")
    assert one.url is not None
    assert one.url.value == f"https://ledger.example/{number}"
    assert one.outlet is not None
    assert one.outlet.value == "Harbour Ledger"


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "prolog", ['<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "<!-- x --><!DOCTYPE a>"]
)
def test_a_document_type_is_refused(codec: str, prolog: str):
    (one,) = read_content("a.rss", f"{prolog}<rss><channel/></rss>".encode(codec))
    assert isinstance(one, Unread)
    assert "document type" in one.reason


def test_xml_that_is_no_feed_is_refused():
    (one,) = read_content("a.xml", b"<note><to>Asha</to></note>")
    assert isinstance(one, Unread)
    assert "no RSS or Atom feed" in one.reason


def test_of_a_broken_feed_the_entries_are_read_and_the_rest_is_told_of():
    content = RSS.partition("<item><title>Nothing")[0].encode()
    first, rest = read_content("feed.xml", content)
    assert isinstance(first, Source)
    assert isinstance(rest, Unread)
    assert rest.path == "feed.xml"
    assert "its XML is broken at line" in rest.reason


PIECES = (
    *("<rss>", "</rss>", "<channel>", "<item>", "</item>", "<description>", "</description>"),
    *("<!DOCTYPE", "<![CDATA[", "]]>", "&nbsp;", "&a;", "&#0;", "<title>", "</title>", "<!--"),
    *('<feed xmlns="http://www.w3.org/2005/Atom">', "<entry>", "<content type='xhtml'>", "<?a"),
)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=25).map("".join))
@example("<rss>" * 5000)
def test_anything_like_xml_is_read_or_refused_and_the_same_twice(text: str):
    for content in (text, f"<rss><channel><item>{text}</item></channel></rss>"):
        outcomes = read_content("a.xml", content.encode("utf-8", "replace"))
        assert outcomes == read_content("a.xml", content.encode("utf-8", "replace"))
        assert all(isinstance(one, Source) or one.reason.endswith(".") for one in outcomes)
