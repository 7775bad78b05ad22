"""Names that are safe in any file system, made from titles."""

from __future__ import annotations

import re
import unicodedata
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

ID_FORM: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,119}")
"""What an id looks like; it is a file's name without its ending, too."""

_FALLBACK: Final = "briefing"
_LONGEST: Final = 120
_UNDECOMPOSED: Final = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
_APOSTROPHES: Final = dict.fromkeys("'’ʼ")
_SPELLED: Final = MappingProxyType(str.maketrans(_UNDECOMPOSED | _APOSTROPHES))
_NO_PART_OF_A_NAME: Final = re.compile(r"[^a-z0-9]+")


def slug(text: str, limit: int = _LONGEST) -> str:
    """A name of letters, digits and hyphens, at most `limit` long: `Kukuła’s View` becomes `kukulas-view`.

    Other scripts are spelled in Latin letters: `Беларусь` becomes `belarus`. Where nothing is left of a text the name
    is `briefing`.
    """
    plain = text.casefold().translate(dict(_SPELLED))
    decomposed = unicodedata.normalize("NFKD", plain)
    name = _NO_PART_OF_A_NAME.sub("-", _in_latin(decomposed).lower()).strip("-")
    return _cut(name, limit) or _FALLBACK[:limit]


def _in_latin(decomposed: str) -> str:
    """The text in ASCII: letters of other scripts spelled, signs and accents left out."""
    foreign = {letter for letter in decomposed if letter.isalpha() and not letter.isascii()}
    if not foreign:
        return decomposed.encode("ascii", "ignore").decode()
    from anyascii import anyascii  # noqa: PLC0415, most titles are in Latin letters

    spelled = str.maketrans({letter: anyascii(letter).replace("'", "") for letter in foreign})
    return decomposed.translate(spelled).encode("ascii", "ignore").decode()


def slugs(text: str) -> Iterator[str]:
    """Names for several things of one text: as `slug` makes it, then with numbers from 2 on, all within the limit."""
    for number in count(1):
        ending = f"-{number}" if number > 1 else ""
        yield slug(text, _LONGEST - len(ending)) + ending


def _cut(name: str, limit: int) -> str:
    """The name within the limit, at the end of a word where one ends in its second half."""
    if len(name) <= limit:
        return name
    end = name.rfind("-", limit // 2, limit + 1)
    return name[: end if end > 0 else limit].strip("-")
