"""Lines that are not of the article in other languages than English, as data: language by rule.

Each pattern is tried at the start of a sentence, whatever its letter case.
"""

from collections.abc import Mapping

import regex

# The end of a line, whatever its full stop.
_END = r"\s*[.:!…।。！：]*$"
_NOT_ENDED = r"(?<![.!?…।。][\"'”’»)]{0,2})$"
# "Ada Frost", "Ada Frost und Per Holm": with (?-i:), since the patterns ignore the case
_NAMES = r"(?-i:\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3})"

_PATTERNS: Mapping[str, Mapping[str, str]] = {
    "de": {
        # "Alle akzeptieren", "Wir verwenden Cookies, um …"
        "cookie notice": r"(?:wir|diese (?:website|webseite|seite)|unsere (?:website|webseite|"
        r"seite)) "
        r"(?:und unsere partner )?(?:verwende[nt]|nutz(?:en|t)|setz(?:en|t)|"
        r"speicher[nt]).{0,40}?\bcookies\b"
        r"|mit der nutzung unserer\b.{0,80}?\bcookies\b"
        rf"|alle(?: cookies)? (?:akzeptieren|ablehnen|annehmen){_END}|cookie-einstellungen{_END}",
        "subscription": r"(?:abonnieren sie|jetzt abonnieren|"
        r"melden sie sich (?:jetzt )?(?:für unseren "
        r"newsletter )?an\b|jetzt (?:kostenlos|gratis) (?:testen|lesen|anmelden)|"
        r"dieser (?:artikel|text|inhalt) ist (?:nur|exklusiv) für (?:unsere )?abonnent|"
        r"weiterlesen mit\b|sie haben bereits ein abo)",
        "navigation": rf"(?:zum (?:haupt)?inhalt(?: springen)?|zur navigation(?: springen)?|"
        rf"zurück zu[rm] (?:startseite|übersicht|anfang)|nach oben|menü|suche|startseite|anmelden|"
        rf"(?:diesen )?artikel (?:drucken|teilen|merken|versenden|anhören)|impressum|datenschutz|"
        rf"mehr anzeigen){_END}|bitte aktivieren sie javascript",
        "promotion": r"(?:lesen sie (?:auch|mehr|dazu)|lesen sie hier|mehr zum thema|mehr dazu|"
        r"auch interessant|siehe auch|das könnte sie auch interessieren)\s?(?::|$)"
        r"|lesen sie hier (?:mehr|alles|weiter)\b|folgen sie uns (?:auf|bei)\b",
        "share count": r"\d[\d.]{0,9} (?:kommentare?|mal geteilt|aufrufe)[.!]?$|lesezeit\s?:",
        "byline": rf"von {_NAMES}(?: und {_NAMES})?(?:, [^.]{{1,40}})?{_NOT_ENDED}"
        r"|(?:autor(?:in)?|redaktion|text|quelle)\s?:|(?:zuletzt )?(?:aktualisiert|"
        r"veröffentlicht) am "
        r"\d{1,2}\.[^,;]{1,40}$",
        "dateline": r"vor \d{1,2} (?:minuten?|stunden?|tag(?:en)?)\.?$",
        "credit": rf"(?:foto|bild|grafik|quelle|video)s?\s?[:©/]|symbol(?:bild|foto){_END}|"
        rf"archivbild{_END}",
        "rights": rf"alle rechte vorbehalten{_END}",
        "debris": rf"(?:anzeige|werbung){_END}",
    },
    "fr": {
        "cookie notice": r"(?:nous|ce site|notre site|nous et nos partenaires)(?: web)? "
        r"utilis(?:ons|e)\b.{0,40}?\bcookies\b|en poursuivant votre navigation"
        rf"|(?:tout accepter|tout refuser|accepter (?:tout|les cookies)|gérer les cookies){_END}",
        "subscription": r"abonnez-vous\b|(?:cet article|ce contenu) est réservé (?:à nos|"
        r"aux) abonnés"
        r"|inscrivez-vous (?:gratuitement|à (?:notre|la) newsletter)|déjà abonné|"
        r"il vous reste \d{1,3} %",
        "navigation": rf"(?:aller au (?:contenu|menu)(?: principal)?|retour à (?:l[’']accueil|"
        rf"la page "
        rf"d[’']accueil)|menu|rechercher|accueil|se connecter|haut de (?:la )?page|"
        rf"(?:partager|imprimer|écouter)(?: (?:cet|"
        rf"l[’']) ?article)?(?: sur \p{{L}}{{1,12}})?){_END}",
        "promotion": r"(?:lire aussi|à lire aussi|à lire|voir aussi|lire également|"
        r"sur le même (?:sujet|"
        r"thème))\s?(?::|$)|suivez-nous sur\b|ces articles (?:pourraient|peuvent) vous intéresser"
        r"|cliquez ici\b",
        "share count": r"\d[\d ]{0,9} (?:commentaires?|partages?|vues)[.!]?$"
        r"|temps de lecture\s?:|lecture\s?: \d",
        "byline": rf"par {_NAMES}(?: et {_NAMES})?{_NOT_ENDED}|(?:publié|mis à jour|modifié) le "
        r"\d{1,2}(?:er)? [^,;]{1,40}$|propos recueillis par\b",
        "dateline": r"il y a \d{1,2} (?:minutes?|heures?|jours?)\.?$",
        "credit": r"(?:photos?|crédits?(?: photos?)?|illustration|vidéo)\s?[:©/]",
        "rights": rf"tous droits réservés{_END}|reproduction interdite\b",
        "debris": rf"(?:publicité|annonce){_END}",
    },
    "es": {
        "cookie notice": r"(?:utilizamos|usamos|este sitio(?: web)? (?:utiliza|usa)|"
        r"esta web utiliza)\b"
        r".{0,40}?\bcookies\b|nosotros y nuestros socios\b"
        rf"|(?:aceptar|rechazar) (?:todo|todas|cookies|todas las cookies){_END}",
        "subscription": r"suscríbe(?:te|se)\b|este (?:contenido|artículo) es (?:exclusivo|"
        r"solo) para "
        r"(?:nuestros )?(?:suscriptores|socios)|regístr(?:ate|ese) (?:gratis|para)\b|ya (?:soy|"
        r"eres) suscriptor",
        "navigation": rf"(?:(?:saltar|ir) al contenido(?: principal)?|volver a (?:la )?portada|"
        rf"volver al inicio|menú|buscar|inicio|iniciar sesión|"
        rf"(?:compartir|imprimir)(?: (?:est[ea]|la|el) (?:noticia|"
        rf"artículo))?(?: en \p{{L}}{{1,12}})?){_END}",
        "promotion": r"(?:le[ae] (?:también|más)|lee también|ver también|te puede interesar|"
        r"también te puede interesar|más información)\s?(?::|$)"
        r"|s[íi]gu[ea](?:nos|nos) en\b|síguenos en\b|haz clic aquí",
        "share count": r"\d[\d.]{0,9} (?:comentarios?|compartidos|vistas)[.!]?$|"
        r"tiempo de lectura\s?:",
        "byline": rf"por {_NAMES}(?: y {_NAMES})?{_NOT_ENDED}|(?:publicado|actualizado) el "
        rf"\d{{1,2}} [^,;]{{1,40}}$|redacción{_END}|escrito por\b",
        "dateline": r"hace \d{1,2} (?:minutos?|horas?|días?)\.?$",
        "credit": rf"(?:fotos?|foto de|imagen|crédito|vídeo)\s?[:©/]|(?:imagen|"
        rf"foto) de archivo{_END}",
        "rights": r"(?:©.{0,60})?todos los derechos reservados[.]?$",
        "debris": rf"(?:publicidad|anuncio){_END}",
    },
    "ru": {
        "cookie notice": r"(?:мы|этот сайт|наш сайт|сайт) использу(?:ем|"
        r"ет) (?:файлы )?(?:cookie|куки)"
        rf"|принять все{_END}",
        "subscription": r"подпишитесь на (?:наш|рассылк|новост)|"
        r"(?:материал|статья|текст) доступ(?:ен|на) только (?:для )?подписчик",
        "navigation": rf"(?:перейти к (?:основному )?содержани[юе]|вернуться на главную|на главную|"
        rf"наверх|меню|поиск|войти|главная|поделиться(?: в (?:социальных|соцсетях)(?: сетях)?|"
        rf" ссылкой)?|"
        rf"версия для печати){_END}",
        "promotion": r"(?:читайте также|читать далее|см\. также|по теме|смотрите также)\s?(?::|$)"
        r"|подпи(?:сывайтесь|шитесь) на (?:наш|нас)\b",
        "share count": r"\d[\d ]{0,9} (?:комментари|просмотр)\p{L}{1,3}[.!]?$|время чтения\s?:",
        "byline": r"(?:автор|текст|источник|редактор)\s?:|(?:опубликовано|"
        r"обновлено) \d{1,2}[ .][^,;]{1,40}$",
        "dateline": r"\d{1,2} (?:минут|час|дн|день)\p{L}{0,3} назад\.?$",
        "credit": r"(?:фото|видео|иллюстрация|изображение)\s?[:©/]",
        "rights": rf"все права защищены{_END}",
        "debris": rf"реклама{_END}",
    },
    "ar": {
        "cookie notice": r"(?:نستخدم|يستخدم (?:هذا )?الموقع) .{0,20}?ملفات تعريف الارتباط",
        "subscription": r"اشترك (?:الآن|في (?:نشرتنا|النشرة|خدمة|قناتنا))",
        "navigation": r"(?:انتقل إلى المحتوى(?: الرئيسي)?|العودة إلى (?:الصفحة )?الرئيسية|"
        r"الرئيسية|بحث|"
        rf"القائمة|شارك(?: (?:هذا )?المقال)?|تسجيل الدخول){_END}",
        "promotion": r"(?:اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيضا|شاهد أيضا|"
        r"اقرأ المزيد)\s?(?::|$)"
        r"|تابعنا على\b|تابعونا على\b",
        "share count": r"[\d٠-٩]+ (?:تعليق|مشاهدة|مشاركة)\p{L}{0,3}\p{M}?[.]?$|مدة القراءة\s?:",
        "byline": r"(?:بقلم|كتب|كتبت|المصدر|تحرير)\s?:|(?:نشر|تم النشر|آخر تحديث)(?: في)?\s?:",
        "credit": r"(?:الصورة|صورة|تصوير|المصدر)\s?:",
        "rights": r"(?:جميع|كل) الحقوق محفوظة.{0,40}$",
        "debris": rf"(?:إعلان|اعلان){_END}",
    },
    "hi": {
        "cookie notice": r".{0,60}?कुकी(?:ज़|ज|ज़)? का (?:उपयोग|इस्तेमाल) कर(?:ते|ती|ता) है",
        "subscription": r"हमारे न्यूज़लेटर|हमारे न्यूज़लेटर|सब्सक्राइब करें",
        "navigation": rf"(?:मुख्य सामग्री पर जाएं|होम|मेन्यू|खोजें|शेयर करें|"
        rf"मुख्य पृष्ठ(?: पर (?:जाएं|लौटें))?){_END}",
        "promotion": r"(?:यह भी पढ़ें|यह भी पढ़ें|ये भी पढ़ें|ये भी पढ़ें|और पढ़ें|और पढ़ें|"
        r"इसे भी पढ़ें)\s?(?::|$)"
        r"|हमें .{1,30}? पर फ(?:ॉ|ो)लो करें",
        "share count": r"[\d०-९]+ टिप्पणि(?:याँ|यां)[।.]?$",
        "byline": r"(?:लेखक|रिपोर्ट|संपादक|स्रोत|प्रकाशित|अपडेट)\s?:",
        "credit": r"(?:फोटो|फ़ोटो|फ़ोटो|तस्वीर|चित्र)(?: साभार)?\s?:",
        "rights": rf"सर्वाधिकार सुरक्षित{_END}",
        "debris": rf"विज्ञापन{_END}",
    },
    "ja": {
        "cookie notice": r"(?:当サイト|このサイト|本サイト|当社|本ウェブサイト)"
        r"[はで].{0,20}?(?:クッキー|cookie)",
        "subscription": r"(?:この記事は|残りの?.{0,10})?(?:有料)?(?:会員|購読者)(?:限定|向け|"
        r"専用)(?:です|記事|コンテンツ)?。?$"
        r"|(?:この|本)記事は.{0,6}会員限定|.{0,12}(?:ニュースレター|メルマガ)(?:に|を)(?:登録|"
        r"購読)(?:する|しよう|はこちら)?。?$",
        "navigation": rf"(?:本文(?:へ|に)(?:移動|スキップ)(?:する)?|(?:トップ|"
        rf"ホーム)(?:ページ)?(?:へ|に)戻る|"
        rf"メニュー|検索|ログイン|シェアする|印刷する?|次の(?:記事|ページ)|前の(?:記事|"
        rf"ページ)){_END}",
        "promotion": r"(?:関連記事|関連ニュース|関連リンク|あわせて読みたい|合わせて読みたい|"
        r"こちらも)\s?(?:[：:]|$)"
        r"|.{0,12}フォロー(?:する|してください|をお願いします)。?$",
        "share count": r"コメント\s?[\d,]+件。?$|[\d,]+件のコメント。?$|"
        r".{0,6}\d+分で読め(?:ます|る)。?$",
        "byline": r"(?:記者|文|執筆|編集|取材|筆者|更新日時?|公開日時?|配信日?|投稿日)\s?[：:＝=]",
        "credit": r"(?:写真|画像|撮影|図|イラスト)(?:提供|撮影)?\s?[：:＝=]",
        "rights": r"無断(?:転載|複製|での).{0,20}(?:禁じ|禁止)|.{0,20}著作権は.{0,20}(?:帰属|属し)",
        "debris": rf"(?:広告|PR|スポンサー){_END}",
    },
    "zh": {
        "cookie notice": r"(?:我们|本网站|本站|此网站)(?:会|将)?使用.{0,8}(?:cookie|曲奇)",
        "subscription": r"订阅(?:我们|本报|本刊|电子报|新闻通讯)|(?:本文|此文|本内容)(?:仅供|"
        r"仅限|只供).{0,6}(?:用户|会员|订户|订阅)",
        "navigation": rf"(?:跳转?(?:到|至)(?:主要)?内容|返回(?:首页|顶部|列表)|首页|菜单|搜索|"
        rf"登录|注册|"
        rf"分享(?:到.{{0,8}})?|打印(?:本页|本文)?|上一[篇页]|下一[篇页]){_END}",
        "promotion": r"(?:相关阅读|延伸阅读|相关报道|相关新闻|推荐阅读|更多阅读)\s?(?:[：:]|$)"
        r"|(?:请)?(?:扫码)?关注(?:我们|本报|本台).{0,12}(?:公众号|微博|微信|账号)",
        "share count": r"(?:阅读|评论|点赞|转发|浏览|分享)(?:量|数)?\s?[\d,]+(?:\s{1,2}(?:阅读|"
        r"评论|点赞|转发|浏览)\s?[\d,]+){0,4}。?$"
        r"|[\d,]+\s?条?(?:评论|留言)。?$|阅读时间\s?[：:]?\s?\d",
        "byline": r"(?:作者|记者|编辑|责任编辑|责编|来源|通讯员|编译|发布时间|更新时间)\s?[：:]",
        "credit": r"(?:图片|照片|图|摄影|视频|插图)(?:来源|提供|说明|摄影)?\s?[：:]",
        "rights": r"版权所有|(?:未经|不得).{0,12}(?:转载|复制)",
        "debris": rf"(?:广告|廣告){_END}",
    },
}  # fmt: skip

PATTERNS: Mapping[str, tuple[tuple[str, regex.Pattern[str]], ...]] = {
    language: tuple(
        (rule, regex.compile(pattern, regex.IGNORECASE)) for rule, pattern in rules.items()
    )
    for language, rules in _PATTERNS.items()
}
# "Das könnte Sie auch interessieren", alone: what follows near the end of a file is other articles
LEADS: Mapping[str, regex.Pattern[str]] = {
    language: regex.compile(rf"(?:{leads})\s?[:：]?$", regex.IGNORECASE)
    for language, leads in {
        "de": r"das könnte sie auch interessieren|mehr zum thema|auch interessant|meistgelesen",
        "fr": r"(?:à )?lire aussi|voir aussi|sur le même (?:sujet|thème)|les plus lus",
        "es": r"(?:también )?te puede interesar|lee también|lea también|lo más leído",
        "ru": r"читайте также|по теме|смотрите также|самое читаемое",
        "ar": r"اقرأ أيض(?:ا|ًا|اً)|الأكثر قراءة|مواضيع ذات صلة",
        "hi": r"यह भी पढ़ें|यह भी पढ़ें|ये भी पढ़ें|ये भी पढ़ें",
        "ja": r"関連記事|あわせて読みたい|アクセスランキング",
        "zh": r"相关阅读|延伸阅读|相关报道|推荐阅读|热门文章",
    }.items()
}
