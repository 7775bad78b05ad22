"""What every implementation of `SearchIndex` has to do. Another engine is added to `IMPLEMENTATIONS`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document import TextSpan
from briefing.library import (
    And,
    Byline,
    Dated,
    Field,
    HasNote,
    Index,
    Mode,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    RecordActor,
    RecordFound,
    RecordNote,
    RecordStatement,
    SearchCancelledError,
    Where,
    Word,
    parse,
)
from briefing.library.stems import Stems
from tests.library.model import Model
from tests.library.records import a_record, find, ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library import Hit, Record
    from briefing.library.interface import SearchIndex

IMPLEMENTATIONS = [Index.open]


def mentions(text: str, *names: str) -> tuple[TextSpan, ...]:
    """Where a text has names."""
    return tuple(TextSpan(text.index(name), text.index(name) + len(name)) for name in names)


BELARUS = "Minsk had warned Warsaw, Muraveika said.\n\nNobody else spoke.\n\nThe general explained the policies."
LIBRARY = [
    a_record(
        "belarus",
        *BELARUS.split("\n\n"),
        title="Belarus and Poland share information",
        notes=(RecordNote("n1", "Compare Sikorski.", "warned Warsaw", ("follow-up",), 1, TextSpan(10, 23)),),
    )._replace(
        authors=(Byline("Yauheni Preiherman", "Director"), Byline("Ann Author")),
        publisher="Eurasia Daily Monitor",
        tags=("air space", "nato"),
        actors=(RecordActor("Pavel Muraveika", ("Muraveiko",), mentions(BELARUS, "Muraveika", "The general")),),
        found=RecordFound(
            (RecordActor("Minsk", (), mentions(BELARUS, "Minsk"), is_key=False),),
            (RecordStatement(("Pavel Muraveika", "Muraveiko"), TextSpan(0, 40)),),
        ),
    ),
    a_record("vienna", "Pavel Muraveika spoke in Vienna.", date="2025-10")._replace(
        actors=(RecordActor("Pavel Muraveika", (), mentions("Pavel Muraveika spoke", "Pavel Muraveika")),),
        authors=(Byline("Ann Preston"),),
    ),
    a_record("sentry", "NATO warned that Eastern Sentry would go on.", title="Eastern Sentry", date="2025"),
    a_record("undated", "Drones came, and drones went; nobody warned a soul in the east.", date=None),
]


@pytest.fixture(params=IMPLEMENTATIONS)
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SearchIndex]:
    """An implementation that holds the briefings above."""
    with request.param(tmp_path / "index") as index:
        index.put(LIBRARY)
        yield index


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("warned -drones", "belarus sentry"),
        ("-warned", "vienna"),
        ("NOT (warned OR vienna)", ""),
        ("muraveika OR sentry", "belarus vienna sentry"),
        ("warned (muraveika OR sentry)", "belarus sentry"),
        ("minsk AND vienna", ""),
        ('"eastern sentry" minsk', ""),
        ('"eastern sentry" minsk nato', "sentry"),
        ("NEAR(minsk warsaw, 2)", "belarus"),
        ("NEAR(minsk warsaw, 1)", ""),
        ('NEAR("warned warsaw" minsk, 1)', "belarus"),
        ("author:preiherman", "belarus"),
        ("author:Ann", "belarus vienna"),
        ('author:"ann author"', "belarus"),
        ('author:"preiherman ann"', ""),
        ("author:pre*", "belarus vienna"),
        ("author:director", ""),
        ("preiherman", "belarus"),
        ("publisher:eurasia", "belarus"),
        ("tag:nato", "belarus"),
        ("tag:air", ""),
        ('tag:"air space"', "belarus"),
        ("tag:air*", "belarus"),
        ("tag:follow-up", "belarus"),
        ("title:sentry", "sentry"),
        ("title:warned", ""),
        ("note:sikorski", "belarus"),
        ("note:minsk", ""),
        ("has:note", "belarus"),
        ("-has:note warned", "sentry undated"),
        ("actor:muraveika", "belarus vienna"),
        ("actor:Muraveiko", "belarus vienna"),
        ("actor:mura*", "belarus vienna"),
        ("actor:warsaw", ""),
        ("actor:minsk", "belarus"),
        ("said:muraveika", "belarus"),
        ("said:muraveiko", "belarus"),
        ("-said:pavel warned", "sentry undated"),
        ("after:2025-09-19", "vienna"),
        ("after:2025-09-18 before:2025-10", "belarus"),
        ("after:2025", "vienna belarus sentry"),
        ("before:2026", "vienna belarus sentry"),
        ("NOT after:2025-09", "sentry undated"),
        ("before:2025-02 OR drones OR after:2025-10-01", "sentry undated vienna"),
        ("after:2025-09 warned", "belarus"),
        ("after:2026 before:2025", ""),
        ("date:2025-09-18", "belarus"),
        ('"pavel mura*"', "vienna"),
        ('"pavel mura"', ""),
        ("2025-09-18", "belarus"),
        ("author:(preiherman OR nobody)", "belarus"),
    ],
)
def test_a_query_finds_what_it_asks_for(library: SearchIndex, typed: str, found: str) -> None:
    answer = find(library, typed)
    assert sorted(ids(answer)) == sorted(found.split())
    assert answer.total == len(found.split())
    assert library.facets(parse(typed).tree, most=3).total == answer.total


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("preiherman", [("author", "Yauheni Preiherman Director")]),
        ("author:preiherman", [("author", "Yauheni Preiherman Director")]),
        ("author:preihermann", [("author", "Yauheni Preiherman Director")]),
        ("publisher:eurasia OR tag:nobody", [("publisher", "Eurasia Daily Monitor")]),
        ('tag:"air space"', [("tag", "air space")]),
        ("publisher:author OR tag:nato", [("tag", "nato")]),
        ("eurasia nato", [("publisher", "Eurasia Daily Monitor"), ("tag", "nato")]),
        ("author:preiherman warsaw", []),
        ("author:preiherman belarus", []),
        ("date:2025-09-18", []),
    ],
)
def test_what_is_said_of_a_briefing_is_why_it_is_found_where_no_passage_is(
    library: SearchIndex, typed: str, said: list[tuple[str, str]]
) -> None:
    found = next(result for result in find(library, typed).results if result.entry.id == "belarus")
    assert list(found.described) == said


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("U.S", "US us U.S."),
        ("US", "U.S. us"),
        ("E.U", "EU eu EU’s"),
        ("F-35", "F35 f35 F-35 F35*"),
        ("F35", "F-35 F-3*"),
        ("Zapad2025", "Zapad-2025 zapad-20*"),
        ("ceasefire", "cease-fire"),
        ("co-operation", "cooperation coopera*"),
        ("3.5", "3.5"),
        ("35,000", "35000 35,000 35000*"),
        ("1250", "1,250 1250"),
        ("2025-10-02", "2025-10-02"),
        ("2 October 2025", "2025-10-02"),
        ("October 2025", "2025-10"),
        ("October 2, 2025", "2025-10-02"),
    ],
)
def test_what_is_spelled_in_two_ways_is_found_and_lit_by_either(library: SearchIndex, written: str, typed: str) -> None:
    text = f"They saw {written} and left."
    library.put([a_record("spelled", text)])
    for word in typed.split():
        assert [lit(hit, text) for hit in the_hits(library, word, "spelled")] == [[written]]


@pytest.mark.parametrize(
    ("text", "typed"), [("At 35 they left.", "3.5"), ("The 2,025 left.", "2025"), ("The u. s were let in.", '"us"')]
)
def test_no_number_is_joined_and_a_phrase_is_taken_as_it_was_typed(library: SearchIndex, text: str, typed: str) -> None:
    library.put([a_record("spelled", text)])
    assert ids(find(library, typed)) == []


def test_the_country_is_not_what_was_used(library: SearchIndex) -> None:
    library.put([a_record("country", "The US asked."), a_record("using", "It is useful and was used.")])
    for typed, found in {"US": ["country"], "U.S.": ["country"], "use": ["using"], "us*": ["country", "using"]}.items():
        assert sorted(ids(find(library, typed))) == found
    assert ids(find(library, '"us asked"')) == ["country"]


def test_what_has_a_word_typed_in_capitals_comes_before_what_has_words_that_begin_so(library: SearchIndex) -> None:
    texts = {
        "using": "It was useful, and it was used.",
        "us": "It was told that the US asked.",
        "usa": "The U.S. asked.",
    }
    library.put([a_record(name, text) for name, text in texts.items()])
    for mode in (Mode.TYPING, Mode.FULL):
        found = ids(library.search(parse("US", is_typing=True).tree, limit=9, mode=mode))
        assert found.index("us") < found.index("using")
        assert "usa" in found


def the_hits(library: SearchIndex, typed: str, briefing: str = "belarus") -> tuple[Hit, ...]:
    return next(result.hits for result in find(library, typed).results if result.entry.id == briefing)


def lit(hit: Hit, text: str = BELARUS) -> list[str]:
    return [span.of(text) for span in hit.terms]


@pytest.mark.parametrize("name", ["Muraveiko", "Pavel", '"pavel muraveika"', "mur*"])
def test_the_hits_of_an_actor_are_where_he_is_mentioned_by_whatever_name(library: SearchIndex, name: str) -> None:
    hits = the_hits(library, f"actor:{name}")
    assert [(hit.paragraph, lit(hit)) for hit in hits] == [(1, ["Muraveika"]), (3, ["The general"])]


def test_the_paragraph_with_an_actor_and_a_word_comes_first(library: SearchIndex) -> None:
    best = the_hits(library, "actor:Muraveiko policy")[0]
    assert (best.paragraph, lit(best), best.words) == (3, ["The general", "policies"], ("policy",))


def test_the_hits_of_has_note_and_of_a_tag_are_the_notes(library: SearchIndex) -> None:
    for typed in ("has:note", "tag:follow-up"):
        (hit,) = the_hits(library, typed)
        assert (hit.where, hit.note, hit.paragraph) == (Where.NOTE, "n1", 1)


def test_words_of_a_field_are_lit_there_alone(library: SearchIndex) -> None:
    assert [hit.where for hit in the_hits(library, "note:warned")] == [Where.NOTE]
    assert [hit.where for hit in the_hits(library, "title:poland minsk")] == [Where.TEXT, Where.TITLE]


def test_a_tag_is_what_it_is_and_no_form_of_another(library: SearchIndex) -> None:
    library.put([a_record("tagged", "x")._replace(tags=("warned", "alarms"))])
    found = {"tag:warned": ["tagged"], "tag:warning": [], "tag:alarming": [], "-tag:alarming x": ["tagged"]}
    assert {typed: ids(find(library, typed)) for typed in found} == found
    for typed in ("tag:warne", "tag:w", "tag:warned", "tag:alarms"):
        assert ids(find(library, typed, is_typing=True)) == ["tagged"]
    assert ids(find(library, "tag:alarmin", is_typing=True)) == []


def test_words_are_lit_where_they_stand_near(library: SearchIndex) -> None:
    (hit,) = the_hits(library, "NEAR(drones soul, 5)", "undated")
    assert lit(hit, LIBRARY[3].text) == ["drones", "soul"]


def test_what_a_result_has_and_lacks_is_said(library: SearchIndex) -> None:
    hits = the_hits(library, "minsk vienna preiherman")
    assert (hits[0].words, hits[0].missing) == (("minsk",), ("vienna",))


@pytest.mark.parametrize(
    ("typed", "instead", "found"),
    [
        ("Miinsk", "minsk", "belarus"),
        ("Mnisk -vienna", "minsk", "belarus"),
        ("inormaton", "information", "belarus"),
        ("author:Preihermn", "preiherman", "belarus"),
        ("actor:Muraveka", "muraveika", "belarus"),
        ("tag:ntao", "nato", "belarus"),
        ("(sentri OR wiena)", "", "sentry"),
    ],
)
def test_a_word_the_library_does_not_have_is_corrected_and_that_is_said(
    library: SearchIndex, typed: str, instead: str, found: str
) -> None:
    answer = find(library, typed)
    assert found in ids(answer)
    assert not instead or [one.instead for one in answer.corrections] == [(instead,)]
    assert answer.results[0].hits[0].missing == ()


def test_what_lacks_a_corrected_word_is_said_to_lack_what_it_was_taken_for(library: SearchIndex) -> None:
    hits = the_hits(library, "warned Miinsk", "sentry")
    assert {(hit.words, hit.missing) for hit in hits} == {(("warned",), ("minsk",))}


def test_a_word_in_quotation_marks_and_a_known_or_short_one_is_taken_as_it_is(library: SearchIndex) -> None:
    for typed in ('"Miinsk"', 'author:"Preihermn"', "Mnsk2", "nat", "zzzzzzzz"):
        answer = find(library, typed)
        assert (answer.results, answer.corrections) == ((), ())
    assert find(library, "explaining").corrections == ()


def test_while_one_types_the_beginning_of_a_word_is_not_corrected(library: SearchIndex) -> None:
    assert find(library, "explai", is_typing=True).corrections == ()
    assert find(library, "explia", is_typing=True).corrections == ()
    assert find(library, "explianed", is_typing=True).corrections[0].instead == ("explained",)


def test_facets_count_what_matches_and_narrow_to_it(library: SearchIndex) -> None:
    facets = library.facets(parse("warned OR vienna").tree, most=2)
    assert [(one.value, one.briefings) for one in facets.authors] == [("Ann Author", 1), ("Ann Preston", 1)]
    assert [(one.value, one.briefings) for one in facets.actors] == [("Pavel Muraveika", 2)]
    assert [(one.value, one.briefings) for one in facets.years] == [("2025", 3)]
    assert facets.rarer == {"author": 1}
    assert [(one.value, one.briefings) for one in facets.publishers] == [("Eurasia Daily Monitor", 1)]
    for one in (*facets.authors, *facets.actors, *facets.tags, *facets.years, *facets.publishers):
        assert find(library, f"(warned OR vienna) {one.query}").total == one.briefings


def test_what_matches_is_what_has_all_words_with_the_digest_of_its_text(library: SearchIndex) -> None:
    digests = {record.id: record.text_hash for record in LIBRARY}
    asked = {"warned soul": "undated", "actor:muraveiko": "belarus vienna", "dronse": "undated", "nothing": "", "": ""}
    for typed, found in asked.items():
        assert library.matching(parse(typed).tree) == {one: digests[one] for one in found.split()}
    assert list(library.matching(parse("warned OR vienna").tree)) == ["vienna", "belarus", "sentry", "undated"]


def test_some_briefings_alone_are_answered_for_as_in_a_search_of_all(library: SearchIndex) -> None:
    tree = parse("warned").tree
    every = {result.entry.id: result.hits for result in find(library, "warned").results}
    found = library.results_in(tree, ["undated", "belarus", "vienna", "unknown"])
    assert {result.entry.id: result.hits for result in found} == {one: every[one] for one in ("belarus", "undated")}
    assert [result.score for result in found] == sorted((result.score for result in found), reverse=True)
    assert library.results_in(parse("").tree, ["belarus"]) == ()
    dated = library.results_in(parse("warned before:2025-09").tree, ["belarus", "sentry"])
    assert [result.entry.id for result in dated] == ["sentry"]


def test_all_places_of_some_briefings_are_told_also_those_that_are_no_hits(library: SearchIndex) -> None:
    text = "Minsk warned. " * 9
    library.put([a_record("often", *[text] * 9)])
    (result,) = (one for one in find(library, "warned minsk").results if one.entry.id == "often")
    assert (len(result.hits), result.others, result.is_cut) == (5, 4, False)
    whole = library.search(parse("warned minsk").tree, limit=9, mode=Mode.FULL, whole=["often", "unknown"])
    (every,) = (one for one in whole.results if one.entry.id == "often")
    assert (len(every.hits), every.others, every.hits[:5]) == (9, 0, result.hits)
    spans = library.spans_in(parse("warned minsk").tree, ["often", "sentry", "unknown"])
    assert {name: len(places) for name, places in spans.items()} == {"often": 162, "sentry": 1}
    assert spans["often"][1].of(text) == "warned"


def test_a_long_text_with_enough_hits_is_given_up_and_that_is_said(library: SearchIndex) -> None:
    library.put([a_record("long", *["Zeppelins came. " * 100] * 90)])
    (result,) = find(library, "zeppelins").results
    assert result.is_cut
    assert len(library.spans_in(parse("zeppelins").tree, ["long"])["long"]) == 9_000


def test_a_cancelled_search_ends_and_so_do_its_facets(library: SearchIndex) -> None:
    with pytest.raises(SearchCancelledError):
        library.search(parse("warned").tree, limit=5, mode=Mode.TYPING, cancel=lambda: True)
    with pytest.raises(SearchCancelledError):
        library.facets(parse("warned").tree, most=5, cancel=lambda: True)
    with pytest.raises(SearchCancelledError):
        library.matching(parse("warned").tree, cancel=lambda: True)


def test_what_leaves_the_library_is_found_no_more(library: SearchIndex) -> None:
    library.update_notes("belarus", [])
    library.remove(["/library/vienna.md"])
    assert ids(find(library, "has:note OR tag:follow-up OR note:sikorski OR vienna")) == []
    library.put([LIBRARY[0]._replace(actors=())])
    assert find(library, "actor:Muraveiko").total == 0


WORDS = ["drones", "drone", "warned", "warning", "Łódź", "border", "minsk"]
LEAVES = st.one_of(
    st.builds(Word, st.sampled_from([*WORDS, "cross-border"])),
    st.sampled_from(["dron", "w", "bor", "lod"]).map(lambda beginning: Word(beginning, is_prefix=True)),
    st.builds(Phrase, st.sampled_from(["drones warned", "minsk border", "border"])),
)
APART = st.sampled_from([Word("drones"), Word("warn", is_prefix=True), Word("Łódź"), Phrase("minsk border")])
NODES: st.SearchStrategy[Node] = st.recursive(
    st.one_of(
        LEAVES,
        st.builds(Near, st.lists(APART, min_size=2, max_size=3, unique=True).map(tuple), st.integers(0, 3)),
        st.builds(Field, st.sampled_from(["author", "actor", "said", "tag", "title", "note", "publisher"]), LEAVES),
        st.builds(
            Dated,
            st.sampled_from([None, "2024-01-01", "2025-09-18"]),
            st.sampled_from([None, "2025-09-18", "2025-09-19"]),
        ).filter(lambda dated: dated.since or dated.until),
        st.just(HasNote()),
    ),
    lambda inner: st.one_of(
        st.builds(And, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=5,
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)


@st.composite
def records(draw: st.DrawFn, name: str) -> Record:
    """A briefing with some of the words anywhere."""
    notes = (RecordNote("n", draw(TEXTS), tags=(draw(st.sampled_from(WORDS)),)),) if draw(st.booleans()) else ()
    record = a_record(name, draw(TEXTS), draw(TEXTS), title=draw(TEXTS), notes=notes)
    return record._replace(
        date=draw(st.sampled_from(["2025-09-18", "2025-09", "2024", None])),
        authors=tuple(Byline(author) for author in draw(st.lists(TEXTS, max_size=2))),
        publisher=draw(st.none() | TEXTS),
        actors=tuple(RecordActor(actor, (draw(TEXTS),)) for actor in draw(st.lists(TEXTS, max_size=1))),
        tags=tuple(draw(st.lists(st.sampled_from(WORDS), max_size=1))),
    )


@pytest.mark.parametrize("implementation", IMPLEMENTATIONS)
@settings(max_examples=60)
@given(st.tuples(records("one"), records("two"), records("three")), st.lists(NODES, min_size=1, max_size=3))
def test_any_query_finds_what_the_model_says(implementation: type, held: tuple[Record, ...], parts: list[Node]) -> None:
    query = And(tuple(parts))
    with (
        TemporaryDirectory() as folder,
        implementation(Path(folder, "index")) as index,
        closing(Stems()) as stems,
    ):
        index.put(held)
        model = Model(held, stems)
        answer = index.search(query, limit=10, mode=Mode.FULL)
        found = ids(answer)
        with_all = model.with_all(query)
        assert set(found[: len(with_all)]) == with_all
        assert index.search(query, limit=10, mode=Mode.TYPING).total == answer.total == len(found)
