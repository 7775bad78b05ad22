"""What is asked for in the lists of actors and dates."""

from __future__ import annotations

from textual.message import Message


class StatementsAsked(Message, namespace="sidebar"):
    """The reader wants to see what an actor said."""

    def __init__(self, actor: str) -> None:
        super().__init__()
        self.actor = actor
        """Name of the actor, as it is listed."""
