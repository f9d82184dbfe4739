"""What search engines are told is in schema.org's terms, and other people's text stays inert."""

import json
import re
from dataclasses import replace

import jinja2
import markdown
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import Found
from mkdocs_briefing.publish.linked_data import linked_data
from npm import package
from publish.test_escape import EXTENSIONS as EVERY_EXTENSION
from publish.test_escape import OPTIONS, PAYLOADS
from publish.test_pages import EXTENSIONS
from publish.vocabularies import RDF, RDFS, read

SCHEMA = "http://schema.org/"

BLOCK = re.compile(r'<script type="application/ld\+json">\n(.*)\n</script>', re.DOTALL)

HOSTILE = [
    "</script><img src=x onerror=alert(1)>",
    "<!--<script>",
    "{{ 7*7 }} {% raw %} {# x #}",
    '--8<-- "pyproject.toml"',
    "\n\n# A heading\n\n    code\n",
    "\u2028\u2029\x00\x02\x03\x1b\ufeff\U0001f600 \ud800 \\u003c \\",
    "@type",
    *PAYLOADS,
]


@pytest.fixture(scope="module")
def schema():
    return read(package("@vocabulary/schema") / "schema.nq")


@pytest.fixture
def describe(briefing, harbour):
    """Make the block; what is given replaces what is known of one of the sources."""

    def made(headline="Lund Quay", **told):
        found = {
            name: None if value is None else Found(value, "as arranged")
            for name, value in told.items()
        }
        analysis = replace(harbour, source=replace(harbour.source, **found))
        records = tuple(
            replace(record, analysis=analysis) if record.path == harbour.source.path else record
            for record in briefing.sources
        )
        return linked_data(replace(briefing, title=headline, sources=records))

    return made


def content(block):
    return json.loads(BLOCK.fullmatch(block)[1])


def source(block):
    """What is told of the source that `describe` changes."""
    return content(block)["isBasedOn"][-1]


def nodes(node):
    """Every object, however deep."""
    yield node
    for _, value in values(node):
        if isinstance(value, dict):
            yield from nodes(value)


def values(node):
    for key, value in node.items():
        if not key.startswith("@"):
            for one in value if isinstance(value, list) else [value]:
                yield key, one


def kinds_of(value):
    """The types of schema.org that a value is one of, as JSON-LD has it."""
    if isinstance(value, dict):
        return {value["@type"]}
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return {"Text", "Date"}
    if re.match(r"\d{4}-\d\d-\d\dT", value):
        return {"Text", "DateTime"}
    return {"Text", "URL"} if value.startswith("https://") else {"Text"}


@pytest.fixture
def told(describe):
    """A block in which everything is told that may be."""
    return content(describe(author="Ost Desk", language="sv"))


def test_every_type_is_a_class_of_schema_org(schema, told):
    kinds = {node["@type"] for node in nodes(told)}
    assert kinds == {"Report", "CreativeWork", "Organization"}
    assert all(f"{RDFS}Class" in schema.types(SCHEMA + kind) for kind in kinds)


def test_every_property_is_one_of_schema_org_for_things_of_its_type(schema, told):
    for node in nodes(told):
        for key, _ in values(node):
            assert f"{RDF}Property" in schema.types(SCHEMA + key), key
            domain = schema.objects(SCHEMA + key, f"{SCHEMA}domainIncludes")
            assert domain & schema.kinds(SCHEMA + node["@type"]), key


def test_every_value_is_one_that_its_property_admits(schema, told):
    for node in nodes(told):
        for key, value in values(node):
            admitted = schema.objects(SCHEMA + key, f"{SCHEMA}rangeIncludes")
            kinds = {up for kind in kinds_of(value) for up in schema.kinds(SCHEMA + kind)}
            assert admitted & kinds, (key, value)


def test_no_term_is_one_that_schema_org_has_given_up(schema, told):
    terms = {node["@type"] for node in nodes(told)}
    terms |= {key for node in nodes(told) for key, _ in values(node)}
    assert {t for t in terms if schema.objects(SCHEMA + t, f"{SCHEMA}supersededBy")} == set()


def test_the_block_tells_the_briefing_and_each_file_it_cites(briefing, harbour, courier):
    assert content(linked_data(briefing)) == {
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": "Lund Quay: *open*",
        "inLanguage": "en",
        "isBasedOn": [
            {
                "@type": "CreativeWork",
                "name": "Quay back in use",
                "identifier": f"sha256:{courier.source.sha256}",
            },
            {
                "@type": "CreativeWork",
                "name": "Harbour <open> & busy",
                "url": "https://example.org/a_b%28c%29?q=1&r=2",
                "datePublished": "2031-03-04T09:00:00+01:00",
                "publisher": {"@type": "Organization", "name": "Ost *Wire*"},
                "identifier": f"sha256:{harbour.source.sha256}",
            },
        ],
    }


def test_a_file_without_a_title_is_called_by_its_name(describe):
    assert source(describe(title=None))["name"] == "harbour_2031.txt"
    assert source(describe(title=" "))["name"] == "harbour_2031.txt"


def test_a_briefing_without_a_line_is_based_on_nothing(briefing):
    empty = replace(briefing, key_points=(), sections=())
    assert "isBasedOn" not in content(linked_data(empty))


@pytest.mark.parametrize(
    "date",
    ["2031-03-04", "2031-03-04T09:00", "2031-03-04T09:00:00Z", "2031-03-04T09:00:00.5+01:00"],
)
def test_a_date_in_full_is_told(describe, date):
    assert source(describe(published=date))["datePublished"] == date


@pytest.mark.parametrize(
    "date", ["", "4 March 2031", "2031-02-30", "2031-03-04 09:00", "2031-03-04T25:00", "2031-W10-1"]
)
def test_what_is_no_date_in_full_is_not_told_as_one(describe, date):
    assert "datePublished" not in source(describe(published=date))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://[::1", "//x"])
def test_an_address_that_is_not_of_the_web_is_not_told(describe, url):
    assert "url" not in source(describe(url=url))


@pytest.mark.parametrize("extensions", [EXTENSIONS, EVERY_EXTENSION])
@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_leaves_the_block_as_it_is(describe, text, extensions):
    block = describe(headline=text, title=text, outlet=text, author=text, url=text)
    page = f"# A page\n\nA paragraph.\n\n{block}\n\nAnother paragraph.\n"
    options = {name: OPTIONS[name] for name in extensions if name in OPTIONS}
    made = markdown.markdown(page, extensions=extensions, extension_configs=options)
    assert f"\n{block}\n" in made
    assert made.count("<script") == made.count("</script") == 1
    assert made.replace(block, "").count("<p>") == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_a_macro_processor_leaves_the_block_as_it_is(describe, text):
    block = describe(headline=text, title=text, outlet=text)
    assert jinja2.Environment(autoescape=False).from_string(block).render() == block  # noqa: S701


@given(st.text(alphabet=st.characters()))
@example("".join(HOSTILE))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_source_holds_is_told_unchanged_and_shows_nothing_to_others(describe, text):
    block = describe(headline=text, title=f"a{text}", outlet=f"b{text}", author=f"c{text}")
    told = source(block)
    assert content(block).get("headline", "") == text
    assert told["name"] == f"a{text}"
    assert told["publisher"]["name"] == f"b{text}"
    assert told["creditText"] == f"c{text}"
    block.encode("utf-8")
    inner = BLOCK.fullmatch(block)[1]
    assert "<" not in inner
    assert not re.search(r"\{[{%#]|--|\n\s*\n", inner)
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", inner)
