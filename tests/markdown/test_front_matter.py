"""What stands before the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import ActorKind, Author, Briefing, Precision, Publisher, Source, front_links
from briefing.markdown import read
from briefing.markdown.front_matter import split_front_matter


def briefing(front: str, body: str = "Words.") -> Briefing:
    return read(f"---\n{front}\n---\n\n{body}\n".encode(), name="a-file_name.md")


def codes(briefing: Briefing) -> list[str]:
    return [problem.code for problem in briefing.problems]


FULL = """
schema: 1
id: 2025-09-18-a-briefing
title: "A  title: with a colon"
authors: [{name: "Ada Lovelace", role: "Analyst"}, Alan Turing]
date: 2025-09-18
publisher: {name: The Daily, url: "#"}
lang: en-GB
tags: [nato, 1.10, no]
summary: "Short."
actors:
  - {name: "NATO", kind: organisation, aliases: ["the Alliance"]}
  - {name: "Minsk", kind: place, role: "Capital", stands_for: "Government of Belarus"}
dates:
  - {date: "2025-09-12/2025-09-16", label: "Exercise", text: ["12–16 September"]}
  - {date: "2025-09-09", precision: night, label: "Drones", approximate: true, text: one night}
source: {kind: text, url: ~, sha256: "ab"}
elsewhere: {unknown: [fields, are, fine]}
"""


def test_every_field_is_read() -> None:
    read_one = briefing(FULL)
    assert read_one.problems == ()
    assert read_one.id == "2025-09-18-a-briefing"
    assert read_one.title == "A title: with a colon"
    assert read_one.authors == (Author("Ada Lovelace", "Analyst"), Author("Alan Turing"))
    assert read_one.date == "2025-09-18"
    assert read_one.publisher == Publisher("The Daily", None, is_cited=True)
    assert read_one.lang == "en-GB"
    assert read_one.tags == ("nato", "1.10", "no")
    assert read_one.summary == "Short."
    assert read_one.source == Source("text", sha256="ab")
    nato, minsk = read_one.actors
    assert (nato.name, nato.kind, nato.aliases, nato.salience) == ("NATO", ActorKind.ORGANISATION, ("the Alliance",), 1)
    assert (minsk.role, minsk.stands_for, minsk.salience) == ("Capital", "Government of Belarus", 0.5)
    exercise, drones = read_one.dates
    assert (exercise.precision, exercise.surfaces) == (Precision.RANGE, ("12–16 September",))
    assert (drones.precision, drones.approximate, drones.surfaces) == (Precision.NIGHT, True, ("one night",))
    assert read_one.body.text == "Words."


def test_a_publisher_with_an_address_is_a_source_and_one_without_is_none() -> None:
    linked = briefing("publisher: {name: X, url: 'https://x.org'}").publisher
    plain = briefing("publisher: {name: X, url: null}").publisher
    assert linked == Publisher("X", "https://x.org", is_cited=True)
    assert plain == Publisher("X", None, is_cited=False)
    assert len(front_links(briefing("publisher: {name: X, url: '#'}"))) == 1


def test_what_yaml_reads_as_something_else_stays_a_string() -> None:
    fields = split_front_matter(b"---\na: [no, 1.10, 12:30, 0o7, 2025-09-18, true, .inf, 'null', \"~\"]\n---\n").fields
    assert fields == {"a": ["no", "1.10", "12:30", "0o7", "2025-09-18", "true", ".inf", "null", "~"]}


def test_plain_null_tilde_and_nothing_are_absent() -> None:
    assert split_front_matter(b"---\na: null\nb: ~\nc:\n---\n").fields == {"a": None, "b": None, "c": None}


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf---\r\ntitle: T\r\n---  \r\nWords.", b"---\ntitle: T\n---\nWords."])
def test_marks_and_line_ends_of_other_systems_are_no_matter(data: bytes) -> None:
    assert (read(data, name="x").title, read(data, name="x").body.text) == ("T", "Words.")


def test_without_a_title_the_first_heading_is_it_then_the_files_name() -> None:
    assert briefing("lang: en", "Words.\n\n## The *heading*\n").title == "The heading"
    assert briefing("lang: en").title == "a file name"
    assert read(b"", name="x.md").title == "x"
    assert read(b"", name="---").title == "Untitled"


def test_rules_around_a_first_paragraph_are_no_front_matter() -> None:
    read_one = read(b"---\n\nOnly words\n\n---\n\nMore.", name="x")
    assert read_one.problems == ()
    assert read_one.body.text == "Only words\n\nMore."


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("title: T\nbroken: [1, 2\nlater: x", "front-matter-broken"),
        ("a: 1\n b: 2: 3", "front-matter-broken"),
        ("a: \x1b[31m", "front-matter-broken"),
        ("a: &x [1]\nb: *x", "front-matter-anchors"),
        ("a: *x", "front-matter-anchors"),
        ("a: {<<: *b}", "front-matter-anchors"),
        ("a: " + "[" * 100 + "]" * 100, "front-matter-too-deep"),
        ("a: " + "x" * 70_000, "front-matter-too-large"),
    ],
)
def test_front_matter_that_cannot_be_read_is_told_and_shown(front: str, code: str) -> None:
    read_one = briefing(front)
    assert codes(read_one) == [code]
    assert "\n" not in read_one.problems[0].message
    assert front.split("\n", maxsplit=1)[0][:50].replace("\x1b", "␛") in read_one.body.text
    assert read_one.body.text.endswith("Words.")


def test_a_broken_line_is_named() -> None:
    assert "line 3" in briefing("title: T\n  - x: y").problems[0].message


def test_front_matter_that_is_never_closed_is_told_and_shown() -> None:
    read_one = read(b"---\ntitle: T\n\nWords.", name="x")
    assert codes(read_one) == ["front-matter-unclosed"]
    assert "title: T" in read_one.body.text


@pytest.mark.parametrize(
    "front",
    [
        "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"{k}: &{k} [*a,*a,*a,*a]\n" for k in "bcdefgh"),
        "a: [" + "1," * 500_000 + "]",
        "".join(f"key{number}: value\n" for number in range(100_000)),
        "".join(f"k{number}: \n" for number in range(6_000)),
        "a: " + "[" * 60_000,
        "a: " + "{b: " * 12_000,
    ],
    ids=["aliases", "a long list", "100,000 keys", "6,000 keys", "brackets", "braces"],
)
def test_front_matter_made_to_be_slow_is_not(front: str) -> None:
    started = time.process_time()
    briefing(front)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("title: [a]", "wrong-type"),
        ("tags: {a: b}", "wrong-type"),
        ("authors: [[a]]", "wrong-type"),
        ("id: 'Not an Id!'", "id-slugged"),
        ("date: yesterday", "bad-date"),
        ("date: 2025-13", "bad-date"),
        ("date: 2025-SU", "bad-date"),
        ("lang: '???'", "bad-language"),
        ("actors: [{name: X, kind: alien}]", "unknown-kind"),
        ("actors: [{name: X}]", "unknown-kind"),
        ("actors: [{kind: person}]", "actor-without-name"),
        ("dates: [{date: soon, label: X}]", "bad-date"),
        ("dates: [{label: X}]", "bad-date"),
        ("title: One\ntitle: Two", "field-twice"),
        ("dates: [{date: 2025, precision: about}]", "unknown-precision"),
        ("source: {kind: rumour}", "unknown-source"),
        ("schema: 2", "unknown-schema"),
    ],
)
def test_a_wrong_field_is_a_problem_and_the_rest_is_read(front: str, code: str) -> None:
    read_one = briefing(f"{front}\nsummary: Still here.")
    assert codes(read_one) == [code]
    assert read_one.summary == "Still here."


def test_an_actor_that_is_wrong_does_not_lower_the_others() -> None:
    read_one = briefing("actors: [{name: A, kind: alien}, {name: B, kind: person}]")
    assert [(actor.name, actor.salience) for actor in read_one.actors] == [("B", 1)]


def test_text_from_the_front_is_cleaned() -> None:
    read_one = briefing('title: "a\\e]0;x\\u202e b\\n c"\ntags: ["\\u200bd"]')
    assert read_one.title == "a␛]0;x⟪RLO⟫ b c"
    assert read_one.tags == ("d",)


def test_bytes_that_are_not_utf_8_are_told() -> None:
    read_one = read(b"Caf\xe9 words", name="x")
    assert codes(read_one) == ["not-utf-8"]
    assert read_one.body.text == "Caf\ufffd words"


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.binary(max_size=60))
def test_reading_never_fails(front: str, body: bytes) -> None:
    data = b"---\n" + front.encode() + b"\n---\n" + body
    assert read(data, name="x").title
    assert read(body, name="x").body.text is not None
