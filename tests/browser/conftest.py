"""A built site, served from here and opened in the system's Chromium."""

import pytest

from projects import SOURCES, make_project
from served import Server, confine

FEATURES = ["content.footnote.tooltips", "navigation.instant", "navigation.footer"]

# One of the reports tells where it is from; another has another figure for the repairs.
GAZETTE = SOURCES["gazette.txt"].partition("\n\n")[2]
KEPT = {name: text for name, text in SOURCES.items() if name != "gazette.txt"}
REPORTS = {
    **KEPT,
    "gazette.md": "---\ntitle: Ferry returns to Lund Quay\noutlet: Lund Gazette\n"
    f"date: 2031-03-04\nurl: https://gazette.example/ferry\n---\n\n{GAZETTE}",
    "evening-post.txt": "Ferry back at sea\n\nLUND QUAY, March 5 2031 – The Nordline ferry from "
    "Lund Quay to Ost has been in service again since Monday. Nordline spent about 3.1 million "
    "crowns on the repair of the harbour wall, its director said.\n",
}


@pytest.fixture(scope="session")
def serve(tmp_path_factory):
    """Build a site with this configuration, serve it, and return its address."""
    servers = []

    def served(theme, **config):
        server = Server()
        servers.append(server)
        folder = tmp_path_factory.mktemp("site") / "project"
        site = make_project(
            folder, {"theme": theme, "site_url": server.address, **config}, sources=REPORTS
        )
        site.build()
        server.show(site.site)
        return server.address

    yield served
    for server in servers:
        server.close()


@pytest.fixture(scope="session")
def address(serve):
    """The address of a built site whose every promise is looked at in the browser."""
    return serve({"name": "material", "font": False, "features": FEATURES})


@pytest.fixture(scope="session")
def plain_address(serve):
    """The same in MkDocs' own theme."""
    return serve({"name": "mkdocs"})


@pytest.fixture
def outside():
    """The addresses elsewhere that the page asked for; none of them was let through."""
    return []


@pytest.fixture
def page(chromium, address, outside):
    """The briefing's page, open, with everything from elsewhere blocked and noted."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(10_000)
    confine(context, address, outside)
    opened = context.new_page()
    opened.goto(f"{address}briefing/")
    yield opened
    context.close()
