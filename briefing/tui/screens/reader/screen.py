"""The reader: a briefing to be read, with its sources and one's own notes, as its file has it now."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from briefing.document import BriefingError
from briefing.tui.screens.reader.noting_screen import NotingScreen

if TYPE_CHECKING:
    from briefing.tui.screens.reader.following import Following
    from briefing.workspace.versions import Reloaded

_LOOKS_EVERY: Final = 1.0
"""Seconds between two looks at whether another terminal changed notes, or another program the file."""


_TAKEN: Final = "-from-text"
"""How the code of what an importer took from a text ends."""


class ReaderScreen(NotingScreen):
    """A briefing to be read, cited from and written on."""

    def on_mount(self) -> None:
        """Brings the notes to the text, once it is painted, and looks every second what others did."""
        self.call_after_refresh(self._tell_problems)
        self.call_after_refresh(self._placing.begin)
        self.set_interval(_LOOKS_EVERY, self._look_elsewhere)

    def _tell_problems(self) -> None:
        """Says what is wrong with the file; not what was merely taken from the lines of a plain text."""
        problems = self._desk.opened.briefing.problems
        wrong = [problem.message for problem in problems if not problem.code.endswith(_TAKEN)]
        if wrong:
            self.say(wrong[0] + (f" · {len(wrong) - 1} more" if len(wrong) > 1 else ""))

    def _look_elsewhere(self) -> None:
        """What another terminal did to the notes, and what became of the file."""
        if not self.is_current:
            return
        if self._placing.is_done:
            if self._noting.reload_if_changed_elsewhere():
                self._follow_corrections()
        else:
            self._placing.try_again()
        self._following.look()

    @cached_property
    def _following(self) -> Following:
        from briefing.tui.screens.reader.following import Following  # noqa: PLC0415, the first paint needs none

        return Following(self._desk, self._take_corrected, self._may_show_another)

    def _may_show_another(self) -> bool:
        return self._is_at_rest and self.is_current and not self._editing.hangs_on_the_text

    def _take_corrected(self, reloaded: Reloaded) -> None:
        """Shows the text as its file has it now, in place of the one that is shown."""
        self._noting.forget()
        self._show_corrected(reloaded.brought.opened, reloaded.comparison.carried)
        self._take_in(reloaded.brought)
        self._tell_news(reloaded.brought)

    # The file itself

    def action_edit_file(self) -> None:
        """The briefing's file in the reader's own editor; what became of it is shown."""
        from briefing.tui.external_editor import edit_file  # noqa: PLC0415, imported when first needed

        opened = self._desk.opened
        if opened.is_bundled:
            self.say("The starter collection is read-only: add a copy of the file to change it")
            return
        try:
            self.save()
            edit_file(self.app, opened.path)
        except BriefingError as error:
            self.say(str(error))
        self._following.reload()
