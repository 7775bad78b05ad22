"""Lines that name people and say what they are."""

from __future__ import annotations

import re
from typing import Final

_BYLINE: Final = re.compile(r"by:?\s+", re.IGNORECASE)
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


def names_in(line: str) -> tuple[str, ...]:
    """The names a line consists of, as in `By Ada Lovelace and Alan Turing`; empty where it is anything else."""
    names = tuple(_BETWEEN_NAMES.split(without_by(line)))
    return names if all(map(_is_name, names)) else ()


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
