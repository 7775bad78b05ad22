"""Settling from the text: which notes are lit, the view of one, and choosing a place for it at the bar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.content import Content

from briefing.document import BriefingError, shortened
from briefing.tui.screens.reader.lighting import apart
from briefing.tui.screens.reader.modes import Mode
from briefing.tui.widgets.footer_line import FooterLine
from briefing.tui.widgets.wording import ASK_TO_UNDO
from briefing.workspace import annotating

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.tui.screens.reader.desk import Desk
    from briefing.tui.screens.reader.lighting import Lighting
    from briefing.workspace.settling import Unsettled

TO_PLACE: Final = "to place"


@dataclass(slots=True)
class Tally:
    """What was settled since one began."""

    confirmed: int = 0
    """Notes that stand where they were likeliest to."""

    attached: int = 0
    """Notes that were put elsewhere."""

    deleted: int = 0
    """Notes that were deleted."""

    @property
    def told(self) -> str:
        """In a few words; empty where nothing was."""
        counts = ((self.confirmed, "confirmed"), (self.attached, "put at the bar"), (self.deleted, "deleted"))
        did = ", ".join(f"{count} {word}" for count, word in counts if count)
        return f"Settled: {did} · {ASK_TO_UNDO}" if did else ""


class Settling:
    """The notes to place, from the text and back to it."""

    def __init__(self, desk: Desk, lighting: Lighting, changed: Callable[[], None]) -> None:
        """`changed` shows the notes anew."""
        self._desk: Final = desk
        self._lighting: Final = lighting
        self._changed: Final = changed
        self._lit: Sequence[Unsettled] = ()
        self._placing: Unsettled | None = None
        self._tally = Tally()

    def light(self) -> None:
        """Lights the notes to place, an orphan where it last stood; lit already, goes to the next."""
        if self._lighting.is_on and self._lighting.what == TO_PLACE:
            self._lighting.step(1)
        else:
            self._find(self._light)

    def _find(self, then: Callable[[Sequence[Unsettled]], None]) -> None:
        from briefing.workspace.settling import unsettled  # noqa: PLC0415, only where a note is to be placed

        work = partial(unsettled, self._desk.workspace, self._desk.opened)
        self._desk.screen.in_background(work, then, group="unsettled")

    def _light(self, notes: Sequence[Unsettled]) -> None:
        self._lit = notes
        if not notes:
            self._desk.say("Every note has its place")
            return
        spans = apart(one.lit for one in notes)
        name = TO_PLACE if len(spans) == len(notes) else f"{len(notes)} notes to place, place"
        self._lighting.visit(name, spans, 1, what=TO_PLACE)

    def show_lit(self) -> bool:
        """Opens the view of the note to place that is lit; False where none is."""
        lit = self._desk.view.lit_span
        if self._lighting.what != TO_PLACE or lit is None:
            return False
        one = next((one for one in self._lit if one.lit.overlaps(lit)), None)
        if one is not None:
            self.begin(one.note.id)
        return one is not None

    def begin(self, note: str) -> None:
        """Opens the view of a note to place, by its id."""
        self._tally = Tally()
        self._show(note)

    def _show(self, note: str) -> None:
        from briefing.tui.screens.settle import SettleScreen  # noqa: PLC0415, imported when it is first shown

        self._lighting.off()
        screen = SettleScreen(self._desk.opened, note, self._tally, self.choose)
        self._desk.screen.app.push_screen(screen)

    # At the bar

    def choose(self, one: Unsettled) -> None:
        """Lets a place be chosen in the text; it begins where the note is likeliest, or last stood."""
        self._placing = one
        self._desk.view.focus()
        self._desk.jump(one.lit.start)
        entry = self._desk.screen.footer.entry
        said = shortened(one.note.body or one.note.quote, 30)
        left = Content.assemble(("PLACE", "bold $foreground"), f" “{said}”")
        entries = (
            entry("text.paragraph-down", "text.paragraph-up", label="Bar")._replace(rank=80),
            entry("text.select", label="Words"),
            entry("text.place")._replace(rank=95),
            entry("app.cancel", label="Back")._replace(rank=90),
        )
        self._desk.modes.show(Mode.PLACING, FooterLine(left, entries))

    def place_here(self) -> None:
        """Puts the note on the selection, else on the paragraph with the bar."""
        one, span = self._placing, self._desk.passage
        if one is None or span is None:
            return
        if self._desk.view.is_selecting and self._desk.view.selection is None:
            start = self._desk.screen.footer.entry("select.anchor").keys
            self._desk.say(f"No words are selected yet: {start} starts at the caret")
            return
        try:
            annotating.attach_note(self._desk.workspace, self._desk.opened, one.note.id, span)
        except BriefingError as error:
            self._desk.say(str(error))
            return
        self._tally.attached += 1
        self._desk.view.stop_caret()
        self._desk.view.clear_selection()
        self._end()
        self._changed()
        self._find(self._go_on)

    def _go_on(self, notes: Sequence[Unsettled]) -> None:
        """To the next note; after the last one says what was settled."""
        if notes:
            at = self._desk.view.paragraph.span.start if self._desk.view.paragraph else 0
            following = next((one for one in notes if one.lit.start >= at), notes[0])
            self._show(following.note.id)
        else:
            self._desk.say(self._tally.told)

    def back(self) -> bool:
        """Back to the view, the note as it was; False where no place is being chosen."""
        one = self._placing
        if one is None:
            return False
        self._show(one.note.id)
        self._end()
        return True

    def _end(self) -> None:
        self._placing = None
        self._desk.modes.show(Mode.PLACING, None)
