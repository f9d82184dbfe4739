"""Small archives of our own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

TEXT = "The ferry to Ost came back on Monday."
PAGE = f"""<html><head><title>Ferry back</title></head><body><article><h1>Ferry back</h1>
<p>{TEXT} Nordline had repaired it for nine weeks, and the mayor was on board.</p>
</article></body></html>""".encode()


def zipped(files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these files."""
    return zipped_pairs(files.items(), method)


def zipped_pairs(
    files: Iterable[tuple[str | zipfile.ZipInfo, bytes | str]], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """The same, where a name may come twice or have attributes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return held.getvalue()


class Web:
    """A web archive, record by record."""

    def __init__(self, *, packed: bool = False) -> None:
        self.held = io.BytesIO()
        self.writer = WARCWriter(self.held, gzip=packed)

    def add(self, kind: str, address: str, media: str, body: bytes, **told: str) -> Web:
        """With a record; ``status`` and HTTP headers in ``told``."""
        http = None
        if kind == "response":
            status = told.pop("status", "200 OK")
            headers = [(name.replace("_", "-"), value) for name, value in told.items()]
            http = StatusAndHeaders(status, [("Content-Type", media), *headers], "HTTP/1.1")
        record = self.writer.create_warc_record(
            address,
            kind,
            payload=io.BytesIO(body),
            http_headers=http,
            warc_content_type="" if http else media,
            warc_headers_dict={"WARC-Date": "2024-07-09T06:00:00Z"},
        )
        self.writer.write_record(record)
        return self

    @property
    def content(self) -> bytes:
        """Its bytes."""
        return self.held.getvalue()
