"""The articles of this folder: one invented event told in eight languages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from mkdocs_briefing.analyse import analyse
from mkdocs_briefing.model import SectionPlan, Sentence, Source
from one_document import read_file

FOLDER = Path(__file__).parent
LANGUAGES = ("ar", "de", "es", "fr", "hi", "ja", "ru", "zh")

# What an analyst asks, of the contract and of the herring.
ASKED = {
    "ar": ("قيمة العقد مع حوض السفن والعبّارات.", "صيادو الرنجة وضجيج المحركات."),
    "de": ("Der Vertrag mit der Werft, der Preis, die Fähren.", "Fischer, Hering, Lärm."),
    "es": ("El contrato con el astillero y su precio.", "Los pescadores, el arenque y el ruido."),
    "fr": ("Le contrat avec le chantier naval et son prix.", "Les pêcheurs, le hareng, le bruit."),
    "hi": ("नौकाओं का अनुबंध, कारखाना और कीमत।", "मछुआरे, हेरिंग मछली और इंजनों का शोर।"),
    "ja": ("フェリーの契約額、造船所。", "漁師、ニシンとエンジンの騒音。"),
    "ru": ("Контракт с верфью, паромы, стоимость.", "Рыбаки, сельдь и шум двигателей."),
    "zh": ("渡轮合同的价值，船厂。", "渔民、鲱鱼和发动机的噪音。"),
}
# What every line on the herring speaks of: herring, fishers, noise.
ON_HERRING = {
    "ar": ("رنجة", "صياد", "ضجيج"),
    "de": ("Hering", "Fischer", "Lärm"),
    "es": ("arenque", "pescador", "ruido"),
    "fr": ("hareng", "pêcheur", "bruit"),
    "hi": ("हेरिंग", "मछुआरे", "शोर"),
    "ja": ("ニシン", "漁師", "騒音"),
    "ru": ("сельд", "ыбак", "шум", "Шум"),
    "zh": ("鲱鱼", "渔民", "发动机"),
}


def plans(*languages: str) -> tuple[SectionPlan, SectionPlan]:
    """Two sections, asked for in these languages side by side."""
    contract, herring = (
        " ".join(ASKED[language][number] for language in languages) for number in (0, 1)
    )
    return (
        SectionPlan("contract", "Contract", about=contract, words=100),
        SectionPlan("herring", "Herring", about=herring, words=60),
    )


@cache
def sentences(path: str) -> tuple[Sentence, ...]:
    """The sentences of an article's text, without its headline."""
    source = read_file(FOLDER, path)
    assert isinstance(source, Source)
    assert source.language
    read = analyse(source, source.language.value).sentences
    for sentence in read:
        quote = source.text[sentence.start : sentence.end]
        assert " ".join(quote.split()) == sentence.text
    return tuple(sentence for sentence in read if sentence.mark is None)
