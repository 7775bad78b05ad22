"""The front matter of a file: found, and read as strings, whatever YAML makes of them.

YAML can be made to grow without bounds or to take minutes, and reads `no`, `1.10` and `12:30` as something else. So
only its events are used: every scalar is the string it was written as, but plain `null`, `~` and nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from briefing.document import Problem, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.events import Event

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""What front matter is made of."""

LARGEST: Final = 65_536
"""Bytes of front matter that are read."""

_DEEPEST: Final = 16
_MOST_EVENTS: Final = 50_000
_ABSENT: Final = frozenset({"", "~", "null"})
_OPENING: Final = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n")
_CLOSING: Final = re.compile(rb"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_KEY: Final = re.compile(rb"\w[\w -]*:(?:\s|$)")


class FrontMatter(NamedTuple):
    """What stands before the text of a file, and the text."""

    fields: dict[str, Value]
    """Its fields; empty where there is none or it could not be read."""

    body: bytes
    """The Markdown after it. Front matter that could not be read is in it, as code, so that nothing is lost."""

    problems: tuple[Problem, ...] = ()
    """What was wrong with it."""


class _UnreadableError(Exception):
    """Front matter that is not read, with the problem."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.problem = Problem(code, message)


def split_front_matter(source: bytes) -> FrontMatter:
    """Takes a file apart. Never fails: front matter that cannot be read is a problem, and stays visible."""
    opening = _OPENING.match(source)
    if opening is None:
        return FrontMatter({}, source.removeprefix(b"\xef\xbb\xbf"))
    closing = _CLOSING.search(source, opening.end())
    if closing is None:
        return FrontMatter({}, source, _unclosed(source, opening.end()))
    front, body = source[opening.end() : closing.start()], source[closing.end() :]
    try:
        fields, problems = _fields(front)
    except _UnreadableError as error:
        return FrontMatter({}, _as_code(front) + body, (error.problem,))
    if fields is None:
        return FrontMatter({}, source)
    return FrontMatter(fields, body, problems)


def _unclosed(source: bytes, start: int) -> tuple[Problem, ...]:
    """A rule at the start of a text is fine; one that is followed by a field was meant to be front matter."""
    if _KEY.match(source, start) is None:
        return ()
    return (Problem("front-matter-unclosed", "The front matter has no closing ---, so it is shown as text."),)


def _as_code(front: bytes) -> bytes:
    longest = max((len(run) for run in re.findall(rb"`+", front)), default=0)
    fence = b"`" * max(3, longest + 1)
    return fence + b"yaml\n" + front + fence + b"\n\n"


def _fields(front: bytes) -> tuple[dict[str, Value] | None, tuple[Problem, ...]]:
    """The fields of front matter, None where it is something else between two rules; and what is doubtful in it."""
    if len(front) > LARGEST:
        size, most = len(front) // 1024, LARGEST // 1024
        raise _UnreadableError("front-matter-too-large", f"The front matter has {size} KB; at most {most} KB are read.")
    import yaml  # noqa: PLC0415, a briefing that was stored is opened without it

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = front.decode("utf-8", "replace")
    try:
        reading = _Reading(yaml.parse(text, Loader=loader))
        value = reading.document()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        reason = one_line(error.problem or "it is no YAML")
        raise _UnreadableError("front-matter-broken", f"The front matter is broken in line {line}: {reason}.") from None
    except yaml.YAMLError as error:
        raise _UnreadableError("front-matter-broken", f"The front matter is broken: {one_line(str(error))}.") from None
    if value is None:
        return {}, ()
    return value if isinstance(value, dict) else None, tuple(reading.problems)


class _Reading:
    """Values out of YAML's events, with a limit on how deep and how many."""

    def __init__(self, events: Iterator[Event]) -> None:
        self._events = events
        self._left = _MOST_EVENTS
        self.problems: list[Problem] = []
        """Fields that it has twice."""

    def document(self) -> Value:
        """The value of the first document; None where there is none."""
        while True:
            event = self._next()
            name = type(event).__name__
            if name == "StreamEndEvent":
                return None
            if name not in {"StreamStartEvent", "DocumentStartEvent"}:
                return self._value(event, 0)

    def _next(self) -> Event:
        self._left -= 1
        if self._left < 0:
            raise _UnreadableError("front-matter-too-large", "The front matter has too many values.")
        return next(self._events)

    def _value(self, event: Event, depth: int) -> Value:
        if getattr(event, "anchor", None) is not None:
            line = event.start_mark.line + 2 if event.start_mark else 1
            raise _UnreadableError(
                "front-matter-anchors", f"The front matter has an anchor or alias in line {line}; write it out instead."
            )
        if depth > _DEEPEST:
            raise _UnreadableError("front-matter-too-deep", "The front matter is nested too deeply.")
        match type(event).__name__:
            case "MappingStartEvent":
                return self._mapping(depth + 1)
            case "SequenceStartEvent":
                return list(self._items("SequenceEndEvent", depth + 1))
            case _:
                return _scalar(event)

    def _items(self, end: str, depth: int) -> Iterator[Value]:
        while type(event := self._next()).__name__ != end:
            yield self._value(event, depth)

    def _mapping(self, depth: int) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        for key, value in self._pairs(depth):
            if key in fields:
                message = f"The front matter has `{one_line(key)}` twice; the last one counts."
                self.problems.append(Problem("field-twice", message))
            fields[key] = value
        return fields

    def _pairs(self, depth: int) -> Iterator[tuple[str, Value]]:
        values = self._items("MappingEndEvent", depth)
        for key in values:
            yield (key if isinstance(key, str) else ""), next(values)


def _scalar(event: Event) -> str | None:
    """A scalar as it was written; None for plain `null`, `~` and nothing."""
    written = str(getattr(event, "value", ""))
    is_plain = getattr(event, "style", None) in {None, ""}
    return None if is_plain and written in _ABSENT else written
