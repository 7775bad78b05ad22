"""A text to write notes on, and how to name a passage of it."""

from __future__ import annotations

from briefing.document import TextSpan

TEXT = (
    "The ministry published new figures on Monday.\n\n"
    "Observers counted nineteen objects over the border. Nobody was hurt, and traffic was resumed by noon.\n\n"
    "A second statement followed in the evening. It repeated that nobody was hurt and named no country.\n\n"
    "Further talks are planned for the autumn."
)


def span_of(words: str, text: str = TEXT, nth: int = 1) -> TextSpan:
    """Where words stand in a text, the `nth` time."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return TextSpan(start, start + len(words))
