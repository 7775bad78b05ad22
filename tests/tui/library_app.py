"""A small library of the tests' own, read and noted in part, with a clock that stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.annotations import Color
from briefing.document import TextSpan
from briefing.tui.app import BriefingApp
from briefing.tui.screens.library import LibraryScreen
from briefing.tui.start import Start
from briefing.workspace.annotating import annotate, place_notes
from briefing.workspace.indexing import refresh
from briefing.workspace.opening import open_briefing, open_file
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


def noted(home: Path) -> Workspace:
    """Notes on four briefings: one of them changed under its note, and the file of another is gone."""
    workspace = stocked(home)
    harbour = open_briefing(workspace, HARBOUR)
    union = harbour.briefing.body.text.index("The Union wants")
    annotate(workspace, harbour, TextSpan(union, union + 15), color=Color.GREEN)
    gale = open_briefing(workspace, GALE)
    (head, counted) = list(gale.briefing.body.passages())[-2:]
    annotate(workspace, gale, head.span, body="Compare with the Union's own count.", color=Color.RED, tags=("warning",))
    lost = annotate(workspace, gale, counted.span, body="Which nights?")
    path = home / "library" / f"{GALE}.md"
    path.write_text(path.read_text("utf-8").replace(lost.quote, "Nothing more is known."), "utf-8")
    place_notes(workspace, open_briefing(workspace, GALE))
    gone = home / "gone.md"
    gone.write_text("---\nid: gone-memo\n---\nA first claim stands here.\n", "utf-8")
    opened = open_file(workspace, gone)
    annotate(workspace, opened, next(iter(opened.briefing.body.passages())).span, body="Says who?")
    gone.unlink()
    return workspace


def library(home: Path, workspace: Workspace | None = None) -> BriefingApp:
    """The program, started in the library."""
    return BriefingApp(workspace or stocked(home), Start(LibraryScreen))
