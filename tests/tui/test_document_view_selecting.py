"""Selecting a passage with the caret and with the mouse, and what a click does."""

from __future__ import annotations

import pytest
from textual import events

from briefing.document import DocumentText, TextSpan
from briefing.tui.widgets.document_view import DocumentView
from tests.tui.resizing import resize
from tests.tui.viewing import ViewApp, article, barred, paragraph, rows, span_of, text_of, unbarred, where

SMALL = (80, 24)


async def test_words_sentences_and_paragraphs_extend_the_passage() -> None:
    text = text_of([paragraph("One two. Three four five."), paragraph("Next one here.")])
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        app.view.start_caret()
        await pilot.press("v", "w")
        assert app.view.selected_text == "One"
        await pilot.press("right_parenthesis")
        assert app.view.selected_text == "One two."
        await pilot.press("w", "w", "b")
        assert app.view.selected_text == "One two. Three"
        await pilot.press("right_curly_bracket")
        assert app.view.selected_text == "One two. Three four five."
        await pilot.press("w", "l", "l")
        assert app.view.selected_text == "One two. Three four five.\n\nNext on"
        assert app.view.selection == TextSpan(0, len("One two. Three four five.\n\nNext on"))
        await pilot.press("right_curly_bracket")
        assert app.view.selection == TextSpan(0, len(text.text))
        await pilot.press("left_curly_bracket", "left_parenthesis")
        assert app.view.selected_text == "One two."
        await pilot.pause()
        assert app.last(DocumentView.SelectionChanged).span == TextSpan(0, 8)


async def test_the_other_end_can_be_moved() -> None:
    text = text_of([paragraph("One two three four.")])
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        app.view.start_caret(4)
        await pilot.press("space", "w", "w", "o", "b")
        assert app.view.selected_text == "One two three"
        assert app.view.caret_offset == 0
        await pilot.press("o", "l")
        assert app.view.selected_text == "One two three f"


async def test_the_caret_keeps_its_cell_up_and_down_and_scrolls_just_enough() -> None:
    app = ViewApp(text_of(article(), pieces=3))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        app.view.start_caret()
        await pilot.press(*["l"] * 20)
        for _ in range(30):
            before = unbarred(app.view)
            await pilot.press("j")
            assert unbarred(app.view)[:20] in [before[down : down + 20] for down in range(4)]
        assert app.view.fraction > 0
        for _ in range(30):
            await pilot.press("k")
        first = span_of(app.view.text, "Paragraph 1.").start
        assert app.view.caret_offset == first + 20


async def test_the_caret_moves_by_what_is_seen_as_one_character() -> None:
    app = ViewApp(text_of([paragraph("👩‍🚀e\u0301x")]))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        app.view.start_caret()
        await pilot.press("l")
        assert app.view.caret_offset == 3
        await pilot.press("l")
        assert app.view.caret_offset == 5
        await pilot.press("h", "h")
        assert app.view.caret_offset == 0


async def test_the_caret_starts_at_what_is_lit_and_can_be_put_anywhere() -> None:
    text = text_of(article())
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        hit = span_of(text, "exercise", nth=3)
        app.view.light([hit])
        await pilot.pause()
        app.view.start_caret()
        assert app.view.caret_offset == hit.start
        await pilot.press("v")
        app.view.move_caret(span_of(text, "planned", nth=2).start)
        assert app.view.selected_text == "exercise went as"


async def test_the_movement_keys_are_the_carets_until_it_is_gone() -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        seen = rows(app.view)
        app.view.start_caret()
        await pilot.press("j", "j")
        assert rows(app.view) == seen
        assert app.view.is_selecting
        app.view.stop_caret()
        assert app.view.selection is None
        await pilot.press("j")
        assert rows(app.view) != seen


async def test_a_drag_selects_across_paragraphs_and_survives_resizing() -> None:
    text = text_of(article(), pieces=6)
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause(0.1)
        x, y = where(app.view, "Final words of 1.")
        x2, y2 = where(app.view, "Paragraph 2.")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x2 + 8, y2))
        await pilot.mouse_up(offset=(x2 + 8, y2))
        await pilot.pause()
        assert app.view.selected_text == "Final words of 1.\n\nParagraph"
        span = app.view.selection
        assert span is not None
        assert span.of(text.text) == app.view.selected_text
        assert app.last(DocumentView.PassageSelected).span == span
        await resize(pilot, 50, 24)
        assert app.view.selection == span


async def test_dragging_backwards_takes_in_both_ends() -> None:
    app = ViewApp(text_of([paragraph("One two three.")]))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        x, y = where(app.view, "three")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x - 4, y))
        await pilot.mouse_up(offset=(x - 4, y))
        assert app.view.selected_text == "two t"


async def test_a_drag_beyond_the_window_scrolls_and_goes_on_selecting() -> None:
    text = text_of(article(), pieces=6)
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause(0.1)
        await pilot.mouse_down(offset=where(app.view, "Paragraph 1."))
        for y in (23, 26):
            app.view.post_message(events.MouseMove(app.view, 10, y, 0, 1, 1, False, False, False, 10, y))  # noqa: FBT003
        await pilot.pause(0.5)
        await pilot.mouse_up(offset=(10, 23))
        await pilot.pause()
        assert app.view.fraction > 0
        assert app.view.selected_text.startswith("Paragraph 1.")
        assert "Paragraph 5." in app.view.selected_text
        stopped = app.view.fraction
        await pilot.pause(0.2)
        assert app.view.fraction == stopped


async def test_a_click_makes_a_paragraph_current_and_selects_nothing() -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        x, y = where(app.view, "Paragraph 2.")
        await pilot.click(offset=(x + 2, y))
        await pilot.pause()
        passage = app.view.paragraph
        assert passage is not None
        assert passage.number == 2
        assert y in barred(app.view)
        assert app.view.selection is None


@pytest.mark.parametrize("words", ["stated", "²"])
async def test_a_click_on_a_source_or_its_number_tells_its_number(words: str) -> None:
    app = ViewApp(text_of(article()))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        x, y = where(app.view, "stated²")
        await pilot.click(offset=(x + (6 if words == "²" else 1), y))
        await pilot.pause()
        assert app.last(DocumentView.LinkClicked).number == 2


async def test_two_clicks_select_a_word_three_a_paragraph_and_one_clears() -> None:
    text = text_of(article())
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        x, y = where(app.view, "ministry")
        await pilot.click(offset=(x + 3, y), times=2)
        await pilot.pause()
        assert app.view.selected_text == "ministry"
        await pilot.click(offset=(x + 3, y), times=3)
        await pilot.pause()
        assert app.view.selected_text == app.view.paragraph.block.text if app.view.paragraph else False
        await pilot.click(offset=(x + 3, y + 2))
        await pilot.pause()
        assert app.view.selection is None


async def test_where_a_passage_selected_by_mouse_starts_is_the_current_paragraph() -> None:
    text = text_of(article())
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        assert barred(app.view)[0] == where(app.view, "Paragraph 1.")[1]
        x, y = where(app.view, "Paragraph 3.")
        await pilot.mouse_down(offset=(x, y))
        x2, y2 = where(app.view, "Paragraph 2.")
        await pilot.hover(offset=(x2, y2))
        await pilot.mouse_up(offset=(x2, y2))
        await pilot.pause()
        assert app.view.selection is not None
        assert barred(app.view)[0] == y2
        await pilot.click(offset=(x + 3, y), times=2)
        await pilot.pause()
        assert barred(app.view)[0] == y


async def test_wide_characters_are_hit_on_either_cell() -> None:
    text = text_of([paragraph("ab市场cd")])
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        x, y = where(app.view, "市场")
        for cell in (x + 2, x + 3):
            await pilot.mouse_down(offset=(x, y))
            await pilot.hover(offset=(cell, y))
            await pilot.mouse_up(offset=(cell, y))
            assert app.view.selected_text == "市场"


async def test_the_wheel_and_the_scroll_bar_scroll() -> None:
    app = ViewApp(text_of(article(40), pieces=10))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        before = rows(app.view)
        for kind in (events.MouseScrollDown, events.MouseScrollUp):
            app.view.post_message(kind(app.view, 10, 5, 0, 1, 0, False, False, False, 10, 5))  # noqa: FBT003
            await pilot.pause()
            if kind is events.MouseScrollDown:
                assert [row.strip(" ▌") for row in rows(app.view)[:20]] != [row.strip(" ▌") for row in before[:20]]
        assert rows(app.view) == before
        await pilot.click(app.view.vertical_scrollbar, offset=(0, 23))
        await pilot.pause()
        assert app.view.fraction > 0


async def test_selecting_a_span_shows_and_gives_it() -> None:
    text = DocumentText.of([paragraph("One two three."), paragraph("Four.")])
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        app.view.select(TextSpan(4, 21))
        assert app.view.selected_text == "two three.\n\nFour."
        app.view.clear_selection()
        assert not app.view.selected_text
