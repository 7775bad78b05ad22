"""The search screen as far as it asks: as one types, and anew while the index grows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual import on
from textual.widgets import Input

from briefing.document import BriefingError
from briefing.tui.screens.search_answer import AnswerRoom
from briefing.tui.screens.search_hits import Question

if TYPE_CHECKING:
    from textual import events

    from briefing.workspace.searching import Found

_LOOKS_EVERY: Final = 0.25
"""Seconds between two looks at how far the index is."""
_NOTICES_EVERY: Final = 2
"""Seconds between two looks whether another program wrote to the index."""
_ASKS_EVERY: Final = 8
"""Looks after which what is in the field is asked anew while the index grows."""


class SearchRoom(AnswerRoom):
    """The search without its keys. It stays as it was while one reads."""

    def __init__(self, query: str = "") -> None:
        super().__init__(query)
        self._is_filling = False
        self._looks = 0

    def on_mount(self) -> None:
        """Waits for words."""
        self._take_width(self.app.size.width)
        self._show_hint()
        self._field.focus()
        self._looking = self.set_interval(_LOOKS_EVERY, self._look_at_filling)
        self._look_at_filling()
        self.set_interval(_NOTICES_EVERY, self._notice)

    def on_screen_resume(self, _: events.ScreenResume) -> None:
        """Shown, maybe again: what was changed meanwhile is found too."""
        self._begin_filling()

    def look_anew(self) -> None:
        """Others may have changed files."""
        if not self._is_filling:
            self._begin_filling()

    def _notice(self) -> None:
        """Asks anew where another program wrote to the index."""
        try:
            has_changed = self.is_current and not self._is_filling and self._session.has_changed()
        except BriefingError as error:
            self._fail(str(error))
        else:
            if has_changed and self._asked.query.strip():
                self._ask_anew()

    def on_unmount(self) -> None:
        """Gives up what is being looked for."""
        self._session.close()

    # While the index is being filled

    def _begin_filling(self) -> None:
        """Brings the index up to date, or fills it; what there is of it can be searched meanwhile."""
        self._is_filling = True
        self.in_background(self.program.filling.fill, self._filled, group="filling", failed=self._fail_to_fill)
        self._looking.resume()

    def _filled(self, has_grown: bool) -> None:  # noqa: FBT001, the outcome of a background work
        self._is_filling = False
        self._looks += has_grown
        self._look_at_filling()

    def _fail_to_fill(self, message: str) -> None:
        self._filled(has_grown=False)
        self.say(message)

    def _look_at_filling(self) -> None:
        """Shows how far the index is, and asks anew as it grows and once it is done."""
        progress = self.program.filling.progress
        if progress is not None:
            self._looks += 1
            if self._looks % _ASKS_EVERY == 0:
                self._ask_anew()
        elif not self._is_filling:
            self._looking.pause()
            if self._looks:
                self._ask_anew()
            self._looks = 0
        self._kinds.show_progress(progress.fraction if progress is not None else 0)
        self._show_counts()

    # Asking

    @on(Input.Changed, "#field")
    def _typed(self, event: Input.Changed) -> None:
        if event.value == self._asked.query:
            return
        if self._looked_at is not None:
            # Hits that one went through were what one searched for; words on the way to others are none.
            self.save()
        self._found = self._saved = None
        self._is_to_open = False
        self._leave_past()
        self._ask(Question(event.value, event.value == self._whole, is_newest=self._asked.is_newest))

    def _leave_past(self) -> None:
        """Earlier searches are left where something else is typed."""
        raise NotImplementedError

    def _ask(self, question: Question) -> None:
        self._asked = question
        if question.query.strip():
            answered = partial(self._answered, question)
            self.in_background(answered, partial(self._take, question), group="asking", failed=self._fail)
            return
        self._session.cancel()
        self._show_hint()

    def _ask_anew(self) -> None:
        """Asks once more what is shown, with as much patience as it was answered with."""
        question, found = self._asked, self._found
        if found is None or found.answer.is_provisional or question.is_whole:
            self._ask(question)
            return
        again, take = partial(self._ranked_answer, question), partial(self._take, question)
        self.in_background(again, take, group="asking", failed=self._fail)

    def _list_every_hit(self, briefing: str) -> None:
        """Lists all hits of a briefing, from the last that is listed on."""
        self._hits.step(-1)
        self._asked = self._asked._replace(whole=self._asked.whole | {briefing})
        self._ask_anew()

    def _answered(self, question: Question) -> Found | None:
        """Runs in a thread; a newer question makes it give up, or not begin."""
        if question != self._asked:
            return None
        query, is_whole, limit, is_newest, whole = question
        return self._session.ask(query, limit=limit, typing=not is_whole, newest=is_newest, whole=whole)

    def _fail(self, message: str) -> None:
        self.say(message)
        self._begin_filling()

    def _take(self, question: Question, found: Found | None) -> None:
        """Shows an answer, unless something else stands in the field by now."""
        if question != self._asked:
            return
        if found is None:
            # An older question came to the index after this one, and took its place.
            self._ask(question)
            return
        # An answer that grew while one looks through it leaves the cursor on its hit.
        kept = self._looked_at if self._found is not None else None
        self._found = found
        self._show_found(kept)
        self._look_closer()
        self._rank_all()
        if self._is_to_open:
            self._open_passage()
