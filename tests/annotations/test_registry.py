"""A briefing keeps its id, whatever happens to its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.annotations import NoteStore, Sighting, text_hash
from briefing.document import BriefingError
from briefing.files import ID_FORM
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def sighting(
    path: str = "/library/talks.md",
    text: str = TEXT,
    front_id: str | None = None,
    title: str = "Talks in the Autumn",
    date: str | None = "2025-09-18",
) -> Sighting:
    return Sighting(path, text_hash(text), front_id, title, date)


def test_a_new_id_is_made_of_date_and_title(store: NoteStore) -> None:
    assert store.registry.register([sighting()]) == ["2025-09-18-talks-in-the-autumn"]


@pytest.mark.parametrize(
    ("front_id", "assigned"), [("talks", "talks"), ("Talks & Terms!", "talks-terms"), ("x" * 300, "x" * 120)]
)
def test_the_authors_id_is_taken_as_far_as_it_can_be_one(store: NoteStore, front_id: str, assigned: str) -> None:
    assert store.registry.register([sighting(front_id=front_id)]) == [assigned]


@pytest.mark.parametrize(
    "later",
    [
        sighting(),
        sighting(title="Talks, Corrected", date="2025-09-19"),
        sighting(text="Quite another text."),
        sighting(path="/library/2025/moved.md", title="Another title"),
    ],
    ids=["unchanged", "retitled", "rewritten", "moved"],
)
def test_a_briefing_keeps_its_id_when_its_file_is(open_store: Callable[[], NoteStore], later: Sighting) -> None:
    store = open_store()
    (first,) = store.registry.register([sighting()])
    store.close()
    assert open_store().registry.register([later]) == [first]


def test_it_is_found_where_it_was_last_seen_and_by_what_it_last_said(store: NoteStore) -> None:
    (first,) = store.registry.register([sighting()])
    store.registry.register([sighting(path="/library/moved.md")])
    store.registry.register([sighting(path="/library/moved.md", text="Rewritten.")])
    assert store.registry.register([sighting(path="/library/again.md", text="Rewritten.")]) == [first]
    assert store.registry.register([sighting(text="New.", title="New")]) == ["2025-09-18-new"]


def test_an_id_that_an_author_gives_later_is_an_alias(store: NoteStore) -> None:
    (first,) = store.registry.register([sighting()])
    assert store.registry.register([sighting(front_id="talks")]) == [first]
    elsewhere = sighting(path="/elsewhere.md", text="Rewritten.", front_id="talks")
    assert store.registry.register([elsewhere]) == [first]


def test_ids_that_would_be_the_same_get_a_number(store: NoteStore) -> None:
    sightings = [sighting(path=f"/library/{number}.md", text=f"Text {number}.") for number in range(3)]
    name = "2025-09-18-talks-in-the-autumn"
    assert store.registry.register(sightings) == [name, f"{name}-2", f"{name}-3"]


def test_a_number_fits_into_the_longest_id(store: NoteStore) -> None:
    sightings = [sighting(f"/{number}.md", f"Text {number}.", title="word " * 60) for number in range(12)]
    names = store.registry.register(sightings)
    assert len(set(names)) == 12
    assert all(ID_FORM.fullmatch(name) for name in names)


def test_texts_without_a_word_are_not_one_briefing(store: NoteStore) -> None:
    empty = [Sighting(f"/{number}.md", None, None, f"Empty {number}", None) for number in range(2)]
    assert store.registry.register(empty) == ["empty-0", "empty-1"]


def test_what_is_known_is_not_written_again(store: NoteStore, folder: Path) -> None:
    known = [sighting(front_id="talks"), sighting("/b.md", "B.", title="B")]
    names = store.registry.register(known)
    before = (folder / "notes.db").read_bytes()
    assert store.registry.register(known) == names
    assert (folder / "notes.db").read_bytes() == before


def test_a_path_that_is_no_unicode_is_a_path(store: NoteStore) -> None:
    (name,) = store.registry.register([sighting("/library/\udcff.md")])
    assert store.registry.register([sighting("/library/\udcff.md", "Rewritten.")]) == [name]


def test_notes_stay_with_a_briefing_that_was_noted_on_before_it_was_registered(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("noon"))
    assert store.registry.register([sighting()]) == ["talks"]


def test_nothing_to_register_writes_nothing(store: NoteStore, folder: Path) -> None:
    assert store.registry.register([]) == []
    assert not folder.exists()


def test_ids_cannot_be_recorded_where_nothing_can_be_written(store: NoteStore, folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    with pytest.raises(BriefingError, match=r"notes\.db"):
        store.registry.register([sighting()])


def test_asking_for_an_id_records_nothing(store: NoteStore, folder: Path) -> None:
    assert store.registry.id_of(sighting()) is None
    assert not folder.exists()
    (name,) = store.registry.register([sighting()])
    before = (folder / "notes.db").read_bytes()
    assert store.registry.id_of(sighting(path="/library/moved.md")) == name
    assert (folder / "notes.db").read_bytes() == before
