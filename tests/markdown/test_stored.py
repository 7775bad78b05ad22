"""The stored form is opened without parsing, or not at all."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import ChunkSource, with_mentions
from briefing.markdown import body_source, pack, read, unpack

SOURCE = (
    "---\ntitle: T\nauthors: [A B]\nactors: [{name: Minsk, kind: place}]\n---\n# One\n\n"
    + "Minsk is *here* [now](#).[^1]\n\n" * 3000
    + "[^1]: Note.\n"
).encode()


def never() -> ChunkSource:
    raise AssertionError("what was stored should do")


def test_what_was_stored_needs_no_source() -> None:
    briefing = read(SOURCE, name="x")
    unpacked = unpack(pack(briefing, chunks=2), never)
    assert unpacked is not None
    assert unpacked.body.chunk(1).blocks == briefing.body.chunk(1).blocks
    assert list(unpacked.body.sizes) == list(briefing.body.sizes)


def test_the_rest_is_parsed_from_the_source_when_it_is_asked_for() -> None:
    unpacked = unpack(pack(read(SOURCE, name="x"), chunks=1), lambda: body_source(SOURCE))
    assert unpacked is not None
    assert unpacked.body.text == read(SOURCE, name="x").body.text


def test_mentions_are_stored_too() -> None:
    briefing = with_mentions(read(SOURCE, name="x"))
    unpacked = unpack(pack(briefing), never)
    assert unpacked is not None
    assert unpacked.actors == briefing.actors
    assert len(unpacked.actors[0].mentions) == 3000


@given(st.data())
def test_what_is_damaged_is_not_read(data: st.DataObject) -> None:
    stored = bytearray(pack(read(b"# Title\n\nWords.", name="x")))
    position = data.draw(st.integers(0, len(stored) - 1))
    stored[position] ^= data.draw(st.integers(1, 255))
    assert unpack(bytes(stored), never) is None


@pytest.mark.parametrize("stored", [b"", b"briefing", b"briefing 0.0\n" + b"x" * 50])
def test_what_is_old_or_cut_off_is_not_read(stored: bytes) -> None:
    assert unpack(stored, never) is None


def test_neither_parser_is_imported_to_open_a_stored_briefing() -> None:
    program = (
        "import sys; from briefing.markdown import unpack; data = sys.stdin.buffer.read();"
        "assert unpack(data, lambda: None).body.chunk(0).blocks;"
        "assert not {'markdown_it', 'yaml'} & set(sys.modules)"
    )
    stored = pack(read(SOURCE, name="x"))
    subprocess.run([sys.executable, "-c", program], input=stored, check=True)
