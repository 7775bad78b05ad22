"""Who acts: the people, organisations, countries, places and events that a text names, each once.

`find` is what other programs call. It is given a text, and knows nothing else of it.
"""

from __future__ import annotations

from briefing.extraction.actors.finding import find

__all__ = ["find"]
