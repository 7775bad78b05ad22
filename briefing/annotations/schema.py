"""The tables of notes.db, as the migrations make them.

Texts are kept for every version that notes were made or placed on. Origins and history never change: triggers see to
it. Times are local, ISO 8601 with offset; offsets count code points of a version's text; lists are lines.
"""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x62726667
"""Stands in the header of every notes.db: "brfg"."""

FIRST_TABLES: Final = (
    """CREATE TABLE store(
        id TEXT NOT NULL,
        created TEXT NOT NULL)""",
    """CREATE TABLE briefing(
        id TEXT PRIMARY KEY,
        path TEXT,
        text_hash TEXT,
        placed INTEGER REFERENCES version(id),
        created TEXT NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX briefing_by_path ON briefing(path)",
    "CREATE INDEX briefing_by_text ON briefing(text_hash)",
    # The ids that authors gave, be they the briefing's own.
    """CREATE TABLE alias(
        alias TEXT PRIMARY KEY,
        briefing TEXT NOT NULL REFERENCES briefing(id)) WITHOUT ROWID""",
    # `canon_version` is 0 where the text is known only around the notes on it, and line ends stand for the rest.
    """CREATE TABLE version(
        id INTEGER PRIMARY KEY,
        briefing TEXT NOT NULL REFERENCES briefing(id),
        seq INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        text BLOB NOT NULL,
        canon_version INTEGER NOT NULL,
        created TEXT NOT NULL,
        UNIQUE(briefing, sha256),
        UNIQUE(briefing, seq))""",
    """CREATE TABLE annotation(
        id TEXT PRIMARY KEY,
        briefing TEXT NOT NULL REFERENCES briefing(id),
        kind TEXT GENERATED ALWAYS AS (CASE body WHEN '' THEN 'mark' ELSE 'note' END) VIRTUAL,
        color TEXT NOT NULL,
        body TEXT NOT NULL,
        author TEXT,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        rev INTEGER NOT NULL,
        deleted_at TEXT) WITHOUT ROWID""",
    "CREATE INDEX annotation_by_briefing ON annotation(briefing)",
    """CREATE TABLE tag(
        annotation TEXT NOT NULL REFERENCES annotation(id),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY(annotation, position),
        UNIQUE(annotation, name)) WITHOUT ROWID""",
    """CREATE TABLE origin(
        annotation TEXT PRIMARY KEY REFERENCES annotation(id),
        version INTEGER NOT NULL REFERENCES version(id),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        paragraph INTEGER,
        sections TEXT NOT NULL) WITHOUT ROWID""",
    # `text` is empty where the words are the origin's; `confirmed` is 1 where a person put the note there.
    """CREATE TABLE anchoring(
        annotation TEXT NOT NULL REFERENCES annotation(id),
        version INTEGER NOT NULL REFERENCES version(id),
        start INTEGER,
        "end" INTEGER,
        text TEXT,
        status TEXT NOT NULL,
        score REAL NOT NULL,
        algorithm INTEGER NOT NULL,
        confirmed INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY(annotation, version)) WITHOUT ROWID""",
    # What is undone together has one `step`; an undo or redo names in `of_step` what it is of.
    """CREATE TABLE history(
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        step INTEGER NOT NULL,
        at TEXT NOT NULL,
        op TEXT NOT NULL,
        of_step INTEGER,
        annotation TEXT NOT NULL REFERENCES annotation(id),
        before TEXT,
        after TEXT NOT NULL)""",
    "CREATE INDEX history_by_step ON history(step)",
    "CREATE INDEX history_by_annotation ON history(annotation)",
    *(
        f"CREATE TRIGGER {table}_keeps_all_at_{deed.lower()} BEFORE {deed} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'what is in {table} never changes'); END"
        for table in ("origin", "history")
        for deed in ("UPDATE", "DELETE")
    ),
    """CREATE TRIGGER annotation_is_never_taken_out BEFORE DELETE ON annotation
        BEGIN SELECT RAISE(ABORT, 'a note is marked as deleted, never taken out'); END""",
)

# A briefing may be in several files: the one it was added from, its copy in the library.
EVERY_FILE: Final = (
    """CREATE TABLE file(
        path TEXT PRIMARY KEY,
        briefing TEXT NOT NULL REFERENCES briefing(id)) WITHOUT ROWID""",
    "INSERT OR IGNORE INTO file SELECT path, id FROM briefing WHERE path IS NOT NULL",
    "CREATE INDEX file_by_briefing ON file(briefing)",
    "DROP INDEX briefing_by_path",
    "ALTER TABLE briefing DROP COLUMN path",
)

# In which ¶ a note stands: paragraphs come and go above it.
STANDING_PARAGRAPH: Final = (
    "ALTER TABLE anchoring ADD COLUMN paragraph INTEGER",
    """UPDATE anchoring SET paragraph = (SELECT o.paragraph FROM origin o WHERE o.annotation = anchoring.annotation)
        WHERE start IS NOT NULL""",
)

# What another program says of a note that came from it, as JSON: so that it can go back as it came.
FOREIGN: Final = ("ALTER TABLE annotation ADD COLUMN foreign_json TEXT",)

# What the reader says of actors and dates. A correction that is taken back is marked, and its history is kept, as a
# note's is; the steps of both histories are numbered together.
CORRECTIONS: Final = (
    """CREATE TABLE correction(
        id TEXT PRIMARY KEY,
        about TEXT NOT NULL,
        briefing TEXT REFERENCES briefing(id),
        found TEXT NOT NULL,
        words TEXT NOT NULL,
        called TEXT,
        kind TEXT,
        role TEXT,
        value TEXT,
        label TEXT,
        hidden INTEGER,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        rev INTEGER NOT NULL,
        step INTEGER NOT NULL,
        deleted_at TEXT) WITHOUT ROWID""",
    """CREATE TABLE correction_history(
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        step INTEGER NOT NULL,
        at TEXT NOT NULL,
        op TEXT NOT NULL,
        of_step INTEGER,
        correction TEXT NOT NULL REFERENCES correction(id),
        before TEXT,
        after TEXT NOT NULL)""",
    "CREATE INDEX correction_history_by_step ON correction_history(step)",
    *(
        f"CREATE TRIGGER correction_history_keeps_all_at_{deed.lower()} BEFORE {deed} ON correction_history "
        "BEGIN SELECT RAISE(ABORT, 'what is in correction_history never changes'); END"
        for deed in ("UPDATE", "DELETE")
    ),
)
