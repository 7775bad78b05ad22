"""Text as the index holds it, and the words in it: what the engine's tokenizer sees and what we see are the same."""

from __future__ import annotations

import re
from typing import Final

from briefing.document import fold

INDEX_TEXT_VERSION: Final = 1
"""Number of this form; what was indexed under another must be indexed anew."""

FACET_MARK: Final = "\ue000"
"""Begins every facet's token: a character that belongs to words, but that no indexed text keeps."""

# Scripts written without spaces: kana, ideographs, Hangul. Unspaced, a sentence would be one word.
_UNSPACED: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U0003ffff"
_UNSPACED_CHARACTER: Final = re.compile(f"([{_UNSPACED}])")
# Fonts' own glyphs, left in texts that came out of a PDF; the tokenizer would glue them to the next word.
_PRIVATE_USE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")

WORD: Final = re.compile(rf"(?!\W)[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
"""A word of a folded text, as the tokenizer (unicode61 after folding) parts them; unspaced scripts by character."""

WORD_START: Final = rf"(?<![^\W_{_UNSPACED}])"
"""A pattern for the place before a word of a spaced script."""

WORD_REST: Final = rf"[^\W_{_UNSPACED}]*"
"""A pattern for the rest of a word of a spaced script."""


def index_text(text: str | None) -> str:
    """The text as it is indexed: folded, with spaces around each character of unspaced scripts. None is empty."""
    if not text:
        return ""
    folded = fold(text).text
    if folded.isascii():
        return folded
    return _UNSPACED_CHARACTER.sub(r" \1 ", _PRIVATE_USE.sub(" ", folded))


def is_unspaced(word: str) -> bool:
    """Whether a word is a character of a script written without spaces."""
    return _UNSPACED_CHARACTER.match(word) is not None


def words_in(text: str) -> list[str]:
    """The words of a text, folded, in order."""
    return WORD.findall(fold(text).text)
