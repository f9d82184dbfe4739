"""The annotations are what the W3C's model asks for, and lead to the very words."""

import base64
import json
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote, urljoin

import pytest

from mkdocs_briefing.publish.annotations import annotations_json
from mkdocs_briefing.publish.book import lay_out, lines
from npm import package
from publish.vocabularies import RDF, RDFS, read

OA = "http://www.w3.org/ns/oa#"
XSD = "http://www.w3.org/2001/XMLSchema#"

# From the model's JSON-LD context: its terms that are called otherwise in the vocabulary ...
CALLED = {
    "body": "hasBody",
    "target": "hasTarget",
    "source": "hasSource",
    "selector": "hasSelector",
    "motivation": "motivatedBy",
    "purpose": "hasPurpose",
}
# ... and those that it takes from others: the class that each may go with there.
ELSEWHERE = {
    "conformsTo": {"FragmentSelector"},  # Dublin Core
    "format": {"TextualBody"},
    "language": {"TextualBody"},
    "value": {"TextualBody", "FragmentSelector"},  # RDF
    "label": {"AnnotationCollection"},
    "total": {"AnnotationCollection"},  # Activity Streams
    "partOf": {"AnnotationPage"},
    "startIndex": {"AnnotationPage"},
    "items": {"AnnotationPage"},
}
CLASSES_ELSEWHERE = {"AnnotationCollection", "AnnotationPage"}

# What the model says that one of each MUST have, once.
REQUIRED = {
    "AnnotationCollection": {"id", "label"},
    "AnnotationPage": {"@context", "id", "items", "partOf"},
    "Annotation": {"id", "target"},
    "SpecificResource": {"source"},
    "TextualBody": {"value"},
    "FragmentSelector": {"value"},
    "TextQuoteSelector": {"exact"},
    "TextPositionSelector": {"start", "end"},
}
SEVERAL = {"items", "body", "selector"}  # may be lists; nothing else of ours may


@pytest.fixture(scope="module")
def oa():
    return read(package("@vocabulary/oa") / "oa.nq")


@pytest.fixture
def book(briefing):
    return lay_out(briefing, "briefing.md", "")


@pytest.fixture
def whole(book):
    return json.loads(annotations_json(book))


def nodes(value) -> Iterator[dict]:
    """Every object, however deep."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def values(node):
    """(key, value) of each statement about a node; several values of a key one by one."""
    for key, value in node.items():
        if key not in {"@context", "id", "type"}:
            for one in value if isinstance(value, list) else [value]:
                yield key, one


def selector(annotation, kind):
    [found] = [s for s in annotation["target"]["selector"] if s["type"] == kind]
    return found


def cited(book):
    return [(line, citation) for line in lines(book.briefing) for citation in line.citations]


def annotated(book):
    """Each citation with its annotation."""
    items = json.loads(annotations_json(book))["items"]
    return list(zip(cited(book), items, strict=True))


def test_every_class_is_one_of_the_vocabulary(oa, whole):
    kinds = {node["type"] for node in nodes(whole)} - CLASSES_ELSEWHERE
    assert {kind for kind in kinds if f"{RDFS}Class" in oa.types(OA + kind)} == kinds
    assert len(kinds) == 6


def test_every_property_is_one_of_the_vocabulary_and_goes_with_its_class(oa, whole):
    for node in nodes(whole):
        for key, _ in values(node):
            if key in ELSEWHERE:
                assert node["type"] in ELSEWHERE[key]
            else:
                term = OA + CALLED.get(key, key)
                assert f"{RDF}Property" in oa.types(term), key
                assert oa.objects(term, f"{RDFS}domain") <= oa.kinds(OA + node["type"]), key


def test_every_value_is_of_the_kind_that_its_property_asks_for(oa, whole):
    checked = 0
    for node in nodes(whole):
        for key, value in values(node):
            for kind in oa.objects(OA + CALLED.get(key, key), f"{RDFS}range"):
                checked += 1
                if kind == f"{XSD}string":
                    assert isinstance(value, str)
                elif kind == f"{XSD}nonNegativeInteger":
                    assert type(value) is int
                    assert value >= 0
                elif kind == f"{OA}Motivation":
                    assert kind in oa.types(OA + value)
                else:
                    assert kind in oa.kinds(OA + value["type"])
    assert checked > 40


def test_every_object_has_what_the_model_requires_of_its_class_and_has_it_once(whole):
    for node in nodes(whole):
        assert REQUIRED[node["type"]] <= node.keys()
        assert {key for key, value in node.items() if isinstance(value, list)} <= SEVERAL


def test_the_only_page_of_the_collection_holds_all_annotations_that_it_counts(whole):
    assert whole["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert whole["partOf"]["label"] == "Lund Quay: *open*"
    assert whole["partOf"]["total"] == len(whole["items"]) == 5
    assert whole["startIndex"] == 0


def test_there_is_one_annotation_for_each_citation_in_the_order_of_the_page(book):
    for (line, citation), annotation in annotated(book):
        place, text, role = annotation["body"]
        assert place["selector"]["value"] == line.id
        assert text["value"] == line.text
        assert (role["purpose"], role["value"]) == ("classifying", citation.role.value)
        assert selector(annotation, "TextQuoteSelector")["exact"] == citation.quote


def test_ids_are_unique_and_say_which_line_and_which_of_its_citations(whole):
    ids = [node["id"] for node in nodes(whole) if "id" in node]
    assert len(ids) == len(set(ids)) == 7
    assert ids[2:] == [
        "annotations.json#port-1-1-1",
        "annotations.json#port-1-1-2",
        "annotations.json#port-1-2-1",
        "annotations.json#port-1-2-2",
        "annotations.json#money-1-1-1",
    ]


def test_both_selectors_lead_to_the_quote_and_to_nothing_else(book):
    for (_, citation), annotation in annotated(book):
        text = book.records[citation.source].analysis.source.text
        position = selector(annotation, "TextPositionSelector")
        start, end = position["start"], position["end"]
        quote = selector(annotation, "TextQuoteSelector")
        before, after = quote["prefix"], quote["suffix"]
        assert 0 <= start <= end <= len(text)
        assert text[start:end] == quote["exact"] == citation.quote
        assert text[start - len(before) : end + len(after)] == before + quote["exact"] + after
        assert len(before) == min(start, 32)
        assert len(after) == min(len(text) - end, 32)


@pytest.mark.parametrize(
    "uris", [("briefing.md", ""), ("briefing.md", "briefing"), ("index.md", ""), ("ü/x 1.md", "ü")]
)
def test_addresses_lead_from_the_annotations_to_the_page_and_to_the_texts(briefing, uris):
    book = lay_out(briefing, *uris)
    home = f"https://example.org/docs/{book.uri('annotations.json')}"

    def found(address):
        return unquote(urljoin(home, address)).removeprefix("https://example.org/docs/")

    for (_, citation), annotation in annotated(book):
        assert found(annotation["body"][0]["source"]) == book.page
        assert found(annotation["target"]["source"]) == book.texts[citation.source]
        assert found(annotation["id"]).startswith(book.uri("annotations.json#"))


def test_who_knows_the_sites_addresses_can_give_them(book):
    def address(uri):
        return f"https://example.org/{uri.removesuffix('.md')}"

    first = json.loads(annotations_json(book, address))["items"][0]
    assert first["id"] == "https://example.org/annotations.json#port-1-1-1"
    assert first["body"][0]["source"] == "https://example.org/briefing"
    assert first["target"]["source"] == "https://example.org/sources/wire-harbour-2031.txt"


def test_a_file_whose_text_is_not_published_is_named_by_its_content(book):
    book = replace(book, texts={})
    for (_, citation), annotation in annotated(book):
        name = annotation["target"]["source"]
        digest = name.removeprefix("ni:///sha-256;")
        assert base64.urlsafe_b64decode(digest + "=").hex() == book.records[citation.source].sha256


def test_a_name_by_content_is_written_as_its_specification_has_it(book, harbour):
    # RFC 6920, section 8.1: the name of "Hello World!"
    greeting = "7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069"
    source = replace(harbour.source, sha256=greeting)
    record = replace(
        book.records[source.path], sha256=greeting, analysis=replace(harbour, source=source)
    )
    book = replace(book, texts={}, records={**book.records, source.path: record})
    [_, first] = annotated(book)[0]
    name = "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"
    assert first["target"]["source"] == name


SHORT = ("Skip to content", "No.", "Yes.", "The ferry sails.", "So it does.", "Good.")


@pytest.fixture
def excerpts(briefing, courier):
    """A briefing of which only excerpts may be shown, and the selector of one quote of it."""
    text, sentences = "\n".join(SHORT), []
    for index, words in enumerate(SHORT):
        start = text.index(words)
        mark = None if index else "link to the content"
        sentence = courier.sentences[0]
        sentences.append(
            replace(sentence, index=index, start=start, end=start + len(words), mark=mark)
        )
    analysis = replace(
        courier, source=replace(courier.source, text=text), sentences=tuple(sentences)
    )

    def made(index, *, only=True):
        book = lay_out(replace(briefing, excerpts=only), "briefing.md", "")
        [section, *_] = book.briefing.sections
        [paragraph] = section.paragraphs
        quoted = sentences[index]
        citation = replace(
            paragraph.lines[0].citations[1],
            start=quoted.start,
            end=quoted.end,
            quote=SHORT[index],
            sentence=index,
        )
        line = replace(paragraph.lines[0], citations=(citation,))
        section = replace(section, paragraphs=(replace(paragraph, lines=(line,)),))
        record = replace(book.records["courier.txt"], analysis=analysis)
        book = replace(
            book,
            briefing=replace(book.briefing, sections=(section,)),
            records={**book.records, "courier.txt": record},
        )
        [(_, annotation)] = annotated(book)
        return selector(annotation, "TextQuoteSelector")

    return made


def test_where_only_excerpts_may_be_shown_a_quotes_neighbours_are_shown_and_no_more(excerpts):
    assert excerpts(3, only=False)["prefix"] == "Skip to content\nNo.\nYes.\n"
    assert excerpts(3)["prefix"] == "Yes.\n"
    assert excerpts(3)["suffix"] == "\nSo it does."


def test_where_only_excerpts_may_be_shown_nothing_is_that_is_not_the_article(excerpts):
    assert excerpts(1)["prefix"] == ""
    assert excerpts(1)["suffix"] == "\nYes."


def test_a_line_is_in_the_language_of_the_file_whose_words_it_has(book, harbour):
    assert annotated(book)[0][1]["body"][1]["language"] == "en"  # the briefing's: the file's is not
    told = replace(harbour.source, language=replace(harbour.source.title, value="sv"))
    record = replace(book.records[told.path], analysis=replace(harbour, source=told))
    book = replace(book, records={**book.records, told.path: record})
    assert annotated(book)[0][1]["body"][1]["language"] == "sv"


def test_a_briefing_without_a_line_makes_a_page_without_annotations(briefing):
    empty = lay_out(replace(briefing, key_points=(), sections=()), "briefing.md", "")
    page = json.loads(annotations_json(empty))
    assert page["items"] == []
    assert page["partOf"]["total"] == 0


def test_what_utf_8_cannot_hold_does_not_stop_the_annotations(briefing):
    book = lay_out(replace(briefing, title="bad \udce9"), "briefing.md", "")
    text = annotations_json(book)
    assert json.loads(text.encode("utf-8"))["partOf"]["label"] == "bad \udce9"


def test_the_same_briefing_makes_the_same_annotations_readable_as_they_stand(book):
    text = annotations_json(book)
    assert text == annotations_json(book)
    assert text.startswith('{\n  "@context": "http://www.w3.org/ns/anno.jsonld",\n')
    assert text.endswith("}\n")
