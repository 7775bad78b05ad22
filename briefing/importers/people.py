"""Lines that name people and say what they are."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

_BYLINE: Final = re.compile(
    r"(?:(?:analysis|commentary|interview|opinion|reporting|review|story|words|written)\s+)?by:?\s+", re.IGNORECASE
)
_BEHIND_NAMES: Final = re.compile(r"\s+(?:in|for|at|from|with)\s+|\s*[|•·]\s*|\s+[–—-]\s+")
"""Before where authors are, or for whom they write."""
_IN_A_PLACE: Final = re.compile(r"\s+in\s+[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'-]*)*")
_BETWEEN_NAMES: Final = re.compile(r",\s+(?:and\s+)?|\s+(?:and|&)\s+")
_PARTICLES: Final = frozenset(
    {"van", "von", "de", "der", "den", "da", "di", "du", "la", "le", "bin", "ibn", "al", "el", "y"}
)
_ROLE: Final = re.compile(
    r"\b(?:director|fellow|analyst|editor|professor|researcher|chair(?:man|woman|person)?|head|president|associate|"
    r"lecturer|expert|correspondent|founder|ambassador|minister|officer|adviser|advisor|scholar|journalist)\b",
    re.IGNORECASE,
)
_PART_OF_A_NAME: Final = re.compile(r"[^\W\d_][\w’'.-]*")
_FEWEST_WORDS: Final = 2
_MOST_WORDS: Final = 5
_LONGEST_ROLE: Final = 25
_LONGEST_BYLINE: Final = 20


def names_in(line: str) -> tuple[str, ...]:
    """The names a line consists of, as in `By Ada Lovelace and Alan Turing`; empty where it is anything else."""
    names = tuple(_BETWEEN_NAMES.split(without_by(line)))
    return names if all(map(_is_name, names)) else ()


def names_behind_by(line: str) -> tuple[str, ...]:
    """The names a line begins with that says by, whatever follows: By Ada Lovelace, chief analyst, in London."""
    if not has_by(line) or not could_be_role(line) or len(line.split()) > _LONGEST_BYLINE:
        return ()
    named = _IN_A_PLACE.sub("", without_by(line))
    names = _BETWEEN_NAMES.split(_BEHIND_NAMES.split(named, maxsplit=1)[0])
    return tuple(takewhile(_is_name, names))


def has_by(line: str) -> bool:
    """Whether a line says that authors follow."""
    return _BYLINE.match(line) is not None


def without_by(line: str) -> str:
    """The line without the word that says so."""
    return _BYLINE.sub("", line, count=1) if has_by(line) else line


def _is_name(line: str) -> bool:
    words = line.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or any(not _PART_OF_A_NAME.fullmatch(word) for word in words):
        return False
    return words[0][0].isupper() and all(word[0].isupper() or word in _PARTICLES for word in words[1:])


def is_role(line: str) -> bool:
    """Whether a line says what somebody is: an office, in a few words, no sentence."""
    return _ROLE.search(line) is not None and could_be_role(line)


def could_be_role(line: str) -> bool:
    """Whether a line under an author's name may say what they are."""
    return len(line.split()) <= _LONGEST_ROLE and not line.endswith((".", "!", "?", ":"))
