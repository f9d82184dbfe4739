"""A ranking of lines without those that nearly repeat one before them."""

from collections.abc import Sequence

from folder import Folder

# The cosine above which a line counts as nearly the same as another.
ALIKE = 0.5


def distinct(folder: Folder, ranking: Sequence[str]) -> list[str]:
    """Return the texts of a ranking until they fill ``folder.words``, near-duplicates dropped."""
    number = {line.text: i for i, line in enumerate(folder.lines)}
    chosen: list[int] = []
    words = 0
    for text in ranking:
        if words >= folder.words:
            break
        one = number[text]
        if not chosen or folder.cosines[one, chosen].max() <= ALIKE:
            chosen.append(one)
            words += folder.lines[one].words
    return [folder.lines[one].text for one in chosen]
