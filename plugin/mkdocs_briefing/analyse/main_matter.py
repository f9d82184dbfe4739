"""Titles that ask for nothing in particular: such a section takes the folder's main matter."""

from ..model import SectionPlan
from .words import WORD

# "Overview", "In brief", "The week at a glance", "Überblick", "概要"
_WORDS = frozenset(
    "overview summary brief briefing glance main key points news top stories headlines highlights "
    "latest today day week month roundup digest background context general introduction abstract "
    "the in at a of this our and s "
    "überblick zusammenfassung kurz aktuelles nachrichten das wichtigste im "
    "kürze résumé aperçu synthèse essentiel bref en l "
    "resumen panorama síntesis noticias lo esencial "
    "visión ключевые моменты дня обзор сводка коротко главное новости кратко "
    "सारांश संक्षेप समाचार मुख्य ملخص موجز نظرة عامة أخبار "
    "概要 新闻 新聞 摘要 综述 綜述 要闻 要聞 简报 簡報 まとめ 要約 ニュース".split()
)


def asks_for_nothing(plan: SectionPlan) -> bool:
    """Return whether a section has but a title that would stand over any folder."""
    if plan.about or plan.terms or plan.synonyms or plan.only:
        return False
    words = [word.lower() for word in WORD.findall(plan.title)]
    return all(word in _WORDS for word in words)
