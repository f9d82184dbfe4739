"""A PDF file is read as one reads its pages, and what cannot be read of it is told."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.model import Limits, Reading, Source, Unread
from mkdocs_briefing.read import read_content
from one_document import read_one
from read.pdfs import MARGIN, WIDTH, block, page_of, pdf, show, stream, width, wrapped

WALL = (
    "The harbour wall at Ost was closed to all ferries on Monday after the storm tore out nineteen "
    "stones below the lamp, the port authority said."
)
COST = (
    "Repairs will take about nine weeks and cost 4.2 million marks, according to the "
    "harbourmaster, who had warned of the weak footing in three reports since 2019."
)
BUS = (
    "Passengers are taken by bus to Lammering, where two of the smaller vessels can dock until the "
    "inner basin has been dredged for the larger ones."
)
VOTE = (
    "The council meets on Thursday to decide whether the work should wait for the inquiry that the "
    "opposition demands, whose leader called the closure foreseeable."
)
SCAN = "/XObject << /Im1 6 0 R >>"
PICTURE = stream(b"\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 "
                          "/ColorSpace /DeviceGray /BitsPerComponent 8")  # fmt: skip
SCANNED = f"q {WIDTH} 0 0 842 0 0 cm /Im1 Do Q\n"


def read(content: bytes) -> Source:
    source = read_one("report.pdf", content)
    assert isinstance(source, Source), source
    return source


def text(content: bytes) -> list[str]:
    return read(content).text.split("\n\n")


def reason(content: bytes) -> str:
    unread = read_one("report.pdf", content)
    assert isinstance(unread, Unread), unread
    assert unread.reason.endswith(".")
    return unread.reason


def cuts(source: Source) -> dict[str, str]:
    return {source.text[cut.start : cut.end]: cut.rule for cut in source.cuts}


# --- lines and paragraphs -----------------------------------------------------------------


def test_the_lines_of_a_paragraph_are_one_and_a_gap_parts_two():
    assert text(pdf(page_of(WALL, COST, BUS))) == [WALL, COST, BUS]


def test_an_indent_parts_paragraphs_that_no_gap_parts():
    lines, y, drawn = [], 700.0, ""
    for paragraph in (WALL, COST, BUS):
        lines = wrapped(paragraph, 440)
        for i, line in enumerate(lines):
            drawn += show(line, MARGIN + (0 if i else 12), y)
            y -= 12
    assert text(pdf(drawn)) == [WALL, COST, BUS]


def test_a_short_last_line_parts_paragraphs_that_nothing_else_parts():
    lines = [line for one in (WALL, COST, BUS) for line in wrapped(one, 300)]
    assert text(pdf(block(lines, MARGIN, 700))) == [WALL, COST, BUS]


def test_text_drawn_in_another_order_is_read_from_top_to_bottom():
    lines = wrapped(f"{WALL} {COST}", 400)
    places = [(line, 700 - 12 * i) for i, line in enumerate(lines)]
    drawn = "".join(show(line, MARGIN, y) for line, y in reversed(places))
    assert text(pdf(drawn)) == [f"{WALL} {COST}"]


def test_words_that_are_placed_one_by_one_get_their_spaces_and_no_others():
    x, drawn = MARGIN, ""
    for word in "The wall at Ost is closed.".split():
        drawn += show(word[:2], x, 700) + show(word[2:], x + width(word[:2], 10), 700)
        x += width(word + " ", 10)
    assert text(pdf(drawn)) == ["The wall at Ost is closed."]


def test_kerning_is_no_space_and_a_wide_step_is_one():
    drawn = "BT /F1 10 Tf 72 700 Td [(W) 80 (all) -300 (and l) -20 (amp.)] TJ ET\n"
    assert text(pdf(drawn)) == ["Wall and lamp."]


def test_letters_that_are_spaced_out_are_words():
    x, drawn = MARGIN, ""
    for letter in "HARBOUR NEWS":
        if letter != " ":
            drawn += show(letter, x, 700)
        x += width(letter, 10) + 3
    assert text(pdf(drawn + page_of(WALL, top=660)))[0] == "HARBOUR NEWS"


def test_print_made_bold_by_being_printed_twice_is_read_once():
    drawn = show("The wall is closed.", 72, 700) + show("The wall is closed.", 72.3, 700)
    assert text(pdf(drawn)) == ["The wall is closed."]


def test_a_raised_figure_stays_in_its_line():
    drawn = show("The wall is closed", 72, 700) + show("2", 72 + width("The wall is closed", 10),
                                                       704, 6)  # fmt: skip
    drawn += show("on Monday.", 165, 700)
    assert text(pdf(drawn)) == ["The wall is closed2 on Monday."]


def test_an_initial_over_two_lines_begins_its_word():
    lines = wrapped(WALL[1:], 300)
    drawn = show("T", MARGIN, 688, 30) + block(lines[:2], MARGIN + 19, 700)
    drawn += block(lines[2:], MARGIN, 676)
    assert text(pdf(drawn)) == [WALL]


def test_a_larger_line_is_a_heading_and_the_largest_of_the_first_page_the_title():
    title = "Storm closes harbour wall at Ost"
    above = show(title, MARGIN, 760, 20) + page_of(WALL, COST, top=720)
    below = show("What it costs", MARGIN, 640, 14) + page_of(BUS, top=615)
    source = read(pdf(above + below))
    assert source.text.split("\n\n") == [f"# {title}", WALL, COST, "## What it costs", BUS]
    assert source.title is not None
    assert (source.title.value, source.title.rule) == (title, "largest line of the first page")


def test_the_name_of_a_paper_is_not_the_title_where_a_headline_stands_below():
    drawn = show("The Ledger", MARGIN, 790, 30) + show("Storm closes wall at Ost", MARGIN, 750, 18)
    source = read(pdf(drawn + page_of(WALL, COST, top=720)))
    assert source.title is not None
    assert source.title.value == "Storm closes wall at Ost"


def test_the_rows_of_a_table_stay_rows():
    rows = [("Stones", "1,200", "2024"), ("Works", "2,400", "2025"), ("Lamp", "600", "2025")]
    drawn = "".join(
        show(cell, x, 640 - 14 * i)
        for i, row in enumerate(rows)
        for cell, x in zip(row, (72, 200, 300), strict=True)
    )
    assert text(pdf(page_of(WALL) + drawn))[1] == (
        "Stones | 1,200 | 2024\nWorks | 2,400 | 2025\nLamp | 600 | 2025"
    )


def test_words_spread_over_a_narrow_line_are_no_table():
    drawn = "".join(
        show(word, 72 + 70 * i, 700) for i, word in enumerate("marks according to".split())
    )
    drawn += "".join(
        show(word, 72 + 95 * i, 688) for i, word in enumerate("harbour and wall.".split())
    )
    assert "|" not in read(pdf(drawn)).text


# --- columns ------------------------------------------------------------------------------


def in_columns(paragraphs: tuple[str, ...], count: int, top: float = 700, gap: float = 16) -> str:
    """Paragraphs with indents, in columns of one height."""
    room = (WIDTH - 2 * MARGIN - gap * (count - 1)) / count
    lines = [
        (line, 0 if i else 10)
        for paragraph in paragraphs
        for i, line in enumerate(wrapped(paragraph, room - 10, 9))
    ]
    height = -(-len(lines) // count)
    return "".join(
        show(line, MARGIN + i // height * (room + gap) + indent, top - i % height * 11, 9)
        for i, (line, indent) in enumerate(lines)
    )


@pytest.mark.parametrize("count", [2, 3])
def test_columns_are_read_one_after_the_other_below_a_headline_over_all_of_them(count: int):
    told = (WALL, COST, BUS, VOTE) * 3
    drawn = show("Storm closes the harbour wall at Ost for nine long weeks", MARGIN, 740, 18)
    source = read(pdf(drawn + in_columns(told, count)))
    assert " ".join(source.text.split()[:5]) == "# Storm closes the harbour"
    assert " ".join(source.text.split("\n\n", 1)[1].split()) == " ".join(told)


def test_a_paragraph_goes_on_over_the_end_of_a_column():
    drawn = in_columns((WALL, COST, BUS, VOTE), 2)
    assert {WALL, COST, BUS, VOTE} == set(text(pdf(drawn)))


def test_lines_across_part_the_columns_above_from_those_below():
    middle = "A map of the harbour stands here, over both of the columns, and it was drawn in 1871."
    drawn = in_columns((WALL, COST, VOTE), 2, 700) + block([middle], MARGIN, 610)
    drawn += in_columns((BUS, VOTE, COST), 2, 590)
    words = " ".join(read(pdf(drawn)).text.split())
    assert words == " ".join((WALL, COST, VOTE, middle, BUS, VOTE, COST))


def test_a_short_headline_over_both_columns_parts_them_too():
    drawn = in_columns((WALL, COST, VOTE), 2, 700) + show("What it costs", MARGIN, 605, 14)
    drawn += in_columns((BUS, VOTE, COST), 2, 580)
    words = " ".join(read(pdf(drawn)).text.replace("#", "").split())
    assert words == " ".join((WALL, COST, VOTE, "What it costs", BUS, VOTE, COST))


def test_short_labels_beside_their_texts_are_no_column():
    told = [("Monday", WALL), ("Tuesday", COST), ("Thursday", VOTE)]
    drawn = "".join(
        show(day, MARGIN, 700 - 60 * i) + block(wrapped(what, 300), 180, 700 - 60 * i)
        for i, (day, what) in enumerate(told)
    )
    words = " ".join(read(pdf(drawn)).text.replace("|", "").split())
    assert words == " ".join(f"{day} {what}" for day, what in told)


# --- pages --------------------------------------------------------------------------------


def test_each_sentence_knows_its_page_and_one_that_runs_on_that_of_its_start():
    whole = wrapped(VOTE, 440)
    one = page_of(WALL) + block(whole[:1], MARGIN, 600)
    two = block(whole[1:], MARGIN, 740) + page_of(BUS, top=690)
    source = read(pdf(one, two))
    told = {s.text: source.place(s.start) for s in analyse(source, "en").sentences}
    assert told == {WALL: "page 1", VOTE: "page 1", BUS: "page 2"}
    assert all(
        source.text[s.start : s.end].split() == s.text.split()
        for s in analyse(source, "en").sentences
    )


def test_a_word_parted_by_the_end_of_a_page_stands_on_the_first():
    one = page_of(COST) + block(["The wall was closed to all ferries by the har-"], MARGIN, 600)
    two = block(["bour on Monday, and it stays so for nine weeks."], MARGIN, 740)
    source = read(pdf(one, two + page_of(BUS, top=690)))
    assert "by the harbour\non Monday" in source.text
    assert source.place(source.text.index("on Monday")) == "page 2"


def test_running_heads_and_page_numbers_are_cut_and_kept():
    pages = [
        show("The Ost Harbour Report", MARGIN, 810, 8) + page_of(WALL, COST, top=760)
        + show(f"Page {n} of 3", 280, 30, 8)
        for n in (1, 2, 3)
    ]  # fmt: skip
    pages[1] = pages[1].replace(show("Page 2 of 3", 280, 30, 8), show("Page 2 of 3", 290, 30, 8))
    source = read(pdf(*pages))
    assert cuts(source) == dict.fromkeys(
        ("The Ost Harbour Report", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3"), "running head"
    )
    assert len(source.cuts) == 6


def test_a_sentence_runs_on_over_the_furniture_between_two_pages():
    whole = wrapped(VOTE, 440)
    one = page_of(WALL) + block(whole[:1], MARGIN, 600) + show("14", 290, 30)
    two = show("Harbour Report", MARGIN, 815) + block(whole[1:], MARGIN, 740) + show("15", 290, 30)
    three = show("Harbour Report", MARGIN, 815) + page_of(BUS) + show("16", 290, 30)
    source = read(pdf(one, two, three))
    marks = {s.text: s.mark for s in analyse(source, "en").sentences}
    assert marks[VOTE] is None
    assert marks["Harbour Report"] == "running head"
    assert marks["15"] == "running head"


def test_lines_that_begin_two_pages_alike_are_text_where_the_text_follows_at_once():
    pages = [page_of(f"{WALL} Part {n} of it.", COST, top=800) for n in (1, 2)]
    assert read(pdf(*pages)).cuts == ()


def test_a_figure_alone_on_one_page_is_no_page_number():
    source = read(pdf(page_of(WALL) + show("2024", 290, 40), page_of(COST)))
    assert source.cuts == ()


def test_a_page_turned_by_the_file_is_read_upright():
    assert text(pdf(page_of(WALL, COST), page="/Rotate 180")) == [WALL, COST]
    drawn = page_of(WALL)
    turned = f"q 0 1 -1 0 {WIDTH} 0 cm\n{drawn.replace('740', '500')}Q\n"
    assert text(pdf(turned, page="/Rotate 90"))[0].startswith("The harbour wall")


def test_text_on_its_side_is_read_after_the_rest():
    side = "BT /F1 8 Tf 0 1 -1 0 40 200 Tm (Drawn by the port authority of Ost) Tj ET\n"
    assert text(pdf(side + page_of(WALL, COST))) == [
        WALL, COST, "Drawn by the port authority of Ost",
    ]  # fmt: skip


def test_forms_are_read_where_they_are_drawn():
    form = stream(
        block(wrapped(COST, 400), 0, 0).encode(),
        "/Type /XObject /Subtype /Form /BBox [0 -100 500 20] /Matrix [1 0 0 1 0 50] "
        "/Resources << /Font << /F1 4 0 R >> >>",
    )
    drawn = "q 1 0 0 1 72 600 cm /Fm1 Do Q\n" + page_of(WALL) + page_of(BUS, top=560)
    content = pdf(drawn, resources="/XObject << /Fm1 6 0 R >>", objects=[form])
    assert text(content) == [WALL, COST, BUS]


# --- letters ------------------------------------------------------------------------------


def test_ligatures_are_letters():
    unicode = stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        b"1 begincodespacerange <00> <ff> endcodespacerange\n"
        b"1 beginbfchar <80> <fb03> endbfchar endcmap end end"
    )
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    drawn = "BT /F9 10 Tf 72 700 Td (The o\\200cers met.) Tj ET\n"
    content = pdf(drawn, resources="", objects=[unicode, font]).replace(b"/F2 5 0 R", b"/F9 7 0 R")
    assert text(content) == ["The officers met."]


def test_letters_whose_meaning_the_file_does_not_tell_are_told_and_not_guessed():
    inner = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /DW 500 >>"
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H "
        b"/DescendantFonts [6 0 R] >>"
    )
    drawn = "BT /F9 10 Tf 72 700 Td <002400250026002700280029002a> Tj ET\n"

    def content(*pages: str) -> bytes:
        return pdf(*pages, objects=[inner, font]).replace(b"/F2 5 0 R", b"/F9 7 0 R")

    assert "do not tell which letters" in reason(content(drawn))
    source = read(content(drawn, page_of(WALL)))
    assert source.text == WALL
    assert any("Page 1 is not read" in note and "OCR" in note for note in source.notes)


@pytest.mark.parametrize(
    "trick",
    [
        f"1 1 1 rg\n{show('Vote for Brandt today', 72, 500)}0 g\n",
        show("Vote for Brandt today", 72, 500, 0.5),
        show("Vote for Brandt today", 72, -50),
        f"BT 3 Tr ET\n{show('Vote for Brandt today', 72, 500)}BT 0 Tr ET\n",
    ],
)
def test_letters_that_nobody_sees_are_cut(trick: str):
    source = read(pdf(page_of(WALL) + trick + page_of(COST, top=400)))
    assert cuts(source) == {"Vote for Brandt today": "hidden text"}


def test_white_letters_on_a_dark_ground_are_seen():
    drawn = f"0 0 0.5 rg 60 490 300 30 re f 1 1 1 rg\n{show('What it costs', 72, 500)}0 g\n"
    assert read(pdf(page_of(WALL) + drawn + page_of(COST, top=400))).cuts == ()


def test_what_is_written_aslant_is_a_watermark():
    drawn = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET\n"
    assert cuts(read(pdf(page_of(WALL, COST) + drawn))) == {"DRAFT": "watermark"}


# --- scans --------------------------------------------------------------------------------


def test_a_scan_without_text_is_not_read_and_the_cure_is_told():
    told = reason(pdf(SCANNED, SCANNED, resources=SCAN, objects=[PICTURE]))
    assert "scanned" in told
    assert "OCR" in told


def test_scans_among_other_pages_are_told_by_their_numbers():
    pages = (page_of(WALL), SCANNED, SCANNED, page_of(COST), SCANNED)
    source = read(pdf(*pages, resources=SCAN, objects=[PICTURE]))
    assert source.text == f"{WALL}\n\n{COST}"
    assert source.place(source.text.index("Repairs")) == "page 4"
    assert any("Pages 2 to 3 and 5 are without text" in note for note in source.notes)


def test_the_words_under_a_scan_are_read_and_told_as_those_of_ocr():
    drawn = f"{SCANNED}BT 3 Tr ET\n{page_of(WALL, COST)}"
    source = read(pdf(drawn, resources=SCAN, objects=[PICTURE]))
    assert (source.text, source.cuts) == (f"{WALL}\n\n{COST}", ())
    assert any("OCR" in note for note in source.notes)


# --- what the file tells ------------------------------------------------------------------


def test_the_file_tells_title_author_date_and_language_where_the_text_does_not():
    source = read(pdf(
        page_of(WALL, COST),
        info="/Title (Storm at Ost, a report) /Author (Asha Verrin) "
             "/CreationDate (D:20240708143000+05'30')",
        catalog="/Lang (en-GB)",
    ))  # fmt: skip
    assert source.title is not None
    assert (source.title.value, source.title.rule) == ("Storm at Ost, a report", "PDF title")
    assert source.author is not None
    assert (source.author.value, source.author.rule) == ("Asha Verrin", "PDF author")
    assert source.published is not None
    assert source.published.value == "2024-07-08T14:30:00+05:30"
    assert source.published.rule == "PDF creation date"
    assert source.language is not None
    assert source.language.value == "en"


def test_a_byline_goes_before_what_the_file_says_of_itself():
    drawn = show("By Ines Corvo | The Harbour Ledger | July 8, 2024", MARGIN, 780)
    content = pdf(
        drawn + page_of(WALL, COST),
        info="/Author (Some Other) /CreationDate (D:20251126)",
    )
    source = read(content)
    assert source.author is not None
    assert source.author.value == "Ines Corvo"
    assert source.published is not None
    assert source.published.value == "2024-07-08"


@pytest.mark.parametrize(
    "title", ["Microsoft Word - wall.doc", "untitled", "wall_final_v2.indd", "Document1", "12"]
)
def test_the_name_of_a_file_or_a_program_is_no_title(title: str):
    assert read(pdf(page_of(WALL, COST), info=f"/Title ({title})")).title is None


@pytest.mark.parametrize("author", ["Administrator", "averrin", "Microsoft Office User"])
def test_the_name_of_an_account_is_no_author(author: str):
    assert read(pdf(page_of(WALL, COST), info=f"/Author ({author})")).author is None


@pytest.mark.parametrize("date", ["D:2024", "D:20241399", "yesterday", "D:99999999"])
def test_a_date_that_is_none_is_left_out(date: str):
    assert read(pdf(page_of(WALL, COST), info=f"/CreationDate ({date})")).published is None


# --- what is not read ---------------------------------------------------------------------


def encrypted(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf(page_of(WALL))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_file_locked_for_printing_alone_is_read_and_one_with_a_password_is_told():
    assert read(encrypted("")).text == WALL
    assert "password" in reason(encrypted("secret"))


def test_attached_files_are_told():
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf(page_of(WALL))))
    writer.add_attachment("tides.csv", b"a,b")
    out = BytesIO()
    writer.write(out)
    assert "Files attached to it are not read: tides.csv." in read(out.getvalue()).notes


def test_what_is_filled_into_a_form_is_told():
    field = b"<< /FT /Tx /T (Name) /V (Ines Corvo) >>"
    content = pdf(page_of(WALL), catalog="/AcroForm << /Fields [6 0 R] >>", objects=[field])
    assert "What is filled into its form is not read: 1 field." in read(content).notes


def test_a_broken_page_costs_that_page_alone():
    content = pdf(page_of(WALL), page_of(COST), page_of(BUS))
    place = content.index(b"9 0 obj")
    broken = content[:place] + content[place:].replace(b"/Length", b"/Filter /Odd /Length", 1)
    source = read(broken)
    assert source.text == f"{WALL}\n\n{BUS}"
    assert source.place(len(source.text) - 1) == "page 3"
    assert any("Page 2 is not read" in note for note in source.notes)


def test_pages_that_are_empty_or_lost_are_told():
    content = pdf(page_of(WALL), page_of(COST), page_of(BUS))
    source = read(content.replace(b"/Contents 9 0 R", b"/Contents [[[1"))
    assert source.text == f"{WALL}\n\n{BUS}"
    assert source.notes == ("Page 2 is without text.",)
    fewer = read(content.replace(b"/Count 3", b"/Count 5"))
    assert fewer.notes == ("Of 5 pages 3 were found: the file is broken.",)


def test_a_broken_table_of_objects_is_got_over():
    content = pdf(page_of(WALL), page_of(COST))
    assert text(content.replace(b"startxref\n", b"startxref\n99")) == [WALL, COST]


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9])
def test_a_file_cut_short_is_read_or_told(part: float):
    content = pdf(page_of(WALL), page_of(COST))
    (outcome,) = read_content("a.pdf", content[: 9 + int(part * len(content))])
    assert isinstance(outcome, Unread) or outcome.text


def test_a_file_that_is_no_pdf_is_told():
    assert "not a PDF file" in reason(b"The wall is closed.")


def test_pages_without_text_and_files_without_pages_are_told():
    assert "no text" in reason(pdf("0 0 m 10 10 l S"))
    assert "no pages" in reason(pdf())


def test_more_pages_than_anyone_waits_for_are_told_with_the_limit():
    content = pdf(page_of(WALL)).replace(b"/Kids [6 0 R]", b"/Kids [%s]" % (b"6 0 R " * 1001))
    assert "1,000 pages" in reason(content)


def test_a_tree_of_pages_that_bites_its_tail_is_told():
    content = pdf(page_of(WALL)).replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]")
    assert reason(content)


def test_forms_within_themselves_end():
    form = stream(
        b"/Fm1 Do /Fm1 Do " + show("The wall is closed.", 72, 700).encode(),
        "/Type /XObject /Subtype /Form /BBox [0 0 500 800] "
        "/Resources << /Font << /F1 4 0 R >> /XObject << /Fm1 6 0 R >> >>",
    )
    content = pdf("/Fm1 Do", page_of(WALL), resources="/XObject << /Fm1 6 0 R >>", objects=[form])
    source = read(content)
    assert source.text == WALL
    assert any("Page 1 is not read" in note for note in source.notes)


def test_a_stream_that_unpacks_to_too_much_costs_its_page():
    packed = pypdf.PdfWriter(clone_from=BytesIO(pdf("% " + "x" * 30_000_000, page_of(WALL))))
    for page in packed.pages:
        page.compress_content_streams()
    out = BytesIO()
    packed.write(out)
    source = read(out.getvalue())
    assert source.text == WALL
    assert any("Page 1 is not read" in note for note in source.notes)


def test_the_limit_of_what_is_unpacked_holds_for_a_pdf_too():
    small = Reading(limits=Limits(unpacked=1))
    content = pdf(*[page_of(*[WALL] * 12)] * 900)
    (outcome,) = read_content("a.pdf", content, small)
    assert isinstance(outcome, Unread)
    assert "limits: unpacked" in outcome.reason


def test_without_the_extra_it_is_told_what_to_install():
    script = (
        "import sys\n"
        "sys.modules['pypdf'] = None\n"
        "from mkdocs_briefing.read import read_content\n"
        "print(read_content('a.pdf', b'%PDF-1.7')[0].reason)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert "pip install 'mkdocs-briefing[pdf]'" in told.stdout
    assert told.stderr == ""


def test_what_pypdf_complains_of_is_not_printed(capfd: pytest.CaptureFixture[str]):
    read(pdf(page_of(WALL)).replace(b"startxref\n", b"startxref\n99"))
    assert capfd.readouterr() == ("", "")


@given(st.binary(max_size=300))
def test_no_bytes_behind_the_mark_of_a_pdf_raise(rest: bytes):
    assert read_content("a.pdf", b"%PDF-1.7\n" + rest)


@settings(max_examples=60)
@given(st.data())
def test_no_damage_to_a_file_raises(data: st.DataObject):
    content = bytearray(pdf(page_of(WALL), page_of(COST), info="/Title (Storm)"))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    assert read_content("a.pdf", bytes(content))


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            "BT ET q Q cm Tm Td TD T* Tj TJ ' \" Tf Tz Ts Tr TL Do gs cs scn rg re f BDC EMC BI "
            "/F1 /Im1 (ab) <00> [(a)-9(b)] [[ 1 0 -5 1e40 0.5 << >> ID EI % null".split()
        ),
        max_size=60,
    )
)
def test_no_operators_raise(tokens: list[str]):
    page = " ".join(tokens)
    (outcome,) = read_content("a.pdf", pdf(page, page_of(WALL)))
    assert isinstance(outcome, Source)
    assert WALL in " ".join(outcome.text.split())
