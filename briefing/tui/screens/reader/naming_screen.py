"""The reader as far as it names: actors and dates that are found in the text, beside what its author listed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.worker import get_current_worker

from briefing.tui.screens.reader.lighting import apart
from briefing.tui.screens.reader.loading import LOOKING, is_short
from briefing.tui.screens.reader.source_screen import SourceScreen
from briefing.tui.widgets.sidebar.lists import ACTORS, DATES, SAID
from briefing.tui.widgets.sidebar.rows import actor_list, date_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.annotations.correction import Correction
    from briefing.document import Briefing, TextSpan
    from briefing.tui.screens.reader.loading import Surroundings
    from briefing.tui.widgets.sidebar.messages import CorrectionAsked, StatementsAsked
    from briefing.tui.widgets.sidebar.rows import Row, RowList
    from briefing.tui.widgets.sidebar.sidebar import Sidebar
    from briefing.workspace.corrected_dates import Dated
    from briefing.workspace.opening import Opened


class Found(NamedTuple):
    """What was found in a text, and what of it was corrected when it was shown."""

    briefing: Briefing
    """The briefing with what its author wrote and the rules found."""

    corrections: tuple[Correction, ...]
    """What the reader said of it, or of anything else."""

    hidden: tuple[Dated, ...] = ()
    """The dates of it that are hidden."""


class NamingScreen(SourceScreen):
    """A briefing with those it names, who are looked for in its text once that was painted."""

    def __init__(self, opened: Opened, *, at: TextSpan | None = None, lit: Sequence[TextSpan] = ()) -> None:
        super().__init__(opened, at=at, lit=lit)
        self._known = opened.briefing
        self._looked_up: Found | None = None
        self._said: tuple[Row, ...] = ()

    def _surround(self, surroundings: Surroundings) -> None:
        """Shows what its author listed, and what else the text before a correction named; then looks for the rest."""
        former, self._known = self._known, self._desk.briefing
        super()._surround(surroundings)
        looked_up, self._looked_up = self._looked_up, None
        if len(former.actors) + len(former.dates) and former.body is not self._known.body and is_short(self._known):
            from briefing.workspace.extracting import as_corrected  # noqa: PLC0415, only of a text that was corrected
            from briefing.workspace.still_named import still_named  # noqa: PLC0415, the same

            named = still_named(former, self._known)
            self._list_names(as_corrected(named, looked_up.corrections) if looked_up else named)
        if self._panes.sidebar is not None:
            self._panes.sidebar.leave_said()
        self.call_after_refresh(self._look_for_names, surroundings)

    def _look_for_names(self, surroundings: Surroundings) -> None:
        opened = self._desk.opened
        self.in_background(
            partial(self._named, opened, is_listed=self._known is not opened.briefing),
            partial(self._show_names, opened),
            failed=partial(self._show_only_listed, surroundings),
            group="names",
        )

    def _named(self, opened: Opened, *, is_listed: bool) -> tuple[Found, Briefing]:
        """What was found in the briefing, and the briefing with all it names; for a thread.

        Where nothing but what its author wrote is listed yet, that is corrected before.
        """
        from briefing.workspace import extracting  # noqa: PLC0415, nothing of it before the first paint
        from briefing.workspace.extracting_apart import Apart  # noqa: PLC0415, the same

        worker = get_current_worker()
        apart = Apart(lambda: not worker.is_cancelled)
        briefing, corrections = opened.briefing, extracting.corrections_of(self.workspace)
        if corrections and not is_listed and len(briefing.actors) + len(briefing.dates):
            written = extracting.merged(briefing, extracting.NOTHING, corrections)
            self.call_later(self._list_written, opened, written)
        found = extracting.merged(briefing, extracting.extracted(self.workspace, briefing, apart))
        self.call_later(self._let_find, found)
        corrections = extracting.corrections_of(self.workspace)
        return _corrected(found, corrections)

    def _let_find(self, named: Briefing) -> None:
        """Lets who acts and what was said be found in a search, which knows itself by what other names."""
        from briefing.workspace.finding_named import index_named  # noqa: PLC0415, as above

        work = partial(index_named, self.workspace, named.id or "", named)
        self.in_background(work, lambda _: None, group="named-index")

    def _show_names(self, opened: Opened, known: tuple[Found, Briefing] | None) -> None:
        if opened is self._desk.opened and known is not None:
            self._looked_up, named = known
            self._list_names(named)

    def _list_names(self, named: Briefing) -> None:
        self._known = named
        self._panes.show_list(ACTORS, actor_list(named.actors))
        hidden = self._looked_up.hidden if self._looked_up is not None else ()
        self._panes.show_list(DATES, date_list(named.dates, hidden=[one.date for one in hidden]))

    def _list_written(self, opened: Opened, written: Briefing) -> None:
        """Lists what its author wrote, as it is corrected, until the rest is found."""
        if opened is self._desk.opened and self._known is opened.briefing:
            self._known = written
            self._panes.show_list(ACTORS, actor_list(written.actors, LOOKING))
            self._panes.show_list(DATES, date_list(written.dates, LOOKING))

    def _show_only_listed(self, surroundings: Surroundings, why: str) -> None:
        """Says why nothing was looked for, and does not say any longer that it is."""
        actors, dates = surroundings.actors, surroundings.dates
        if self._known is not self._desk.briefing:
            actors, dates = actor_list(self._known.actors), date_list(self._known.dates)
        self._panes.show_list(ACTORS, actors._replace(empty="No actors listed"))
        self._panes.show_list(DATES, dates._replace(empty="No dates listed"))
        self.say(why)

    # What the reader corrects

    def _follow_corrections(self) -> None:
        """Lists actors and dates as they are corrected now, once they were looked for."""
        if self._looked_up is not None:
            opened = self._desk.opened
            work = partial(self._renamed, self._looked_up)
            self.in_background(work, partial(self._show_names, opened), group="corrections")

    def _renamed(self, found: Found) -> tuple[Found, Briefing] | None:
        """The briefing with all it names, as that is corrected now; None where nothing else is. For a thread."""
        from briefing.workspace.extracting import corrections_of  # noqa: PLC0415, as above

        corrections = corrections_of(self.workspace)
        if corrections == found.corrections:
            return None
        return _corrected(found.briefing, corrections)

    def on_sidebar_correction_asked(self, event: CorrectionAsked) -> None:
        """To the fields of an actor or a date, or hides it."""
        from briefing.tui.screens.reader.correcting import correct, hide  # noqa: PLC0415, only when asked for

        if event.what == "correct":
            correct(self, self._desk.opened, self._known, event)
        else:
            hidden = self._looked_up.hidden if self._looked_up is not None else ()
            hide(self, self._desk.opened, self._known, hidden, event)

    # Who said what

    def on_sidebar_statements_asked(self, event: StatementsAsked) -> None:
        """Looks for what an actor said."""
        known = self._known
        work = partial(_said_by, event.actor, known)
        self.in_background(work, partial(self._show_said, known), group="said")

    def _show_said(self, known: Briefing, said: RowList) -> None:
        if known is self._known and self._panes.sidebar is not None:
            self._said = said.rows
            self._panes.sidebar.show_said(said)
            self._lighting.tell()

    def on_sidebar_row_chosen(self, event: Sidebar.RowChosen) -> None:
        """To the passage of a statement; all that the actor said is lit."""
        if event.pane == SAID:
            event.prevent_default()
            spans = apart(span for row in self._said for span in row.places)
            self._desk.leave()
            current = next((index for index, span in enumerate(spans) if span.overlaps(event.row.places[0])), None)
            self._lighting.light(event.row.name, spans, what=(SAID, event.row.name), current=current)


def _corrected(found: Briefing, corrections: tuple[Correction, ...]) -> tuple[Found, Briefing]:
    """What was found, with what of it is hidden, and the briefing as it is listed."""
    from briefing.workspace.extracting import as_corrected, hidden_in  # noqa: PLC0415, nothing before the first paint

    return Found(found, corrections, tuple(hidden_in(found, corrections))), as_corrected(found, corrections)


def _said_by(actor: str, named: Briefing) -> RowList:
    from briefing.tui.widgets.sidebar.said_rows import said_list  # noqa: PLC0415, only when asked for
    from briefing.workspace.attributing import attributed_in  # noqa: PLC0415, the same

    said = [one for one in attributed_in(named) if one.actor == actor]
    return said_list(actor, said, named.body.number_at)
