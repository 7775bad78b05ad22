"""What is said about the text and painted over it: notes, what is lit, the selection. Knows no screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import Enum
from itertools import accumulate
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.tui.widgets.document_view import looks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.document import DocumentText, Place, TextSpan

_MOST_COUNTED: Final = 9


class Sign(Enum):
    """The sign beside a paragraph that something is said about."""

    MARKED = "□"
    """A passage is marked."""

    NOTED = "■"
    """There is a note."""

    UNCERTAIN = "?"
    """A note's place is uncertain."""

    CHANGED = "+"
    """It changed since it was read."""


_PLAIN_SIGNS: Final[Mapping[Sign, str]] = MappingProxyType({Sign.MARKED: "-", Sign.NOTED: "*"})


class NotePaint(NamedTuple):
    """A note as it is painted."""

    span: TextSpan
    """What it is about."""

    sign: Sign
    """The sign beside its paragraph, which also says how the passage looks."""

    colour: str = "yellow"
    """yellow, green, blue, red or purple."""

    @property
    def look(self) -> int:
        """How the passage looks."""
        if self.sign is Sign.UNCERTAIN:
            return looks.UNCERTAIN
        if self.sign is Sign.CHANGED:
            return 0
        tint = looks.TINTS.get(self.colour, looks.TINTS["yellow"])
        return tint if self.sign is Sign.MARKED else tint | looks.UNDERLINE

    @property
    def sign_look(self) -> int:
        """How its sign looks: in the note's colour where it says nothing but that there is one."""
        is_plain_note = self.sign in {Sign.MARKED, Sign.NOTED}
        return looks.SIGNS.get(self.colour, looks.SIGN) if is_plain_note else looks.SIGN


class Spot(NamedTuple):
    """A block of the text."""

    chunk: int
    """Number of its chunk."""

    block: int
    """Its index in the chunk."""


class Stretch(NamedTuple):
    """A stretch of a chunk's text that looks some way."""

    start: int
    end: int
    look: int


class SignPaint(NamedTuple):
    """The sign beside a block as it is painted."""

    offset: int
    """The offset in the chunk it stands beside."""

    sign: str
    """The sign."""

    look: int
    """How it looks."""


class ChunkNotes(NamedTuple):
    """The notes that touch a chunk."""

    stretches: tuple[Stretch, ...]
    """How passages of it look."""

    signs: Mapping[int, SignPaint]
    """The signs of blocks that have one, by the block's index."""


_NO_NOTES: Final = ChunkNotes((), MappingProxyType({}))


class Layers:
    """All that is painted over one text."""

    def __init__(self, text: DocumentText, *, plain: bool = False) -> None:
        self._text = text
        self._plain = plain
        self._notes: tuple[NotePaint, ...] = ()
        self._chunk_notes: dict[int, ChunkNotes] = {}
        self._lit: tuple[TextSpan, ...] = ()
        self._reach: tuple[int, ...] = ()
        self.current_lit: int | None = None
        """Which of the lit spans is the current one."""
        self.paragraph: Spot | None = None
        """The current paragraph."""
        self.selection: tuple[Place, Place] | None = None
        """What is selected: from a place up to another."""
        self.caret: Place | None = None
        """Where the caret is, in caret mode."""
        self.hints: Mapping[Place, str] = MappingProxyType({})
        """The letters painted over the text, by the place they begin at."""

    # Notes

    @property
    def notes(self) -> tuple[NotePaint, ...]:
        """All notes, in text order."""
        return self._notes

    @notes.setter
    def notes(self, notes: Sequence[NotePaint]) -> None:
        self._notes = tuple(sorted(notes, key=lambda note: note.span))
        self._chunk_notes.clear()

    def notes_in(self, chunk: int) -> ChunkNotes:
        """The notes that touch a chunk; none where what comes before it is not counted yet."""
        if not self._notes:
            return _NO_NOTES
        known = self._chunk_notes.get(chunk)
        if known is None:
            reckoning = self._text.reckoning(chunk)
            if reckoning is None:
                return _NO_NOTES
            known = self._chunk_notes[chunk] = self._place_notes(chunk, reckoning.offset)
        return known

    def _place_notes(self, index: int, base: int) -> ChunkNotes:
        chunk = self._text.chunk(index)
        stretches: list[Stretch] = []
        signs: dict[int, list[tuple[int, NotePaint]]] = {}
        for note in self._notes:
            start, end = note.span.start - base, note.span.end - base
            if end < 0 or start >= chunk.length or not chunk.blocks:
                continue
            block = chunk.block_at(max(0, start))
            if start >= 0:
                signs.setdefault(block, []).append((start, note))
            is_whole = start == chunk.starts[block] and end - start == len(chunk.blocks[block].text)
            if note.look and not is_whole:
                stretches.append(Stretch(start, end, note.look))
        return ChunkNotes(tuple(stretches), {block: self._sign_of(own) for block, own in signs.items()})

    def _sign_of(self, notes: Sequence[tuple[int, NotePaint]]) -> SignPaint:
        """A block's sign: of two or more notes how many, in their colour if they have the same."""
        (offset, first), *others = notes
        look = first.sign_look if all(note.sign_look == first.sign_look for _, note in others) else looks.SIGN
        if others:
            return SignPaint(offset, str(min(len(notes), _MOST_COUNTED)), look)
        plain = _PLAIN_SIGNS.get(first.sign, first.sign.value)
        return SignPaint(offset, plain if self._plain else first.sign.value, look)

    # What is lit

    @property
    def lit(self) -> tuple[TextSpan, ...]:
        """The lit spans, in text order."""
        return self._lit

    def light(self, spans: Sequence[TextSpan], current: int | None) -> None:
        """Lights spans in place of what was lit."""
        self._lit = tuple(spans)
        self._reach = tuple(accumulate((span.end for span in spans), max))
        self.current_lit = current if current is None or 0 <= current < len(self._lit) else None

    def lit_in(self, chunk: int, start: int, end: int) -> Iterator[Stretch]:
        """What is lit between two offsets of a chunk's text."""
        known = self._text.reckoning(chunk) if self._lit else None
        if known is None:
            return
        base = known.offset
        first = bisect_right(self._reach, base + start)
        past = bisect_left(self._lit, base + end, key=lambda span: span.start)
        for number in range(first, past):
            span = self._lit[number]
            if span.end <= base + start:
                continue
            look = looks.LIT_CURRENT if number == self.current_lit else looks.LIT
            yield Stretch(span.start - base, span.end - base, look)

    # The selection

    def selected_in(self, chunk: int, start: int, end: int) -> Iterator[Stretch]:
        """What is selected between two offsets of a chunk's text."""
        if self.selection is None:
            return
        first, past = self.selection
        if first.chunk <= chunk <= past.chunk:
            since = first.offset if first.chunk == chunk else 0
            until = past.offset if past.chunk == chunk else end
            if since < end and until > start:
                yield Stretch(since, until, looks.SELECTION)
