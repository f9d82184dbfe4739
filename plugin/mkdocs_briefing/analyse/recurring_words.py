"""The words by which an outlet's own lines are told from its news, by language.

None of them tells by itself: `recurring.py` asks them only of a line that stands word for word
at the head or foot of several articles of one outlet, and speaks of nothing else that is in them.
"""

import regex

_DESK = r"(?:desk|newsroom|staff|team|bureau|editors?)"
_ENGLISH = (
    # Meets "our newsroom", "your weekly letter"
    (
        r"\b(?:our|your) (?:[\p{L}-]{1,20} ){0,2}"
        r"(?:articles?|stor(?:y|ies)|coverage|series|desk|bureau|app|site|website|page|column|"
        r"archive|edition|journalis[mt]s?|reporters?|reporting|correspondents?|editors?|readers?|"
        r"newspaper|newsroom|newsletters?|podcasts?|magazine|tweets?|publication|subscribers?|"
        r"subscriptions?|inbox)\b"
    ),
    # Meets "parts of this article", but "This story is told to every child"
    (
        r"(?:\bthese|(?<!^)\bthis) (?:stor(?:y|ies)|newspaper|newsletter|website|publication|"
        r"newsroom|desk|coverage)\b|\bthis article\b"
    ),
    # Meets "This series was made possible by a grant"
    (
        r"^this (?:story|series|column|coverage|text) (?:is|was|has been) (?:a )?(?:part of|"
        r"made possible|supported by|funded by|produced|published|edited|paid for|"
        r"brought to you|translated|co-published)\b|^this (?:report|project) is (?:a )?part of\b"
    ),
    # Meets "Additional reporting by the night desk", "Texts are edited by our own staff"
    (
        r"\b(?:edited|produced|translated|compiled|reported|reporting|editing|written|"
        rf"translation) by (?:the|our) (?:[\p{{L}}-]{{1,20}} ){{0,2}}{_DESK}\b"
    ),
    # Meets "Readers can write to the editor", but "Readers are asked to boil water"
    (
        r"^readers (?:can|may|who)\b|"
        r"^readers are (?!(?:advised|asked|told|urged|warned) to (?!send|write)\b)|"
        r"\b(?:write|send) (?:[\p{L}-]{1,20} ){0,3}to the editors?\b"
    ),
)

# The same in the other languages, as far as "our" and "this" can be nobody else's there.
OWN_WORDS = {
    "en": regex.compile("|".join(_ENGLISH), regex.IGNORECASE),
    "de": regex.compile(
        r"\b(?:unser|ihr)(?:e[rnms]?)? (?:[\p{L}-]{1,20} ){0,2}"
        r"(?:redaktion|leser|artikel|beitrag|"
        r"bericht|zeitung|serie|webseite|website|app|korrespondent|journalist|podcast|newsletter|"
        r"abonnent)\p{L}{0,8}\b"
        r"|^dieser (?:artikel|beitrag|text) (?:ist teil|erschien|entstand|wurde)\b"
        r"|^(?:der newsletter|der podcast|leserbriefe)\b",
        regex.IGNORECASE,
    ),
    "fr": regex.compile(
        r"\b(?:notre|nos|votre|vos) (?:[\p{L}-]{1,20} ){0,1}(?:rédaction|lecteurs|lectrices|"
        r"articles?|journal|journaux|journalistes?|correspondants?|série|site|application|newsletter|"
        r"infolettre|podcast|abonnés)\b|^cet article\b",
        regex.IGNORECASE,
    ),
    "es": regex.compile(
        r"\bnuestr[oa]s? (?:[\p{L}-]{1,20} ){0,1}(?:redacción|lectores|lectoras|artículos?|"
        r"periódico|periodistas?|corresponsal(?:es)?|serie|sitio|aplicación|boletín|podcast|pódcast|"
        r"suscriptores)\b|^este artículo\b",
        regex.IGNORECASE,
    ),
    "ru": regex.compile(
        r"\b(?:наш|ваш)\p{L}{0,4} (?:[\p{L}-]{1,20} ){0,1}(?:редакци|читател|стать|газет|журналист|"
        r"корреспондент|сайт|канал|материал|рассылк|подписчик|подкаст)\p{L}{0,6}\b|^эта статья\b",
        regex.IGNORECASE,
    ),
    "ar": regex.compile(
        r"صحيفتنا|موقعنا|قرائنا|قراءنا|قراؤنا|مراسلينا|مراسلونا|صحفيينا|تطبيقنا|نشرتنا|^هذا المقال"
    ),
    "hi": regex.compile(
        r"(?:हमारे|हमारी|हमारा|आपके|आपकी|आपका) (?:पाठक|पाठकों|संवाददाता|संवाददाताओं|अखबार|"
        r"अख़बार|लेख|रिपोर्ट|वेबसाइट|ऐप|पत्रकार|पत्रकारों|न्यूज़लेटर|पॉडकास्ट)|^यह लेख"
    ),
    "ja": regex.compile(r"本紙|弊紙|小紙|当サイト|本サイト|この記事は|本記事|読者の皆"),
    "zh": regex.compile(
        r"本报|本報|本刊|本网|本網|本文由|我们的(?:读者|记者|编辑部)|我們的(?:讀者|記者|編輯部)"
    ),
}

# What follows an outlet's name where it tells of itself: "is a member of", "journalists follow";
# but "has seen the letter", "is suing", "was at the scene" are news
OF_ITSELF = regex.compile(
    r"is (?:an?|the|part|owned|published|printed|produced|funded|made|available|free|independent|"
    r"committed|regulated)\b|(?:was|has been) (?:founded|established|launched)\b|"
    r"has (?:served|reported from)\b|(?:belongs|uses|follows|accepts|welcomes|publishes|appears|"
    r"reserves|invites|relies|depends|serves)\b|(?:journalists|reporters|editors|staff|readers)\b|"
    r"(?:ist|gehört|erscheint|est|appartient|paraît|es|pertenece|это|является|принадлежит)\b|"
    r"[—–]|是|は",
    regex.IGNORECASE,
)

# Meets "could not verify", "did not answer": what a report says of what it does not know
DENIES = regex.compile(
    r"\b(?:not|cannot|never|no|none|nor|nobody|unable|without|declin\p{L}{1,3}|refus\p{L}{1,3}|"
    r"fail\p{L}{0,3}|\p{L}{2,6}n[’']t)\b",
    regex.IGNORECASE,
)

# Meets "Our correspondent was arrested", "our reporters have been beaten": what befell somebody
BEFELL = regex.compile(
    r"\b(?:was|were|been|got) (?:\p{L}{1,15}ly )?(?:abducted|arrested|assaulted|attacked|barred|"
    r"beaten|charged|deported|detained|expelled|fined|freed|harassed|hit|hurt|injured|jailed|"
    r"kidnapped|killed|questioned|raided|released|sentenced|shot|sued|threatened|wounded)\b",
    regex.IGNORECASE,
)
