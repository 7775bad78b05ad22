"""The command palette: every key that holds now, by what it does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Provider
from textual.content import Content

from briefing.tui.key_names import shown
from briefing.tui.keymap import KEYS
from briefing.tui.widgets.footer_entries import keys_bound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.command import Hits

    from briefing.tui.screens.room import Room


_KEY_CELLS: Final = 9
_ACROSS: Final = (
    ("All actors", "Who acts in all briefings", "screen.all_actors"),
    ("All dates", "What happened when, in all briefings", "screen.timeline_of_all"),
)
_BY_NAME: Final = 1.1
"""How much more it counts that a command goes by the words typed than that they stand in what it does."""


class Command(NamedTuple):
    """Something one can do now."""

    name: str
    """One or two words it goes by."""

    says: str
    """What it does."""

    key: str
    """The key that does it, as it is shown; empty where none does."""

    run: Callable[[], object]
    """Does it."""


class Commands(Provider):
    """Every key of the keymap that holds where the palette was opened, and the themes."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(_line(Content(command.says), command.key), command.run, command.says)

    async def search(self, query: str) -> Hits:
        """Those that match what is typed."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.name) * _BY_NAME, matcher.match(command.says))
            if score > 0:
                yield Hit(score, _line(matcher.highlight(command.says), command.key), command.run, command.says)

    def _commands(self) -> Iterator[Command]:
        active, plain = self.screen.active_bindings, cast("Room", self.screen).program.is_plain
        bound = keys_bound(active)
        for key in sorted(KEYS, key=lambda key: -key.rank):
            if (name := bound.get(key.id)) is not None:
                run = partial(self.app.run_action, active[name].binding.action, active[name].node)
                yield Command(key.label, key.does[0].upper() + key.does[1:], shown(name, plain=plain), run)
        if "text.copy" in bound:
            for name, form in (("BibTeX", "bibtex"), ("CSL-JSON", "csl-json")):
                copy = partial(self.app.run_action, f"screen.copy_citation('{form}')")
                yield Command(name, f"Copy citation as {name}", "", copy)
        if "app.library" in bound:
            run = partial(self.app.run_action, "screen.all_notes")
            yield Command("All notes", "The notes on all briefings", "", run)
            for name, says, action in _ACROSS:
                yield Command(name, says, "", partial(self.app.run_action, action))
        for theme in self.app.available_themes:
            yield Command(theme, f"Theme: {theme}", "", partial(setattr, self.app, "theme", theme))


def _line(says: Content, key: str) -> Content:
    return Content.assemble((f"{key:>{_KEY_CELLS}}  ", "bold $key"), says)
