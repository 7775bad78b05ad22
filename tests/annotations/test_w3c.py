"""Notes as a W3C collection: nothing is lost on the way there and back, and one bad record hides none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations import Annotation, Color, Selector, Status
from briefing.annotations.foreign import foreign_of
from briefing.annotations.records import Collection, NoteRecord, Tombstone
from briefing.annotations.w3c.reading import is_as_written, read_annotations
from briefing.annotations.w3c.writing import collection_bytes
from briefing.document import TextSpan
from briefing.document.cleaning import clean, one_line
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from briefing.annotations import NoteStore

UUID = st.uuids().map(str)
DIGEST = st.text("0123456789abcdef", min_size=64, max_size=64)
WORDS = st.text(max_size=40).map(clean)
QUOTE = WORDS.filter(str.strip)
LINE = st.text(max_size=20).map(one_line).filter(bool)
TIME = st.datetimes(timezones=st.timezones()).map(lambda at: at.isoformat(timespec="seconds"))
BRIEFING = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)


@st.composite
def selectors(draw: st.DrawFn) -> Selector:
    exact, prefix = draw(QUOTE), draw(WORDS)
    start = len(prefix) + draw(st.integers(0, 9_000))
    return Selector(
        draw(DIGEST),
        TextSpan(start, start + len(exact)),
        exact,
        prefix,
        draw(WORDS),
        draw(st.none() | st.integers(1, 900)),
        tuple(draw(st.lists(LINE, max_size=3))),
    )


@st.composite
def records(draw: st.DrawFn, briefing: str) -> NoteRecord:
    annotation = Annotation(
        draw(UUID),
        briefing,
        draw(WORDS.map(lambda body: body if body.strip() else "")),
        draw(st.sampled_from(Color)),
        tuple(dict.fromkeys(draw(st.lists(LINE, max_size=4)))),
        draw(st.none() | LINE),
        draw(TIME),
        draw(TIME),
        draw(st.integers(1, 99)),
        foreign=draw(st.none() | st.dictionaries(st.text(max_size=5), st.text(max_size=5), min_size=1).map(foreign_of)),
    )
    origin = draw(selectors())
    standing = draw(st.just(origin) | selectors() | st.none())
    status = draw(st.sampled_from([Status.ANCHORED, Status.MOVED, Status.UNCERTAIN])) if standing else Status.ORPHAN
    score = draw(st.just(1.0) | st.floats(0, 1))
    return NoteRecord(annotation, origin, standing, status, score, draw(st.booleans()))


@st.composite
def collections(draw: st.DrawFn) -> Collection:
    briefing = draw(BRIEFING)
    notes = draw(st.lists(records(briefing), max_size=4, unique_by=lambda record: record.annotation.id))
    deleted = draw(st.lists(st.builds(Tombstone, UUID, st.integers(1, 99), TIME), max_size=2))
    return Collection(briefing, draw(st.none() | DIGEST), tuple(notes), tuple(deleted))


@given(collections())
def test_a_round_trip_loses_nothing(collection: Collection) -> None:
    data = collection_bytes(collection)
    reading = read_annotations(data)
    assert (reading.problems, reading.is_as_written) == ((), True)
    assert Collection(reading.briefing or "", reading.text_hash, reading.records, reading.deleted) == collection
    assert collection_bytes(collection) == data


@pytest.fixture
def noted(store: NoteStore) -> NoteStore:
    store.add("talks", TEXT, span_of("noon"), body="*When?* 🙂", color=Color.RED, tags=["b", "a"], sections=("News",))
    store.add("talks", TEXT, span_of("nineteen objects"), number_at=lambda _: 2)
    gone = store.add("talks", TEXT, span_of("autumn"), body="a secret")
    store.remove(gone.id)
    return store


def test_it_is_what_the_model_says(noted: NoteStore) -> None:
    """https://www.w3.org/TR/annotation-model/: collection, page, two selectors on one state, bodies by purpose."""
    written: dict[str, Any] = json.loads(collection_bytes(noted.collection("talks")))
    assert written["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (written["type"], written["total"], written["first"]["type"]) == (
        "AnnotationCollection",
        2,
        "AnnotationPage",
    )
    note, mark = written["first"]["items"]
    assert note["id"].startswith("urn:uuid:")
    assert note["body"] == [
        {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": "*When?* 🙂"},
        {"type": "TextualBody", "purpose": "tagging", "value": "b"},
        {"type": "TextualBody", "purpose": "tagging", "value": "a"},
    ]
    quote, position = note["target"]["selector"]
    assert TEXT[position["start"] : position["end"]] == quote["exact"] == "noon"
    assert TEXT[: position["start"]].endswith(quote["prefix"])
    assert note["target"]["source"] == "urn:briefing:talks"
    assert (mark["motivation"], "body" in mark) == ("highlighting", False)


def test_positions_count_code_points(store: NoteStore) -> None:
    text = "🙂🙂 Nobody was hurt."
    store.add("talks", text, span_of("Nobody", text))
    (item,) = json.loads(collection_bytes(store.collection("talks")))["first"]["items"]
    assert item["target"]["selector"][1] == {"type": "TextPositionSelector", "start": 3, "end": 9}


def test_a_deleted_note_is_named_without_its_words(noted: NoteStore) -> None:
    data = collection_bytes(noted.collection("talks"))
    assert b"a secret" not in data
    assert b"autumn" not in data.split(b'"briefing:deleted"')[1]
    assert [tombstone.rev for tombstone in read_annotations(data).deleted] == [2]


def test_where_a_note_stands_now_comes_along(noted: NoteStore) -> None:
    text = "An introduction.\n\n" + TEXT.replace("counted nineteen objects over the border", "saw nothing")
    noted.place("talks", text)
    collection = noted.collection("talks")
    note, mark = collection.records
    assert note.standing is not None
    assert note.standing.span.of(text) == note.standing.exact == "noon"
    assert note.standing.version != note.origin.version
    assert (mark.status, mark.origin.exact) == (Status.ORPHAN, "nineteen objects")
    assert read_annotations(collection_bytes(collection)).records == collection.records


def test_a_change_of_one_note_changes_its_line_and_the_counts_alone(noted: NoteStore) -> None:
    before = collection_bytes(noted.collection("talks")).splitlines()
    noted.edit(noted.notes_of("talks")[0].id, body="changed")
    after = collection_bytes(noted.collection("talks")).splitlines()
    assert len(before) == len(after)
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 3  # the note, the revision, the digest


def test_one_changed_byte_is_seen(noted: NoteStore) -> None:
    data = collection_bytes(noted.collection("talks"))
    assert is_as_written(data)
    assert not is_as_written(data.replace(b"When?", b"Where?"))
    assert not is_as_written(data[:-1])
    assert not is_as_written(b"")


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (7, "it is no object"),
        ({"id": "urn:x:1"}, "(urn:x:1): it has no target"),
        ({"id": "urn:x:1", "target": {"source": "urn:briefing:a", "selector": []}}, "it has no quotation"),
        ({"target": {"selector": {"type": "TextQuoteSelector", "exact": "noon"}}}, "it has no id"),
    ],
)
def test_one_bad_record_is_named_and_hides_no_other(noted: NoteStore, bad: object, told: str) -> None:
    written: dict[str, Any] = json.loads(collection_bytes(noted.collection("talks")))
    written["first"]["items"].insert(1, bad)
    reading = read_annotations(json.dumps(written).encode())
    assert [record.origin.exact for record in reading.records] == ["noon", "nineteen objects"]
    (problem,) = reading.problems
    assert problem.startswith("annotation 2")
    assert told in problem


def test_a_position_that_contradicts_the_quotation_is_no_note(noted: NoteStore) -> None:
    data = collection_bytes(noted.collection("talks"))
    moved = data.replace(b'"end": ', b'"end": 9')
    assert len(read_annotations(moved).problems) == 2


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[" * 100_000, b'{"a":', b"null", b"[null, 3]", b"{}"])
def test_nonsense_is_told_and_never_raises(data: bytes) -> None:
    reading = read_annotations(data)
    assert reading.problems
    assert not reading.records


@given(st.binary(max_size=60), st.integers(0, 4_000), st.integers(0, 60))
def test_a_file_damaged_anywhere_never_raises(noise: bytes, at: int, dropped: int) -> None:
    selector = Selector("a" * 64, TextSpan(9, 13), "noon", "", "", 1, ())
    annotation = Annotation("018f0000-0000-7000-8000-000000000000", "talks", "b", created="2025-09-18T09:00:00+02:00")
    record = NoteRecord(annotation, selector, selector, Status.ANCHORED, 1.0)
    data = collection_bytes(Collection("talks", None, (record,) * 2, ()))
    harmed = data[: at % len(data)] + noise + data[at % len(data) + dropped :]
    reading = read_annotations(harmed)
    assert reading.is_as_written == (harmed == data)


def test_somebody_elses_annotation_becomes_a_note() -> None:
    theirs = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://example.org/annotations/7",
        "type": "Annotation",
        "bodyValue": "Since when?",
        "creator": "https://example.org/people/3",
        "target": {
            "source": "https://example.org/article",
            "selector": {"type": "TextQuoteSelector", "exact": "by noon", "prefix": "resumed ", "suffix": "."},
        },
    }
    data = json.dumps(theirs).encode()
    assert read_annotations(data).problems[0].endswith("it does not say which briefing it is on")
    (record,) = read_annotations(data, briefing="talks", now="2025-09-18T09:00:00+02:00").records
    assert (record.annotation.body, record.annotation.briefing) == ("Since when?", "talks")
    assert (record.origin.exact, record.origin.version) == ("by noon", "")
    assert read_annotations(data, briefing="talks").records[0].annotation.id == record.annotation.id
    assert record.annotation.rev == 0  # they count no states


@pytest.mark.parametrize("nonsense", ["7", '"{}"', '"[1]"', '"{"', '"null"'])
def test_what_is_kept_of_another_program_is_an_object_or_nothing(noted: NoteStore, nonsense: str) -> None:
    data = collection_bytes(noted.collection("talks")).replace(
        b'"briefing:rev": 1', f'"briefing:foreign": {nonsense}, "briefing:rev": 1'.encode()
    )
    assert [record.annotation.foreign for record in read_annotations(data).records] == [None, None]
