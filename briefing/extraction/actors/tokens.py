"""A text as words with their places, and what one can see of each without knowing any."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\.(?=\s[A-Z])|[^\W_]+(?:[-’'&](?=[^\W_])[^\W_]+)*|&(?=\s)")
_POSSESSIVE: Final = re.compile(r"[’']s$|[’']$")
_WHOLE: Final = frozenset({"people’s", "people's", "women’s", "women's", "children’s", "children's"})
"""Possessives that are part of a name."""
_ARTICLE: Final = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|az|ul)-[^\W\d_a-z]")
"""What a part of an Arabic name may begin with: al-Ahmad."""
_OPENS: Final = re.compile(r"[.!?:…]|\n")
_ABBREVIATIONS: Final = frozenset(
    {
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Gen",
        "Col",
        "Lt",
        "Maj",
        "Capt",
        "Sgt",
        "Sen",
        "Rep",
        "Gov",
        "Prof",
        "St",
        "Adm",
        "Brig",
    }
)
"""Before a full stop that ends no sentence."""
_MANY: Final = 0.65
_MANY_IN_A_SENTENCE: Final = 0.75
"""As `_MANY`, of a line that ends like a sentence."""
_FEW: Final = 3
"""A line with so few words that does not end like a sentence is none."""


class Word(NamedTuple):
    """One word."""

    start: int
    """Offset of its first character."""

    end: int
    """Offset just past it; a possessive ending is not part of it."""

    text: str
    """The word, with plain apostrophes."""

    opens: bool
    """Whether a sentence begins with it, or a quotation or title."""

    gap: str
    """What stands between the word before and this one; behind an abbreviated title a space."""

    owns: bool
    """Whether it has a possessive ending."""

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter, maybe behind an Arabic article."""
        return self.text[0].isupper() or _ARTICLE.match(self.text) is not None

    @property
    def follows(self) -> bool:
        """Whether only one white space parts it from the word before."""
        return self.gap in {" ", "\u00a0"}


class Line(NamedTuple):
    """The words of one line of a text: of a paragraph, a heading, a row."""

    words: tuple[Word, ...]
    """Its words."""

    is_prose: bool
    """Whether it has sentences: no heading in capitals, no row of a table, no lone name."""


@lru_cache(maxsize=4_096)
def surname(name: str) -> str:
    """The last word of a name as it is compared: Kukuła is Kukula, Zelenskyy is Zelensky."""
    return fold(name.rsplit(maxsplit=1)[-1]).text.replace("yy", "y")


def lines(text: str) -> Iterator[Line]:
    """The lines of a text that have words."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if words := tuple(_words(text, start, end)):
            yield Line(words, _is_prose(text[start:end], words))
        start = end + 1


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    before, last = start, ""
    for match in _WORD.finditer(text, start, end):
        found, word = match.group(), match.group()
        possessive = _POSSESSIVE.search(found)
        if possessive and found.lower() not in _WHOLE:
            word = found[: possessive.start()]
        gap = text[before : match.start()]
        opens = before == start or _begins_sentence(gap, last)
        gap = " " if gap == ". " and last in _ABBREVIATIONS else gap
        before = match.start() + len(word)
        last = word
        if word:
            yield Word(match.start(), before, word.replace("’", "'"), opens, gap, len(word) < len(found))


def _begins_sentence(gap: str, last: str) -> bool:
    if not _OPENS.search(gap):
        return False
    return not (gap.startswith(".") and (last in _ABBREVIATIONS or (len(last) == 1 and last.isupper())))


def _is_prose(line: str, words: tuple[Word, ...]) -> bool:
    """Whether a line can be read by its capitals."""
    letters = [word for word in words if word.text[0].isalpha()]
    capitals = sum(word.is_capital for word in letters)
    if "\t" in line or not letters:
        return False
    is_ended = line.rstrip().endswith((".", "!", "?", ":", ";", "”", "’", '"', ")", "…", ","))
    most = _MANY_IN_A_SENTENCE if is_ended else _MANY
    return capitals <= most * len(letters) and (is_ended or len(letters) > _FEW)
