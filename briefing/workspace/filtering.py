"""Which notes are asked for, in the words of whoever types it; whatever is typed means something.

    filter := part*             all of them
    part   := ["-"] (field | phrase | word)        "-" asks for notes without it
    field  := name ":" (phrase | word) | "#" word  "#warning" is tag:warning
    phrase := '"' words '"'     words that stand together; it may be left unclosed

Names are those of the search: `tag: note: title: author: after: before:`, and those of notes: `quote: briefing:
status: color: kind:`. Words are blind to case, accents and typography, and may be any part of quotation, note, tag or
title. A value of which not all was typed yet asks for what begins so; a field without one asks for nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from briefing.annotations import Note

    Test = Callable[["Filterable"], bool]

MARK: Final = "mark"
"""Kind of a note without words."""

WRITTEN: Final = "note"
"""Kind of one with words."""

FIELDS: Final = ("tag", "title", "note", "quote", "status", "color", "kind", "after", "before", "author", "briefing")
"""What can be asked for by name, the most useful first."""

_PART: Final = re.compile(r'(-?)(?:([^\W\d_]+):)?(?:"([^"]*)("?)|([^\s"]*))')
_QUOTES: Final = str.maketrans("“”„‟«»", '""""""')
_SPELLED: Final = {"colour": "color"}


class Filterable(NamedTuple):
    """A note as a filter looks at it, folded once. What is asked of every note at every key stands here itself."""

    note: Note
    """The note."""

    briefing: str
    """Id of its briefing."""

    is_mark: bool
    """Whether nothing was written on the passage."""

    words: str
    """All below, a line each: plain words are looked for in one text, which is three times as fast."""

    quote: str
    """The words it was made on."""

    body: str
    """What was noted."""

    tags: str
    """What it is filed under, a line before and after each tag."""

    title: str
    """What its briefing is called."""

    authors: str
    """Who wrote that, a line each."""


def filterable(note: Note, title: str, authors: Iterable[str]) -> Filterable:
    """A note on a briefing, ready to be filtered."""
    quote, body, called = folded(note.quote), folded(note.body), folded(title)
    tags = "\n".join(("", *map(folded, note.tags), ""))
    words = f"{quote}\n{body}\n{called}{tags}"
    return Filterable(
        note, note.briefing, note.is_mark, words, quote, body, tags, called, "\n".join(map(folded, authors))
    )


def folded(text: str) -> str:
    """A text as it is compared: folded, with every run of white space as one space."""
    return " ".join(fold(text).text.split())


class NoteFilter:
    """A filter as it was typed, ready to be used on many notes."""

    def __init__(self, typed: str) -> None:
        self._tests: Final[Sequence[Test]] = [_test_of(part) for part in parts(typed, FIELDS)]

    @property
    def asks(self) -> bool:
        """Whether it asks for anything."""
        return bool(self._tests)

    def of(self, notes: Iterable[Filterable]) -> list[Filterable]:
        """Those of some notes that are asked for."""
        kept = list(notes)
        for test in self._tests:
            kept = [note for note in kept if test(note)]
        return kept


class Part(NamedTuple):
    """A part of what was typed."""

    is_without: bool
    """Whether notes without it are asked for."""

    field: str
    """Where it is looked for; empty for anywhere."""

    value: str
    """What, folded; never empty."""

    is_whole: bool
    """Whether it stands in quotation marks that were closed."""


def parts(typed: str, fields: Collection[str]) -> Iterable[Part]:
    """The parts of a filter, where so many fields can be asked for by name."""
    for minus, name, phrase, closed, word in _PART.findall(typed.translate(_QUOTES)):
        field = _SPELLED.get(name.lower(), name.lower())
        if not name and word.startswith("#"):
            field = "tag"
        is_known = field in fields
        value = folded(phrase or word if is_known or not name else f"{name}:{phrase or word}")
        if value:
            yield Part(bool(minus), field if is_known else "", value, bool(phrase and closed))


def _test_of(part: Part) -> Test:
    test = _TESTS[part.field](part.value, part.is_whole)
    return (lambda note: not test(note)) if part.is_without else test


def _tagged(value: str, is_whole: bool) -> Test:  # noqa: FBT001, as all of these
    line = f"\n{value.removeprefix('#')}" + ("\n" if is_whole else "")
    return lambda note: line in note.tags


def _begins(what: Callable[[Filterable], str]) -> Callable[[str, bool], Test]:
    """Tests whether something of a note that has few values is one, or begins like it."""
    return lambda value, _: lambda note: what(note).startswith(value)


_TESTS: Final[Mapping[str, Callable[[str, bool], Test]]] = {
    "": lambda value, _: lambda note: value in note.words,
    "tag": _tagged,
    "title": lambda value, _: lambda note: value in note.title,
    "note": lambda value, _: lambda note: value in note.body,
    "quote": lambda value, _: lambda note: value in note.quote,
    "author": lambda value, _: lambda note: value in note.authors,
    "briefing": lambda value, _: lambda note: value in note.briefing or value in note.title,
    "status": _begins(lambda note: note.note.status),
    "color": _begins(lambda note: note.note.color),
    "kind": _begins(lambda note: MARK if note.is_mark else WRITTEN),
    # Made on or after a day, and before one: a month is after: it and before: the next.
    "after": lambda value, _: lambda note: note.note.created[: len(value)] >= value,
    "before": lambda value, _: lambda note: note.note.created < value,
}
