"""What is typed as words, phrases and parentheses, before anything is understood by them."""

from __future__ import annotations

import re
from typing import Final

DEEPEST: Final = 8
"""Parentheses within one another that count; of twice as many the engine's own parser may lose the thread."""

NEAR_DISTANCE: Final = 10
"""Most words between what is `NEAR`, where no number is given."""

QUOTES: Final = str.maketrans("“”„‟«»", '""""""')
"""Quotation marks of other kinds, which are read as the plain one."""

_FARTHEST: Final = 1_000
_FEWEST_NEAR: Final = 2
_LONGEST_SAID: Final = 40


class Token:
    """A word, phrase or parenthesis, with where it stands."""

    __slots__ = ("end", "is_phrase", "start", "text")

    def __init__(self, text: str, start: int, end: int, *, is_phrase: bool = False) -> None:
        self.text: Final = text
        """The word; of a phrase what stands in quotation marks, with the closing one."""
        self.start: Final = start
        """Offset of its first character in what was typed."""
        self.end: Final = end
        """Offset just past it."""
        self.is_phrase: Final = is_phrase
        """Whether it stands in quotation marks."""

    @property
    def has_colon(self) -> bool:
        """Whether it is a word with a colon in it, as fields are."""
        return not self.is_phrase and ":" in self.text

    def is_sign(self, *signs: str) -> bool:
        """Whether it is one of these parentheses or operators."""
        return not self.is_phrase and self.text in signs

    def without_comma(self) -> Token:
        """The same without a comma at the end of a word."""
        if self.is_phrase or not self.text.endswith(","):
            return self
        return Token(self.text.rstrip(","), self.start, self.end)


def tokens_of(typed: str) -> list[Token]:
    """The tokens of what was typed, in order."""
    tokens = []
    for match in re.finditer(r'"[^"]*"?|[()]|[^\s()"]+', typed):
        text = match[0]
        is_phrase = text.startswith('"')
        tokens.append(Token(text[1:] if is_phrase else text, *match.span(), is_phrase=is_phrase))
    return tokens


class Matched:
    """Tokens without the parentheses that are passed over, as if they had not been typed."""

    __slots__ = ("has_too_deep", "has_unopened", "tokens")

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens: Final[list[Token]] = []
        """The others, in order."""
        self.has_unopened = False
        """Whether one closes nothing."""
        self.has_too_deep = False
        """Whether some lie deeper than `DEEPEST`."""
        depth = 0
        for token in tokens:
            depth += token.is_sign("(")
            if 0 < depth <= DEEPEST or not token.is_sign("(", ")"):
                self.tokens.append(token)
            self.has_too_deep |= depth > DEEPEST
            self.has_unopened |= not depth and token.is_sign(")")
            depth -= depth > 0 and token.is_sign(")")


def distance_of(tokens: list[Token]) -> int | None:
    """Takes the number after a comma from the end of what is near, and returns it; None where no number is there."""
    if not tokens or tokens[-1].is_phrase:
        return NEAR_DISTANCE
    last = tokens[-1]
    words, comma, number = last.text.rpartition(",")
    is_after_comma = bool(comma) or (len(tokens) > 1 and tokens[-2].text.endswith(",") and not tokens[-2].is_phrase)
    if not is_after_comma:
        return NEAR_DISTANCE
    if not (number.isascii() and number.isdigit()):
        # With two words alone a comma stands between them: NEAR(minsk, warsaw).
        return None if len(tokens) > _FEWEST_NEAR and not comma else NEAR_DISTANCE
    tokens[-1:] = [Token(words, last.start, last.start + len(words))] if words else []
    return min(int(number[:9]), _FARTHEST)


def distance_between(token: Token) -> int | None:
    """How far apart two words may be that NEAR or NEAR/5 stands between; None where it is something else."""
    sign, _, number = token.text.partition("/")
    if token.is_phrase or sign != "NEAR" or not (token.text == sign or (number.isascii() and number.isdigit())):
        return None
    return min(int(number[:9]), _FARTHEST) if number else NEAR_DISTANCE


def bare(text: str) -> str:
    """The text of a word or phrase without its closing mark."""
    return text.removesuffix('"')


def shortened(text: str) -> str:
    """As much of what was typed as a remark quotes."""
    return text if len(text) <= _LONGEST_SAID else text[:_LONGEST_SAID] + "…"
