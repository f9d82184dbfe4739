"""The tree on disk is what was published, and only our own stale pages are removed."""

from dataclasses import replace

import pytest

from mkdocs_briefing.publish import linked_data, publish, write


def files(directory):
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in directory.rglob("*")
        if path.is_file()
    }


def without(briefing, path):
    return replace(
        briefing, sources=tuple(record for record in briefing.sources if record.path != path)
    )


def test_the_tree_on_disk_is_the_published_one_byte_for_byte(briefing, tmp_path):
    uris = write(briefing, tmp_path / "out")
    tree = dict(publish(briefing))
    tree["briefing.md"] += f"\n{linked_data(briefing)}\n"
    assert files(tmp_path / "out") == {uri: text.encode() for uri, text in tree.items()}
    assert sorted(uris) == sorted(tree)


def test_a_source_that_is_gone_takes_its_page_along(briefing, tmp_path):
    write(briefing, tmp_path)
    write(without(briefing, "idle.txt"), tmp_path)
    assert not (tmp_path / "sources/idle.md").exists()
    assert (tmp_path / "sources/courier.md").exists()


def test_a_file_that_is_not_ours_stays(briefing, tmp_path):
    write(briefing, tmp_path)
    (tmp_path / "sources/mine.md").write_text("mine")
    write(without(briefing, "idle.txt"), tmp_path)
    assert (tmp_path / "sources/mine.md").read_text() == "mine"


@pytest.mark.parametrize(
    "record",
    [
        "not json",
        "[]",
        "{}",
        '{"generator": {"name": "other"}, "sources": [{"path": "mine.txt", "status": "read"}]}',
        '{"generator": {"name": "mkdocs-briefing"}, "sources": [1]}',
        '{"generator": {"name": "mkdocs-briefing"}, "sources": [{"path": 1, "status": "read"}]}',
    ],
)
def test_a_foreign_or_broken_record_removes_nothing(record, briefing, tmp_path):
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/mine.md").write_text("mine")
    (tmp_path / "briefing.json").write_text(record)
    write(briefing, tmp_path)
    assert (tmp_path / "sources/mine.md").read_text() == "mine"


def test_a_record_cannot_point_outside_the_source_pages(briefing, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "victim.md").write_text("mine")
    (out / "briefing.json").write_text(
        '{"generator": {"name": "mkdocs-briefing"}, '
        '"sources": [{"path": "../../victim.txt", "status": "read"}]}'
    )
    write(briefing, out)
    assert (tmp_path / "victim.md").read_text() == "mine"


def test_a_second_run_over_the_same_folder_touches_nothing(briefing, tmp_path):
    write(briefing, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    write(briefing, tmp_path)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
