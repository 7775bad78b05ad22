"""Keys that come faster than what they do: each waits until the one before has done its work.

A terminal sends what was typed ahead at once. Textual hands every key to whatever has the focus when it arrives, so the
words after a `/` would be commands to the text instead of what is looked for.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Final

from textual import events
from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.app import App

_ROUNDS: Final = 2
_PATIENCE: Final = 0.25
"""Seconds after which a key no longer waits: where nothing takes the focus, or its widget went with the answer."""
_LATE: Final = 0.02
"""Seconds by which they end late where the program had no time to work: they begin anew, or words would be commands."""


class KeyDone(Message):
    """Follows a key on its way up from widget to widget, and arrives when that has been heard by all."""

    def __init__(self, turn: int, rounds: int = _ROUNDS) -> None:
        super().__init__()
        self.turn: Final = turn
        """Number of the key."""
        self.rounds: Final = rounds
        """How often it has yet to go its way: a widget may have answered the key by telling the screen."""


class TypeAhead:
    """The keys that wait, in the order they were typed; pasted text is one of them."""

    def __init__(self, app: App[int], act: Callable[[events.Event], Awaitable[None]]) -> None:
        self._app: Final = app
        self._act: Final = act
        self._waiting: deque[events.Event] = deque()
        self.is_busy = False
        """Whether a key has not done its work yet."""
        self._is_heard = False
        self._turn = self._watched = 0

    async def take(self, event: events.Event) -> None:
        """Hands a key on, at once or when its turn has come."""
        self._waiting.extend(_in_turn(event, self._app))
        if self.is_busy:
            self._watch()
        else:
            await self._next()

    def stop(self) -> None:
        """Forgets what waits: the program is being left."""
        self._waiting.clear()
        self.is_busy = False

    def key_done(self, event: KeyDone) -> None:
        """A key was heard by all. What it asked the app for stands in the queue before this."""
        if event.turn != self._turn:
            return
        if event.rounds > 1:
            self._app.call_later(self._follow, event.rounds - 1)
        else:
            self._is_heard = True
            self._app.call_later(self.go_on)

    async def go_on(self) -> None:
        """The next key, if somebody has the focus by now: a screen or field that is being made has it last of all."""
        if self.is_busy and self._is_heard and self._app.focused is not None:
            await self._next()

    async def _next(self) -> None:
        self._turn += 1
        self.is_busy, self._is_heard = bool(self._waiting), False
        if self.is_busy:
            await self._act(self._waiting.popleft())
            self._follow()
            if self._waiting:
                self._watch()

    def _follow(self, rounds: int = _ROUNDS) -> None:
        (self._app.focused or self._app.screen).post_message(KeyDone(self._turn, rounds))

    def _watch(self) -> None:
        """Sees to it that what waits for this key does not wait for ever."""
        if self._watched != self._turn:
            self._watched = self._turn
            self._wait()

    def _wait(self) -> None:
        self._app.set_timer(_PATIENCE, partial(self._give_up, self._turn, monotonic() + _PATIENCE + _LATE))

    async def _give_up(self, turn: int, in_time: float) -> None:
        if turn == self._turn and monotonic() > in_time:
            self._wait()
        elif turn == self._turn:
            await self._next()


def _in_turn(event: events.Event, app: App[int]) -> tuple[events.Event, ...]:
    """An event as it was typed: an Esc right before another key arrives as alt with that key."""
    if not isinstance(event, events.Key) or not event.key.startswith("alt+") or event.key in app.screen.active_bindings:
        return (event,)
    return (events.Key("escape", "\x1b"), without_alt(event))


def without_alt(event: events.Key) -> events.Key:
    """The key that was pressed right after Esc."""
    key = event.key.removeprefix("alt+")
    if key.startswith("shift+") and len(key) == len("shift+x"):
        key = key[-1].upper()
    return events.Key(key, event.character or (key if len(key) == 1 else None))
