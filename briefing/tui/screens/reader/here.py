"""Which of the notes one is at: what `*` lights, what a click shows, and what `e`, `t` and `D` act on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.document import one_line, shortened
from briefing.tui.widgets.sidebar.lists import NOTES

if TYPE_CHECKING:
    from briefing.annotations.model import Note
    from briefing.document import TextSpan
    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.screens.reader.lighting import Lighting
    from briefing.tui.screens.reader.noting import Noting
    from briefing.tui.screens.reader.panes import Panes

_LIT: Final = "my notes"
_SAID: Final = 28
"""The most characters of a note that leave room for its keys in 80 columns."""


class Here:
    """The notes where one is."""

    def __init__(self, desk: Desk, noting: Noting, lighting: Lighting, panes: Panes) -> None:
        self._desk: Final = desk
        self._noting: Final = noting
        self._lighting: Final = lighting
        self._panes: Final = panes
        self._lit: tuple[Note, ...] = ()
        self.aimed: str | None = None
        """Id of the note one came for, clicked, or wrote last: of several it is the one."""
        self.has_asked = False
        """Whether the list of notes asks which one is meant: once that is told, one goes on in the text."""

    # Lighting

    def light(self, note: str | None = None) -> None:
        """Lights my notes and goes to the nearest, or to one by its id; lit already, goes to the next."""
        lit = self._lit = self._placed
        spans = [own.span for own in lit if own.span]
        current = next((index for index, own in enumerate(lit) if own.id == note), None)
        if not lit:
            self._desk.say(self._noting.lost or "No notes yet: a writes one")
        elif current is not None:
            self._lighting.light(_LIT, spans, what=_LIT, current=current)
        else:
            self._lighting.visit(_LIT, spans, 1, what=_LIT)

    def notes_shown(self) -> None:
        """Other notes are shown: they are what is lit, if notes are."""
        if not self._is_lit or self._placed == self._lit:
            return
        was_at = [note.span for note in self._lit]
        self._lit = self._placed
        spans = [note.span for note in self._lit if note.span]
        if not spans:
            self._lighting.off()
        elif spans != was_at:
            self._lighting.light(_LIT, spans, what=_LIT)

    @property
    def _is_lit(self) -> bool:
        return self._lighting.is_on and self._lighting.what == _LIT

    @property
    def _placed(self) -> tuple[Note, ...]:
        placed = [note for note in self._noting.notes if note.span]
        return tuple(sorted(placed, key=lambda note: (note.span, note.id)))

    # Which note

    def aim(self, note: Note | None) -> None:
        """Means one note from now on, as long as one is at it."""
        if note is not None:
            self.aimed = note.id

    def note(self) -> Note | None:
        """The note one is at. Where it may be one of several, the list of notes asks which; where none, says so."""
        found = self._found()
        if not found:
            self._desk.say("No note here: a writes one")
        if len(found) < 2:  # noqa: PLR2004, there is a choice between two
            return next(iter(found), None)
        self._panes.go_to_list(NOTES)
        self._point_at(found[0])
        self.has_asked = True
        edit, tags, delete = (self._desk.screen.footer.entry(f"notes.{key}").keys for key in ("edit", "tags", "delete"))
        self._desk.say(f"{len(found)} notes here: {edit}, {tags} or {delete} on the one that is meant")
        return None

    def _found(self) -> list[Note]:
        """On the selection, else on what is lit, else in the current paragraph; the newest first."""
        view, paragraph = self._desk.view, self._paragraph
        if view.selection is not None and (found := self._on(view.selection, exactly=True)):
            return found
        lit = view.lit_span
        if lit is not None and paragraph is not None and lit.overlaps(paragraph) and (found := self._on_lit(lit)):
            return found
        return self._on(paragraph)

    def _on_lit(self, span: TextSpan) -> list[Note]:
        current = (self._desk.view.lit or (None, 0))[0]
        if self._is_lit and current is not None:
            return [note for note in self._noting.by_id([self._lit[current].id]) if note.span == span]
        return self._on(span, exactly=True)

    @property
    def _paragraph(self) -> TextSpan | None:
        return self._desk.view.paragraph.span if self._desk.view.paragraph else None

    def in_paragraph(self) -> Note | None:
        """The newest note in the current paragraph."""
        return next(iter(self._on(self._paragraph)), None)

    def _on(self, span: TextSpan | None, *, exactly: bool = False) -> list[Note]:
        """The notes on a stretch of the text, the newest first; of them only the one that is meant, if that is said.

        With `exactly` those on just that stretch go before others.
        """
        found = [note for note in self._noting.notes if span and note.span and note.span.overlaps(span)]
        if exactly:
            found = [note for note in found if note.span == span] or found
        meant = [note for note in found if note.id == self.aimed]
        return meant or sorted(found, key=lambda note: note.id, reverse=True)

    # Clicks

    def clicked(self, offset: int) -> None:
        """Shows the note at a place of the text; of several one after the other, the shortest first."""
        found = [note for note in self._noting.notes if note.span and note.span.start <= offset < note.span.end]
        found.sort(key=lambda note: (note.span.end - note.span.start if note.span else 0, note.id))
        ids = [note.id for note in found]
        index = (ids.index(self.aimed) + 1) % len(ids) if self.aimed in ids else 0
        self.aimed = ids[index] if ids else None
        if found:
            self._point_at(found[index])
            which = f" · {index + 1} of {len(ids)}" if len(ids) > 1 else ""
            self._desk.say(self._told(found[index]) + which)

    def _told(self, note: Note) -> str:
        what = "Mark" if note.is_mark else f"Note “{shortened(one_line(note.body), _SAID)}”"
        about = " ".join([note.color.value, *(f"#{tag}" for tag in note.tags)])
        edit, delete = (self._desk.screen.footer.entry(f"text.{key}") for key in ("edit", "delete"))
        keys = f"{edit.keys} {edit.label} · {delete.keys} {delete.label}"
        return f"{what} · {shortened(about, _SAID)} · {keys}"

    def _point_at(self, note: Note) -> None:
        if self._panes.sidebar is not None:
            self._panes.sidebar.point_at(NOTES, note.id)
