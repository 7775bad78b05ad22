"""Text as the index holds it, and the words in it: what the engine's tokenizer sees and what we see are the same."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from briefing.document import fold

INDEX_TEXT_VERSION: Final = 2
"""Number of this form; what was indexed under another must be indexed anew."""

FACET_MARK: Final = "\ue000"
"""Begins every facet's token: a character that belongs to words, but that no indexed text keeps."""

COUNTRY: Final = "us"
COUNTRY_INDEXED: Final = "us0"
"""How the United States are indexed: as they are written, they would be the stem of "used" and "useful"."""

# Scripts written without spaces: kana, ideographs, Hangul. Unspaced, a sentence would be one word.
_UNSPACED: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U0003ffff"
_FIRST_UNSPACED: Final = "\u3040"
_COUNTRY: Final = rf"{COUNTRY}(?<![^\W_]{COUNTRY})(?![^\W_])"
"""The word by itself. It begins with its letters, which are looked for twenty times as fast as where words begin."""
_SPACED_WORD: Final = re.compile(r"[^\W_]+")


def index_text(text: str | None) -> str:
    """The text as it is indexed: folded, with spaces around each character of unspaced scripts. None is empty.

    Characters for private use go: in texts that came out of a PDF they are glyphs of a font, and the tokenizer would
    glue them to the next word.
    """
    if not text:
        return ""
    folded = fold(text).text
    if COUNTRY in folded:
        folded = re.sub(_COUNTRY, COUNTRY_INDEXED, folded)
    if folded.isascii():
        return folded
    return _unspaced().sub(r" \g<0> ", _private_use().sub(" ", folded))


def index_word(word: str) -> str:
    """A folded word as it is indexed."""
    return COUNTRY_INDEXED if word == COUNTRY else word


def word_pattern(folded: str) -> re.Pattern[str]:
    """The pattern of a word in a folded text, as the tokenizer (unicode61) parts it; unspaced scripts by character."""
    return _SPACED_WORD if is_spaced(folded) else _any_word()


def is_spaced(text: str) -> bool:
    """Whether all of a text belongs to scripts written with spaces between words."""
    return text.isascii() or max(text) < _FIRST_UNSPACED


def words_in(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    folded = fold(text).text
    return word_pattern(folded).findall(folded)


@lru_cache(maxsize=4_096)
def words_of_name(name: str) -> tuple[str, ...]:
    """The same for a name or tag, which many briefings of a library have in common."""
    return tuple(words_in(name))


def is_unspaced(character: str) -> bool:
    """Whether a character, or a word's first, belongs to a script written without spaces."""
    return character >= _FIRST_UNSPACED and _unspaced().match(character) is not None


# These take three milliseconds each to compile, and few texts need them.


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED}]")


@cache
def _any_word() -> re.Pattern[str]:
    return re.compile(rf"(?!\W)[{_UNSPACED}]|[^\W_{_UNSPACED}]+")


@cache
def _private_use() -> re.Pattern[str]:
    return re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
