"""Contents, sidebar and editor about the text: mounted when they are first shown, standing as the width allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.tui.screens.reader.arrangement import CONTENTS_ID, Pane, Standing, Wanted, arrange, with_one_over
from briefing.tui.widgets.contents_rows import Contents
from briefing.tui.widgets.sidebar.sidebar import Sidebar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.containers import Horizontal
    from textual.geometry import Size
    from textual.widget import Widget

    from briefing.document import TextSpan
    from briefing.tui.screens.reader.arrangement import Arrangement
    from briefing.tui.widgets.contents import ContentsPane
    from briefing.tui.widgets.document_view import DocumentView
    from briefing.tui.widgets.note_editor.editor import NoteEditor
    from briefing.tui.widgets.sidebar.rows import RowList

_OVER: Final = "-over"
_FOLLOWS_AFTER: Final = 0.03
"""Seconds after a step that the panes follow."""


class Panes:
    """What stands beside or over the text. What the panes show is kept here until they are needed."""

    def __init__(self, body: Horizontal, view: DocumentView, *, plain: bool) -> None:
        self._body: Final = body
        self._view: Final = view
        self._plain: Final = plain
        self._wanted = Wanted()
        self._width = 0
        self._contents: ContentsPane | None = None
        self._sidebar: Sidebar | None = None
        self._editor: NoteEditor | None = None
        self._lists: dict[int, RowList] = {}
        self._entries = Contents()
        self._signs: list[tuple[int, str]] = []
        self._place: tuple[int | None, TextSpan | None] = (None, None)
        self._is_behind = False

    # What they show

    def show_list(self, pane: int, rows: RowList) -> None:
        """Fills one of the sidebar's lists."""
        self._lists[pane] = rows
        if self._sidebar is not None:
            self._sidebar.show_list(pane, rows)

    def show_contents(self, contents: Contents) -> None:
        """Fills the contents."""
        self._entries = contents
        if self._contents is not None:
            self._contents.show_contents(contents)

    def show_signs(self, signs: list[tuple[int, str]]) -> None:
        """Shows in the contents what is marked."""
        self._signs = signs
        if self._contents is not None:
            self._contents.show_signs(signs)

    def follow(self, offset: int | None, visible: TextSpan | None) -> None:
        """Follows where one reads: the current paragraph's offset, and what is on screen.

        The text is painted first; of several steps in quick succession only where they led to is followed.
        """
        self._place = (offset, visible)
        if not self._is_behind and self._body.is_attached:
            self._is_behind = True
            self._body.set_timer(_FOLLOWS_AFTER, self._catch_up)

    def _catch_up(self) -> None:
        self._is_behind = False
        offset, visible = self._place
        if self._contents is not None and offset is not None:
            self._contents.follow(offset)
        if self._sidebar is not None and visible is not None:
            self._sidebar.follow(visible)

    # How they stand

    def first(self, size: Size) -> Iterator[Widget]:
        """What a window shows from the start, from left to right: the text with the panes there is room for."""
        self._width = size.width
        arrangement = arrange(self._width, self._wanted)
        if arrangement.contents is not Standing.HIDDEN:
            yield self._made_contents()
        yield self._view
        if arrangement.sidebar is not Standing.HIDDEN:
            yield self._made_sidebar()
        self._stand(arrangement)

    def resize(self, size: Size, *, keeps_sidebar: bool = False) -> None:
        """The window has another size. Of what no longer stands beside the text only the pane with the focus stays.

        `keeps_sidebar` says that the prompt has the focus for one of its lists.
        """
        if size.width == self._width:
            return
        if size.width < self._width:
            kept = Pane.SIDEBAR if keeps_sidebar else self._pane_with_focus
            self._wanted = with_one_over(size.width, _asked_for(self._wanted, kept), kept)
        self._width = size.width
        self.arrange()

    @property
    def _pane_with_focus(self) -> Pane | None:
        if self.is_in_list:
            return Pane.SIDEBAR
        return Pane.CONTENTS if self._contents is not None and self._contents.has_focus else None

    def arrange(self) -> None:
        """Shows, hides and places the panes."""
        arrangement = arrange(self._width, self._wanted)
        if arrangement.contents is not Standing.HIDDEN and self._contents is None:
            self._body.mount(self._made_contents(), before=self._view)
        if arrangement.sidebar is not Standing.HIDDEN and self._sidebar is None:
            self._body.mount(self._made_sidebar())
        for pane in (self._contents, self._sidebar):
            if pane is not None and pane.has_focus and pane.display and not self._is_shown(pane, arrangement):
                self._view.focus()
        self._stand(arrangement)

    def _is_shown(self, pane: Widget, arrangement: Arrangement) -> bool:
        standing = arrangement.contents if pane is self._contents else arrangement.sidebar
        return standing is not Standing.HIDDEN

    def _stand(self, arrangement: Arrangement) -> None:
        if self._contents is not None:
            self._contents.display = arrangement.contents is not Standing.HIDDEN
            self._contents.set_class(arrangement.contents is Standing.OVER, _OVER)
        if self._sidebar is not None:
            editor_stands_there = self._editor is not None and self._editor.has_class("-beside")
            self._sidebar.display = arrangement.sidebar is not Standing.HIDDEN and not editor_stands_there
            self._sidebar.set_class(arrangement.sidebar is Standing.OVER, _OVER)
            self._sidebar.is_boxed = arrangement.sidebar is Standing.OVER
            self._sidebar.styles.width = arrangement.sidebar_width
        if self._editor is not None:
            self._place_editor(self._editor)

    def _made_contents(self) -> ContentsPane:
        from briefing.tui.widgets.contents import ContentsPane  # noqa: PLC0415, a narrow window does not show it

        pane = self._contents = ContentsPane(id=CONTENTS_ID)
        pane.show_signs(self._signs)
        pane.show_contents(self._entries)
        self._catch_up()
        return pane

    def _made_sidebar(self) -> Sidebar:
        sidebar = self._sidebar = Sidebar(id="sidebar", plain=self._plain)
        for pane, rows in self._lists.items():
            sidebar.show_list(pane, rows)
        self._catch_up()
        return sidebar

    # Going there and back

    @property
    def sidebar(self) -> Sidebar | None:
        """The sidebar, once it was shown."""
        return self._sidebar

    @property
    def is_in_list(self) -> bool:
        """Whether the keys are in one of the sidebar's lists."""
        return self._sidebar is not None and self._sidebar.has_focus

    def go_to_contents(self) -> None:
        """Shows the contents and goes there; from there it closes them."""
        pane = self._contents
        self._want(self._wanted._replace(contents=pane is None or not pane.has_focus), Pane.CONTENTS)
        if self._wanted.contents and self._contents is not None:
            self._contents.focus()

    def go_to_sidebar(self) -> None:
        """Shows the sidebar and goes there; from there it closes it."""
        sidebar = self._sidebar
        self._want(self._wanted._replace(sidebar=sidebar is None or not sidebar.has_focus), Pane.SIDEBAR)
        if self._wanted.sidebar and self._sidebar is not None:
            self._sidebar.focus()

    def go_to_list(self, pane: int) -> None:
        """Shows one of the sidebar's lists and goes there."""
        self._want(self._wanted._replace(sidebar=True), Pane.SIDEBAR)
        if self._sidebar is not None:
            self._sidebar.activate(pane)
            self._sidebar.focus()

    def _want(self, wanted: Wanted, pane: Pane) -> None:
        """Shows what is wanted now; where there is no room beside the text, the one pane and no other over it."""
        self._wanted = with_one_over(self._width, wanted, pane)
        self.arrange()

    def leave(self) -> bool:
        """Back to the text; what stands over it is closed. False where the focus was there and nothing was over it."""
        was_over = self.clear_text()
        was_away = not self._view.has_focus
        self._view.focus()
        return was_over or was_away

    def clear_text(self) -> bool:
        """Closes what stands over the text; False where nothing did."""
        wanted = with_one_over(self._width, self._wanted, None)
        was_over = wanted != self._wanted
        if was_over:
            self._wanted = wanted
            self.arrange()
        return was_over

    def arrived(self) -> None:
        """A jump from the contents was made: where they stand over the text they have done their duty."""
        if self._contents is not None and self._contents.has_class(_OVER):
            self.leave()

    # The editor

    def show_editor(self, editor: NoteEditor, offset: int | None) -> None:
        """Shows the editor: below the text, or in the sidebar's place; the place it is about stays in view."""
        self._editor = editor
        if self._sidebar is not None and self._sidebar.has_class(_OVER):
            self._wanted = Wanted()
        self._place_editor(editor)
        self._body.mount(editor)
        self._stand(arrange(self._width, self._wanted))
        if offset is not None:
            self._body.call_after_refresh(self._view.go_to, offset, third_down=False)

    def hide_editor(self, *, to_list: int | None = None) -> None:
        """Takes the editor away, and goes back to the text or to one of the sidebar's lists."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        if to_list is not None:
            self.go_to_list(to_list)
        else:
            self._view.focus()
            self._stand(arrange(self._width, self._wanted))
        editor.remove()

    def _place_editor(self, editor: NoteEditor) -> None:
        arrangement = arrange(self._width, self._wanted._replace(sidebar=None))
        is_beside = arrangement.sidebar is Standing.BESIDE
        editor.set_class(is_beside, "-beside")
        editor.styles.dock = "right" if is_beside else "bottom"
        editor.styles.width = arrangement.sidebar_width if is_beside else "100%"


def _asked_for(wanted: Wanted, pane: Pane | None) -> Wanted:
    """What is wanted, with a pane asked for where the width alone had shown it."""
    if pane is None:
        return wanted
    return wanted._replace(contents=True) if pane is Pane.CONTENTS else wanted._replace(sidebar=True)
