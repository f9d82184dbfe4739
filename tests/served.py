"""A folder served from this machine, and the system's Chromium that opens it."""

from __future__ import annotations

import os
import shutil
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    def log_message(self, *arguments: Any) -> None:
        pass


class Server:
    """A server whose address is known before there is anything to show."""

    def __init__(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
        self.address = f"http://127.0.0.1:{self._server.server_port}/"

    def show(self, folder: Path) -> None:
        self._server.RequestHandlerClass = partial(Quiet, directory=str(folder))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def launched() -> Iterator[Any]:
    """Chromium. Where there is none the test fails on CI, and is loudly skipped elsewhere."""
    playwright = pytest.importorskip("playwright.sync_api")
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


def confine(context: Any, address: str, outside: list[str]) -> None:
    """Let a browser's context ask only the site at an address; what else it asks is noted."""

    def only_here(route: Any) -> None:
        if urlsplit(route.request.url).netloc == urlsplit(address).netloc:
            route.continue_()
        else:
            outside.append(route.request.url)
            route.abort()

    context.route("**/*", only_here)
