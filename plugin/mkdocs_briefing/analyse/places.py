"""Nations under one name each, as news writes them: country, people, capital, seat of power."""

import regex

# The first word of a line stands for all of it. Words are lower case, one form a word;
# what needs two words ("New Delhi") is met by its telling one ("delhi").
_NATIONS = """
afghanistan afghan afghans kabul taliban
algeria algerian algerians algiers
argentina argentine argentinian argentines
armenia armenian armenians yerevan
australia australian australians canberra
austria austrian austrians vienna
azerbaijan azerbaijani azerbaijanis baku
bangladesh bangladeshi bangladeshis dhaka
belarus belarusian belarusians minsk
belgium belgian belgians
brazil brazilian brazilians
britain british briton britons uk london
bulgaria bulgarian bulgarians sofia
canada canadian canadians ottawa
chile chilean chileans
china chinese beijing
colombia colombian colombians
croatia croatian croatians zagreb
cuba cuban cubans havana
czechia czech czechs prague
denmark danish danes copenhagen
egypt egyptian egyptians cairo
estonia estonian estonians tallinn
ethiopia ethiopian ethiopians
finland finnish finns helsinki
france french paris elysee
georgia georgian georgians tbilisi
germany german germans berlin
ghana ghanaian ghanaians accra
greece greek greeks athens
hungary hungarian hungarians budapest
india indian indians delhi
indonesia indonesian indonesians jakarta
iran iranian iranians tehran
iraq iraqi iraqis baghdad
ireland irish dublin
israel israeli israelis
italy italian italians rome
japan japanese tokyo
jordan jordanian jordanians amman
kazakhstan kazakh kazakhs astana
kenya kenyan kenyans nairobi
latvia latvian latvians riga
lebanon lebanese beirut
libya libyan libyans tripoli
lithuania lithuanian lithuanians vilnius
malaysia malaysian malaysians
mexico mexican mexicans
moldova moldovan moldovans chisinau
mongolia mongolian mongolians
morocco moroccan moroccans rabat
myanmar burmese
nepal nepali nepalese nepalis kathmandu
netherlands dutch
nigeria nigerian nigerians abuja
norway norwegian norwegians oslo
pakistan pakistani pakistanis islamabad
peru peruvian peruvians
philippines philippine filipino filipinos manila
poland polish poles warsaw
portugal portuguese lisbon
qatar qatari qataris doha
romania romanian romanians bucharest
russia russian russians moscow kremlin
rwanda rwandan rwandans kigali
serbia serbian serbs belgrade
slovakia slovak slovaks bratislava
slovenia slovenian slovenes
somalia somali somalis mogadishu
spain spanish spaniards madrid
sudan sudanese khartoum
sweden swedish swedes stockholm
switzerland swiss bern
syria syrian syrians damascus
taiwan taiwanese taipei
thailand thai bangkok
tunisia tunisian tunisians tunis
turkey turkish turks ankara türkiye
ukraine ukrainian ukrainians kyiv kiev
usa american americans america
uzbekistan uzbek uzbeks tashkent
venezuela venezuelan venezuelans caracas
vietnam vietnamese hanoi
west western westerners
europe european europeans eu brussels
yemen yemeni yemenis sanaa
"""

_CANONICAL = {
    word: line.split()[0] for line in _NATIONS.strip().splitlines() for word in line.split()
}
NATIONS = frozenset(_CANONICAL.values())
# "the U.S.", "US", "United States", "Washington" as the seat of a government
_AMERICA = regex.compile(r"\bU\.S\.(?:A\.)?|\bUSA?\b|\b[Uu]nited [Ss]tates(?: of [Aa]merica)?\b")
_BRITAIN = regex.compile(r"\bU\.K\.|\bUK\b|\b[Uu]nited [Kk]ingdom\b")
_UN = regex.compile(r"\bU\.N\.|\bUN\b|\b[Uu]nited [Nn]ations\b")


def spell_out(text: str) -> str:
    """Return the text with the initials of nations written as one word each."""
    if "U" not in text and "nited " not in text:  # none of the three can match
        return text
    spelt: str = _UN.sub("unitednations", _BRITAIN.sub("Britain", _AMERICA.sub("USA", text)))
    return spelt


def nation(word: str) -> str | None:
    """Return the nation that a lower-case word stands for, or None."""
    return _CANONICAL.get(word)
