from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.annotations import reanchor, text_hash
from briefing.annotations.describe import describe
from briefing.document import TextSpan
from tests.annotations.texts import TEXT, span_of


def test_a_selector_has_the_words_and_what_stands_around_them() -> None:
    span = span_of("nineteen objects")
    selector = describe(TEXT, span, paragraph=2, sections=("Monday",))
    assert selector.exact == "nineteen objects"
    assert selector.prefix.endswith("Observers counted ")
    assert selector.suffix.startswith(" over the border.")
    assert (selector.span, selector.paragraph, selector.sections) == (span, 2, ("Monday",))
    assert selector.version == text_hash(TEXT)


@given(st.text(max_size=900), st.integers(0, 900), st.integers(0, 900))
def test_prefix_words_and_suffix_are_a_stretch_of_the_text(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    text = text.encode("utf-8", "replace").decode()
    selector = describe(text, TextSpan(start, end))
    around = selector.prefix + selector.exact + selector.suffix
    assert text[start - len(selector.prefix) :].startswith(around)
    assert len(selector.prefix) == min(200, start)


def test_what_was_described_is_found_again_in_the_same_text() -> None:
    span = span_of("nobody was hurt")
    assert [placement.span for placement in reanchor(TEXT, [span], TEXT)] == [span]
