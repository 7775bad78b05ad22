"""The timeline: gone through, narrowed, looked at more closely, and taken along."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual import on

from briefing.document import shortened
from briefing.tui.name_suggester import NameSuggester
from briefing.tui.screens.reader.copying import send
from briefing.tui.screens.timeline_room import TimelineRoom
from briefing.tui.screens.timeline_words import copied
from briefing.tui.widgets.footer_row import FooterRow
from briefing.tui.widgets.line_list import LineList
from briefing.tui.widgets.wording import counted
from briefing.workspace.arriving import arrive_at_date

if TYPE_CHECKING:
    from textual.suggester import Suggester

    from briefing.tui.screens.correcting_date import DateThere
    from briefing.tui.screens.timeline_rows import TimelineRow
    from briefing.workspace.tracing import Scope

_TITLE: Final = 40
"""The most characters of a title beside a date."""


class TimelineScreen(TimelineRoom):
    """What happened when, with the keys that do something with it. It stays as it was while one reads."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope)
        self._asking = ""
        self._before = ""
        self._row_before: TimelineRow | None = None

    # Narrowing

    def action_filter(self) -> None:
        """Asks what to filter by; what is shown follows as it is typed."""
        self._ask("filter", "/", self._listing.filter)

    def action_ask_actor(self) -> None:
        """Asks for somebody who has to be named where a date is."""
        self._ask("actor", "Actor: ", self._listing.actor, NameSuggester(self._listing.chronicle.names))

    def _ask(self, what: str, prefix: str, value: str, suggester: Suggester | None = None) -> None:
        self._asking, self._before, self._row_before = what, value, self.current
        entry = self.footer.entry
        keys = (entry("find.keep"), entry("find.next", "find.previous", label="Move"), entry("find.back"))
        self.footer.ask(prefix, value=value, entries=keys, suggester=suggester)

    @on(FooterRow.Asked)
    def _typed(self, event: FooterRow.Asked) -> None:
        self._narrow(event.value)

    def _narrow(self, typed: str) -> None:
        if typed == getattr(self._listing, self._asking):
            return
        current = self.current
        setattr(self._listing, self._asking, typed)
        self._listing.arrange()
        self.show_rows(current)

    def action_step(self, by: int) -> None:
        """Moves in the list while something is typed."""
        self._list.step(by)

    def action_keep(self) -> None:
        """Takes what was typed."""
        self.footer.end_prompt()

    def action_zoom(self, way: int) -> None:
        """Looks closer at the time about the cursor, or wider again."""
        current = self.current
        if current is None:
            return
        at = next(index for index, one in enumerate(self._listing.shown) if one.happening == current.happening)
        if self._listing.look_closer(at) if way > 0 else self._listing.look_wider():
            self.show_rows(current)
        else:
            self.say("These dates begin on one day" if way > 0 else "This is all the time there is")

    def action_cancel(self) -> None:
        """Closes the prompt as if it had not been opened; else takes off filter, actor, and zoom; then leaves."""
        listing, current = self._listing, self.current
        if self.footer.prompt is not None:
            self.footer.end_prompt()
            self._narrow(self._before)
            self.show_rows(self._row_before)
            return
        if listing.filter or listing.actor:
            listing.filter = listing.actor = ""
            listing.arrange()
        elif listing.is_near:
            listing.look_at_all()
        else:
            self.program.go_up()
            return
        self.show_rows(current)

    # Going to a passage

    @on(LineList.Chosen)
    def action_open(self) -> None:
        """To the passage of the row under the cursor; where several briefings tell of it, each is shown below."""
        if (row := self.current) is None:
            return
        if row.told is None:
            self._listing.toggle(row.happening)
            self.show_rows(row, keep_scroll=True)
        else:
            self.arrive(partial(arrive_at_date, self.workspace, row.told.briefing, row.told.event))

    # Correcting

    def action_correct(self) -> None:
        """To the fields of the date under the cursor."""
        if (there := self._there()) is not None:
            from briefing.tui.screens.correcting_date import CorrectDateScreen  # noqa: PLC0415, when it is asked for

            self.program.go_to(CorrectDateScreen(there))

    def action_hide(self) -> None:
        """Lists the date under the cursor no longer, in the briefing that tells of it."""
        if (there := self._there()) is not None:
            from briefing.tui.screens.correcting_date import hide_date  # noqa: PLC0415, the same

            hide_date(self, there)

    def _there(self) -> DateThere | None:
        """The date under the cursor in its briefing; None, and that is said, where several tell of it."""
        if (row := self.current) is None:
            return None
        if row.told is None:
            self.say(f"Several briefings tell of it: {self.footer.entry('timeline.open').keys} shows each")
            return None
        from briefing.tui.screens.correcting_date import DateThere  # noqa: PLC0415, the same

        title = self._listing.chronicle.entries[row.told.briefing].title
        return DateThere(row.told.event.date, row.told.briefing, where=f"“{shortened(title, _TITLE)}”")

    # Taking along

    def action_copy(self) -> None:
        """Copies what is under the cursor, with where it is told."""
        if row := self.current:
            send(self, copied(row.happening, row.told, self._listing.chronicle.entries), ": 1 date")

    def action_copy_all(self) -> None:
        """Copies all that is shown."""
        entries, kept = self._listing.chronicle.entries, self._listing.shown
        if kept:
            lines = "\n".join(copied(one.happening, None, entries) for one in kept)
            send(self, lines, f": {counted(len(kept), 'date')}")
