"""Openings that answer to the sentence before, in languages other than English."""

from functools import cache

import regex

from ..model import Lean, Leaning

# Pronouns and connectives that begin a sentence which cannot stand by itself.
_OPENINGS = {
    "ar": "كما|لكنه|لكنها|لكن|ولكن|وأضاف|وأضافت|وتابع|وتابعت|وهذا|وهذه|هذا|هذه|"
    "ذلك|وهو|وهي|هو|هي|ومع ذلك|"
    "لذلك|ولذلك|بعد ذلك|وقال إن|وقالت إن|وقال إنه|وقالت إنها",
    "de": "Er|Sie|Es|Dies|Diese|Dieser|Dieses|Damit|Dazu|Dabei|Dagegen|Dadurch|"
    "Daher|Deshalb|Dennoch|"
    "Trotzdem|Allerdings|Außerdem|Zudem|Doch|Aber|Denn|Danach|Dann|Dort|Darüber hinaus|Seine|"
    "Seinen|Ihre|Ihren|Beide|Auch|Zugleich|Davon",
    "es": "Él|Ella|Ellos|Esto|Este|Esta|Estos|Estas|Eso|Además|Sin embargo|Pero|Por eso|Por ello|"
    "También|Luego|Después|Allí|Así|Ambos|Ambas|Asimismo|En cambio|Su",
    "fr": "Il|Elle|Ils|Elles|Cela|Ceci|Ce|Cette|Ces|Cet|C’est|C'est|De plus|En outre|Cependant|"
    "Toutefois|Pourtant|Mais|Ainsi|Donc|Ensuite|Puis|Là|Les deux|Son|Sa|Ses|Leur|Leurs|"
    "En revanche|Par ailleurs",
    "hi": "वह|वे|उन्होंने|उसने|यह|ये|इस|इन|इससे|इसके|उसके|उनके|लेकिन|हालांकि|"
    "हालाँकि|इसलिए|फिर|तब|साथ ही|"
    "दोनों|वहां|वहाँ|परंतु",
    "ja": "彼|彼女|彼ら|これ|この|それ|その|また|しかし|さらに|一方|そして|ただ|"
    "なお|だが|ここ|そこ|同氏|両",
    "ru": "Он|Она|Оно|Они|Это|Этот|Эта|Эти|При этом|Кроме того|Однако|Но|Поэтому|Тем не менее|"
    "Также|Затем|Потом|Там|Так|Оба|Его|Её|Ее|Их|Зато",
    "zh": "他|她|它|他们|她们|他們|这|這|该|該|此|但|然而|因此|所以|另外|此外|"
    "同时|同時|随后|隨後|双方|雙方|其中|其|"
    "不过|不過|而|并|並",
}  # fmt: skip
_UNSPACED = frozenset({"ja", "zh"})


def openings(text: str, language: str, body: int) -> tuple[Leaning, ...]:
    """Return the opening by which a sentence leans on the one before it, if it has one.

    Inside quotation marks nothing leans: what is quoted is shown as it was said.
    """
    if language not in _OPENINGS:
        return ()
    match = _pattern(language).match(text, body)
    if not match:
        return ()
    return (Leaning(Lean.DEMONSTRATIVE, match.start(), match.end(), match.group()),)


@cache
def _pattern(language: str) -> "regex.Pattern[str]":
    """Meets "Er sagte", "Cependant, ", "他表示"."""
    end = "" if language in _UNSPACED else r"(?![\p{L}\p{M}\p{N}])"
    return regex.compile(rf"(?:{_OPENINGS[language]}){end}")
