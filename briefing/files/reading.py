"""Reads files that may be anything: within a limit, never blocking, and with one clear line where it cannot."""

from __future__ import annotations

import codecs
import os
import re
import stat
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_MEGABYTE: Final = 1_000_000
_SAMPLE: Final = 65_536
_MOST_CONTROLS: Final = 0.02
_CONTROLS: Final = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_KINDS: Final = (
    (b"%PDF-", "a PDF; take its text out first: pdftotext {name} new.txt"),
    (b"PK\x03\x04", "a ZIP file, as DOCX, ODT and EPUB are: save it as text or Markdown first"),
    (b"\xd0\xcf\x11\xe0", "an old Office file: save it as text or Markdown first"),
    (b"{\\rtf", "RTF: save it as text or Markdown first"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
"""How files begin that people take for briefings, what they are, and what to do."""
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class UnreadableFileError(Exception):
    """A file that cannot be read, in one clear line: what it is, why, and what to do."""


def read_file(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes.

    Raises UnreadableFileError for a file that is missing, no regular file, unreadable, empty or too large.
    """
    handle = _open(path)
    try:
        status = os.fstat(handle)
        _check_kind(path, status.st_mode)
        _check_size(path, status.st_size, limit)
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(status.st_size + 1)
            if len(data) > status.st_size:
                # It grew, or the system does not know its size. The limit is not asked for at once: it is room taken.
                data += file.read(limit + 1 - len(data))
    except OSError as error:
        raise UnreadableFileError(f"{path}: cannot be read: {_reason(error)}") from error
    finally:
        os.close(handle)
    _check_size(path, len(data), limit)
    if not data.strip():
        raise UnreadableFileError(f"{path}: is empty")
    return data


def _open(path: Path) -> int:
    try:
        # Without O_NONBLOCK opening a pipe would wait for somebody to write to it.
        return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        raise UnreadableFileError(f"{path}: there is no such file") from None
    except OSError as error:
        raise UnreadableFileError(f"{path}: cannot be opened: {_reason(error)}") from error


def _check_kind(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise UnreadableFileError(f"{path}: is a folder; name a file in it")
    if not stat.S_ISREG(mode):
        raise UnreadableFileError(f"{path}: is no regular file (a pipe, socket or device)")


def _check_size(path: Path, size: int, limit: int) -> None:
    if size > limit:
        shown = f"{size / _MEGABYTE:.1f} MB" if size >= _MEGABYTE else f"{size} bytes"
        allowed = f"{limit / _MEGABYTE:g} MB" if limit >= _MEGABYTE else f"{limit} bytes"
        raise UnreadableFileError(f"{path}: is too large: {shown}, and at most {allowed} are read; split it")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def decode(data: bytes, name: str) -> str:
    """The text of a file's bytes: UTF-8, or UTF-16 that says so by its mark. `name` is for the message.

    Raises UnreadableFileError for bytes that are no text, or text in another encoding.
    """
    if data.startswith(_UTF_16):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise UnreadableFileError(f"{name}: is no valid UTF-16, at byte {error.start}") from None
    if kind := kind_of(data, name):
        raise UnreadableFileError(f"{name}: is {kind}")
    if _is_binary(data):
        raise UnreadableFileError(f"{name}: is a binary file, not text")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        offset = error.start + (len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0)
        raise UnreadableFileError(
            f"{name}: is not UTF-8: iconv -f windows-1252 -t utf-8 {_quoted(name)} > new.txt may convert it "
            f"(byte 0x{data[offset]:02X} at offset {offset})"
        ) from None


def kind_of(data: bytes, name: str) -> str | None:
    """What a file is by its first bytes, and what to do with it; None where they say nothing. `name` is its path."""
    kind = next((kind for beginning, kind in _KINDS if data.startswith(beginning)), None)
    return kind.format(name=_quoted(name)) if kind else None


def _quoted(name: str) -> str:
    """A name as one word of a command."""
    from shlex import quote  # noqa: PLC0415, only where something went wrong

    return quote(name)


def _is_binary(data: bytes) -> bool:
    """Whether bytes are no text: they hold a NUL early, or controls that texts do not have."""
    sample = data[:_SAMPLE]
    return b"\0" in sample or len(_CONTROLS.findall(sample)) > max(1, _MOST_CONTROLS * len(sample))
