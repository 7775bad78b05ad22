"""A recogniser of somebody else, whole: what it takes to write one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extraction.actors import find

if TYPE_CHECKING:
    from collections.abc import Iterator


class ShipRecogniser:
    """Knows the ships of a harbour, which no rule of grammar tells from other words.

    Installed, it is named in the `pyproject.toml` of its package:

        [project.entry-points."briefing.recognisers"]
        ships = "harbour_names:ShipRecogniser"

    It sees names; who is who, what role one has and how much a text is about it is worked out as for all others.
    """

    _SHIPS = re.compile(r"\b(?:Halcyon|Marigold)\b")

    def spans(self, text: str) -> Iterator[tuple[int, int, str, float]]:
        """Start and end in code points, kind, and how sure that is."""
        for match in self._SHIPS.finditer(text):
            yield match.start(), match.end(), "organisation", 0.9


class CarelessRecogniser:
    """Returns what no rule can take up."""

    def spans(self, text: str) -> Iterator[tuple[int, int, str, float]]:
        yield 5, 5, "person", 1.0
        yield 0, len(text) + 1, "person", 1.0
        yield 0, 3, "weather", 1.0
        yield 0, 3, "person", 0.1


TEXT = "Halcyon left the harbour. The tug Marigold followed Halcyon, and Peter Olmstead said nothing."


def test_what_a_recogniser_sees_is_an_actor_among_the_others() -> None:
    found = {actor.name: (actor.kind.value, len(actor.mentions)) for actor in find(TEXT, [ShipRecogniser()])}
    assert found == {"Halcyon": ("organisation", 2), "Marigold": ("organisation", 1), "Peter Olmstead": ("person", 1)}


def test_what_makes_no_sense_is_left_out() -> None:
    assert find(TEXT, [CarelessRecogniser()]) == find(TEXT)
