"""The tokens of what was typed, read one by one from left to right."""

from __future__ import annotations

from typing import Final

from briefing.library.tokens import Matched, Token, tokens_of


class TokenReader:
    """Stands before a token, and moves on as tokens are taken."""

    def __init__(self, typed: str, *, is_typing: bool) -> None:
        matched = Matched(tokens_of(typed))
        self._tokens: Final = matched.tokens
        self.has_unopened: Final = matched.has_unopened
        """Whether a parenthesis that closes nothing was passed over."""
        self.has_too_deep: Final = matched.has_too_deep
        """Whether parentheses were passed over that lie too deep within one another."""
        self._length: Final = len(typed)
        self._is_typing: Final = is_typing
        self._at = 0

    @property
    def next(self) -> Token | None:
        """The token it stands before; None at the end."""
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    @property
    def end(self) -> int:
        """Offset just past the token that was taken last; 0 where none was."""
        return self._tokens[self._at - 1].end if self._at else 0

    @property
    def is_at_call(self) -> bool:
        """Whether the next token has a parenthesis right after it, as in NEAR(a b)."""
        match self._tokens[self._at : self._at + 2]:
            case [name, after]:
                return after.is_sign("(") and after.start == name.end
        return False

    @property
    def is_unfinished(self) -> bool:
        """Whether all is read and more may yet be typed."""
        return self._is_typing and self.next is None

    def may_go_on(self, token: Token) -> bool:
        """Whether a token is the last one, which is being typed."""
        return self._is_typing and token.end == self._length

    def take(self) -> Token | None:
        """Moves on, and returns the token that was next."""
        token = self.next
        self._at += token is not None
        return token

    def take_enclosed(self) -> Token | None:
        """Takes parentheses with one word or phrase in them, and returns that; or the last of all, which opens."""
        match self._tokens[self._at : self._at + 3]:
            case [opening] if opening.is_sign("("):
                self._at += 1
            case [opening, value, *closing] if opening.is_sign("(") and not value.is_sign("(", ")"):
                if all(token.is_sign(")") for token in closing):
                    self._at += 2 + len(closing)
                    return value
        return None

    def takes(self, sign: str) -> bool:
        """Takes a sign if it comes next."""
        token = self.next
        return token is not None and token.is_sign(sign) and self.take() is not None

    def takes_dash(self) -> bool:
        """Takes a dash that stands right before something: the first letter of a word, or all of a token."""
        token = self.next
        if token is None or token.is_phrase or not token.text.startswith("-") or token.text.startswith("--"):
            return False
        if len(token.text) > 1:
            self._tokens[self._at] = Token(token.text[1:], token.start + 1, token.end)
            return True
        self._at += 1
        return self.next is not None and self.next.start == token.end
