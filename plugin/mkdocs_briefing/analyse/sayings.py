"""Who speaks and how it is told, in languages other than English, as data.

Verbs are the forms in which news reports somebody; nouns are those that may stand for a speaker.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sayings:
    """One language's verbs of saying, and its nouns for speakers, as patterns.

    ``officials`` are roles, which may stand before a name; ``unnamed`` tell less. ``said`` is
    what may stand between a speaker and the verb.
    """

    verbs: str
    officials: str
    unnamed: str
    pronouns: str = r"(?!)"
    articles: str = ""
    said: str = ""


SAYINGS = {
    "de": Sayings(
        verbs="sagte sagten sagt erklärte erklärten erklärt betonte betonten betont teilte teilten "
        "meinte meinten warnte warnten kündigte kündigten berichtete berichteten bestätigte "
        "bestätigten forderte forderten kritisierte kritisierten lobte lobten versicherte "
        "versicherten äußerte äußerten schrieb schrieben bezeichnete begrüßte begrüßten räumte",
        officials=r"\p{L}*(?:minister|präsident|sprecher|kanzler|direktor|bürgermeister|meister|"
        r"vorsitzende[rn]?|chef|leiter|botschafter|beauftragte[rn]?|sekretär|kommissar|general|"
        r"admiral|kapitän|rektor|dekan|senator|abgeordnete[rn]?|könig)(?:in|innen|s|en)?|"
        r"\p{L}*(?:behörde|ministerium|regierung|verwaltung|gesellschaft|unternehmen|reederei|"
        r"polizei|gericht|kommission|rat|verband|gewerkschaft|bank|botschaft|amt|betreiber)",
        unnamed=r"[\p{L}-]*(?:politiker|politikerin|experte|expertin|experten|analyst|analysten|beobachter|kritiker|fischer|"
        r"anwohner|bewohner|händler|forscher|forscherin|professor|professorin|ökonom|ökonomin|"
        r"augenzeuge|augenzeugen|einwohner|landwirt|landwirte|umweltschützer)",
        pronouns=r"er|sie",
        articles=r"der|die|das|ein|eine|einige|mehrere|viele",
    ),
    "es": Sayings(
        verbs="dijo dijeron dice afirmó afirmaron declaró declararon señaló señalaron aseguró "
        "aseguraron explicó explicaron indicó indicaron anunció anunciaron advirtió advirtieron "
        "destacó destacaron subrayó subrayaron sostuvo sostuvieron criticó criticaron informó "
        "informaron confirmó confirmaron manifestó manifestaron comentó comentaron agregó añadió",
        officials=r"(?:vice)?(?:ministr[oa]s?|president[ea]|portavoz|director[a]?|alcalde(?:sa)?|"
        r"embajador[a]?|secretari[oa]|gobernador[a]?|general|capit[áa]n[a]?|rey|jef[ea]|canciller|"
        r"comisari[oa]|senador[a]?|diputad[oa]|consejer[oa]|titular|funcionari[oa]s?|gobierno|ministerio|empresa|policía|"
        r"compañía|autoridad(?:es)?|ayuntamiento|tribunal|comisión|sindicato|banco|naviera)",
        unnamed=r"(?:expert[oa]s?|analistas?|observadores|crític[oa]s|pescador(?:es|a)?|vecin[oa]s|"
        r"residentes?|comerciantes?|investigador(?:es|a)?|profesor(?:es|a)?|economistas?|testigos?)",
        pronouns=r"él|ella|ellos",
        articles=r"el|la|los|las|un|una|unos|unas|algunos|varios",
        said=r"(?:también|ya|hoy|además)\s",
    ),
    "fr": Sayings(
        verbs="dit disent déclaré déclarent affirmé affirment affirme expliqué explique expliquent "
        "indiqué indique indiquent annoncé annonce annoncent averti avertit souligné souligne "
        "soulignent assuré assure estimé estime estiment précisé précise confirmé confirme "
        "critiqué critique reconnu ajouté ajoute rappelé rappelle prévenu tweeté écrit martelé",
        officials=r"(?:vice-)?(?:ministres?|président[e]?|porte-parole|directeur|directrice|maire|"
        r"ambassadeur|ambassadrice|secrétaire|gouverneur[e]?|général[e]?|capitaine|roi|reine|chef|"
        r"cheffe|chancelier|chancelière|commissaire|sénateur|sénatrice|député[e]?|responsables?|"
        r"gouvernement|ministère|entreprise|compagnie|police|autorité|autorités|mairie|tribunal|"
        r"commission|syndicat|banque|armateur)",
        unnamed=r"(?:experte?s?|analystes?|observateurs|critiques|pêcheur(?:s|se)?|habitant[e]?s?|"
        r"riverain[e]?s?|commerçants?|chercheurs?|chercheuse|professeure?s?|économistes?|témoins?)",
        pronouns=r"il|elle|ils|elles",
        articles=r"le|la|les|l[’']|un|une|des|plusieurs",
        said=r"(?:a|ont|avait)\s(?:également\s|aussi\s|ensuite\s)?",
    ),
    "ru": Sayings(
        verbs="сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили отметил "
        "отметила отметили подчеркнул подчеркнула подчеркнули объяснил объяснила пояснил пояснила "
        "добавил добавила предупредил предупредила предупредили рассказал рассказала рассказали "
        "подтвердил подтвердила объявил объявила признал признала считает считают утверждает "
        "раскритиковал раскритиковала говорит говорят",
        officials=r"(?:вице-|пресс-)?(?:министр|премьер|президент|представитель(?:ница)?|мэр|посол|секретарь|"
        r"губернатор|генерал|вице-премьер|капитан|король|глава|канцлер|премьер-министр|директор|сенатор|депутат|"
        r"начальник|чиновник|чиновники|правительство|министерство|компания|полиция|власти|служба|"
        r"администрация|суд|комиссия|профсоюз|банк|председатель)",
        unnamed=r"(?:эксперт(?:ы)?|аналитик(?:и)?|наблюдатели|критики|рыбак|рыбаки|жители|житель|"
        r"жительница|торговцы|учёный|ученый|учёные|ученые|профессор|экономист|экономисты|очевидцы)",
        pronouns=r"он|она|они",
        said=r"(?:также|ранее|позже|ещё|еще)\s",
    ),
    "hi": Sayings(
        verbs="कहा बताया जताया दोहराया स्पष्ट घोषणा चेतावनी माना लिखा",
        officials=r"मंत्री|प्रधानमंत्री|राष्ट्रपति|प्रवक्ता|महापौर|राजदूत|सचिव|राज्यपाल|निदेशक|अध्यक्ष|"
        r"अधिकारी|अधिकारियों|सरकार|मंत्रालय|कंपनी|पुलिस|अदालत|आयोग|बैंक|प्रमुख|जनरल|कप्तान|प्रशासन|"
        r"प्रोफेसर|महानिदेशक|आयुक्त",
        unnamed=r"विशेषज्ञ|विशेषज्ञों|विश्लेषक|विश्लेषकों|आलोचकों|मछुआरे|मछुआरों|निवासियों|व्यापारियों|"
        r"लोगों|अर्थशास्त्री|अर्थशास्त्रियों",
        pronouns=r"उन्होंने|उसने|इन्होंने",
    ),
    "ar": Sayings(
        verbs="قال قالت أضاف أضافت أكد أكدت أوضح أوضحت صرح صرحت أعلن أعلنت ذكر ذكرت حذر حذرت "
        "أشار أشارت انتقد انتقدت رحب رحبت اعتبر اعتبرت",
        officials=r"(?:ال)?(?:وزير|وزيرة|رئيس|رئيسة|متحدث|متحدثة|ناطق|عمدة|سفير|سفيرة|أمين|محافظ|"
        r"مدير|مديرة|مسؤول|مسؤولة|مسؤولون|حكومة|وزارة|شركة|شرطة|محكمة|لجنة|بنك|قائد|ملك|سلطات|هيئة|"
        r"نائب|نائبة|قبطان)",
        unnamed=r"(?:ال)?(?:خبير|خبيرة|خبراء|محلل|محللون|مراقبون|صياد|صيادون|سكان|تجار|باحث|باحثة|"
        r"باحثون|أستاذ|أستاذة|شهود)",
    ),
    "zh": Sayings(
        verbs="表示 说 說 指出 强调 強調 称 稱 宣布 认为 認為 警告 介绍 介紹 补充说 補充說 透露 "
        "解释说 解釋說 批评说 批評說 写道 寫道",
        officials=r"(?:副)?(?:部长|部長|财长|財長|外长|外長|防长|院长|书记|市长|市長|总统|總統|总理|總理|首相|发言人|發言人|主席|主任|局长|"
        r"局長|大使|州长|州長|经理|經理|总裁|總裁|董事长|董事長|大臣|秘书长|秘書長|船长|船長|负责人|"
        r"負責人|政府|公司|警方|法院|委员会|委員會|银行|銀行|工会|工會|官员|官員|当局|當局|港务局)",
        unnamed=r"专家|專家|分析人士|分析师|分析師|观察人士|渔民|漁民|居民|商人|学者|學者|教授|"
        r"经济学家|目击者|批评者",
        pronouns=r"他|她|他们|她们|他們",
    ),
    "ja": Sayings(
        verbs="述べ 語っ 話し 説明し 強調し 指摘し 発表し 明らかにし コメントし 警告し 批判し 訴え",
        officials=r"(?:副)?(?:首相|大統領|[\p{Han}]{2}相|大臣|市長|町長|知事|社長|会長|報道官|長官|大使|"
        r"議長|代表|局長|船長|総裁|担当者|広報担当|政府|省|同社|警察|裁判所|委員会|銀行|労組|当局|港湾局)",
        unnamed=r"専門家|アナリスト|漁師|住民|商店主|研究者|教授|経済学者|目撃者|関係者",
        pronouns=r"彼|彼女|彼ら|同氏",
    ),
}  # fmt: skip
