"""What the front matter's fields mean: authors, publisher, actors, dates, source. Wrong ones are problems."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import (
    Actor,
    ActorKind,
    Author,
    KeyDate,
    Precision,
    Problem,
    Publisher,
    Source,
    address_or_none,
    one_line,
    precision_of,
)
from briefing.files import ID_FORM, slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.markdown.front_matter import Value

SCHEMA: Final = "1"
"""The number of the form of front matter that is written; what is read may have none."""

SOURCE_KINDS: Final = frozenset({"text", "html", "pdf", "feed", "epub", "docx", "article"})
"""What a briefing can have come from."""

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_WHOLE_DATES: Final = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_SOURCE_WORDS: Final = ("title", "author", "publisher", "date", "url", "fetched", "sha256", "original")
_TRUE: Final = frozenset({"true", "yes"})


class Metadata(NamedTuple):
    """All that the front says, with the names of `Briefing`'s fields."""

    title: str | None
    id: str | None
    authors: tuple[Author, ...]
    date: str | None
    publisher: Publisher | None
    lang: str
    tags: tuple[str, ...]
    summary: str | None
    actors: tuple[Actor, ...]
    dates: tuple[KeyDate, ...]
    source: Source | None
    problems: tuple[Problem, ...]


def metadata_of(fields: Mapping[str, Value]) -> Metadata:
    """The fields of front matter by their meaning. Never fails; unknown fields are somebody else's."""
    reading = _Reading()
    return Metadata(
        title=reading.word(fields, "title"),
        id=reading.id(fields),
        authors=tuple(reading.authors(fields)),
        date=reading.date(fields),
        publisher=reading.publisher(fields),
        lang=reading.language(fields),
        tags=reading.words(fields, "tags"),
        summary=reading.word(fields, "summary"),
        actors=reading.actors(fields),
        dates=tuple(reading.dates(fields)),
        source=reading.source(fields),
        problems=(*reading.schema(fields), *reading.problems),
    )


class _Reading:
    """Reads fields and gathers what is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def _wrong(self, code: str, message: str) -> None:
        self.problems.append(Problem(code, message))

    # Plain values

    def word(self, fields: Mapping[str, Value], key: str, within: str = "") -> str | None:
        """One line of text; None where it is absent, empty or no text."""
        value = fields.get(key)
        if isinstance(value, str):
            return one_line(value) or None
        if value is not None:
            self._wrong("wrong-type", f"The front matter's {within}{key} is not one piece of text.")
        return None

    def words(self, fields: Mapping[str, Value], key: str, within: str = "") -> tuple[str, ...]:
        """A list of lines; one alone is a list of one."""
        value = fields.get(key)
        values = value if isinstance(value, list) else [] if value is None else [value]
        if any(isinstance(entry, list | dict) for entry in values):
            self._wrong("wrong-type", f"The front matter's {within}{key} has entries that are not text.")
        lines = (one_line(entry) for entry in values if isinstance(entry, str))
        return tuple(filter(None, lines))

    def _maps(self, fields: Mapping[str, Value], key: str, name: str) -> Iterator[Mapping[str, Value]]:
        """The entries of a list of maps; a plain word stands for a map that has only its `name`."""
        value = fields.get(key)
        for entry in value if isinstance(value, list) else [] if value is None else [value]:
            if isinstance(entry, dict):
                yield entry
            elif isinstance(entry, str):
                yield {name: entry}
            else:
                self._wrong("wrong-type", f"The front matter's {key} has an entry that is no {name}.")

    # What they mean

    def schema(self, fields: Mapping[str, Value]) -> Iterator[Problem]:
        schema = fields.get("schema")
        if isinstance(schema, list | dict) or schema not in {None, SCHEMA}:
            yield Problem("unknown-schema", "The front matter is of a newer form than this program knows.")

    def id(self, fields: Mapping[str, Value]) -> str | None:
        written = self.word(fields, "id")
        if written is None or ID_FORM.fullmatch(written):
            return written
        self._wrong("id-slugged", f"The id {written} is not of the form of ids, so it became {slug(written)}.")
        return slug(written)

    def authors(self, fields: Mapping[str, Value]) -> Iterator[Author]:
        for entry in self._maps(fields, "authors", "name"):
            name = self.word(entry, "name", "authors' ")
            if name:
                yield Author(name, self.word(entry, "role", "authors' "))

    def date(self, fields: Mapping[str, Value]) -> str | None:
        written = self.word(fields, "date")
        if written is None or precision_of(written) in _WHOLE_DATES:
            return written
        self._wrong("bad-date", f"The date {written} is not of the form 2025-09-18, 2025-09 or 2025.")
        return None

    def publisher(self, fields: Mapping[str, Value]) -> Publisher | None:
        entry = next(self._maps(fields, "publisher", "name"), {})
        name = self.word(entry, "name", "publisher's ")
        url = self.word(entry, "url", "publisher's ")
        if name is None:
            return None
        return Publisher(name, address_or_none(url) if url else None, is_cited=url is not None)

    def language(self, fields: Mapping[str, Value]) -> str:
        written = self.word(fields, "lang") or "en"
        if _LANGUAGE.fullmatch(written):
            return written
        self._wrong("bad-language", f"The language {written} is not of the form en or en-GB.")
        return "en"

    def actors(self, fields: Mapping[str, Value]) -> tuple[Actor, ...]:
        entries = [entry for entry in self._maps(fields, "actors", "name") if self._is_actor(entry)]
        return tuple(
            Actor(
                one_line(str(entry["name"])),
                ActorKind(one_line(str(entry["kind"]))),
                self.word(entry, "role", "actors' "),
                self.words(entry, "aliases", "actors' "),
                self.word(entry, "stands_for", "actors' "),
                salience=1 - index / len(entries),
            )
            for index, entry in enumerate(entries)
        )

    def _is_actor(self, entry: Mapping[str, Value]) -> bool:
        name, kind = self.word(entry, "name", "actors' "), self.word(entry, "kind", "actors' ")
        if name is None:
            self._wrong("actor-without-name", "The front matter has an actor without a name.")
        elif kind not in set(ActorKind):
            known = ", ".join(ActorKind)
            has = f"has the kind {kind}" if kind else "has no kind"
            self._wrong("unknown-kind", f"The actor {name} {has}; known are {known}.")
        return name is not None and kind in set(ActorKind)

    def dates(self, fields: Mapping[str, Value]) -> Iterator[KeyDate]:
        for entry in self._maps(fields, "dates", "date"):
            value = self.word(entry, "date", "dates' ")
            precision = self._precision(value or "", self.word(entry, "precision", "dates' "))
            if value is None or precision is None:
                what = f"{value}, which is no date that is known" if value else "an entry without a date"
                self._wrong("bad-date", f"The front matter has among its dates {what}.")
                continue
            label = self.word(entry, "label", "dates' ") or value
            is_approximate = self.word(entry, "approximate", "dates' ") in _TRUE
            surfaces = self.words(entry, "text", "dates' ")
            yield KeyDate(value, precision, label, approximate=is_approximate, surfaces=surfaces)

    def _precision(self, value: str, given: str | None) -> Precision | None:
        """How exactly a date is known: as given, where that is known and the value is a date at all."""
        from_form = precision_of(value)
        if from_form is None or given is None:
            return from_form
        if given in set(Precision):
            return Precision(given)
        self._wrong("unknown-precision", f"The date {value} has the precision {given}, which is not known.")
        return from_form

    def source(self, fields: Mapping[str, Value]) -> Source | None:
        entry = next(self._maps(fields, "source", "kind"), {})
        kind = self.word(entry, "kind", "source's ")
        if kind in SOURCE_KINDS:
            return Source(kind, **{key: self.word(entry, key, "source's ") for key in _SOURCE_WORDS})
        if entry:
            known = ", ".join(sorted(SOURCE_KINDS))
            has = f"has the kind {kind}" if kind else "has no kind"
            self._wrong("unknown-source", f"The source {has}; known are {known}.")
        return None
