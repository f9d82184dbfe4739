"""What mail programs write into a mail themselves, in the languages that are read. Data."""

from __future__ import annotations

# The headers of a mail that is forwarded or answered, as programs write them into the text.
HEADER_WORDS: dict[str, tuple[str, ...]] = {
    "from": (
        *("from", "von", "de", "expéditeur", "remitente", "da", "van", "от", "от кого"),
        *("отправитель", "发件人", "寄件者", "寄件人", "差出人", "送信者"),
        *("प्रेषक", "से", "من", "المرسل"),
    ),
    "date": (
        *("date", "sent", "datum", "gesendet", "gesendet am", "envoyé", "envoyé le", "fecha"),
        *("enviado", "enviado el", "enviado em", "data", "inviato", "verzonden", "дата"),
        *("отправлено", "日期", "时间", "发送时间", "发送日期", "傳送時間", "寄件日期"),
        *("送信日時", "日時", "日付", "दिनांक", "तारीख", "तिथि", "भेजा गया", "भेजने का समय"),
        *("التاريخ", "تاريخ الإرسال", "أرسلت", "أُرسلت", "تم الإرسال"),
    ),
    "subject": (
        *("subject", "betreff", "objet", "sujet", "asunto", "assunto", "oggetto", "onderwerp"),
        *("тема", "主题", "主旨", "主題", "件名", "विषय", "الموضوع", "موضوع"),
    ),
    "to": (
        *("to", "an", "à", "a", "para", "aan", "кому", "收件人", "收件者", "宛先", "प्रति", "को"),
        *("सेवा में", "إلى", "الى"),
    ),
    "other": (
        *("cc", "bcc", "kopie", "reply-to", "antwort an", "organization", "attachments", "anlagen"),
        *("copie à", "répondre à", "pièces jointes", "importance", "priority", "copia"),
        *("responder a", "копия", "抄送", "副本", "回复至", "प्रतिलिपि", "نسخة", "message-id"),
        *("responder-to", "list-id", "newsgroups"),
    ),
}  # fmt: skip

# Between dashes, or alone with a colon, above the headers of a mail that is forwarded.
FORWARDED = frozenset(
    {
        *("forwarded message", "begin forwarded message", "forwarded mail", "forwarded by"),
        *("weitergeleitete nachricht", "anfang der weitergeleiteten nachricht"),
        *("weitergeleitete e-mail", "message transféré", "début du message transféré"),
        *("début du message réexpédié", "message réexpédié", "mensaje reenviado"),
        *("inicio del mensaje reenviado", "mensagem encaminhada", "messaggio inoltrato"),
        *("doorgestuurd bericht", "пересылаемое сообщение", "пересланное сообщение"),
        *("переадресованное сообщение", "начало переадресованного сообщения"),
        *("пересылаемое письмо", "转发的邮件", "转发邮件", "已转发邮件", "转发邮件信息"),
        *("下面是被转发的邮件", "开始转发的邮件", "轉寄郵件", "轉寄的郵件", "開始轉寄郵件"),
        *("転送されたメッセージ", "転送メッセージ", "転送されたメール", "अग्रेषित संदेश"),
        *("फ़ॉरवर्ड किया गया संदेश", "अग्रेषित मेल", "رسالة محولة", "الرسالة المحولة"),
        *("رسالة معاد توجيهها", "رسالة مُعاد توجيهها", "بدء الرسالة المعاد توجيهها"),
        *("بداية الرسالة المعاد توجيهها", "الرسالة المعاد توجيهها"),
    }
)

# The same above a mail that is answered.
ORIGINAL = frozenset(
    {
        *("original message", "original", "ursprüngliche nachricht", "original-nachricht"),
        *("originalnachricht", "message d'origine", "message d’origine", "message original"),
        *("mensaje original", "mensagem original", "messaggio originale"),
        *("oorspronkelijk bericht", "исходное сообщение", "оригинальное сообщение"),
        *("原始邮件", "原邮件", "原始郵件", "元のメッセージ", "元のメール", "मूल संदेश"),
        *("الرسالة الأصلية",),
    }
)

# Before a subject: what an answer has, and what a forwarded mail has.
ANSWERS = (
    *("re", "aw", "antw", "antwort", "rép", "réf", "res", "rv re", "sv", "отв", "ответ"),
    *("回复", "回覆", "答复", "返信", "उत्तर", "जवाब", "رد", "الرد"),
)
FORWARDS = (
    *("fw", "fwd", "wg", "wtr", "tr", "rv", "enc", "doorst", "пер", "пересл", "转发"),
    *("轉寄", "転送", "अग्रेषित", "إعادة توجيه", "اعادة توجيه", "محول"),
)

# The last line of a mail written on a telephone; {} is what it was written with or on.
MOBILE = (
    *("sent from my {}", "sent from {}", "sent via {}", "sent with {}", "get {} for ios"),
    *("get {} for android", "von meinem {} gesendet", "von meinem {} aus gesendet"),
    *("gesendet von {}", "gesendet mit {}", "gesendet von meinem {}", "diese nachricht wurde von"),
    *("envoyé de mon {}", "envoyé depuis {}", "envoyé à partir de {}", "envoyé avec {}"),
    *("télécharger {} pour ios", "télécharger {} pour android", "obtenez {} pour ios"),
    *("enviado desde mi {}", "enviado desde {}", "enviado con {}", "obtener {} para ios"),
    *("obtener {} para android", "enviado do meu {}", "inviato da {}", "inviato dal mio {}"),
    *("verstuurd vanaf mijn {}", "отправлено с {}", "отправлено из {}", "отправлено от {}"),
    *("发自我的{}", "发自 {}", "来自我的{}", "从我的{}发送", "從我的 {} 傳送", "從我的{}傳送"),
    *("{}から送信", "मेरे {} से भेजा गया", "मेरे {} से भेजा", "{} से भेजा गया"),
    *("أرسلت من {}", "أُرسلت من {}", "مرسل من {}", "تم الإرسال من {}", "أرسل من {}"),
)
DEVICES = (
    *("iphone", "ipad", "ipod", "android", "samsung", "galaxy", "blackberry", "windows phone"),
    *("outlook", "gmail", "yahoo", "proton", "gmx", "web.de", "huawei", "xiaomi", "nokia", "pixel"),
    *("mobile", "smartphone", "handy", "mobiltelefon", "phone", "telefon", "téléphone"),
    *("teléfono", "móvil", "mail", "телефон", "手机", "スマートフォン", "मोबाइल", "الهاتف"),
    *("هاتفي", "الـ iphone", "thunderbird", "workspace", "honor", "oppo", "vivo", "почт"),
)
