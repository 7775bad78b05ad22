"""The dates of many briefings as one story."""

from __future__ import annotations

from briefing.document import Origin, precision_of
from briefing.survey.findings import FoundEvent
from briefing.survey.happenings import happenings


def event(value: str, label: str, origin: Origin = Origin.RULE) -> FoundEvent:
    precision = precision_of(value)
    assert precision is not None
    return FoundEvent(value, precision, label, origin, approximate=False, mentions=1, spot=None, actors=())


def test_what_several_briefings_tell_stands_there_once_in_the_words_of_an_author() -> None:
    found = {
        "a": [event("2025-09-10", "On 10 September drones crossed the border")],
        "b": [event("2025-09-10", "At least 19 Drones violate airspace", Origin.AUTHOR)],
        "c": [event("2025-09-10", "The parliament met on 10 September")],
        "d": [event("2025-09-10", "the Parliament met on 10 september")],
    }
    told = [(one.event.label, [told.briefing for told in one.told]) for one in happenings(found.items())]
    assert told == [
        ("At least 19 Drones violate airspace", ["b", "a"]),
        ("The parliament met on 10 September", ["c", "d"]),
    ]


def test_two_authors_who_tell_of_two_things_are_not_made_one() -> None:
    author = Origin.AUTHOR
    found = {"a": [event("2025-09-10", "Drones cross", author)], "b": [event("2025-09-10", "Drones are sold", author)]}
    assert len(happenings(found.items())) == 2


def test_they_are_in_time_order_without_lengths_of_time() -> None:
    values = ["2025-09-12/2025-09-16", "P5Y", "1975", "2025-09"]
    found = [("a", [event(value, value) for value in values])]
    assert [one.event.value for one in happenings(found)] == ["1975", "2025-09", "2025-09-12/2025-09-16"]
