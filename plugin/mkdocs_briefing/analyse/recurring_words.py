"""The words by which an outlet's own lines are told from its news, by language.

None of them tells by itself: `recurring.py` asks them only of a line that stands word for word
at the head or foot of several articles of one outlet, and speaks of nothing else that is in them.
"""

import regex

# Meets "our newsroom", "this series", "your weekly letter": what only an outlet says of itself
_OURS = (
    r"\b(?:our|this|these|your) (?:[\p{L}-]{1,20} ){0,2}"
    r"(?:articles?|stor(?:y|ies)|reports?|coverage|series|desk|bureau|app|site|website|page|staff|"
    r"column|channel|archive|programme|program|edition|journalis[mt]s?|reporters?|reporting|"
    r"correspondents?|editors?|readers?|newspaper|magazine|publication|letters?)\b"
)
# Meets "newsletter", "edited by": what is said of little else; "Readers can write to the editor"
_MAKING = (
    r"\b(?:newsletters?|podcasts?|newsrooms?|subscribers?|columnists?|contributors?|"
    r"(?:edited|produced|translated|written|reported|reporting|editing) by|"
    r"readers (?:can|may|are|who)|(?:to|by) the editors?)\b"
)

# The same in the other languages; none for which "our" may be anybody's is without its noun.
OWN_WORDS = {
    "en": regex.compile(rf"{_OURS}|{_MAKING}", regex.IGNORECASE),
    "de": regex.compile(
        r"\b(?:unser|dies|ihr)(?:e[rnms]?)? (?:[\p{L}-]{1,20} ){0,2}(?:redaktion|leser|artikel|"
        r"beitrag|bericht|zeitung|serie|webseite|website|app|korrespondent|journalist|podcast)"
        r"\p{L}{0,8}\b|\b(?:newsletter|podcast|abonnent|leserbrief|redaktion)\p{L}{0,6}\b",
        regex.IGNORECASE,
    ),
    "fr": regex.compile(
        r"\b(?:notre|nos|votre|vos|cet|ce|cette|ces) (?:[\p{L}-]{1,20} ){0,1}(?:rédaction|"
        r"lecteurs|lectrices|articles?|journal|journaux|journalistes?|correspondants?|série|site|"
        r"application)\b|\b(?:newsletter|infolettre|podcast|abonnés|courrier des lecteurs)\b",
        regex.IGNORECASE,
    ),
    "es": regex.compile(
        r"\b(?:nuestr[oa]s?|est[ea]s?|sus?) (?:[\p{L}-]{1,20} ){0,1}(?:redacción|lectores|lectoras|"
        r"artículos?|periódico|periodistas?|corresponsal(?:es)?|serie|sitio|aplicación)\b"
        r"|\b(?:newsletter|boletín|pódcast|podcast|suscriptores)\b",
        regex.IGNORECASE,
    ),
    "ru": regex.compile(
        r"\b(?:наш|ваш|эт)\p{L}{1,4} (?:[\p{L}-]{1,20} ){0,1}(?:редакци|читател|стать|газет|"
        r"журналист|корреспондент|сайт|канал|материал)\p{L}{0,6}\b"
        r"|\b(?:редакци|рассылк|подписчик|подкаст)\p{L}{0,5}\b",
        regex.IGNORECASE,
    ),
    "ar": regex.compile(
        r"(?:صحيفتنا|موقعنا|قرائنا|قراءنا|قراؤنا|مراسلينا|مراسلونا|صحفيينا|تطبيقنا|نشرتنا|"
        r"هذا المقال|هذا التقرير|هيئة التحرير|النشرة البريدية|بودكاست)"
    ),
    "hi": regex.compile(
        r"(?:हमारे|हमारी|हमारा|आपके|आपकी|आपका|इस|यह) (?:पाठक|पाठकों|संवाददाता|संवाददाताओं|अखबार|अख़बार|"
        r"लेख|रिपोर्ट|वेबसाइट|ऐप|पत्रकार|पत्रकारों)|संपादकीय टीम|न्यूज़लेटर|पॉडकास्ट"
    ),
    "ja": regex.compile(
        r"本紙|弊紙|小紙|当サイト|本サイト|当社|編集部|この記事|本記事|読者の皆|メールマガジン|ニュースレター"
    ),
    "zh": regex.compile(
        r"本报|本報|本刊|本网|本網|本站|编辑部|編輯部|本文|读者来信|讀者來信|(?:我们|我們)的(?:读者|讀者|记者|記者)|播客"
    ),
}

# Meets "could not verify", "did not answer": what a report says of what it does not know
DENIES = regex.compile(
    r"\b(?:not|cannot|never|no|none|nor|nobody|unable|without|declin\p{L}{1,3}|refus\p{L}{1,3}|"
    r"fail\p{L}{0,3}|\p{L}{2,6}n[’']t)\b",
    regex.IGNORECASE,
)
