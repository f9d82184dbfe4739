"""Small PDF files, written from lines and their places; all about places that do not exist."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

WIDTH, HEIGHT = 595, 842
MARGIN = 72.0
# Helvetica, in thousandths of its size, as Adobe's metrics have it.
_WIDTHS = dict(zip(
    map(chr, range(32, 127)),
    (278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, *[556] * 10,
     278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
     556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
     556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556,
     333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
    strict=True,
))  # fmt: skip


def width(text: str, size: float) -> float:
    return sum(_WIDTHS.get(letter, 556) for letter in text) * size / 1000


def wrapped(text: str, room: float, size: float = 10) -> list[str]:
    """The text broken into lines where it has no more room; never within a word."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) > room and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def show(text: str, x: float, y: float, size: float = 10, font: str = "F1") -> str:
    """The operators that write a line."""
    coded = text.encode("cp1252").hex()
    return f"BT /{font} {size} Tf {x:.2f} {y:.2f} Td <{coded}> Tj ET\n"


def block(lines: Iterable[str], x: float, top: float, size: float = 10, step: float = 12) -> str:
    """The operators that write lines below each other."""
    return "".join(show(line, x, top - step * i, size) for i, line in enumerate(lines))


def page_of(*paragraphs: str, top: float = 740, size: float = 10, gap: float = 8) -> str:
    """Paragraphs in one column, with gaps between them."""
    drawn, y = [], top
    for text in paragraphs:
        lines = wrapped(text, WIDTH - 2 * MARGIN, size)
        drawn.append(block(lines, MARGIN, y, size, 1.2 * size))
        y -= 1.2 * size * len(lines) + gap
    return "".join(drawn)


def pdf(
    *pages: str,
    info: str = "",
    catalog: str = "",
    page: str = "",
    resources: str = "",
    objects: Sequence[bytes] = (),
) -> bytes:
    """A PDF file of these content streams; ``objects`` are numbered from 6 on."""
    first = 6 + len(objects)
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(pages)))
    parts: list[bytes] = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode("latin-1"),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        f"<< {info} >>".encode("latin-1"),
        _font("Helvetica"),
        _font("Helvetica-Bold"),
        *objects,
    ]
    for i, content in enumerate(pages):
        parts.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
            f"/Resources << /Font << /F1 4 0 R /F2 5 0 R >> {resources} >> "
            f"/Contents {first + 2 * i + 1} 0 R {page} >>".encode()
        )
        parts.append(stream(content.encode("latin-1")))
    return _file(parts)


def stream(content: bytes, entries: str = "") -> bytes:
    """An object that is a stream."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (
        len(content), entries.encode(), content,
    )  # fmt: skip


def _font(name: str) -> bytes:
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
    )


def _file(parts: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 3 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(parts) + 1, start,
    )  # fmt: skip
    return bytes(out)
