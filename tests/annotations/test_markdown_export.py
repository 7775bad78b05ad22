from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.annotations import NoteStore, notes_markdown
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable

CITATION = "Jo Author, “Talks”, The Publisher, 18 September 2025, https://example.org/talks"


def test_notes_are_quotation_note_tags_and_the_way_back(store: NoteStore) -> None:
    note = store.add("talks", TEXT, span_of("Nobody was hurt"), body="*Says who?*\n", tags=["to check", "casualties"])
    mark = store.add("talks", TEXT, span_of("evening. It repeated"))
    assert notes_markdown(CITATION, store.notes_of("talks")) == (
        f"# Notes on {CITATION}\n"
        "\n"
        "> Nobody was hurt\n"
        "\n"
        "*Says who?*\n"
        "\n"
        f"#to-check #casualties · `briefing read talks --at {note.id}`\n"
        "\n"
        "> evening. It repeated\n"
        "\n"
        f"`briefing read talks --at {mark.id}`\n"
    )


def test_a_passage_of_several_paragraphs_is_one_quotation(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("on Monday.\n\nObservers"))
    assert "\n> on Monday.\n>\n> Observers\n" in notes_markdown(CITATION, store.notes_of("talks"))


def test_a_note_that_lost_its_place_says_so_and_keeps_its_quotation(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("Further talks are planned"))
    store.place("talks", TEXT.partition("Further")[0].strip())
    exported = notes_markdown(CITATION, store.notes_of("talks"))
    assert "> Further talks are planned\n" in exported
    assert "\nits words are not in the text now · `briefing read" in exported


def test_the_same_notes_give_the_same_text(open_store: Callable[[], NoteStore]) -> None:
    store = open_store()
    for words in ("noon", "figures", "evening"):
        store.add("talks", TEXT, span_of(words), body=words)
    exported = notes_markdown(CITATION, store.notes_of("talks"))
    store.close()
    assert notes_markdown(CITATION, open_store().notes_of("talks")) == exported


def test_a_citation_of_several_lines_stays_a_heading() -> None:
    assert notes_markdown("Jo\nAuthor", []) == "# Notes on Jo Author\n"
