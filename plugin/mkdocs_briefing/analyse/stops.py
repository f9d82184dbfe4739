"""Full stops that end no sentence, and quotations that do not either, language by language.

English has its own rules in `boundaries`; these are the slips of sentencex in other languages.
"""

import regex

_GERMAN_MONTHS = (
    "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)
# What stands before a boundary that is none.
_NOT_AFTER = {
    # "z. B.", "u. a.", "Nr. 5", "Abb. 3"; "Dr." and "Prof." are in the English list
    "de": r"\b(?:z\.\s?B|d\.\s?h|u\.\s?a|i\.\s?d\.\s?R|Nr|Abs|Abb|Tel|Hr|Fr|bzw|ggf|evtl|inkl|vgl|"
    r"Mio|Mrd|Dipl|Ing|jr|sen|geb|gest)\.\s*$",
    "fr": r"\b(?:MM?|Mgr|Dr|Pr|Me|art|av|env|boul|chap|cf|éd|p\.\s?ex|vol|janv|févr|juill|"
    r"déc)\.\s*$",
    "es": r"\b(?:Sra?s?|Srta|Dra?|Da?|Profa?|Ing|Lic|Gral|Cnel|Ud|Uds|Av|Avda|núm|pág|art|aprox|"
    r"[ap]\.\s?m|EE|p\.\s?ej|S\.\s?A)\.\s*$",
    "ru": r"(?:^|[\s(«])(?:т\.\s?[екдп]|и\.\s?о|г|гг|в|вв|ул|пр|им|д|стр|рис|тыс|млн|млрд|руб|коп|"
    r"проф|акад|доц|св|см|ср|напр)\.\s*$",
    "hi": r"(?:^|[\s(“\"])(?:डॉ|डा|प्रो|पं|कु|श्री|सु|मो|नं|कि\.?\s?मी|रु|[क-ह])\.\s*$",
    "ar": r"(?:^|[\s(«“\"])(?:[\u0621-\u064a]|د|أ|م|ص|ت|أ\.\s?د)\.\s*$",
}
# What follows a boundary that is none: "am 12. Mai", "т. е. все", "p. m. del lunes".
_NOT_BEFORE = {
    "de": rf"(?:{_GERMAN_MONTHS})\b",
    "es": r"\p{Ll}",
    "fr": r"\p{Ll}",
    "ru": r"\p{Ll}",
}
# "Im 19. Jahrhundert", "seit dem 3. Quartal", "die 12. Etage": a number that is an ordinal
_ORDINAL = regex.compile(
    r"\b(?:am|im|zum|zur|vom|beim|bis|seit|ab|der|die|das|den|dem|des|diese[mnrs]?|ihr(?:e[mnrs]?)?|"
    r"sein(?:e[mnrs]?)?|jede[mnrs]?|und)\s\d{1,3}\.\s*$",
    regex.IGNORECASE,
)
# These may end a sentence as well, as before "Die", "Der": "Das kostet 4 Mio. Der Rat"
_MAY_END = regex.compile(r"(?:Der|Die|Das|Ein|Eine|Er|Sie|Es|Dies|Dann|Doch|Nach|Im|Am|In|Für)\b")
_AMOUNT = regex.compile(r"\d\s?(?:Mio|Mrd)\.\s*$")
# "「準備はできている。」と述べた": what is quoted goes on to who says it
_AFTER_QUOTED = regex.compile(r"[。！？!?…][」』”]\s*$")
_QUOTED_GOES_ON = {
    "ja": regex.compile(r"[とのをがはでにもっなやへ、]"),
    # “好。”他说: at most twelve characters to the verb of saying, and then a pause
    "zh": regex.compile(
        r"\s?(?:[\p{Han}·]{1,12}?)?(?:说|說|表示|指出|称|稱|写道|寫道|问|問|道|補充|补充|强调|強調)"
        r"[，。：！？,]"
    ),
}
# 市长说：“…”: the quotation has its verb before it
_TOLD_BEFORE = regex.compile(r"[：:，]\s?[“「『][^“「『]*$")

_BEFORE = {code: regex.compile(pattern) for code, pattern in _NOT_AFTER.items()}
_AFTER = {code: regex.compile(pattern) for code, pattern in _NOT_BEFORE.items()}
# Characters before a boundary that tell what it is.
_REACH = 200


def goes_on(text: str, cut: int, language: str) -> bool:
    """Whether a boundary found before ``text[cut:]`` is none in a language other than English."""
    before, after = text[max(0, cut - _REACH) : cut], text[cut : cut + 24]
    if language in _QUOTED_GOES_ON and _AFTER_QUOTED.search(before):
        told = language == "zh" and _TOLD_BEFORE.search(before)
        return not told and bool(_QUOTED_GOES_ON[language].match(after))
    if before.rstrip()[-1:] != ".":
        return False
    if language == "de" and _AMOUNT.search(before) and _MAY_END.match(after):
        return False
    if language in _BEFORE and _BEFORE[language].search(before):
        return not _ends_in_russian(before, after, language)
    if language in _AFTER and _AFTER[language].match(after):
        return True
    return language == "de" and bool(_ORDINAL.search(before)) and after[:1].isupper()


def _ends_in_russian(before: str, after: str, language: str) -> bool:
    """Whether "2024 г." ends its sentence: a capital follows that begins no name of a place."""
    year = language == "ru" and before.rstrip().endswith((" г.", " гг.", "руб.", "млн.", "тыс."))
    return bool(year and after[:1].isupper() and before.rstrip()[-4:-3].isdigit())
