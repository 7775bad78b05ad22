"""How an actor's dossier looks: what is told of it, each entry a way to its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from briefing.tui.screens.actors_rows import about, period
from briefing.tui.widgets.line_list import Rows
from briefing.tui.widgets.sidebar.rows import host_of
from briefing.tui.widgets.wording import counted, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.library.entry import Entry
    from briefing.survey.across import ActorAcross, Appearance
    from briefing.survey.dossier import CitedThere, Companion, Dossier, SaidThere

_MOST_COMPANIONS: Final = 20
_INDENT: Final = "  "
_LINES_OF_WORDS: Final = 2
_BEFORE_WORDS: Final = 14
"""Cells of indent, date, and what is between it and the words."""


class DossierRow(NamedTuple):
    """A row, with what it leads to."""

    lines: tuple[Content, ...]
    """How it looks; whatever is too long is cut."""

    leads_to: SaidThere | Appearance | Companion | CitedThere | None = None
    """What it leads to; None for a heading."""


class DossierRows(Rows):
    """A dossier for a width: who it is, statements, briefings, companions, sources."""

    def __init__(self, dossier: Dossier, entries: Mapping[str, Entry], width: int) -> None:
        self.actor: Final = dossier.actor
        """Whose it is."""
        self._entries: Final = entries
        self._width: Final = max(20, width)
        self.rows: Final[Sequence[DossierRow]] = [
            *(_head(line) for said in _portrait(dossier.actor) for line in said.wrap(self._width)),
            *self._section("Statements", [*map(self._said, dossier.statements)], "No statement of its own was found."),
            *self._section("Briefings", [*map(self._briefing, dossier.actor.appearances)], ""),
            *self._section("Named with", [*map(self._companion, dossier.companions[:_MOST_COMPANIONS])], "Nobody."),
            *self._section("Sources", [*map(self._source, dossier.sources)], "None is cited where it is named."),
        ]
        """Every row."""

    def __len__(self) -> int:
        return len(self.rows)

    def height(self, row: int) -> int:
        """A line, or several."""
        return len(self.rows[row].lines)

    def is_head(self, row: int) -> bool:
        """Whether it leads nowhere."""
        return self.rows[row].leads_to is None

    def paint(self, row: int, line: int, width: int, *, at_cursor: bool) -> Content:  # noqa: ARG002, cut by the list
        """One of its lines; the first one is bold under the cursor."""
        content = self.rows[row].lines[line]
        return content.stylize("bold") if at_cursor and not line else content

    def section_from(self, row: int, way: int) -> int:
        """The first entry of the next section that has any, or of the section before; the row itself at the ends."""
        firsts = [at for at in range(1, len(self.rows)) if self.is_head(at - 1) and not self.is_head(at)]
        if way > 0:
            return next((at for at in firsts if at > row), row)
        return next((at for at in reversed(firsts) if at < row), row)

    def _section(self, name: str, rows: Sequence[DossierRow], none: str) -> Iterator[DossierRow]:
        count = f" {len(rows):,}" if rows else ""
        yield _head(Content(""))
        yield _head(Content.assemble((name, "bold $heading"), (count, "$muted")))
        if rows:
            yield from rows
        elif none:
            yield _head(Content.styled(f"{_INDENT}{none}", "$muted"))

    def _said(self, one: SaidThere) -> DossierRow:
        """When, by what word, where; then what was said, never without the word of attribution above it.

        A date that is the briefing's own stands back.
        """
        verb = Content.styled(shown(one.statement.verb), "italic")
        tone = "" if one.statement.date else "$muted"
        left = Content.assemble((f"{_INDENT}{one.date or 'undated':<10}  ", tone), verb)
        room = self._width - _BEFORE_WORDS - 1
        words = Content.styled(shown(one.statement.words), "$muted").wrap(room)
        kept = [line.rstrip() for line in words[:_LINES_OF_WORDS]]
        if len(words) > len(kept):
            kept[-1] = Content.styled(f"{kept[-1].plain[: room - 2]} …", "$muted")
        indented = [Content(" " * _BEFORE_WORDS) + line for line in kept]
        where = self._where(one.briefing, one.statement.spot.paragraph, self._width - left.cell_length - 3)
        return DossierRow((self._between(left, where), *indented), one)

    def _briefing(self, one: Appearance) -> DossierRow:
        entry = self._entries[one.briefing]
        right = Content.styled(f"{one.mentions:,} ×", "$muted")
        room = self._width - right.cell_length - 3
        left = Content.assemble((f"{_INDENT}{one.date or 'undated':<10}  ", "$muted"), shown(entry.title))
        return DossierRow((self._between(left.truncate(room, ellipsis=True), right),), one)

    def _companion(self, one: Companion) -> DossierRow:
        told = f"{counted(one.passages, 'passage')} in {counted(one.briefings, 'briefing')}"
        right = Content.styled(told, "$muted")
        room = self._width - right.cell_length - 3
        left = Content(f"{_INDENT}{shown(one.actor.actor.name)}").truncate(room, ellipsis=True)
        return DossierRow((self._between(left, right),), one)

    def _source(self, one: CitedThere) -> DossierRow:
        host = host_of(one.source.address)
        left = Content.assemble(f"{_INDENT}{shown(one.source.words)}  ", (shown(host), "$muted"))
        where = self._where(one.briefing, one.source.spot.paragraph, self._width // 2)
        room = self._width - where.cell_length - 3
        return DossierRow((self._between(left.truncate(room, ellipsis=True), where),), one)

    def _where(self, briefing: str, paragraph: int, room: int) -> Content:
        place = f" ¶{paragraph}" if paragraph else ""
        title = Content(shown(self._entries[briefing].title)).truncate(max(1, room - cell_len(place)), ellipsis=True)
        return (title + Content(place)).stylize("$muted")

    def _between(self, left: Content, right: Content) -> Content:
        blank = max(1, self._width - 1 - left.cell_length - right.cell_length)
        return left + Content(" " * blank) + right


def _head(line: Content) -> DossierRow:
    return DossierRow((line,))


def _portrait(one: ActorAcross) -> Iterator[Content]:
    """Who it is: name and kind, what it is called to be, by what other names it goes."""
    actor = one.actor
    yield Content.assemble((shown(actor.name), "bold $title"), "  ", (actor.kind.value, "$muted"))
    roles = one.roles or tuple(filter(None, [about(one)]))
    for role in roles:
        yield Content(shown(role))
    if actor.aliases:
        yield Content.styled(f"also {', '.join(map(shown, actor.aliases))}", "$muted")
    told = f"{counted(len(one.appearances), 'briefing')} · {counted(one.mentions, 'mention')}"
    yield Content.styled(" · ".join(filter(None, (told, period(one)))), "$muted")
