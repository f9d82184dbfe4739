"""Nothing is fetched, whatever addresses the documents hold."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import mkdocs_briefing
from formats import WRITERS, Document
from projects import make_project, surroundings

PACKAGE = Path(mkdocs_briefing.__file__).parents[1]

# In every process of the build: what asks for a name or a connection is written down. The
# program's own libraries in C are not seen by this; for them a server listens.
WATCH = """
import os, sys
def watch(event, details):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        with open(os.environ["ASKED"], "a") as file:
            file.write(f"{event} {details[1:]}\\n")
sys.addaudithook(watch)
with open(os.environ["WATCHED"], "a") as file:
    file.write("a process\\n")
"""

PAGE = """<!DOCTYPE html PUBLIC "-//X//X" "{at}/x.dtd">
<html><head><base href="{at}/"><title>Wall</title><link rel="stylesheet" href="{at}/a.css">
<link rel="canonical" href="{at}/page"><link rel="preload" href="{at}/font.woff">
<meta http-equiv="refresh" content="0;url={at}/next"><meta property="og:image" content="{at}/a.png">
<script src="{at}/a.js"></script></head><body><article><h1>Wall</h1>
<p>The harbour wall cost 3 million crowns, <a href="{at}/more">the council</a> said.</p>
<img src="{at}/a.png" srcset="{at}/b.png 2x"><iframe src="{at}/frame"></iframe>
<video src="{at}/a.mp4"></video><object data="{at}/o"></object>
<p>The storm took two cranes.</p></article></body></html>"""

FEED = """<?xml version="1.0"?><?xml-stylesheet href="{at}/a.xsl"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Lund</title>
<link>{at}/</link><image><url>{at}/a.png</url></image><item><title>Wall</title>
<link>{at}/item</link><enclosure url="{at}/a.mp3" type="audio/mpeg" length="1"/>
<media:content url="{at}/a.jpg"/>
<description>The harbour wall cost 3 million crowns. &lt;img src="{at}/a.png"&gt;</description>
</item></channel></rss>"""

OUTSIDE = """<?xml version="1.0"?><!DOCTYPE rss SYSTEM "{at}/x.dtd" [<!ENTITY a SYSTEM "{at}/e">]>
<rss version="2.0"><channel><item><title>&a;</title></item></channel></rss>"""

INCLUDED = """<?xml version="1.0"?><rss version="2.0" xmlns:xi="http://www.w3.org/2001/XInclude">
<channel><item><title>Wall</title><xi:include href="{at}/i.xml"/>
<description>The storm took two cranes.</description></item></channel></rss>"""

MARKDOWN = """---\nurl: {at}/a\n---\nThe wall stands. ![wall]({at}/a.png) <{at}/b> [more]({at}/c)

<img src="{at}/d.png">\n"""


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """Something that listens on this machine, and would be heard from if anybody called."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)  # noqa: FBT003 - the name is the system's
        yield listening


def sources(at: str) -> dict[str, str | bytes]:
    told = (
        f"The harbour wall cost 3 million crowns; see {at}/report.",
        "The storm took two cranes, the council said, and a third of the winter's trade.",
    )
    document = Document("The wall", "Lund Gazette", "Ada Frost", f"{at}/wall", told)
    every: dict[str, str | bytes] = {f"a{end}": write(document) for end, write in WRITERS.items()}
    more = {"page.html": PAGE, "feed.rss": FEED, "outside.rss": OUTSIDE, "included.rss": INCLUDED}
    more |= {"page.md": MARKDOWN, "page.xhtml": PAGE}
    return every | {name: text.replace("{at}", at) for name, text in more.items()}


@pytest.mark.parametrize("program", ["mkdocs_briefing", "mkdocs"])
def test_no_build_asks_for_a_name_or_a_connection(
    tmp_path: Path, server: socket.socket, program: str
) -> None:
    at = f"http://127.0.0.1:{server.getsockname()[1]}"
    site = make_project(tmp_path / "site", sources=sources(at))
    watch = tmp_path / "watch"
    watch.mkdir()
    (watch / "sitecustomize.py").write_text(WATCH)
    asked, watched = tmp_path / "asked", tmp_path / "watched"
    run = subprocess.run(
        [sys.executable, "-m", program, "build"],
        cwd=site.folder,
        env=surroundings(
            PYTHONPATH=os.pathsep.join([str(watch), str(PACKAGE)]),
            ASKED=str(asked),
            WATCHED=str(watched),
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert len(watched.read_text().splitlines()) >= 2  # the process that reads is watched too
    assert not asked.exists(), asked.read_text()
    with pytest.raises(BlockingIOError):  # nobody waits at the door
        server.accept()
