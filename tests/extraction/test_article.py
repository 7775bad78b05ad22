"""An article that nobody curated, against what a careful reader found in it; where both are at hand."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from briefing.extraction.actors import find as find_actors
from briefing.extraction.dates import find as find_dates
from briefing.importers import read_text

SHARED = Path(__file__).parents[2].parent / "shared"
ARTICLE = SHARED / "seeds" / "belarus-poland-2025-09-18.txt"
GOLD = SHARED / "bench" / "entities" / "seed_gold.json"
KINDS = {"org": "organisation"}

pytestmark = pytest.mark.skipif(not (ARTICLE.exists() and GOLD.exists()), reason="the article is not at hand")


@pytest.fixture(scope="module")
def text() -> str:
    return read_text(ARTICLE.read_bytes(), name=ARTICLE.name).briefing.body.text


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(GOLD.read_text("utf-8"))
    return loaded


def test_every_actor_of_the_text_is_found_with_its_kind_and_nearly_all_its_mentions(
    text: str, gold: dict[str, Any]
) -> None:
    found = {actor.name: actor for actor in find_actors(text)}
    # The authors stand in the front block, which is not part of the text.
    wanted = [actor for actor in gold["actors"] if actor["scored"] and actor["key"] not in {"author", "source"}]
    assert {actor["name"]: KINDS.get(actor["kind"], actor["kind"]) for actor in wanted} == {
        actor["name"]: found[actor["name"]].kind.value for actor in wanted
    }
    assert {actor["name"]: actor["metonym_of"] for actor in wanted} == {
        actor["name"]: found[actor["name"]].stands_for for actor in wanted
    }
    missed = sum(max(0, actor["total"] - len(found[actor["name"]].mentions)) for actor in wanted)
    # The headline names two of them; it is the title, and not part of the text either.
    assert missed <= 5


def test_the_first_twelve_are_actors(text: str, gold: dict[str, Any]) -> None:
    names = {actor["name"] for actor in gold["actors"]} | {"Zapad-2025"}
    assert [actor.name for actor in find_actors(text)[:12] if actor.name not in names] == []


def test_every_date_has_its_value(text: str, gold: dict[str, Any]) -> None:
    dates = [date for date in gold["dates"] if date["text"] != "18.09.2025"]
    wanted = [date for date in dates if not date["optional"]]
    may_be = [date["text"] for date in dates if date["optional"]]
    found = [(date.surface, date.value) for date in find_dates(text, dt.date.fromisoformat(gold["published"]))]
    found = [(surface, value) for surface, value in found if not any(surface in text for text in may_be)]
    assert len(found) == len(wanted)
    for date, (surface, value) in zip(wanted, found, strict=True):
        assert surface in {date["text"], date["text"].removeprefix("nearly ")}
        assert value in date["accept"]
