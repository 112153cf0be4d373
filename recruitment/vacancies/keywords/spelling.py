"""Words that one mistake of typing makes another word of: a letter left out, put in, changed, or two changed places."""

from collections.abc import Iterator
from string import ascii_lowercase

#: Of shorter words, too many others are one letter away.
SHORTEST = 4


def may_be_misspelt(word: str) -> bool:
    """References, amounts, short words and words with letters beyond z are not guessed at."""
    return len(word) >= SHORTEST and word.isascii() and word.isalpha()


def one_edit_away(word: str) -> Iterator[str]:
    """Every string of letters a to z that one mistake leads to, some of them twice: 53 for each letter of the word.

    To ask for these is quicker than to compare the word with all that the adverts hold.
    """
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield from (before + letter + after for letter in ascii_lowercase)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in ascii_lowercase if letter != after[0])
        if len(after) > 1 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:]
