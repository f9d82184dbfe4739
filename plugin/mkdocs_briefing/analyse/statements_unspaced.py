"""Whose words a sentence of Chinese or Japanese reports, where a clear pattern tells."""

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from ..model import SpeakerKind
from .sayings import SAYINGS, Sayings

UNSPACED = frozenset({"ja", "zh"})
Told = tuple[str, str, SpeakerKind, str, int, int]

# The commonest family names, with which a name of two or three characters begins.
_FAMILY = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧田"
    "耿梅林何左史武龙戴侯邵尤段雷龚孔常万龔顾顧毛郝龙龍邢洪牛温文庞施向柯祝骆葛秋华華莫安易欧歐游辛尚鲁魯倪"
    "董袁潘蒋蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛"
)
# "阿达·弗罗斯特", "林美华": foreign names by their point, others by their first character
_CHINESE_NAME = regex.compile(
    rf"[\p{{Han}}]{{1,6}}(?:·[\p{{Han}}]{{1,6}}){{1,2}}|[{_FAMILY}]\p{{Han}}{{1,2}}"
)
# "周一", "8日", "对此", "还", "在记者会上": between a speaker and the verb
_ASIDE = (
    r"(?:(?:星期|周|週)[一二三四五六日天]|\d{1,2}日|今天|昨天|当天|當天|一天前|随后|隨後|对此|對此|还|還|也|则|則|同时|同時|"
    r"进一步|在[^，。：“”]{1,14}[上中时時]|对记者|對記者|告诉记者|向记者)"
)
# "アーダ・フロスト", "田中": before a role, "氏" or "さん"
_JAPANESE_NAME = regex.compile(
    r"\p{Katakana}[\p{Katakana}ー]*(?:[・＝][\p{Katakana}ー]+){1,3}|\p{Han}{2,5}"
)
_HONOURED = regex.compile(r"(?:氏|さん)$")


def spoken(
    text: str, words: Sayings, language: str, quotes: Sequence[tuple[int, int]], body: int
) -> Iterator[Told]:
    """Yield the speakers that a sentence tells beside a verb of saying, the surest first."""
    if language == "ja":
        yield from _japanese(text, words, quotes, body)
    else:
        yield from _chinese(text, words, quotes, body)


@cache
def _chinese_pattern() -> "regex.Pattern[str]":
    """Meets "挪威交通部长阿达·弗罗斯特周二表示，", "”他说。", "林美华说：“"."""
    verbs = "|".join(sorted(SAYINGS["zh"].verbs.split(), key=len, reverse=True))
    return regex.compile(
        rf"(?:^|[。，；！？”」,;])\s?(?P<who>[\p{{Han}}·]{{1,24}}?){_ASIDE}{{0,2}}(?P<verb>{verbs})"
        r"(?=[：:，,。“「]|\p{Han})"
    )


def _chinese(
    text: str, words: Sayings, quotes: Sequence[tuple[int, int]], body: int
) -> Iterator[Told]:
    for match in _chinese_pattern().finditer(text, body):
        # "说明", "称为": without a pause or a quotation the verb is part of another word
        pause = text[match.end() : match.end() + 1] in set("：:，,。“「")
        if not pause and match["verb"] in ("说", "說", "称", "稱"):
            continue
        who, start = match["who"], match.start("who")
        if any(a <= start < b for a, b in quotes):
            continue
        told = _of_chinese(who, start, words, match["verb"])
        if told:
            yield told


def _of_chinese(who: str, start: int, words: Sayings, verb: str) -> Told | None:
    end = start + len(who)
    if regex.fullmatch(words.pronouns, who):
        return who, "", SpeakerKind.PRONOUN, verb, start, end
    roles = list(regex.finditer(rf"{words.officials}|{words.unnamed}", who))
    after = roles[-1].end() if roles else 0
    name = _CHINESE_NAME.fullmatch(who, after)
    if name:
        return who[after:], who[:after], SpeakerKind.NAMED, verb, start + after, end
    if regex.search(rf"(?:{words.unnamed})$", who):
        return who, "", SpeakerKind.UNNAMED, verb, start, end
    if roles and after == len(who):
        return who, "", SpeakerKind.OFFICIAL, verb, start, end
    return None


@cache
def _japanese_pattern() -> "regex.Pattern[str]":
    """Meets "アーダ・フロスト運輸相は8日、「…」と述べた"."""
    verbs = "|".join(sorted(SAYINGS["ja"].verbs.split(), key=len, reverse=True))
    return regex.compile(
        r"(?:^|[、。」])(?P<who>[^、。「」はが]{1,30})[はが](?=[、「\p{L}\p{N}])"
        rf"(?:「[^」]*」|[^。「])*?と[^。「」]{{0,16}}?(?P<verb>{verbs})(?:た|て|ている|ました)|"
        # "「…」と漁師のペール・ホルムは警告した"
        rf"」と(?P<who>[^、。「」はが]{{1,30}})[はが][^。「」]{{0,12}}?(?P<verb>{verbs})(?:た|て|ている|ました)"
    )


def _japanese(
    text: str, words: Sayings, quotes: Sequence[tuple[int, int]], body: int
) -> Iterator[Told]:
    for match in _japanese_pattern().finditer(text, body):
        (who,), (start,), (verb,) = (
            match.captures("who"),
            match.starts("who"),
            match.captures("verb"),
        )
        if any(a <= start < b for a, b in quotes):
            continue
        told = _of_japanese(who, start, words, verb)
        if told:
            yield told


def _of_japanese(who: str, start: int, words: Sayings, verb: str) -> Told | None:
    end = start + len(who)
    if regex.fullmatch(words.pronouns, who):
        return who, "", SpeakerKind.PRONOUN, verb, start, end
    own = who.rfind("の") + 1  # "ノルウェーのフロスト運輸相": whose office comes first
    role = regex.search(rf"(?:{words.officials})$", who, pos=own)
    honoured = _HONOURED.search(who)
    tail = role or honoured
    name = _JAPANESE_NAME.fullmatch(who, own, tail.start()) if tail else None
    if tail and name:
        called = tail.group() if role else ""
        return name.group(), called, SpeakerKind.NAMED, verb, start + own, start + name.end()
    described = own > 1 and regex.search(rf"(?:{words.officials}|{words.unnamed})の$", who[:own])
    if described and (plain := _JAPANESE_NAME.fullmatch(who, own)):
        return plain.group(), who[: own - 1], SpeakerKind.NAMED, verb, start + own, end
    if role:
        return who, "", SpeakerKind.OFFICIAL, verb, start, end
    if regex.search(rf"(?:{words.unnamed})(?:ら|たち)?$", who):
        return who, "", SpeakerKind.UNNAMED, verb, start, end
    return None
