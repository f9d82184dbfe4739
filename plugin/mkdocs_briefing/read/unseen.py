"""Characters that nobody sees taken out, but where a script or an emoji needs them.

They break a match, hide words, or show words in another order than they stand in.
"""

import regex

# Bidirectional embeddings, overrides and isolates; zero-width and soft hyphen characters; the marks
# of annotations and of musical beams
_ALWAYS = regex.compile(
    "[\xad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U0001d173-\U0001d17a]"
)
# Tag characters, which spell words that nobody sees, but for those of a flag (after U+1F3F4).
_TAGS = regex.compile("(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+")
# Joiners, which Persian, Hindi, Mongolian and emoji need, within words of scripts that do not
_NEEDS_NONE = r"\p{Latin}\p{Greek}\p{Cyrillic}0-9\s\p{P}"
_JOINERS = regex.compile(rf"(?<![^{_NEEDS_NONE}])[\u034f\u180e\u200c\u200d]++(?![^{_NEEDS_NONE}])")
# Selectors of a character's form, as in "❤\ufe0f": after a letter that has one form, or another
_SELECTOR = r"\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SELECTORS = regex.compile(
    rf"(?<=[\p{{Latin}}\p{{Greek}}\p{{Cyrillic}}\s{_SELECTOR}])[{_SELECTOR}]+"
)
# Marks of direction: no order depends on them in a line where all is written from left to right
_MARK = regex.compile("[\u061c\u200e\u200f]")
_RIGHT_TO_LEFT = regex.compile(r"[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}\p{Nko}\p{Adlam}]")


def without_unseen(text: str) -> tuple[str, int]:
    """Return the text without what nobody sees, and how many characters that were."""
    if text.isascii():
        return text, 0
    before = len(text)
    for pattern in (_ALWAYS, _TAGS, _JOINERS, _SELECTORS):
        text = pattern.sub("", text)
    if _MARK.search(text):
        text = "\n".join(map(_without_marks, text.split("\n")))
    return text, before - len(text)


def _without_marks(line: str) -> str:
    bare: str = _MARK.sub("", line)
    return line if _RIGHT_TO_LEFT.search(bare) else bare
