"""What an import gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.document import Briefing, Problem


@dataclass(frozen=True, slots=True)
class Imported:
    """A briefing made of something else."""

    briefing: Briefing
    """The briefing; its problems are the same as here."""

    problems: tuple[Problem, ...]
    """What was repaired and what is missing, in the order of the text: a reader can see what was done to it."""
