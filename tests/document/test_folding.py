"""Matching that is blind to case, accents, typography and wrapping, and finds its way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Needle, TextSpan, canonical, fold

LETTERS = "aAbB łŁßéÉ’“„–—…½ﬁİıŉ\n\t한平e\u0301\u0327x"
texts = st.text(st.one_of(st.sampled_from(LETTERS), st.characters(exclude_categories=["Cs"])), max_size=40)


@given(texts, st.booleans())
def test_folding_twice_is_folding_once_for_canonical_text(text: str, keep_case: bool) -> None:  # noqa: FBT001
    folded = fold(canonical(text), keep_case=keep_case).text
    assert fold(folded, keep_case=keep_case).text == folded


@given(texts, st.booleans(), st.data())
def test_a_hit_leads_back_to_words_that_fold_to_it(text: str, keep_case: bool, data: st.DataObject) -> None:  # noqa: FBT001
    folded = fold(text, keep_case=keep_case)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.span(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert folded.text[start:end] in fold(span.of(text), keep_case=keep_case).text


@given(texts)
def test_a_whole_text_leads_back_to_all_that_can_be_seen_of_it(text: str) -> None:
    folded = fold(text)
    if folded.text:
        assert fold(folded.span(0, len(folded.text)).of(text)).text == folded.text


@given(texts, st.data())
def test_where_each_letter_folds_to_one_the_way_back_is_exact(text: str, data: st.DataObject) -> None:
    plain = "".join(letter for letter in text if len(fold(letter).text) == 1)
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, len(plain)))
    assert fold(plain).span(start, end) == TextSpan(start, end)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kukuła’s Straße", "kukula's strasse"),
        ("“Eastern Sentry” — now", '"eastern sentry" - now'),
        ("ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "zazolc gesla jazn"),
        ("Türkiye\nand\tŁódź", "turkiye and lodz"),
        ("e\u0301tat", "etat"),
        ("ﬁnd ½", "find 1⁄2"),
        ("Київ, Ґданськ", "киів, гданськ"),
        ("한국", "한국"),
    ],
)
def test_words_fold_to_what_one_types(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_case_can_be_kept() -> None:
    assert fold("Łódź ASCII", keep_case=True).text == "Lodz ASCII"


def found(query: str, text: str) -> list[str]:
    needle = Needle.of(query)
    return [span.of(text) for span in needle.spans_in(text)] if needle else []


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("kukula", "Kukuła and KUKUŁA", ["Kukuła", "KUKUŁA"]),
        ("Kukula", "Kukuła and KUKUŁA", ["Kukuła"]),
        ("eastern sentry", "“Eastern\nSentry”", ["Eastern\nSentry"]),
        ("eastern  sentry", "Eastern \n Sentry", ["Eastern \n Sentry"]),
        ("poland's", "Poland’s and Poland's", ["Poland’s", "Poland's"]),
        ('"not at war"', "“not at war”", ["“not at war”"]),
        ("12-16", "12–16 September", ["12–16"]),
        ("strasse", "Straße", ["Straße"]),
        ("etat", "l'e\u0301tat", ["e\u0301tat"]),
        ("e", "e\u0301", ["e\u0301"]),
        ("a.c", "abc a.c", ["a.c"]),
        ("aa", "aaaa", ["aa", "aa"]),
        ("", "text", []),
        (" \n", "text", []),
        ("nowhere", "text", []),
    ],
)
def test_words_are_found_however_they_are_set(query: str, text: str, hits: list[str]) -> None:
    assert found(query, text) == hits


@given(texts, st.data())
def test_every_stretch_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    text = canonical(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    needle = Needle.of(text[start:end])
    if needle is not None:
        assert list(needle.spans_in(text))
