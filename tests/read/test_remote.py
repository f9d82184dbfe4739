"""Folders that are not on this machine, as fsspec knows them: here one packed in an archive."""

from __future__ import annotations

import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_briefing import pipeline, settings
from mkdocs_briefing.model import Address, FolderError, Limits, Unread, Workers, folder_named
from mkdocs_briefing.read import list_files, read_bytes
from pipeline.folders import FERRY, HARBOUR, article, told, write
from pipeline.random_folders import SENTENCES

FILES = {
    f"{place}/ü {i}.txt": article(*(SENTENCES[(i * 7 + k * step) % 20] for k in range(8)))
    for i in range(3)
    for place, step in (("east", 3), ("west", 5))
} | {
    "page.html": "<html><body><article><p>The ferry was nine minutes late, the harbour master"
    " said on Friday.</p></article></body></html>",
    "old.doc": "x" * 100,
    "empty.txt": "",
}


@pytest.fixture
def packed(tmp_path: Path) -> Address:
    """The files below `news` in an archive, with others beside it."""
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as file:
        for path, text in {**FILES, ".hidden.txt": "x", ".git/config.txt": "x"}.items():
            file.writestr(f"news/{path}", text)
        file.writestr("newsroom/a.txt", "not of the folder")
    return Address(f"zip://news::{tmp_path / 'all.zip'}")


def test_a_folder_elsewhere_makes_the_same_briefing_as_one_here(tmp_path: Path, packed: Address):
    here = told(write(tmp_path / "news", FILES), FERRY, HARBOUR)
    afar = replace(here, sources=packed)
    expected = pipeline.brief(here)

    assert any(section.paragraphs for section in expected.sections)
    assert pipeline.brief(afar) == expected
    assert pipeline.brief(replace(afar, workers=Workers(2))) == expected


def test_its_files_are_listed_without_what_is_hidden(packed: Address):
    assert list_files(packed) == tuple(sorted(FILES))


def test_one_larger_than_the_limit_is_not_read(packed: Address):
    content = read_bytes(packed, "old.doc", Limits(megabytes=1))
    assert isinstance(content, Unread)
    gone = read_bytes(packed, "gone.txt")
    assert gone == Unread("gone.txt", "it is no longer there. Put it back.")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("nowhere://bucket/news", "nowhere://bucket/news: the address cannot be opened: Protocol"),
        ("zip://news::/not/there.zip", "the address cannot be opened: .*No such file"),
        ("memory://news", "memory://news: there is no such folder, or you may not see it"),
    ],
)
def test_an_address_without_a_folder_is_told(tmp_path: Path, address: str, reason: str):
    asked = replace(told(tmp_path, FERRY), sources=folder_named(address))
    with pytest.raises(pipeline.PipelineError, match=reason):
        pipeline.brief(asked)


def test_without_fsspec_the_install_is_named(packed: Address, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(FolderError, match=r"pip install 'mkdocs-briefing\[remote\]'"):
        list_files(packed)


def test_a_password_in_an_address_is_never_shown():
    assert str(Address("sftp://ann:s3cret@host/news")) == "sftp://ann:***@host/news"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("s3://bucket/news", Address("s3://bucket/news")),
        ("zip://news::/all.zip", Address("zip://news::/all.zip")),
        ("news", None),
        ("C://news", None),
        ("news/s3://x", None),
    ],
)
def test_what_begins_like_an_address_is_one(tmp_path: Path, written: str, meant: Address | None):
    file = tmp_path / "briefing.yml"
    file.write_text(f"sources: {written}\nsections: [{{title: Ferry}}]\n")
    assert settings.load(file).sources == (meant or tmp_path / written)
