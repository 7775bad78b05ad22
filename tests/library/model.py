"""What a query means, said as plainly as can be: slow, without an index, and read as the definition."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from briefing.library.index_text import words_in
from briefing.library.query import And, Dated, Field, HasNote, Near, Not, Or, Phrase, Word
from briefing.library.spellings import spellings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.library import Node, Record, RecordActor
    from briefing.library.query import Leaf
    from briefing.library.stems import Stems


class Model:
    """Some briefings."""

    def __init__(self, records: Sequence[Record], stems: Stems) -> None:
        self._records = records
        self._stems = stems

    def with_all(self, query: And) -> set[str]:
        """Ids of the briefings that fit all parts."""
        return {record.id for record in self._records if self.fits(record, query)} if query.parts else set()

    def with_some(self, query: And) -> set[str]:
        """Ids of those that fit all parts but words, of which one is enough."""
        words = tuple(part for part in query.parts if isinstance(part, Word))
        others = tuple(part for part in query.parts if not isinstance(part, Word))
        return self.with_all(And((*others, Or(words)) if words else others))

    def fits(self, record: Record, node: Node) -> bool:  # noqa: PLR0911, each return is one kind of node
        """Whether a briefing is one that a query asks for."""
        match node:
            case Word() | Phrase():
                return any(self._places(text, one) for text in _texts(record) for one in spellings(node))
            case Near():
                return any(self._is_near(text, node) for text in _texts(record))
            case And():
                return all(self.fits(record, part) for part in node.parts)
            case Or():
                return any(self.fits(record, part) for part in node.parts)
            case Not():
                return not self.fits(record, node.part)
            case HasNote():
                return bool(record.notes)
            case Dated():
                return _is_of_time(record, node)
            case Field():
                return self._has(record, node)

    def _has(self, record: Record, field: Field) -> bool:
        if field.name == "tag":
            tags = [*record.tags, *(tag for note in record.notes for tag in note.tags)]
            wanted = "".join(words_in(field.part.text))
            own = ["".join(words_in(tag)) for tag in tags]
            return any(one.startswith(wanted) if field.part.is_prefix else one == wanted for one in own)
        written = spellings(field.part) if field.name in {"title", "note"} else (field.part,)
        return any(self._places(text, one) for text in self._values(record, field) for one in written)

    def _values(self, record: Record, field: Field) -> list[str]:
        if field.name == "author":
            return [author.name for author in record.authors]
        if field.name == "publisher":
            return [record.publisher or ""]
        if field.name == "title":
            return [record.title]
        if field.name == "note":
            return ["\n".join((note.body, note.quote, *note.tags)) for note in record.notes]
        if field.name == "said":
            own = {name for one in record.found.said for name in one.speakers} if record.found else set()
        else:
            own = {name for actor in _acting(record) for name in (actor.name, *actor.aliases)}
        known = {
            actor.name for one in self._records for actor in _acting(one) if self._is_alias(field.part, actor.aliases)
        }
        return [*own, *(field.part.text for _ in known & own)]

    def _is_alias(self, leaf: Leaf, aliases: Sequence[str]) -> bool:
        wanted = " ".join(words_in(leaf.text))
        own = [" ".join(words_in(alias)) for alias in aliases]
        return any(one.startswith(wanted) if leaf.is_prefix else one == wanted for one in own)

    def _is_near(self, text: str, near: Near) -> bool:
        for places in product(*(self._places(text, part) for part in near.parts)):
            first = min(range(len(places)), key=lambda number: places[number])
            end = places[first] + len(words_in(near.parts[first].text))
            if max(places) <= end + near.distance:
                return True
        return False

    def _places(self, text: str, leaf: Leaf) -> list[int]:
        """Numbers of the words of a text from which on it has the words."""
        words, wanted = words_in(text), words_in(leaf.text)
        starts = range(len(words) - len(wanted) + 1)
        return [at for at in starts if all(self._is(leaf, wanted, n, words[at + n]) for n in range(len(wanted)))]

    def _is(self, leaf: Leaf, wanted: list[str], number: int, word: str) -> bool:
        if leaf.is_prefix and number == len(wanted) - 1 and word.startswith(wanted[number]):
            return True
        return self._stems.of(word) == self._stems.of(wanted[number])


def _texts(record: Record) -> Iterator[str]:
    """What words are looked for in."""
    yield record.title
    yield record.text
    yield "\n".join("\n".join((note.body, note.quote, *note.tags)) for note in record.notes)
    authors = (f"{author.name} {author.role or ''}" for author in record.authors)
    yield "\n".join((*authors, record.publisher or "", *record.tags))


def _is_of_time(record: Record, dated: Dated) -> bool:
    day = (record.date or "") + "-01-01"[len(record.date or "") - 4 :] if record.date else ""
    return bool(day) and (dated.since or day) <= day and (dated.until is None or day < dated.until)


def _acting(record: Record) -> list[RecordActor]:
    return [*record.actors, *(record.found.actors if record.found else ())]
