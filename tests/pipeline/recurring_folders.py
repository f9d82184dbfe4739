"""Small folders labelled by hand: lines that are their outlet's own, and lines like them.

The articles are about invented places; each folder is some of them with a line put in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Put = Callable[[int, str], str]

ARTICLES = (
    (
        "The ferry to Ost returned to service on Monday after nine weeks of repairs.\n\n"
        "Passengers waited on the quay in heavy rain. Nordline gave no reason for the delay."
    ),
    (
        "Masons began to mend the harbour wall of Lund in the spring.\n\n"
        "The council paid for the stone. A crane will lift the last blocks in the autumn."
    ),
    (
        "The school of Skerry opens a second class for the children of the fishermen.\n\n"
        "Parents had asked for it since the winter. Two teachers move to the island."
    ),
    (
        "A cold spring has kept the herring away from the northern bays.\n\n"
        "Boats stayed in port for most of the month. Prices rose at the auction."
    ),
    (
        "The museum shows maps of the old lighthouse until the end of the summer.\n\n"
        "The keeper drew most of them by hand. A storm broke the lamp twice."
    ),
    (
        "Snow closed the mountain road between Varn and Holm for a day.\n\n"
        "Ploughs cleared the pass in the evening. Lorries had waited in the valley."
    ),
)
# Of one matter: the war of the invented Varn and Holm.
WAR = (
    (
        "Varn fired on the border post of Holm before dawn.\n\n"
        "The guards left the post. Holm closed the pass to lorries from Varn."
    ),
    (
        "Envoys of Holm and Varn met in Lund for talks on a truce.\n\n"
        "The talks ended without a text. Both delegations stay in the town."
    ),
    (
        "Holm has called up its reserves for the war in the mountains.\n\n"
        "Trains took the men to the east. Families stood at the station of Holm."
    ),
    (
        "Traders in Varn count the cost of the closed border.\n\n"
        "The market was empty in the morning. The war keeps the lorries of Holm away."
    ),
    (
        "A convoy with flour reached the villages below the pass.\n\n"
        "Drivers waited for the guns of Varn to fall silent. The road to Holm is open again."
    ),
)
GERMAN = (
    (
        "Die Fähre nach Ost fährt seit Montag wieder.\n\nDie Fahrgäste warteten lange im Regen. "
        "Der Betreiber nannte keinen Grund."
    ),
    (
        "Die Maurer bessern im März die Hafenmauer von Lund aus.\n\nDer Rat bezahlt die Steine. "
        "Ein Kran hebt die letzten Blöcke."
    ),
    (
        "Die Schule von Skerry bekommt eine zweite Klasse.\n\nDie Eltern hatten darum gebeten. "
        "Zwei Lehrer ziehen auf die Insel."
    ),
)
FRENCH = (
    (
        "Le bac pour Ost a repris son service lundi.\n\nLes passagers ont attendu sous la pluie. "
        "La traversée dure une heure."
    ),
    (
        "Les maçons réparent le mur du port de Lund.\n\nLe conseil paie les pierres. "
        "Une grue lèvera les derniers blocs."
    ),
    (
        "L’école de Skerry ouvre une deuxième classe.\n\nLes parents la demandaient. "
        "Deux instituteurs arrivent sur l’île."
    ),
)
RUSSIAN = (
    (
        "Паром в Ост снова ходит с понедельника.\n\nПассажиры долго ждали под дождём. "
        "Ремонт занял девять недель."
    ),
    (
        "Каменщики чинят портовую стену Лунда.\n\nСовет платит за камень. "
        "Кран поднимет последние блоки осенью."
    ),
    (
        "В школе Скерри открывают второй класс.\n\nРодители просили об этом зимой. "
        "Два учителя переезжают на остров."
    ),
)
CHINESE = (
    "前往奥斯特的渡轮周一恢复航行。\n\n乘客在雨中等候多时。修理用了很长时间。",
    "石匠春天开始修补隆德的海港围墙。\n\n议会支付石料费用。起重机将吊起石块。",
    "斯凯里的学校开设第二个班级。\n\n家长们冬天提出请求。两名教师搬到岛上。",
)


def foot(_: int, line: str) -> str:
    """A line below the article, alone."""
    return f"{{}}\n\n{line}"


def head(_: int, line: str) -> str:
    """A line above the article, alone."""
    return f"{line}\n\n{{}}"


def close(_: int, line: str) -> str:
    """A line that ends the last paragraph."""
    return f"{{}} {line}"


def within(number: int, line: str) -> str:
    """A line between the paragraphs."""
    return f"{{}}\n\n{line}\n\nReport number {number + 1} ends with other words than the rest."


@dataclass(frozen=True, slots=True)
class Folder:
    """Articles with a line in the first ``times`` of them."""

    name: str
    line: str
    articles: tuple[str, ...] = ARTICLES
    times: int = 3
    put: Put = foot
    outlet: str | None = "The Harbour Ledger"
    url: str | None = None
    outlets: tuple[str, ...] = ()
    language: str = "en"

    @property
    def files(self) -> Mapping[str, str]:
        """The files, by path."""
        return {f"{n}.md": self._file(n, text) for n, text in enumerate(self.articles)}

    def _file(self, number: int, text: str) -> str:
        outlet = self.outlets[number] if self.outlets else self.outlet
        facts = {"outlet": outlet, "url": self.url and f"{self.url}/{number}"}
        told = "".join(f"{key}: {value}\n" for key, value in facts.items() if value)
        body = self.put(number, self.line).format(text) if number < self.times else text
        return f"---\ntitle: Report {number}\n{told}---\n\n{body}\n"


def _again(text: str, *changes: tuple[str, str]) -> str:
    for was, now in changes:
        text = text.replace(was, now)
    return text


LONG = (
    f"{ARTICLES[0]} Tickets cost more than in the spring. The crew had trained on the lake.\n\n"
    "The old boat goes to a yard in the south. Its bell stays on the quay."
)
COPIES = (LONG, f"The island hears a horn again.\n\n{LONG}", _again(LONG, ("heavy rain", "rain")))
PRESS = tuple(f"{text} Men of The Harbour Ledger went on strike." for text in ARTICLES)
ISLE = tuple(f"{text} Skerry is glad of it." for text in ARTICLES)

OWN = (
    Folder("member", "Harbour Ledger is a member of the Press Trust of the Isles."),
    Folder("series", "This article is part of our series on the sea in spring.", put=head),
    Folder("desk", "Texts of this desk are edited by friends of the house."),
    Folder("readers", "Readers can write to the editor at the old customs house."),
    Folder("founded", "The Harbour Ledger has served the western isles since 1921."),
    Folder(
        "site",
        "Our newsroom is paid for by a trust of its own staff.",
        outlet=None,
        url="https://www.ledger.example/news",
    ),
    Folder("untold", "Our reporters work under the rules of a press council.", outlet=None),
    Folder("half", "Our podcast comes out at the end of every week.", times=4),
    Folder("brackets", "(Our newsletter is sent by hand to those who ask.)"),
    Folder("list", "* The newsletter of this newspaper goes out before breakfast."),
    Folder(
        "two lines",
        "Our archive is open to schools and guests.\n\n"
        "Our podcast can be heard wherever there is a radio.",
    ),
    Folder("war", "Our coverage of the fighting is paid for by a trust.", articles=WAR),
    Folder(
        "German",
        "Unsere Redaktion freut sich über jeden Hinweis aus dem Alltag.",
        articles=GERMAN,
        outlet="Hafenblatt",
        language="de",
    ),
    Folder(
        "French",
        "Notre rédaction vit des dons de ses amis.",
        articles=FRENCH,
        outlet="Le Quai",
        language="fr",
    ),
    Folder(
        "Russian",
        "Наша редакция живёт на пожертвования друзей.",
        articles=RUSSIAN,
        outlet="Причал",
        language="ru",
    ),
    Folder(
        "Chinese", "本报欢迎各界朋友来信指正。", articles=CHINESE, outlet="港口日报", language="zh"
    ),
    Folder(
        "copy too",
        "Our newsroom is paid for by a trust of its own staff.",
        times=4,
        articles=(*ARTICLES[:3], ARTICLES[0]),
    ),
    Folder("line 0", "The Harbour Ledger is an independent newspaper owned by its readers."),
    Folder("line 1", "This series was made possible by a grant of the Isles Fund.", put=head),
    Folder("line 2", "Our reporters answer letters on the first day of the month."),
    Folder("line 3", "Additional reporting by the night desk."),
    Folder("line 4", "The Harbour Ledger uses a style book that is open to all."),
    Folder("line 5", "Send your letters to the editor, and a few of them may be printed."),
    Folder("line 6", "If you see an error in this story, please tell us at the front desk."),
    Folder("line 7", "Harbour Ledger journalists follow a code that forbids gifts."),
    Folder("line 10", "Machine translation was used for parts of this article."),
    Folder(
        "line 11",
        "Dieser Beitrag ist Teil der Serie Leben am Wasser.",
        articles=GERMAN,
        outlet="Hafenblatt",
        language="de",
    ),
    Folder(
        "line 12",
        "Das Hafenblatt gehört seinen Lesern.",
        articles=GERMAN,
        outlet="Das Hafenblatt",
        language="de",
    ),
    Folder(
        "line 13",
        "Cet article fait partie de notre série sur la mer.",
        articles=FRENCH,
        outlet="Le Quai",
        language="fr",
        put=head,
    ),
    Folder("line 15", "本文由本报编辑部整理。", articles=CHINESE, outlet="港口日报", language="zh"),
    Folder("line 16", "The Harbour Ledger is printed on paper from the woods of Holm."),
    Folder("line 20", "Parts of this story came from volunteers.", put=foot),
    Folder("line 21", "With reporting by the Holm bureau."),
    Folder("line 22", "Corrections to our articles are listed on page two."),
    Folder("line 26", "Harbour Ledger staff may be reached at the counter in Quay Street."),
    Folder(
        "line 29",
        "Leserbriefe bitte an die Redaktion am Kai.",
        articles=GERMAN,
        outlet="Hafenblatt",
        language="de",
    ),
    Folder(
        "line 30",
        "Este artículo forma parte de una colaboración con la radio.",
        articles=ARTICLES[:3],
        outlet="El Muelle",
        language="es",
    ),
    Folder("line 31", "本報由港口基金會出版。", articles=CHINESE, outlet="港口日報", language="zh"),
    Folder(
        "line 32",
        "この記事は港新聞の編集部が書きました。",
        articles=CHINESE,
        outlet="港新聞",
        language="ja",
    ),
    Folder("line 33", "The Harbour Ledger is a newspaper for the people of the western isles."),
    Folder("line 34", "Our correspondent in the valley speaks both tongues."),
    Folder("line 35", "Your subscription pays for the boats that bring such news."),
    Folder("line 36", "Names in this story have been changed for safety.", put=head),
    Folder("line 37", "Editing by the Lund desk."),
    Folder(
        "line 41",
        "Unsere Leser entscheiden, worüber geschrieben wird.",
        articles=GERMAN,
        outlet="Hafenblatt",
        language="de",
    ),
    Folder(
        "line 42",
        "Nos lecteurs trouvent les sources au bureau.",
        articles=FRENCH,
        outlet="Le Quai",
        language="fr",
    ),
)

NEWS = (
    Folder("what befell reporters", "Our reporters were beaten at the gate by guards of the dam."),
    Folder("an arrest", "Our correspondent in Skerry has been arrested."),
    Folder("a call to the readers", "Readers are asked to boil water until the pump is mended."),
    Folder(
        "background",
        "The war over the pass began when Varn closed its schools.",
        articles=WAR,
        times=5,
    ),
    Folder(
        "background with a year",
        "Varn and Holm have been at war since 2022.",
        articles=WAR,
        times=5,
    ),
    Folder(
        "background in capitals",
        "Varn calls the war a cleaning of the pass.",
        articles=WAR,
        times=4,
    ),
    Folder(
        "closing of a court report",
        "The trial continues.",
        times=5,
        articles=tuple(f"{text} The trial of the captain went on." for text in WAR),
    ),
    Folder(
        "whole copies",
        "Our newsroom is paid for by a trust of its own staff.",
        articles=(LONG, LONG, LONG),
    ),
    Folder(
        "edited copies", "Our newsroom is paid for by a trust of its own staff.", articles=COPIES
    ),
    Folder("quotation", "“Our newspaper will go on,” wrote the editors to their friends."),
    Folder("reported", "Our newspaper will go on, the editors said in a letter."),
    Folder(
        "unverified", "The Harbour Ledger could not check the claims of either side.", articles=WAR
    ),
    Folder("asked", "Nordline declined to answer the questions of our reporters."),
    Folder("twice", "Our newsroom is paid for by a trust of its own staff.", times=2),
    Folder(
        "three outlets",
        "Our newsroom is paid for by a trust of its own staff.",
        articles=ARTICLES[:3],
        outlets=("The Harbour Ledger", "Skerry Post", "Varn Times"),
    ),
    Folder("within", "Our newsroom is paid for by a trust of its own staff.", put=within),
    Folder("end of a paragraph", "Our newsroom is paid for by a trust of its staff.", put=close),
    Folder("outlet in the news", "The Harbour Ledger is printed in a shed.", articles=PRESS),
    Folder("amount", "Our newsroom received $3 million from the state."),
    Folder(
        "outlet and place", "Skerry is waiting for better days.", articles=ISLE, outlet="Skerry"
    ),
    Folder("journalists", "Journalists are barred from the territory.", articles=WAR),
    Folder("advice", "Keep water and a torch at home.", times=5),
    Folder("leaning", "His newsroom remains closed."),
    Folder("refrain", "Our country deserves better than this.", times=5),
    Folder("a report in the news", "This report angered Varn and Holm.", articles=WAR),
    Folder("denial", "Holm denies this.", articles=WAR, times=5),
    Folder(
        "German background",
        "Die Insel Skerry gehört seit dem Krieg zu Lund.",
        articles=tuple(f"{text} Skerry und Lund sind Nachbarn." for text in GERMAN),
        outlet="Hafenblatt",
        language="de",
    ),
    Folder(
        "Chinese background",
        "隆德与奥斯特之间的渡轮是岛民唯一的交通工具。",
        articles=tuple(f"{text}渡轮往返隆德与奥斯特。" for text in CHINESE),
        outlet="港口日报",
        language="zh",
    ),
    Folder("news 0", "Both sides accuse each other of breaking the truce.", articles=WAR, times=5),
    Folder("news 1", "The border has been shut since the spring of 2024.", articles=WAR, times=5),
    Folder("news 2", "The council meets again in the autumn.", times=6),
    Folder("news 3", "No one was hurt.", times=6),
    Folder("news 4", "Police are looking for witnesses.", times=6),
    Folder("news 5", "The editors of the northern papers were jailed in the war.", articles=WAR),
    Folder("news 6", "The reporters of Varn may enter the villages with a permit.", articles=WAR),
    Folder("news 7", "Our sea, our bread, the fishermen sang.", times=5),
    Folder("news 8", "This story is told to every child of the islands.", times=4),
    Folder(
        "news 9",
        "The newsletter of the fishermen goes to all boats of the port.",
        articles=tuple(f"{t} The fishermen keep their boats in port." for t in ARTICLES),
        times=5,
    ),
    Folder("news 10", "Nordline owns The Harbour Ledger.", times=6),
    Folder("news 11", "The Harbour Ledger has seen the letter.", articles=WAR, times=3),
    Folder(
        "news 12",
        "The Harbour Ledger is suing Nordline over the ferry.",
        articles=tuple(f"{t} Nordline runs the ferry." for t in ARTICLES),
    ),
    Folder("news 13", "The inquiry goes on.", times=6),
    Folder("news 14", "The film was produced by a widow of the war.", articles=WAR),
    Folder(
        "news 15",
        "Die Verhandlungen gehen weiter.",
        articles=GERMAN,
        outlet="Hafenblatt",
        language="de",
    ),
    Folder("news 16", "Переговоры продолжаются.", articles=RUSSIAN, outlet="Причал", language="ru"),
    Folder("news 17", "The weather service expects more snow on the pass.", times=6),
    Folder("news 18", "An appeal is possible.", times=5),
    Folder(
        "news 19", "The names of the dead have been given to their families.", articles=WAR, times=5
    ),
    Folder(
        "news 20",
        "Our correspondents were the first to reach the villages.",
        articles=tuple(f"{t} Villages lay empty." for t in WAR),
    ),
    Folder("news 21", "The truce is to last until the end of the harvest.", articles=WAR, times=5),
    Folder("news 22", "This series of attacks is the worst in years.", articles=WAR, times=5),
    Folder("news 23", "Ost is an island of fishermen in the north.", outlet="Ost", times=6),
    Folder("news 24", "The bank is a lender to all ferry firms.", outlet="The Bank", times=6),
    Folder(
        "news 25",
        "Letters to the editor were among the papers that the guards burned.",
        articles=WAR,
    ),
    Folder(
        "news 26", "Edited by a poet, the paper of Varn prints lists of the dead.", articles=WAR
    ),
    Folder("news 27", "Nobody has read our letters, the prisoners complain.", articles=WAR),
    Folder("news 28", "The Varn Times is close to the government of Varn.", articles=WAR),
    Folder("news 29", "The next ferry leaves in the morning.", times=6),
    Folder("news 30", "A decision is expected in the autumn.", times=6),
    Folder("news 31", "The villages can be reached on foot only.", articles=WAR, times=5),
    Folder(
        "news 32",
        "Our staff will stay in the villages as long as it takes.",
        articles=tuple(f"{t} The aid group has staff in the villages." for t in WAR),
        outlet="Aid for Holm",
    ),
    Folder("news 33", "Talks go on behind closed doors.", articles=WAR, times=5),
    Folder(
        "news 34", "Die Ursache ist unklar.", articles=GERMAN, outlet="Hafenblatt", language="de"
    ),
    Folder("news 35", "L’enquête continue.", articles=FRENCH, outlet="Le Quai", language="fr"),
    Folder("news 36", "The reporters work in a hotel by the border.", articles=WAR),
    Folder("news 37", "The Harbour Ledger was told of the plan in May.", articles=WAR),
    Folder("news 38", "The Harbour Ledger was at the scene.", articles=WAR),
    Folder("news 39", "事故原因正在调查中。", articles=CHINESE, outlet="港口日报", language="zh"),
    Folder("news 40", "Readers of tarot cards do well in such times.", articles=WAR),
    Folder("news 41", "The website of the ministry was down.", articles=WAR),
    Folder("news 42", "Your own eyes are the best guide on the pass.", articles=WAR),
    Folder("news 43", "Our land, the settlers call it.", articles=WAR),
    Folder("news 44", "The Harbour Ledger asked both governments for an answer.", articles=WAR),
    Folder("news 45", "The Harbour Ledger was there.", articles=WAR),
    Folder("news 46", "The inquiry report was written by the judges of Lund.", times=6),
    Folder("news 47", "This report was welcomed by both sides.", articles=WAR),
    Folder("news 48", "This programme was funded by the state until the war.", articles=WAR),
    Folder("news 49", "The podcast of the accused is still online.", articles=WAR),
    Folder("news 50", "Holm is a land of passes and villages.", articles=WAR, outlet="Holm Radio"),
    Folder("news 51", "Holm is the smaller of the two.", articles=WAR, outlet="Holm"),
    Folder("news 52", "The pass is open to both again.", articles=WAR, times=5),
    Folder("news 53", "Rescuers are still searching.", times=6),
    Folder(
        "news 54",
        "Skerry est une île sans médecin.",
        articles=FRENCH,
        outlet="Le Quai",
        language="fr",
    ),
    Folder(
        "news 55", "Der Prozess dauert an.", articles=GERMAN, outlet="Hafenblatt", language="de"
    ),
)
