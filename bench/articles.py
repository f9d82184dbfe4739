"""Articles made up by rule, as many as wanted: the same ones each time, nobody's text.

Their words are invented, the frequent ones as much more frequent as in a language (Zipf).
Articles of one story tell the same events in other words, so that there is what agrees.
"""

import random
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

_WORDS = 6000
_EVENTS = 40  # of a story
_TOLD = 24  # of them by one article, each in a sentence of about 20 words
_PER_STORY = 20  # articles
_OUTLETS = ("Gazette", "Courier", "Herald", "Observer")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_WORDINGS = (
    "The {a} of the {b} in {place} was {c}ed on {day} after the {d}, {office} {person} said.",
    "{office} {person} said the {a} would cost ${sum} million and put {people} people on the {b}.",
    "Officials in {place} put the price of the {a} at ${sum} million, more than the {c} {d}.",
    "About {people} people came to the {b} at {place} on {day} when the {a} was {c}ed.",
    "“We had no choice about the {a},” {person} told the {d} of the {b} in {place} on {day}.",
)


@dataclass(frozen=True, slots=True)
class _Language:
    words: tuple[str, ...]
    weights: tuple[float, ...]  # running sums

    def word(self, dice: random.Random) -> str:
        return dice.choices(self.words, cum_weights=self.weights)[0]

    def name(self, dice: random.Random) -> str:
        return self.words[-1 - dice.randrange(500)].capitalize()


def write(folder: Path, count: int) -> None:
    """Write ``count`` articles of about 500 words into a folder."""
    folder.mkdir(parents=True)
    language = _language()
    for number in range(count):
        text = _article(number, language)
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8", newline="\n")


def _language() -> _Language:
    dice = random.Random("language")
    syllables = [c + v + e for c in "bdfgklmnprstv" for v in "aeiou" for e in ("", "l", "n", "r")]
    words = dict.fromkeys("".join(dice.choices(syllables, k=3)) for _ in range(_WORDS))
    return _Language(tuple(words), tuple(accumulate(1 / (n + 10) for n in range(len(words)))))


def _article(number: int, language: _Language) -> str:
    dice = random.Random(f"article {number}")
    told = dice.sample(_story(number // _PER_STORY, language), _TOLD)
    lines = [_sentence(event, language, dice) for event in told]
    blocks = [" ".join(lines[i : i + 3]) for i in range(0, len(lines), 3)]
    head = f"{_OUTLETS[number % len(_OUTLETS)]}: {told[0]['place']} and the {told[0]['a']}"
    return "\n\n".join([head, *blocks]) + "\n"


def _story(number: int, language: _Language) -> list[dict[str, str]]:
    """The events of a story, which its articles share."""
    dice = random.Random(f"story {number}")
    places = [language.name(dice) for _ in range(5)]
    people = [f"{language.name(dice)} {language.name(dice)}" for _ in range(6)]
    return [
        {key: language.word(dice) for key in "abcd"}
        | {
            "place": dice.choice(places),
            "person": dice.choice(people),
            "office": dice.choice(("Mayor", "Minister", "Director", "Secretary")),
            "day": dice.choice(_DAYS),
            "sum": f"{dice.randint(11, 999) / 10}",
            "people": str(dice.randint(12, 900)),
        }
        for _ in range(_EVENTS)
    ]


def _sentence(event: dict[str, str], language: _Language, dice: random.Random) -> str:
    """An event in one of several wordings, with a clause that is this article's alone."""
    told = dice.choice(_WORDINGS).format(**event).removesuffix(".")
    own = " ".join(language.word(dice) for _ in range(dice.randint(2, 8)))
    return f"{told}, with the {own}."
