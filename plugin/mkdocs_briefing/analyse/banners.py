"""What a site says to its readers and its browser: patterns for notices, counts and debris.

Each is tried at the start of a sentence.
"""

import regex

# "(?:...)" and the end of a line, whatever its full stop.
_END = r"\s*[.:!…]*$"
# "1.2K", "10,403", "1 204"
_COUNT = r"\d[\d.,]{0,9}(?:[   ]\d{3}){0,2} ?[KkMm]?\+?"
_COUNTED = r"(?:shares?|comments?|likes?|views?|retweets?|reactions?|replies|followers|claps|reads)"

COOKIES = regex.compile(
    # Meets "We and our 842 partners store and access information on your device."
    r"we (?:and (?:our|selected) .{0,30}?(?:partners|vendors|third parties) |also )?"
    r"(?:use|store|process|set)\b.{0,80}?"
    r"(?:\bcookies?\b|\b(?:information|data) on (?:your|a) device\b|\byour personal data\b)"
    r"|(?:this|our) (?:web ?site|site|page|app)s? (?:uses?|sets?|stores?|"
    r"places?) .{0,40}?\bcookies?\b"
    # "By clicking “Accept all”, you agree to ..."
    r"|by (?:continuing|using|browsing|clicking|visiting|closing|accepting|staying)\b.{0,120}?"
    r"\byou (?:agree|accept|consent|are agreeing|acknowledge)\b"
    r"|(?:accept|reject|allow|decline|deny|refuse|manage|customi[sz]e|save|confirm)"
    r"(?: and (?:close|continue))? (?:all|(?:all |my |your |cookie |privacy |essential |"
    r"necessary )*"
    rf"(?:cookies|consent|preferences|choices|settings)){_END}"
    rf"|cookie (?:settings|policy|preferences|notice|consent|list){_END}"
    r"|your privacy(?: (?:choices|rights|settings|matters))?(?: to us)?[.!]?$"
    r"|we (?:value|respect|care about) your privacy\b|do not sell(?: or share)? my\b"
    r"|you (?:can|may) (?:always )?(?:change|withdraw|manage|update|revoke|adjust|review|opt)\b"
    r".{0,60}?\b(?:cookies?|(?:your|my) (?:consent|preferences|privacy|choices|cookie settings))\b"
    r"|(?:please )?(?:read|see|review|consult) (?:our|the) (?:cookie|privacy) "
    r"(?:policy|notice|statement|settings)\b"
    r"|for (?:more|further) (?:information|details)\b.{0,40}?\b(?:our|the) (?:cookie|privacy) p"
    r"|(?:these|(?:strictly )?necessary|functional|analytical|performance|marketing|targeting|"
    r"third[- ]party) cookies(?: (?:are|help|enable|allow|collect|track|may)\b|:|$)"
    r"|to view this (?:content|video|post),? (?:you|please)\b.{0,60}?\b(?:accept|cookies|consent)"
    r"|this content is (?:provided|hosted) by (?:a third party|an external)\b",
    regex.IGNORECASE,
)
SUBSCRIPTION = regex.compile(
    # Meets "Sign up for our newsletter.", "Subscribe for just $1 a week."
    r"(?:sign up|subscribe) (?:here |now |today |free )*(?:to|for|and|with)\b"
    r"|register (?:here |now |today )?(?:to|for|and)\b.{0,40}?"
    r"\b(?:free|read|newsletters?|account|access|updates|alerts|continue)\b"
    r"|get (?:the|our|your|all|daily|breaking|more|full|unlimited) .{0,60}?"
    r"\b(?:newsletters?|your inbox|digest|alerts|unlimited access|full access)\b"
    r"|enter your e-?mail\b|thank(?:s| you) for (?:subscribing|signing up|registering)\b"
    r"|you(?:[’']ve| have) (?:successfully |now )?(?:been )?(?:subscribed|signed up)\b"
    r"|already (?:a (?:subscriber|member)|subscribed|registered|have an account)\?"
    r"|this (?:article|story|content|page|video) is (?:only |exclusively )?(?:available |"
    r"reserved )?"
    r"(?:only |exclusively )?(?:for|to) (?:our |paying |registered )?(?:subscribers|members|"
    r"users)\b"
    r"|to (?:continue|keep) reading\b"
    r"|to read (?:the (?:full|rest)|this|more)\b.{0,60}?\b(?:subscribe|log in|sign (?:in|up)|"
    r"register)"
    # "You have 2 free articles left this month."
    r"|you have \w{1,9} (?:free )?(?:articles?|stories|story) (?:left|remaining)\b"
    r"|you(?:[’']ve| have) (?:reached|used|read) (?:your|all|the) .{0,40}?\b(?:articles|stories)\b"
    r"|create (?:a |your )?(?:free )?account\b|create an account\b"
    r"|start your (?:free )?(?:trial|subscription|membership)\b"
    r"|try (?:it|us|(?:one|two|three|six|a|\d{1,2}|your first) (?:day|week|month|year)s?) "
    r"(?:for )?free\b"
    rf"|cancel (?:at )?any ?time{_END}"
    r"|become a (?:member|subscriber|supporter|patron)\b.{0,60}?\b(?:our|today|now|free)\b"
    r"|our (?:journalism|newsroom|reporting) (?:depends|relies|is free|needs|would not be)\b"
    r"|if you (?:value|like|enjoy|appreciate|believe in) (?:our|this|what you|independent|quality) "
    r".{0,60}?\b(?:please|consider|support|subscribe|donat)"
    r"|by (?:signing up|subscribing|registering|submitting|providing your)\b.{0,80}?"
    r"\byou (?:agree|accept|consent|confirm)\b"
    r"|we (?:will never|will not|won[’']t|do not|don[’']t|never) (?:share|sell|spam) your\b"
    r"|(?:you can |to )?unsubscribe\b(?: at| any| here| from|[.!]?$)"
    r"|unlock (?:this|the|our|your|all|unlimited|full)\b.{0,40}?"
    r"\b(?:subscription|access|article|story|digest|offer)\b"
    r"|want more (?:news|stories|like|of our|from us)\b[^?]{0,60}\?$"
    r"|never miss (?:a|an|another) (?:story|article|update|post|beat|thing)\b"
    r"|(?:enable|turn on|allow) (?:push )?notifications\b",
    regex.IGNORECASE,
)
SHARE_COUNT = regex.compile(
    # Meets "1.2K Shares", "318 likes, 47 comments, 12 shares.", "Share 34 Tweet 12"
    rf"(?:{_COUNT} {_COUNTED}(?:,? and |[\s,;|·]{{1,3}}|(?=[.!]?$))){{1,6}}[.!]?$"
    rf"|{_COUNTED}\s?[:(]?\s?{_COUNT}\)?[.!]?$"
    rf"|(?:(?:share|tweet|pin|like|comment|e-?mail)s?[ :]{_COUNT}(?:[\s,|·]{{1,3}}|$)){{1,6}}$"
    r"|(?:estimated )?read(?:ing)? time\s?[:–-]?\s?(?:about |approx\. )?\d"
    r"|\d{1,3}[ -]min(?:ute)?s? (?:read|listen|watch)[.!]?$"
    r"|(?:be the first to|leave a) (?:comment|share|like|review|reply)[.!]?$|no comments yet[.!]?$"
    rf"|{_COUNT} people (?:liked?|shared?|reacted(?: to)?|are (?:reading|"
    rf"talking about))(?: this)?[.]?$"
    rf"|shared {_COUNT} times[.!]?$|rated \d(?:\.\d)? out of \d",
    regex.IGNORECASE,
)
DEBRIS = regex.compile(
    # "&nbsp;", "&amp;nbsp; |"
    r"(?:&(?:amp;)?#?\w{2,8};[\s|·.,;-]{0,9}){1,40}$"
    # "Ad", "null", "undefined", "404 Not Found"
    r"|(?:ads?|advert(?:isement)?|advertising|sponsored(?: content)?|null|undefined|nan|"
    r"\[object object\]|loading\.{0,9}|(?:error )?404(?: not found)?(?:: page not found)?|"
    r"page not found)[.:!…]?$"
    r"|lorem ipsum\b"
    # templates: "{{ article.title }}", "%%title%%", "[caption id=…]", "[/embed]"
    r"|\{\{.{0,200}?\}\}|%%\w{1,40}%%"
    r"|\[/?(?:caption|embed|gallery|video|audio|playlist|img|url|youtube|vc_\w{1,30})"
    r"(?:[ =][^\[\]]{0,300})?\]"
    r"|</?(?:div|p|span|a|img|iframe|script|style|ul|ol|li|br|hr|table|t[dr]|figure|h[1-6]|section)"
    r"(?:\s[^<>]{0,300})?/?>|<!--"
    # code: "var ad = …", "window.dataLayer = …", "$(document)…", ".ad { display: none; }"
    r"|function(?: \w{1,40})? ?\(|(?:var|let|const) [\w$]{1,40} ?=|(?:window|document|"
    r"googletag)\.\w"
    r"|(?:jQuery|\$) ?\(|\(function\b|@media\b|"
    r"[.#]?[\w-]{1,40}(?: [.#>\w-]{1,40}){0,4} ?\{[^{}]{0,200}[:;]"
    # an address alone
    r"|(?:https?://|www\.)\S{1,2000}$"
    # no letter and no digit: "* * *", "-----"; and the end mark of a wire, "-30-"
    r"|[^\p{L}\p{N}]{1,200}$|-30-$",
    regex.IGNORECASE,
)
# "The ferry sailed to O… [+3512 chars]": cut off by who sold the text
CUT_OFF = regex.compile(r"\[\+\d{1,7} chars\]\.?$")
