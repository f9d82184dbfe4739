"""The least that any method must beat: lines by chance, and the articles' first lines."""

import random

from folder import Folder

SHUFFLES = 10


def lead(folder: Folder) -> list[str]:
    """Return the first sentence of each article, then the second of each, and so on."""
    return [folder.lines[number].text for number in folder.by_place]


def shuffled(folder: Folder, seed: int) -> list[str]:
    """Return the sentences in an order thrown with a seed."""
    texts = [line.text for line in folder.lines]
    random.Random(seed).shuffle(texts)
    return texts
