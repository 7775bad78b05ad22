"""Moving in a text: what is in view, which paragraph is current, what is told."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING

import pytest

from briefing.document import Block, DocumentText, Place
from briefing.layout import Caption, CaptionKind, Captions
from briefing.tui.widgets.document_view import DocumentView
from tests.tui.resizing import resize
from tests.tui.viewing import (
    Pieces,
    ViewApp,
    article,
    barred,
    heading,
    paragraph,
    rows,
    span_of,
    text_of,
    unbarred,
    where,
)

if TYPE_CHECKING:
    from textual.pilot import Pilot

SMALL = (80, 24)


async def number_of(pilot: Pilot[None], view: DocumentView) -> int | None:
    await pilot.pause()
    passage = view.paragraph
    return passage.number if passage else None


async def test_the_column_is_eighty_wide_and_centred_beyond_that() -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert rows(app.view)[2].index("Section 1") == 10 + 3
        await resize(pilot, 80, 24)
        at_eighty = rows(app.view)
        assert at_eighty[2].index("Section 1") == 3
        await resize(pilot, 160, 24)
        assert [row.strip() for row in rows(app.view)] == [row.strip() for row in at_eighty]


async def test_the_bar_stands_beside_every_line_of_the_current_paragraph_alone() -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        first = where(app.view, "Paragraph 1.")[1]
        last = where(app.view, "Final words of 1.")[1]
        assert barred(app.view) == list(range(first, last + 1))


async def test_scrolling_leaves_the_paragraph_while_a_line_of_it_is_in_view() -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        last_line = where(app.view, "Final words of 1.")[1]
        await pilot.press(*["j"] * last_line)
        assert await number_of(pilot, app.view) == 1
        assert barred(app.view) == [0]
        await pilot.press("j")
        assert await number_of(pilot, app.view) == 2
        await pilot.press("k")
        assert await number_of(pilot, app.view) == 2


async def test_scrolling_up_past_it_makes_the_last_one_in_view_current() -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("G")
        assert await number_of(pilot, app.view) == 12
        await pilot.press("b", "b")
        assert await number_of(pilot, app.view) == min(12, max_number_in_view(app.view))


def max_number_in_view(view: DocumentView) -> int:
    return max(number for number in range(1, 13) if any(f"Paragraph {number}." in row for row in rows(view)))


async def test_paragraph_keys_move_the_bar_over_headings_and_bring_it_into_view() -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("J", "J", "J")
        assert await number_of(pilot, app.view) == 4
        assert where(app.view, "Paragraph 4.")[1] == 24 // 3
        await pilot.press("K")
        assert await number_of(pilot, app.view) == 3
        assert barred(app.view)


async def test_section_keys_go_to_headings() -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("right_parenthesis")
        assert await number_of(pilot, app.view) == 4
        assert where(app.view, "Section 2")[1] == 24 // 3
        await pilot.press("J", "left_parenthesis")
        assert await number_of(pilot, app.view) == 4
        await pilot.press("left_parenthesis")
        assert await number_of(pilot, app.view) == 1


async def test_labels_are_sections_where_the_text_has_no_headings() -> None:
    text = text_of([paragraph(f"Paragraph {number}. " + "words " * 60) for number in range(1, 9)])
    body = text.text.index("Paragraph 2")
    captions = Captions(
        {0: (Caption(CaptionKind.LABEL, "Summary"),), body: (Caption(CaptionKind.LABEL, "Body"),)},
        (Caption(CaptionKind.LABEL, "About the author"),),
    )
    app = ViewApp(text, captions=captions)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("right_parenthesis")
        assert await number_of(pilot, app.view) == 2
        await pilot.press("G")
        assert "About the author" in "\n".join(rows(app.view))
        await pilot.press("left_parenthesis")
        assert await number_of(pilot, app.view) == 2


async def test_ends_and_pages() -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        top = unbarred(app.view)
        await pilot.press("space")
        assert unbarred(app.view)[0] == top[23]
        await pilot.press("d", "u", "b")
        assert unbarred(app.view) == top
        await pilot.press("G")
        assert "Final words of 12." in rows(app.view)[23]
        assert app.view.fraction == 1.0
        await pilot.press("j", "space")
        assert "Final words of 12." in rows(app.view)[23]
        await pilot.press("g")
        assert unbarred(app.view) == top
        assert app.view.fraction == 0.0


async def test_a_jump_puts_the_place_a_third_down_and_makes_its_paragraph_current() -> None:
    text = text_of(article())
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        app.view.go_to(span_of(text, "Final words of 7.").start)
        assert await number_of(pilot, app.view) == 7
        assert where(app.view, "Final words of 7.")[1] == 24 // 3
        assert app.last(DocumentView.ParagraphEntered).number == 7
        before = unbarred(app.view)
        app.view.go_to(span_of(text, "Paragraph 8.").start, third_down=False)
        assert await number_of(pilot, app.view) == 8
        assert unbarred(app.view) == before


async def test_going_back_shows_the_same_lines_also_at_another_width() -> None:
    text = text_of(article(), pieces=5)
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        app.view.go_to(span_of(text, "Final words of 7.").start)
        await pilot.pause()
        place, seen = app.view.place_on_screen(), rows(app.view)
        await pilot.press("g")
        app.view.return_to(place)
        assert rows(app.view) == seen
        assert await number_of(pilot, app.view) == 7
        await pilot.press("g")
        await resize(pilot, 60, 24)
        app.view.return_to(place)
        assert await number_of(pilot, app.view) == 7
        assert "Final words of 7." in "\n".join(rows(app.view))


async def test_resizing_there_and_back_shows_the_same_lines() -> None:
    text = text_of(article(60), pieces=20)
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        app.view.go_to(span_of(text, "Paragraph 31.").start)
        await pilot.pause()
        seen = rows(app.view)
        for width in (50, 33, 71, 120, 80):
            await resize(pilot, width, 24)
            assert "Paragraph 31." in "\n".join(rows(app.view))
        assert rows(app.view) == seen


@pytest.mark.parametrize("size", [(80, 9), (40, 10), (20, 5), (160, 6)])
async def test_the_current_paragraph_stays_current_in_a_smaller_window(size: tuple[int, int]) -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("J", "J", "J")
        number = await number_of(pilot, app.view)
        before = rows(app.view)
        await resize(pilot, *size)
        assert await number_of(pilot, app.view) == number
        assert barred(app.view)
        await resize(pilot, 120, 40)
        assert await number_of(pilot, app.view) == number
        assert rows(app.view) == before


async def test_what_is_in_view_is_told_in_offsets_of_the_text() -> None:
    text = text_of(article(), pieces=4)
    app = ViewApp(text, first_link=1)
    async with app.run_test(size=SMALL) as pilot:
        app.view.go_to(span_of(text, "Paragraph 5.").start)
        await pilot.pause()
        span = app.view.visible_span()
        assert span is not None
        shown = " ".join(row.strip(" ▌").replace("⁵", "").replace("⁶", "") for row in rows(app.view) if row.strip())
        words = span.of(text.text).split()
        assert words == shown.translate(str.maketrans("", "", "⁰¹²³⁴⁵⁶⁷⁸⁹")).split()
        assert list(app.view.visible_links()) == [5, 6, 7]
        y = app.view.row_of(span_of(text, "Paragraph 5.").start)
        assert y == where(app.view, "Paragraph 5.")[1]
        assert app.view.row_of(0) is None


async def test_a_text_of_many_chunks_reads_like_one_of_one_chunk() -> None:
    seen = []
    for pieces in (1, 7):
        app = ViewApp(text_of(article(20), pieces=pieces))
        async with app.run_test(size=SMALL) as pilot:
            await pilot.pause(0.1)
            shown = []
            for key in ("space", "J", "d", "right_parenthesis", "k", "b", "G", "u", "K", "g"):
                await pilot.press(key)
                await pilot.pause()
                shown.append(rows(app.view))
            seen.append(shown)
    assert seen[0] == seen[1]


def known_number(view: DocumentView) -> int | None:
    passage = view.known_paragraph
    return passage.number if passage else None


class Slow(Pieces):
    """Takes its time over every piece."""

    def blocks(self, chunk: int) -> tuple[Block, ...]:
        sleep(0.01)
        return super().blocks(chunk)


async def test_the_end_of_a_text_is_reached_before_its_beginning_was_counted() -> None:
    text = DocumentText(Slow([[paragraph(f"Paragraph {number} stated it.", "stated")] for number in range(1, 101)]))
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        app.view.action_bottom()
        assert text.reckoned < text.chunk_count
        assert "Paragraph 100 stated it." in rows(app.view)[23]
        assert known_number(app.view) is None
        while not text.is_complete:
            await pilot.pause(0.05)
        await pilot.pause(0.05)
        assert app.last(DocumentView.Reckoned).text is text
        assert app.last(DocumentView.ParagraphEntered).number == 100
        assert "Paragraph 100 stated¹⁰⁰ it." in rows(app.view)[23]
        assert known_number(app.view) == 100


async def test_fraction_grows_with_every_page() -> None:
    app = ViewApp(text_of(article(60), pieces=20))
    async with app.run_test(size=SMALL) as pilot:
        fractions = []
        while app.view.fraction < 1:
            fractions.append(app.view.fraction)
            await pilot.press("space")
        assert fractions == sorted(fractions)
        await pilot.pause()
        assert app.last(DocumentView.Scrolled).fraction == 1.0


async def test_an_empty_text_shows_its_captions_and_bears_every_key() -> None:
    app = ViewApp(DocumentText.of(()), captions=Captions({0: (Caption(CaptionKind.TITLE, "Nothing yet"),)}))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("j", "space", "G", "g", "J", "K", "right_parenthesis", "d")
        assert "Nothing yet" in rows(app.view)[0]
        assert app.view.paragraph is None
        assert app.view.visible_span() is None
        assert app.view.step(1) is None
        app.view.start_caret()
        await pilot.press("w", "v", "l")
        assert not app.view.selected_text


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (20, 5), (250, 3)])
async def test_any_window_is_filled_exactly(size: tuple[int, int]) -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=size) as pilot:
        await pilot.press("j", "space", "J", "G", "K")
        assert all(app.view.render_line(y).cell_length == size[0] for y in range(size[1]))


async def test_showing_another_text_forgets_the_one_before() -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("G")
        app.view.start_caret()
        await pilot.press("v", "k")
        other = text_of([heading("Other", 1), paragraph("All new words.")])
        app.view.show(other)
        await pilot.pause()
        assert "All new words." in "\n".join(rows(app.view))
        assert app.view.selection is None
        assert not app.view.is_selecting
        await pilot.press("j")
        assert app.last(DocumentView.ParagraphEntered).place == Place(0, 7)


async def test_a_text_can_be_opened_at_a_place() -> None:
    text = text_of(article(), pieces=4)
    app = ViewApp(DocumentText.of(()))
    async with app.run_test(size=SMALL) as pilot:
        app.view.show(text, at=span_of(text, "Final words of 9.").start)
        await pilot.pause()
        assert where(app.view, "Final words of 9.")[1] == 24 // 3
        assert await number_of(pilot, app.view) == 9
