"""Who acts in a text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document import Actor, Origin
from briefing.extraction.actors import find
from tests.extraction.gold.reading import GoldActor, briefing_of, gold_actors, matches


def kinds(text: str) -> dict[str, str]:
    return {actor.name: actor.kind.value for actor in find(text)}


def the(text: str, name: str) -> Actor:
    return next(actor for actor in find(text) if actor.name == name)


def test_titles_given_names_and_appositions_tell_people() -> None:
    text = (
        "The harbour was closed by Governor Ilka Brandowitz. Peter Olmstead objected. Late in the day Orsolya Vendt, "
        "the head of the pilots, agreed with Brandowitz."
    )
    assert kinds(text) == {"Ilka Brandowitz": "person", "Peter Olmstead": "person", "Orsolya Vendt": "person"}
    assert the(text, "Ilka Brandowitz").aliases == ("Brandowitz",)
    assert the(text, "Ilka Brandowitz").role == "Governor"
    assert the(text, "Orsolya Vendt").role == "Head of the pilots"


def test_a_title_with_a_country_is_no_part_of_the_name() -> None:
    actor = the("The Prime Minister of Norway Jonas Halvorsen and others left for Oslo.", "Jonas Halvorsen")
    assert actor.role == "Prime Minister of Norway"
    assert kinds("It was Polish Foreign Minister Marek Zieleniec who said so.") == {"Marek Zieleniec": "person"}


def test_organisations_are_told_by_their_heads() -> None:
    text = (
        "They asked the Ministry of Trade and Industry, the Kestrel Institute for River Law and the Bank of England, "
        "but the General Staff and the Ministry said nothing."
    )
    assert kinds(text) == {
        "Ministry of Trade and Industry": "organisation",
        "Kestrel Institute for River Law": "organisation",
        "Bank of England": "organisation",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They wrote to the Ports and Lighthouses Commission.", {"Ports and Lighthouses Commission": "organisation"}),
        ("The barge is owned by Kestrel Seaways SA and sank.", {"Kestrel Seaways SA": "organisation"}),
        ("It was built by the shipyard company Varnholt, and sank.", {"Varnholt": "organisation"}),
        ("It belongs to Varnholt, a barge operator of some age.", {"Varnholt": "organisation"}),
        ("Nobody told the KRZ director, nor did the KRZ ask.", {"KRZ": "organisation"}),
        (
            "It was said that the Harbour Agency Director Tom Ackerby left.",
            {"Harbour Agency": "organisation", "Tom Ackerby": "person"},
        ),
        (
            "President of the Harbour Commission Peter Olmstead came.",
            {"Harbour Commission": "organisation", "Peter Olmstead": "person"},
        ),
        ("The president of the Peter Olmstead Institute came.", {"Peter Olmstead Institute": "organisation"}),
        ("She read of it in the Ministry of Defence.", {"Ministry of Defence": "organisation"}),
        ("The ferry left the island of Orvay, north of Kelmos.", {"Orvay": "place", "Kelmos": "place"}),
        ("It cost US$40 and a CEO, says a MoU.", {}),
    ],
)
def test_words_beside_a_name_or_at_its_ends_tell_bodies_and_places(text: str, expected: dict[str, str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The mayor of Orvay, Ms Ilka Brandowitz, came.", "Ilka Brandowitz", "Mayor of Orvay"),
        (
            "Late in the day the Minister for Ports, H.E. Mr. Tove Lindqvarn, came with a letter.",
            "Tove Lindqvarn",
            "Minister for Ports",
        ),
        ("Sir Robert Olmstead KC, giving evidence, said no.", "Robert Olmstead", None),
        ("They heard Minister van der Molen on the matter.", "van der Molen", "Minister"),
        ("Minister for Foreign Affairs Peter Olmstead came.", "Peter Olmstead", "Minister for Foreign Affairs"),
        ("They heard Chief of the General Staff Peter Olmstead.", "Peter Olmstead", "Chief of the General Staff"),
        (
            "Minister of National Defence of Poland Peter Olmstead came.",
            "Peter Olmstead",
            "Minister of National Defence of Poland",
        ),
        (
            "President of the European Commission Peter van der Olmstead came.",
            "Peter van der Olmstead",
            "President of the European Commission",
        ),
        ("They heard Mrs. Brandowitz on the matter.", "Brandowitz", None),
        ("The envoy of Sheikh Nawaf al-Karim al-Sahrani came.", "Nawaf al-Karim al-Sahrani", "Sheikh"),
        ("A spokesman for President Rudolf Illmets came.", "Rudolf Illmets", "President"),
        ("They heard Sen. Rudolf Illmets on the matter.", "Rudolf Illmets", "Senator"),
        ("They heard Orvay’s Prime Minister Rudolf Illmets.", "Rudolf Illmets", "Prime Minister of Orvay"),
        ("Rudolf Illmets, the bloc’s secretary general, came.", "Rudolf Illmets", "Secretary general"),
        ("Rudolf Illmets, a researcher at the piers, came.", "Rudolf Illmets", "Researcher at the piers"),
        ("Rudolf Illmets, who chairs the piers, came.", "Rudolf Illmets", None),
        ("They heard House Speaker Rudolf Illmets.", "Rudolf Illmets", "House Speaker"),
        ("They heard Fed Chair Rudolf Illmets.", "Rudolf Illmets", "Federal Reserve Chair"),
        (
            "They heard Rudolf Illmets, lead U.S. economist at Harbour Economics, on it.",
            "Rudolf Illmets",
            "Lead U.S. economist at Harbour Economics",
        ),
        (
            "The deputy head of the Harbour Administration Rudolf Illmets came.",
            "Rudolf Illmets",
            "Deputy head of the Harbour Administration",
        ),
        (
            "Head of the Office of the President Rudolf Illmets came.",
            "Rudolf Illmets",
            "Head of the Office of the President",
        ),
        ("The Office of Prime Minister Rudolf Illmets said nothing.", "Rudolf Illmets", "Prime Minister"),
        (
            "Chair of the Foreign Affairs Committee of the Harbour Rudolf Illmets came.",
            "Rudolf Illmets",
            "Chair of the Foreign Affairs Committee of the Harbour",
        ),
        ("It was seen by Tarvo Illmets in the harbour.", "Tarvo Illmets", None),
        ("Late in May Tarvo Illmets swam. Nobody believes that Illmets did.", "Tarvo Illmets", None),
    ],
)
def test_a_person_has_a_whole_name_without_letters_behind_it_and_a_role_that_is_an_office(
    text: str, name: str, role: str | None
) -> None:
    assert [(one.name, one.role) for one in find(text) if one.kind.value == "person"] == [(name, role)]


def test_a_person_is_one_however_the_last_name_is_spelled_owned_or_addressed() -> None:
    text = (
        "Brandowica warned of it early. The governor, Ilka Brandowića, left ‘Brandowica’s’ letters to Mr Maddy. "
        "Volodymyr Maddyy’s envoy told her what Theresa May said to Mrs May’s mother in May."
    )
    assert {one.name: len(one.mentions) for one in find(text)} == {
        "Ilka Brandowića": 3,
        "Volodymyr Maddyy": 2,
        "Theresa May": 2,
    }
    assert the(text, "Ilka Brandowića").role == "Governor"


def test_a_long_form_that_is_explained_is_one_name_whatever_is_within_it() -> None:
    text = (
        "The Uganda People’s Lake Force (UPLF) met the Lake Community of Fishers (LCF). The Gross Lake Product (GLP)"
        " fell. The Lake Community of Fishers and the Uganda People's Lake Force agreed, said the UPLF."
    )
    assert {one.name: (one.aliases, len(one.mentions)) for one in find(text)} == {
        "Uganda People's Lake Force": (("UPLF",), 4),
        "Lake Community of Fishers": (("LCF",), 3),
    }


def test_a_body_is_known_by_another_name_too() -> None:
    text = "The Grey Civic Committee, known as Grecom, met. Nobody else did, said Grecom."
    assert the(text, "Grey Civic Committee").aliases == ("Grecom",)


def test_an_acronym_of_other_letters_is_the_body_that_stands_before_its_brackets() -> None:
    text = (
        "It was said by the Harbour Institute for Eastern Piers (OPW) that the Ministry of Defence (UK) knew of it. "
        "OPW asked again. The Lithuanian Coast Guard Service (CGS) counted. CGS asked again."
    )
    found = {one.name: (set(one.aliases), len(one.mentions)) for one in find(text)}
    assert found["Harbour Institute for Eastern Piers"] == ({"OPW"}, 3)
    assert found["Ministry of Defence"] == (set(), 1)
    assert found["Coast Guard Service"] == ({"Lithuanian Coast Guard Service", "CGS"}, 3)
    assert found["United Kingdom"] == ({"UK"}, 1)


def test_an_acronym_is_its_long_form_and_one_of_things_is_no_actor() -> None:
    text = "The Northern Harbour Authority (NHA) met. The NHA lost unmanned aerial vehicles (UAVs). UAVs said little."
    assert [(actor.name, actor.aliases) for actor in find(text)] == [("Northern Harbour Authority", ("NHA",))]


def test_a_country_goes_by_its_names_and_its_people_count_for_it_alone() -> None:
    (china,) = find("The People’s Republic of China (PRC) agreed, and the PRC paid; the Chinese were glad.")
    assert (china.name, len(china.mentions)) == ("China", 3)
    assert set(china.aliases) == {"People's Republic of China", "PRC"}


def test_a_capital_stands_for_its_country_where_it_acts_and_not_where_one_stays_there() -> None:
    assert the("Even so, Warsaw refused the offer of the port.", "Warsaw").stands_for == "Poland"
    assert the("They were staying in Warsaw for the winter.", "Warsaw").stands_for is None
    assert the("The route, according to Minsk, is closed for repairs.", "Minsk").stands_for == "Belarus"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The drills of Zapad-2025 are over and nobody was hurt.", "Zapad-2025"),
        ("Nothing like it was seen since World War II in these parts.", "World War II"),
        ("The allies launched operation “Eastern Sentry” to guard the coast.", "Eastern Sentry"),
        ("On Friday the allies announced Northern Lantern to guard the coast.", "Northern Lantern"),
    ],
)
def test_exercises_wars_and_operations_are_events(text: str, name: str) -> None:
    assert kinds(text) == {name: "event"}


@pytest.mark.parametrize(
    "text",
    [
        "Under Article 4 and the Vienna Document nothing is owed, as Chapter 2 says.",
        "The F-16 and the Rafale flew in March and on Friday.",
        "Nobody came. Everything stopped. Harbours were shut.",
        "ALL OF IT IS SHOUTED, AND NOBODY IS NAMED BY HELGA OR BY MERIDIAN HOLDINGS HERE",
        "Президент заявил в Москве, что порт закрыт. 中国外交部发言人周四表示。",
        "Minister Obrony Narodowej odpowiedział na pytania posłów w środę.",
    ],
)
def test_what_is_no_actor_is_left_alone(text: str) -> None:
    assert kinds(text) == {}


def test_a_byline_counts_for_less_than_a_mention() -> None:
    text = "Anna Verhoeven\n\nThe dam broke. Later Peter Olmstead said that the town was safe, and nobody was hurt.\n\n"
    assert [actor.name for actor in find(text)] == ["Peter Olmstead", "Anna Verhoeven"]
    (credited,) = find("The dam broke and it was late.\n\n(Reporting by Anna Verhoeven in the harbour of the town)")
    assert credited.salience == 0


def test_a_table_of_ten_thousand_names_neither_stalls_nor_is_a_list_of_actors() -> None:
    rows = "\n\n".join(f"Korvath Lin{chr(97 + number % 26)}esto\t{number}" for number in range(10_000))
    assert find(rows) == ()
    assert len(find(", ".join(f"Anna Lin{'abcdefghij'[n % 10]}{'klmno' * (n % 7)}o" for n in range(10_000)))) <= 500


@pytest.mark.parametrize("text", ["A " * 100_000, "x" * 1_000_000, "Bank of " * 50_000, "Of " * 100_000])
def test_a_text_without_end_does_not_stall(text: str) -> None:
    assert len(find(text)) <= 500


WORDS = (
    "Prime Minister of Poland Donald Tusk said NATO ( NATO) the General Staff 's Zapad-2025 U.S. , . “ ” and Bank for"
    " Brandowitz People’s Republic – McDonald’s - a"
)


@settings(max_examples=100)
@given(st.lists(st.sampled_from([*WORDS.split(), "\n\n", "\t"]), max_size=30).map(" ".join))
def test_every_mention_is_in_the_text_in_order_and_belongs_to_one_actor(text: str) -> None:
    actors = find(text)
    spans = sorted(span for actor in actors for span in actor.mentions)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all(actor.origin is Origin.RULE and 0 <= actor.salience <= 1 for actor in actors)
    assert len({(actor.name, actor.kind) for actor in actors}) == len(actors)


def test_the_starter_collection_is_read_as_a_careful_reader_reads_it() -> None:
    found = missed = spurious = 0
    for name, gold in gold_actors().items():
        actors = list(find(briefing_of(name).body.text))
        scored = [one for one in gold if not one.is_optional]
        hits = [one for one in scored if any(matches(actor, one) for actor in actors)]
        found += len(hits)
        missed += len(scored) - len(hits)
        spurious += sum(not any(matches(actor, one) for one in gold) for actor in actors)
        assert [(actor.name, actor.stands_for) for actor in actors if _stands_for_another(actor, gold)] == []
    assert 2 * found / (2 * found + missed + spurious) >= 0.9


def _stands_for_another(actor: Actor, gold: list[GoldActor]) -> bool:
    return any(matches(actor, one) and actor.stands_for != one.stands_for for one in gold)


def test_one_person_goes_by_the_first_name_where_only_one_has_it() -> None:
    text = "General Saddam Korhonen spoke. Later Saddam said nothing. Secretary of State Dean Ackerby left."
    assert {actor.name: actor.aliases for actor in find(text)} == {"Saddam Korhonen": ("Saddam",), "Dean Ackerby": ()}
    assert the(text, "Dean Ackerby").role == "Secretary of State"
