"""The index on disk: its tables, its versions, and what is done about a damaged one.

The full-text table keeps no text of its own: it reads the folded view of what the other tables hold. So whatever is to
leave it must be taken out while the tables still hold the old text; see `writing`.
"""

from __future__ import annotations

import sqlite3
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final

from briefing.document import FOLD_VERSION, BriefingError
from briefing.library.index_text import INDEX_TEXT_VERSION, index_text

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA_VERSION: Final = 7
"""Number of the tables below; it counts up with every change to them."""

VERSIONS: Final = f"schema {SCHEMA_VERSION}, folding {FOLD_VERSION}, text {INDEX_TEXT_VERSION}"
"""What an index was made with; one made with anything else is made anew."""

TOKENIZER: Final = "porter unicode61 remove_diacritics 2"
"""How the engine parts and stems words, of texts already folded."""

ADVICE: Final = "see that its folder is writable and has room"
"""What to do where the index cannot be used."""

_BUSY_SECONDS: Final = 10
_PAUSE: Final = 0.01
_UNWRITABLE: Final = frozenset(
    {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
)
_DAMAGE: Final = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})

# doc.id is (days since 1970 << 16) | number: newest first is the reverse order of ids, a range of dates a range of ids.
# The shorter the ids, the shorter the index. Texts are apart from the catalogue, so that listing reads none. author:
# "name<TAB>role" by line; tag, actor: by line. What rules found in a text stands apart from what its author wrote, and
# comes later: found_actor has the key ones by line, found_facets is null where nothing was looked for. In fts, about is
# what else is said of a briefing in words: who wrote and published it, its tags; body is first, as words of the first
# column need no mark of it, which makes the index a fifth smaller. bm25 weighs body, title, note, about, facets. vocab
# holds words as they are written, and facets, each with how many briefings have it; alias the folded names that some
# briefing gives for another, with how many do; twin the files that are left out, as others have their ids.
# With room for a whole batch in memory (hashsize) the engine writes it a third faster. It merges nothing by itself
# (automerge): while the index is filled it would merge what is packed at the end in any case; see `writing`. None of
# these is ever set later, as other open connections fail at that.
_SCHEMA: Final = f"""
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE doc(
  id INTEGER PRIMARY KEY, briefing TEXT NOT NULL UNIQUE, path TEXT NOT NULL UNIQUE, mtime_ns INT NOT NULL,
  size INT NOT NULL, hash BLOB NOT NULL, text_hash TEXT NOT NULL, title TEXT NOT NULL, author TEXT NOT NULL, date TEXT,
  publisher TEXT, tag TEXT NOT NULL, summary TEXT, actor TEXT NOT NULL, words INT NOT NULL, notes INT NOT NULL,
  note TEXT NOT NULL, facets TEXT NOT NULL, note_facets TEXT NOT NULL, found_actor TEXT NOT NULL,
  found_facets TEXT);
CREATE INDEX doc_without_found ON doc(briefing) WHERE found_facets IS NULL;
CREATE TABLE body(id INTEGER PRIMARY KEY, paragraphs BLOB NOT NULL, text TEXT NOT NULL);
CREATE TABLE note(
  doc INT NOT NULL, number INT NOT NULL, id TEXT NOT NULL, paragraph INT NOT NULL, start INT NOT NULL,
  "end" INT NOT NULL, body TEXT NOT NULL, quote TEXT NOT NULL, tag TEXT NOT NULL,
  PRIMARY KEY(doc, number)) WITHOUT ROWID;
CREATE TABLE actor(
  doc INT NOT NULL, is_found INT NOT NULL, number INT NOT NULL, names TEXT NOT NULL, spans BLOB NOT NULL,
  PRIMARY KEY(doc, is_found, number)) WITHOUT ROWID;
CREATE TABLE said(
  doc INT NOT NULL, number INT NOT NULL, speakers TEXT NOT NULL, span BLOB NOT NULL,
  PRIMARY KEY(doc, number)) WITHOUT ROWID;
CREATE TABLE twin(
  path TEXT PRIMARY KEY, mtime_ns INT NOT NULL, size INT NOT NULL, other TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE alias(alias TEXT, name TEXT, df INT NOT NULL, PRIMARY KEY(alias, name)) WITHOUT ROWID;
CREATE VIEW doc_f AS
  SELECT doc.id AS id, fold(text) AS body, fold(title) AS title, fold(note) AS note,
    fold(author || char(10) || ifnull(publisher, '') || char(10) || tag) AS about,
    facets || note_facets || ifnull(found_facets, '') AS facets
  FROM doc JOIN body ON body.id = doc.id;
CREATE VIRTUAL TABLE fts USING fts5(
  body, title, note, about, facets, content=doc_f, content_rowid=id, tokenize="{TOKENIZER}", prefix='1 2 3 4');
INSERT INTO fts(fts, rank) VALUES ('rank', 'bm25(1.0, 3.0, 1.0, 1.0, 0.0)');
INSERT INTO fts(fts, rank) VALUES ('hashsize', 33554432);
INSERT INTO fts(fts, rank) VALUES ('automerge', 0);
INSERT INTO fts(fts, rank) VALUES ('crisismerge', 64);
CREATE TABLE vocab(word TEXT PRIMARY KEY, df INT NOT NULL) WITHOUT ROWID;
"""  # noqa: S608, a constant of ours


class DamagedIndexError(BriefingError):
    """The index was damaged and is gone; opening it again begins an empty one."""


def connect(path: Path) -> sqlite3.Connection:
    """Opens the index, begun anew where it is absent, damaged or of other versions.

    On a full disk or a read-only one it is opened to be read alone. Raises `BriefingError` where it cannot be opened.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = file_of(path)
        try:
            return _opened(path)
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
        discard(path, file)
        return _opened(path)
    except (sqlite3.Error, OSError) as error:
        if (connection := _opened_to_read(path, error)) is not None:
            return connection
        reason = error.strerror if isinstance(error, OSError) else error
        raise BriefingError(f"{path} cannot be opened: {ADVICE}; no text is lost ({reason}).") from error


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error means that the file is damaged. Our statements are sound: a fault in one is the file's.

    What the full-text engine says of an expression is never the file's.
    """
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(code, int) and code & 0xFF in _DAMAGE and not str(error).startswith("fts5:")


def file_of(path: Path) -> tuple[int, int] | None:
    """What tells the file at a path from any other, its device and number; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def discard(path: Path, file: tuple[int, int] | None) -> None:
    """Deletes an index, but not one that somebody made anew meanwhile: `file` is what is to be deleted."""
    if file_of(path) != file:
        return
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.create_function("fold", 1, index_text, deterministic=True)
        for pragma in ("synchronous = NORMAL", "cache_size = -4096", "temp_store = MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        if _versions(connection) != VERSIONS:
            _use_wal(connection)
            begin_anew(connection, only_if_old=True)
    except BaseException:
        connection.close()
        raise
    return connection


def _use_wal(connection: sqlite3.Connection) -> None:
    """Readers need not wait for a writer. Where two processes ask for this at once one is refused, and asks again."""
    until = monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise
            sleep(_PAUSE)
        else:
            return


def _opened_to_read(path: Path, error: sqlite3.Error | OSError) -> sqlite3.Connection | None:
    """The index as it was last written, where nothing more can be; None where it is of no use or something else fails.

    Even to be read the index needs a file beside it, but for one that is said never to change.
    """
    if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _UNWRITABLE or not path.is_file():
        return None
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        if _versions(connection) == VERSIONS:
            connection.create_function("fold", 1, index_text, deterministic=True)
            return connection
    except sqlite3.Error:
        connection.close()
        raise
    connection.close()
    return None


def _versions(connection: sqlite3.Connection) -> str | None:
    """What the index was made with; None where it is no index yet."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
        return None
    row = connection.execute("SELECT value FROM meta WHERE key = 'versions'").fetchone()
    return row[0] if row else None


def begin_anew(connection: sqlite3.Connection, *, only_if_old: bool = False) -> None:
    """Empties the index, in one transaction: another process sees it whole or empty, and keeps its connection.

    With `only_if_old` nothing happens where another process has been here first.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not (only_if_old and _versions(connection) == VERSIONS):
            _drop_all(connection)
            for statement in _SCHEMA.split(";\n"):
                connection.execute(statement)
            connection.execute("INSERT INTO meta VALUES ('versions', ?)", (VERSIONS,))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _drop_all(connection: sqlite3.Connection) -> None:
    """Drops whatever there is, virtual tables first: they take their own tables along."""
    rows = connection.execute(
        "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' "
        "ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC"
    ).fetchall()
    for kind, name in rows:
        quoted = name.replace('"', '""')
        connection.execute(f'DROP {kind} IF EXISTS "{quoted}"')
