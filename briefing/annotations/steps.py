"""The steps of the history, of notes and of corrections: one line of time, of which the last is undone first."""

from __future__ import annotations

from enum import StrEnum
from heapq import merge
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_TABLES: Final = ("history", "correction_history")


class Op(StrEnum):
    """What a change did."""

    ADD = "add"
    EDIT = "edit"
    REMOVE = "remove"
    ATTACH = "attach"
    IMPORT = "import"
    UNDO = "undo"
    REDO = "redo"
    REBUILD = "rebuild"


class Step(NamedTuple):
    """What was done at one go, and is undone so."""

    number: int
    """Its number; a later one is higher."""

    is_of_corrections: bool
    """Whether it changed corrections, and not notes."""


class _Row(NamedTuple):
    step: Step
    op: str
    of_step: int | None


def new_step(connection: sqlite3.Connection) -> int:
    """The number of the next step."""
    # A correction that came back after a loss has a step that no history knows any more.
    tables = (*_TABLES, "correction")
    highest = (connection.execute(f"SELECT coalesce(max(step), 0) FROM {table}").fetchone() for table in tables)  # noqa: S608, names of ours
    return int(max(number for (number,) in highest)) + 1


def ahead(connection: sqlite3.Connection, way: Op) -> Step | None:
    """The step that the next UNDO takes back, or the next REDO does again; None where there is none."""
    return _last_undone(connection) if way is Op.REDO else _last_done(connection)


def is_cut(connection: sqlite3.Connection) -> bool:
    """Whether a part of the history was lost."""
    asked = " UNION ALL ".join(f"SELECT 1 FROM {table} WHERE op = '{Op.REBUILD}'" for table in _TABLES)  # noqa: S608, the same
    return connection.execute(f"{asked} LIMIT 1").fetchone() is not None


def _last_done(connection: sqlite3.Connection) -> Step | None:
    undone: set[int | None] = set()
    for step, op, of_step in _rows(connection):
        if op == Op.REBUILD:
            return None
        if op == Op.UNDO:
            undone.add(of_step)
        elif (changed := _changed(step, op, of_step)).number not in undone:
            return changed
    return None


def _last_undone(connection: sqlite3.Connection) -> Step | None:
    done_again = 0
    for step, op, of_step in _rows(connection):
        if op == Op.REDO:
            done_again += 1
        elif op != Op.UNDO:
            return None
        elif done_again:
            done_again -= 1
        else:
            return _changed(step, op, of_step)
    return None


def _changed(step: Step, op: str, of_step: int | None) -> Step:
    """The step that one is about: itself, or the one that it took back or did again."""
    return step if op not in {Op.UNDO, Op.REDO} or of_step is None else step._replace(number=of_step)


def _rows(connection: sqlite3.Connection) -> Iterator[_Row]:
    """The steps with what they did, and the step each is of if it is an undo or redo; the last first."""
    of_each = (_rows_of(connection, table, is_of_corrections=table != _TABLES[0]) for table in _TABLES)
    return merge(*of_each, key=lambda row: row.step.number, reverse=True)


def _rows_of(connection: sqlite3.Connection, table: str, *, is_of_corrections: bool) -> Iterator[_Row]:
    asked = f"SELECT step, min(op), min(of_step) FROM {table} GROUP BY step ORDER BY step DESC"  # noqa: S608, a name of ours
    for step, op, of_step in connection.execute(asked):
        yield _Row(Step(step, is_of_corrections), op, of_step)
