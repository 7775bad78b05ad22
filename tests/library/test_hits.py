from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.document import TextSpan
from briefing.library import Hit, Index, RecordNote, Where
from tests.library.records import a_record, find

PARAGRAPHS = (
    "# Kukuła speaks",
    "At first the drones came, and then more drones.",
    "Nobody had expected them.",
    "# What was said",
    "General Wiesław Kukuła confirmed that Minsk had warned Warsaw of the drones.",
    "Warsaw had been warned before.",
)


def hits(index: Index, typed: str, *, is_typing: bool = False) -> tuple[Hit, ...]:
    """The hits of the only briefing."""
    return find(index, typed, is_typing=is_typing).results[0].hits


def lit(index: Index, hit: Hit) -> list[str]:
    """The words lit in the text."""
    text = index.text_of("briefing") or ""
    return [span.of(text) for span in hit.terms]


def marked(hit: Hit) -> list[str]:
    """The words marked in the snippet."""
    return [mark.of(hit.snippet.text) for mark in hit.snippet.marks]


def test_the_paragraph_with_most_of_the_words_comes_first_then_text_order(index: Index) -> None:
    index.put([a_record("briefing", *PARAGRAPHS)])
    assert [hit.paragraph for hit in hits(index, "warned drones kukula")] == [3, 1, 1, 4]
    assert [hit.start for hit in hits(index, "drones")] == sorted(hit.start for hit in hits(index, "drones"))


def test_of_paragraphs_with_as_many_words_those_with_the_rarer_one_come_first(index: Index) -> None:
    index.put([a_record("briefing", *["They saw many drones."] * 7, "Kukuła spoke.")])
    assert [hit.paragraph for hit in hits(index, "kukula drones")] == [8, 1, 2, 3, 4]


def test_a_hit_spans_its_first_word_and_lights_them_all(index: Index) -> None:
    index.put([a_record("briefing", *PARAGRAPHS)])
    best = hits(index, "warned kukula")[0]
    text = index.text_of("briefing") or ""
    assert text[best.start : best.end] == "Kukuła"
    assert lit(index, best) == marked(best) == ["Kukuła", "warned"]
    assert best.where is Where.TEXT


def test_a_heading_has_the_number_of_the_paragraph_below_it(index: Index) -> None:
    index.put([a_record("briefing", *PARAGRAPHS)])
    (hit,) = hits(index, "said")
    assert hit.paragraph == 3
    assert hit.snippet.text == "What was said"


def test_words_are_lit_in_every_form_that_was_found_and_no_other(index: Index) -> None:
    index.put([a_record("briefing", "They warn, warned, and a warning warms the warden.")])
    assert lit(index, hits(index, "warning")[0]) == ["warn", "warned", "warning"]
    assert lit(index, hits(index, "warn", is_typing=True)[0]) == ["warn", "warned", "warning"]
    assert lit(index, hits(index, "war", is_typing=True)[0]) == ["warn", "warned", "warning", "warms", "warden"]


def test_a_phrase_is_lit_as_one_and_only_where_it_stands_together(index: Index) -> None:
    index.put([a_record("briefing", "Eastern flank. The Eastern\nSentry stays; sentry duty.")])
    assert lit(index, hits(index, '"eastern sentry"')[0]) == ["Eastern\nSentry"]
    assert "\n" not in hits(index, '"eastern sentry"')[0].snippet.text


def test_a_word_with_punctuation_is_lit_as_one(index: Index) -> None:
    index.put([a_record("briefing", "In 2025 came Zapad–2025; Zapad was over.")])
    assert lit(index, hits(index, "Zapad-2025")[0]) == ["Zapad–2025"]


def test_characters_of_unspaced_scripts_are_lit_inside_a_sentence(index: Index) -> None:
    index.put([a_record("briefing", "在北京的天气tower很好")])
    assert lit(index, hits(index, "北京")[0]) == ["北京"]
    assert lit(index, hits(index, "tower")[0]) == ["tower"]


def test_a_phrase_that_crosses_paragraphs_is_lit_as_far_as_its_first(index: Index) -> None:
    index.put([a_record("briefing", "It ends with drones", "warned they were")])
    (hit,) = hits(index, '"drones warned"')
    assert (hit.paragraph, lit(index, hit)) == (1, ["drones"])


def noted(index: Index, body: str, *, quote: str = "Minsk had warned Warsaw", tags: tuple[str, ...] = ()) -> RecordNote:
    """A note on words of the third paragraph, indexed."""
    start = a_record("briefing", *PARAGRAPHS).text.index("Minsk had warned Warsaw")
    note = RecordNote("n1", body, quote, tags, 3, TextSpan(start, start + len("Minsk had warned Warsaw")))
    index.put([a_record("briefing", *PARAGRAPHS, notes=(RecordNote("n0", "other"), note))])
    return note


def test_a_hit_in_a_note_is_where_the_note_stands_and_shows_its_own_words(index: Index) -> None:
    note = noted(index, "On record: Sikorski.", tags=("follow-up", "sikorski"))
    (hit,) = hits(index, "sikorski")
    assert (hit.where, hit.note, hit.paragraph) == (Where.NOTE, "n1", 3)
    assert hit.place == note.span
    assert TextSpan(hit.start, hit.end).of(note.body) == "Sikorski"
    assert (hit.snippet.text, hit.tags, hit.is_quote) == ("On record: Sikorski.", ("follow-up", "sikorski"), False)
    assert marked(hit) == ["Sikorski"]


def test_a_note_found_by_its_tag_shows_its_own_words(index: Index) -> None:
    noted(index, "body", tags=("tagged",))
    (hit,) = hits(index, "tagged")
    assert (hit.snippet.text, marked(hit), hit.tags, hit.missing) == ("body", [], ("tagged",), ())


def test_a_mark_found_by_its_tag_has_no_words_but_its_quote(index: Index) -> None:
    noted(index, "", tags=("tagged",))
    (hit,) = hits(index, "tagged")
    assert (hit.snippet.text, hit.is_quote) == ("Minsk had warned Warsaw", True)


def test_a_note_found_by_its_quote_alone_is_not_shown_beside_the_passage(index: Index) -> None:
    noted(index, "body", tags=("tagged",))
    assert [hit.where for hit in hits(index, "minsk")] == [Where.TEXT]
    assert [hit.where for hit in hits(index, "minsk tagged")] == [Where.NOTE, Where.TEXT]


def test_a_note_found_by_a_quote_that_is_no_hit_of_the_text_shows_the_quote(index: Index) -> None:
    noted(index, "body", quote="Minsk had told Warsaw")
    (hit,) = hits(index, "told")
    assert (hit.start, hit.end, hit.terms) == (0, 0, ())
    assert (hit.snippet.text, hit.is_quote, marked(hit)) == ("Minsk had told Warsaw", True, ["told"])


def test_the_words_of_a_note_are_found_in_its_body_and_its_tags_together(index: Index) -> None:
    noted(index, "Compare Sikorski.", tags=("tagged",))
    (hit,) = hits(index, "sikorski tagged")
    assert (hit.missing, marked(hit)) == ((), ["Sikorski"])


def test_a_note_that_lost_its_place_has_an_empty_one(index: Index) -> None:
    index.put([a_record("briefing", *PARAGRAPHS, notes=(RecordNote("n1", "body", "the quote"),))])
    (hit,) = hits(index, "body")
    assert (hit.place, hit.paragraph) == (None, 0)


def test_paragraphs_do_not_crowd_out_a_note_and_neither_is_endless(index: Index) -> None:
    notes = tuple(RecordNote(f"n{number}", "drones") for number in range(9))
    index.put([a_record("briefing", *["Many drones."] * 9, title="Drones", notes=notes)])
    places = [hit.where for hit in hits(index, "drones")]
    assert places == [Where.TEXT] * 5 + [Where.NOTE] * 5 + [Where.TITLE]


def test_what_is_missing_stands_nowhere_in_the_briefing(index: Index) -> None:
    index.put([a_record("briefing", *PARAGRAPHS, title="On Vienna", notes=(RecordNote("n1", "Sikorski"),))])
    assert {hit.missing for hit in hits(index, "vienna sikorski drones Absent")} == {("Absent",)}


def test_a_long_text_is_searched_to_its_end(index: Index) -> None:
    index.put([a_record("briefing", *["Some words of no interest here. " * 20] * 400, "At last a needle.")])
    (hit,) = hits(index, "needle")
    assert hit.paragraph == 401
    assert lit(index, hit) == ["needle"]


def test_a_paragraph_with_all_words_far_down_beats_those_with_some_above(index: Index) -> None:
    index.put([a_record("briefing", *["Only drones here. " * 20] * 200, "Kukuła saw drones.")])
    assert hits(index, "kukula drones")[0].paragraph == 201


def test_a_snippet_is_one_line_cut_at_words_with_its_terms_marked(index: Index) -> None:
    index.put([a_record("briefing", "word " * 100 + "Kukuła\nwarned " + "other " * 100)])
    (hit,) = hits(index, "kukula warned")
    text = hit.snippet.text
    assert len(text) <= 160
    assert text.startswith("…word ")
    assert text.endswith("other…")
    assert "Kukuła warned" in text
    assert marked(hit) == ["Kukuła", "warned"]


def test_a_snippet_of_a_table_keeps_its_cells_apart(index: Index) -> None:
    index.put([a_record("briefing", "Syria\tTürkiye\t" + "filler\t" * 60 + "Kukuła\twarned\tall")])
    (hit,) = hits(index, "turkiye")
    assert hit.snippet.text.startswith("Syria · Türkiye · filler · ")
    assert marked(hit) == ["Türkiye"]
    (hit,) = hits(index, '"kukula warned"')
    assert hit.snippet.text.endswith(" · Kukuła · warned · all")
    assert marked(hit) == ["Kukuła · warned"]
    assert len(hit.snippet.text) <= 160


def test_a_snippet_shows_where_the_words_stand_closest(index: Index) -> None:
    index.put([a_record("briefing", "drones " + "filler " * 60 + "Kukuła warned of drones " + "filler " * 60)])
    assert marked(hits(index, "kukula warned drones")[0]) == ["Kukuła", "warned", "drones"]


def test_a_snippet_shows_words_that_stand_far_apart_in_two_parts(index: Index) -> None:
    filler = "filler " * 60
    index.put([a_record("briefing", f"{filler}the general Kukuła {filler}had warned {filler}of drones over Warsaw.")])
    (hit,) = hits(index, "kukula drones warsaw")
    first, second = hit.snippet.text.split(" … ")
    assert "general Kukuła filler" in first
    assert "of drones over Warsaw." in second
    assert marked(hit) == ["Kukuła", "drones", "Warsaw"]
    assert 120 < len(hit.snippet.text) <= 160


def test_a_snippet_shows_different_words_rather_than_one_many_times(index: Index) -> None:
    index.put([a_record("briefing", "drones " * 9 + "filler " * 60 + "Kukuła warned all " + "filler " * 60)])
    assert set(marked(hits(index, "kukula warned drones")[0])) == {"drones", "Kukuła", "warned"}


def test_a_word_longer_than_a_snippet_is_shown_in_part(index: Index) -> None:
    index.put([a_record("briefing", "x " * 100 + "a" * 500)])
    (hit,) = hits(index, "a" * 500)
    assert len(hit.snippet.text) <= 160
    assert marked(hit) == ["a" * len(hit.snippet.marks[0])]


FORMS = (
    "Kukuła kukulas warned warning policy policies Straße strasse ёлка 北京 京都tower U.S. F-35 can't re-entry hoping "
    "US used hope disability disabled ties skies sky generally generations ½ ﬁne İstanbul"
)
WORDS = st.sampled_from(FORMS.split())


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=4),
    st.lists(WORDS, min_size=1, max_size=3),
    st.booleans(),
)
def test_what_the_engine_finds_is_lit(
    index: Index,
    blocks: list[list[str]],
    asked: list[str],
    is_typing: bool,  # noqa: FBT001, Hypothesis passes it
) -> None:
    index.put([a_record("briefing", *(" ".join(block) for block in blocks))])
    for result in find(index, " ".join(asked), is_typing=is_typing).results:
        for hit in result.hits:
            assert hit.terms
            assert marked(hit) == lit(index, hit)
            assert (hit.start, hit.end) == (hit.terms[0].start, hit.terms[0].end)
