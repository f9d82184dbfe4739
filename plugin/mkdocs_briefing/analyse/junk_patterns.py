"""The patterns of lines round an English article: menus, invitations, bylines, credits.

Each is tried at the start of a sentence. The patterns of other languages are in
`junk_abroad.py`, those for notices and debris in `banners.py`.
"""

import regex

# The end of a line that does not end as a sentence does.
_NOT_ENDED = r"(?<![.!?…][\"'”’)]{0,2})$"
_END = r"\s*[.:!…]*$"
# A mention of a day or an hour: "July 8, 2024 at 10:30 am"
_WHEN = r"(?:[\p{Lu}\d][\p{L}\d:.,/-]*|at|on|am|pm|a\.m\.|p\.m\.|[|–—·-])"
# Who worked on a report: "Ann Lee in Oslo; editing by Bo Ek"
_WHO = r"(?:\p{Lu}[\p{L}.’'-]*|and|in|for|by|editing|writing|additional|reporting)"
_NAMED = r"\p{Lu}[\p{L}.’'-]+"
_NAME = rf"{_NAMED}(?: {_NAMED}){{1,3}}"
_NETWORK = (
    r"(?:facebook|x|twitter|instagram|whats ?app|telegram|youtube|google news|threads|tiktok)"
)
_OURS = r"(?:article|story|post|page|report|piece|column|content)"

NAVIGATION = regex.compile(
    # Meets "Type to search", "Skip to content", "Menu", "Share this article"
    r"(?:(?:main )?menu|search|close|home|"
    r"sign in|log ?in|register|subscribe(?: now)?|share(?: this(?: article| story)?)?|print|email|"
    r"listen|save|comments?|back to top|next|previous|follow us|"
    r"(?:latest|breaking) news|trending(?: now)?|most (?:read|popular)|contact(?: us)?|"
    r"about(?: us)?|privacy policy|terms(?: of (?:use|service))?|copy (?:the )?link|"
    r"toggle (?:navigation|menu|search)|(?:open|close|show|hide|view|see|load) "
    r"(?:(?:main )?menu|navigation|search|all|less|comments?|more(?: (?:stories|articles|news|"
    r"posts|"
    rf"comments))?)|listen to (?:this|the) {_OURS}|print (?:this |the )?{_OURS}|"
    r"page \d{1,3} of \d{1,3}|type (?:here )?to search|"
    r"(?:skip|jump|go|back|return|scroll) (?:back )?to (?:the )?(?:main |top of the |top of this )?"
    rf"(?:content|navigation|menu|comments?|top|page|home ?page|front page|search|footer)){_END}"
    # "Share on Facebook Share on X Email this"
    r"|(?:share|tweet|pin|e-?mail)(?:[ ,/|]{1,3}(?:this|it|on|via|with|by|to|or|and|a|your|"
    rf"friends?|share|tweet|e-?mail|print|linkedin|reddit|"
    rf"pinterest|{_NETWORK}|{_OURS})){{1,20}}{_END}"
    rf"|(?:previous|next) (?:article|story|post|page)(?:\s?[:»›|].{{0,200}})?{_END}"
    r"|(?:log|sign) ?in to (?:comment|post|reply|continue|leave)\b"
    r"|(?:please |you need to )?(?:enable|turn on|activate) javascript\b"
    r"|javascript (?:is|must be|seems to be) (?:disabled|required|off|enabled)\b"
    r"|your browser (?:does not|doesn[’']t|cannot) (?:support|play|display)\b"
    r"|you are here\s?:|enter your search\b"
    r"|(?:text|font) size\b.{0,60}$|(?:change|choose|select) (?:your )?language\s?(?::.{0,120})?$",
    regex.IGNORECASE,
)
PROMOTION = regex.compile(
    # Lines like "Read More: India implements ...", "Related: ..."
    r"(?:read (?:more|next|also|the full)|also read|see also|watch|listen|explainer|"
    r"more (?:on|from) this(?: (?:story|topic))?|"
    r"related(?: (?:story|stories|articles?|news|coverage|posts|content))?|recommended|"
    r"don[’']?t miss|must read|in case you missed it)\s*(?:[:|]|[–—-](?=\s)|$)"
    r"|(?:you (?:might|may) (?:also )?(?:be interested in|like)|more (?:stories|from)|"
    r"editor[’']?s? picks?|recommended for you|what to read next|related)\b"
    rf".{{0,40}}{_NOT_ENDED}"
    r"|you (?:might|may|could) (?:also )?(?:be interested in|like|enjoy) (?:these|our|reading)\b"
    r"|(?:click|tap) here\b|join (?:our|us on)\b"
    r"|join the (?:conversation|discussion|debate)\b.{0,40}?\b(?:comments|below|here|us|our)\b"
    rf"|follow (?:us|@\w{{1,30}}|the {_NAMED}(?: {_NAMED}){{0,3}}) on (?:our )?{_NETWORK}\b"
    r"|(?:download|get) (?:our|the) .{0,30}\bapp\b"
    r"|support (?:our|independent|quality|local) journalism"
    # "Read more about the ferry here."
    r"|(?:read|find out|learn|discover|see) more(?: (?:about|on) .{0,80}?)? (?:here|below)[.!]?$"
    rf"|find out more{_END}"
    r"|here(?:[’']s| is| are) (?:what (?:to|we|you need to) know|everything (?:you|we)|"
    r"the latest)\b"
    r"|don[’']?t miss (?:our|out)\b"
    # "Have a story tip?", "Do you have a story to share?"
    r"|(?:do you have|have you got|have|got) (?:a|any) (?:news |story )?(?:tips?|stor(?:y|ies))\b"
    r"[^?]{0,60}\?"
    r"|(?:get in touch|e-?mail us|write to us|let us know|tell us|contact us)\b.{0,40}?"
    r"\b(?:newsroom|comments|below|here|our|what you think)\b"
    r"|what do you think\?$|e-?mail \S{1,60}@\S{1,60}$"
    r"|visit (?:our|us)\b|for more (?:stories|news|information|updates)\b.{0,60}?"
    r"\b(?:visit|go to|click|follow us|check out|see our)\b"
    r"|catch up (?:on|with) .{0,60}?\b(?:latest|live|our)\b"
    rf"|(?:story|{_OURS}) continues (?:below|after)\b|advertisement\s?[–—-]"
    r"|stay tuned\b|stay (?:up to date|informed|updated|connected) with\b"
    r"|watch (?:the|our|this) .{0,40}?\b(?:on our|on youtube|here|below|above)\b"
    r"|this is a (?:developing|breaking)(?: news)? (?:story|article|report)\b"
    r"|(?:please )?(?:refresh (?:this|the) page|check back) (?:for|later|soon)\b"
    rf"|more (?:details )?(?:to follow|follows|soon){_END}",
    regex.IGNORECASE,
)
BYLINE = regex.compile(
    # Meets "By Asha Verrin | The Harbour Ledger | July 8, 2024", "Published: 8 July 2024"
    r"(?:[Bb]y|BY|From|Words|Reporting|Words by|Reporting by|(?i:written|story|text|posted|"
    r"compiled|edited|translated|reported|with reporting) by:?) "
    r"\p{Lu}[\p{L}.’'-]+(?:(?:,? and | )\p{Lu}[\p{L}.’'-]+){0,7}"
    rf"(?:\s*[|,–—·-].{{0,120}}{_NOT_ENDED})?$"
    r"|(?i:published|updated|posted(?: by)?|last (?:updated|modified)|date|written by|edited by|"
    r"author|source|title|url|link|outlet)\s*[:|]"
    rf"|(?i:(?:first )?published|updated|posted|last updated) {_WHEN}(?: {_WHEN}){{0,12}}\.?$"
    r"|\p{Lu}[\p{L} .’'-]{2,40}, from (?:wire|agency|news) (?:reports|services)$"
    # and "(Reporting by Ann Lee in Oslo; editing by Bo Ek)"
    rf"|\(?(?i:with |additional )?(?i:editing|reporting|writing) by {_WHO}(?:[;,]? {_WHO}){{0,24}}"
    r"[;.)]*$"
    # "Ann Lee and Bo Ek in Oslo contributed to this report."
    rf"|{_WHO}(?:,? {_WHO}){{1,14}} contributed (?:reporting\b|to (?:this|the) (?i:{_OURS})\b)"
    rf"|(?i:you can |to )?(?i:reach|contact|e-?mail|write to) (?i:the (?:author|reporter|writer)|"
    rf"{_NAME})\b.{{0,30}}?\S{{1,60}}@\S{{1,60}}$"
    rf"|(?i:follow) {_NAME} (?i:on {_NETWORK})[: ]{{1,2}}@\w{{1,40}}\.?$"
    # "From our correspondent in Oslo", "Ledger Staff", "Our reporter Bo Ek"
    rf"|(?i:from )?(?i:our)(?i: own)? (?i:correspondent|reporter)s?(?: {_NAME})?"
    rf"(?: in {_NAMED}(?: {_NAMED})?)?{_NOT_ENDED}"
    rf"|(?:{_NAMED} ){{0,3}}(?:Staff|Desk|Newsroom|Bureau|Correspondent|Reporter|Staff Writer)$"
)
# "Ann Lee is a reporter based in Oslo.", "Ann Lee covers trade for the Ledger.", alone on a line
AUTHOR = regex.compile(
    rf"{_NAME} is (?:the|a|an|our) (?:\p{{L}}{{2,20}} ){{0,3}}"
    r"(?:correspondent|reporter|columnist|journalist|editor|writer)"
    r"(?:,? (?:of|for|at|in|based in|covering|with|and) [\p{L} ,.’'-]{1,80})?\.?$"
    rf"|{_NAME} (?:covers|writes about|reports on) [\p{{L}} ,]{{1,60}} "
    rf"for {_NAMED}[\p{{L}} ]{{0,40}}\.?$"
    rf"|{_NAME} (?:covers|writes about|reports on) [\p{{L}} ,]{{1,60}} for the "
    rf"[\p{{L}} ]{{1,40}}\.?$"
    r"|[Tt]he (?:author|writer|columnist) is (?:a|an|the)\b"
)
_TIME = r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?(?i:[ap]\.?m)\.?| Uhr)?(?: ?\p{Lu}{2,4})?"
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?"
)
_DAY = (
    r"(?:\d{4}-\d\d-\d\d(?:T[\d:.]{4,12}(?:Z|[+-]\d\d:?\d\d)?)?|"
    # "8 July 2024", "8. Juli 2024", "8 de julio de 2024", "8 июля 2024 года", "8 जुलाई 2024"
    r"\d{1,2}(?:st|nd|rd|th|er|\.)?,? (?:de )?[\p{L}\p{M}]{3,12},?(?: de)? \d{2,4}(?: года)?|"
    r"\p{L}{3,10}\.? \d{1,2},? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|"
    r"\d{4}年\d{1,2}月\d{1,2}日(?:[（(]\p{Han}[)）])?)"
)
_PLACES = r"(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}\s?[,|–—·:-]\s?)"
DATELINE = regex.compile(
    # Meets "July 8, 2024", "Monday, 8 July 2024, 10:30 IST", "Oslo, July 8, 2024", "2024-07-08"
    rf"(?:{_TIME},? )?(?:[\p{{L}}\p{{M}}]{{3,12}},? )?{_PLACES}?{_DAY}"
    rf"(?:[ ,|T–-]{{1,3}}(?:(?:at|um|à|a las) )?(?:{_TIME}|"
    rf"\d{{1,2}}[時时点]\d{{1,2}}分))?\s?[.।。]?$"
    # and places: "OSLO, July 8", "OSLO (Wire) –"
    rf"|\p{{Lu}}{{2,}}(?: \p{{Lu}}{{2,}}){{0,3}},? (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})\.?$"
    r"|\p{Lu}{3,}(?: \p{Lu}{2,}){0,3}(?:, "
    r"\p{Lu}[\p{L} .]{1,30})?(?: ?\([^()]{2,40}\))?\s?[–—-]{1,2}$"
    r"|(?i:updated |posted |published )?\d{1,2} (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|"
    r"month|year)"
    r"s? ago\.?$"
    r"|(?:Issue|Vol\.|Volume|No\.) \d{1,5},? [^.]{0,30}\d{4}\.?$"
)
# "Photo by Ann Lee for the Ledger", whoever is named
_BY = r"(?:\p{Lu}[\p{L}.’'-]*|[/,|]|and|for|of|via|the)"
CREDIT = regex.compile(
    # Meets "Photo: A. Verrin", "(Image credit: agency)"
    r"[(\[]?(?i:photo(?:graph)?|image|picture|file photo|credit|illustration|video|graphic|caption)"
    r"s?(?: (?i:by|credit|courtesy))?\s*[:|/]"
    r"|[(\[]?(?i:photo(?:graph)?|image|picture|illustration|video|graphic|map|chart|cartoon)s? "
    rf"(?:(?i:courtesy)(?: of)? [^.]{{1,60}}|(?i:by) {_BY}(?: ?{_BY}){{0,8}})[.)\]]*$"
    # "FILE – The mayor speaks in May", "Image caption Boats at the quay"
    r"|FILE\s?[–—-]\s|Image caption "
    rf"|[(\[](?:{_NAMED} ){{0,3}}{_NAMED}/(?:{_NAMED}|via| ){{1,9}}[)\]]\.?$"
    rf"|(?:{_NAMED} ){{1,3}}{_NAMED}/{_NAMED}(?: {_NAMED}){{0,3}}$"
    rf"|[(\[]?(?i:representat(?:ional|ive) (?:image|photo|picture)|(?:view|enlarge|open|"
    rf"zoom) (?:this )?"
    rf"(?:image|photo|picture)(?: in full ?screen)?|file (?:photo|image|picture)|"
    rf"stock photo)\)?{_END}"
)
RIGHTS = regex.compile(
    # Meets "© 2031 The Gazette", "Copyright 2031", "This story was first published in May."
    r"(?:©|(?i:\(c\) ?\d{4}|copyright[:,]? ?(?:©|\(c\)|\d{4}(?-i:(?! \p{Ll}))|\d{4} by\b|by\b)|"
    r".{0,60}?\ball rights reserved\b|"
    rf"\(?this {_OURS} (?:was|has been|has not been|is) (?:first |originally )?"
    r"(?:published|edited|republished|produced by|adapted from|translated from)|"
    rf"\(?this {_OURS} (?:first|originally) appeared\b|"
    rf"this {_OURS} (?:was|has been) (?:amended|corrected|updated) (?:on|to|at)\b|"
    rf"(?:this (?:material|{_OURS})) may not be (?:published|reproduced|copied|republished|"
    rf"broadcast)|"
    rf"no part of this (?:publication|website|site|{_OURS}) may be\b|"
    r"reproduction (?:in whole .{0,20}?|of .{0,30}?)?without .{0,20}?(?:permission|consent)\b|"
    r"republished (?:with (?:the )?(?:kind )?permission|by permission|from|under)\b|"
    rf"(?:the )?(?:views|opinions) expressed (?:(?:in|by) (?:this|the) (?:{_OURS}|author|writer)|"
    r"here(?:in)?|above)\b|"
    r"(?:the )?\p{L}{2,30}(?: \p{L}{2,30})? is not responsible for the (?:content|accuracy) of\b|"
    r"disclaimer\s?:|terms and conditions apply\b|printed from \S{3,60}$)"
    r"|Copyright(?: \p{Lu}[\p{L}.’'-]*){1,6},?(?: \d{4})?[.]?$)"
)
SUMMARY_HEAD = regex.compile(
    r"(?:key (?:points|takeaways)|highlights|at a glance|summary)\s*:?$", regex.IGNORECASE
)
# "Home | World | Politics", "World · Business · Sport", "Home › World › Isles"
BAR = regex.compile(r"(?!.*[«‹])(?:[^|·•>»›]{1,30}[|·•>»›]\s*){2,}[^|·•>»›]{0,30}$")
# "... – Unlock the Weekend Reader for Every Turn": a head with a sale in its tail.
SALE = regex.compile(
    r"\b(?:unlock|subscribe to|sign up (?:to|for)|get) (?:the|our|your|all)\b.{0,40}"
    r"\b(?:digest|reader|newsletter|newsletters|updates|access|briefing|alerts)\b",
    regex.IGNORECASE,
)
LEADS_TO_OTHERS = regex.compile(
    r"(?:you (?:might|may)|related|recommended|more (?:stories|from)|read next|what to read|"
    r"trending|latest news|most (?:read|popular)|editor[’']?s? picks?)\b[^:|–—]{0,40}[:|–—]?$",
    regex.IGNORECASE,
)
