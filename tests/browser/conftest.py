"""A built site, served from here and opened in the system's Chromium."""

import os
import shutil
import threading
import warnings
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

from projects import SOURCES, make_project

playwright = pytest.importorskip("playwright.sync_api")

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


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def chromium():
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        message = "NOT TESTED IN A BROWSER: there is no 'chromium' on PATH. Install it."
        if os.environ.get("CI"):
            pytest.fail(message)
        warnings.warn(message, stacklevel=1)
        pytest.skip(message)
    with playwright.sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve(tmp_path_factory):
    """Build a site with this configuration, serve it, and return its address."""
    servers = []

    def served(theme, **config):
        server = ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
        servers.append(server)
        address = f"http://127.0.0.1:{server.server_port}/"
        folder = tmp_path_factory.mktemp("site") / "project"
        site = make_project(
            folder, {"theme": theme, "site_url": address, **config}, sources=REPORTS
        )
        site.build()
        server.RequestHandlerClass = partial(Quiet, directory=str(site.site))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return address

    yield served
    for server in servers:
        server.shutdown()
        server.server_close()


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

    def only_here(route):
        if urlsplit(route.request.url).netloc == urlsplit(address).netloc:
            route.continue_()
        else:
            outside.append(route.request.url)
            route.abort()

    context.route("**/*", only_here)
    opened = context.new_page()
    opened.goto(f"{address}briefing/")
    yield opened
    context.close()
