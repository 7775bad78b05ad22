"""What became of the words of a passage: which were kept, which removed, which added."""

from __future__ import annotations

import re
from enum import Enum, auto
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKEN: Final = re.compile(r"(\w+|[^\w\s]|^\s+)(\s*)")
"""A word or a sign, and the white space behind it, which is not what two wordings have in common."""
_MOST_COMPARED: Final = 100_000_000
"""Product of the numbers of tokens up to which words are compared one by one: some 12 MB for a moment."""
_LEAST_BETWEEN: Final = 4
"""Letters kept between two changes from which on they are two: what is kept by chance only makes it hard to read."""


class Fate(Enum):
    """What became of words."""

    KEPT = auto()
    """They stand there still."""

    REMOVED = auto()
    """They stood there."""

    ADDED = auto()
    """They are new."""


class Edit(NamedTuple):
    """Some words of which the same became, with the white space among them."""

    fate: Fate
    """What became of them."""

    words: str
    """The words; never empty."""


def word_edits(old: str, new: str) -> tuple[Edit, ...]:
    """What became of the words of one wording in another.

    What was kept and removed, joined, is the old wording; what was kept and added is the new one. What is removed
    stands before what was added in its place.
    """
    return tuple(_joined(_readable(list(_joined(_compared(old, new))))))


def _compared(old: str, new: str) -> Iterator[Edit]:
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) * len(after) > _MOST_COMPARED:
        yield from (Edit(Fate.REMOVED, old), Edit(Fate.ADDED, new))
        return
    from rapidfuzz.distance import Indel  # noqa: PLC0415, a reader starts without it

    for code in Indel.opcodes([word for word, _ in before], [word for word, _ in after]):
        removed, added = before[code.src_start : code.src_end], after[code.dest_start : code.dest_end]
        if code.tag == "equal":
            for (word, old_space), (_, new_space) in zip(removed, added, strict=True):
                yield Edit(Fate.KEPT, word)
                yield from _white(old_space, new_space)
        else:
            yield Edit(Fate.REMOVED, "".join(map("".join, removed)))
            yield Edit(Fate.ADDED, "".join(map("".join, added)))


def _white(old: str, new: str) -> Iterator[Edit]:
    """What became of the white space behind a word that was kept."""
    if old == new:
        yield Edit(Fate.KEPT, old)
    else:
        yield Edit(Fate.REMOVED, old)
        yield Edit(Fate.ADDED, new)


def _readable(edits: list[Edit]) -> Iterator[Edit]:
    """The edits; what was kept between two of them and hardly says anything is removed and added, too."""
    for index, edit in enumerate(edits):
        is_between = 0 < index < len(edits) - 1
        if edit.fate is Fate.KEPT and is_between and len(edit.words.strip()) < _LEAST_BETWEEN:
            yield from (edit._replace(fate=Fate.REMOVED), edit._replace(fate=Fate.ADDED))
        else:
            yield edit


def _joined(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits, of each stretch that changed all that was removed first, then all that was added."""
    for is_kept, stretch in groupby(edits, key=lambda edit: edit.fate is Fate.KEPT):
        run = list(stretch)
        for fate in (Fate.KEPT,) if is_kept else (Fate.REMOVED, Fate.ADDED):
            words = "".join(edit.words for edit in run if edit.fate is fate)
            if words:
                yield Edit(fate, words)
