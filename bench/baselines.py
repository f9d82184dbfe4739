"""What our choice is compared with: the articles' first sentences, and sumy as it comes."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.utils import get_stop_words

from mkdocs_briefing.model import Analysis, Sentence


def lead(analyses: Sequence[Analysis]) -> list[str]:
    """Return the first sentence of each article, then the second of each, and so on."""
    articles = [[s.text for s in a.sentences if s.mark is None] for a in analyses]
    return [text for place in zip_longest(*articles) for text in place if text is not None]


def lex_rank(sentences: Sequence[Sentence]) -> list[str]:
    """Return the texts of the sentences, those first that sumy's own LexRank rates highest."""
    rated = ratings([s.text for s in sentences])
    return sorted(rated, key=lambda text: (-round(rated[text], 9), text))


def ratings(texts: Sequence[str], *, stemmed: bool = False) -> dict[str, float]:
    """Return sumy's own rating of each text; equal texts are one sentence to sumy.

    ``stemmed`` texts are stems with spaces between, and are rated as they are.
    """
    summarizer = _SumysOwn() if stemmed else _SumysOwn(Stemmer("english"))
    if not stemmed:
        summarizer.stop_words = get_stop_words("english")
    tokenizer = _Words()
    paragraph = Paragraph([SumySentence(text, tokenizer) for text in texts])
    found: dict[str, float] = summarizer(ObjectDocumentModel([paragraph]), 0)
    return found


class _Words:
    """A tokenizer in the place of sumy's, which needs data from the network."""

    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        words = "".join(c if c.isalnum() else " " for c in text).split()
        return tuple(words)


class _SumysOwn(LexRankSummarizer):  # type: ignore[misc]
    """sumy's LexRank, which hands out its ratings and is otherwise as it comes."""

    @staticmethod
    def _get_best_sentences(
        _sentences: object, _count: int, rated: Mapping[object, float]
    ) -> dict[str, float]:
        return {str(sentence): float(rating) for sentence, rating in rated.items()}
