"""Through the hits of a search, from briefing to briefing."""

from __future__ import annotations

from briefing.document import TextSpan
from briefing.tui.screens.reader.tour import Stop, Tour

_HIT = TextSpan(0, 4)


def a_tour(*hits: int, at: int = 0) -> Tour:
    stops = (Stop(f"b{number}", f"B{number}", (_HIT,) * count) for number, count in enumerate(hits))
    return Tour(stops, at)


def test_hits_are_counted_over_all_briefings() -> None:
    tour = a_tour(3, 0, 2)
    assert tour.number(2) == "3 of 5"
    tour.go(1)
    assert (tour.stop.briefing, tour.number(0)) == ("b2", "4 of 5")


def test_only_the_ends_lead_to_another_briefing_and_the_last_leads_to_the_first() -> None:
    tour = a_tour(2, 1)
    assert [tour.is_last(index, 1) for index in (0, 1)] == [False, True]
    assert [tour.is_last(index, -1) for index in (0, 1)] == [True, False]
    tour.go(1)
    assert tour.wrapped == ""
    tour.go(1)
    assert (tour.stop.briefing, tour.wrapped) == ("b0", " · from the top")
    tour.go(-1)
    assert (tour.stop.briefing, tour.wrapped) == ("b1", " · from the end")


def test_from_a_briefing_that_has_the_words_in_its_title_alone_one_goes_on_to_the_next_with_hits() -> None:
    tour = a_tour(0, 0, 1)
    assert tour.is_last(0, 1)
    tour.go(1)
    assert tour.stop.briefing == "b2"
    assert not tour.is_last(0, 1)
    assert tour.beyond(1) is None
