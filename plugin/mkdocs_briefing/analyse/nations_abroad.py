"""Nations, their people and capitals in languages other than English, under the English name.

A line is the name, then what German, French, Spanish, Russian, Hindi, Arabic, Chinese and Japanese
say, between bars. "*" stands for any ending; where a language has no spaces, each is looked for
anywhere.
"""

from collections.abc import Iterator
from functools import cache

from .words import tokens

_UNSPACED = ("zh", "ja")
LANGUAGES = ("de", "fr", "es", "ru", "hi", "ar", "zh", "ja")
_NATIONS = """
argentina|argentin*|argentine argentin argentins argentines|argentina argentino argentinos argentinas|аргентин*|अर्जेंटीना|الأرجنتين* أرجنتيني*|阿根廷|アルゼンチン
australia|austral*|australi*|australi*|австрали*|ऑस्ट्रेलिया*|أستراليا* أسترالي* الأسترالي*|澳大利亚 澳洲 澳大利亞|オーストラリア
austria|österreich*|autrich*|austria austriaco* austriaca* austríac*|австри*|ऑस्ट्रिया*|النمسا نمساوي* النمساوي*|奥地利 奧地利|オーストリア
bangladesh|bangladesch* bangladesh|bangladesh bangladais*|bangladesh bangladesí*|бангладеш*|बांग्लादेश*|بنغلاديش* بنغلادش*|孟加拉国 孟加拉國|バングラデシュ
belgium|belgien* belgisch*|belgique belge belges|bélgica belga belgas|бельги*|बेल्जियम|بلجيكا بلجيكي* البلجيكي*|比利时 比利時|ベルギー
brazil|brasili*|brésil*|brasil*|бразил*|ब्राज़ील* ब्राजील*|البرازيل* برازيلي*|巴西|ブラジル
britain|großbritanni* britisch* brite* london|britannique* londres|británic* londres|британ* великобритан* лондон*|ब्रिटेन ब्रिटिश लंदन|بريطانيا بريطاني* البريطاني* لندن|英国 英國 伦敦|英国 イギリス ロンドン
canada|kanad*|canada canadien*|canadá canadiense*|канад*|कनाडा*|كندا كندي* الكندي*|加拿大|カナダ
chile|chile chilen*|chili chilien*|chile chilen*|чили чилийск*|चिली|تشيلي* التشيلي*|智利|チリ
china|china chines* peking|chine chinois* pékin|china pekín|китай китая китаю китаем китае китайск* пекин*|चीन चीनी बीजिंग|الصين* صيني* بكين|中国 中國 北京|中国 北京
colombia|kolumbi*|colombie colombien*|colombia colombian*|колумби*|कोलंबिया*|كولومبيا كولومبي* الكولومبي*|哥伦比亚 哥倫比亞|コロンビア
denmark|dänemark* dänisch* däne dänen kopenhagen*|danemark danois* copenhague|dinamarca danés danesa* daneses copenhague|дани* датск* датчан* копенгаген*|डेनमार्क डेनिश|الدنمارك* الدانمارك* دنماركي* كوبنهاغن|丹麦 丹麥 哥本哈根|デンマーク コペンハーゲン
egypt|ägypt* kairo|égypt* caire|egipto egipci* cairo|егип*|मिस्र* काहिरा|مصر مصري* المصري* القاهرة|埃及|エジプト
europe|europa* europäisch* eu brüssel*|europe européen* ue bruxelles|europa europeo europea europeos europeas ue bruselas|европ* ес брюссел*|यूरोप*|أوروبا أوروبي* الأوروبي*|欧洲 欧盟 歐洲 歐盟|欧州 ヨーロッパ
finland|finnland* finnisch* helsinki|finlande finlandais* helsinki|finlandia finlandés* finlandesa* helsinki|финлянд* финск* хельсинки|फिनलैंड फ़िनलैंड|فنلندا فنلندي* الفنلندي* هلسنكي|芬兰 芬蘭|フィンランド
france|frankreich* französisch* franzose* paris|france français* paris|francia francés* francesa* parís|франци* француз* париж*|फ्रांस* फ़्रांस* पेरिस|فرنسا فرنسي* الفرنسي* باريس|法国 法國 巴黎|フランス パリ
germany|deutschland* deutsche deutschen deutscher deutsches berlin|allemagne allemand* berlin|alemania alemán alemana* alemanes berlín|германи* немецк* немцы берлин*|जर्मनी जर्मन बर्लिन|ألمانيا ألماني* الألماني* برلين|德国 德國 柏林|ドイツ ベルリン
greece|griechenland* griechisch* athen|grèce grec grecque* grecs athènes|grecia griego griega griegos griegas atenas|греци* греческ* афин*|यूनान ग्रीस एथेंस|اليونان* يوناني* أثينا|希腊 希臘 雅典|ギリシャ アテネ
hungary|ungarn ungarns ungarisch* budapest|hongrie hongrois* budapest|hungría húngar* budapest|венгр* будапешт*|हंगरी बुडापेस्ट|المجر المجري* هنغاريا بودابست|匈牙利|ハンガリー
india|indien* indisch* inder* delhi|inde indien* delhi|india indio india indios indias delhi|индия индии индию индией индийск* индиец индийцы дели|भारत* दिल्ली|الهند* هندي* دلهي|印度|インド
indonesia|indonesi*|indonési*|indonesi*|индонези*|इंडोनेशिया*|إندونيسيا إندونيسي* الإندونيسي*|印度尼西亚 印尼|インドネシア
iran|iran* teheran|iran iranien* téhéran|irán iraní* teherán|иран* тегеран*|ईरान* तेहरान|إيران* الإيراني* طهران|伊朗 德黑兰|イラン テヘラン
iraq|irak* bagdad|irak irakien* bagdad|irak iraquí* irakí* bagdad|ирак* багдад*|इराक* बगदाद|العراق* عراقي* بغداد|伊拉克|イラク
ireland|irland* irisch* dublin|irlande irlandais* dublin|irlanda irlandés* irlandesa* dublín|ирланд* дублин*|आयरलैंड|إيرلندا أيرلندا إيرلندي*|爱尔兰 愛爾蘭|アイルランド
israel|israel*|israël israélien*|israel israelí*|израил*|इजरायल* इज़राइल*|إسرائيل* الإسرائيلي*|以色列|イスラエル
italy|italien* rom|italie italien* rome|italia italian* roma|итали* риме|इटली इतालवी रोम|إيطاليا إيطالي* الإيطالي* روما|意大利 罗马|イタリア ローマ
japan|japan* tokio|japon japonais* tokyo|japón japonés* japonesa* tokio|япони* японск* японцы токио|जापान* टोक्यो|اليابان* ياباني* طوكيو|日本 东京 東京|日本 東京
kenya|kenia* nairobi|kenya kényan* nairobi|kenia kenian* nairobi|кени* найроби|केन्या*|كينيا كيني* الكيني* نيروبي|肯尼亚 肯雅|ケニア
mexico|mexik*|mexique mexicain*|méxico mexican*|мексик*|मेक्सिको|المكسيك* مكسيكي*|墨西哥|メキシコ
morocco|marokk*|maroc marocain* rabat|marruecos marroquí* rabat|марокк*|मोरक्को|المغرب مغربي* المغربي* الرباط|摩洛哥|モロッコ
nepal|nepal*|népal népalais*|nepal nepalí*|непал*|नेपाल*|نيبال* النيبالي*|尼泊尔 尼泊爾|ネパール
netherlands|niederland* niederländisch* holländisch*|néerlandais*|neerlandés* neerlandesa* holandés* holandesa* holanda|нидерланд* голланд*|नीदरलैंड*|هولندا هولندي* الهولندي*|荷兰 荷蘭|オランダ
nigeria|nigeria*|nigéria nigeria nigérian*|nigeria nigerian*|нигери*|नाइजीरिया*|نيجيريا نيجيري* النيجيري*|尼日利亚|ナイジェリア
norway|norweg* oslo|norvège norvégien* oslo|noruega noruego noruegos noruegas oslo|норвег* норвеж* осло|नॉर्वे* ओस्लो|النرويج* نرويجي* أوسلو|挪威 奥斯陆 奧斯陸|ノルウェー オスロ
pakistan|pakistan* islamabad|pakistan pakistanais* islamabad|pakistán pakistaní* islamabad|пакистан* исламабад*|पाकिस्तान* इस्लामाबाद|باكستان* الباكستاني*|巴基斯坦|パキスタン
peru|peru peruanisch*|pérou péruvien*|perú peruan*|перу перуанск*|पेरू|بيرو البيروفي*|秘鲁 秘魯|ペルー
poland|polen polnisch* warschau|pologne polonais* varsovie|polonia polaco polaca polacos polacas varsovia|польш* польск* варшав*|पोलैंड पोलिश|بولندا بولندي* البولندي* وارسو|波兰 波蘭|ポーランド
portugal|portug* lissabon*|portugal portugais* lisbonne|portugal portugués* portuguesa* lisboa|португал* лиссабон*|पुर्तगाल*|البرتغال* برتغالي* لشبونة|葡萄牙|ポルトガル
qatar|katar* doha|qatar qatari* doha|catar qatar catarí* doha|катар* доха|कतर*|قطر قطري* القطري* الدوحة|卡塔尔 卡達|カタール
russia|russland* russisch* russe russen moskau* kreml*|russie russe* moscou kremlin|rusia ruso rusa rusos rusas moscú kremlin|росси* русск* москв* московск* кремл*|रूस* मॉस्को मास्को|روسيا روسي* الروسي* موسكو الكرملين|俄罗斯 俄羅斯 莫斯科|ロシア モスクワ
spain|spanien* spanisch* spanier* madrid|espagne espagnol* madrid|españa español* madrid|испан* мадрид*|स्पेन* मैड्रिड|إسبانيا أسبانيا إسباني* الإسباني* مدريد|西班牙 马德里|スペイン マドリード
sweden|schwed* stockholm|suède suédois* stockholm|suecia sueco sueca suecos suecas estocolmo|швеци* шведск* стокгольм*|स्वीडन|السويد* سويدي* ستوكهولم|瑞典|スウェーデン
switzerland|schweiz*|suisse suisses|suiza suizo* suiza*|швейцар*|स्विट्जरलैंड स्विट्ज़रलैंड|سويسرا سويسري* السويسري*|瑞士|スイス
thailand|thailand* thailändisch* bangkok|thaïland* bangkok|tailandia tailandés* bangkok|таиланд* тайск*|थाईलैंड*|تايلاند* التايلاندي*|泰国 泰國|タイ王国 バンコク
turkey|türkei* türkisch* ankara|turquie turc turque* turcs ankara|turquía turco turca turcos turcas ankara|турци* турецк* анкар*|तुर्की तुर्किये अंकारा|تركيا تركي* التركي* أنقرة|土耳其 安卡拉|トルコ アンカラ
ukraine|ukrain* kiew kyjiw|ukrain* kiev kyiv|ucrania ucranian* kiev|украин* киев киева киеве|यूक्रेन* कीव|أوكرانيا أوكراني* الأوكراني* كييف|乌克兰 烏克蘭 基辅|ウクライナ キーウ
usa|usa amerikan* washington|américain* washington|eeuu estadounidens* washington|сша американ* вашингтон*|अमेरिका* अमेरिकी वॉशिंगटन वाशिंगटन|أمريكا أميركا أمريكي* أميركي* الأمريكي* الأميركي* واشنطن|美国 美國 华盛顿|米国 アメリカ ワシントン
vietnam|vietnam*|vietnam vietnamien* hanoï|vietnam vietnamita* hanói|вьетнам* ханой*|वियतनाम*|فيتنام* الفيتنامي*|越南|ベトナム
"""
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
        for line in _NATIONS.strip().splitlines():
            nation, *columns = line.split("|")
            for form in columns[LANGUAGES.index(language)].split():
                word = form.rstrip("*")
                if language not in _UNSPACED:
                    word = "".join(tokens(word, language)[:1])  # in one spelling
                (beginnings if form.endswith("*") else exact).setdefault(word, nation)
    return exact, beginnings
