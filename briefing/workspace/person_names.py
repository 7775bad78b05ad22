"""The parts of a person's name, where they are sure: which part is the family's differs from language to language."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_PART: Final = r"[^\W\d_][^\s\d,;()&/]*"
_INVERTED: Final = re.compile(rf"({_PART}(?: {_PART}){{0,2}}), ({_PART}(?: {_PART}){{0,2}})")
_INITIAL: Final = r"[^\W\d_]\.(?:-?[^\W\d_]\.)*"
_WITH_INITIALS: Final = re.compile(rf"((?:{_PART} )?{_INITIAL}(?: {_INITIAL})*) ({_PART})")


class PersonName(NamedTuple):
    """A name in its parts."""

    family: str
    """What it is filed under."""

    given: str
    """What stands before that, where the name is written out."""


def parted(name: str) -> PersonName | None:
    """The parts of a name that tells them: `Verne, Ada` or `Ada C. Verne`. None where one would have to guess.

    Of `Xi Jinping` the first word is the family's, of `Ada Verne` the last, and `Atlantic Council` is nobody's name.
    """
    if inverted := _INVERTED.fullmatch(name):
        return PersonName(inverted[1], inverted[2])
    if written_out := _WITH_INITIALS.fullmatch(name):
        return PersonName(written_out[2], written_out[1])
    return None
