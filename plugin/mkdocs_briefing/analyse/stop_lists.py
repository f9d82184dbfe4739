"""Stop words that sumy does not list, by language, as data of our own."""

_LISTS = {
    # sumy's German, French and Spanish lists stop short of what news says in every sentence.
    "de": """
        a b c d e h i j m n o p s u z ab aber allerdings als also am an auch auf aus außerdem bei
        beim bereits bis bzw da dabei dadurch dafür dagegen daher damit danach daran darauf
        darüber davon dazu demnach denen denn deren dessen doch dort durch ebenso eigene einmal
        er erst es etwa etwas für gab gegen gibt habe haben hat hatte hatten hätte heute hieß ihm
        ihn ihnen immer indem infolge ins ist jedoch jene kam kann kein knapp kommt konnte können
        könnte laut ließ machen mehr mit mussten muss müssen nach neben nicht noch nun nur ob
        obwohl oder ohne pro rund sagte sagten schon sei seien sein seit seither sich sie sind so
        sobald sogar soll sollen sollte sollten somit sowie sowohl statt über um und unter vom
        von vor war waren wäre wegen weil weiter weitere weiteren weiterhin wenn werde werden wie
        wieder will wir wird wo wobei wohl wollen worden wurde wurden würde würden zu zudem
        zufolge zum zur zwar zwischen""",
    "es": """
        a b e m o p s u y al algo ante antes bajo contra cómo cuál cuándo del desde dónde durante
        ella ellos esa esas ese eso esos esta estas este esto estos están está estuvo eran hacia
        hubo le les lo me mí mi mis más no nada nadie ni nos nuestra nuestro os porque pues que
        quién qué se sea sean sí sino sus te tu tus una uno además ahora añadió aún aunque casi
        cada cual cuales cuando cuanto dice dijo donde durante ello entonces fue fueron ha haber
        había habían han hasta hay hizo luego mas menos mientras mismo ni otra otras otro otros
        para parte pero pese podrá podrán pues puede pueden quien quienes según ser será serán si
        sido sino sobre solo sólo son también tampoco tan tanto tiene tienen toda todas todo
        todos tras través unas unos usted ya""",
    "fr": """
        à b c d e j l m n p q s t afin ailleurs ainsi alors après assez au aujourd aucun aucune
        aussi autant autour autre autres avant avec avoir car ce ceci cela celle celles celui
        cependant certain certaines certains ces cet cette ceux chaque chez comme comment contre
        dans de depuis dernier dernière des dès deux devant doit donc dont du durant elle elles
        en encore enfin ensuite entre est et été être eux fait faire font hier hors hui ici il
        ils jusqu jusque la laquelle le les lequel leur leurs lors lorsqu lorsque lui mais malgré
        me même mêmes moins ne ni non nos notamment notre nous on ont or ou où outre par parce
        pas pendant peu peut peuvent plus plusieurs plutôt pour pourtant presque près puis puisqu
        puisque qu quand que quel quelle quelles quelque quelqu quelques quels qui quoi sa sans
        se selon sera seront ses si sinon soit son sont sous suite sur surtout ta tandis tant te
        tous tout toute toutefois toutes très trop un une vers voici voilà vos votre vous y a ai
        aux avait avaient dit dite""",
    "ru": """
        а без более больше будет будут бы был была были было быть в вам вас весь во вот все всего
        всех всё вы где да даже для до ее ей ему если есть еще ещё её же за здесь и из или им ими
        их к как какой когда которая которого которое которой которую которые который которым
        которых кто ли либо лишь между меня мне много может можно мой мы на над надо нам нас наш
        не него нее ней нет ни них но ну о об однако около он она они оно от отметил очень перед
        по под после потом потому почти при про раз разве рассказал с сам свое своего своей своем
        свои своих свой свою себе себя сейчас со сообщил стал также так такая такие такого такой
        там те тем тех то тогда того тоже только том тот ту ты у уже хотя чего чей чем через что
        чтобы эта эти этим этих это этого этой этом этот эту я году год года лет г этому тому""",
    "hi": """
        अगर अतः अथवा अन्य अप अपना अपनी अपने अब अभी आदि आप आया इत्यादि इन इनका इनकी इनके इन्हें इस
        इसका इसकी इसके इसमें इसलिए इसी इसे उन उनका उनकी उनके उनको उन्हें उन्होंने उस उसका उसकी
        उसके उसने उसमें उसी उसे एक एवं और कई कर करता करती करते करना करने करें कहते कहा का काफी कि
        किंतु किया किये किस किसी किसे की कुछ कुल के को कोई कौन क्या क्यों गई गए गया गयी गये चाहिए
        चुका चुकी चुके जब जबकि जहाँ जहां जा जाए जाएगा जाएगी जाता जाती जाते जाना जाने जिन जिनके
        जिन्हें जिस जिसका जिसकी जिसके जिसमें जिसे जैसा जैसी जैसे जो तक तथा तब तरह तहत तुम तो था
        थी थीं थे दिया दी दिए दिये दूसरे दो दोनों दौरान द्वारा न नहीं ना ने पर परंतु पहले पास फिर
        बहुत बाद बारे बाहर बिना भी भीतर मगर मुझे में मेरा मैं यदि यह यहाँ यहां या ये रखा रहा रही
        रहे रह लगभग लिए लिया लेकिन वह वहाँ वहां वाला वाली वाले वे सकता सकती सकते सब सभी साथ साबित
        सारा से सो स्वयं हम हमने हमारा हमारी हमारे ही हुआ हुई हुए हूँ हूं है हैं हो होगा होगी
        होंगे होता होती होते होना होने बताया कहना अनुसार ओर बीच जाएंगे""",
    "ar": """
        إلى إن أن أنه أنها إنه إنها على عن في من مع هذا هذه ذلك تلك هو هي هم كان كانت كانوا يكون
        تكون قد لقد لم لن لا ما لكن بل ثم أو أم كما حيث بعد قبل خلال منذ حتى عند عندما بين أي كل
        بعض غير التي الذي الذين اللذين اللتين الى ان او اي اذا إذا لدى لدي سوف أيضا ايضا فيه فيها
        عليه عليها له لها لهم به بها منه منها عنه عنها وفق وفقا حول نحو ضد دون أكثر أقل تم يتم
        جدا هناك هنا نحن أنا أنت ليس ليست وهو وهي مثل أحد إحدى قال قالت يوم عام سنة""",
    # One or two characters: what a clause of Chinese is held together by.
    "zh": """
        的 了 在 是 和 与 與 及 且 也 都 就 而 被 把 将 將 对 對 从 從 向 到 于 於 为 為 以 之
        其 此 该 該 这 這 那 他 她 它 们 們 我 你 有 个
        個 等 并 並 又 还 還 已 后 後 前 中 上 下 说 說 称 稱 年 月 日 时 時 说道 表示 他们 她们
        他們 我们 我們 这个 那个 一个 没有 沒有 可以 已经
        已經 以及 因为 因為 所以 但是 如果 同时 同時 其中 目前 此外 对于 由于 由於 根据 根據
        通过 通過 进行 進行 以后 之后 之後 之前 将会""",
    # Kanji alone; what is written in hiragana is left out whatever it says (see `unspaced`).
    "ja": """
        年 月 日 時 分 人 者 的 等 中 後 前 上 下 内 間 約 同 各 際 場合 以上 以下 今後 今回 述
        言 話 語 私 彼 彼女 我々 何 為 事 物 所""",
}  # fmt: skip


# What sumy's lists of Arabic and Japanese hold that says a good deal: months, money, places.
_TELLING = {
    "ar": """
        زيارة شمال قوة ألف مليون مليار دولار دينار درهم ريال جنيه ليرة يورو يوان فلس قرش شيكل
        سنتيم مليم اعادة نهاية مقابل صفر أخبر أطعم أسكن حبيب أصبح عام سنة أبريل أغسطس أفريل
        أكتوبر أوت أيار أيلول آب آذار تموز تشرين جانفي جوان جويلية حزيران ديسمبر سبتمبر شباط
        فبراير فيفري كانون ماي مايو نوفمبر نيسان يناير يوليو يونيو صباح مساء غادر وقف وجد ورد رزق
        سقى علم شرع""",
    "ja": """
        国 水 火 金 木 土 手 店 家 町 市 県 村 都 道 府 字 女 男 円 兆 億 冬 春 夏 秋 書 玉 庭
        口 境 士 品 器 員 婦 子 室 法 校 楽 気 論 課 誌
        部 面 首 匹 本当""",
}


def telling(language: str) -> frozenset[str]:
    """Return the words on sumy's list of a language that are no stop words here."""
    return frozenset(_TELLING.get(language, "").split())


def own_list(language: str) -> frozenset[str]:
    """Return our own stop words of a language, lower case; none where there is no list."""
    return frozenset(_LISTS.get(language, "").split())
