"""A small library of the tests' own, read and noted in part, with a clock that stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.tui.app import BriefingApp
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.start import Start
from briefing.workspace.annotating import annotate
from briefing.workspace.indexing import refresh
from briefing.workspace.opening import open_briefing
from briefing.workspace.reading import mark_read, remember
from tests.tui.reader_app import CHANNEL, workspace_in, written

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.workspace.workspace import Workspace

HARBOUR = "harbour-channel"
LOCKS = "locks-of-the-delta"
GALE = "exercise-gale"
FERRIES = "ferries-in-winter"

_LOCKS = """---
id: locks-of-the-delta
title: "The locks of the delta"
authors: [{name: "Ruben Haas"}]
date: "2025-07-02"
publisher: {name: "Straits Review", url: null}
tags: [water, trade]
summary: "Three locks decide what the delta can ship. Two of them are older than the state that runs them."
---
Three locks decide what the delta can ship.

## The oldest lock

It was built for sail. Its chamber takes one barge at a time, and in a dry summer none at all.
"""
_GALE = """---
id: exercise-gale
title: "Exercise Gale"
authors: [{name: "Mira Okafor"}]
date: "2025-09-10"
publisher: {name: "Northern Desk", url: null}
tags: [exercise]
summary: "Norland's exercise was announced as small. What flew over the strait was counted by others."
---
The exercise was announced as small, and the drones that flew over the strait were not announced at all.

Observers from the Union counted drones on three nights.
"""
_FERRIES = """---
id: ferries-in-winter
title: "Ferries in winter"
date: "2024-12-20"
---
The ferries stop when the ice comes.
"""


def bare(home: Path) -> Workspace:
    """No briefing at all, and an empty starter collection."""
    (home / "bundled").mkdir()
    return workspace_in(home)


def stocked(home: Path) -> Workspace:
    """Four briefings: one unread, one begun with a note on it, one read, one changed since it was read."""
    workspace = bare(home)
    written(home, CHANNEL, HARBOUR)
    written(home, _LOCKS, LOCKS)
    written(home, _GALE, GALE)
    written(home, _FERRIES, FERRIES)
    refresh(workspace)
    harbour = open_briefing(workspace, HARBOUR)
    passages = list(harbour.briefing.body.passages())
    remember(workspace, harbour, passages[2].span.start, 0.38)
    annotate(workspace, harbour, passages[2].span, body="Who warned whom?", tags=("warning",))
    ferries = open_briefing(workspace, FERRIES)
    _ = ferries.briefing.body.text
    mark_read(workspace, FERRIES, read=True)
    return workspace


def library(home: Path, workspace: Workspace | None = None) -> BriefingApp:
    """The program, started in the library."""
    return BriefingApp(workspace or stocked(home), Start(LibraryScreen))
