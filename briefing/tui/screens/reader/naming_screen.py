"""The reader as far as it names: actors and dates that are found in the text, beside what its author listed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from briefing.tui.screens.reader.source_screen import SourceScreen
from briefing.tui.widgets.sidebar.lists import ACTORS, DATES
from briefing.tui.widgets.sidebar.rows import actor_list, date_list

if TYPE_CHECKING:
    from briefing.document import Briefing
    from briefing.tui.screens.reader.loading import Surroundings
    from briefing.workspace.opening import Opened


class NamingScreen(SourceScreen):
    """A briefing with those it names, who are looked for in its text once that was painted."""

    def _surround(self, surroundings: Surroundings) -> None:
        """Shows what its author listed, and then looks for the rest."""
        super()._surround(surroundings)
        self.call_after_refresh(self._look_for_names, surroundings)

    def _look_for_names(self, surroundings: Surroundings) -> None:
        opened = self._desk.opened
        self.in_background(
            partial(self._named, opened.briefing),
            partial(self._show_names, opened),
            failed=partial(self._show_only_listed, surroundings),
            group="names",
        )

    def _named(self, briefing: Briefing) -> Briefing:
        """The briefing with all it names; for a thread."""
        from briefing.workspace.extracting import with_extracted  # noqa: PLC0415, nothing of it before the first paint
        from briefing.workspace.extracting_apart import Apart  # noqa: PLC0415, the same

        worker = get_current_worker()
        return with_extracted(self.workspace, briefing, Apart(lambda: not worker.is_cancelled))

    def _show_names(self, opened: Opened, named: Briefing) -> None:
        if opened is self._desk.opened:
            self._panes.show_list(ACTORS, actor_list(named.actors))
            self._panes.show_list(DATES, date_list(named.dates))

    def _show_only_listed(self, surroundings: Surroundings, why: str) -> None:
        """Says why nothing was looked for, and does not say any longer that it is."""
        self._panes.show_list(ACTORS, surroundings.actors._replace(empty="No actors listed"))
        self._panes.show_list(DATES, surroundings.dates._replace(empty="No dates listed"))
        self.say(why)
