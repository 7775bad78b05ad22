"""From a quotation or the number of a paragraph to a place in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.document import BriefingError, Needle, TextSpan, canonical, fold, shortened
from briefing.workspace.opening import paragraph_span

if TYPE_CHECKING:
    from briefing.document import DocumentText

_COMPARED: Final = 200
"""Letters of a quotation that is not there by which the nearest passage is found: enough to know it by."""

_LEAST: Final = 4
"""Letters of a quotation from which on something can be like it."""

_CHANGED: Final = 0.4
"""How much of it may be otherwise. Half of the letters of any sentence are found in any longer text."""


class Place(NamedTuple):
    """A place that somebody names."""

    quote: str | None = None
    """The words that stand there; None where a paragraph is named."""

    nth: int | None = None
    """Which of several places with these words, from 1."""

    paragraph: int | None = None
    """¶ number of the paragraph; with a quote, where to look for it."""


def span_of(text: DocumentText, place: Place) -> TextSpan:
    """Where a place is. Raises BriefingError where there is none such, or several, with what to say of it."""
    quote = place.quote
    if place.paragraph is not None and quote is None:
        return paragraph_span(text, place.paragraph)
    if not (quote and quote.strip()):
        raise BriefingError("on what? Give a quotation or the number of a paragraph")
    found = _places(text, quote, place.paragraph)
    if not found:
        where = "the text" if place.paragraph is None else f"¶{place.paragraph}"
        raise BriefingError(f"“{shortened(quote)}” is not in {where}{_nearest(text, quote)}")
    if place.nth is not None:
        if place.nth > len(found):
            raise BriefingError(f"“{shortened(quote)}” occurs only {len(found)} times")
        return found[place.nth - 1]
    if (times := len(found)) > 1:
        raise BriefingError(f"“{shortened(quote)}” occurs {times} times; say which: --nth 1 to {times}")
    return found[0]


def _places(text: DocumentText, written: str, paragraph: int | None) -> list[TextSpan]:
    """Where a quotation stands: letter by letter if anywhere, else blind to typography and line ends."""
    quote = canonical(written)
    within = TextSpan(0, len(text.text)) if paragraph is None else paragraph_span(text, paragraph)
    exact = [TextSpan(*match.span()) for match in re.finditer(re.escape(quote), text.text) if quote.strip()]
    needle = Needle.of(quote)
    loose = needle.spans_in(text.text) if needle else ()
    return [span for span in exact if within.covers(span)] or [span for span in loose if within.covers(span)]


def _nearest(text: DocumentText, quote: str) -> str:
    """A clause that names what in the text is most like a quotation; empty where nothing is."""
    from briefing.annotations.fuzzy import closest  # noqa: PLC0415, only where something went wrong

    folded = fold(text.text)
    words = " ".join(fold(canonical(quote)).text.split())[:_COMPARED]
    found = closest(words, folded.text, _CHANGED) if len(words) >= _LEAST else []
    if not found:
        return ""
    span = _whole_words(text.text, folded.span(found[0].start, found[0].end))
    number = text.number_at(span.start)
    where = f" in ¶{number}" if number is not None else ""
    return f"; the nearest{where} is “{shortened(span.of(text.text), _COMPARED)}”"


def _whole_words(text: str, span: TextSpan) -> TextSpan:
    """A span without spaces at its edges and with all of the words that stand there."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return TextSpan(start, end)
