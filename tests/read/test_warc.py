"""A web archive: each page in it is a source, and what else it holds is counted."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import Limits, Reading, Source, Unread
from mkdocs_briefing.read import read_content
from read.packing import PAGE, TEXT, Web

HTML = "text/html; charset=utf-8"
SMALL = Reading(limits=Limits(megabytes=1, unpacked=2, entries=3))


def ferry(**told: str) -> Web:
    return Web().add("response", "https://ost.example/ferry", HTML, PAGE, **told)


def read(content: bytes, rules: Reading | None = None) -> dict[str, Source | Unread]:
    documents = read_content("c.warc", content, rules or Reading())
    assert len({one.path for one in documents}) == len(documents)
    assert all(one.reason.endswith(".") for one in documents if isinstance(one, Unread))
    return {one.path.removeprefix("c.warc/"): one for one in documents}


def source(content: bytes) -> Source:
    (one,) = read(content).values()
    assert isinstance(one, Source), one
    return one


def reason(content: bytes, rules: Reading | None = None) -> str:
    (one,) = read(content, rules).values()
    assert isinstance(one, Unread), one
    return one.reason


def test_a_page_has_its_address_and_its_day_and_no_date_that_it_does_not_tell():
    one = source(ferry().content)
    assert one.path == "c.warc/ost.example/ferry.html"
    assert one.holder == "c.warc"
    assert TEXT in one.text
    assert one.url is not None
    assert (one.url.value, one.url.rule) == (
        "https://ost.example/ferry",
        "address in the web archive",
    )
    assert one.published is None
    assert "Saved from the web on 2024-07-09." in one.notes


def test_other_records_are_passed_over_and_counted():
    web = Web().add("warcinfo", "", "application/warc-fields", b"software: x\r\n")
    web.add("request", "https://ost.example/ferry", "application/http", b"GET / HTTP/1.1\r\n\r\n")
    web.add("response", "https://ost.example/", HTML, PAGE)
    web.add("response", "https://ost.example/gone", HTML, PAGE, status="404 Not Found")
    web.add("response", "https://ost.example/a.png", "image/png", b"\x89PNG")
    web.add("response", "https://ost.example/a.js", "text/javascript", b"var a")
    web.add("response", "https://ost.example/robots.txt", "text/plain", b"Disallow: /")
    web.add("resource", "dns:ost.example", "text/dns", b"20240709")
    web.add("resource", "https://ost.example/note.txt", "text/plain", TEXT.encode())
    told = read(web.content)
    assert list(told) == ["ost.example/index.html", "ost.example/note.txt"]
    last = told["ost.example/note.txt"]
    assert isinstance(last, Source)
    assert last.notes[-1] == (
        "Pages in the web archive: 2 of 9 records; the others: answers without a page (1), "
        "notes of the program that saved them (1), other files (2), pictures (1), requests (1), "
        "scripts and data (1)."
    )


def test_an_archive_without_a_page_says_what_it_holds():
    web = Web().add("response", "https://ost.example/a.png", "image/png", b"\x89PNG")
    assert "0 of 1 records; the others: pictures (1)" in reason(web.content)


@pytest.mark.parametrize("packed", [True, False])
def test_packed_record_by_record_or_as_a_whole_it_reads_the_same(*, packed: bool):
    web = Web(packed=packed)
    for number in range(3):
        web.add("response", f"https://ost.example/{number}.html", HTML, PAGE)
    content = web.content if packed else gzip.compress(web.content)
    documents = read_content("c.warc.gz", content)
    assert [one.path for one in documents] == [
        f"c.warc.gz/ost.example/{number}.html" for number in range(3)
    ]
    assert all(isinstance(one, Source) and TEXT in one.text for one in documents)


CHUNKED = b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (gzip.compress(PAGE), {"Content_Encoding": "gzip"}),
        (zlib.compress(PAGE), {"Content_Encoding": "deflate"}),
        (PAGE, {"Content_Encoding": "gzip"}),  # unpacked by the program that saved it
        (CHUNKED, {"Transfer_Encoding": "chunked"}),
        (PAGE, {"Transfer_Encoding": "chunked"}),
    ],
)
def test_bodies_are_unpacked_as_http_has_them(body: bytes, told: dict[str, str]):
    web = Web().add("response", "https://ost.example/ferry", HTML, body, **told)
    assert source(web.content).text == source(ferry().content).text


def test_a_body_that_does_not_unpack_has_its_reason_and_the_next_page_is_read():
    web = Web().add("response", "https://a.example/", HTML, b"\x0b", Content_Encoding="br")
    broken = gzip.compress(PAGE)[:-20]
    web.add("response", "https://b.example/", HTML, broken, Content_Encoding="gzip")
    web.add("response", "https://c.example/", HTML, PAGE)
    brotli, cut, whole = read(web.content).values()
    assert isinstance(brotli, Unread)
    assert "(br)" in brotli.reason
    assert isinstance(cut, Unread)
    assert "does not unpack" in cut.reason
    assert isinstance(whole, Source)


def test_the_encoding_that_the_server_told_counts_where_the_page_tells_none():
    body = "Паром вернулся в понедельник после ремонта.".encode("cp1251")
    web = Web().add("response", "https://ost.example/a", "text/plain; charset=cp1251", body)
    assert source(web.content).text.startswith("Паром вернулся")
    unknown = Web().add(
        "response", "https://ost.example/a", "text/plain; charset=zip", b"It rained."
    )
    assert source(unknown.content).text == "It rained."


def test_one_address_saved_twice_is_two_sources():
    web = ferry().add("response", "https://ost.example/ferry", HTML, PAGE)
    assert list(read(web.content)) == ["ost.example/ferry.html", "ost.example/ferry.html~2"]


def test_of_an_archive_that_is_cut_off_the_first_pages_are_read():
    web = ferry().add("response", "https://ost.example/b", HTML, PAGE)
    told = read(web.content[:-60])
    assert isinstance(told["ost.example/ferry.html"], Source)
    assert isinstance(told["ost.example/b.html"], Unread)
    assert isinstance(told["rest"], Unread)
    assert "its end is missing" in told["rest"].reason


def test_what_is_no_web_archive_says_so():
    assert "no web archive" in reason(TEXT.encode())
    assert "no web archive" in reason(gzip.compress(TEXT.encode()))
    assert "a record is too long" in reason(b"WARC/1.0\r\n" + b"a: b\r\n" * 100_000)
    assert "does not tell its length" in reason(
        b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://ost.example/\r\n\r\n\r\n"
    )


def test_bombs_stop_at_the_limits():
    zeros = b"<p>" + b"a" * 3_000_000
    web = Web().add("response", "https://a.example/", HTML, gzip.compress(zeros),
                    Content_Encoding="gzip")  # fmt: skip
    page, others = read(web.content, SMALL).values()
    assert isinstance(page, Unread)
    assert "larger than 0.1 MB" in page.reason
    assert isinstance(others, Unread)
    assert "1 of 1 records" in others.reason
    large = Web().add("response", "https://a.example/a.png", "image/png", zeros).content
    documents = read_content("c.warc.gz", gzip.compress(large), SMALL)
    assert [one.reason for one in documents if isinstance(one, Unread)] == [
        "it unpacks to more than 2 MB; the rest is not read. Split it, or raise 'limits: unpacked'."
    ]


def test_more_pages_than_the_settings_allow_are_told_of():
    web = Web()
    for number in range(5):
        web.add("response", f"https://ost.example/{number}", HTML, PAGE)
    told = read(web.content, SMALL)
    assert [path for path, one in told.items() if isinstance(one, Source)] == [
        f"ost.example/{number}.html" for number in range(3)
    ]
    assert len(told) == 4


def test_more_records_than_may_be_passed_over_are_told_of():
    web = ferry()
    for _ in range(61):
        web.add("resource", "https://ost.example/a.png", "image/png", b"x")
    first, rest = read(web.content, SMALL).values()
    assert isinstance(first, Source)
    assert isinstance(rest, Unread)
    assert "more than 60 records" in rest.reason


def test_a_wrong_length_is_told_of_and_nothing_is_printed(capfd: pytest.CaptureFixture[str]):
    content = ferry().content
    length = re.search(rb"Content-Length: (\d+)", content)
    assert length
    told = read(content.replace(length[1], b"%d" % (int(length[1]) - 9), 1) + content)
    assert isinstance(told["ost.example/ferry.html"], Source)
    assert isinstance(told.get("rest", told.get("ost.example/ferry.html~2")), Source | Unread)
    assert capfd.readouterr() == ("", "")


def test_without_the_library_it_is_told_what_to_install():
    script = (
        "import sys; sys.modules['warcio'] = None\n"
        "from mkdocs_briefing.read import read_content\n"
        "print(read_content('c.warc', b'WARC/1.0')[0].reason)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "pip install 'mkdocs-briefing[warc]'" in ran.stdout


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_no_damage_raises(data: st.DataObject):
    web = ferry().add("resource", "https://ost.example/b.txt", "text/plain", TEXT.encode())
    content = bytearray(web.content)
    for _ in range(data.draw(st.integers(0, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    damaged = bytes(content[: data.draw(st.integers(0, len(content)))])
    for path, bytes_ in (("c.warc", damaged), ("c.warc.gz", gzip.compress(damaged, mtime=0))):
        documents = read_content(path, bytes_)
        assert documents
        assert documents == read_content(path, bytes_)
