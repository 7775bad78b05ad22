"""What is painted over the text: links, notes, what is lit, hints; and what never reaches the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from briefing.document import Block, BlockKind, DocumentText, Needle, Place, TextSpan
from briefing.layout import Captions, Measure
from briefing.tui.cells import graphemes
from briefing.tui.widgets.document_view import DocumentView, NotePaint, Sign
from briefing.tui.widgets.document_view.geometry import Geometry, Row
from briefing.tui.widgets.document_view.layers import Layers
from briefing.tui.widgets.document_view.painter import GUTTER, Frame, Painter
from tests.layout import texts
from tests.tui.viewing import ViewApp, article, heading, paragraph, rows, span_of, styled, text_of, where

if TYPE_CHECKING:
    import pytest

    from briefing.tui.widgets.document_view.looks import Looks

SMALL = (80, 24)


class NoLooks:
    """Everything looks the same."""

    base = Style.null()

    def of(self, bits: int) -> Style:
        del bits
        return self.base


spans = st.tuples(st.integers(0, 90), st.integers(0, 30)).map(lambda pair: TextSpan(pair[0], sum(pair)))
signs = st.sampled_from(list(Sign))


@given(
    st.lists(texts.blocks(), min_size=1, max_size=3),
    st.lists(st.builds(NotePaint, spans, signs), max_size=3),
    spans,
    st.integers(5, 50),
    st.data(),
)
def test_every_strip_is_as_wide_as_the_view_and_holds_no_control(
    blocks: list[Block], notes: list[NotePaint], lit: TextSpan, width: int, data: st.DataObject
) -> None:
    text = DocumentText.of(blocks)
    geometry = Geometry(text, Measure(max(2, width - GUTTER - 1), graphemes), Captions())
    layers = Layers(text)
    layers.notes = notes
    layers.light([lit], 0)
    layers.hints = {Place(0, 1): "ab", Place(0, lit.start): "cd"}
    layers.caret = Place(0, data.draw(st.integers(0, len(text.text))))
    layers.selection = Place(0, lit.start), Place(0, lit.end)
    text.reckon(1)
    painter = Painter(geometry, layers, cast("Looks", NoLooks()), Frame(width, 0), plain=False)
    for line in range(len(geometry.lines(0))):
        strip = painter.strip(Row(0, line))
        assert cell_len(strip.text) == strip.cell_length == width
        assert not [sign for sign in strip.text if ord(sign) < 32 or 127 <= ord(sign) < 160]


async def test_nothing_a_terminal_obeys_is_painted() -> None:
    hostile = Block(BlockKind.PARAGRAPH, "red \x1b[31m bell \x07 c1 \x9b31m bidi \u202e end\x00", first="\x1b]0;x\x07")
    app = ViewApp(DocumentText.of([hostile, Block(BlockKind.CODE, "a\tb\n\x1b[2J")]))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        painted = "".join(rows(app.view))
        assert "red �[31m bell � c1 �31m bidi � end�" in painted
        assert painted.isprintable()


async def test_markup_is_text() -> None:
    app = ViewApp(DocumentText.of([paragraph("[bold]not[/bold] [@click=app.quit]x[/] [link=https://x.org]y[/]")]))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        assert "[bold]not[/bold] [@click=app.quit]x[/] [link=https://x.org]y[/]" in rows(app.view)[0]
        assert not any(segment.style and segment.style.link for segment in app.view.render_line(0))


async def test_a_line_is_the_same_strip_wherever_it_is_scrolled_to() -> None:
    app = ViewApp(text_of(article(30), pieces=9))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("space", "J")
        await pilot.pause(0.1)
        before = [app.view.render_line(y) for y in range(24)]
        await pilot.press("j", "j")
        after = [app.view.render_line(y) for y in range(24)]
        assert all(one is other for one, other in zip(before[2:], after[:22], strict=True))


async def test_sources_are_underlined_and_numbered_from_the_front_blocks_on() -> None:
    app = ViewApp(text_of(article()), first_link=1)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        assert "stated²" in "\n".join(rows(app.view))
        assert "underline" in styled(app.view, "stated")
        assert "not underline" in styled(app.view, "²")


async def test_without_utf8_every_sign_is_ascii() -> None:
    text = text_of(article())
    app = ViewApp(text, plain=True)
    async with app.run_test(size=SMALL) as pilot:
        span = span_of(text, "Paragraph 1.")
        app.view.set_notes([NotePaint(span, Sign.NOTED)])
        await pilot.pause()
        assert all(row.isascii() for row in rows(app.view))
        assert any(row.startswith("|* Paragraph 1. The ministry stated[1]") for row in rows(app.view))


async def test_a_note_has_its_sign_beside_the_line_it_begins_on() -> None:
    text = text_of(article())
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("J")
        begin = span_of(text, "Final words of 1.")
        app.view.set_notes(
            [
                NotePaint(begin, Sign.MARKED, "green"),
                NotePaint(span_of(text, "Paragraph 2."), Sign.NOTED),
                NotePaint(span_of(text, "Final words of 3."), Sign.UNCERTAIN),
                NotePaint(span_of(text, "Paragraph 3."), Sign.CHANGED),
            ]
        )
        await pilot.pause()
        y = where(app.view, "Final words of 1.")[1]
        assert [row[1] for row in rows(app.view)][y - 2 : y + 1] == [" ", " ", "□"]
        assert rows(app.view)[where(app.view, "Paragraph 2.")[1]].startswith("▌■ ")
        assert rows(app.view)[where(app.view, "Paragraph 3.")[1]].startswith(" 2 ")
        assert "underline" not in styled(app.view, "Final words of 1.")
        assert "underline" in styled(app.view, "Paragraph 2.")
        app.view.set_notes([])
        await pilot.pause()
        assert not any(row[1].strip() for row in rows(app.view))


async def test_a_note_on_a_whole_paragraph_is_signed_and_not_tinted() -> None:
    text = text_of([paragraph("All of it."), paragraph("Part of it.")])
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        plain = styled(app.view, "Part")
        app.view.set_notes([NotePaint(span_of(text, "All of it."), Sign.NOTED)])
        await pilot.pause()
        assert "■" in rows(app.view)[0]
        assert styled(app.view, "All of it.") == plain


async def test_notes_are_told_apart_by_colour() -> None:
    words = ["yellow", "green", "blue", "red", "purple"]
    text = text_of([paragraph(" ".join(words))])
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        app.view.set_notes([NotePaint(span_of(text, word), Sign.MARKED, word) for word in words])
        await pilot.pause()
        assert len({styled(app.view, word) for word in words}) == 5


async def test_without_tints_a_mark_is_bold_and_a_note_underlined_too() -> None:
    text = text_of([paragraph("marked and noted.")])
    app = ViewApp(text)
    app.theme = "terminal"
    async with app.run_test(size=SMALL) as pilot:
        app.view.set_notes([
            NotePaint(span_of(text, "marked"), Sign.MARKED, "blue"),
            NotePaint(span_of(text, "noted"), Sign.NOTED, "blue"),
        ])  # fmt: skip
        await pilot.pause()
        styles = {
            segment.text: (segment.style.bold, segment.style.underline)
            for segment in app.view.render_line(0)
            if segment.style
        }
        assert (styles["marked"], styles["noted"]) == ((True, None), (True, True))
        assert not any(styles[" and "])


async def test_of_lit_stretches_that_overlap_each_is_lit() -> None:
    text = text_of([paragraph("One and two and three.")])
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        app.view.light([span_of(text, "One and two and three"), span_of(text, "One"), span_of(text, "two")], 2)
        await pilot.pause()
        styles = {segment.text: str(segment.style) for segment in app.view.render_line(0)}
        assert "bold" in styles["two"]
        assert styles["One"] == styles[" and "] == styles[" and three"] != styles["."]


async def test_lit_words_stand_out_and_the_current_one_is_bold() -> None:
    text = text_of([paragraph("One drone and another drone.")])
    app = ViewApp(text)
    lit = f"on {app.available_themes['dark'].variables['lit-background']}"
    async with app.run_test(size=SMALL) as pilot:
        needle = Needle.of("drone")
        assert needle is not None
        app.view.light(list(needle.spans_in(text.text)))
        await pilot.pause()
        styles = [str(segment.style) for segment in app.view.render_line(0) if segment.text == "drone"]
        assert "bold" in styles[0]
        assert lit in styles[1]
        assert app.view.step(1) == (1, 2)
        styles = [str(segment.style) for segment in app.view.render_line(0) if segment.text == "drone"]
        assert lit in styles[0]
        assert "bold" in styles[1]
        app.view.unlight()
        assert not any(segment.text == "drone" for segment in app.view.render_line(0))


async def test_steps_go_round_what_is_lit_and_bring_it_into_view() -> None:
    text = text_of(article(), pieces=5)
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause(0.1)
        hits = [span_of(text, f"Final words of {number}.") for number in (2, 7, 12)]
        app.view.light(hits)
        assert app.view.lit == (0, 3)
        for expected, number in ((1, 7), (2, 12), (0, 2)):
            assert app.view.step(1) == (expected, 3)
            assert f"Final words of {number}." in "\n".join(rows(app.view))
            passage = app.view.paragraph
            assert passage is not None
            assert passage.number == number
        assert app.view.step(-1) == (2, 3)
        assert app.view.lit_span == hits[2]


async def test_where_nothing_lit_is_current_a_step_takes_the_nearest_from_the_paragraph_on() -> None:
    text = text_of(article())
    hits = [span_of(text, f"Final words of {number}.") for number in (2, 7, 12)]
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        app.view.go_to(span_of(text, "Paragraph 5.").start)
        await pilot.pause()
        seen = rows(app.view)
        app.view.light(hits, None)
        assert rows(app.view) == seen
        assert app.view.step(1) == (1, 3)
        app.view.go_to(span_of(text, "Paragraph 5.").start)
        app.view.light(hits, None)
        assert app.view.step(-1) == (0, 3)


async def test_hints_are_painted_over_the_words_and_move_nothing() -> None:
    block = paragraph("Who stated it, 市场 says x and more words.", "stated", "市场", "x")
    app = ViewApp(text_of([block]))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        before = rows(app.view)[0]
        app.view.set_hints(dict(zip(app.view.visible_links().values(), ("a", "bc", "d"), strict=True)))
        await pilot.pause()
        after = rows(app.view)[0]
        assert after.rstrip() == "▌  Who atated¹ it, bc场² says d³ and more words."
        assert cell_len(after) == cell_len(before)
        app.view.clear_hints()
        assert rows(app.view)[0] == before


async def test_a_hint_longer_than_its_words_is_whole() -> None:
    app = ViewApp(text_of([paragraph("Then x", "x")]))
    async with app.run_test(size=SMALL) as pilot:
        app.view.set_hints({app.view.visible_links()[1]: "ab"})
        await pilot.pause()
        assert "Then ab" in rows(app.view)[0]


async def test_a_new_theme_repaints_the_text() -> None:
    app = ViewApp(text_of([heading("On it", 1), paragraph("Words.")]))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        dark = styled(app.view, "Words.")
        app.theme = "light"
        await pilot.pause()
        assert styled(app.view, "Words.") != dark


async def test_no_color_leaves_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    text = text_of(article())
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        app.view.light([span_of(text, "ministry")])
        app.view.set_notes([NotePaint(span_of(text, "planned"), Sign.NOTED)])
        await pilot.pause()
        region = app.view.size.region
        styles = [part.style for strip in app.view.render_lines(region) for part in strip if part.style]
        colours = {colour.triplet for style in styles for colour in (style.color, style.bgcolor) if colour}
        assert all(colour is None or colour.red == colour.green == colour.blue for colour in colours)
        assert any(style.bold for style in styles)
        assert any(style.underline for style in styles)


async def test_the_scroll_bar_shows_where_the_window_is() -> None:
    app = ViewApp(text_of(article(40)))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        bar = app.view.vertical_scrollbar
        assert "".join(strip.text for strip in bar.render_lines(bar.size.region)).startswith("█")
        await pilot.press("G")
        painted = "".join(strip.text for strip in bar.render_lines(bar.size.region))
        assert painted.endswith("█")
        assert len(painted) == 24
        assert isinstance(app.view, DocumentView)


async def test_a_sign_has_the_colour_of_its_note() -> None:
    words = ["yellow", "green", "blue", "red", "purple"]
    text = text_of([paragraph(word) for word in words])
    app = ViewApp(text)
    async with app.run_test(size=SMALL) as pilot:
        app.view.set_notes([NotePaint(span_of(text, word), Sign.NOTED, word) for word in words])
        await pilot.pause()
        assert len({styled(app.view, "■", nth=nth) for nth in range(5)}) == 5
        both = [NotePaint(span_of(text, "green"), Sign.NOTED, colour) for colour in ("green", "green", "red")]
        app.view.set_notes(both[:1])
        await pilot.pause()
        green = styled(app.view, "■")
        app.view.set_notes(both[:2])
        await pilot.pause()
        assert styled(app.view, "2") == green
        app.view.set_notes(both)
        await pilot.pause()
        assert styled(app.view, "3") != green
