"""A built site, served from here and opened in the system's Chromium."""

import os
import shutil
import threading
import warnings
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

playwright = pytest.importorskip("playwright.sync_api")

FEATURES = ["content.footnote.tooltips", "navigation.instant", "navigation.footer"]


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


@pytest.fixture
def address(project):
    """The address of a built site whose every promise is looked at in the browser."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        theme = {"name": "material", "font": False, "features": FEATURES}
        site = project({"theme": theme, "site_url": address})
        site.build()
        server.RequestHandlerClass = partial(Quiet, directory=str(site.site))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()


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
