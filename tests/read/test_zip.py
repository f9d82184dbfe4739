"""A ZIP archive: each file in it is a source or has its reason, and none is larger than it may."""

from __future__ import annotations

import stat
import struct
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import Limits, Reading, Source, Unread
from mkdocs_briefing.read import read_content
from read.packing import PAGE, TEXT, Web, zipped, zipped_pairs

SMALL = Reading(limits=Limits(megabytes=1, unpacked=2, entries=5))


def read(content: bytes, rules: Reading | None = None) -> dict[str, str]:
    """The text or the reason of each document, by the path behind the archive's."""
    documents = read_content("clips.zip", content, rules or Reading())
    told = {one.path: one.text if isinstance(one, Source) else one.reason for one in documents}
    assert len(told) == len(documents)
    return {path.removeprefix("clips.zip/"): text for path, text in told.items()}


def test_each_file_is_a_source_of_its_own_in_the_order_of_the_names():
    archive = zipped({"march/b.txt": TEXT, "a.html": PAGE, "march/a.md": f"# Ferry\n\n{TEXT}"})
    documents = read_content("in/clips.zip", archive)
    assert [one.path for one in documents] == [
        "in/clips.zip/a.html",
        "in/clips.zip/march/a.md",
        "in/clips.zip/march/b.txt",
    ]
    page, _, text = documents
    assert isinstance(page, Source)
    assert isinstance(text, Source)
    assert page.title is not None
    assert page.title.value == "Ferry back"
    assert (text.text, text.holder) == (TEXT, "in/clips.zip")


def test_what_other_formats_hold_is_read_by_their_readers():
    web = Web(packed=True).add("response", "http://ost.example/ferry", "text/html", PAGE)
    archive = zipped({"c.warc.gz": web.content, "d.jsonl": '{"text": "It rained in Lund."}'})
    told = read(archive)
    assert TEXT in told["c.warc.gz/ost.example/ferry.html"]
    assert told["d.jsonl/0001"] == "It rained in Lund."


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("../../march/a.txt", "march/a.txt"),
        ("/etc/a.txt", "etc/a.txt"),
        ("C:\\clips\\a.txt", "C:/clips/a.txt"),
        ("a\x1b[2J.txt", "a%u001b[2J.txt"),
        ("märz/grüße.txt", "märz/grüße.txt"),
    ],
)
def test_no_name_leads_out_of_the_archive(name: str, path: str):
    assert read(zipped({name: TEXT})) == {path: TEXT}


def test_names_in_utf_8_are_read_whether_marked_or_not_and_others_as_dos_had_them():
    for raw, path in ((("märz.txt").encode(), "märz.txt"), (b"m\x84rz.txt", "märz.txt")):
        stand_in = "x" * (len(raw) - 4) + ".txt"
        archive = zipped({stand_in: TEXT}).replace(stand_in.encode(), raw)
        assert read(archive) == {path: TEXT}


def test_a_name_marked_as_utf_8_that_is_none_loses_nothing():
    archive = zipped({"ä.txt": TEXT, "b.txt": TEXT}).replace("ä".encode(), b"\xff\xfe")
    assert read(archive) == {"��.txt": TEXT, "b.txt": TEXT}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_comes_twice_is_read_twice():
    told = read(zipped_pairs([("a.txt", "First."), ("a.txt", "Second.")]))
    assert told == {"a.txt": "First.", "a.txt~2": "Second."}


def test_folders_and_what_systems_leave_behind_are_passed_over():
    names = ("__MACOSX/._a.txt", ".DS_Store", "x/Thumbs.db", "~$a.docx", "a.txt~", ".git/a.txt")
    assert read(zipped({**dict.fromkeys(names, "x"), "x/": "", "a.txt": TEXT})) == {"a.txt": TEXT}
    (nothing,) = read_content("clips.zip", zipped({"x/": "", ".DS_Store": "x"}))
    assert isinstance(nothing, Unread)
    assert "holds no document" in nothing.reason


def test_a_nested_archive_without_documents_is_not_lost():
    assert "no document" in read(zipped({"a.txt": TEXT, "empty.zip": zipped({})}))["empty.zip"]


# --- what is wrong with an entry --------------------------------------------------


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def patched(archive: bytes, name: str, offset: int, value: bytes) -> bytes:
    """The archive with other bytes in the directory's record of a file."""
    at = archive.rindex(name.encode()) - 46 + offset
    return archive[:at] + value + archive[at + len(value) :]


def test_a_link_is_listed_and_not_followed():
    told = read(zipped_pairs([(link("a.txt"), "/etc/passwd"), ("b.txt", TEXT)]))
    assert "it is a link" in told["a.txt"]
    assert told["b.txt"] == TEXT


@pytest.mark.parametrize(
    ("offset", "value", "reason"),
    [
        (8, b"\x01\x00", "locked with a password"),
        (10, b"\x0c\x00", "(bzip2)"),
        (10, b"\x63\x00", "(method 99)"),
        (16, b"abcd", "it is damaged"),
        (20, b"\x01\x00\x00\x00", "it is cut off"),
        (20, b"\xff\xff\xff\x7f", "bytes are those of another"),
        (24, b"\x01\x00\x00\x00", "it is damaged"),
        (24, b"\xff\xff\xff\x7f", "larger than 20 MB"),
        (24, b"\x00\x00\x00\x00", "it is empty"),
        (42, b"\x01\x00\x00\x00", "it is cut off"),
    ],
)
def test_an_entry_that_cannot_be_read_has_its_reason_and_the_others_are_read(
    offset: int, value: bytes, reason: str
):
    archive = zipped({"a.txt": TEXT, "b.txt": TEXT * 2})
    told = read(patched(archive, "a.txt", offset, value))
    assert reason in told["a.txt"]
    assert told["b.txt"] == TEXT * 2


def test_what_is_not_read_is_told_by_its_name():
    told = read(zipped({"a.txt": TEXT, "p.jpg": b"\xff\xd8", "old.rar": b"Rar!", "README": "x"}))
    assert "a JPEG picture" in told["p.jpg"]
    assert "a RAR archive" in told["old.rar"]
    assert "no suffix" in told["README"]


def test_entries_of_the_same_bytes_are_read_once():
    archive = zipped({f"{number}.txt": f"{TEXT} {number}" for number in range(3)})
    for number in range(2):
        last = struct.pack("<L", archive.index(b"2.txt") - 30)
        archive = patched(archive, f"{number}.txt", 42, last)
    told = read(archive)
    assert [path for path, text in told.items() if text.startswith(TEXT)] == ["2.txt"]
    assert all("another entry" in told[f"{number}.txt"] for number in range(2))


# --- what is wrong with the archive -----------------------------------------------


def test_an_archive_that_is_cut_off_says_so():
    told = read(zipped({"a.txt": TEXT, "b.txt": TEXT})[:-30])
    assert "it is cut off" in told["clips.zip"]
    assert "Fetch it again." in told["clips.zip"]


def test_of_a_damaged_directory_the_first_entries_are_read():
    archive = zipped({"a.txt": TEXT, "b.txt": TEXT})
    told = read(patched(archive, "b.txt", 0, b"XX"))
    assert told["a.txt"] == TEXT
    assert "directory is damaged" in told["directory"]


def test_what_stands_before_or_behind_an_archive_does_not_matter():
    archive = zipped({"a.txt": TEXT})
    assert read(b"#!/bin/sh\n" + archive) == read(archive + b"\0\0") == {"a.txt": TEXT}


def test_an_archive_with_64_bit_numbers_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 10)
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 0)
    archive = zipped({"a.txt": TEXT, "b.txt": TEXT})
    assert b"PK\x06\x06" in archive
    assert read(archive) == read(b"before" + archive) == {"a.txt": TEXT, "b.txt": TEXT}


@pytest.mark.parametrize(
    ("name", "kind"), [("word/document.xml", ".docx"), ("META-INF/container.xml", ".epub")]
)
def test_an_office_document_is_named_for_what_it_is(name: str, kind: str):
    assert f"Rename it: {kind}" in read(zipped({name: "<x/>"}))["clips.zip"]


def test_another_archive_under_this_name_is_named_for_what_it_is():
    assert "it is a RAR archive" in read(b"Rar!\x1a\x07\x01\x00rest")["clips.zip"]


# --- bombs ------------------------------------------------------------------------


def test_an_entry_that_unpacks_beyond_its_size_is_given_up_at_it_and_the_next_is_read():
    bomb = zipped({"a.txt": b"a" * 3_000_000, "b.txt": TEXT})
    lying = patched(bomb, "a.txt", 24, struct.pack("<L", 900_000))
    told = read(lying, SMALL)
    assert "larger than 1 MB" in told["a.txt"]
    assert told["b.txt"] == TEXT


def test_all_that_is_unpacked_is_bounded_and_the_rest_told():
    files = {f"{number}.txt": b"a" * 900_000 for number in range(4)}
    told = read(zipped(files), SMALL)
    assert [path for path in told if told[path].startswith("aaa")] == ["0.txt", "1.txt"]
    assert "unpacks to more than 2 MB" in told["clips.zip"]


def test_what_archives_in_archives_unpack_counts_as_well():
    inner = zipped({"a.txt": b"a" * 900_000}, zipfile.ZIP_STORED)
    told = read(zipped({f"{number}.zip": inner for number in range(3)}), SMALL)
    assert sum(text.startswith("aaa") for text in told.values()) == 1
    assert "more than 2 MB" in told["clips.zip"]


def test_the_number_of_entries_is_bounded_and_the_first_by_name_are_read():
    told = read(zipped({f"{number}.txt": TEXT for number in range(8)}), SMALL)
    assert sorted(told) == [*(f"{number}.txt" for number in range(5)), "clips.zip"]
    assert "more than 5 documents" in told["clips.zip"]


def test_a_directory_of_far_too_many_files_is_not_read_to_its_end():
    told = read(zipped({f"{number:02}.txt": TEXT for number in range(51)}), SMALL)
    assert "lists more than 50 files" in told["clips.zip"]


def nested(depth: int) -> bytes:
    """An archive that holds archives, each one in another, this deep."""
    archive = zipped({"a.txt": TEXT})
    for _ in range(depth):
        archive = zipped({"n.zip": archive})
    return archive


def test_archives_lie_in_archives_as_deep_as_the_settings_allow():
    assert read(nested(3)) == {"n.zip/n.zip/n.zip/a.txt": TEXT}
    (told,) = read(nested(4)).items()
    assert told[0] == "n.zip/n.zip/n.zip/n.zip"
    assert "in 4 others" in told[1]
    assert "limits: nesting" in told[1]
    flat = Reading(limits=Limits(nesting=1))
    assert list(read(nested(1), flat).values()) == [TEXT]
    assert "in 2 others" in read(nested(2), flat)["n.zip/n.zip"]


# --- any archive ------------------------------------------------------------------

STEPS = ("n", "N", "é", "漢", "../", "./", "/", "\\", " ", ":", "\x1b", "\u202e", "%")
NAMES = st.lists(st.sampled_from(STEPS), max_size=12).map(lambda steps: "".join(steps) + "n.txt")


@settings(deadline=None, max_examples=150)
@given(st.dictionaries(NAMES, st.integers(), max_size=8))
@example({"../n.txt": 1, "/n.txt": 2, "n.txt": 3, "./n.txt": 3})
def test_every_file_comes_out_once_with_its_text(names: dict[str, int]):
    files = {name: f"The ferry left {number} times." for name, number in names.items()}
    documents = read_content("clips.zip", zipped(files)) if files else ()
    assert all(isinstance(one, Source) for one in documents)
    texts = [one.text for one in documents if isinstance(one, Source)]
    assert sorted(texts) == sorted(files.values())
    assert len({one.path for one in documents}) == len(documents)
    assert all(one.path.startswith("clips.zip/") and "/../" not in one.path for one in documents)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_no_damage_raises(data: st.DataObject):
    archive = bytearray(zipped({"a.txt": TEXT, "b/c.zip": zipped({"d.md": TEXT}), "e.html": PAGE}))
    for _ in range(data.draw(st.integers(0, 4))):
        archive[data.draw(st.integers(0, len(archive) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(archive)))
    for content in (bytes(archive), bytes(archive[:cut]), bytes(archive[cut:])):
        documents = read_content("clips.zip", content)
        assert documents
        assert documents == read_content("clips.zip", content)
        assert all(one.reason.endswith(".") for one in documents if isinstance(one, Unread))
