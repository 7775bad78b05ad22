from __future__ import annotations

import subprocess
import sys
from threading import Event, Thread
from typing import TYPE_CHECKING

from briefing.library import Index, Mode, RecordNote, parse
from tests.library.records import a_record, find, ids

if TYPE_CHECKING:
    from pathlib import Path

FILLS = """
import sys
from pathlib import Path
from briefing.library import Index
from tests.library.records import a_record
with Index.open(Path(sys.argv[1])) as index:
    for start in range(0, 60, 10):
        index.put([a_record(f"briefing-{n}", f"Words of number{n}.") for n in range(start, start + 10)])
    index.mark_filled()
"""


def test_two_processes_fill_a_new_index_at_once(path: Path) -> None:
    both = [subprocess.Popen([sys.executable, "-c", FILLS, str(path)]) for _ in range(2)]
    assert [process.wait(60) for process in both] == [0, 0]
    with Index.open(path) as index:
        assert len(index.entries()) == 60
        assert len(ids(find(index, "number59 words", limit=100))) == 60
        assert index.check()


def test_one_connection_sees_what_another_wrote_without_waiting(path: Path) -> None:
    with Index.open(path) as reader, Index.open(path) as writer:
        writer.put([a_record("drones", "Nineteen drones.")])
        assert ids(find(reader, "drones")) == ["drones"]
        writer.update_notes("drones", [RecordNote("n1", "Compare Sikorski.")])
        assert ids(find(reader, "sikorski")) == ["drones"]


def test_what_is_removed_during_a_search_is_still_in_its_answer(path: Path) -> None:
    with Index.open(path) as reader, Index.open(path) as writer:
        writer.put([a_record(name, "Nineteen drones.") for name in ("one", "two")])

        def removes() -> bool:
            writer.remove(["/library/one.md", "/library/two.md"])
            return False

        answer = reader.search(parse("drones").tree, limit=5, mode=Mode.FULL, cancel=removes)
        assert sorted(ids(answer)) == ["one", "two"]
        assert ids(find(reader, "drones")) == []


def test_reading_goes_on_while_records_are_still_being_made(path: Path) -> None:
    is_reading, has_read = Event(), Event()

    def slow_records() -> object:
        yield a_record("drones", "Nineteen drones.")
        is_reading.set()
        assert has_read.wait(10)
        yield a_record("mission", "The mission answered.")

    with Index.open(path) as index:
        filling = Thread(target=lambda: index.put(slow_records()))  # type: ignore[arg-type]
        filling.start()
        assert is_reading.wait(10)
        assert index.search(parse("mission").tree, limit=1, mode=Mode.FULL).total == 0
        has_read.set()
        filling.join()
        assert ids(find(index, "mission")) == ["mission"]
