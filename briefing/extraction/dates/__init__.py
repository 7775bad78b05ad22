"""What happened when: the dates a text names, each with the value it has where it stands.

`find` is what other programs call. It is given a text and the day it was published, and knows nothing else of it.
"""

from __future__ import annotations

from briefing.extraction.dates.finding import find
from briefing.extraction.dates.found import FoundDate
from briefing.extraction.dates.grouping import in_time, key_dates

__all__ = ["FoundDate", "find", "in_time", "key_dates"]
