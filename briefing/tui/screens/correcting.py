"""Correcting: a few fields in place of the text, what is wrong with a value beneath it, and what is known besides."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Generic, NamedTuple, TypeVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from briefing.annotations.correction import told
from briefing.document import one_line
from briefing.tui.bindings import bindings
from briefing.tui.keymap import Context
from briefing.tui.screens.room import Room
from briefing.tui.widgets.footer_row import FooterLine
from briefing.tui.widgets.header_row import Heading
from briefing.tui.widgets.line import Piece
from briefing.tui.widgets.note_editor.editor import RuleLine
from briefing.tui.widgets.one_line_field import OneLineField
from briefing.tui.widgets.removable import Removable
from briefing.tui.widgets.wording import ASK_TO_UNDO, shown
from briefing.workspace.correcting import take_back

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.suggester import Suggester
    from textual.widgets import Input

    from briefing.annotations.correction import Correction
    from briefing.workspace.correcting import Corrected

T = TypeVar("T")
_START: Final = Piece("── ", "rule")
_AS_FOUND: Final = "correct.as-found"


class Asked(NamedTuple):
    """A field."""

    label: str
    """What is to be typed."""

    value: str
    """What stands there at first."""

    hint: str = ""
    """What may be typed."""

    suggester: Suggester | None = None
    """Completes it."""


class Facts(NamedTuple):
    """What is known besides."""

    behind: Sequence[Correction] = ()
    """What was corrected here before."""

    where: Sequence[str] = ()
    """Where it is named, a line each, safe to show."""


class WrongValueError(Exception):
    """A value that cannot be saved."""

    def __init__(self, field: int, why: str) -> None:
        super().__init__(why)
        self.field: Final = field
        """Which one, from 0."""
        self.why: Final = why
        """What is wrong, and what to type."""


class CorrectField(Removable, OneLineField):
    """One value, with the keys of the screen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Context.CORRECT, on="screen")

    def __init__(self, asked: Asked, number: int) -> None:
        super().__init__(
            asked.value, id=f"field-{number}", suggester=asked.suggester, compact=True, select_on_focus=False
        )
        self.cursor_blink = False


class CorrectScreen(Room, Generic[T]):
    """One actor or date. A subclass says what its values mean; `T` is what it learns in the background."""

    DEFAULT_CSS = """
    CorrectScreen { align-horizontal: center; }
    CorrectScreen VerticalScroll { width: 1fr; max-width: 80; height: 1fr; }
    CorrectField { margin: 0 2; background: $background; }
    CorrectField:focus { background-tint: $background 0%; }
    .remark { margin: 0 2; height: auto; min-height: 1; }
    #facts { margin: 0 2; height: auto; }
    """

    def __init__(self, title: str, asked: Sequence[Asked]) -> None:
        super().__init__()
        self._title: Final = title
        self._asked: Final = asked
        self._fields: Final = [CorrectField(one, number) for number, one in enumerate(asked)]
        self._remarks: Final = [Static(markup=False, classes="remark") for _ in asked]
        self._facts: Final = Static(markup=False, id="facts")
        self._behind: Sequence[Correction] = ()
        self._was_warned = False

    def content(self) -> ComposeResult:
        """Each field under its name, what is to be said of it beneath."""
        with VerticalScroll(can_focus=False):
            for asked, field, remark in zip(self._asked, self._fields, self._remarks, strict=True):
                yield RuleLine(
                    (_START, Piece(asked.label, "strong"), Piece(f"  {asked.hint} " if asked.hint else " ", "dim"))
                )
                yield field
                yield remark
            yield self._facts

    def on_mount(self) -> None:
        """The cursor at the end of the first value."""
        self.header.show(Heading(one_line(self._title)))
        self._fields[0].focus()
        self._show_keys()
        self.in_background(self.learn, self._learned, group="facts")

    # For subclasses

    def learn(self) -> tuple[Facts, T]:
        """What is known besides; called in a thread."""
        raise NotImplementedError

    def learned(self, known: T) -> None:
        """Takes it in."""

    def remark(self, field: int, value: str) -> str:
        """What is to be said of a value while it is typed; empty for nothing."""
        raise NotImplementedError

    def said(self, values: Sequence[str]) -> Correction | None:
        """What the values say in place of those that stood there; None for nothing. Raises WrongValueError."""
        raise NotImplementedError

    def correct(self, said: Correction) -> Corrected:
        """Saves it; called in a thread."""
        raise NotImplementedError

    # Showing

    def _show_keys(self) -> None:
        """The keys that are not typed; `?` would be."""
        names = ("correct.save", "correct.next", *([_AS_FOUND] if self._behind else []))
        entries = tuple(map(self.footer.entry, names))
        self.footer.show(FooterLine(entries=entries, right=self.footer.entry("correct.back").content))

    def _learned(self, learned: tuple[Facts, T]) -> None:
        facts, known = learned
        self._behind = facts.behind
        self.learned(known)
        key = self.footer.entry(_AS_FOUND).keys
        lines = []
        if facts.behind:
            lines.append(Content.styled(f"Corrected, and {key} takes it back", "bold"))
            lines += [Content.styled(f"= {shown(told(one))}", "$muted") for one in facts.behind]
        if facts.where:
            lines += [Content("")] if lines else []
            lines.append(Content.styled("Where it is named", "bold"))
            lines += [Content.styled(line, "$muted") for line in facts.where]
        self._facts.update(Content("\n").join(lines))
        self._show_keys()
        for number, field in enumerate(self._fields):
            self._remark(number, field.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """What is to be said of the value now."""
        number = next(number for number, field in enumerate(self._fields) if field is event.input)
        self._was_warned = False
        self._remark(number, event.value)

    def _remark(self, number: int, value: str) -> None:
        typed = " ".join(value.split())
        said = self.remark(number, typed) if typed != self._asked[number].value else ""
        self._remarks[number].update(Content.styled(shown(said), "$muted"))

    @property
    def _values(self) -> list[str]:
        return [" ".join(field.value.split()) for field in self._fields]

    @property
    def _is_changed(self) -> bool:
        return any(value != asked.value for value, asked in zip(self._values, self._asked, strict=True))

    # The keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to take back where nothing was corrected."""
        if action == "as_found":
            return bool(self._behind)
        return super().check_action(action, parameters)

    def action_save(self) -> None:
        """Saves what was changed, and goes back; what is wrong is said beneath its field."""
        try:
            said = self.said(self._values)
        except WrongValueError as error:
            self._fields[error.field].focus()
            self._remarks[error.field].update(Content.styled(error.why, "$warning"))
            return
        if said is None:
            self._leave("Nothing was changed")
            return
        self.in_background(lambda: self.correct(said), self._corrected, group="saving")

    def _corrected(self, corrected: Corrected) -> None:
        self._leave(f"{corrected.told} · {ASK_TO_UNDO}")

    def action_as_found(self) -> None:
        """Takes back all that was corrected here, and goes back."""
        names = [one.id for one in self._behind]
        self.in_background(lambda: take_back(self.workspace, names), self._taken_back, group="saving")

    def _taken_back(self, taken: Sequence[Correction]) -> None:
        others = f" and {len(taken) - 1} more" if len(taken) > 1 else ""
        self._leave(f"No longer: {told(taken[0])}{others} · {ASK_TO_UNDO}")

    def _leave(self, message: str) -> None:
        self.program.go_up()
        self.program.say(message)

    def action_cancel(self) -> None:
        """Goes back; what was typed and is not saved is pointed out before."""
        if self._may_leave():
            self.program.go_up()

    def action_quit(self) -> None:
        """Quits, as one goes back."""
        if self._may_leave():
            super().action_quit()

    def _may_leave(self) -> bool:
        if not self._is_changed or self._was_warned:
            return True
        self._was_warned = True
        save, back = self.footer.entry("correct.save").keys, self.footer.entry("correct.back").keys.split(" ")[0]
        self.say(f"Not saved yet: {save} saves it, {back} again leaves it as it was")
        return False
