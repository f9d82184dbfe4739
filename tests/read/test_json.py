"""A JSON dump of articles: each record is a source, or has its reason."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import FIELDS, Reading, Source, Unread
from mkdocs_briefing.read import read_content
from one_document import read_one

WALL = "The quay wall at Lund gave way on Monday, the port said."
FERRY = "The ferry to Ost returned to service after nine weeks."


def dump(value: object, name: str = "dump.json") -> tuple[Source | Unread, ...]:
    return read_content(name, json.dumps(value).encode())


def texts(outcomes: tuple[Source | Unread, ...]) -> list[str]:
    return [one.text for one in outcomes if isinstance(one, Source)]


def reason(outcome: Source | Unread) -> str:
    assert isinstance(outcome, Unread)
    return outcome.reason


@pytest.mark.parametrize(
    "value",
    [
        [{"text": WALL}, {"text": FERRY}],
        {"articles": [{"body": WALL}, {"body": FERRY}]},
        {"status": "ok", "Items": [{"content": WALL}, {"content": FERRY}]},
        {"response": {"results": [{"text": WALL}, {"text": FERRY}], "pages": [1]}},
        {"hits": {"hits": [{"_source": {"text": WALL}}, {"_source": {"text": FERRY}}]}},
        {"7": {"text": WALL}, "8": {"text": FERRY}},
    ],
)
def test_the_records_are_found_wherever_they_usually_lie(value: object):
    outcomes = dump(value)
    assert texts(outcomes) == [WALL, FERRY]
    assert [one.path for one in outcomes] == ["dump.json/0001", "dump.json/0002"]
    assert {one.holder for one in outcomes} == {"dump.json"}


def test_an_object_with_a_text_is_one_article_with_the_path_of_its_file():
    (one,) = dump({"text": WALL, "items": [{"name": "a tag"}]})
    assert isinstance(one, Source)
    assert (one.path, one.holder, one.text) == ("dump.json", None, WALL)


def test_the_fields_tell_the_facts_and_each_fact_names_its_field():
    (one,) = dump(
        [
            {
                "Headline": "Quay&#8217;s wall falls",
                "articleBody": "not known by this name",
                "body": WALL,
                "datePublished": "2024-07-08T14:30:00Z",
                "publisher": {"@type": "Organization", "name": "The Harbour Ledger"},
                "author": [{"name": "By Asha Verrin"}, "J. P. Orrin"],
                "url": "https://ledger.example/1",
                "language": "en-GB",
            }
        ]
    )
    assert isinstance(one, Source)
    found = (one.title, one.published, one.outlet, one.author, one.url, one.language)
    assert [(fact.value, fact.rule) for fact in found if fact] == [
        ("Quay’s wall falls", "field 'Headline'"),
        ("2024-07-08T14:30:00+00:00", "field 'datePublished'"),
        ("The Harbour Ledger", "field 'publisher'"),
        ("Asha Verrin, J. P. Orrin", "field 'author'"),
        ("https://ledger.example/1", "field 'url'"),
        ("en", "field 'language'"),
    ]


@pytest.mark.parametrize("stamp", [1720449000, 1720449000000, "1720449000"])
def test_unix_time_is_read_as_such(stamp: object):
    (one,) = dump([{"text": WALL, "timestamp": stamp}])
    assert isinstance(one, Source)
    assert one.published is not None
    assert one.published.value == "2024-07-08T14:30:00+00:00"


def test_a_link_that_is_no_web_address_is_no_url():
    (one,) = dump([{"text": WALL, "url": "javascript:alert(1)", "link": "https://a.example/1"}])
    assert isinstance(one, Source)
    assert one.url is not None
    assert one.url.value == "https://a.example/1"


def test_names_from_the_settings_reach_into_objects():
    rules = Reading(fields={**FIELDS, "text": ("meta.Story", *FIELDS["text"])})
    content = json.dumps([{"meta": {"story": WALL}, "text": "The teaser."}]).encode()
    outcome = read_content("dump.json", content, rules)
    assert texts(outcome) == [WALL]


def test_html_in_a_field_becomes_its_text_however_short_it_is():
    markup = f"<p>{WALL}</p><script>alert(1)</script><p onclick=x>{FERRY}</p>"
    assert texts(dump([{"body": markup}])) == [f"{WALL}\n\n{FERRY}"]
    assert texts(dump([{"body": "Of a < b and <none> of it."}])) == ["Of a < b and <none> of it."]


def test_a_list_of_paragraphs_is_a_text():
    assert texts(dump([{"body": [WALL, {"text": FERRY}]}])) == [f"{WALL}\n\n{FERRY}"]


def test_a_json_feed_gives_its_title_as_outlet():
    (one,) = dump(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Harbour Ledger",
            "items": [{"id": "1", "content_html": f"<p>{WALL}</p>"}],
        }
    )
    assert isinstance(one, Source)
    assert one.outlet is not None
    assert (one.text, one.outlet.value) == (WALL, "Harbour Ledger")


def test_a_record_without_text_keeps_its_number_and_has_a_reason():
    first, second, third = dump([{"title": "Nothing"}, "words", {"text": WALL}])
    assert "record 1 has no text" in reason(first)
    assert "'fields: text'" in reason(first)
    assert "record 2 is no object" in reason(second)
    assert third.path == "dump.json/0003"


@pytest.mark.parametrize("value", [{"name": "ferry", "version": "1"}, [{"a": 1}] * 3, 7])
def test_json_that_is_no_dump_of_articles_is_one_file_with_one_reason(value: object):
    (one,) = dump(value)
    assert "'fields: text'" in reason(one)


@pytest.mark.parametrize("name", ["dump.jsonl", "dump.ndjson", "dump.json"])
def test_a_broken_line_is_listed_with_its_place_and_the_others_are_read(name: str):
    lines = [json.dumps({"text": WALL}), "", '{"text": "The', json.dumps({"text": FERRY})]
    outcomes = read_content(name, "\ufeff{}\r\n".format("\r\n".join(lines)).encode())
    assert texts(outcomes) == [WALL, FERRY]
    assert outcomes[1].path == f"{name}/0002"
    assert "line 3 is broken JSON at column 10" in reason(outcomes[1])


def test_broken_json_says_where():
    assert "line 2, column 1, its end" in reason(read_one("a.json", b'[{"text": "The port"},\n'))


def test_a_name_that_stands_twice_is_told():
    one = read_one("a.json", b'{"text": "The port.", "text": "The quay."}')
    assert isinstance(one, Source)
    assert one.text == "The quay."
    assert "A field stands twice in the record; the last counts." in one.notes


values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.one_of(
                st.sampled_from(("text", "items", "title", "date", "author", "_source", "url")),
                st.text(max_size=4),
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=20,
)


@settings(deadline=None, max_examples=200)
@given(values.map(lambda value: json.dumps(value).encode()), st.sampled_from((".json", ".jsonl")))
@example(b"[" * 100_000, ".json")
@example(b'{"a":' * 50_000, ".jsonl")
@example(b'{"text": "\\ud800 port", "date": NaN, "title": ' + b"9" * 9999 + b"}", ".json")
@example(b'[{"text": "a", "date": 1e999}, {"text": "b", "date": -1720440000}]', ".json")
def test_any_json_is_read_or_refused_and_the_same_twice(content: bytes, suffix: str):
    outcomes = read_content("a" + suffix, content)
    assert outcomes == read_content("a" + suffix, content)
    assert len({one.path for one in outcomes}) == len(outcomes)
    for one in outcomes:
        if isinstance(one, Unread):
            assert one.reason.endswith(".")
        else:
            assert one.text.strip()
            one.text.encode()
