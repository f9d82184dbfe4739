"""Words that tell amounts apart, and those that amounts are written with: lists alone."""

# In a figure or just before it: "nearly $65 billion", "as many as 40 boats", "a hefty 12 %"
BOUNDS = {
    "most": "up to|under|less than|fewer than|as many as|as much as|no more than|at most|"
    "a maximum of|below",
    "least": "at least|a minimum of|over|more than|above|just over|exceeding|no fewer than|"
    "no less than|upwards of|in excess of|well over",
    "near": "nearly|almost|just under|close to|about|around|roughly|some|approximately|"
    "an estimated|estimated|approaching|perhaps|maybe|probably",
}
NAMED_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty "
    "fifty hundred dozen"
).replace(" ", "|")
SCALES = "hundred|dozen|thousand|million|mn|billion|bn|trillion|tn|lakh|crore"
CURRENCY = r"(?:(?:US\$|USD|EUR|GBP|INR|Rs\.?|[$€£₹¥₽])\s?)?"

# What is one thing in one word and another in the next: fates, ways of money, who, how often,
# and whether it is so or only may be.
KINDS = {
    word: kind
    for kind, words in {
        "dead": "killed kill kills killing killings dead died die dies death deaths dying toll",
        "hurt": "injured injuring injuries wounded wounding wounds hurt",
        "missing": "missing unaccounted",
        "held": "arrested arresting arrests detained jailed imprisoned captured",
        "away": "homeless displaced evacuated evacuating fled fleeing",
        "saved": "rescued rescuing saved survived survivors released freed",
        "ill": "affected infected ill sick sickened",
        "out": "export exports exported exporting sells sell sold sales selling",
        "in": "import imports imported importing buy buys bought buying purchases",
        "gain": "profit profits profited surplus surpluses earned earnings gained",
        "loss": "loss losses lost deficit deficits shortfall debt debts owed",
        "income": "revenue revenues income turnover receipts",
        "cost": "cost costs costing price prices priced spent spend spending expenses",
        "grant": "aid donated donation loan loans lent grant grants fine fined taxes tax",
        "rise": "rose risen rise rises rising grew grown grow grows growth increased increase up",
        "fall": "fell fallen fall falls falling decline declined dropped shrank decreased down",
        "women": "women woman female girls girl",
        "men": "men man male boys boy",
        "children": "children child minors",
        "younger": "young younger",
        "older": "old older elderly",
        "troops": "soldiers soldier troops troop police officers rebels militants",
        "civilians": "civilians civilian",
        "day": "daily",
        "week": "weekly",
        "month": "monthly",
        "quarter": "quarterly",
        "year": "annual annually yearly",
        "may be": "will would could may might should target targets aim aims plan plans planned "
        "expect expects expected hope hopes forecast forecasts predicts predicted projected goal "
        "wants proposed proposes seeks sought demands demanded if potential potentially",
    }.items()
    for word in words.split()
}
# Rising to an amount and being it are one thing.
WAYS = frozenset({"rise", "fall"})
NO_NAMES = frozenset({*WAYS, "may be", "dead", "hurt", "missing", "held", "away", "saved"})

# Words that go with an amount of anything.
MEASURES = frozenset(
    "thousand million billion trillion lakh crore dozen percent percentage cent dollar dollars "
    "euros pounds rupees yen yuan roubles rubles day days week weeks month months quarter year "
    "years today yesterday ago total worth number".split()
)
