"""A mail: its article, who says it and when, and its attachments as documents of their own."""

from __future__ import annotations

import base64

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_briefing.model import Source, Unread
from mkdocs_briefing.read import read_content
from one_document import read_one

DATE = "Mon, 08 Jul 2024 14:30:00 +0530"
ARTICLE = (
    "The quay wall at Ost fell on Monday after a week of rain, the mayor said.\nNobody was hurt."
)


def mail(body: str, **headers: str) -> bytes:
    told = {"From": "Harbour Ledger <news@ledger.example>", "Subject": "Quay wall falls"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    told.setdefault("Content-Type", "text/plain; charset=utf-8")
    head = "".join(f"{name}: {value}\n" for name, value in told.items())
    return f"{head}\n{body}".encode()


def read(body: str, **headers: str) -> Source:
    source = read_one("a.eml", mail(body, **headers))
    assert isinstance(source, Source)
    return source


def cut(source: Source) -> list[tuple[str, str]]:
    return [(one.rule, source.text[one.start : one.end]) for one in source.cuts]


def told(source: Source) -> dict[str, str | None]:
    names = ("title", "published", "outlet", "author", "url", "language")
    return {
        name: (found.value if (found := getattr(source, name)) is not None else None)
        for name in names
    }


def parts(*contents: str, kind: str = "mixed") -> bytes:
    body = "".join(f"--b\n{content}\n" for content in contents) + "--b--\n"
    return mail(body, Content_Type=f'multipart/{kind}; boundary="b"')


# --- facts --------------------------------------------------------------------


def test_the_headers_tell_the_facts_and_each_says_by_which_rule():
    source = read(
        ARTICLE,
        Date=DATE,
        Archived_At="<https://ledger.example/1>",
        Content_Language="en-GB",
    )
    assert told(source) == {
        "title": "Quay wall falls",
        "published": "2024-07-08T14:30:00+05:30",
        "outlet": "Harbour Ledger",
        "author": None,
        "url": "https://ledger.example/1",
        "language": "en",
    }
    assert source.outlet is not None
    assert source.outlet.rule == "sender of the mail"


@pytest.mark.parametrize(
    ("sender", "outlet", "author"),
    [
        ("Harbour Ledger <news@x.example>", "Harbour Ledger", None),
        ("Harbour Watch <post@harbourwatch.example>", "Harbour Watch", None),
        ("=?utf-8?B?5riv5Y+j5pel5oql?= <noreply@gangkou.example>", "港口日报", None),
        ("Asha Verrin <a.verrin@ledger.example>", "ledger.example", "Asha Verrin"),
        ('"Verrin, Asha" <asha@mail.ledger.example>', "ledger.example", "Asha Verrin"),
        ("a.verrin@ledger.example (Asha Verrin)", "ledger.example", "Asha Verrin"),
        ("Asha Post <asha.post@ost.example>", "ost.example", "Asha Post"),
        ("Asha Verrin <asha@gmail.com>", None, "Asha Verrin"),
        ("Asha Verrin at Harbour Ledger <x@send.example>", "Harbour Ledger", "Asha Verrin"),
        ("Asha Verrin <a@l.example>, Ben Ode <b@l.example>", "l.example", "Asha Verrin, Ben Ode"),
        ('"Van Ossen, Asha" <asha@l.example>', "l.example", "Asha Van Ossen"),
        ("Asha Verrin, Harbour Post <x@send.example>", "Harbour Post", "Asha Verrin"),
        ("Harbour Office of Ost <info@ost.example>", "Harbour Office of Ost", None),
        ("news@ledger.example", "ledger.example", None),
        ("", None, None),
    ],
)
def test_a_sender_is_an_outlet_or_a_person_with_the_outlet_of_the_domain(
    sender: str, outlet: str | None, author: str | None
):
    facts = told(read(ARTICLE, From=sender))
    assert (facts["outlet"], facts["author"]) == (outlet, author)


def test_the_organization_comes_before_the_domain_and_a_lists_name_too():
    person = {"From": "Asha Verrin <asha@ledger.example>"}
    assert told(read(ARTICLE, **person, Organization="Quay Trust"))["outlet"] == "Quay Trust"
    named = read(ARTICLE, **person, List_Id='"Ost harbour list" <ost.lists.example>')
    assert told(named)["outlet"] == "Ost harbour list"


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Re: Fwd: AW[2]: Quay wall", "Quay wall"),
        ("转发：港口关闭", "港口关闭"),
        ("رد: الميناء", "الميناء"),
        ("[EXTERNAL] WG: Quay wall", "Quay wall"),
        ("[Analysis] Quay wall", "[Analysis] Quay wall"),
        ("Re: [Ost-Harbour] Quay wall", "Quay wall"),
        ("Ireland: a quay wall falls", "Ireland: a quay wall falls"),
        ("=?iso-8859-1?Q?K=E4se?= =?iso-8859-1?Q?wall_=DCber?=", "Käsewall Über"),
        ("=?utf-8?B?5riv5Y8=?=\n =?utf-8?B?o+WFs+mXrQ==?=", "港口关闭"),
        ("=?nonsense?Q?Quay?=", "Quay"),
        ("Käse roh", "Käse roh"),
    ],
)
def test_a_title_is_the_subject_without_what_programs_put_before_it(subject: str, title: str):
    source = read(ARTICLE, Subject=subject, List_Id="<ost-harbour.lists.example>")
    assert told(source)["title"] == title


def test_a_byline_in_the_article_comes_before_who_sent_it():
    source = read(
        f"By Ben Ode | The Harbour Ledger | July 6, 2024\n\n{ARTICLE}",
        From="Asha Verrin <asha@ost.example>",
        Date=DATE,
    )
    facts = told(source)
    assert (facts["author"], facts["outlet"]) == ("Ben Ode", "The Harbour Ledger")
    assert facts["published"] == "2024-07-06"


# --- the text -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("how", "body"),
    [
        ("8bit", "Der Käse fiel.".encode("iso-8859-1")),
        ("quoted-printable", b"Der K=E4se =\nfiel."),
        ("base64", base64.b64encode("Der Käse fiel.".encode("iso-8859-1"))),
        ("base64", base64.b64encode("Der Käse fiel.".encode("iso-8859-1")) + b"\n-- \nlist foot"),
    ],
)
def test_the_text_is_unpacked_and_decoded_as_declared(how: str, body: bytes):
    head = "Subject: x\nContent-Type: text/plain; charset=latin1\nContent-Transfer-Encoding: "
    source = read_one("a.eml", f"{head}{how}\n\n".encode() + body)
    assert isinstance(source, Source)
    assert source.text == "Der Käse fiel."


def test_a_wrong_or_missing_charset_is_found_out():
    for charset in ("us-ascii", "x-unknown", "utf-16"):
        content = mail("“Der Käse fiel”, sagte sie.", Content_Type=f"text/plain; charset={charset}")
        source = read_one("a.eml", content)
        assert isinstance(source, Source)
        assert source.text == "“Der Käse fiel”, sagte sie."


def test_lines_broken_to_be_sent_are_whole_again():
    source = read(
        "The quay wall at \nOst fell \non Monday.\n From here on \n it rained.\n-- \nAsha",
        Content_Type="text/plain; format=flowed",
    )
    assert source.text == (
        "The quay wall at Ost fell on Monday.\nFrom here on it rained.\n-- \nAsha"
    )
    assert cut(source) == [("signature", "-- \nAsha")]


def test_space_that_only_marks_the_break_goes():
    source = read("港口 \n关闭", Content_Type="text/plain; format=flowed; delsp=yes")
    assert source.text == "港口关闭"


PLAIN, PAGE = "Content-Type: text/plain\n\n", "Content-Type: text/html\n\n"


def test_of_two_forms_the_plain_one_is_read_and_the_page_notes_it():
    source = read_one(
        "a.eml", parts(PLAIN + ARTICLE, f"{PAGE}<p>{ARTICLE}</p>", kind="alternative")
    )
    assert isinstance(source, Source)
    assert source.text == ARTICLE
    assert source.notes == ("Read from its plain text; its HTML is passed over.",)


@pytest.mark.parametrize("stub", ["", "View this mail in your browser: https://ledger.example/1"])
def test_the_html_is_read_where_the_plain_form_only_points_to_it(stub: str):
    page = f"<html><body><h1>Quay wall falls</h1><p>{ARTICLE * 3}</p></body></html>"
    source = read_one("a.eml", parts(PLAIN + stub, PAGE + page, kind="alternative"))
    assert isinstance(source, Source)
    assert source.text.startswith("# Quay wall falls\n\nThe quay wall at Ost fell")


def test_tables_of_layout_are_blocks_and_tables_of_data_stay_tables():
    page = (
        "<table><tr><td><h1>Quay</h1><p>The wall fell.</p></td><td><p>It rained.</p></td></tr>"
        "</table><table><tr><th>Day</th><th>Rain</th></tr><tr><td>Monday</td><td>40 mm</td></tr>"
        "</table>"
    )
    assert read(page, Content_Type="text/html").text == (
        "# Quay\n\nThe wall fell.\n\nIt rained.\n\nDay | Rain\nMonday | 40 mm"
    )


def test_an_html_mail_that_is_passed_on_is_no_quoted_reply():
    page = (
        "<div>FYI</div><div class='gmail_quote'><div class='gmail_attr'>---------- Forwarded "
        "message ---------<br>From: <b>Asha</b> &lt;<a>asha@ledger.example</a>&gt;<br>Date: Mon, "
        "Jul 8, 2024 at 2:30 PM<br>Subject: Quay wall<br>To: Ben</div><br>"
        f"<div><p>{ARTICLE}</p></div></div>"
    )
    source = read(page, Content_Type="text/html", Subject="Fwd: Quay wall")
    assert [rule for rule, _ in cut(source)] == ["covering note", "mail header"]
    assert (told(source)["author"], told(source)["outlet"]) == ("Asha", "ledger.example")


def test_what_lies_beside_the_form_that_is_passed_over_is_not_lost():
    mixed = (
        "Content-Type: multipart/mixed; boundary=c\n\n"
        "--c\nContent-Type: text/html\n\n<p>Words</p>\n"
        "--c\nContent-Type: text/csv; name=rain.txt\n\nRain on Monday.\n"
        "--c\nContent-Type: text/html\n\n<br>\n--c--"
    )
    outcomes = read_content("a.eml", parts(PLAIN + ARTICLE, mixed, kind="alternative"))
    assert [one.path for one in outcomes] == ["a.eml/message", "a.eml/rain.txt"]


def test_what_mail_programs_mark_in_html_is_cut():
    page = (
        f"<p>{ARTICLE}</p><div class='gmail_signature'>Asha<br>Ost</div><div class='gmail_quote'>"
        "<div>On Mon, 8 Jul 2024 at 14:30 Ben wrote:</div><blockquote>Old words.</blockquote></div>"
        "<p>Below it.</p>"
    )
    source = read(page, Content_Type="text/html")
    assert cut(source) == [
        ("signature", "Asha\nOst"),
        ("quoted reply", "On Mon, 8 Jul 2024 at 14:30 Ben wrote:\n\nOld words."),
    ]
    assert source.text.endswith("Below it.")


def test_pictures_in_the_text_are_passed_over_with_a_note():
    picture = "Content-Type: image/png\nContent-ID: <p>\n\nx"
    source = read_one("a.eml", parts(f"{PAGE}<p>{ARTICLE}</p>", picture, kind="related"))
    assert isinstance(source, Source)
    assert source.notes == ("Passed over 1 picture in it.",)


# --- documents in it ----------------------------------------------------------


def test_a_mail_with_attachments_is_its_text_and_each_of_them():
    outcomes = read_content(
        "a.eml",
        parts(
            PLAIN + ARTICLE,
            "Content-Type: text/plain; name=note.txt\n\nA note on the quay.",
            "Content-Type: application/pdf\nContent-Disposition: attachment;\n"
            " filename*0*=utf-8''k%C3%A4; filename*1=se.pdf\n\n%PDF-1.7",
            "Content-Type: message/rfc822\n\nSubject: Inner\n\nInner words.",
            "Content-Disposition: attachment; filename=../../wall.png\n"
            "Content-Type: image/png\n\nx",
        ),
    )
    assert [one.path for one in outcomes] == [
        *("a.eml/message", "a.eml/note.txt", "a.eml/käse.pdf", "a.eml/attachment-3.eml"),
        "a.eml/wall.png",
    ]
    text, note, pdf, inner, picture = outcomes
    assert isinstance(text, Source)
    assert isinstance(note, Source)
    assert isinstance(inner, Source)
    assert (text.text, note.text, inner.text) == (ARTICLE, "A note on the quay.", "Inner words.")
    assert told(inner)["title"] == "Inner"
    assert isinstance(pdf, Unread)
    assert isinstance(picture, Unread)
    assert "a PNG picture" in picture.reason
    assert {one.holder for one in outcomes} == {"a.eml"}


def test_a_mail_of_attachments_alone_has_no_text_of_its_own():
    (one,) = read_content("a.eml", parts("Content-Type: text/csv; name=a.txt\n\nQuay words."))
    assert isinstance(one, Source)
    assert one.path == "a.eml/a.txt"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"The quay wall fell.\n\nIt rained.", "does not begin with the headers of a mail"),
        (b"%PDF-1.7 words", "a PDF file"),
        (b"Subject: x\n\n \n", "the mail holds no text"),
        (
            b"Subject: x\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--",
            "encrypted",
        ),
        (b"Subject: x\nContent-Type: application/pkcs7-mime\n\nMIAG", "encrypted"),
        (b"Subject: x\n\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n", "encrypted"),
        (b"Subject: x\nX-Long: " + b"y" * 1_100_000, "headers are longer than 1 MB"),
        (b"Subject: Re: x\n\n" + b"> a\nb\n" * 6000, "take turns in it more than"),
        (b"Subject: x\n\n" + b"a\n" * 1_000_001, "text is larger than 2 MB"),
    ],
)
def test_what_is_no_mail_or_cannot_be_read_says_why(content: bytes, why: str):
    outcome = read_one("a.eml", content)
    assert isinstance(outcome, Unread)
    assert why in outcome.reason
    assert outcome.reason.endswith(".")


def test_outlooks_own_kind_says_what_to_save_it_as():
    outcome = read_one("a.msg", b"x")
    assert isinstance(outcome, Unread)
    assert "Save it as .eml" in outcome.reason


def test_parts_too_deep_and_too_many_have_their_reason():
    deep = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(40)
    ).encode()
    (outcome,) = read_content("a.eml", b"Subject: x\n" + deep)
    assert isinstance(outcome, Unread)
    assert "nested more than 32 deep" in outcome.reason
    many = (
        b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nA wall.\n" * 10_001
    )
    text, rest = read_content("a.eml", many)
    assert isinstance(text, Source)
    assert isinstance(rest, Unread)
    assert "more than 10000 parts" in rest.reason


# --- answers ------------------------------------------------------------------

LEADS = (
    "On Mon, Jul 8, 2024 at 2:30 PM Asha Verrin <a@ledger.example> wrote:",
    "On Mon, Jul 8, 2024 at 2:30 PM Asha Verrin <\na@ledger.example> wrote:",
    "On 08/07/2024 14:30, Asha Verrin wrote:",
    "Am 08.07.2024 um 14:30 schrieb Asha Verrin:",
    "Asha Verrin <a@ledger.example> schrieb am Mo., 8. Juli 2024, 14:30:",
    "Le lun. 8 juil. 2024 à 14:30, Asha Verrin <a@ledger.example> a écrit\xa0:",
    "El lun, 8 jul 2024 a las 14:30, Asha Verrin (<a@ledger.example>) escribió:",
    "пн, 8 июл. 2024 г. в 14:30, Asha Verrin <a@ledger.example>:",
    "08.07.2024 14:30, Asha Verrin написал(а):",
    "Asha Verrin <a@ledger.example> 于2024年7月8日周一 14:30写道：",
    "2024年7月8日(月) 14:30 Asha Verrin <a@ledger.example>:",
    "सोम, 8 जुल॰ 2024 को 2:30 pm बजे को Asha Verrin <a@ledger.example> ने लिखा:",
    "في الاثنين، 8 يوليو 2024 في 2:30 م تمت كتابة ما يلي بواسطة Asha Verrin <a@ledger.example>:",
)


@pytest.mark.parametrize("lead", LEADS)
def test_a_quoted_mail_is_cut_with_the_line_above_it(lead: str):
    source = read(f"{ARTICLE}\n\n{lead}\n> The wall is old.\n>\n> Very old.\n\nMore of it.")
    assert cut(source) == [("quoted reply", f"{lead}\n> The wall is old.\n>\n> Very old.")]
    assert source.text.endswith("\n\nMore of it.")


def test_after_one_quotation_with_such_a_line_the_others_are_quoted_too():
    source = read(f"{LEADS[0]}\n> One wall?\n\nTwo of them fell.\n\n> When?\n\nOn Monday.")
    assert [text for _, text in cut(source)] == [f"{LEADS[0]}\n> One wall?", "> When?"]


def test_in_an_answer_by_its_headers_no_such_line_is_needed():
    source = read("> One wall?\n\nTwo of them fell.", In_Reply_To="<1@ledger.example>")
    assert cut(source) == [("quoted reply", "> One wall?")]


def test_a_quoted_mail_without_marks_is_cut_to_the_end():
    lead = LEADS[0]
    source = read(f"{ARTICLE}\n\n{lead}\n\nThe wall is old.\n\nVery old.")
    assert cut(source) == [("quoted reply", f"{lead}\n\nThe wall is old.\n\nVery old.")]


@pytest.mark.parametrize(
    "headers",
    [
        "From: Asha <a@ledger.example>\nSent: Monday, 8 July 2024 14:30\nTo: Ben\nSubject: Quay",
        "-----Original Message-----\nFrom: Asha\nSent: Monday, 8 July 2024\nSubject: Quay",
        "____________\nVon: Asha\nGesendet: Montag, 8. Juli 2024 14:30\nAn: Ben\nBetreff: Kai",
        "De : Asha\nEnvoyé : lundi 8 juillet 2024 14:30\nÀ : Ben\nObjet : Quai",
        "De: Asha\nEnviado el: lunes, 8 de julio de 2024 14:30\nPara: Ben\nAsunto: Muelle",
        "От: Asha\nОтправлено: 8 июля 2024 г. 14:30\nКому: Ben\nТема: Причал",
        "发件人: Asha\n发送时间: 2024年7月8日 14:30\n收件人: Ben\n主题: 港口",
        "差出人: Asha\n送信日時: 2024年7月8日 14:30\n宛先: Ben\n件名: 港",
        "प्रेषक: Asha\nदिनांक: 8 जुलाई 2024\nप्रति: Ben\nविषय: घाट",
        "من: Asha\nتاريخ الإرسال: 8 يوليو 2024\nإلى: Ben\nالموضوع: الرصيف",
    ],
)
def test_headers_in_the_text_of_an_answer_begin_what_is_quoted(headers: str):
    source = read(f"Thanks.\n\n{headers}\n\n{ARTICLE}", Subject="Re: Quay")
    assert cut(source) == [("quoted reply", f"{headers}\n\n{ARTICLE}")]


@pytest.mark.parametrize(
    "body",
    [
        "“It is over,” the mayor said.\n\n> We will build the wall again.\n\nThen she left.",
        "On Monday the mayor wrote:\n\n> We will build the wall again.\n\nThen she left.",
        "On Monday, 8 July 2024, the mayor wrote:\n\nWe will build the wall again.",
        "She told the council at 14:30:\n\n> We will build the wall again.",
        f"The wall fell.\n\n--\n\n{ARTICLE.replace(chr(10), ' ')}",
        "The wall fell.\n\n---\n\nIt rained.",
        "The wall fell.\n\n—\n\nIt rained.",
        "Sent from my iPhone was all that the mayor’s answer said.\n\nIt came on Monday.",
        "From: the harbour. To: the sea. So the poem began.\n\nSubject: none.",
        "From: the quay\nTo: the islands\n\nThe ferry goes on Friday.",
        "Original message of the monument:\n\nThe wall stands.",
        ">50 ferries stayed in port.",
    ],
)
def test_what_only_looks_like_it_stays_in_the_article(body: str):
    assert cut(read(body)) == []


# --- passed on ----------------------------------------------------------------


@pytest.mark.parametrize(
    "above",
    [
        "---------- Forwarded message ---------",
        "-------- Weitergeleitete Nachricht --------",
        "---------- Message transféré ---------",
        "-------- Mensaje reenviado --------",
        "-------- Пересылаемое сообщение --------",
        "---------- 转发的邮件 ---------",
        "-------- 転送メッセージ --------",
        "---------- अग्रेषित संदेश ---------",
        "---------- رسالة معاد توجيهها ---------",
        "Begin forwarded message:\n",
    ],
)
def test_of_a_mail_that_is_passed_on_the_facts_are_those_of_the_first_sender(above: str):
    headers = (
        f"{above}\nFrom: Asha Verrin <asha@ledger.example>\nDate: Mon, Jul 8, 2024 at 2:30 PM\n"
        "Subject: Quay wall\nTo: Ben Ode <ben@ost.example>"
    )
    source = read(
        f"FYI.\nBen\n\n{headers}\n\n\n{ARTICLE}\n\nSent from my iPad",
        From="Ben Ode <ben@ost.example>",
        Subject="Fwd: Look",
        Date="Tue, 9 Jul 2024 10:00:00 +0200",
    )
    assert cut(source) == [
        ("covering note", "FYI.\nBen"),
        ("mail header", headers),
        ("signature", "Sent from my iPad"),
    ]
    facts = told(source)
    assert (facts["title"], facts["author"]) == ("Quay wall", "Asha Verrin")
    assert (facts["outlet"], facts["published"]) == ("ledger.example", "2024-07-08")
    assert source.title is not None
    assert source.title.rule == "subject of the forwarded mail"


def test_outlooks_headers_are_of_a_mail_passed_on_where_the_subject_says_so():
    headers = "From: Asha\nSent: Monday, 8 July 2024 14:30\nTo: Ben\nSubject: Quay wall"
    source = read(f"See below.\n\n{headers}\n\n{ARTICLE}", Subject="FW: Quay wall")
    assert cut(source) == [("covering note", "See below."), ("mail header", headers)]


def test_the_marks_before_each_line_of_a_mail_passed_on_are_left_out():
    quoted = "\n".join(
        f"> {line}" for line in f"From: Asha\nSubject: Quay\n\n{ARTICLE}".split("\n")
    )
    source = read(f"Begin forwarded message:\n\n{quoted}", Subject="Fwd: Quay")
    assert source.text == f"Begin forwarded message:\n\nFrom: Asha\nSubject: Quay\n\n{ARTICLE}"
    assert cut(source) == [("mail header", "Begin forwarded message:\n\nFrom: Asha\nSubject: Quay")]
    assert "left out" in source.notes[0]


def test_a_mail_passed_on_twice_is_the_innermost():
    first = (
        "---------- Forwarded message ---------\nFrom: Ben <ben@ost.example>\nSubject: Fwd: Quay"
    )
    second = (
        "---------- Forwarded message ---------\nFrom: Asha <asha@l.example>\nSubject: Quay wall"
    )
    source = read(f"Again.\n\n{first}\n\nFYI\n\n{second}\n\n{ARTICLE}")
    assert told(source)["title"] == "Quay wall"
    assert [rule for rule, _ in cut(source)] == [
        *("covering note", "mail header", "covering note", "mail header")
    ]


def test_where_the_senders_own_words_are_longer_they_are_the_article():
    passed_on = (
        "---------- Forwarded message ---------\nFrom: Asha <a@l.example>\nSubject: X\n\nShort."
    )
    source = read(f"{ARTICLE}\n\n{passed_on}")
    assert cut(source) == [("quoted reply", passed_on)]
    assert told(source)["title"] == "Quay wall falls"


# --- signatures ---------------------------------------------------------------


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nAsha Verrin\nHarbour Ledger\n+44 1234",
        "--\nAsha",
        "Sent from my iPhone",
        "Get Outlook for iOS",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Отправлено с iPhone",
        "发自我的iPhone",
        "iPhoneから送信",
        "मेरे iPhone से भेजा गया",
        "أُرسلت من الـ iPhone",
        "_______________________________________________\nQuay mailing list\nquay@lists.example",
    ],
)
def test_a_signature_is_cut(signature: str):
    assert cut(read(f"{ARTICLE}\n\n{signature}\n")) == [("signature", signature)]


def test_a_text_below_dashes_that_is_too_long_for_a_signature_stays():
    assert cut(read("The wall fell.\n-- \n" + f"{ARTICLE}\n" * 10)) == []


# --- anything -----------------------------------------------------------------

LINES = (
    *("", "> quoted", ">> deeper", "-- ", "--", "The wall fell.", "From: Asha", "To: Ben"),
    *("Sent: 8 July 2024", "Subject: Quay", "---------- Forwarded message ---------", LEADS[0]),
    *(
        "-----Original Message-----",
        "Sent from my iPhone",
        "Asha wrote:",
        LEADS[4],
        "________________",
    ),
)


@given(
    st.lists(st.one_of(st.sampled_from(LINES), st.text("ab >-:\u200b\té", max_size=8)), max_size=25)
)
def test_every_line_of_a_text_is_there_cut_or_not(lines: list[str]):
    for subject in ("Quay", "Re: Quay", "Fwd: Quay"):
        outcome = read_one("a.eml", mail("\n".join(lines), Subject=subject))
        if isinstance(outcome, Source):
            shown = {line.lstrip("> ") for line in outcome.text.split("\n")}
            said = {line.replace("\u200b", "").lstrip("> ") for line in lines}
            assert said - {""} <= shown
            edges = [edge for one in outcome.cuts for edge in (one.start - 1, one.end)]
            assert all(outcome.text[edge : edge + 1] in ("\n", "") for edge in edges if edge >= 0)


PIECES = (
    *(b"From: ", b"Subject: ", b"Content-Type: ", b"multipart/mixed; boundary=b", b"text/html"),
    *(b"multipart/alternative; boundary=b", b"message/rfc822", b"; charset=", b"utf-8", b"\n--b"),
    *(b"\n--b--\n", b"\n\n", b"\r\n", b"\n", b"Content-Transfer-Encoding: base64", b"=?utf-8?B?"),
    *(b"=?x?Q?=FF?=", b"?=", b"; filename*0*=", b"'", b'"', b"<p>", b"</div>", b"> ", b"-- \n"),
    *(b"format=flowed", b"Content-Disposition: attachment; filename=a.eml", b"\x00", b"\xff"),
)


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=4)), max_size=40).map(b"".join)
)
@example(b"Content-Type: multipart/mixed; boundary=b\n--b\n--b\n--b--")
@example(b"Subject: x\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\n")
@example(b"Subject:\n\n<html>")
def test_any_bytes_are_read_or_refused_and_the_same_twice(content: bytes):
    for one in (content, b"Subject: x\n" + content):
        outcomes = read_content("a.eml", one)
        assert outcomes == read_content("a.eml", one)
        assert all(isinstance(out, Source) or out.reason.endswith(".") for out in outcomes)
