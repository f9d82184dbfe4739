"""The characters that Word keeps as signs of a font of its own."""

from __future__ import annotations

# The fonts "Symbol" and "Wingdings" put these where other fonts have Latin letters.
_SYMBOL = dict(
    zip(
        "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprsVtufcyw",
        "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψω",
        strict=True,
    )
) | dict(
    zip(
        "\xb0\xb1\xb2\xb3\xb4\xb7\xb8\xb9\xa3\xac\xad\xae\xaf\xa5\xbb\xd6",
        "°±″≥×•÷≠≤←↑→↓∞≈√",
        strict=True,
    )
)
_WINGDINGS = {
    "\xa7": "▪",
    "\xa8": "◻",
    "\xfc": "✓",
    "\xfb": "✗",
    "\xfe": "☑",
    "\xe0": "→",
    "l": "●",
}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_OWN = range(0xF000, 0xF100)  # where Word puts the signs of such a font


def symbol(font: str, code: str) -> str | None:
    """The character of ``<w:sym w:font="Symbol" w:char="F0B7"/>``; None if nobody can tell it."""
    try:
        number = int(code, 16)
    except ValueError:
        return None
    signs = _FONTS.get(font.lower())
    if number in _OWN or signs is not None:
        return (signs or {}).get(chr(number & 0xFF))
    told = chr(number) if 0x20 <= number < 0x110000 else ""
    return told if told.isprintable() and told else None
