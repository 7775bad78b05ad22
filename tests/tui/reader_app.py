"""A reader on briefings of the tests' own, with a clock that stands still."""

from __future__ import annotations

import datetime as dt
import random
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, cast

from textual import events

from briefing.config import Config, Folders
from briefing.tui.app import BriefingApp
from briefing.tui.screens.reader.screen import ReaderScreen
from briefing.tui.start import Start
from briefing.tui.widgets.document_view import DocumentView
from briefing.workspace.opening import open_file
from briefing.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing.document import TextSpan

_PATIENCE = 200
_FULL = "CREATE TRIGGER full BEFORE INSERT ON {} BEGIN SELECT RAISE(ABORT, 'disk full'); END"
NOW = dt.datetime(2025, 10, 1, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
"""When every test takes place."""

CHANNEL = """---
id: harbour-channel
title: "A channel that stayed open"
authors: [{name: "Ada Verne", role: "Fellow, Institute of Straits"}]
date: "2025-09-18"
publisher: {name: "Straits Review", url: null}
actors:
  - {name: "Lena Brandt", kind: person, role: "Chief of Staff of Norland", aliases: [Brandt]}
  - {name: "Harbour Union", kind: organisation, role: null, aliases: [Union]}
  - {name: "Norland", kind: country, role: null, aliases: []}
  - {name: "Absent Party", kind: organisation, role: null, aliases: []}
dates:
  - {date: "2025-09-10", label: "Drones cross the strait", text: ["10 September"]}
  - {date: "2025-09-12/2025-09-16", label: "Exercise Gale", text: ["12–16 September"]}
  - {date: "2025-05", label: "Talks begin", text: ["in May"]}
---
The strait was quiet until 10 September, when drones crossed it.

## What was said

General Lena Brandt [confirmed](https://example.org/news/confirmed) that her service had been warned. The Union
[denied](#) it at first. Brandt called the warning useful, and said that more of its kind would be welcome.

Norland [explained](https://ministry.example.org/press?id=7) its closure of the port with reasons of safety, and
pointed to the drones that had come from the south.

## What follows

Exercise Gale ran on 12–16 September. Talks that had begun in May were to go on after it.

The Union wants the channel to be kept. Whether Norland wants it too is [an open question](#).

Nobody expects the drones to be the last.
"""


def workspace_in(home: Path, *, now: dt.datetime = NOW) -> Workspace:
    """A workspace whose folders are all in one place, with nothing bundled."""
    folders = Folders(*(home / name for name in ("config", "library", "notes", "cache", "state", "bundled")))
    return Workspace(folders, Config(), clock=lambda: now, rng=random.SystemRandom, narrate=lambda _: None)


def written(home: Path, text: str = CHANNEL, name: str = "harbour-channel") -> Path:
    """A briefing's file in the library."""
    path = home / "library" / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def reader(
    home: Path, path: Path | None = None, *, at: TextSpan | None = None, lit: Sequence[TextSpan] = ()
) -> BriefingApp:
    """The program, opening a briefing; nothing is found anew that an earlier one left in `home`."""
    workspace = workspace_in(home)
    opened = open_file(workspace, path or written(home))
    return BriefingApp(workspace, Start(lambda: ReaderScreen(opened, at=at, lit=lit)))


def screen_of(pilot: Pilot[int]) -> ReaderScreen:
    """The reader's screen."""
    return cast("ReaderScreen", pilot.app.screen)


def view_of(pilot: Pilot[int]) -> DocumentView:
    """The view of the text."""
    return pilot.app.screen.query_one(DocumentView)


def number_of(pilot: Pilot[int]) -> int | None:
    """The ¶ of the current paragraph."""
    paragraph = view_of(pilot).paragraph
    return paragraph.number if paragraph else None


async def settled(pilot: Pilot[int]) -> None:
    """Waits until the last key has done its work, the notes are placed, the panes have followed, all is painted."""
    await pilot.pause()
    for _ in range(_PATIENCE):
        if not (isinstance(pilot.app, BriefingApp) and pilot.app.type_ahead.is_busy):
            break
        await pilot.pause(0.01)
    # What a worker brought may be painted, and lead to another one.
    for _ in range(2):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
    for _ in range(_PATIENCE):
        screen = pilot.app.screen
        if not isinstance(screen, ReaderScreen) or not screen._placing.is_under_way:  # noqa: SLF001, told to nobody
            break
        await pilot.pause(0.01)
    await pilot.pause()


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Presses keys and waits for what they lead to."""
    await pilot.press(*keys)
    await settled(pilot)


async def paste(pilot: Pilot[int], text: str) -> None:
    """Gives the field in focus many words at once, and waits for what they lead to."""
    pilot.app.post_message(events.Paste(text))
    await settled(pilot)


def shown(pilot: Pilot[int]) -> list[str]:
    """The screen as text, row by row."""
    return [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]  # noqa: SLF001


def footer_of(pilot: Pilot[int]) -> str:
    """The last row."""
    return shown(pilot)[-1].strip()


@contextmanager
def refusing(home: Path, *tables: str) -> Iterator[None]:
    """A home in which nothing new is taken into some tables: `draft` is of the state, the others of the notes."""
    notes = home / "notes" / "notes.db"
    files = {"annotation": notes, "correction": notes, "draft": home / "state" / "state.db"}
    for table in tables:
        with closing(sqlite3.connect(files[table])) as connection:
            connection.execute(_FULL.format(table))
            connection.commit()
    yield
    for table in tables:
        with closing(sqlite3.connect(files[table])) as connection:
            connection.execute("DROP TRIGGER full")
            connection.commit()
