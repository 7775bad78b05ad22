"""What the program remembers: positions, drafts of notes, searches, the last copy, what was added from where.

All of it can be lost without losing a briefing or a note. Anchors are passed in: it knows neither texts nor notes.
"""

from briefing.state.last_copy import keep_copy
from briefing.state.store import Draft, PastSearch, Reading, StateStore

__all__ = ["Draft", "PastSearch", "Reading", "StateStore", "keep_copy"]
