"""Every key of the reader, once: the footer, `?`, `briefing keys` and the README's table are made from this.

Plain data, standard library only. A context is where the keys hold; a key may stand once in each context and in
those that hold at the same time.
"""

from enum import StrEnum
from typing import Final, NamedTuple


class Context(StrEnum):
    """Where keys hold; the value is the heading they are listed under."""

    EVERYWHERE = "Everywhere but in text fields"
    TEXT = "In the text"
    SELECT = "Selecting"
    LIST = "Lists"
    NAMED = "Actors and dates lists"
    NOTES = "Notes list"
    CARD = "Source card"
    HINTS = "Link and sentence hints"
    FIND = "Find"
    LIBRARY = "Library"
    ALL_NOTES = "All notes"
    TIMELINE = "Timeline"
    ACTORS = "Actors across the library"
    DOSSIER = "An actor's dossier"
    SEARCH = "Search"
    NARROW = "Narrowing a search"
    EDITOR = "Note editor"
    CORRECT = "Correcting an actor or date"
    SETTLE = "Settling a note"
    CHANGE = "What changed"


class Key(NamedTuple):
    """One thing a key does."""

    id: str
    """Name in config.toml: `text.line-down`. Unique."""

    keys: tuple[str, ...]
    """Textual's names of the keys, the one to show first."""

    action: str
    """What is run, as in Textual: a name, with arguments in parentheses."""

    label: str
    """One or two words for the footer."""

    does: str
    """A few words for `?`."""

    rank: int = 0
    """Place in the footer: the lowest are dropped first where it is narrow; 0 is never shown there."""

    context: Context = Context.EVERYWHERE
    """Where it holds."""


def _keys(context: Context, prefix: str, *rows: tuple[str, str, str, str, str, int]) -> tuple[Key, ...]:
    return tuple(
        Key(f"{prefix}.{name}", tuple(keys.split()), action, label, does, rank, context)
        for name, keys, action, label, does, rank in rows
    )


def _moves(one: str, page: str = "space pagedown ctrl+f") -> tuple[tuple[str, str, str, str, str, int], ...]:
    """The keys that move in a list of such things; `page` are those for a page down."""
    return (
        ("down", "j down", "cursor_down", "Down", f"the next {one}", 0),
        ("up", "k up", "cursor_up", "Up", f"the {one} before", 0),
        ("page-down", page, "page(1)", "Page", "a page down", 0),
        ("page-up", "b pageup", "page(-1)", "Page up", "a page up", 0),
        ("top", "g home", "cursor_top", "Top", f"the first {one}", 0),
        ("bottom", "G end", "cursor_bottom", "Bottom", f"the last {one}", 0),
    )


# One row a key: id, keys, action, label, what it does, rank in the footer.
_EVERYWHERE: Final = _keys(
    Context.EVERYWHERE,
    "app",
    ("keys", "question_mark", "show_keys", "Keys", "all keys, and what the signs mean", 100),
    ("commands", "ctrl+p", "command_palette", "Commands", "find a command by name", 10),
    ("search", "s", "search_everywhere", "Search", "search the whole library", 58),
    ("library", "L", "library", "Library", "go to the library", 20),
    ("up", "q", "up", "Back", "up one level; quits where one started", 0),
    ("quit", "ctrl+q Q", "quit", "Quit", "quit", 0),
    ("cancel", "escape ctrl+g", "cancel", "Cancel", "cancel, put out, go back; never quits", 0),
    ("suspend", "ctrl+z", "suspend_process", "Suspend", "back to the shell, until fg", 0),
    ("redraw", "ctrl+l", "redraw", "Redraw", "draw the screen anew", 0),
    ("undo", "U", "undo", "Undo", "undo the last change to notes, or correction", 0),
    ("redo", "ctrl+r", "redo", "Redo", "redo what was undone", 0),
    ("next-pane", "tab", "focus_next", "Next pane", "go to the next pane", 0),
    ("previous-pane", "shift+tab", "focus_previous", "Previous pane", "go to the pane before", 0),
)
_TEXT: Final = _keys(
    Context.TEXT,
    "text",
    ("line-down", "j down", "line(1)", "Down", "a line down", 0),
    ("line-up", "k up", "line(-1)", "Up", "a line up", 0),
    ("page-down", "space pagedown ctrl+f", "page(1)", "Page", "a page down", 0),
    ("page-up", "b pageup", "page(-1)", "Page up", "a page up", 0),
    ("half-down", "d ctrl+d", "half_page(1)", "Half", "half a page down", 0),
    ("half-up", "u ctrl+u", "half_page(-1)", "Half up", "half a page up", 0),
    ("top", "g home", "top", "Top", "the beginning", 0),
    ("bottom", "G end", "bottom", "Bottom", "the end", 0),
    ("paragraph-down", "J right_curly_bracket", "paragraph(1)", "Paragraph", "the next paragraph", 0),
    ("paragraph-up", "K left_curly_bracket", "paragraph(-1)", "Paragraph", "the paragraph before", 0),
    ("section-down", "right_parenthesis right_square_bracket", "section(1)", "Section", "the next section", 0),
    ("section-up", "left_parenthesis left_square_bracket", "section(-1)", "Section", "the section before", 0),
    ("back", "less_than_sign ctrl+o", "back", "Back", "back to before the last jump", 0),
    ("forward", "greater_than_sign", "forward", "Forward", "forward again, after going back", 0),
    ("find", "slash", "find", "Find", "find in this briefing", 60),
    ("next", "n", "next_lit", "Next", "the next of what is lit", 0),
    ("previous", "N", "previous_lit", "Previous", "the previous of what is lit", 0),
    (
        "source",
        "enter",
        "source",
        "Source",
        "the sources of this paragraph; of a lit change or note to place, how it was",
        75,
    ),
    ("links", "f", "hints", "Links", "a letter on every source in view", 70),
    ("original", "o", "open_original", "Original", "open the briefing's own address", 0),
    ("note", "a", "note", "Note", "a note on the selection or this paragraph", 90),
    ("mark", "m", "mark", "Mark", "mark the selection or this paragraph", 85),
    ("edit", "e", "edit_note", "Edit", "edit the note here", 0),
    ("tags", "t", "edit_tags", "Tags", "the tags of the note here", 0),
    ("delete", "D", "delete_note", "Delete", "delete the note here", 0),
    ("repeat", "full_stop", "repeat_mark", "Repeat", "mark again, with the last mark's colour and tags", 0),
    ("select", "v", "select", "Select", "select a passage with a caret", 80),
    ("sentences", "V", "sentence_hints", "Sentences", "a letter on every sentence in view, to select it", 0),
    ("copy", "y", "copy", "Copy", "copy the passage with its citation", 40),
    ("copy-link", "Y", "copy_link", "Copy link", "copy the command that leads back to this place", 0),
    ("my-notes", "asterisk", "light_notes", "My notes", "light my notes", 0),
    ("changes", "plus", "light_changes", "Changes", "light what changed since it was read", 0),
    ("to-place", "exclamation_mark", "light_unplaced", "To place", "light the notes that lost their place", 0),
    ("place", "p", "place_here", "Attach", "put the note one is settling here", 0),
    ("contents", "c", "contents", "Contents", "go to the contents; from there, close them", 50),
    ("sidebar", "i", "sidebar", "Sidebar", "go to the sidebar; from there, close it", 30),
    ("actors", "1", "pane(1)", "Actors", "go to the actors, in the sidebar", 28),
    ("dates", "2", "pane(2)", "Dates", "go to the dates, in the sidebar", 0),
    ("sources", "3", "pane(3)", "Sources", "go to the sources, in the sidebar", 0),
    ("notes", "4", "pane(4)", "Notes", "go to my notes, in the sidebar", 0),
    ("timeline", "T", "timeline", "Timeline", "what happened when, in this briefing", 0),
    ("edit-file", "E", "edit_file", "Edit file", "the briefing's file in $EDITOR", 0),
)
_SELECT: Final = _keys(
    Context.SELECT,
    "select",
    ("left", "h left", "caret('left')", "Left", "a character left", 0),
    ("right", "l right", "caret('right')", "Right", "a character right", 0),
    ("down", "j down", "caret('down')", "Down", "a line down", 0),
    ("up", "k up", "caret('up')", "Up", "a line up", 0),
    ("word", "w", "caret('word')", "Word", "the next word", 90),
    ("word-back", "b", "caret('word_back')", "Word back", "the word before", 0),
    ("sentence", "right_parenthesis", "caret('sentence')", "Sentence", "the next sentence", 85),
    ("sentence-back", "left_parenthesis", "caret('sentence_back')", "Sentence back", "the sentence before", 0),
    ("paragraph", "right_curly_bracket", "caret('paragraph')", "Paragraph", "the next paragraph", 80),
    ("paragraph-back", "left_curly_bracket", "caret('paragraph_back')", "Paragraph back", "the paragraph before", 0),
    ("anchor", "v space", "set_anchor", "Start here", "start the passage here", 97),
    ("sentences", "V", "sentence_hints", "By letter", "extend to a sentence in view, by its letter", 65),
    ("other-end", "o", "other_end", "Other end", "the caret to the passage's other end", 70),
    ("find", "slash", "find", "Find", "the caret to words you type", 60),
    ("mark", "m", "mark", "Mark", "mark the passage", 95),
    ("note", "a", "note", "Note", "a note on the passage", 94),
    ("copy", "y", "copy", "Copy", "copy the passage with its citation", 93),
    ("off", "escape ctrl+g", "cancel", "esc", "stop selecting", 99),
)
_LIST: Final = _keys(
    Context.LIST,
    "list",
    ("down", "j down", "cursor_down", "Down", "the next entry", 0),
    ("up", "k up", "cursor_up", "Up", "the entry before", 0),
    ("top", "g home", "cursor_top", "Top", "the first entry", 0),
    ("bottom", "G end", "cursor_bottom", "Bottom", "the last entry", 0),
    ("go", "enter", "go", "Next", "go to its next mention; the focus stays", 90),
    ("previous", "N", "go_back", "Prev", "go to its mention before", 80),
    ("filter", "slash", "filter", "Filter", "filter the list", 60),
    ("text", "escape ctrl+g", "leave", "Text", "back to the text", 70),
    ("to-text", "l", "leave('at once')", "Text", "to the text, also from what an actor said", 0),
)
_NAMED: Final = _keys(
    Context.NAMED,
    "named",
    ("said", "S", "show_said", "Said", "what the actor said, with the verb and the date", 65),
    ("correct", "e", "ask_to_correct('correct')", "Correct", "correct its name, kind and role, or date and label", 60),
    ("hide", "D", "ask_to_correct('hide')", "Hide", "list it no longer", 50),
)
_NOTES: Final = _keys(
    Context.NOTES,
    "notes",
    ("edit", "e", "edit_note", "Edit", "edit the note", 65),
    ("tags", "t", "edit_tags", "Tags", "the tags of the note", 0),
    ("delete", "D", "delete_note", "Delete", "delete the note", 50),
    ("select", "space", "toggle_note", "Select", "select the note for copying", 45),
    ("copy", "y", "copy", "Copy", "copy all selected as Markdown with citation", 40),
    ("write", "X", "write", "Write", "write them to a file", 35),
)
_CARD: Final = _keys(
    Context.CARD,
    "card",
    ("previous", "left", "other(-1)", "Previous", "the source before", 90),
    ("next", "right", "other(1)", "Next", "the next source", 90),
    ("open", "o", "open", "Open", "open it in the browser", 80),
    ("copy", "Y", "copy_address", "Copy address", "copy its address", 70),
    ("note", "a", "note", "Note", "a note on this paragraph", 60),
    ("off", "escape enter q ctrl+g", "close", "esc", "close", 99),
)
_HINTS: Final = _keys(
    Context.HINTS,
    "hints",
    ("off", "escape ctrl+g", "cancel", "Off", "put the hints out", 90),
)
_FIND: Final = _keys(
    Context.FIND,
    "find",
    ("keep", "enter", "keep", "Keep", "keep this place", 90),
    ("next", "down", "step(1)", "Next", "the next one", 80),
    ("previous", "up", "step(-1)", "Previous", "the one before", 80),
    ("back", "escape ctrl+g", "cancel", "Back", "back to where one was", 85),
)
_LIBRARY: Final = _keys(
    Context.LIBRARY,
    "library",
    *_moves("briefing", "space pagedown"),
    ("open", "enter", "open", "Open", "open it", 95),
    ("filter", "slash", "filter", "Filter", "filter by title, author, tag", 90),
    ("read", "r", "toggle_read", "Read", "mark it read or unread", 80),
    ("add", "A", "add", "Add", "add a file or folder, or a text you paste", 75),
    ("notes", "1", "all_notes", "Notes", "the notes on all briefings", 70),
    ("actors", "2", "all_actors", "Actors", "whoever acts in the briefings", 68),
    ("timeline", "3", "timeline", "Timeline", "what happened when, in the briefings", 66),
    ("view", "tab", "next_view", "View", "the next view: all, unread, noted, changed", 56),
    ("order", "O", "next_order", "Order", "order by date, title, or last read", 0),
    ("original", "o", "open_original", "Original", "open its own address", 0),
)
_ALL_NOTES: Final = _keys(
    Context.ALL_NOTES,
    "all-notes",
    *_moves("note", "pagedown ctrl+f"),
    ("open", "enter", "open", "Passage", "go to its passage", 95),
    ("filter", "slash", "filter", "Filter", "filter by words, tag: status: color: after: …", 90),
    ("select", "space", "toggle_note", "Select", "select the note for copying", 85),
    ("copy", "y", "copy", "Copy", "copy all selected as Markdown with citation", 80),
    ("write", "X", "write", "Write", "write them to a file", 75),
    ("edit", "e", "edit_note", "Edit", "edit the note", 70),
    ("delete", "D", "delete_note", "Delete", "delete the note", 65),
    ("all", "A", "toggle_all", "All", "select all that are shown, or none", 50),
    ("view", "tab", "next_view", "View", "the next view: all, notes, marks, to place", 60),
    ("order", "O", "next_order", "Order", "order by text or by date", 0),
)
_TIMELINE: Final = _keys(
    Context.TIMELINE,
    "timeline",
    *_moves("date"),
    ("open", "enter", "open", "Passage", "go to its passage; of several, show each", 95),
    ("closer", "plus equals_sign", "zoom(1)", "Closer", "the half of the dates about this one, on a finer axis", 90),
    ("wider", "minus", "zoom(-1)", "Wider", "the span of time before", 85),
    ("filter", "slash", "filter", "Filter", "filter by words, actor: after: before: briefing:", 80),
    ("actor", "f4", "ask_actor", "Actor", "only where an actor is named", 75),
    ("copy", "y", "copy", "Copy", "copy what happened, with where it is told", 70),
    ("correct", "e", "correct", "Correct", "correct date and label, in its briefing", 52),
    ("hide", "D", "hide", "Hide", "list it no longer", 45),
    ("copy-all", "Y", "copy_all", "Copy all", "copy all that is shown", 40),
)
_ACTORS: Final = _keys(
    Context.ACTORS,
    "actors",
    *_moves("actor"),
    ("open", "enter", "open", "Dossier", "all that is known of this actor", 95),
    ("filter", "slash", "filter", "Filter", "filter by name and role", 90),
    ("timeline", "3", "timeline", "Timeline", "what happened when, where this actor is named", 85),
    ("correct", "e", "correct", "Correct", "correct its name, kind and role, in all briefings", 70),
    ("hide", "D", "hide", "Hide", "list it no longer; among the hidden, again", 50),
    ("view", "tab", "next_view", "View", "the next kind: people, organisations, …", 80),
    ("order", "O", "next_order", "Order", "order by briefings, name, or last named", 60),
)
_DOSSIER: Final = _keys(
    Context.DOSSIER,
    "dossier",
    *_moves("entry"),
    ("section-down", "J right_curly_bracket", "section(1)", "Section", "statements, briefings, named with, sources", 0),
    ("section-up", "K left_curly_bracket", "section(-1)", "Section", "the section before", 0),
    ("open", "enter", "open_entry", "Passage", "go to the passage; of another actor, the dossier", 95),
)
_SEARCH: Final = _keys(
    Context.SEARCH,
    "search",
    ("open", "enter", "open", "Open passage", "open the passage", 95),
    ("down", "down", "cursor(1)", "Hit", "the next hit", 90),
    ("up", "up", "cursor(-1)", "Hit", "the hit before", 90),
    ("next-briefing", "pagedown", "briefing(1)", "Briefing", "the next briefing", 80),
    ("previous-briefing", "pageup", "briefing(-1)", "Briefing", "the briefing before", 80),
    ("narrow", "tab", "narrow", "Narrow", "narrow it: by author, publisher, actor, tag, year", 75),
    ("history", "f3", "history", "History", "earlier and saved searches, and what is new in these", 70),
    ("save", "f4", "save_search", "Save", "save this search, or no longer", 60),
    ("timeline", "f5", "timeline", "Timeline", "what happened when, in what was found", 50),
    ("order", "f6", "next_order", "Order", "the best first, or the newest", 45),
    ("back", "escape ctrl+g", "cancel", "Back", "back to where one was", 99),
)
_NARROW: Final = _keys(
    Context.NARROW,
    "narrow",
    ("down", "down j", "cursor_down", "Down", "the next value", 0),
    ("up", "up k", "cursor_up", "Up", "the value before", 90),
    ("page-down", "pagedown", "page(1)", "Page", "a page down", 0),
    ("page-up", "pageup", "page(-1)", "Page up", "a page up", 0),
    ("top", "home g", "cursor_top", "Top", "the first value", 0),
    ("bottom", "end G", "cursor_bottom", "Bottom", "the last value", 0),
    ("take", "enter space", "take_value", "Narrow", "narrow the search to it, or take that back", 95),
    ("back", "tab escape shift+tab ctrl+g", "leave_narrow", "Hits", "back to the hits", 99),
)
_EDITOR: Final = _keys(
    Context.EDITOR,
    "editor",
    ("save", "escape", "save", "Save, close", "save and close", 99),
    ("tags", "tab", "tags", "Tags", "from the note to its tags and back; completes a tag", 90),
    ("colour", "f2", "colour", "Colour", "the next colour", 80),
    ("external", "ctrl+g", "external", "$EDITOR", "write on in $EDITOR", 70),
)

_CORRECT: Final = _keys(
    Context.CORRECT,
    "correct",
    ("save", "enter", "save", "Save", "save what is corrected", 99),
    ("next", "tab down", "focus_next", "Next field", "the next field", 90),
    ("previous", "shift+tab up", "focus_previous", "Field before", "the field before", 0),
    ("as-found", "f2", "as_found", "As found", "take back all that was corrected here", 80),
    ("back", "escape ctrl+g", "cancel", "Back", "back, without saving", 95),
)
_SETTLE: Final = _keys(
    Context.SETTLE,
    "settle",
    ("here", "y", "here", "Here", "it stands where it is shown", 95),
    ("at-bar", "p", "at_bar", "At the bar", "to the text, to put it where the bar stands", 94),
    ("delete", "D", "delete", "Delete", "delete the note", 93),
    ("next", "n", "other(1)", "Next", "the next note to place", 92),
    ("previous", "N", "other(-1)", "Previous", "the note before", 0),
    ("down", "j down", "scroll(1)", "Down", "a line down", 0),
    ("up", "k up", "scroll(-1)", "Up", "a line up", 0),
    ("back", "escape ctrl+g", "cancel", "Back", "back to the text", 99),
)
_CHANGE: Final = _keys(
    Context.CHANGE,
    "change",
    ("next", "n", "other(1)", "Next", "the next change", 95),
    ("previous", "N", "other(-1)", "Previous", "the change before", 94),
    ("down", "j down", "scroll(1)", "Down", "a line down", 0),
    ("up", "k up", "scroll(-1)", "Up", "a line up", 0),
    ("back", "escape enter ctrl+g", "cancel", "Back", "back to the text", 99),
)

KEYS: Final = (
    *_TEXT,
    *_SELECT,
    *_LIST,
    *_NAMED,
    *_NOTES,
    *_CARD,
    *_HINTS,
    *_FIND,
    *_LIBRARY,
    *_ALL_NOTES,
    *_TIMELINE,
    *_ACTORS,
    *_DOSSIER,
    *_SEARCH,
    *_NARROW,
    *_EDITOR,
    *_CORRECT,
    *_SETTLE,
    *_CHANGE,
    *_EVERYWHERE,
)
"""Every key, by context in the order they are listed for people."""


def keys_of(context: Context) -> tuple[Key, ...]:
    """The keys of one context, in order."""
    return tuple(key for key in KEYS if key.context is context)
