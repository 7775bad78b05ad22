"""What the contents list: sections, the paragraphs of long ones, and what is marked in them; without any screen."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import BlockKind, one_line, sections_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.document import Briefing, Passage, Section

LONG_SECTION: Final = 5
"""A section of more paragraphs than this lists their first words."""
_FIRST_WORDS: Final = 80
_MOST: Final = 9
_OPENING: Final = "Opening"
_WHOLE: Final = "Text"
_BETWEEN_CELLS: Final = " · "


class ContentsEntry(NamedTuple):
    """One line of the contents."""

    words: str
    """A title, or the first words of a paragraph."""

    start: int
    """Offset in the text that it leads to."""

    indent: int = 0
    """How deep it stands, from 0."""

    number: int | None = None
    """¶ number; None for a section."""


def contents_of(briefing: Briefing) -> tuple[ContentsEntry, ...]:
    """The sections in text order, with the paragraphs of the long ones, and at the end who wrote it.

    Of a table the first row stands for all of it. Parses the whole text.
    """
    sections = sections_of(tuple(briefing.body.passages()))
    top = min((section.level for section in sections if section.title is not None), default=0)
    entries = [entry for section in sections for entry in _section_entries(section, top, len(sections) == 1)]
    if any(author.role for author in briefing.authors):
        about = "About the author" if len(briefing.authors) == 1 else "About the authors"
        entries.append(ContentsEntry(about, sections[-1].span.end if sections else 0))
    return tuple(entries)


def _section_entries(section: Section, top: int, is_only: bool) -> Iterator[ContentsEntry]:  # noqa: FBT001, its own
    indent = max(0, section.level - top)
    title = section.title or (_WHOLE if is_only else _OPENING)
    yield ContentsEntry(one_line(title), section.span.start, indent)
    listed = [passage for passage in section.passages if not _goes_on(passage)]
    if len(listed) > LONG_SECTION:
        yield from (_paragraph_entry(passage, indent + 1) for passage in listed)


def _goes_on(passage: Passage) -> bool:
    """Whether it is a row of a table below its first: a table is listed once."""
    return passage.block.kind is BlockKind.ROW and passage.block.tight


def _paragraph_entry(passage: Passage, indent: int) -> ContentsEntry:
    words = passage.block.text[:_FIRST_WORDS]
    if passage.block.kind is BlockKind.ROW:
        words = _BETWEEN_CELLS.join(filter(None, map(one_line, words.split("\t"))))
    return ContentsEntry(one_line(words), passage.span.start, indent, passage.number)


class Contents:
    """The entries with the way from a place in the text to its entry, and the signs beside them."""

    def __init__(self, entries: Sequence[ContentsEntry] = ()) -> None:
        self.entries: Final = tuple(entries)
        """The entries, in text order."""
        self._starts = [entry.start for entry in entries]

    def at(self, offset: int) -> int | None:
        """Number of the entry whose part of the text holds an offset; None before the first."""
        found = bisect_right(self._starts, offset) - 1
        return found if found >= 0 else None

    def signs(self, marked: Iterable[tuple[int, str]]) -> dict[int, str]:
        """The sign of each entry that has any, from offsets and their signs; several in one entry are counted."""
        pairs = [(entry, sign) for offset, sign in marked if (entry := self.at(offset)) is not None]
        counts = Counter(entry for entry, _ in pairs)
        return {entry: sign if counts[entry] == 1 else str(min(counts[entry], _MOST)) for entry, sign in pairs}
