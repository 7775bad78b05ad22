"""Where lines are, without a screen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Block, DocumentText
from briefing.layout import Captions, Measure
from briefing.tui.cells import graphemes
from briefing.tui.widgets.document_view.geometry import Geometry, Row
from tests.layout import texts
from tests.tui.viewing import Pieces, article, text_of

texts_in_pieces = st.lists(st.lists(texts.blocks(), max_size=3), min_size=1, max_size=5)


class Counting(Pieces):
    """Knows which pieces were asked for."""

    def __init__(self, pieces: list[list[Block]]) -> None:
        super().__init__(pieces)
        self.asked: set[int] = set()

    def blocks(self, chunk: int) -> tuple[Block, ...]:
        self.asked.add(chunk)
        return super().blocks(chunk)


def geometry_of(text: DocumentText, cells: int = 76) -> Geometry:
    return Geometry(text, Measure(cells, graphemes), Captions())


def all_rows(geometry: Geometry) -> list[Row]:
    return geometry.rows(geometry.moved(Row(0, 0), 0), 10**6)


def test_only_what_is_looked_at_is_parsed() -> None:
    source = Counting([article(2) for _ in range(500)])
    geometry = geometry_of(DocumentText(source))
    top = geometry.settled(Row(0, 0), 40)
    geometry.rows(top, 40)
    assert len(source.asked) < 10
    geometry.rows(geometry.settled(geometry.end, 40), 40)
    geometry.rows(geometry.settled(geometry.at(geometry.height // 2), 40), 40)
    assert len(source.asked) < 30


def test_heights_are_guessed_well_enough_for_a_scroll_bar() -> None:
    geometry = geometry_of(text_of(article(90), pieces=30))
    guess = geometry.height
    all_rows(geometry)
    assert abs(guess - geometry.height) < geometry.height / 4


@given(texts_in_pieces, st.integers(4, 40))
def test_every_line_is_reached_by_moving_one_at_a_time(pieces: list[list[Block]], cells: int) -> None:
    geometry = geometry_of(DocumentText(Pieces(pieces)), cells)
    rows = all_rows(geometry)
    for number, row in enumerate(rows):
        assert geometry.moved(rows[0], number) == row
        assert geometry.moved(rows[-1], number - len(rows) + 1) == row
        assert geometry.number(row) == number
        assert geometry.at(number) == row


@given(texts_in_pieces, st.integers(4, 40), st.integers(1, 30), st.data())
def test_no_window_shows_room_below_the_text(
    pieces: list[list[Block]], cells: int, height: int, data: st.DataObject
) -> None:
    geometry = geometry_of(DocumentText(Pieces(pieces)), cells)
    rows = all_rows(geometry)
    if rows:
        top = geometry.settled(data.draw(st.sampled_from(rows)), height)
        assert len(geometry.rows(top, height)) == min(height, len(rows))


@given(texts_in_pieces, st.integers(4, 40), st.data())
def test_a_place_is_found_where_its_row_says(pieces: list[list[Block]], cells: int, data: st.DataObject) -> None:
    text = DocumentText(Pieces(pieces))
    geometry = geometry_of(text, cells)
    if text.text:
        place = text.place(data.draw(st.integers(0, len(text.text))))
        row = geometry.row_of(place)
        start = geometry.place_of(row)
        assert start.chunk == place.chunk
        assert start <= place
        chunk = text.chunk(place.chunk)
        block = chunk.block_at(place.offset)
        for number in geometry.rows_of(place.chunk, block):
            line = geometry.line(Row(place.chunk, number))
            assert (number > row.line) == (chunk.starts[block] + line.start > place.offset)
