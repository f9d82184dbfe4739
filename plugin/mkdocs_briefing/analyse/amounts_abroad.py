"""How other languages than English write amounts, as data: scales, currencies, what is counted.

Units are those of English, so that figures can be compared across languages. A space in a word
is written "_".
"""

from dataclasses import dataclass

from .words import stem


@dataclass(frozen=True, slots=True)
class AmountWords:
    """One language's words for amounts, lower case, each with what it means.

    ``comma`` says that a comma begins the decimals; ``joint`` is what may stand between a scale
    and what is counted ("millions d’euros"); ``qualifiers`` give the English one.
    """

    scales: dict[str, float]
    units: dict[str, str]
    qualifiers: dict[str, str]
    numbers: dict[str, int]
    comma: bool = False
    joint: str = ""


def _table(lines: str) -> dict[str, str]:
    """Return each word of lines such as "USD: dollar dollars", with the line's first word."""
    found: dict[str, str] = {}
    for line in lines.strip().splitlines():
        name, _, words = line.strip().partition(":")
        found |= dict.fromkeys((word.replace("_", " ") for word in words.split()), name)
    return found


def _units(lines: str) -> dict[str, str]:
    """The same with the stems of English nouns for units that are no shares, money or people."""
    return {
        word: unit if unit in ("%", "people") or unit.isupper() else stem(unit, "en")
        for word, unit in _table(lines).items()
    }


def _scales(lines: str) -> dict[str, float]:
    return {word: float(scale) for word, scale in _table(lines).items()}


def _numbers(words: str) -> dict[str, int]:
    """Two to twelve in order, the forms of one joined by "/"; one is mostly an article."""
    return {
        word: number
        for number, forms in enumerate(words.split(), start=2)
        for word in forms.split("/")
    }


_SIGNS = "%: %\nUSD: $ us$\nEUR: €\nGBP: £\nINR: ₹\nRUB: ₽\n"

AMOUNTS = {
    "de": AmountWords(
        comma=True,
        scales=_scales("""
            1e3: tausend
            1e6: million millionen mio. mio
            1e9: milliarde milliarden mrd. mrd
            1e12: billion billionen"""),
        units=_units(_SIGNS + """
            %: prozent
            USD: us-dollar dollar
            EUR: euro
            GBP: pfund
            INR: rupien
            RUB: rubel
            JPY: yen
            CNY: yuan
            people: menschen personen leute einwohner einwohnern arbeiter arbeitern beschäftigte
            people: beschäftigten mitarbeiter soldaten passagiere passagieren tote toten verletzte
            people: verletzten kinder frauen männer bürger seeleute seeleuten matrosen migranten
            people: flüchtlinge flüchtlingen studenten fachkräfte fischer besucher
            kilometre: kilometer kilometern km
            tonne: tonnen
            hectare: hektar
            ship: schiffe schiffen frachter frachtern fähren
            container: container containern
            year: jahre jahren
            month: monate monaten
            day: tage tagen
            hour: stunden
            minute: minuten
            megawatt: megawatt mw"""),
        qualifiers=_table("""
            about: rund etwa circa ca. ungefähr gut
            nearly: fast beinahe knapp nahezu
            more than: mehr_als über
            less than: weniger_als unter
            at least: mindestens wenigstens
            at most: höchstens
            up to: bis_zu"""),
        numbers=_numbers("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    ),
    "fr": AmountWords(
        comma=True,
        joint=r"(?:de\s|d[’'])?",
        scales=_scales("""
            1e3: mille millier milliers
            1e6: million millions
            1e9: milliard milliards mds
            1e12: billion billions"""),
        units=_units(_SIGNS + """
            %: pour_cent
            USD: dollar dollars
            EUR: euro euros
            GBP: livres livres_sterling
            INR: roupies
            RUB: rouble roubles
            JPY: yen yens
            CNY: yuan yuans
            people: personnes habitants ouvriers salariés employés travailleurs soldats passagers
            people: morts blessés enfants femmes hommes citoyens marins migrants réfugiés étudiants
            people: techniciens pêcheurs visiteurs
            kilometre: kilomètres km
            tonne: tonnes
            hectare: hectares
            ship: navires bateaux cargos ferries
            container: conteneurs
            year: ans années
            month: mois
            day: jours
            hour: heures
            minute: minutes
            megawatt: mégawatts mw"""),
        qualifiers=_table("""
            about: environ quelque autour_de
            nearly: près_de presque
            more than: plus_de
            less than: moins_de
            at least: au_moins
            at most: au_plus
            up to: jusqu’à jusqu'à"""),
        numbers=_numbers("deux trois quatre cinq six sept huit neuf dix onze douze"),
    ),
    "es": AmountWords(
        comma=True,
        joint=r"(?:de\s)?",
        scales=_scales("""
            1e3: mil miles
            1e6: millón millones
            1e9: mil_millones millardos
            1e12: billón billones"""),
        units=_units(_SIGNS + """
            %: por_ciento
            USD: dólar dólares
            EUR: euro euros
            GBP: libras libras_esterlinas
            INR: rupias
            RUB: rublos
            JPY: yenes
            CNY: yuanes
            people: personas habitantes obreros empleados trabajadores soldados pasajeros muertos
            people: heridos niños mujeres hombres ciudadanos marineros marinos migrantes refugiados
            people: estudiantes técnicos pescadores visitantes
            kilometre: kilómetros km
            tonne: toneladas
            hectare: hectáreas
            ship: barcos buques cargueros transbordadores
            container: contenedores
            year: años
            month: meses
            day: días
            hour: horas
            minute: minutos
            megawatt: megavatios mw"""),
        qualifiers=_table("""
            about: unos unas alrededor_de aproximadamente cerca_de
            nearly: casi
            more than: más_de
            less than: menos_de
            at least: al_menos
            at most: como_máximo
            up to: hasta"""),
        numbers=_numbers("dos tres cuatro cinco seis siete ocho nueve diez once doce"),
    ),
    "ru": AmountWords(
        comma=True,
        scales=_scales("""
            1e3: тысяча тысячи тысяч тысячам тыс. тыс
            1e6: миллион миллиона миллионов миллионам млн млн.
            1e9: миллиард миллиарда миллиардов миллиардам млрд млрд.
            1e12: триллион триллиона триллионов трлн трлн."""),
        units=_units(_SIGNS + """
            %: процент процента процентов процентам
            USD: доллар доллара долларов долларам доллары долл. долл
            EUR: евро
            GBP: фунт фунта фунтов
            INR: рупия рупии рупий
            RUB: рубль рубля рублей рублям руб. руб
            JPY: иена иены иен
            CNY: юань юаня юаней
            people: человек человека людей жителей рабочих работников сотрудников солдат пассажиров
            people: погибших раненых пострадавших детей женщин мужчин граждан моряков мигрантов
            people: беженцев студентов рабочие моряка моряки специалистов рыбаков
            kilometre: километр километра километров км
            tonne: тонна тонны тонн
            hectare: гектар гектара гектаров
            ship: судно судна судов кораблей корабля паром парома паромов
            container: контейнер контейнера контейнеров
            year: года лет
            month: месяц месяца месяцев
            day: день дня дней
            hour: час часа часов
            minute: минута минуты минут
            megawatt: мегаватт мвт"""),
        qualifiers=_table("""
            about: около примерно порядка приблизительно
            nearly: почти
            more than: более больше свыше
            less than: менее меньше
            at least: не_менее как_минимум
            at most: не_более
            up to: до"""),
        numbers=_numbers(
            "два/две/двух три/трех/трёх четыре/четырех/четырёх пять/пяти шесть/шести семь/семи "
            "восемь/восьми девять/девяти десять/десяти одиннадцать двенадцать/двенадцати"
        ),
    ),
    "hi": AmountWords(
        scales=_scales("""
            1e3: हजार हज़ार
            1e5: लाख
            1e6: मिलियन
            1e7: करोड़ करोड़
            1e9: अरब बिलियन
            1e11: खरब
            1e12: लाख_करोड़ लाख_करोड़ ट्रिलियन"""),
        units=_units(_SIGNS + """
            %: प्रतिशत फीसदी फ़ीसदी
            USD: डॉलर डालर अमेरिकी_डॉलर
            EUR: यूरो
            GBP: पाउंड
            INR: रुपये रुपए रुपया रुपयों
            RUB: रूबल
            JPY: येन
            CNY: युआन
            people: लोग लोगों व्यक्ति व्यक्तियों निवासी कर्मचारी कर्मचारियों मजदूर मजदूरों मज़दूर सैनिक सैनिकों
            people: यात्रियों बच्चे बच्चों महिलाएं महिलाओं नागरिक नागरिकों नाविक नाविकों छात्र छात्रों श्रमिक
            people: श्रमिकों मछुआरों
            kilometre: किलोमीटर किमी
            tonne: टन
            hectare: हेक्टेयर
            ship: जहाज जहाज़ जहाजों जहाज़ों नौकाओं नौकाएं नौकाएँ
            container: कंटेनर कंटेनरों
            year: साल वर्ष वर्षों सालों
            month: महीने महीनों
            day: दिन दिनों
            hour: घंटे घंटों
            minute: मिनट
            megawatt: मेगावाट"""),
        qualifiers=_table("""
            about: लगभग करीब क़रीब तकरीबन
            less than: से_कम
            at least: कम_से_कम
            at most: अधिकतम"""),
        numbers=_numbers("दो तीन चार पांच/पाँच छह/छः सात आठ नौ दस ग्यारह बारह"),
    ),
    "ar": AmountWords(
        comma=False,
        joint=r"(?:من\s)?",
        scales=_scales("""
            1e3: ألف آلاف الف ألفا ألفاً
            1e6: مليون ملايين مليونا مليوناً
            1e9: مليار مليارات مليارا ملياراً بليون
            1e12: تريليون تريليونات"""),
        units=_units(_SIGNS + """
            %: بالمئة بالمائة في_المئة في_المائة
            USD: دولار دولارا دولاراً دولارات
            EUR: يورو
            GBP: جنيه_إسترليني
            INR: روبية
            RUB: روبل
            JPY: ين
            CNY: يوان
            people: شخص شخصا شخصاً أشخاص عامل عاملا عاملاً عمال موظف موظفا موظفاً موظفين جندي جنود
            people: راكب ركاب قتيلا قتيل قتلى جريحا جرحى طفلا أطفال امرأة نساء مواطن مواطنين
            people: بحارا بحاراً بحار بحارة مهاجر مهاجرا لاجئ لاجئا طالب طالبا
            kilometre: كيلومتر كيلومترا كيلومتراً كيلومترات كم
            tonne: طن طنا طناً أطنان
            hectare: هكتار هكتارا هكتاراً هكتارات
            ship: سفينة سفن عبارة عبارات عبّارة عبّارات
            container: حاوية حاويات
            year: سنة سنوات عاما عاماً أعوام
            month: شهرا شهراً أشهر
            day: يوما يوماً أيام
            hour: ساعة ساعات
            minute: دقيقة دقائق
            megawatt: ميغاواط"""),
        qualifiers=_table("""
            about: نحو حوالي قرابة زهاء
            more than: أكثر_من
            less than: أقل_من
            at least: ما_لا_يقل_عن
            up to: حتى"""),
        numbers=_numbers(
            "اثنان/اثنين ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني تسعة/تسع "
            "عشرة/عشر"
        ),
    ),
    "zh": AmountWords(
        scales=_scales("""
            1e4: 万 萬
            1e6: 百万 百萬
            1e7: 千万 千萬
            1e8: 亿 億
            1e12: 万亿 萬億 兆"""),
        units=_units(_SIGNS + """
            USD: 美元 美金
            EUR: 欧元 歐元
            GBP: 英镑 英鎊
            INR: 卢比 盧比
            RUB: 卢布 盧布
            JPY: 日元 日圓
            CNY: 元 人民币 人民幣 元人民币 元人民幣
            people: 人 名 位
            kilometre: 公里
            tonne: 吨 噸
            hectare: 公顷 公頃
            ship: 艘
            container: 个集装箱 個貨櫃 个标准箱
            year: 年
            month: 个月 個月
            day: 天
            minute: 分钟 分鐘
            hour: 小时 小時 个小时 個小時
            megawatt: 兆瓦"""),
        qualifiers=_table("""
            about: 约 約 大约 大約 约为
            nearly: 近 将近 將近 接近
            more than: 超过 超過 逾 超 多于
            less than: 不到 不足 少于
            at least: 至少
            up to: 最多 多达 多達"""),
        numbers={},
    ),
    "ja": AmountWords(
        scales=_scales("1e4: 万\n1e6: 百万\n1e7: 千万\n1e8: 億\n1e12: 兆"),
        units=_units(_SIGNS + """
            %: パーセント
            USD: ドル 米ドル
            EUR: ユーロ
            GBP: ポンド
            INR: ルピー
            RUB: ルーブル
            JPY: 円
            CNY: 元 人民元
            people: 人 名
            kilometre: キロメートル キロ km
            tonne: トン
            hectare: ヘクタール
            ship: 隻
            container: 個のコンテナ
            year: 年 年間
            month: カ月 か月 ヶ月 カ月間 か月間
            day: 日間
            hour: 時間
            minute: 分 分間
            megawatt: メガワット"""),
        qualifiers=_table("""
            about: 約 およそ おおよそ
            nearly: ほぼ
            at least: 少なくとも
            up to: 最大 最大で"""),
        numbers={},
    ),
}  # fmt: skip

# What bounds an amount from behind it, with the English of the same meaning.
BEHIND = {
    "zh": {"多": "more than", "余": "more than", "餘": "more than", "以上": "at least"},
    "ja": {"以上": "at least", "未満": "less than", "超": "more than", "余り": "more than"},
    "hi": {"से अधिक": "more than", "से ज्यादा": "more than", "से ज़्यादा": "more than",
           "से कम": "less than"},
}  # fmt: skip
