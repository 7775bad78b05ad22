"""The citation of a briefing for reference managers."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from briefing.document import Author, Briefing, Publisher, Source
from briefing.markdown import read
from briefing.workspace.bibtex import bibtex, key_of
from briefing.workspace.csl import csl_item, csl_json
from briefing.workspace.person_names import parted

TODAY = dt.date(2025, 9, 20)
BODY = read(b"Text.", name="t.md").body
TALKS = Briefing(
    "The Talks & 50% of {it}",
    BODY,
    id="talks",
    authors=(Author("Verne, Ada"), Author("Jo K. Author"), Author("Xi Jinping"), Author("Atlantic Council")),
    date="2025-09-18",
    publisher=Publisher("Press_Room"),
    source=Source("html", url="https://example.org/a_b?q={x}&y=50%", fetched="2025-09-19T10:00:00+02:00"),
)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Verne, Ada", ("Verne", "Ada")),
        ("von der Leyen, Ursula", ("von der Leyen", "Ursula")),
        ("Alexus G. Grynkewich", ("Grynkewich", "Alexus G.")),
        ("J.-P. Sartre", ("Sartre", "J.-P.")),
        ("Ada Verne", None),
        ("Atlantic Council", None),
        ("Council of the E. U.", None),
        ("Reuters, AP, AFP", None),
        ("Ministry of Defence, 2nd Department", None),
    ],
)
def test_a_name_is_taken_apart_only_where_it_tells_its_parts(name: str, parts: tuple[str, str] | None) -> None:
    assert parted(name) == parts


def test_csl_json_has_what_is_known_in_its_own_forms() -> None:
    (item,) = json.loads(csl_json(TALKS, today=TODAY))
    assert item == {
        "id": "talks",
        "type": "report",
        "title": TALKS.title,
        "author": [
            {"family": "Verne", "given": "Ada"},
            {"family": "Author", "given": "Jo K."},
            {"literal": "Xi Jinping"},
            {"literal": "Atlantic Council"},
        ],
        "publisher": "Press_Room",
        "issued": {"date-parts": [[2025, 9, 18]]},
        "accessed": {"date-parts": [[2025, 9, 19]]},
        "URL": "https://example.org/a_b?q={x}&y=50%",
        "language": "en",
    }


def test_what_is_unknown_is_left_out_and_a_month_is_a_month() -> None:
    item = csl_item(Briefing("T", BODY, id="t", date="2025-09"), today=TODAY)
    assert item == {
        "id": "t",
        "type": "article",
        "title": "T",
        "issued": {"date-parts": [[2025, 9]]},
        "language": "en",
    }
    asked = csl_item(Briefing("T", BODY, id="t", source=Source("html", url="https://e.org")), today=TODAY)
    assert asked["accessed"] == {"date-parts": [[2025, 9, 20]]}


def test_bibtex_is_escaped_and_guesses_no_name() -> None:
    assert bibtex(TALKS, today=TODAY) == (
        "@misc{verne2025talks,\n"
        "  author = {Verne, Ada and Author, Jo K. and {Xi Jinping} and {Atlantic Council}},\n"
        "  title = {{The Talks \\& 50\\% of \\{it\\}}},\n"
        "  howpublished = {Press\\_Room},\n"
        "  year = {2025},\n"
        "  month = sep,\n"
        "  day = {18},\n"
        "  url = {https://example.org/a_b?q=%7Bx%7D&y=50%},\n"
        "  urldate = {2025-09-19},\n"
        "  language = {en},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("briefing", "key"),
    [
        (Briefing("Zapad-2025", BODY, authors=(Author("Wiesław Kukuła"),), date="2025"), "kukula2025zapad"),
        (Briefing("On the Border", BODY), "border"),
        (Briefing("2025", BODY, date="2025-09"), "20252025"),
    ],
)
def test_a_key_is_author_year_and_word_in_ascii(briefing: Briefing, key: str) -> None:
    assert key_of(briefing) == key
