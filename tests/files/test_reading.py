"""Whatever a path leads to is read, or refused in one clear line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.files import UnreadableFileError, decode, read_file

LIMIT = 1_000_000


def refusal(path: Path, limit: int = LIMIT) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read_file(path, limit)
    message = str(caught.value)
    assert str(path) in message
    assert "\n" not in message
    return message


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"words")
    assert read_file(tmp_path / "a.md", LIMIT) == b"words"


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "nowhere.md")
    assert "cannot be opened: not a directory" in refusal(Path(__file__) / "under-a-file.md")


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "no regular file" in refusal(tmp_path / "pipe")


def test_a_device_is_refused() -> None:
    assert "no regular file" in refusal(Path("/dev/zero"))


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.md").touch()
    (tmp_path / "blank.md").write_bytes(b" \n\n")
    assert "is empty" in refusal(tmp_path / "empty.md")
    assert "is empty" in refusal(tmp_path / "blank.md")


def test_a_file_over_the_limit_is_refused_with_both_sizes(tmp_path: Path) -> None:
    (tmp_path / "large.md").write_bytes(b"x" * 101)
    assert "101 bytes" in refusal(tmp_path / "large.md", 100)
    assert len(read_file(tmp_path / "large.md", 101)) == 101


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is readable to root")
def test_a_file_one_may_not_read_is_said_to_be_so(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_bytes(b"x")
    (tmp_path / "secret.md").chmod(0)
    assert "permission denied" in refusal(tmp_path / "secret.md")


@given(st.text())
def test_utf_8_is_decoded_with_and_without_its_mark(text: str) -> None:
    text = text.replace("\0", "").replace("\ufeff", "").translate(dict.fromkeys([*range(9), *range(14, 32), 127]))
    assert decode(text.encode(), "a") == text
    assert decode(text.encode("utf-8-sig"), "a") == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_decoded_where_its_mark_says_so(encoding: str) -> None:
    assert decode("\ufeffŁódź".encode(encoding), "a") == "Łódź"


def test_broken_utf_16_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="UTF-16, at byte"):
        decode("\ufeffŁódź".encode("utf-16-le")[:-1], "a.txt")


@pytest.mark.parametrize("data", [b"\x7fELF\0\0", b"words\x01\x02\x03\x04\x05\x06", b"words\0words"])
def test_binary_data_is_said_to_be_binary(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"a\.pdf: is a binary file"):
        decode(data, "a.pdf")


def test_terminal_escapes_in_a_text_do_not_make_it_binary() -> None:
    assert decode(b"a\x1b[31mb\x1b[0m", "a") == "a\x1b[31mb\x1b[0m"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_another_encoding_is_refused_with_the_byte_and_what_to_do(mark: bytes) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        decode(mark + "Kukuła café".encode("cp1250"), "old.txt")
    assert f"byte 0xB3 at offset {len(mark) + 4}" in str(caught.value)
    assert "iconv" in str(caught.value)
