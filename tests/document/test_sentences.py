"""Where one sentence ends and the next one starts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.document import next_sentence, previous_sentence, sentence_at, sentences_between

TEXTS = st.text(alphabet=" .aB’3。1\n", max_size=60)

WHOLE = [
    "Gen. Wiesław Kukuła met Maj. Gen. Pavel Muraveika and Lt. Col. Smith.",
    "The U.S. Army and the U.K. Government asked NATO.",
    "The E.U. Commission knew it.",
    "J. R. R. Tolkien and D. Tusk differ.",
    "Several, e.g. Poland, i.e. Warsaw, vs. Minsk, agreed.",
    "See e.g. Kukuła, cf. Smith.",
    "At 10 a.m. Moscow time it rained 3.5 mm.",
    "On 10 Sept. 2025 and 12 Oct. it rained.",
    "Article 4, No. 5, Nos. 6 and 7, Fig. A, Vol. II, p. 12 and Art. 3 say so.",
    "He paused … and left.",
    "He waited... then left.",
    "“Why?” he asked.",
    "“Go!” — he said.",
    "Yahoo! is a firm.",
    "St. Petersburg and Dr. Who Jr. Esquire are fine.",
    "3. Third of a list.",
    "Gen. Skrzypczak, św. Jan i ul. Długa.",
    "He said: “It rains. ”",
    "「行く。」と言った。",
    "« Ça va. »",
]
"""Each is one sentence."""

PARTS = [
    ["It was 3.5.", "Then it was 4."],
    ["He lives in the U.S.", "It is far."],
    ["It opens at 10 a.m.", "The Polish side agreed."],
    ["Drones, jets, etc.", "They came at night."],
    ["“Why?”", "He left."],
    ['"We were warned."', "He paused."],
    ["(It rained.)", "[It snowed.]", "It froze."],
    ["«Ça va.»", "Fine."],
    ["They left...", "Others stayed."],
    ["They left…", "Others stayed."],
    ["What?!", "No!!", "Yes."],
    ["It is so.12", "Others say no.[3]", "I doubt it.⁴", "Do you?"],
    ["It cost 3.5 million.", "Nobody paid."],
    ["“No.”", "He went."],
    ["No.", "I do not."],
    ["He can't.", "Kukuła can."],
    ["They chose plan B.", "He did not."],
    ["It was in 2025.", "12 drones came."],
    ["今日は雨です。", "明日は晴れます。", "本当ですか？", "はい！"],
    ["他说：“走吧。”", "我们走了。"],
    ["क्या हुआ।", "कुछ नहीं।"],
]
"""Each is these sentences."""


@pytest.mark.parametrize("text", WHOLE)
def test_it_is_one_sentence(text: str) -> None:
    assert [span.of(text) for span in sentences_between(text, 0, len(text))] == [text]


@pytest.mark.parametrize("parts", PARTS, ids=lambda parts: parts[0])
def test_each_is_a_sentence(parts: list[str]) -> None:
    is_wide = parts[0][-1] in "。”" and parts[0][0] > "\u3000"
    text = ("" if is_wide else " ").join(parts)
    assert [span.of(text) for span in sentences_between(text, 0, len(text))] == parts


def test_a_blank_line_ends_a_sentence_without_a_stop() -> None:
    text = "A heading\n\nand a paragraph"
    assert [span.of(text) for span in sentences_between(text, 0, len(text))] == ["A heading", "and a paragraph"]


def test_those_between_two_places_are_the_whole_sentences_they_touch() -> None:
    text = "One is here. Two is here. Three is here."
    spans = sentences_between(text, text.index("is"), text.index("Two") + 1)
    assert [span.of(text) for span in spans] == ["One is here.", "Two is here."]


@given(text=TEXTS, data=st.data())
def test_a_sentence_is_the_same_from_each_of_its_characters(text: str, data: st.DataObject) -> None:
    sentence = sentence_at(text, data.draw(st.integers(0, len(text))))
    assert {sentence_at(text, offset) for offset in range(sentence.start, sentence.end)} <= {sentence}


@given(text=TEXTS)
@example(text="a.1 B")
def test_every_letter_is_in_one_sentence(text: str) -> None:
    found = list(sentences_between(text, 0, len(text)))
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(text=TEXTS, data=st.data())
def test_going_back_comes_to_where_going_on_was(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert offset < next_sentence(text, offset) <= len(text) or next_sentence(text, offset) == len(text)
    start = previous_sentence(text, offset)
    assert start < offset or start == offset == 0
    if start > 0:
        assert any(next_sentence(text, earlier) == start for earlier in range(start))
