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
    Folder("site", "Our newsroom is paid for by a trust of its own staff.",
           outlet=None, url="https://www.ledger.example/news"),
    Folder("untold", "Our reporters work under the rules of a press council.", outlet=None),
    Folder("half", "Our podcast comes out at the end of every week.", times=4),
    Folder("brackets", "(Our newsletter is sent by hand to those who ask.)"),
    Folder("list", "* The newsletter of this newspaper goes out before breakfast."),
    Folder("two lines", "Our archive is open to schools and guests.\n\n"
           "Our podcast can be heard wherever there is a radio."),
    Folder("war", "Our coverage of the fighting is paid for by a trust.", articles=WAR),
    Folder("German", "Unsere Redaktion freut sich über jeden Hinweis aus dem Alltag.",
           articles=GERMAN, outlet="Hafenblatt", language="de"),
    Folder("French", "Notre rédaction vit des dons de ses amis.", articles=FRENCH,
           outlet="Le Quai", language="fr"),
    Folder("Russian", "Наша редакция живёт на пожертвования друзей.", articles=RUSSIAN,
           outlet="Причал", language="ru"),
    Folder("Chinese", "本报欢迎各界朋友来信指正。", articles=CHINESE, outlet="港口日报",
           language="zh"),
    Folder("copy too", "Our newsroom is paid for by a trust of its own staff.", times=4,
           articles=(*ARTICLES[:3], ARTICLES[0])),
)  # fmt: skip

NEWS = (
    Folder("background", "The war over the pass began when Varn closed its schools.",
           articles=WAR, times=5),
    Folder("background with a year", "Varn and Holm have been at war since 2022.",
           articles=WAR, times=5),
    Folder("background in capitals", "Varn calls the war a cleaning of the pass.",
           articles=WAR, times=4),
    Folder("closing of a court report", "The trial continues.", times=5,
           articles=tuple(f"{text} The trial of the captain went on." for text in WAR)),
    Folder("whole copies", "Our newsroom is paid for by a trust of its own staff.",
           articles=(LONG, LONG, LONG)),
    Folder("edited copies", "Our newsroom is paid for by a trust of its own staff.",
           articles=COPIES),
    Folder("quotation", "“Our newspaper will go on,” wrote the editors to their friends."),
    Folder("reported", "Our newspaper will go on, the editors said in a letter."),
    Folder("unverified", "The Harbour Ledger could not check the claims of either side.",
           articles=WAR),
    Folder("asked", "Nordline declined to answer the questions of our reporters."),
    Folder("twice", "Our newsroom is paid for by a trust of its own staff.", times=2),
    Folder("three outlets", "Our newsroom is paid for by a trust of its own staff.",
           articles=ARTICLES[:3], outlets=("The Harbour Ledger", "Skerry Post", "Varn Times")),
    Folder("within", "Our newsroom is paid for by a trust of its own staff.", put=within),
    Folder("end of a paragraph", "Our newsroom is paid for by a trust of its staff.",
           put=close),
    Folder("outlet in the news", "The Harbour Ledger is printed in a shed.",
           articles=PRESS),
    Folder("amount", "Our newsroom received $3 million from the state."),
    Folder("outlet and place", "Skerry is waiting for better days.", articles=ISLE,
           outlet="Skerry"),
    Folder("journalists", "Journalists are barred from the territory.", articles=WAR),
    Folder("advice", "Keep water and a torch at home.", times=5),
    Folder("leaning", "His newsroom remains closed."),
    Folder("refrain", "Our country deserves better than this.", times=5),
    Folder("a report in the news", "This report angered Varn and Holm.", articles=WAR),
    Folder("denial", "Holm denies this.", articles=WAR, times=5),
    Folder("German background", "Die Insel Skerry gehört seit dem Krieg zu Lund.",
           articles=tuple(f"{text} Skerry und Lund sind Nachbarn." for text in GERMAN),
           outlet="Hafenblatt", language="de"),
    Folder("Chinese background", "隆德与奥斯特之间的渡轮是岛民唯一的交通工具。",
           articles=tuple(f"{text}渡轮往返隆德与奥斯特。" for text in CHINESE),
           outlet="港口日报", language="zh"),
)  # fmt: skip
