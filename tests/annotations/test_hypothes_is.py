"""Notes as Hypothes.is has them: nothing its form can hold is lost there and back, and one bad record hides none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations import Annotation, Selector, Status
from briefing.annotations.describe import describe
from briefing.annotations.foreign import BadRecordError
from briefing.annotations.hypothes_is.reading import Reading, is_of_hypothes_is, read_records
from briefing.annotations.hypothes_is.writing import Page, annotations_json
from briefing.annotations.records import NoteRecord
from briefing.annotations.utf16 import Utf16Offsets
from briefing.document import TextSpan
from briefing.document.cleaning import canonical, clean, one_line
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Iterable

NOW = "2025-09-18T09:00:00+02:00"
URI = "https://example.org/talks"
LETTERS = st.sampled_from('ab ,.\n"\\<é🙂𝔐ж=-@')


class OnePage:
    """The one briefing there is, and its text."""

    def __init__(self, text: str) -> None:
        self._offsets = Utf16Offsets(text)

    def briefing_of(self, uri: str) -> str:
        if uri != URI:
            raise BadRecordError(f"no briefing is from {uri}")
        return "talks"

    def passage(self, briefing: str, exact: str, start: int, end: int) -> Selector | None:
        assert briefing == "talks"
        first, last = self._offsets.offset(start), self._offsets.offset(end)
        found = self._offsets.text[first:last]
        return describe(self._offsets.text, TextSpan(first or 0, last or 0)) if found == exact else None


def written(text: str, records: Iterable[NoteRecord]) -> str:
    page = Page(URI, "Talks", Utf16Offsets(text))
    return annotations_json((page, record) for record in records)


def read(data: str, text: str = TEXT) -> Reading:
    return read_records(json.loads(data), OnePage(text), now=NOW)


def theirs(name: str = "Ht8bGBnQEe-xyz_12345ab", **members: object) -> dict[str, Any]:
    selectors = [
        {"type": "RangeSelector", "startContainer": "/p[2]", "startOffset": 3, "endContainer": "/p[2]", "endOffset": 9},
        {"type": "TextPositionSelector", "start": 700, "end": 704},
        {"type": "TextQuoteSelector", "exact": "noon", "prefix": "by ", "suffix": "."},
    ]
    return {
        "id": name,
        "created": "2024-05-01T10:00:00.123456+00:00",
        "updated": "2024-05-02T10:00:00.123456+00:00",
        "user": "acct:ada@hypothes.is",
        "uri": URI,
        "text": "When?",
        "tags": ["a, b"],
        "group": "__world__",
        "permissions": {"read": ["group:__world__"]},
        "target": [{"source": URI, "selector": selectors}],
        "document": {"title": ["Talks about 𝔐"]},
        "links": {"html": f"https://hypothes.is/a/{name}"},
        **members,
    }


def reply(name: str, to: list[str], **members: object) -> dict[str, Any]:
    return theirs(name, references=to, target=[{"source": URI}], text="Because.", **members)


@st.composite
def notes(draw: st.DrawFn) -> tuple[str, list[NoteRecord]]:
    text = canonical(draw(st.text(LETTERS, min_size=1, max_size=60).filter(str.strip)))
    return text, draw(st.lists(records(text), max_size=4, unique_by=lambda record: record.annotation.id))


@st.composite
def records(draw: st.DrawFn, text: str) -> NoteRecord:
    def is_said(span: TextSpan) -> bool:
        return bool(span.of(text).strip())

    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    span = draw(ends.map(sorted).map(lambda pair: TextSpan(*pair)).filter(is_said))
    at = st.datetimes(timezones=st.timezones()).map(lambda time: time.isoformat(timespec="seconds"))
    annotation = Annotation(
        draw(st.uuids().map(str)),
        "talks",
        draw(st.text(LETTERS, max_size=20).map(clean).map(lambda body: body if body.strip() else "")),
        tags=tuple(dict.fromkeys(draw(st.lists(st.text(LETTERS, max_size=9).map(one_line).filter(bool), max_size=3)))),
        author=draw(st.none() | st.text(LETTERS, max_size=9).map(one_line).filter(bool)),
        created=draw(at),
        modified=draw(at),
        rev=0,
    )
    origin = describe(text, span)
    return NoteRecord(annotation, origin, origin, Status.ANCHORED, 1.0, confirmed=True)


@given(notes())
def test_a_round_trip_loses_nothing_that_the_form_can_hold(noted: tuple[str, list[NoteRecord]]) -> None:
    """Overlapping notes, marks, tags with commas, characters of two code units; a colour it cannot hold."""
    text, made = noted
    data = written(text, made)
    assert read(data, text) == Reading(tuple(made), ())
    assert written(text, read(data, text).records) == data


def test_it_has_the_shape_of_their_api() -> None:
    """https://h.readthedocs.io/en/latest/api-reference/: positions count UTF-16 code units."""
    text = f"🙂🙂 {TEXT}"
    origin = describe(text, span_of("noon", text))
    note = Annotation("018f0000-0000-7000-8000-000000000000", "talks", "When?", tags=("b", "a"), created=NOW)
    (one,) = json.loads(written(text, [NoteRecord(note, origin, origin, Status.ANCHORED, 1.0)]))["annotations"]
    assert (one["uri"], one["text"], one["tags"], one["document"]) == (URI, "When?", ["b", "a"], {"title": ["Talks"]})
    (target,) = one["target"]
    position, quote = target["selector"]
    units = text.encode("utf-16-le")
    assert units[2 * position["start"] : 2 * position["end"]].decode("utf-16-le") == "noon" == quote["exact"]


def test_a_position_is_told_only_where_the_text_has_these_very_words() -> None:
    origin = describe(TEXT, span_of("noon"))
    standing = describe(TEXT, span_of("autumn"))
    note = Annotation("018f0000-0000-7000-8000-000000000000", "talks", created=NOW)
    for record in (
        NoteRecord(note, origin, standing, Status.ANCHORED, 0.5),
        NoteRecord(note, origin, None, Status.ORPHAN, 0),
    ):
        (one,) = json.loads(written(TEXT, [record]))["annotations"]
        assert [selector["type"] for selector in one["target"][0]["selector"]] == ["TextQuoteSelector"]


def test_what_they_say_of_an_annotation_goes_back_as_it_came() -> None:
    came = [theirs(), reply("Reply_1", ["Ht8bGBnQEe-xyz_12345ab"], flagged=False, odd="\ud800 \x1b")]
    reading = read(json.dumps({"rows": came, "total": 2}))
    assert reading.problems == ()
    gone = json.loads(written(TEXT, reading.records))["annotations"]
    # The position was one in the page's text: in ours other words stand there.
    came[0]["target"][0]["selector"].pop(1)
    assert gone == came


def test_an_annotation_of_theirs_is_one_note_however_often_it_comes() -> None:
    first, again = read(json.dumps([theirs()])), read(json.dumps({"annotations": [theirs(), theirs()]}))
    assert first.records == again.records
    (record,) = first.records
    assert (record.annotation.body, record.annotation.tags, record.annotation.author) == ("When?", ("a, b",), "ada")
    assert (record.annotation.created, record.annotation.rev) == ("2024-05-01T10:00:00.123456+00:00", 0)
    assert (record.origin.exact, record.origin.version) == ("noon", "")


def test_a_reply_is_a_note_of_its_own_on_the_same_words() -> None:
    root = "Ht8bGBnQEe-xyz_12345ab"
    answers = [reply("Reply_2", [root, "Reply_1"], user="acct:bo@hypothes.is"), reply("Reply_1", [root])]
    reading = read(json.dumps([*answers, theirs()]))
    assert [record.origin.exact for record in reading.records] == ["noon"] * 3
    assert [record.annotation.author for record in reading.records] == ["bo", "ada", "ada"]
    lost = read(json.dumps(answers[1:]))
    assert lost.problems == (f"annotation 1 (Reply_1): it is a reply to {root}, which is not in the file",)


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (7, "annotation 2: it is no object"),
        (theirs("", uri=URI), "annotation 2: it has no id"),
        (theirs("Page", target=[{"source": URI}]), "annotation 2 (Page): it has no quotation"),
        (theirs("Else", uri="https://example.org/else"), "annotation 2 (Else): no briefing is from"),
        (theirs("Said", text={"html": "<b>no</b>"}), "annotation 2 (Said): what it says is no text"),
    ],
)
def test_one_bad_record_is_named_and_hides_no_other(bad: object, told: str) -> None:
    reading = read(json.dumps([theirs("One"), bad, theirs("Two")]))
    assert len(reading.records) == 2
    (problem,) = reading.problems
    assert problem.startswith(told)


def test_a_time_that_is_none_is_told_and_the_note_comes_in_now() -> None:
    reading = read(json.dumps([theirs("One", created="not-a-date"), theirs("Two"), theirs("Three", created=None)]))
    assert [record.annotation.created for record in reading.records] == [NOW, theirs()["created"], NOW]
    assert reading.problems == (f"annotation 1 (One): its time is no date (not-a-date); {NOW} is taken",)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 9) | st.floats() | st.text(max_size=5),
    lambda held: (
        st.lists(held, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "uri", "target", "selector", "type", "exact", "text", "tags", "references", "rows"]),
            held,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_read_or_told(whole: object) -> None:
    is_of_hypothes_is(whole)
    reading = read_records(whole, OnePage(TEXT), now=NOW)
    assert all(problem.startswith("annotation ") for problem in reading.problems)


def test_a_record_nested_without_end_is_told() -> None:
    deep: list[object] = []
    for _ in range(2000):
        deep = [deep]
    reading = read_records([theirs("Deep", extra=deep), theirs()], OnePage(TEXT), now=NOW)
    assert len(reading.records) == 1
    assert reading.problems == ("annotation 1 (Deep): it is nested too deeply",)


@pytest.mark.parametrize(
    ("whole", "is_theirs"),
    [
        ({"annotations": []}, True),
        ({"total": 0, "rows": []}, True),
        ([theirs()], True),
        (theirs(), True),
        ({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "target": []}, False),
        ([{"type": "AnnotationCollection", "items": []}], False),
        (None, False),
    ],
)
def test_the_form_is_told_by_what_is_in_the_file(whole: object, *, is_theirs: bool) -> None:
    assert is_of_hypothes_is(whole) == is_theirs
