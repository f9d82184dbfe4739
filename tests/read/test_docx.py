"""A Word document: its text, in its order, as a reader of it sees it."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import Limits, Reading, Source, Unread
from mkdocs_briefing.read import cuts, read_content
from one_document import read_one
from word_documents import W, cell, docx, package, paragraph, row, run, style, table

WALL, RAIN = "The wall at Ost fell on Monday.", "It had rained for nine days."


def source(content: bytes, name: str = "a.docx") -> Source:
    outcome = read_one(name, content)
    assert isinstance(outcome, Source), outcome
    return outcome


def text(*body: str, **parts: str) -> str:
    return source(docx("".join(body), parts)).text


def reason(content: bytes, rules: Reading | None = None) -> str:
    (outcome,) = read_content("a.docx", content, rules or Reading())
    assert isinstance(outcome, Unread)
    assert outcome.reason.endswith((".", "'"))
    return outcome.reason


def cut(read: Source) -> list[tuple[str, str]]:
    return [(one.rule, read.text[one.start : one.end]) for one in read.cuts]


def placed(read: Source) -> list[tuple[str, str | None]]:
    """Each line that is not empty, with its place."""
    lines = [line for line in read.text.split("\n") if line]
    return [(line, read.place(read.text.index(line))) for line in lines]


# --- the text -----------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.docx", "a.docm", "a.dotx", "a.DOTM"])
@pytest.mark.parametrize("strict", [False, True])
def test_paragraphs_are_kept_apart_and_runs_are_not(name: str, strict: object):
    body = paragraph("The wall ", "at O", "st fell on Monday.") + paragraph() + paragraph(RAIN)
    assert source(docx(body, strict=bool(strict)), name).text == f"{WALL}\n\n{RAIN}"


def test_what_stands_for_a_character_becomes_one():
    written = (
        run("Ferry")
        + "<w:r><w:noBreakHyphen/><w:t>bridge,</w:t><w:tab/><w:t>re</w:t><w:softHyphen/>"
        "<w:t>paired\nat</w:t><w:br/><w:t>Ost</w:t><w:sym w:font='Symbol' w:char='F0B1'/></w:r>"
    )
    assert text(paragraph(written)) == "Ferry-bridge, repaired at\nOst±"


def test_a_sign_that_nobody_can_tell_is_counted():
    read = source(docx(paragraph(RAIN, "<w:r><w:sym w:font='Webdings' w:char='F041'/></w:r>")))
    assert read.text == RAIN
    assert "Left out 1 sign of a font whose meaning nobody can tell." in read.notes


def test_headings_are_told_by_style_in_any_language_by_what_it_is_based_on_or_by_level():
    styles = (
        style("heading 1", "berschrift1")
        + style("Chapter", "Chapter", based="berschrift1")
        + style("Loop", "Loop", based="Loop")
        + style("Level", "Level", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
        + style("Title", "Titel")
    )
    read = text(
        paragraph("The wall", style="Titel"),
        paragraph("Causes", style="berschrift1"),
        paragraph("Rain", style="Chapter"),
        paragraph("Drains", style="Level"),
        paragraph("Repair", properties='<w:outlineLvl w:val="1"/>'),
        paragraph("Not one", style="Chapter", properties='<w:outlineLvl w:val="9"/>'),
        paragraph("Nor this", style="Loop"),
        styles=styles,
    )
    assert read.split("\n\n") == [
        *("# The wall", "## Causes", "## Rain", "#### Drains", "### Repair", "Not one", "Nor this")
    ]


def test_items_of_a_list_stand_on_adjacent_lines():
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    styles = style("List Bullet", "Bullet", f"<w:pPr>{item}</w:pPr>")
    read = text(
        paragraph(WALL),
        paragraph("sand", properties=item),
        paragraph("stone", style="Bullet"),
        paragraph(RAIN, style="Bullet", properties=none),
        styles=styles,
    )
    assert read == f"{WALL}\n\n- sand\n- stone\n\n{RAIN}"


def test_rows_of_a_table_are_lines_and_a_table_in_a_cell_is_part_of_it():
    inner = table(row(cell(paragraph("2")), cell(paragraph("3"))))
    read = text(
        paragraph(WALL),
        table(
            row(cell(paragraph()), cell(paragraph("Ferries")), cell(paragraph("Boats"))),
            row(cell(paragraph("Ost"), paragraph("West")), cell(paragraph()), cell(inner)),
        ),
        paragraph(RAIN),
    )
    assert read == f"{WALL}\n\nFerries | Boats\nOst West | | 2 | 3\n\n{RAIN}"


def test_a_table_that_only_frames_paragraphs_leaves_them_paragraphs():
    assert text(table(row(cell(paragraph(WALL), paragraph(RAIN))))) == f"{WALL}\n\n{RAIN}"


def test_a_field_shows_its_result_and_not_its_instruction():
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    nested = (
        run("Page ")
        + char("begin")
        + "<w:r><w:instrText>IF </w:instrText></w:r>"
        + (char("begin") + char("separate") + run("7") + char("end"))
        + (char("separate") + run("nine") + char("end"))
        + '<w:fldSimple w:instr="NUMPAGES">'
        + (run(" of ten") + "</w:fldSimple>")
    )
    assert text(paragraph(nested)) == "Page nine of ten"
    assert "lost" in text(paragraph(WALL, char("begin"), run("lost?"))), "a field without an end"


def test_links_forms_and_tags_are_passed_through_but_not_the_prompts_of_a_form():
    def form(content: str, properties: str = "") -> str:
        return (
            f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )

    read = text(
        paragraph("The ", f'<w:hyperlink r:id="x">{run("wall")}</w:hyperlink>', " fell."),
        form(paragraph("Signed ", form(run("Asha")))),
        form(paragraph("Click here to enter text."), "<w:showingPlcHdr/>"),
        paragraph(f"<w:smartTag>{run('Ost')}</w:smartTag>"),
    )
    assert read == "The wall fell.\n\nSigned Asha\n\nOst"


def test_what_is_there_for_old_and_for_new_programs_is_read_once():
    def box(content: str) -> str:
        return f"<v:textbox><w:txbxContent>{paragraph(content)}</w:txbxContent></v:textbox>"

    def either(choice: str, fallback: str) -> str:
        return (
            f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{choice}</mc:Choice>"
            f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
        )

    body = paragraph("The wall", either(box("A box."), box("A box.")), " fell.")
    body += paragraph(RAIN, either("<w:drawing/>", box("An old box.")))
    read = source(docx(body))
    assert placed(read) == [
        ("The wall fell.", "paragraph 1"),
        ("A box.", "text box at paragraph 1"),
        (RAIN, "paragraph 2"),
        ("An old box.", "text box at paragraph 2"),
    ]


def test_a_formula_keeps_its_parts_apart():
    one, two = (f"<m:r><m:t>{n}</m:t></m:r>" for n in (1, 2))
    half = f"<m:oMath><m:f><m:num>{one}</m:num><m:den>{two}</m:den></m:f></m:oMath>"
    assert text(paragraph("It fell by ", half, ".")) == "It fell by 1/2."


# --- changes and what is hidden -------------------------------------------------


def test_tracked_changes_are_read_as_accepted_and_counted():
    gone = '<w:del w:id="1"><w:r><w:delText>ten</w:delText></w:r></w:del>'
    new = f'<w:ins w:id="2">{run("nine")}</w:ins>'
    moved = f"<w:moveFrom>{run('Moved.')}</w:moveFrom>", f"<w:moveTo>{run('Moved.')}</w:moveTo>"
    joined = '<w:rPr><w:del w:id="3"/></w:rPr>'
    read = source(
        docx(
            paragraph("It rained ", gone, new, " days", moved[0], properties=joined)
            + paragraph(" in Ost. ", moved[1])
        )
    )
    assert read.text == "It rained nine days in Ost. Moved."
    assert "Read with all tracked changes accepted: 1 insertion, 1 deletion." in read.notes


def test_how_a_paragraph_was_formatted_before_does_not_count():
    before = '<w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    assert text(paragraph(WALL, properties=before)) == WALL


def test_a_paragraph_whose_end_is_deleted_at_the_end_of_a_cell_is_not_lost():
    last = paragraph("sand", properties="<w:rPr><w:del/></w:rPr>")
    assert text(table(row(cell(last), cell(last))), last) == "sand | sand\n\nsand"


def test_hidden_text_is_a_cut_after_its_paragraph():
    styles = style("Secret", "Secret", "<w:rPr><w:vanish/></w:rPr>")
    body = (
        paragraph("The wall ", run("hm ", "<w:vanish/>"), "fell.", style="")
        + paragraph("Hidden.", style="Secret")
        + paragraph(run("Shown.", '<w:vanish w:val="0"/>'), style="Secret")
        + paragraph(run("By run.", '<w:rStyle w:val="Secret"/>'))
    )
    read = source(docx(body, {"styles": styles}))
    assert read.text == "The wall fell.\n\nhm\n\nHidden.\n\nShown.\n\nBy run."
    assert [said for rule, said in cut(read) if rule == cuts.HIDDEN] == ["hm", "Hidden.", "By run."]


def test_a_table_of_contents_is_a_cut():
    styles = style("toc 1", "Verzeichnis1")
    read = source(
        docx(paragraph("Causes 3", style="Verzeichnis1") + paragraph(WALL), {"styles": styles})
    )
    assert cut(read) == [(cuts.CONTENTS, "Causes 3")]


# --- what stands round the text ---------------------------------------------------


def test_notes_comments_and_margins_come_after_the_text_as_cuts_in_its_order():
    def note(kind: str, number: int, said: str, more: str = "") -> str:
        return f'<w:{kind} w:id="{number}" {more}>{paragraph(said)}</w:{kind}>'

    footnotes = (
        note("footnote", -1, "----", 'w:type="separator"')
        + note("footnote", 2, "Second.")
        + note("footnote", 5, "First.")
        + note("footnote", 6, "Nobody’s.")
    )
    body = paragraph("The wall", '<w:r><w:footnoteReference w:id="5"/></w:r>', " fell.")
    body += paragraph(RAIN, '<w:r><w:footnoteReference w:id="2"/></w:r>')
    parts = {
        "footnotes": footnotes,
        "comments": note("comment", 0, "Who says so?"),
        "header": paragraph("Draft"),
        "header 2": paragraph("Draft"),
        "footer": paragraph("Page 1"),
    }
    read = source(docx(body, parts))
    assert placed(read) == [
        ("The wall fell.", "paragraph 1"),
        (RAIN, "paragraph 2"),
        ("First.", "footnote 1"),
        ("Second.", "footnote 2"),
        ("Who says so?", "comment 1"),
        ("Draft", "page header"),
        ("Page 1", "page footer"),
    ]
    assert [rule for rule, _ in cut(read)] == [
        *(cuts.NOTE, cuts.NOTE, cuts.COMMENT, cuts.HEADER, cuts.FOOTER)
    ]
    assert "Left out 1 footnote that nothing in its text refers to." in read.notes


def test_a_place_counts_the_paragraphs_that_have_words_and_the_rows_of_each_table():
    rows = (row(cell(paragraph(str(n))), cell(paragraph("x"))) for n in (1, 2))
    read = source(docx(paragraph(WALL) + paragraph() + table(*rows) + paragraph(RAIN)))
    assert [place for _, place in placed(read)] == [
        *("paragraph 1", "table 1, row 1", "table 1, row 2", "paragraph 2")
    ]


def test_a_part_that_is_broken_is_told_of_and_the_text_is_read():
    read = source(docx(paragraph(WALL), {"comments": "<w:comment>"}))
    assert read.text == WALL
    assert any(note.startswith("Of its comments not all is read: its XML") for note in read.notes)


# --- what it tells of itself --------------------------------------------------------

CORE = (
    "<dc:title>The wall</dc:title><dc:creator>Asha Verrin</dc:creator>"
    "<dc:language>en-GB</dc:language><dcterms:created>2024-07-08T09:30:00Z</dcterms:created>"
)


def told(read: Source) -> list[tuple[str, str] | None]:
    facts = (read.title, read.author, read.published, read.language)
    return [fact and (fact.value, fact.rule) for fact in facts]


def test_the_properties_are_read_with_their_rules():
    assert told(source(docx(paragraph(WALL), core=CORE))) == [
        ("The wall", "title property"),
        ("Asha Verrin", "author property"),
        ("2024-07-08T09:30:00+00:00", "created property"),
        ("en", "language property"),
    ]


def test_what_the_text_itself_tells_comes_first():
    body = paragraph("Ost’s wall falls", style="Title")
    body += paragraph("By Bo Ek | The Harbour Ledger | July 9, 2024") + paragraph(WALL)
    read = source(docx(body, {"styles": style("Title", "Title")}, CORE))
    assert told(read)[:3] == [
        ("Ost’s wall falls", "paragraph styled as title"),
        ("Bo Ek", "byline"),
        ("2024-07-09", "byline"),
    ]


@pytest.mark.parametrize(
    "title", ["Document1", "Microsoft Word - a.doc", "report final.docx", "Untitled", ""]
)
def test_a_title_or_author_that_a_program_wrote_is_none(title: str):
    core = f"<dc:title>{title}</dc:title><dc:creator>Windows User</dc:creator>"
    read = source(docx(paragraph(WALL), core=core))
    assert read.title is None
    assert read.author is None


# --- what is not read -----------------------------------------------------------------


def test_a_file_that_is_something_else_is_named():
    assert "old office program" in reason(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert "needs a password" in reason(locked)
    assert "a spreadsheet" in reason(package({"xl/workbook.xml": "<a/>"}))
    assert "a ZIP archive" in reason(package({"a.txt": "Words."}))
    assert "no Word document" in reason(b"{\\rtf1 The wall fell.}")
    assert "no Word document" in reason(package({"word/document.xml": "<a/>"}))
    assert "it has no text" in reason(docx(paragraph()))


def test_a_damaged_package_says_so():
    whole = docx(paragraph(WALL))
    assert "package is damaged" in reason(whole[:-40])
    stored = package({"word/document.xml": f'<w:document xmlns:w="{W}"><w:body/></w:document>'}, 0)
    assert "package is damaged" in reason(stored.replace(b"<w:body", b"<w:bodx"))


def test_a_part_with_a_password_says_so():
    content = bytearray(docx(paragraph(WALL)))
    for head, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := content.find(head, at + 1)) >= 0:
            content[at + place] |= 1
    assert "needs a password" in reason(bytes(content))


@pytest.mark.parametrize(
    ("xml", "why"),
    [
        ('<!DOCTYPE a [<!ENTITY a "b">]><a>&a;</a>', "document type"),
        ("<a>", "XML is broken at line 1"),
        ("<a>" * 2000 + "</a>" * 2000, "nested too deeply"),
        (f"<a b='{'x' * 2_000_000}'/>", "tag that is too long"),
        ('<?xml version="1.0" encoding="utf-7"?><a/>', "encoding"),
        ('<?xml version="1.0" encoding="big5"?><a/>', "encoding"),
    ],
    ids=lambda value: value[:20],
)
def test_xml_that_harms_or_is_broken_is_refused(xml: str, why: str):
    assert why in reason(package({"word/document.xml": xml}))


def test_what_unpacks_to_too_much_is_refused_before_and_while_it_is_unpacked():
    bomb = docx(paragraph("a" * 3_000_000))
    rules = Reading(limits=Limits(megabytes=1))
    assert "unpack to more than 1 MB" in reason(bomb, rules)
    assert "package is damaged" in reason(_declaring(bomb, 1000), rules)
    few = Reading(limits=Limits(unpacked=1))
    assert "it unpacks to more than 1 MB" in reason(bomb, few)


def _declaring(content: bytes, size: int) -> bytes:
    """The same document, of whose text its package says that it is so large."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        told = archive.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    return content.replace(told, size.to_bytes(4, "little"))


def test_a_package_of_too_many_parts_is_refused():
    assert "too many parts" in reason(package({f"{n}": "" for n in range(10_001)}))


# --- anything -------------------------------------------------------------------------

_NAMES = (
    *("p", "pPr", "r", "rPr", "t", "del", "ins", "tbl", "tr", "tc", "txbxContent", "sdt"),
    *("sdtContent", "footnote", "comment", "moveFrom", "pPrChange", "body"),
)
_EMPTY = (
    *("<w:br/>", "<w:vanish/>", "<w:showingPlcHdr/>", '<w:fldChar w:fldCharType="begin"/>'),
    *('<w:fldChar w:fldCharType="end"/>', '<w:footnoteReference w:id="1"/>', "<m:den/>"),
    *('<w:numId w:val="1"/>', '<w:outlineLvl w:val="x"/>', '<w:sym w:char="zz"/>', "<w:t>a</w:t>"),
)
_XML = st.recursive(
    st.sampled_from((*_EMPTY, "words ")),
    lambda inner: st.builds(
        lambda name, held: f"<{name}>{''.join(held)}</{name}>",
        st.sampled_from((*(f"w:{name}" for name in _NAMES), "mc:AlternateContent", "mc:Choice")),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@settings(deadline=None, max_examples=200)
@given(_XML)
@example("<w:txbxContent><w:p><w:tr><w:tc><w:t>a</w:t></w:tc></w:tr></w:p></w:txbxContent>")
def test_elements_in_any_order_are_read_and_the_same_twice(body: str):
    content = docx(body, {"footnotes": body, "styles": body})
    outcomes = read_content("a.docx", content)
    assert outcomes == read_content("a.docx", content)
    assert all(isinstance(one, Source) or one.reason.endswith(".") for one in outcomes)


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_document_with_bytes_changed_is_read_or_refused(data: st.DataObject):
    content = bytearray(docx(paragraph(WALL), {"header": paragraph("Draft")}, CORE))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    outcomes = read_content("a.docx", bytes(content))
    assert all(isinstance(one, Source) or one.reason.endswith(".") for one in outcomes)
