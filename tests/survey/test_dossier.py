"""All that many briefings tell of one actor."""

from __future__ import annotations

from briefing.document import Actor, ActorKind
from briefing.survey.across import Cast
from briefing.survey.dossier import dossier
from briefing.survey.findings import FoundActor, FoundSource, FoundStatement, Spot
from briefing.survey.store import Details

SPOT = Spot(0, 5, 1)
BRANDT, OLMSTEAD, UNION = (
    Actor("Lena Brandt", ActorKind.PERSON, aliases=("L. Brandt",)),
    Actor("Peter Olmstead", ActorKind.PERSON),
    Actor("Harbour Union", ActorKind.ORGANISATION),
)
DATES = {"a": "2025-09-18", "b": "2025-09-01"}
CAST = Cast(
    [
        ("a", [FoundActor(BRANDT, 2, SPOT), FoundActor(UNION, 3, SPOT), FoundActor(OLMSTEAD, 1, SPOT)]),
        ("b", [FoundActor(UNION, 1, SPOT), FoundActor(Actor("L. Brandt", ActorKind.PERSON), 1, SPOT)]),
    ],
    DATES,
)
DETAILS = {
    "a": Details(
        [(1, 2), (2, 3, 4), (4,)],
        [
            FoundStatement("Lena Brandt", "warned", "Brandt warned.", None, SPOT),
            FoundStatement("Harbour Union", "denied", "The Union denied.", None, SPOT),
            FoundStatement("Lena Brandt", "said", "In May Brandt said so.", "2025-05", SPOT),
        ],
        [
            FoundSource(1, "warned", None, SPOT, ("Lena Brandt", "Harbour Union")),
            FoundSource(2, "denied", None, SPOT, ("Harbour Union",)),
        ],
        [],
    ),
    "b": Details([(1,), (1,)], [FoundStatement("L. Brandt", "hopes", "Brandt hopes.", None, SPOT)], [], []),
}


def test_statements_are_in_time_order_whatever_a_briefing_calls_who_made_them() -> None:
    found = dossier(CAST.actors[0], CAST, DETAILS.items(), DATES)
    assert [(one.briefing, one.date, one.statement.verb) for one in found.statements] == [
        ("a", "2025-05", "said"),
        ("b", "2025-09-01", "hopes"),
        ("a", "2025-09-18", "warned"),
    ]


def test_companions_are_named_in_the_same_paragraphs() -> None:
    found = dossier(CAST.actors[0], CAST, DETAILS.items(), DATES)
    assert [(one.actor.actor.name, one.passages, one.briefings) for one in found.companions] == [
        ("Harbour Union", 2, 2)
    ]
    found = dossier(CAST.actors[1], CAST, DETAILS.items(), DATES)
    assert [one.actor.actor.name for one in found.companions] == ["Lena Brandt", "Peter Olmstead"]


def test_sources_are_those_of_sentences_that_name_it() -> None:
    found = dossier(CAST.actors[0], CAST, DETAILS.items(), DATES)
    assert [(one.briefing, one.source.number) for one in found.sources] == [("a", 1)]
