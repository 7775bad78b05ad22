"""The program in the terminal: which screen is shown, what leads from one to the next, and how it ends."""

from __future__ import annotations

import asyncio
import signal
from functools import cached_property, partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.app import App
from textual.filter import NoColor
from textual.message import Message

from briefing.tui.driver import TerminalDriver, TerminalGone
from briefing.tui.looking_anew import keep_looking, look_anew
from briefing.tui.remapping import remapped
from briefing.tui.screens.room import Room
from briefing.tui.themes import use
from briefing.tui.type_ahead import TypeAhead

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.binding import BindingType
    from textual.command import Provider
    from textual.filter import LineFilter
    from textual.screen import Screen

    from briefing.document import TextSpan
    from briefing.state import Draft
    from briefing.tui.keymap import Key
    from briefing.tui.start import Start
    from briefing.tui.surveyor import Surveyor
    from briefing.tui.type_ahead import KeyDone
    from briefing.workspace.filling import Filling
    from briefing.workspace.opening import Opened
    from briefing.workspace.workspace import Workspace

_SIGNALS: Final = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
_BY_SIGNAL: Final = 128
"""Exit code of a program that a signal ended, less the signal's number."""


def _commands() -> type[Provider]:
    from briefing.tui.commands import Commands  # noqa: PLC0415, imported when the palette is first opened

    return Commands


class Narrated(Message, namespace="briefing_app"):
    """Something took a while or went wrong, maybe in another thread."""

    def __init__(self, what: str) -> None:
        super().__init__()
        self.what: Final = what
        """In one line."""


class BriefingApp(App[int]):
    """The reader. It starts in the library or in a briefing, and leads from screen to screen."""

    TITLE = "briefing"
    ENABLE_COMMAND_PALETTE = False
    """Its key stands in the keymap like every other."""
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = []
    CSS_PATH = "app.tcss"

    def __init__(self, workspace: Workspace, start: Start, *, is_plain: bool = False) -> None:
        super().__init__(driver_class=TerminalDriver)
        self.workspace: Final = workspace
        """Where everything is kept."""
        self._narrate_outside = workspace.narrate_to(self._narrate)
        self.is_plain: Final = is_plain
        """Whether the terminal knows no signs but those of ASCII."""
        self._start = start
        self.type_ahead: Final = TypeAhead(self, self._act_on)
        """The keys that wait for the one before."""
        self.unsaved: Final[dict[str, Draft]] = {}
        """What was typed of notes and neither saved nor put on the disk, by the notes' ids."""
        self.is_leaving = False
        """Whether the program is about to end: what takes long stops."""
        self._said_late: Final[list[str]] = []
        self.animation_level = "none"
        self.use_command_palette = True
        mapping = remapped(workspace.config.keys)
        self.keys: Final[tuple[Key, ...]] = mapping.keys
        """Every key as it is now."""
        self.set_keymap(dict(mapping.changes))
        has_theme = use(self, workspace.config.theme)
        unknown = () if has_theme else (f"config.toml: there is no theme “{workspace.config.theme}”",)
        config_problems = (problem.message for problem in workspace.config.problems)
        self._warnings = (*config_problems, *unknown, *mapping.warnings)

    def get_default_screen(self) -> Screen[None]:
        """The screen one starts in: pushed over an empty one it would be painted later."""
        screen = self._start.screen()
        self.stylesheet.read_all(screen.css_path)
        return screen

    def get_line_filters(self) -> Sequence[LineFilter]:
        """No colour at all where the user wants none: Textual's greys would be black on black in an ANSI theme."""
        return [NoColor()] if self.no_color else super().get_line_filters()

    # Starting and ending

    def on_mount(self) -> None:
        """Listens for signals, and says what was wrong in the configuration."""
        loop = asyncio.get_running_loop()
        for number in _SIGNALS:
            loop.add_signal_handler(number, self.leave, _BY_SIGNAL + number)
        self.app_resume_signal.subscribe(self, self._resumed)
        self.call_after_refresh(self._after_first_paint)

    def _after_first_paint(self) -> None:
        self._start.painted()
        keep_looking(self)
        if self._warnings:
            more = f" · and {len(self._warnings) - 1} more" if len(self._warnings) > 1 else ""
            self.say(self._warnings[0] + more)

    def on_app_focus(self) -> None:
        """Back from another window, where files may have been changed."""
        look_anew(self)

    def on_terminal_gone(self, _: TerminalGone) -> None:
        """The terminal was closed under the program."""
        self.leave(_BY_SIGNAL + signal.SIGHUP)

    def save(self) -> None:
        """Keeps what any screen would lose."""
        for screen in self.screen_stack:
            if isinstance(screen, Room):
                screen.save()

    def leave(self, code: int = 0) -> None:
        """Saves and ends the program."""
        self.is_leaving = True
        self.type_ahead.stop()
        self.save()
        self.exit(code, return_code=code)

    async def action_quit(self) -> None:
        """Saves and ends the program."""
        self.leave()

    def action_help_quit(self) -> None:
        """Says how to quit, to whoever pressed ctrl+c for it."""
        self.say("Q quits")

    @cached_property
    def filling(self) -> Filling:
        """The work on the index, for whoever wants it done or wants to know how far it is."""
        from briefing.workspace.filling import Filling  # noqa: PLC0415, reading one file needs no index

        return Filling(self.workspace, lambda: not self.is_leaving)

    @cached_property
    def surveyor(self) -> Surveyor:
        """Looks for actors and dates in the whole library, once they are asked for."""
        from briefing.tui.surveyor import Surveyor  # noqa: PLC0415, reading one file looks at no other

        return Surveyor(self.workspace, lambda: not self.is_leaving)

    # Messages

    def _narrate(self, what: str) -> None:
        if self.is_leaving:
            self._said_late.append(what)
        elif not self.post_message(Narrated(what)):
            # The screen is gone: what is done at the end is told where the program was started.
            self._narrate_outside(what)

    def tell_outside(self) -> None:
        """Says from now on where the program was started what there is to say, and what was too late for the screen."""
        self.workspace.narrate_to(self._narrate_outside)
        for what in self._said_late:
            self._narrate_outside(what)

    def on_briefing_app_narrated(self, event: Narrated) -> None:
        """Says it, whatever screen is shown."""
        self.say(event.what)

    def say(self, message: str) -> None:
        """Shows a message in the footer of the screen, until the next key."""
        if isinstance(self.screen, Room):
            self.screen.say(message)

    def notify(self, message: str, **_: object) -> None:
        """What Textual would show in a toast stands in the footer."""
        self.say(message)

    # From screen to screen

    def go_up(self) -> None:
        """One level up; out of the program from the screen one started in."""
        if len(self.screen_stack) == 1:
            self.leave()
            return
        self._save_screen()
        self.pop_screen()

    def open_library(self) -> None:
        """The library: back to it where one came from there."""
        from briefing.tui.screens.library import LibraryScreen  # noqa: PLC0415, imported when it is first shown

        if not self.return_to(LibraryScreen):
            self.go_to(LibraryScreen())

    def open_search(self, query: str = "") -> None:
        """Search everywhere: the search that led here, as one left it; or for a query. Esc leads back here."""
        from briefing.tui.screens.search import SearchScreen  # noqa: PLC0415, imported when it is first shown

        last = next((screen for screen in reversed(self.screen_stack) if isinstance(screen, SearchScreen)), None)
        if last is None or last is not self.screen:
            self.go_to(SearchScreen(query) if query or last is None else last)
        elif query:
            last.search_for(query)

    def open_notes(self) -> None:
        """The notes on all briefings: back to them, as one left them, where one came from there."""
        from briefing.tui.screens.notes import NotesScreen  # noqa: PLC0415, imported when it is first shown

        if not self.return_to(NotesScreen):
            self.go_to(NotesScreen())

    def go_to(self, room: Room) -> None:
        """Shows a screen above the one that is shown."""
        self._save_screen()
        self.push_screen(room)

    def go_on_to(self, room: Room) -> None:
        """Shows a screen instead of the one that is shown."""
        self._save_screen()
        self.switch_screen(room)

    def return_to_finding(self) -> None:
        """Back to the search or the notes that led here; nothing where neither did."""
        before = self.screen_stack[-2] if len(self.screen_stack) > 1 else None
        if isinstance(before, Room) and before.LEADS_TO_PLACES:
            self.go_up()

    def show_keys(self) -> None:
        """All keys."""
        from briefing.tui.screens.help import HelpScreen  # noqa: PLC0415, imported when it is first shown

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.keys))

    def open_briefing(self, reference: str, *, at: TextSpan | None = None, lit: Sequence[TextSpan] = ()) -> None:
        """Opens a briefing, at a place and with spans of it lit."""
        from briefing.tui.screens.reader.screen import ReaderScreen  # noqa: PLC0415, imported when it is first shown
        from briefing.workspace.opening import open_briefing  # noqa: PLC0415

        def show(opened: Opened) -> None:
            self.go_to(ReaderScreen(opened, at=at, lit=lit))

        if isinstance(self.screen, Room):
            self.screen.in_background(partial(open_briefing, self.workspace, reference), show, group="opening")

    def _save_screen(self) -> None:
        if isinstance(self.screen, Room):
            self.screen.save()

    def return_to(self, kind: type[Room]) -> bool:
        """Leaves every screen above the last of a kind; False where there is none."""
        depth = next((n for n, screen in enumerate(reversed(self.screen_stack)) if isinstance(screen, kind)), None)
        for _ in range(depth or 0):
            self._save_screen()
            self.pop_screen()
        return depth is not None

    def _resumed(self, _: object) -> None:
        """Back from the shell, which left nothing of the screen; painted once its size is known again."""
        self.call_later(self.redraw)

    def redraw(self) -> None:
        """Draws the whole screen anew, over whatever else was written to the terminal."""
        self.screen._compositor.clear()  # noqa: SLF001, Textual has no public way to forget what it painted
        self.screen.refresh(layout=True)

    # Keys

    async def on_event(self, event: events.Event) -> None:
        """Every key waits its turn; with it, or with a click, a message in the footer has been read."""
        if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
            if not self.is_leaving:
                await self.type_ahead.take(event)
            return
        if isinstance(event, events.MouseDown) and not event.is_forwarded:
            self._message_was_read()
        await super().on_event(event)

    async def _act_on(self, event: events.Event) -> None:
        self._message_was_read()
        await super().on_event(event)

    def _message_was_read(self) -> None:
        if isinstance(self.screen, Room):
            self.screen.message_was_read()

    def on_key_done(self, event: KeyDone) -> None:
        """A key has done its work."""
        self.type_ahead.key_done(event)

    async def on_descendant_focus(self) -> None:
        """Somebody has the focus, who may be waited for."""
        await self.type_ahead.go_on()
