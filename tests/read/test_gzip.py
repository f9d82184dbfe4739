"""A gzip file: the one file in it is read by the name that is left."""

from __future__ import annotations

import gzip
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import Limits, Reading, Source, Unread
from mkdocs_briefing.read import read_content
from read.packing import PAGE, TEXT, zipped

PACKED = gzip.compress(TEXT.encode(), mtime=0)


def read(path: str, content: bytes, rules: Reading | None = None) -> Source:
    (one,) = read_content(path, content, rules or Reading())
    assert isinstance(one, Source), one
    return one


def reason(path: str, content: bytes, rules: Reading | None = None) -> str:
    (one,) = read_content(path, content, rules or Reading())
    assert isinstance(one, Unread), one
    assert one.reason.endswith(".")
    return one.reason


def test_the_file_in_it_is_read_by_the_name_that_is_left():
    text, page = read("in/a.txt.gz", PACKED), read("a.HTML.GZ", gzip.compress(PAGE))
    assert (text.path, text.holder, text.text) == ("in/a.txt.gz/a.txt", "in/a.txt.gz", TEXT)
    assert page.title is not None
    assert page.title.value == "Ferry back"


def test_dumps_and_archives_in_it_are_read_as_they_are_anywhere():
    lines = b'{"text": "It rained."}\n{"text": "It cleared up."}\n'
    documents = read_content("d.jsonl.gz", gzip.compress(lines))
    assert [one.path for one in documents] == [f"d.jsonl.gz/d.jsonl/000{n}" for n in (1, 2)]
    assert read("c.zip.gz", gzip.compress(zipped({"a.txt": TEXT}))).path == "c.zip.gz/c.zip/a.txt"


def test_the_name_that_gzip_keeps_counts_where_the_file_has_none():
    held = io.BytesIO()
    with gzip.GzipFile("a.txt", "wb", fileobj=held, mtime=0) as packed:
        packed.write(TEXT.encode())
    assert read("clip.gz", held.getvalue()).path == "clip.gz/a.txt"
    assert "Rename it: .txt.gz" in reason("clip.gz", PACKED)


def test_all_members_are_one_text_and_zeros_behind_them_do_not_matter():
    both = gzip.compress(TEXT.encode()) + gzip.compress(b" It rained.") + b"\0" * 600
    one = read("a.txt.gz", both)
    assert one.text == f"{TEXT} It rained."
    assert one.notes == ()


def test_what_follows_and_is_not_packed_is_told_of():
    one = read("a.txt.gz", PACKED + b"more")
    assert one.text == TEXT
    assert any("passed over" in note for note in one.notes)


@pytest.mark.parametrize("path", ["a.tar.gz", "a.jpg.gz", "a.rar.gz"])
def test_a_file_that_is_not_read_is_not_read_packed_either(path: str):
    assert "which is not read" in reason(path, PACKED)


def test_what_is_cut_off_damaged_or_no_gzip_says_so():
    assert "it is cut off" in reason("a.txt.gz", PACKED[:-4])
    assert "it is cut off" in reason("a.txt.gz", PACKED[:12])
    assert "it is damaged" in reason("a.txt.gz", PACKED[:-6] + b"abcdef")
    assert "it is no gzip file" in reason("a.txt.gz", TEXT.encode())
    assert "it is empty" in reason("a.txt.gz", b"")
    assert "it is empty" in reason("a.txt.gz", gzip.compress(b""))


def test_a_bomb_stops_at_the_size_that_its_file_may_have():
    small = Reading(limits=Limits(megabytes=1, unpacked=2))
    zeros = gzip.compress(b"a" * 3_000_000)
    assert "larger than 1 MB" in reason("a.txt.gz", zeros, small)
    assert "unpacks to more than 2 MB" in reason("a.jsonl.gz", zeros, small)


def test_files_packed_again_and_again_are_archives_in_archives():
    packed, name = PACKED, "a.txt.gz"
    for _ in range(3):
        packed, name = gzip.compress(packed), f"{name}.gz"
    assert read(name, packed).text == TEXT
    assert "in 4 others" in reason(f"{name}.gz", gzip.compress(packed))


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_no_damage_raises(data: st.DataObject):
    packed = bytearray(PACKED * 2)
    for _ in range(data.draw(st.integers(0, 3))):
        packed[data.draw(st.integers(0, len(packed) - 1))] = data.draw(st.integers(0, 255))
    content = bytes(packed[: data.draw(st.integers(0, len(packed)))])
    documents = read_content("a.txt.gz", content)
    assert len(documents) == 1
    assert documents == read_content("a.txt.gz", content)


@settings(deadline=None)
@given(st.text("ab \né漢", min_size=1).map(lambda text: f"It rained. {text}.\n"))
def test_any_text_comes_out_as_it_was_packed(text: str):
    assert read("a.txt.gz", gzip.compress(text.encode())).text == text
