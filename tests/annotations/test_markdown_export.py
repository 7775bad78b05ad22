from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from briefing.annotations import Color, NoteStore
from briefing.annotations.cited import Cited, CitedNote
from briefing.annotations.markdown_export import built_in, notes_markdown
from briefing.annotations.note_template import read_template
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable

CITED = Cited(
    "talks",
    "Talks",
    ("Jo Author",),
    "The Publisher",
    "2025-09-18",
    "https://example.org/talks",
    "2025-09-19",
    "Jo Author, “Talks”, The Publisher, 18 September 2025, https://example.org/talks",
)


def exported(store: NoteStore, sections: tuple[str, ...] = ()) -> str:
    return notes_markdown(CITED, [CitedNote(note, sections) for note in store.notes_of("talks")], built_in())


def number_at(offset: int) -> int:
    return TEXT.count("\n\n", 0, offset) + 1


def test_notes_are_quotation_note_tags_place_and_the_way_back(store: NoteStore) -> None:
    note = store.add(
        "talks",
        TEXT,
        span_of("Nobody was hurt"),
        body="*Says who?*\n",
        tags=["to check", "casualties"],
        color=Color.RED,
        number_at=number_at,
    )
    mark = store.add("talks", TEXT, span_of("evening. It repeated"))
    assert exported(store, ("News", "Border")) == (
        "# Notes on “Talks”\n"
        "\n"
        "Jo Author, “Talks”, The Publisher, 18 September 2025, https://example.org/talks\n"
        "Accessed: 2025-09-19\n"
        "\n"
        "> Nobody was hurt\n"
        "\n"
        "*Says who?*\n"
        "\n"
        "- Tags: #to-check #casualties\n"
        "- Colour: red\n"
        "- Place: News › Border, ¶2\n"
        "- Noted: 2025-09-18\n"
        f"- Back: `briefing read talks --at {note.id}` ^{note.id[-12:]}\n"
        "\n"
        "> evening. It repeated\n"
        "\n"
        "- Place: News › Border\n"
        "- Noted: 2025-09-18\n"
        f"- Back: `briefing read talks --at {mark.id}` ^{mark.id[-12:]}\n"
    )


def test_a_passage_of_several_paragraphs_is_one_quotation(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("on Monday.\n\nObservers"))
    assert "\n> on Monday.\n>\n> Observers\n" in exported(store)


def test_a_quotation_that_was_corrected_is_kept_and_the_text_as_it_is_now_stands_below(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("counted nineteen objects over the border"))
    store.add("talks", TEXT, span_of("named no country"))
    store.place("talks", TEXT.replace("nineteen", "twenty-one"))
    written = exported(store)
    assert "> counted nineteen objects over the border\n" in written
    assert "- Text now: “counted twenty-one objects over the border”\n" in written
    assert written.count("Text now") == 1


def test_a_note_that_lost_its_place_says_where_it_was_and_keeps_its_quotation(store: NoteStore) -> None:
    store.add("talks", TEXT, span_of("Further talks are planned"), sections=("Outlook",), number_at=number_at)
    store.place("talks", TEXT.partition("Further")[0].strip())
    text = exported(store, ("Outlook",))
    assert "> Further talks are planned\n" in text
    assert "- Standing: its words are not in the text now; last at Outlook, ¶4\n" in text
    assert "- Place" not in text


def test_the_same_notes_give_the_same_text_and_a_changed_one_changes_its_own_lines(
    open_store: Callable[[], NoteStore],
) -> None:
    store = open_store()
    for words in ("noon", "figures", "evening"):
        store.add("talks", TEXT, span_of(words), body=f"on {words}")
    before = exported(store)
    store.close()
    again = open_store()
    assert exported(again) == before
    again.edit(again.notes_of("talks")[1].id, body="changed")
    changed = difflib.ndiff(before.splitlines(), exported(again).splitlines())
    assert [line for line in changed if line[0] in "+-"] == ["- on noon", "+ changed"]


def test_a_template_of_ones_own_says_what_is_written(store: NoteStore) -> None:
    note = store.add("talks", TEXT, span_of("noon"), body="$title")
    template = read_template("$authors ($date)\n<!-- each note -->\n* $anchor: $quote, $body, $status", "mine.md")
    text = notes_markdown(CITED, [CitedNote(note)], template)
    assert text == f"Jo Author (2025-09-18)\n\n* {note.id[-12:]}: noon, $title, anchored\n"
