"""English as data: the word lists that names, statements and leanings are found with."""


def listed(words: str) -> frozenset[str]:
    """Return the words of a list written with spaces between them."""
    return frozenset(words.split())


def _words(words: str) -> tuple[str, ...]:
    """The same in order, for lists that patterns are made of."""
    return tuple(words.split())


# Who may stand before a name and tells that it is a person's.
ROLES = _words(
    "president prime-minister minister secretary spokesman spokeswoman spokesperson leader "
    "chancellor ambassador envoy general colonel commander governor mayor senator professor "
    "analyst director chairman chairwoman chief king queen prince pope judge justice lawyer "
    "economist historian scholar fellow researcher author editor correspondent lawmaker deputy "
    "premier diplomat adviser advisor head official negotiator commissioner congressman "
    "congresswoman representative counterpart engineer treasurer manager officer commander captain "
    "inspector prosecutor attorney banker trader farmer teacher doctor nurse scientist expert "
    "activist organiser organizer founder owner resident witness coach campaigner critic"
)
HONORIFICS = _words("Mr Mrs Ms Dr Sir Dame Lord Lady Prof Gen Sen Rep Gov Col Rev Capt Lt")
# More of the kind, which may look like a first name
TITLES = listed(
    "Coroner Sheriff Detective Sergeant Officer Trooper Constable Bishop Archbishop Cardinal "
    "Father Brother Sister Rabbi Imam Sheikh Aunt Uncle Coach Agent Councillor Reverend "
    "Admiral Marshal Brigadier Lieutenant Major Superintendent Congressman Congresswoman "
    "Comrade Saint Princess Duke Duchess Earl Baron Count Republican Democrat "
    "Private Corporal Deputy Young Old"
)

# Who may speak without a name, and how far that tells who it is.
OFFICIALS = _words(
    "official officials spokesman spokeswoman spokesperson spokespeople minister ministers "
    "ministry government authorities officer officers diplomat diplomats aide aides embassy "
    "administration police military army court agency department office cabinet parliament "
    "presidency delegation council councillor councillors commission committee service services "
    "hospital company firm operator association union bank airline court tribunal university "
    "party mayor governor secretary chief director chairman chairwoman president premier "
    "chancellor prosecutor prosecutors regulator regulators institute insurer insurers railway "
    "utility firefighters"
)
UNNAMED = _words(
    "analyst analysts expert experts observer observers critic critics source sources witness "
    "witnesses economist economists scholar scholars researcher researchers commentator "
    "commentators relative relatives family families activist activists trader traders lawyer "
    "lawyers resident residents campaigners opponents supporters lawmaker lawmakers leaders "
    "executives historians"
)

# Verbs that report words or a position. Base, third person, past, participle.
SAYING = _words(
    "say says said saying tell tells told telling state states stated stating note notes noted "
    "noting add adds added adding clarify clarifies clarified clarifying emphasise emphasises "
    "emphasised emphasising emphasize emphasizes emphasized emphasizing stress stresses stressed "
    "stressing underline underlines underlined argue argues argued arguing suggest suggests "
    "suggested suggesting claim claims claimed claiming announce announces announced announcing "
    "confirm confirms confirmed confirming deny denies denied denying write writes wrote warn "
    "warns warned warning insist insists insisted insisting explain explains explained believe "
    "believes believed think thinks declare declares declared remark remarks remarked comment "
    "comments commented reply replies replied respond responded acknowledge acknowledges "
    "acknowledged admit admits admitted predict predicts predicted caution cautions cautioned "
    "reiterate reiterates reiterated maintain maintains maintained posted described describes "
    "describing referred refers referring indicated indicates reported reports called calls "
    "repeated repeats signalled signaled"
)
JUDGING = _words(
    "criticise criticised criticises criticising criticize criticized criticizes criticizing "
    "condemn condemns condemned condemning praise praises praised praising welcome welcomes "
    "welcomed welcoming reject rejects rejected rejecting dismiss dismisses dismissed dismissing "
    "urge urges urged urging demand demands demanded demanding denounce denounces denounced "
    "denouncing hail hails hailed hailing applaud applauded vow vows vowed pledge pledges pledged "
    "express expresses expressed expressing oppose opposes opposed object objected objects "
    "deplore deplored deplores accuse accuses accused accusing thank thanked thanks "
    "backed endorse endorses endorsed complain complained complains lament lamented questioned "
    "rebuked rebukes"
)
# Base forms, which a single speaker cannot be the subject of: "Indian demand" says nothing.
BASE_FORMS = frozenset(
    verb
    for verb in (*SAYING, *JUDGING)
    if {f"{verb}s", f"{verb}es", f"{verb[:-1]}ies"} & {*SAYING, *JUDGING}
)
# What officials and analysts do with their judgement; of a named person it says less.
MINDING = listed(
    "see sees saw conclude concludes concluded expect expects fear fears feared hope hopes hoped "
    "agree agrees agreed doubt doubts doubted consider considers"
)
# After these, only with "that", "for" or a quotation is something said.
LOOSE = listed(
    "maintain maintains maintained maintaining called calls report reports reported posted refers "
    "referred referring indicates indicated describes described describing comment comments "
    "believed state states note notes claim claims express add adds added adding"
)
AUXILIARIES = listed(
    "has have had also later then again repeatedly publicly strongly sharply "
    "earlier already once further openly bluntly itself himself herself "
    "will would"
)

# Nouns that name a nation or a city as if it spoke: any proper name may, so these are not listed.
NOT_NAMES = listed(
    "The A An This That These Those It He She They We I You His Her Their Its Our My In On At "
    "By For From With Without To Of And Or But If As When While Where After Before Since Until "
    "During Despite Although Though Because However Meanwhile Moreover Instead Also Still Yet "
    "Then Thus Now There Here Both Some Many Most Few All Each Every Several Other Others "
    "Another Such What Which Who Whose Why How Not No Nor Only Even Just More Less Much Under "
    "Over Between Among Against About Around Through Across Following According Regarding "
    "Historically Analysts Officials Experts Last Next First Second Third One Two Three Four "
    "Five Six Seven Eight Nine Ten Trade Reducing Concerns Several Monday Tuesday Wednesday "
    "Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Mr Mrs Ms Dr Sir Is Are Was Were Will Would Can Could "
    "Should Has Have Had Do Does Did Be Been Western Eastern Northern Southern European Asian "
    "Visiting Speaking Talks Leaders Western"
)

# Words that may be dropped from the front of a sentence, when what they answer is not there.
CONNECTIVES = (
    "however", "nevertheless", "nonetheless", "still", "yet", "instead", "meanwhile", "moreover",
    "furthermore", "additionally", "in addition", "also", "besides", "similarly", "likewise",
    "consequently", "therefore", "thus", "hence", "accordingly", "as a result", "for example",
    "for instance", "on the other hand", "on the contrary", "in contrast", "by contrast",
    "in fact", "indeed", "of course", "in other words", "at the same time", "in turn", "then",
    "despite this", "despite that", "in spite of this", "because of this", "after this",
    "to this end", "in this context", "against this backdrop", "even so", "that said",
    "as such", "in response", "overall", "finally", "again", "in the meantime", "conversely",
    "for that reason", "for this reason", "by comparison", "in the process", "to that end",
    "what is more", "more importantly", "on top of that", "on top of this", "for his part",
    "for her part", "for its part", "for their part", "even then", "not surprisingly", "in the end",
)  # fmt: skip
# Times that are counted from what was said before, and places: without it nobody knows when or
# where, so these stay.
POINTING_OPENINGS = (
    "at that time", "at that point", "by then", "since then", "until then", "before then",
    "back then", "after that", "before that", "from then on", "from there", "there", "here",
    "afterwards", "soon afterwards", "shortly afterwards", "minutes later", "hours later",
    "days later", "weeks later", "months later", "years later", "moments later", "the next day",
    "the next morning", "the following day", "the following week", "the following month",
    "the following year", "the previous day", "later that day", "later that night",
    "later the same day", "that day", "that night", "that evening", "that morning",
    "that afternoon", "that year", "that month", "that week", "in that case", "if so",
)  # fmt: skip
# What somebody said or did, told of before if nothing after it says what: "the charge"
TOLD_BEFORE = listed(
    "charge charges accusation accusations allegation allegations claim claims assertion "
    "move decision announcement proposal proposals comment comments remark remarks statement "
    "statements incident ruling verdict offer request suggestion criticism criticisms warning "
    "warnings appeal complaint complaints finding findings reply response denial answer objection "
    "objections gesture episode practice admission argument idea step refusal assessment notion "
    "view demand demands promise pledge threat threats description phrase prediction forecast "
    "figure figures estimate estimates sum total amount"
)
# Events and things: without what was said before, a reader misses which, but not the sense
MENTIONED_BEFORE = listed(
    "attack attacks ban blast bomb bombing explosion crash accident deal agreement law bill vote "
    "report letter tweet memo shift trend change changes increase rise drop decline fall delay "
    "dispute protest protests arrest arrests scheme plan plans measure measures project programme "
    "program operation investigation inquiry study survey trial case killing murder shooting "
    "victim victims suspect suspects boy girl man woman couple child toddler team newspaper "
    "magazine company firm group agency ministry talks meeting visit trip summit tour event "
    "speech interview document documents order news result results number cases"
) | {role.replace("-", " ") for role in ROLES}

# Conjunctions that a sentence may open with and lose, comma or not.
CONJUNCTIONS = ("but", "and", "yet", "so")

# Nouns of time after "this": they lean on nothing.
TIME_NOUNS = listed(
    "year month week day morning afternoon evening summer autumn winter spring time century "
    "decade season weekend quarter newspaper paper publication website newsroom reporter "
    "correspondent monday tuesday wednesday thursday friday saturday sunday"
)
# Groups that "the two ..." and "both ..." may speak of.
GROUPS = _words(
    "leaders countries nations sides men women presidents ministers states governments allies "
    "powers parties"
)

# Words that say which way a thing goes, on one side of "|" and on the other. A form that means
# something else as well ("close") is not listed.
OPPOSITES = {
    "move": "rise rises rose risen rising increase increases increased increasing grow grows grew "
    "grown growing climb climbs climbed climbing soar soars soared surge surges surged jump jumps "
    "jumped widen widened widening expand expanded expands gain gains gained gaining doubled "
    "tripled boosted | "
    "fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped "
    "dropping decline declines shrink shrinks shrank shrunk plunge plunges plunged slump "
    "slumped narrow narrowed narrowing contracted lose loses lost losing halved reduce reduces "
    "reduced reducing cut cuts",
    "truth": "confirm confirms confirmed confirming | deny denies denied denying",
    "answer": "accept accepts accepted accepting approve approves approved approving | "
    "reject rejects rejected rejecting refuse refuses refused refusing",
    "game": "win wins won winning | lose loses lost losing",
    "door": "open opens opened opening reopened | closed closes closing shut shuts",
    "course": "begin begins began begun beginning start starts started starting resume resumed | "
    "end ends ended ending stop stops stopped stopping halt halts halted suspend suspended",
    "side": "support supports supported supporting back backs backed backing | "
    "oppose opposes opposed opposing",
    "force": "strengthen strengthens strengthened strengthening | "
    "weaken weakens weakened weakening",
    "state": "improve improves improved improving | worsen worsens worsened worsening "
    "deteriorate deteriorated deteriorating",
    "verdict": "praise praises praised praising welcome welcomes welcomed | criticise criticises "
    "criticised criticising criticize criticizes criticized criticizing condemn condemns condemned",
    "hold": "free frees freed release releases released releasing | detain detains detained jail "
    "jailed arrest arrests arrested",
    "load": "lift lifts lifted lifting ease eases eased easing | impose imposes imposed imposing "
    "tighten tightens tightened",
    "front": "advance advances advanced advancing | retreat retreats retreated retreating",
    "place": "join joins joined joining | leave leaves left leaving quit quits",
}
# The same of what passes from one to another: who stands before the word matters as well.
TRANSFERS = {
    "sale": "sell sells sold selling sale sales | "
    "buy buys bought buying purchase purchases purchased purchasing",
    "border": "export exports exported exporting | import imports imported importing",
    "gift": "give gives gave given giving send sends sent sending lend lends lent | "
    "receive receives received receiving borrow borrows borrowed",
}
# What one does to another, so that it matters who does it to whom. Base forms.
DEEDS = listed(
    "accuse aid arm arrest ask attack back beat blame bomb buy condemn criticise defeat denounce "
    "deport expel export fund give help hit import invade invite kill lend oppose pay praise "
    "promise raid sanction sell send shell strike sue supply support thank threaten train urge "
    "visit warn welcome"
)

# Turns of phrase that comment on the news instead of reporting it. Stems of words, and phrases.
COMMENT = (
    r"underscor\w+", r"highlight\w*", r"serv(?:es?|ing) as an?", r"reflect(?:s|ing)", r"nuanced",
    r"complex(?:it\w+)?", r"evolving", r"dynamics", r"landscape", r"navigat\w+", r"amidst?",
    r"balanc(?:ing act|ed approach)", r"strategic (?:priorit|interest|consider)\w+",
    r"key (?:global )?players",
    r"geopolitical tensions?", r"a testament to", r"a reminder of", r"signal(?:s|l?ing)",
    r"(?:key|important|wide) (?:\w+ )?issues", r"challenges", r"remains? to be seen",
    r"only time will tell",
)  # fmt: skip
