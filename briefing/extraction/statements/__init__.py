"""Who said what: sentences that a text attributes to one of its actors, with the verb of saying.

Precision comes before recall: where the words leave open who speaks, nothing is said about it.
"""

from __future__ import annotations

from briefing.extraction.statements.finding import find
from briefing.extraction.statements.statement import GivenDate, Statement

__all__ = ["GivenDate", "Statement", "find"]
