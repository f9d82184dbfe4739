"""Nations, their people and capitals in languages other than English, under the English name.

"*" stands for any ending; where a language has no spaces, each is looked for anywhere.
"""

from collections.abc import Iterator
from functools import cache

from .words import tokens

_UNSPACED = ("zh", "ja")
_NATIONS = {
    "de": """
        argentina: argentin*
        australia: austral*
        austria: österreich*
        bangladesh: bangladesch* bangladesh
        belgium: belgien* belgisch*
        brazil: brasili*
        britain: großbritanni* britisch* brite* london
        canada: kanad*
        chile: chile chilen*
        china: china chines* peking
        colombia: kolumbi*
        denmark: dänemark* dänisch* däne dänen kopenhagen*
        egypt: ägypt* kairo
        europe: europa* europäisch* eu brüssel*
        finland: finnland* finnisch* helsinki
        france: frankreich* französisch* franzose* paris
        germany: deutschland* deutsche deutschen deutscher deutsches berlin
        greece: griechenland* griechisch* athen
        hungary: ungarn ungarns ungarisch* budapest
        india: indien* indisch* inder* delhi
        indonesia: indonesi*
        iran: iran* teheran
        iraq: irak* bagdad
        ireland: irland* irisch* dublin
        israel: israel*
        italy: italien* rom
        japan: japan* tokio
        kenya: kenia* nairobi
        mexico: mexik*
        morocco: marokk*
        nepal: nepal*
        netherlands: niederland* niederländisch* holländisch*
        nigeria: nigeria*
        norway: norweg* oslo
        pakistan: pakistan* islamabad
        peru: peru peruanisch*
        poland: polen polnisch* warschau
        portugal: portug* lissabon*
        qatar: katar* doha
        russia: russland* russisch* russe russen moskau* kreml*
        spain: spanien* spanisch* spanier* madrid
        sweden: schwed* stockholm
        switzerland: schweiz*
        thailand: thailand* thailändisch* bangkok
        turkey: türkei* türkisch* ankara
        ukraine: ukrain* kiew kyjiw
        usa: usa amerikan* washington
        vietnam: vietnam*""",
    "fr": """
        argentina: argentine argentin argentins argentines
        australia: australi*
        austria: autrich*
        bangladesh: bangladesh bangladais*
        belgium: belgique belge belges
        brazil: brésil*
        britain: britannique* londres
        canada: canada canadien*
        chile: chili chilien*
        china: chine chinois* pékin
        colombia: colombie colombien*
        denmark: danemark danois* copenhague
        egypt: égypt* caire
        europe: europe européen* ue bruxelles
        finland: finlande finlandais* helsinki
        france: france français* paris
        germany: allemagne allemand* berlin
        greece: grèce grec grecque* grecs athènes
        hungary: hongrie hongrois* budapest
        india: inde indien* delhi
        indonesia: indonési*
        iran: iran iranien* téhéran
        iraq: irak irakien* bagdad
        ireland: irlande irlandais* dublin
        israel: israël israélien*
        italy: italie italien* rome
        japan: japon japonais* tokyo
        kenya: kenya kényan* nairobi
        mexico: mexique mexicain*
        morocco: maroc marocain* rabat
        nepal: népal népalais*
        netherlands: néerlandais*
        nigeria: nigéria nigeria nigérian*
        norway: norvège norvégien* oslo
        pakistan: pakistan pakistanais* islamabad
        peru: pérou péruvien*
        poland: pologne polonais* varsovie
        portugal: portugal portugais* lisbonne
        qatar: qatar qatari* doha
        russia: russie russe* moscou kremlin
        spain: espagne espagnol* madrid
        sweden: suède suédois* stockholm
        switzerland: suisse suisses
        thailand: thaïland* bangkok
        turkey: turquie turc turque* turcs ankara
        ukraine: ukrain* kiev kyiv
        usa: américain* washington
        vietnam: vietnam vietnamien* hanoï""",
    "es": """
        argentina: argentina argentino argentinos argentinas
        australia: australi*
        austria: austria austriaco* austriaca* austríac*
        bangladesh: bangladesh bangladesí*
        belgium: bélgica belga belgas
        brazil: brasil*
        britain: británic* londres
        canada: canadá canadiense*
        chile: chile chilen*
        china: china pekín
        colombia: colombia colombian*
        denmark: dinamarca danés danesa* daneses copenhague
        egypt: egipto egipci* cairo
        europe: europa europeo europea europeos europeas ue bruselas
        finland: finlandia finlandés* finlandesa* helsinki
        france: francia francés* francesa* parís
        germany: alemania alemán alemana* alemanes berlín
        greece: grecia griego griega griegos griegas atenas
        hungary: hungría húngar* budapest
        india: india indio india indios indias delhi
        indonesia: indonesi*
        iran: irán iraní* teherán
        iraq: irak iraquí* irakí* bagdad
        ireland: irlanda irlandés* irlandesa* dublín
        israel: israel israelí*
        italy: italia italian* roma
        japan: japón japonés* japonesa* tokio
        kenya: kenia kenian* nairobi
        mexico: méxico mexican*
        morocco: marruecos marroquí* rabat
        nepal: nepal nepalí*
        netherlands: neerlandés* neerlandesa* holandés* holandesa* holanda
        nigeria: nigeria nigerian*
        norway: noruega noruego noruegos noruegas oslo
        pakistan: pakistán pakistaní* islamabad
        peru: perú peruan*
        poland: polonia polaco polaca polacos polacas varsovia
        portugal: portugal portugués* portuguesa* lisboa
        qatar: catar qatar catarí* doha
        russia: rusia ruso rusa rusos rusas moscú kremlin
        spain: españa español* madrid
        sweden: suecia sueco sueca suecos suecas estocolmo
        switzerland: suiza suizo* suiza*
        thailand: tailandia tailandés* bangkok
        turkey: turquía turco turca turcos turcas ankara
        ukraine: ucrania ucranian* kiev
        usa: eeuu estadounidens* washington
        vietnam: vietnam vietnamita* hanói""",
    "ru": """
        argentina: аргентин*
        australia: австрали*
        austria: австри*
        bangladesh: бангладеш*
        belgium: бельги*
        brazil: бразил*
        britain: британ* великобритан* лондон*
        canada: канад*
        chile: чили чилийск*
        china: китай китая китаю китаем китае китайск* пекин*
        colombia: колумби*
        denmark: дани* датск* датчан* копенгаген*
        egypt: егип*
        europe: европ* ес брюссел*
        finland: финлянд* финск* хельсинки
        france: франци* француз* париж*
        germany: германи* немецк* немцы берлин*
        greece: греци* греческ* афин*
        hungary: венгр* будапешт*
        india: индия индии индию индией индийск* индиец индийцы дели
        indonesia: индонези*
        iran: иран* тегеран*
        iraq: ирак* багдад*
        ireland: ирланд* дублин*
        israel: израил*
        italy: итали* риме
        japan: япони* японск* японцы токио
        kenya: кени* найроби
        mexico: мексик*
        morocco: марокк*
        nepal: непал*
        netherlands: нидерланд* голланд*
        nigeria: нигери*
        norway: норвег* норвеж* осло
        pakistan: пакистан* исламабад*
        peru: перу перуанск*
        poland: польш* польск* варшав*
        portugal: португал* лиссабон*
        qatar: катар* доха
        russia: росси* русск* москв* московск* кремл*
        spain: испан* мадрид*
        sweden: швеци* шведск* стокгольм*
        switzerland: швейцар*
        thailand: таиланд* тайск*
        turkey: турци* турецк* анкар*
        ukraine: украин* киев киева киеве
        usa: сша американ* вашингтон*
        vietnam: вьетнам* ханой*""",
    "hi": """
        argentina: अर्जेंटीना
        australia: ऑस्ट्रेलिया*
        austria: ऑस्ट्रिया*
        bangladesh: बांग्लादेश*
        belgium: बेल्जियम
        brazil: ब्राज़ील* ब्राजील*
        britain: ब्रिटेन ब्रिटिश लंदन
        canada: कनाडा*
        chile: चिली
        china: चीन चीनी बीजिंग
        colombia: कोलंबिया*
        denmark: डेनमार्क डेनिश
        egypt: मिस्र* काहिरा
        europe: यूरोप*
        finland: फिनलैंड फ़िनलैंड
        france: फ्रांस* फ़्रांस* पेरिस
        germany: जर्मनी जर्मन बर्लिन
        greece: यूनान ग्रीस एथेंस
        hungary: हंगरी बुडापेस्ट
        india: भारत* दिल्ली
        indonesia: इंडोनेशिया*
        iran: ईरान* तेहरान
        iraq: इराक* बगदाद
        ireland: आयरलैंड
        israel: इजरायल* इज़राइल*
        italy: इटली इतालवी रोम
        japan: जापान* टोक्यो
        kenya: केन्या*
        mexico: मेक्सिको
        morocco: मोरक्को
        nepal: नेपाल*
        netherlands: नीदरलैंड*
        nigeria: नाइजीरिया*
        norway: नॉर्वे* ओस्लो
        pakistan: पाकिस्तान* इस्लामाबाद
        peru: पेरू
        poland: पोलैंड पोलिश
        portugal: पुर्तगाल*
        qatar: कतर*
        russia: रूस* मॉस्को मास्को
        spain: स्पेन* मैड्रिड
        sweden: स्वीडन
        switzerland: स्विट्जरलैंड स्विट्ज़रलैंड
        thailand: थाईलैंड*
        turkey: तुर्की तुर्किये अंकारा
        ukraine: यूक्रेन* कीव
        usa: अमेरिका* अमेरिकी वॉशिंगटन वाशिंगटन
        vietnam: वियतनाम*""",
    "ar": """
        argentina: الأرجنتين* أرجنتيني*
        australia: أستراليا* أسترالي* الأسترالي*
        austria: النمسا نمساوي* النمساوي*
        bangladesh: بنغلاديش* بنغلادش*
        belgium: بلجيكا بلجيكي* البلجيكي*
        brazil: البرازيل* برازيلي*
        britain: بريطانيا بريطاني* البريطاني* لندن
        canada: كندا كندي* الكندي*
        chile: تشيلي* التشيلي*
        china: الصين* صيني* بكين
        colombia: كولومبيا كولومبي* الكولومبي*
        denmark: الدنمارك* الدانمارك* دنماركي* كوبنهاغن
        egypt: مصر مصري* المصري* القاهرة
        europe: أوروبا أوروبي* الأوروبي*
        finland: فنلندا فنلندي* الفنلندي* هلسنكي
        france: فرنسا فرنسي* الفرنسي* باريس
        germany: ألمانيا ألماني* الألماني* برلين
        greece: اليونان* يوناني* أثينا
        hungary: المجر المجري* هنغاريا بودابست
        india: الهند* هندي* دلهي
        indonesia: إندونيسيا إندونيسي* الإندونيسي*
        iran: إيران* الإيراني* طهران
        iraq: العراق* عراقي* بغداد
        ireland: إيرلندا أيرلندا إيرلندي*
        israel: إسرائيل* الإسرائيلي*
        italy: إيطاليا إيطالي* الإيطالي* روما
        japan: اليابان* ياباني* طوكيو
        kenya: كينيا كيني* الكيني* نيروبي
        mexico: المكسيك* مكسيكي*
        morocco: المغرب مغربي* المغربي* الرباط
        nepal: نيبال* النيبالي*
        netherlands: هولندا هولندي* الهولندي*
        nigeria: نيجيريا نيجيري* النيجيري*
        norway: النرويج* نرويجي* أوسلو
        pakistan: باكستان* الباكستاني*
        peru: بيرو البيروفي*
        poland: بولندا بولندي* البولندي* وارسو
        portugal: البرتغال* برتغالي* لشبونة
        qatar: قطر قطري* القطري* الدوحة
        russia: روسيا روسي* الروسي* موسكو الكرملين
        spain: إسبانيا أسبانيا إسباني* الإسباني* مدريد
        sweden: السويد* سويدي* ستوكهولم
        switzerland: سويسرا سويسري* السويسري*
        thailand: تايلاند* التايلاندي*
        turkey: تركيا تركي* التركي* أنقرة
        ukraine: أوكرانيا أوكراني* الأوكراني* كييف
        usa: أمريكا أميركا أمريكي* أميركي* الأمريكي* الأميركي* واشنطن
        vietnam: فيتنام* الفيتنامي*""",
    "zh": """
        argentina: 阿根廷
        australia: 澳大利亚 澳洲 澳大利亞
        austria: 奥地利 奧地利
        bangladesh: 孟加拉国 孟加拉國
        belgium: 比利时 比利時
        brazil: 巴西
        britain: 英国 英國 伦敦
        canada: 加拿大
        chile: 智利
        china: 中国 中國 北京
        colombia: 哥伦比亚 哥倫比亞
        denmark: 丹麦 丹麥 哥本哈根
        egypt: 埃及
        europe: 欧洲 欧盟 歐洲 歐盟
        finland: 芬兰 芬蘭
        france: 法国 法國 巴黎
        germany: 德国 德國 柏林
        greece: 希腊 希臘 雅典
        hungary: 匈牙利
        india: 印度
        indonesia: 印度尼西亚 印尼
        iran: 伊朗 德黑兰
        iraq: 伊拉克
        ireland: 爱尔兰 愛爾蘭
        israel: 以色列
        italy: 意大利 罗马
        japan: 日本 东京 東京
        kenya: 肯尼亚 肯雅
        mexico: 墨西哥
        morocco: 摩洛哥
        nepal: 尼泊尔 尼泊爾
        netherlands: 荷兰 荷蘭
        nigeria: 尼日利亚
        norway: 挪威 奥斯陆 奧斯陸
        pakistan: 巴基斯坦
        peru: 秘鲁 秘魯
        poland: 波兰 波蘭
        portugal: 葡萄牙
        qatar: 卡塔尔 卡達
        russia: 俄罗斯 俄羅斯 莫斯科
        spain: 西班牙 马德里
        sweden: 瑞典
        switzerland: 瑞士
        thailand: 泰国 泰國
        turkey: 土耳其 安卡拉
        ukraine: 乌克兰 烏克蘭 基辅
        usa: 美国 美國 华盛顿
        vietnam: 越南""",
    "ja": """
        argentina: アルゼンチン
        australia: オーストラリア
        austria: オーストリア
        bangladesh: バングラデシュ
        belgium: ベルギー
        brazil: ブラジル
        britain: 英国 イギリス ロンドン
        canada: カナダ
        chile: チリ
        china: 中国 北京
        colombia: コロンビア
        denmark: デンマーク コペンハーゲン
        egypt: エジプト
        europe: 欧州 ヨーロッパ
        finland: フィンランド
        france: フランス パリ
        germany: ドイツ ベルリン
        greece: ギリシャ アテネ
        hungary: ハンガリー
        india: インド
        indonesia: インドネシア
        iran: イラン テヘラン
        iraq: イラク
        ireland: アイルランド
        israel: イスラエル
        italy: イタリア ローマ
        japan: 日本 東京
        kenya: ケニア
        mexico: メキシコ
        morocco: モロッコ
        nepal: ネパール
        netherlands: オランダ
        nigeria: ナイジェリア
        norway: ノルウェー オスロ
        pakistan: パキスタン
        peru: ペルー
        poland: ポーランド
        portugal: ポルトガル
        qatar: カタール
        russia: ロシア モスクワ
        spain: スペイン マドリード
        sweden: スウェーデン
        switzerland: スイス
        thailand: タイ王国 バンコク
        turkey: トルコ アンカラ
        ukraine: ウクライナ キーウ
        usa: 米国 アメリカ ワシントン
        vietnam: ベトナム""",
}
LANGUAGES = frozenset(_NATIONS)
# What needs two words, as one that is on the list.
_TWO_WORDS = {
    "ar": (("الولايات المتحدة", "أمريكا"), ("المملكة المتحدة", "بريطانيا")),
    "de": (("vereinigte staaten", "usa"), ("vereinigten staaten", "usa"),
           ("vereinigte königreich", "london"), ("vereinigten königreich", "london")),
    "es": (("estados unidos", "eeuu"), ("ee. uu.", "eeuu"), ("ee.uu.", "eeuu"),
           ("reino unido", "londres"), ("países bajos", "holanda")),
    "fr": (("états-unis", "américain"), ("royaume-uni", "londres"), ("pays-bas", "néerlandais"),
           ("grande-bretagne", "londres")),
    "hi": (("संयुक्त राज्य", "अमेरिका"),),
    "ru": (("соединенные штаты", "сша"), ("соединенных штат", "сша "), ("соединённые штаты", "сша"),
           ("соединённых штат", "сша ")),
}  # fmt: skip


def nations_in(text: str, language: str) -> frozenset[str]:
    """Return the English names of the nations that a sentence speaks of."""
    exact, beginnings = _table(language)
    if language in _UNSPACED:
        return frozenset(_anywhere(text, exact))
    text = text.lower()
    for phrase, word in _TWO_WORDS.get(language, ()):
        text = text.replace(phrase, word)
    found = (_nation(word, exact, beginnings) for word in _words(text, language))
    return frozenset(nation for nation in found if nation)


def _anywhere(text: str, names: dict[str, str]) -> Iterator[str]:
    """The nations whose names stand in a text, the longest first: 印度尼西亚 is not 印度."""
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if name in text:
            yield names[name]
            text = text.replace(name, " ")


def _nation(word: str, exact: dict[str, str], beginnings: dict[str, str]) -> str | None:
    if word in exact:
        return exact[word]
    sizes = range(len(word), 2, -1)
    return next((nation for i in sizes if (nation := beginnings.get(word[:i]))), None)


def _words(text: str, language: str) -> list[str]:
    """The words, in Arabic also without what is written together with them: "والنرويج"."""
    words = tokens(text, language)
    if language != "ar":
        return words
    parted = [word[1:] for word in words if word[0] in "وبلفك"]
    return [*words, *parted, *("ال" + word[2:] for word in words if word.startswith("لل"))]


@cache
def _table(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Words that are nations', and beginnings of words that are."""
    exact: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    if language in LANGUAGES:
        for line in _NATIONS[language].strip().splitlines():
            nation, _, forms = line.strip().partition(": ")
            for form in forms.split():
                word = form.rstrip("*")
                if language not in _UNSPACED:
                    word = "".join(tokens(word, language)[:1])  # in one spelling
                (beginnings if form.endswith("*") else exact).setdefault(word, nation)
    return exact, beginnings
