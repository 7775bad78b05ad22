"""What every screen has: a header row, a footer row, the keys that hold everywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar, cast

from textual.screen import Screen
from textual.worker import get_current_worker

from briefing.document import BriefingError
from briefing.files.reading import UnreadableFileError
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.widgets.footer_row import FooterRow
from briefing.tui.widgets.header_row import HeaderRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from briefing.tui.app import BriefingApp
    from briefing.workspace.workspace import Workspace

T = TypeVar("T")


class Room(Screen[None]):
    """A screen of the program. A subclass says what stands between header and footer."""

    BLANK = True
    """Its widgets cover it; painting what is under them would cost two thirds of a frame."""

    LEADS_TO_PLACES: ClassVar[bool] = False
    """Whether it leads to places in briefings, from where the last Esc leads back to the same row."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.EVERYWHERE)

    def __init__(self) -> None:
        super().__init__()
        self.header: Final = HeaderRow()
        """The first row."""
        self.footer: Final = FooterRow(plain=self.program.is_plain)
        """The last row."""

    def compose(self) -> ComposeResult:
        """Header, the screen's own, footer."""
        yield self.header
        yield from self.content()
        yield self.footer

    def content(self) -> ComposeResult:
        """What stands between header and footer."""
        raise NotImplementedError

    @property
    def program(self) -> BriefingApp:
        """The app, as what it is."""
        return cast("BriefingApp", self.app)

    @property
    def workspace(self) -> Workspace:
        """Where everything is kept."""
        return self.program.workspace

    @property
    def briefing_id(self) -> str | None:
        """Id of the briefing that is shown; None where none is."""
        return None

    @property
    def query_text(self) -> str:
        """What is searched for; empty where nothing is."""
        return ""

    def say(self, message: str) -> None:
        """Shows a message in the footer until the next key."""
        self.footer.say(message)

    def in_background(
        self,
        work: Callable[[], T],
        then: Callable[[T], object],
        *,
        group: str,
        failed: Callable[[str], object] | None = None,
    ) -> None:
        """Does something slow in a thread, and `then` something with what came of it, on the screen.

        What cannot be done is said in the footer, or to `failed`. A newer work of a group makes an older one's outcome
        void.
        """

        def run() -> None:
            worker = get_current_worker()
            try:
                done = work()
            except (BriefingError, UnreadableFileError) as error:
                after = partial(failed or self.say, str(error))
            else:
                after = partial(then, done)
            if not worker.is_cancelled:
                # Waiting for it, a thread would wait for ever, and the program with it, where the screen is just left.
                self.call_later(after)

        self.run_worker(run, thread=True, exclusive=True, group=group)

    # For subclasses

    def save(self) -> None:
        """Keeps what would be lost. Called when the screen is left, on quitting and on a signal: at once, not later."""

    def message_was_read(self) -> None:
        """A key was pressed: what the footer said was read."""
        self.footer.key_pressed()

    def notes_changed(self) -> None:
        """Notes may have changed elsewhere."""

    def look_anew(self) -> None:
        """Others may have changed files of the library."""

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """The screen is shown, maybe again. The first time every widget has just been styled."""
        event.refresh_styles = self.stack_updates > 0
        self.notes_changed()

    # The keys that hold everywhere

    def action_show_keys(self) -> None:
        """All keys."""
        self.program.show_keys()

    def action_command_palette(self) -> None:
        """Every command, by name."""
        self.app.action_command_palette()

    def action_search_everywhere(self) -> None:
        """Search in the whole library."""
        self.program.open_search()

    def action_library(self) -> None:
        """The library."""
        self.program.open_library()

    def action_all_notes(self) -> None:
        """The notes on all briefings."""
        self.program.open_notes()

    def action_all_actors(self) -> None:
        """Who acts in all briefings."""
        from briefing.tui.screens.across import show_actors  # noqa: PLC0415, imported when it is first asked for

        show_actors(self.program)

    def action_timeline(self) -> None:
        """What happened when, in what is shown."""
        from briefing.tui.screens.across import show_timeline_of  # noqa: PLC0415, imported when it is first asked for

        show_timeline_of(self)

    def action_timeline_of_all(self) -> None:
        """What happened when, in all briefings."""
        from briefing.tui.screens.across import show_timeline  # noqa: PLC0415, imported when it is first asked for
        from briefing.workspace.tracing import Scope  # noqa: PLC0415, the same

        show_timeline(self.program, Scope())

    def action_up(self) -> None:
        """One level up."""
        self.program.go_up()

    def action_quit(self) -> None:
        """Quits."""
        self.program.leave()

    def action_cancel(self) -> None:
        """Nothing is left to cancel: back to the search or the notes one came from, if one did."""
        self.program.return_to_finding()

    def action_suspend_process(self) -> None:
        """Back to the shell, until `fg`."""
        self.save()
        self.app.action_suspend_process()

    def action_redraw(self) -> None:
        """Draws all anew."""
        self.program.redraw()

    def action_undo(self) -> None:
        """Takes back the last change to notes."""
        self._change_notes("undo")

    def action_redo(self) -> None:
        """Makes it again."""
        self._change_notes("redo")

    def _change_notes(self, way: str) -> None:
        from briefing.tui.screens.undoing import change_notes  # noqa: PLC0415, the start goes without

        change_notes(self, way)

    def action_focus_next(self) -> None:
        """The next pane."""
        self.focus_next()

    def action_focus_previous(self) -> None:
        """The pane before."""
        self.focus_previous()
