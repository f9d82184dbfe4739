"""Word documents, made of the XML that a test writes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_SPACES = (
    f'xmlns:w="{W}" xmlns:m="{_OFFICE}/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="urn:r"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOTS = {"styles": "styles", "header": "hdr", "footer": "ftr"}


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; what is no XML becomes one."""
    said = "".join(one if one.startswith("<") else run(one) for one in content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{said}</w:p>"


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def style(name: str, identifier: str, properties: str = "", based: str = "") -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:styleId="{identifier}"><w:name w:val="{name}"/>{on}{properties}</w:style>'


def docx(
    body: str, parts: Mapping[str, str] | None = None, core: str = "", *, strict: bool = False
) -> bytes:
    """A document; ``parts`` are others by their kinds: "footnotes", "header", "header 2"."""
    files = {"word/document.xml": _part("document", f"<w:body>{body}</w:body>")}
    related = []
    for key, content in (parts or {}).items():
        kind = key.partition(" ")[0]
        name = key.replace(" ", "")
        files[f"word/{name}.xml"] = _part(_ROOTS.get(kind, kind), content)
        related.append((kind, f"{name}.xml"))
    files["word/_rels/document.xml.rels"] = _relations(related)
    files["docProps/core.xml"] = (
        '<c:coreProperties xmlns:c="urn:c" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</c:coreProperties>'
    )
    files["_rels/.rels"] = _relations(
        [("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")]
    )
    if strict:
        space = "http://purl.oclc.org/ooxml/wordprocessingml/main"
        files = {name: text.replace(W, space) for name, text in files.items()}
    return package(files)


def package(files: Mapping[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, packing)
    return stream.getvalue()


def _part(root: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_SPACES}>{content}</w:{root}>'


def _relations(related: list[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="r{i}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(related)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{each}</Relationships>'
