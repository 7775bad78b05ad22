"""How else a word is written: U.S. and US, F-35 and F35, 35,000 and 35000, co-operation and cooperation are one thing.

The index holds each as its text has it, so that a query asks for all. Where a word is one of English, as "us" is, what
is meant cannot be told from the index: both are found.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.library.index_text import is_unspaced, words_in
from briefing.library.query import Word
from briefing.library.stop_words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library.query import Leaf

_MOST_PIECES: Final = 5
"""U.S.S.R. has four; what is parted more often is an address."""

_BEFORE_HYPHEN: Final = r"(?:co(?=op|or|ex)|pre(?=em|ex)|re(?=el|en|ex)|non|anti|counter|multi|semi)(?=[^\W\d_]{4})"
"""What a word may begin with that is often parted from the rest: co-operation."""

_IN_THOUSANDS: Final = r"[1-9][0-9]{0,2}(?:[,’'\u00a0\u202f][0-9]{3})+"
"""A number that is written in groups of three. A full stop is none of the signs between: it may part decimals."""

_LARGE_NUMBER: Final = r"(?!(?:1[5-9]|20)[0-9]{2}$)[1-9][0-9]{3,14}"
"""A number that texts write in such groups, and that is no year."""

_LONGEST_INITIALS: Final = 4
_SHORTEST_INITIALS: Final = 2


def spellings(leaf: Leaf) -> tuple[Leaf, ...]:
    """The word, and how else it is written; a phrase is taken as it was typed.

    A beginning in capitals, as US, may be all of a word: it is asked for as one, too, which ranks what has it first.
    """
    if not isinstance(leaf, Word):
        return (leaf,)
    words = words_in(leaf.text)
    others: tuple[Word | None, ...]
    if len(words) > 1:
        others = (_joined(words, leaf),)
    elif leaf.is_prefix and leaf.text.isupper() and _may_be_initials(leaf.text):
        whole = Word(leaf.text)
        others = whole, _parted(words, whole)
    else:
        others = (_parted(words, leaf),)
    return (leaf, *(other for other in others if other is not None))


def _joined(words: Sequence[str], word: Word) -> Word | None:
    """F35 for F-35, and 35000 for 35,000; but 3.5 is not 35."""
    is_one_word = not (all(map(str.isdigit, words)) or any(map(is_unspaced, words)))
    if len(words) > _MOST_PIECES or not (is_one_word or re.fullmatch(_IN_THOUSANDS, word.text)):
        return None
    return Word("".join(words), is_prefix=word.is_prefix)


def _parted(words: Sequence[str], word: Word) -> Word | None:
    """F-35 for F35, 35,000 for 35000, U.S. for US: initials are two letters, or typed in capitals."""
    if not words or words[0] in STOP_WORDS:
        return None
    (whole,) = words
    if re.fullmatch(_LARGE_NUMBER, whole):
        return Word(f"{int(whole):,}", is_prefix=word.is_prefix)
    pieces = re.findall(r"\d+|[^\W\d_]+", whole)
    if len(pieces) > 1:
        return Word("-".join(pieces), is_prefix=word.is_prefix) if len(pieces) <= _MOST_PIECES else None
    if (before := re.match(_BEFORE_HYPHEN, whole)) is not None:
        return Word(f"{before[0]}-{whole[before.end() :]}", is_prefix=word.is_prefix)
    if word.is_prefix or not _may_be_initials(word.text):
        return None
    return Word(".".join(whole))


def _may_be_initials(text: str) -> bool:
    if not text.isalpha():
        return False
    return len(text) == _SHORTEST_INITIALS or (text.isupper() and _SHORTEST_INITIALS < len(text) <= _LONGEST_INITIALS)
