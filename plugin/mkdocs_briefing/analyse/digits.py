"""Digits of every script as plain ones, each character in its place."""

_DIGITS = {
    ord(zero) + value: str(value)
    for zero in "٠۰०０"  # Arabic, Persian, Devanagari, full width
    for value in range(10)
}
# "٣٫٥", "١٬٢٠٠", "٤٪", and spaces that part thousands
_MARKS = {ord("٫"): ".", ord("٬"): ",", ord("٪"): "%", ord("％"): "%",
          0xA0: " ", 0x202F: " ", 0x2009: " ", ord("．"): "."}  # fmt: skip
_ALL = {**_DIGITS, **_MARKS}

_CHINESE = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5,
            "六": 6, "七": 7, "八": 8, "九": 9}  # fmt: skip
_PLACES = {"十": 10, "百": 100, "千": 1000}
CHINESE = "〇零一二两兩三四五六七八九十百千"


def plain_digits(text: str) -> str:
    """Return a text of the same length with 0 to 9 for the digits of other scripts."""
    return text if text.isascii() else text.translate(_ALL)


def chinese_number(numeral: str) -> int | None:
    """Return 12 for 十二 and 320 for 三百二十; None where it is no number below ten thousand."""
    total, digit = 0, None
    for character in numeral:
        if character in _PLACES:
            total += (1 if digit is None else digit) * _PLACES[character]
            digit = None
        elif character not in _CHINESE or digit:
            return None
        else:
            digit = _CHINESE[character]
    return total + (digit or 0) if numeral else None
