"""Undo and redo of notes and corrections against a plain list of states, with restarts in between."""

from __future__ import annotations

import datetime as dt
import random
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from briefing.annotations import Color, NoteStore
from briefing.annotations.correction import About, Correction
from briefing.annotations.corrections import CorrectionStore
from briefing.annotations.database import Database
from briefing.annotations.steps import Op
from briefing.document import BriefingError
from tests.annotations.texts import TEXT, span_of

if TYPE_CHECKING:
    from collections.abc import Callable


Said = tuple[str | bool | None, ...]


class Written(NamedTuple):
    """What a reader sees of a note."""

    body: str
    color: Color
    tags: tuple[str, ...]
    on: str = "hurt"


BODIES = st.sampled_from(["", "one", "two\n\nlines", "**three**"])
COLORS = st.sampled_from(list(Color))
NAMES = st.sampled_from(["Muraveiko", "Muraveika", "Kukuła"])
TAGS = st.lists(st.sampled_from(["a", "b", "c"]), unique=True, max_size=3).map(tuple)


def test_what_was_last_written_is_known_the_next_time(open_store: Callable[[], NoteStore]) -> None:
    store = open_store()
    assert store.last_written() is None
    red = store.add("b", TEXT, span_of("hurt"), color=Color.RED)
    store.add("b", TEXT, span_of("hurt"))
    store.edit(red.id, tags=["seen"])
    store.remove(red.id)
    store.undo()
    last = open_store().last_written()
    assert last is not None
    assert (last.color, last.tags) == (Color.RED, ("seen",))


class StatesAsAList(RuleBasedStateMachine):
    """Each state is what every note and correction says; undoing steps back in the list, redoing forward."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.states: list[tuple[dict[str, Written], dict[str, Said]]] = [({}, {})]
        self.now = 0
        # Ids are drawn from by their order, which has to be the same whenever Hypothesis does the same again.
        self.rng = random.Random(0)  # noqa: S311, an id is no secret
        self.open()

    def open(self) -> None:
        clock, rng = (lambda: dt.datetime(2025, 9, 18, tzinfo=dt.UTC)), self.rng
        database = Database.open(Path(self.folder.name) / "notes", clock, lambda: rng)
        self.store = NoteStore(database, clock, rng)
        self.corrections = CorrectionStore(database, clock, rng)

    @property
    def notes(self) -> dict[str, Written]:
        return self.states[self.now][0]

    @property
    def said(self) -> dict[str, Said]:
        return self.states[self.now][1]

    @rule()
    def start_again(self) -> None:
        self.store.close()
        self.open()

    def change(self, notes: dict[str, Written], said: dict[str, Said] | None = None) -> None:
        self.states[self.now + 1 :] = [(notes, self.said if said is None else said)]
        self.now += 1

    @rule(found=NAMES, called=NAMES | st.none(), hidden=st.none() | st.just(value=True))
    def correct(self, found: str, called: str | None, hidden: bool | None) -> None:  # noqa: FBT001, as drawn
        assume(called or hidden)
        before = self.corrections.all()
        after = self.corrections.correct(Correction(About.ACTOR, found, called=called, hidden=hidden))
        if after not in before:
            self.change(self.notes, {**self.said, after.id: after.says})

    @precondition(lambda self: self.said)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        taken = data.draw(st.lists(st.sampled_from(sorted(self.said)), min_size=1, unique=True))
        self.corrections.remove(taken)
        self.change(self.notes, {name: said for name, said in self.said.items() if name not in taken})

    @rule(body=BODIES, color=COLORS, tags=TAGS)
    def add(self, body: str, color: Color, tags: tuple[str, ...]) -> None:
        note = self.store.add("talks", TEXT, span_of("hurt"), body=body, color=color, tags=tags)
        self.change({**self.notes, note.id: Written(body, color, tags)})

    @precondition(lambda self: self.notes)
    @rule(data=st.data(), body=BODIES, color=COLORS, tags=TAGS)
    def edit(self, data: st.DataObject, body: str, color: Color, tags: tuple[str, ...]) -> None:
        note = data.draw(st.sampled_from(sorted(self.notes)))
        self.store.edit(note, body=body, color=color, tags=tags)
        edited = Written(body, color, tags, self.notes[note].on)
        if self.notes[note] != edited:
            self.change({**self.notes, note: edited})

    @precondition(lambda self: self.notes)
    @rule(data=st.data(), words=st.sampled_from(["hurt", "noon", "evening"]))
    def attach(self, data: st.DataObject, words: str) -> None:
        note = data.draw(st.sampled_from(sorted(self.notes)))
        self.store.attach(note, TEXT, span_of(words))
        if self.notes[note].on != words:
            self.change({**self.notes, note: self.notes[note]._replace(on=words)})

    @precondition(lambda self: self.notes)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        note = data.draw(st.sampled_from(sorted(self.notes)))
        self.store.remove(note)
        self.change({other: written for other, written in self.notes.items() if other != note})

    @rule()
    def undo(self) -> None:
        if self.now:
            assert self.store.undo().told.startswith("Undone: ")
            self.now -= 1
        else:
            with pytest.raises(BriefingError, match="nothing to undo"):
                self.store.undo()

    @rule()
    def redo(self) -> None:
        if self.now < len(self.states) - 1:
            assert self.store.redo().told.startswith("Done again: ")
            self.now += 1
        else:
            with pytest.raises(BriefingError, match="nothing to do again"):
                self.store.redo()

    @invariant()
    def the_store_says_what_the_list_says(self) -> None:
        notes = self.store.notes_of("talks")
        assert {note.id: Written(note.body, note.color, note.tags, note.text or "") for note in notes} == self.notes
        assert {one.id: one.says for one in self.corrections.all()} == self.said

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()


TestStatesAsAList = StatesAsAList.TestCase
TestStatesAsAList.settings = settings(max_examples=30, stateful_step_count=25)


def test_what_was_undone_is_named_in_a_few_words(store: NoteStore) -> None:
    note = store.add("talks", TEXT, span_of("Observers counted nineteen objects over the border."))
    store.edit(note.id, body="hm")
    store.remove(note.id)
    quote = "“Observers counted nineteen objects over…”"
    assert [store.undo().told for _ in range(3)] == [
        f"Undone: {doing} the note on {quote}" for doing in ("deleting", "changing", "adding")
    ]
    assert store.redo().told == f"Done again: adding the note on {quote}"


def test_what_is_ahead_is_told_and_nothing_changed(store: NoteStore) -> None:
    assert store.ahead(Op.UNDO) == store.ahead(Op.REDO) == ()
    store.add("talks", TEXT, span_of("noon"))
    store.add("other", TEXT, span_of("noon"))
    assert (store.ahead(Op.UNDO), store.ahead(Op.REDO)) == (("other",), ())
    assert store.undo().briefings == ("other",)
    assert (store.ahead(Op.UNDO), store.ahead(Op.REDO)) == (("talks",), ("other",))
    assert len(store.all_notes()) == 1


def test_a_deleted_note_comes_back_in_its_place_in_a_text_that_changed_meanwhile(store: NoteStore) -> None:
    note = store.add("talks", TEXT, span_of("noon"))
    store.remove(note.id)
    new = f"A new beginning.\n\n{TEXT}"
    store.add("talks", new, span_of("border", new))
    store.place("talks", new)
    store.undo()
    store.undo()
    (back,) = store.notes_of("talks")
    assert back.span == span_of("noon", new)


def test_history_and_origins_cannot_be_changed(open_store: Callable[[], NoteStore], folder: Path) -> None:
    store = open_store()
    store.add("talks", TEXT, span_of("noon"))
    store.close()
    with closing(sqlite3.connect(folder / "notes.db")) as connection:
        for statement in (
            "DELETE FROM history",
            "UPDATE history SET after = before",
            "DELETE FROM origin",
            "UPDATE origin SET exact = ''",
            "DELETE FROM annotation",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                connection.execute(statement)
