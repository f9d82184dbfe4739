"""The weights of a line's score, by how much there is to choose from and how narrow the section.

They were learnt by measuring on public sets (`docs/quality.md`), those for few documents
and a section that asks by reading.
"""

from dataclasses import dataclass

# From so many documents on, that several of them say a thing tells what matters; below that,
# where it stands in its article does.
_MANY = 8
# Words that fit a section, each as much as its sentence does, for each word that it may have and
# each that it asks for: so many and less, and it is broad; so many and more, and it asks
# for little of which there is much.
_BROAD, _NARROW = 0.7, 1.2


@dataclass(frozen=True, slots=True)
class Tuning:
    """The numbers of `filling`'s formula; all but ``least`` are exponents or factors.

    ``power``: a concept is worth its number of documents to this power. ``least``: documents
    a concept must be in, where enough are. ``salience``, ``lead``: how much these add at the most.
    ``early``: what is lost from an article's first sentence to its last; ``place``: what is lost
    with each place. ``own``, ``others``: likeness to the rest of its own file and to the other
    files. ``short``: articles of fewer sentences say more with each. ``prose``: function words,
    which lists and headlines lack. ``relevance``: to the section; ``again``: what lines chosen
    before answer counts this much, for each of them. ``substance``: what can be
    checked. ``brevity``: short lines before long ones. ``variety``: lines that share no words;
    one that shares as much as ``said`` with a line chosen before says it again.
    """

    power: float
    least: int
    salience: float = 0.0
    lead: float = 0.0
    early: float = 0.0
    place: float = 0.0
    own: float = 0.0
    others: float = 0.0
    short: float = 0.0
    prose: float = 0.0
    relevance: float = 0.0
    again: float = 1.0
    substance: float = 0.5
    brevity: float = 0.0
    variety: float = 0.0
    said: float = 0.6


FEW = Tuning(
    power=3.0, least=2, salience=0.5, lead=0.3, early=0.6, place=0.3, own=0.5, short=0.3,
    prose=1.0, substance=0.0, variety=2.0, said=0.4,
)  # fmt: skip
FEW_ASKED = Tuning(
    power=1.0, least=1, salience=1.0, lead=0.1, relevance=0.8, again=0.6, substance=1.0,
    brevity=0.45, variety=2.0, said=0.4,
)  # fmt: skip
MANY = Tuning(power=2.0, least=3, salience=0.5, lead=0.3)
BROAD = Tuning(
    power=2.5, least=2, salience=2.0, own=0.25, others=0.25, relevance=1.5, brevity=0.2,
)  # fmt: skip
NARROW = Tuning(power=1.5, least=2, own=0.25, relevance=2.5, substance=0.25, brevity=0.2)


def tuning(documents: int, plenty: float | None) -> Tuning:
    """Return the weights for a section in a folder of so many documents.

    ``plenty`` is how many words fit the section for each that it may have and each that it
    asks for; None where it asks for nothing, and takes the folder's main matter.
    """
    if plenty is None:
        return FEW if documents < _MANY else MANY
    if documents < _MANY:
        return FEW_ASKED
    share = min(1.0, max(0.0, (plenty - _BROAD) / (_NARROW - _BROAD)))
    return _between(BROAD, NARROW, share)


def _between(left: Tuning, right: Tuning, share: float) -> Tuning:
    """Weights part of the way from one to the other."""
    return Tuning(
        least=(left if share < 0.5 else right).least,
        **{
            name: getattr(left, name) + share * (getattr(right, name) - getattr(left, name))
            for name in Tuning.__slots__
            if name != "least"
        },
    )
