"""The actors of many briefings, each once."""

from __future__ import annotations

from briefing.document import Actor, ActorKind, Origin
from briefing.survey.across import Cast
from briefing.survey.findings import FoundActor, Spot


def person(name: str, *aliases: str, role: str | None = None, origin: Origin = Origin.RULE) -> Actor:
    return Actor(name, ActorKind.PERSON, role, aliases, origin=origin)


def cast(**briefings: list[Actor]) -> Cast:
    dates = {"a": "2025-09-18", "b": "2025-09-12", "c": None}
    found = {
        name: [FoundActor(actor, 2, Spot(at, at + 1, at)) for at, actor in enumerate(actors)]
        for name, actors in briefings.items()
    }
    return Cast(found.items(), dates)


def test_an_actor_is_one_by_whatever_full_name() -> None:
    muraveika, other = person("Pavel Muraveika"), person("Paweł Murawiejka", "Pavel Muraveika", role="General")
    (found,) = cast(a=[muraveika], b=[other], c=[person("pavel muraveika", role="general")]).actors
    assert found.briefings == ("a", "b", "c")
    assert (found.first, found.last, found.mentions) == ("2025-09-12", "2025-09-18", 6)
    assert found.roles == ("General",)
    assert "Paweł Murawiejka" in found.actor.aliases


def test_a_shared_surname_or_another_kind_makes_no_one_the_same() -> None:
    one, other = person("Anna Kowalska", "Kowalska"), person("Ewa Kowalska", "Kowalska")
    ship = Actor("Anna Kowalska", ActorKind.ORGANISATION)
    assert len(cast(a=[one], b=[other], c=[ship]).actors) == 3


def test_a_last_name_is_that_of_whoever_alone_has_it() -> None:
    alone, whole = person("Kowalská"), person("Anna Kowalska")
    found = cast(a=[alone, person("Tusk")], b=[whole])
    assert [(one.actor.name, one.briefings) for one in found.actors] == [
        ("Tusk", ("a",)),
        ("Anna Kowalska", ("a", "b")),
    ]
    assert [one.actor.name for one in found.in_briefing("a")] == ["Anna Kowalska", "Tusk"]
    assert len(cast(a=[alone], b=[whole], c=[person("Ewa Kowalska")]).actors) == 3


def test_bodies_that_share_an_acronym_are_not_the_same_and_it_is_that_of_whichever_alone_has_it() -> None:
    def body(name: str, *aliases: str) -> Actor:
        return Actor(name, ActorKind.ORGANISATION, aliases=aliases)

    poland, belarus = body("Ministry of Defence of Poland", "MoD"), body("Ministry of Defence of Belarus", "MoD")
    assert len(cast(a=[poland], b=[belarus]).actors) == 2
    assert len(cast(a=[poland], b=[body("MoD")]).actors) == 1
    assert len(cast(a=[body("MoD")], b=[poland]).actors) == 1
    assert len(cast(a=[poland], b=[belarus], c=[body("MoD")]).actors) == 3


def test_it_is_listed_as_an_author_has_it() -> None:
    found = cast(a=[person("D. Tusk", "Donald Tusk")], b=[person("Donald Tusk", origin=Origin.AUTHOR)]).actors
    assert [one.actor.name for one in found] == ["Donald Tusk"]


def test_who_is_in_most_briefings_comes_first() -> None:
    twice = person("Zoe Twice")
    found = cast(a=[person("Ada Once"), twice], b=[twice])
    assert [one.actor.name for one in found.by_weight()] == ["Zoe Twice", "Ada Once"]
    assert [one.actor.name for one in found.in_briefing("a")] == ["Ada Once", "Zoe Twice"]
    assert found.in_briefing("nowhere") == []
