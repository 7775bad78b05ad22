"""The query language: from what was typed to a tree. It never fails; what it cannot read becomes words, and is said.

    query := or ; or := all ("OR" all)* ; all := one+ ; one := pair ("AND" pair)*
    pair  := part | (word | phrase) ("NEAR" | "NEAR/" number) (word | phrase)
    part  := ("-" | "NOT ") part | field | "(" or ")" | phrase | near | word
    word  := letters ["*"]                 with a star, or last while one types, the beginning of a word
    phrase := '"' words ["*"] '"' | '"' words    in quotation marks of any kind
    near  := "NEAR(" (word | phrase)+ ["," number] ")"
    field := ("author" | "publisher" | "actor" | "said" | "tag" | "title" | "note") ":" (word | phrase)
           | the same ":(" or ")", which is said of each word | ("after" | "before" | "date") ":" date | "has:note"

A day or month as a word, 2025-09-18, also finds briefings of that time and the date written out, and with a NOT leaves
them out. In a field it is a word like others.

Operators are in capitals, as their words in small letters are words. `after:` begins with the first day of its date,
`before:` ends before it: after:2025 before:2026 is the year 2025.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from briefing.library.index_text import words_in
from briefing.library.query import FIELDS, And, Dated, Field, HasNote, Near, Not, Or, Phrase, Word
from briefing.library.token_reader import TokenReader
from briefing.library.tokens import (
    DEEPEST,
    NEAR_DISTANCE,
    QUOTES,
    Token,
    bare,
    distance_between,
    distance_of,
    shortened,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing.library.query import Leaf, Node

MOST_PARTS: Final = 64
"""Words and phrases of a query that count; the engine and the reader both lose the thread beyond."""

_POSSESSIVES: Final = ("'s", "’s", "'", "’")
_DATES: Final = frozenset({"after", "before", "date"})
_DAY_OR_MONTH: Final = r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"
TypedField = tuple[int, int, "Node"]
"""A field as it was typed: offset of its first character, just past its last, and what it asks for."""

_ADVICE: Final = "a field is one of author: publisher: actor: said: tag: title: note: after: before: date: has:note"


class Parsed:
    """What was typed, as it was understood."""

    __slots__ = ("fields", "remarks", "tree")

    def __init__(self, tree: And, remarks: tuple[str, ...], fields: tuple[TypedField, ...]) -> None:
        self.tree: Final = tree
        """The query. Parts without a letter or digit are left out."""
        self.remarks: Final = remarks
        """What was not understood, and what became of it: a clause each."""
        self.fields: Final = fields
        """The fields that narrow all of the query, in order: neither one of several choices, nor what must not be."""


def parse(typed: str, *, is_typing: bool = False) -> Parsed:
    """Reads what was typed; never fails.

    While one `is_typing` the last word is the beginning of one, and what is not yet finished is not remarked on.
    """
    parser = _Parser(typed.translate(QUOTES), is_typing=is_typing)
    parts = _distinct(parser.query())
    if not parts and typed.strip() and not parser.remarks and not is_typing:
        parser.remark("there is no letter or digit to look for")
    return Parsed(And(parts), tuple(dict.fromkeys(parser.remarks)), tuple(parser.fields))


class _Parser:
    """Reads the tokens of one query, from left to right."""

    def __init__(self, typed: str, *, is_typing: bool) -> None:
        self._tokens: Final = TokenReader(typed, is_typing=is_typing)
        self._is_typing: Final = is_typing
        self._depth = 0
        self._room = MOST_PARTS
        self._is_in_field = False
        self.remarks: list[str] = []
        self.fields: list[TypedField] = []

    def remark(self, remark: str) -> None:
        """Says what was not understood."""
        self.remarks.append(remark)

    def query(self) -> list[Node]:
        """All there is."""
        if self._tokens.has_unopened:
            self.remark("“)” closes nothing: passed over")
        if self._tokens.has_too_deep:
            self.remark(f"more than {DEEPEST} parentheses within one another: passed over")
        return self._or()

    # The grammar

    def _or(self) -> list[Node]:
        sides = [self._all()]
        while self._tokens.takes("OR"):
            sides.append(self._all())
        filled = [side for side in sides if side]
        if 1 < len(sides) != len(filled) and not self._tokens.is_unfinished:
            self.remark("OR stands between two things to look for: passed over")
        if len(filled) <= 1:
            return filled[0] if filled else []
        if not self._depth:
            self.fields.clear()
        return [Or(_distinct(_one(side) for side in filled))]

    def _all(self) -> list[Node]:
        parts: list[Node] = []
        while (token := self._tokens.next) is not None and not token.is_sign("OR", ")"):
            parts += self._chain()
        return parts

    def _chain(self) -> list[Node]:
        """Parts with AND between them, which must all be there; or one part."""
        chain = [self._pair()]
        while self._tokens.takes("AND"):
            chain.append(self._pair())
        filled = [parts for parts in chain if parts]
        if len(chain) > 1 and len(filled) < len(chain) and not self._tokens.is_unfinished:
            self.remark("AND stands between two things to look for: passed over")
        if len(filled) <= 1:
            return filled[0] if filled else []
        return [_one([*map(_one, filled)])]

    def _pair(self) -> list[Node]:
        """One part, or two words or phrases with NEAR between them."""
        parts = self._part()
        while parts and (distance := self._takes_near()) is not None:
            parts += self._part()
            match [*map(_undated, parts)]:
                case [Word() | Phrase() as one, Word() | Phrase() as other]:
                    parts = [Near((one, other), distance)]
                case _ if not self._tokens.is_unfinished:
                    self.remark("NEAR stands between two words or phrases: passed over")
        return parts

    def _takes_near(self) -> int | None:
        """Takes a NEAR that stands between words, and returns how far apart these may be."""
        token = self._tokens.next
        if token is None or self._tokens.is_at_call:
            return None
        distance = distance_between(token)
        if distance is not None:
            self._tokens.take()
        return distance

    def _part(self) -> list[Node]:
        """One part, or those that stand in parentheses, which alone make nothing of them that they were not."""
        is_not = False
        while self._tokens.takes("NOT") or self._tokens.takes_dash():
            is_not = not is_not
        first = self._tokens.next
        parts = self._group() if self._tokens.takes("(") else self._positive()
        if not is_not:
            self._note_field(first, parts)
            return parts
        if not parts and not self._tokens.is_unfinished:
            self.remark("NOT stands before what must not be there: passed over")
        return [Not(_one(parts))] if parts else []

    def _note_field(self, first: Token | None, parts: list[Node]) -> None:
        """Keeps where a field stands that narrows all there is, by the first token of it."""
        if self._depth or first is None or not first.has_colon or not parts or isinstance(parts[0], Word | Phrase):
            return
        self.fields.append((first.start, self._tokens.end, parts[0]))

    def _positive(self) -> list[Node]:
        is_call = self._tokens.is_at_call
        token = self._tokens.next
        if token is None or token.is_sign(")", "OR", "AND"):
            return []
        self._tokens.take()
        part = self._near() if is_call and token.is_sign("NEAR") else self._named(token)
        return [part] if part is not None else []

    def _named(self, token: Token) -> Node | None:
        if token.is_phrase:
            return self._leaf(token)
        name, colon, rest = token.text.partition(":")
        if colon and name.isascii() and name.isalpha() and not rest.startswith("/"):
            return self._field(token, name.lower(), rest)
        leaf = self._leaf(token)
        is_day = leaf is not None and not self._is_in_field and re.fullmatch(_DAY_OR_MONTH, token.text)
        return _dated(leaf) if leaf is not None and is_day else leaf

    def _group(self) -> list[Node]:
        self._depth += 1
        parts = self._or()
        self._depth -= 1
        self._close()
        return parts

    def _close(self) -> None:
        if not self._tokens.takes(")") and not self._tokens.is_unfinished:
            self.remark("“(” was not closed: taken to the end")

    def _near(self) -> Node | None:
        self._tokens.take()
        tokens: list[Token] = []
        depth = 0
        while (token := self._tokens.next) is not None and (depth or not token.is_sign(")")):
            self._tokens.take()
            depth += token.is_sign("(") - token.is_sign(")")
            if not token.is_sign("(", ")"):
                tokens.append(token)
        self._close()
        distance = distance_of(tokens)
        if distance is None:
            self.remark(f"“{shortened(tokens[-1].text)}” in NEAR(…) is no number: searched as a word")
        parts = tuple(dict.fromkeys(leaf for one in tokens if (leaf := self._leaf(one.without_comma())) is not None))
        if len(parts) > 1:
            return Near(parts, NEAR_DISTANCE if distance is None else distance)
        if not self._tokens.is_unfinished:
            self.remark("NEAR(…) needs two words or more: searched as words")
        return parts[0] if parts else None

    def _field(self, token: Token, name: str, rest: str) -> Node | None:
        if name not in FIELDS and name not in _DATES and name != "has":
            self.remark(f"“{shortened(name)}:” is no field: searched as words; {_ADVICE}")
            return self._leaf(token)
        if name in FIELDS and not rest and self._tokens.takes("("):
            return self._fields(name)
        value = Token(rest, token.end - len(rest), token.end) if rest else self._value()
        if value is None:
            if self._tokens.is_unfinished:
                return None
            self.remark(f"“{name}:” has nothing after it: searched as a word")
            return self._leaf(token)
        if name in FIELDS:
            leaf = self._leaf(value)
            return Field(name, leaf) if leaf is not None else None
        return self._has(value) if name == "has" else self._date(name, value)

    def _fields(self, name: str) -> Node | None:
        """What stands in parentheses after the colon of a field; a day there is a word like others."""
        outside, self._is_in_field = self._is_in_field, True
        parts = [_within(name, part) for part in self._group()]
        self._is_in_field = outside
        return _one(parts) if parts else None

    def _value(self) -> Token | None:
        """The word or phrase after the colon of a field, also after a space, or in parentheses."""
        enclosed = self._tokens.take_enclosed()
        token = self._tokens.next
        if enclosed is not None or token is None or token.is_sign("(", ")", "OR", "AND", "NOT"):
            return enclosed
        return self._tokens.take()

    def _has(self, value: Token) -> Node | None:
        if bare(value.text).lower() in {"note", "notes"}:
            return HasNote()
        if self._tokens.may_go_on(value):
            return None
        self.remark(f"“has:{shortened(bare(value.text))}” is not known, has:note is: searched as words")
        return self._leaf(value)

    def _date(self, name: str, value: Token) -> Node | None:
        from briefing.library.query_dates import days_of  # noqa: PLC0415, few queries have one

        written = bare(value.text).strip()
        days = days_of(written)
        if days is not None:
            return Dated(None if name == "before" else days[0], {"before": days[0], "date": days[1]}.get(name))
        if self._tokens.may_go_on(value):
            return None
        said = f"“{name}:{shortened(written)}” is no date such as 2025, 2025-09, 2025-09-18 or 2025-Q3"
        self.remark(f"{said}: searched as words")
        return self._leaf(value)

    # Words

    def _leaf(self, token: Token) -> Leaf | None:
        """A token as words; None where it has none, or where there are too many."""
        leaf = self._phrase(token) if token.is_phrase else self._word(token)
        if not words_in(leaf.text):
            return None
        if not self._room:
            self.remark(f"only the first {MOST_PARTS} words count")
            return None
        self._room -= 1
        return leaf

    def _word(self, token: Token) -> Word:
        text = token.text.rstrip("*")
        is_prefix = text != token.text or (self._tokens.may_go_on(token) and text[-1:].isalnum())
        self._remark_on_star(token, text)
        ending = next((end for end in _POSSESSIVES if text.endswith(end)), "")
        return Word(text.removesuffix(ending), is_prefix=is_prefix)

    def _remark_on_star(self, token: Token, text: str) -> None:
        if "*" in text and words_in(text):
            end = "a phrase" if token.is_phrase else "a word"
            said = shortened(bare(token.text))
            self.remark(f"“{said}”: a * is understood at the end of {end}, here it was passed over")

    def _phrase(self, token: Token) -> Phrase:
        if token.text.endswith('"'):
            text = token.text[:-1].rstrip()
            self._remark_on_star(token, text.rstrip("*"))
            return Phrase(text.rstrip("*"), is_prefix=text.endswith("*"))
        if not self._is_typing:
            self.remark("a quotation mark was not closed: taken to the end")
        is_prefix = self._tokens.may_go_on(token) and token.text == token.text.rstrip()
        return Phrase(token.text, is_prefix=is_prefix)


def _within(name: str, node: Node) -> Node:
    """What is asked for in a field: of several words each."""
    if isinstance(node, And | Or):
        parts = _distinct(_within(name, part) for part in node.parts)
        return And(parts) if isinstance(node, And) else Or(parts)
    if isinstance(node, Not):
        return Not(_within(name, node.part))
    if isinstance(node, Near):
        return And(tuple(Field(name, part) for part in node.parts))
    return Field(name, node) if isinstance(node, Word | Phrase) else node


def _dated(leaf: Leaf) -> Node:
    """A day or month as it was typed, as texts write it out, or as the time of a briefing; the word alone if none."""
    from briefing.library.query_dates import days_of, written_out  # noqa: PLC0415, few queries have one

    days = days_of(leaf.text)
    return leaf if days is None else Or((leaf, *map(Phrase, written_out(leaf.text)), Dated(*days)))


def _undated(node: Node) -> Node:
    """A day that was taken for a time, too, as the word that was typed."""
    first = node.parts[0] if isinstance(node, Or) else None
    return first if isinstance(first, Word) and re.fullmatch(_DAY_OR_MONTH, first.text) else node


def _distinct(parts: Iterable[Node]) -> tuple[Node, ...]:
    return tuple(dict.fromkeys(parts))


def _one(parts: Sequence[Node]) -> Node:
    """Parts that must all be there, as one."""
    distinct = _distinct(parts)
    return distinct[0] if len(distinct) == 1 else And(distinct)
