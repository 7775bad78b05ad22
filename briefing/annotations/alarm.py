"""Knows that notes were kept, apart from the file they are kept in: a lost notes.db must not look like a new one.

The signs are two small files, made right after the first note was saved: one beside the database, and one in another
folder, for whoever loses the whole folder. A mirror of the notes and a backup are signs as well, and by them they can
be brought back; but only somebody who knows where the file is can say whether that is wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.document.problems import BriefingError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE_NAME: Final = "notes.db"
_BRINGS_BACK: Final = ("*.jsonld", "corrections.json", "backups/*.db")
_REASON: Final = (
    "Made with the first note in {path}. While this file is here, a missing notes.db is an alarm, not a start."
)


class DamagedNotesError(BriefingError):
    """What is in the file is no longer what was written there."""

    def __init__(self, database: Path) -> None:
        super().__init__(f"{database} is damaged: put a backup in its place; it was left as it is")


class LostNotesError(BriefingError):
    """Notes were kept in a file that has none now, or is not there."""


class Kept:
    """Where notes are kept, and what says that they are. A plain class: every start would wait for a named tuple."""

    __slots__ = ("database", "far")

    def __init__(self, database: Path, far: Path | None = None) -> None:
        self.database: Final = database
        """The file notes.db."""
        self.far: Final = far
        """The sign that lies in another folder; None for a database that has none."""

    @classmethod
    def in_folder(cls, folder: Path, far: Path | None = None) -> Kept:
        """Notes that are kept in a folder."""
        return cls(folder / FILE_NAME, far)

    @property
    def near(self) -> Path:
        """The sign beside the database."""
        return self.database.with_name(f"{self.database.name}.id")

    @property
    def is_signed(self) -> bool:
        """Whether all signs are there."""
        return all(sign.exists() for sign in self._signs())

    def sign(self, store: str) -> None:
        """Says that notes are kept; `store` is the id the database was given when it was made. Raises OSError."""
        from briefing.files.atomic import write_atomic  # noqa: PLC0415, once for all notes

        content = f"{store}\n{_REASON.format(path=self.database)}\n".encode()
        for sign in self._signs():
            if not sign.exists():
                sign.parent.mkdir(parents=True, exist_ok=True)
                write_atomic(sign, content)

    def signed_store(self) -> str | None:
        """Id of the store whose notes were kept here; None where none ever were. Empty where it cannot be read."""
        for sign in self._signs():
            try:
                lines = sign.read_text("utf-8", "replace").splitlines()
            except FileNotFoundError:
                continue
            except OSError:
                return ""
            return lines[0].strip() if lines else ""
        return None

    def absence(self) -> str | None:
        """What can be said of a database that cannot have notes in it; None where it may have some."""
        try:
            return None if self.database.stat().st_size else "is empty"
        except FileNotFoundError:
            return "is missing"

    def check_not_lost(self, what: str) -> None:
        """Raises LostNotesError if notes were kept in a database of which only `what` ("is missing") can be said."""
        folder = self.database.parent
        signs = [sign for sign in self._signs() if sign.exists()]
        if any(any(folder.glob(kept)) for kept in _BRINGS_BACK):
            way = "`briefing note restore` brings them back"
            anew = " and ".join(["move the folder away", *(f"delete {sign}" for sign in signs if sign != self.near)])
        elif signs:
            way = "put the file back from a backup of yours"
            anew = "delete " + " and ".join(map(str, signs))
        else:
            return
        where = f"{self.database} {what}, but notes were kept there"
        raise LostNotesError(f"Your notes are missing: {way}. {where}; to begin without them, {anew}")

    def _signs(self) -> Iterator[Path]:
        yield self.near
        if self.far is not None:
            yield self.far
