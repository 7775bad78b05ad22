"""What readers would miss: notes on an article that is corrected, typeset, cut and rearranged."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from briefing.annotations import Placement, Status, reanchor
from briefing.document import TextSpan
from briefing.markdown import read
from tests.annotations.texts import span_of

HARBOUR = (
    "The harbour commission met on Tuesday to review the dredging contract.\n\n"
    "Three companies had submitted offers, and the cheapest of them came from a firm in Gdynia. "
    "Its director told the commission that “work could begin in March” if the weather allowed it. "
    "Two members asked for a second opinion.\n\n"
    "Fishermen from the northern quay fear that the works will close the channel for weeks. "
    "They have asked for compensation. The mayor did not comment on the request.\n\n"
    "A decision is expected before the end of the year — not earlier than the budget debate."
)
MET, OFFERS, FISHERMEN, DECISION = HARBOUR.split("\n\n")


def placed(quote: str, new: str, old: str = HARBOUR, nth: int = 1) -> Placement:
    (placement,) = reanchor(old, [span_of(quote, old, nth)], new)
    return placement


def words(placement: Placement, new: str) -> str | None:
    return placement.span.of(new) if placement.span and placement.status.is_sure else None


def text(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def test_a_typing_error_in_the_passage_is_corrected() -> None:
    old = HARBOUR.replace("second opinion", "secnod opnion")
    assert words(placed("secnod opnion", HARBOUR, old), HARBOUR) == "second opinion"


def test_a_single_word_is_corrected_to_another() -> None:
    new = HARBOUR.replace("Tuesday", "Wednesday")
    assert words(placed("Tuesday", new), new) == "Wednesday"
    new = HARBOUR.replace("cheapest", "lowest")
    assert words(placed("cheapest", new), new) == "lowest"


def test_a_word_that_was_struck_out_is_not_put_on_its_neighbour() -> None:
    new = HARBOUR.replace("second ", "")
    assert placed("second", new).status is Status.ORPHAN


def test_quotation_marks_dashes_and_hyphens_are_typeset_anew() -> None:
    new = HARBOUR.replace("“", "«").replace("”", "»").replace(" — ", "--")
    assert words(placed("“work could begin in March”", new), new) == "«work could begin in March»"
    assert words(placed("the end of the year — not earlier", new), new) == "the end of the year--not earlier"


def test_paragraphs_are_merged_and_split() -> None:
    new = text(f"{MET} {OFFERS.split(' Its ')[0]}", "Its " + OFFERS.split(" Its ")[1], f"{FISHERMEN} {DECISION}")
    for quote in ("dredging contract.\n\nThree companies", "Gdynia. Its director", "the request.\n\nA decision"):
        found = placed(quote, new)
        assert found.status is Status.ANCHORED
        assert found.span is not None
        assert found.span.of(new).split() == quote.split()


def test_a_paragraph_is_moved_and_corrected() -> None:
    corrected = FISHERMEN.replace("northern", "nothern").replace("compensation", "compenation")
    new = text(corrected, MET, OFFERS, DECISION)
    for quote, found in (
        ("compensation", "compenation"),
        ("works will close the channel", "works will close the channel"),
    ):
        placement = placed(quote, new)
        assert (placement.status, words(placement, new)) == (Status.MOVED, found)
    whole = placed(FISHERMEN, new)
    assert (whole.status, words(whole, new)) == (Status.MOVED, corrected)


def test_sentences_change_places() -> None:
    first, second, third = (sentence.strip(".") + "." for sentence in FISHERMEN.split(". "))
    new = text(MET, OFFERS, f"{third} {first} {second}", DECISION)
    for sentence in (first, second, third):
        assert words(placed(sentence, new), new) == sentence


def test_a_passage_is_deleted_while_one_much_like_it_stays() -> None:
    twin = OFFERS.replace("Three", "Four").replace("Gdynia", "Rostock").replace("March", "April")
    old = text(MET, OFFERS, FISHERMEN, twin, DECISION)
    new = text(MET, FISHERMEN, twin, DECISION)
    for quote in ("cheapest of them", "firm in Gdynia", "Two members asked for a second opinion.", OFFERS):
        assert not placed(quote, new, old).status.is_sure
    assert words(placed("firm in Rostock", new, old), new) == "firm in Rostock"


def test_one_of_many_equal_sentences_is_told_by_what_is_around_it() -> None:
    refrain = "The commission took note of the report."
    reports = [
        f"{name} reported on the {matter}. {refrain}"
        for name, matter in zip("ABCDE", ["quay", "lock", "pier", "mole", "dock"], strict=True)
    ]
    old = text(*reports)
    new = text(reports[4], *reports[:2], NEW_REPORT, reports[3])
    for nth, place in ((1, 2), (2, 3), (4, 4), (5, 1)):
        assert placed(refrain, new, old, nth).span == span_of(refrain, new, place)
    assert not placed(refrain, new, old, 3).status.is_sure


NEW_REPORT = "Nobody reported on anything else that week, as far as the minutes show."


def test_a_passage_that_lost_some_sentences_and_gained_others_stays() -> None:
    first, _, third = OFFERS.split(". ")
    new = text(MET, f"{first}. A fourth was late. {third}", FISHERMEN, DECISION)
    placement = placed(OFFERS, new)
    assert words(placement, new) == f"{first}. A fourth was late. {third}"
    assert placement.score < 1


CHINESE = (
    "港务委员会周二开会审查疏浚合同。"
    "三家公司提交了报价，其中最便宜的来自格丁尼亚的一家公司。"
    "渔民担心工程会关闭航道数周。"
    "市长没有对这一请求发表评论。"
)


def test_chinese_is_found_without_spaces_to_go_by() -> None:
    new = "会议于上午开始。" + CHINESE.replace("三家公司", "四家公司").replace("数周", "数月")
    assert words(placed("渔民担心工程会关闭航道数周", new, CHINESE), new) == "渔民担心工程会关闭航道数月"
    assert words(placed("市长", new, CHINESE), new) == "市长"


def test_a_very_long_passage_is_found_whole() -> None:
    numbered = [
        f"Item {number} of the annex lists {number * 37} tonnes of gravel and {number * 11} of sand."
        for number in range(1, 400)
    ]
    old = text(MET, *numbered, DECISION)
    new = text(MET, DECISION[:40], *(item.replace("gravel", "grit") for item in numbered), DECISION)
    placement = placed(text(*numbered), new, old)
    assert words(placement, new) == text(*(item.replace("gravel", "grit") for item in numbered))


def test_accents_and_letters_of_other_scripts_stay_in_the_passage() -> None:
    old = "Minister Kukuła przemówił w Gdańsku. Потом говорил мэр города. Ünlü kişiler geldi."
    new = "Dzień dobry. " + old.replace("przemówił", "przemawial")
    for quote in ("Kukuła", "Gdańsku", "говорил мэр города", "Ünlü kişiler"):
        assert words(placed(quote, new, old), new) == quote


@pytest.mark.parametrize("marks", ["“", "—", "…"])
def test_marks_alone_are_found_between_their_letters(marks: str) -> None:
    old = HARBOUR.replace("them came", "them … came")
    new = "A new beginning.\n\n" + old
    placement = placed(marks, new, old)
    assert (placement.status, placement.span) == (Status.ANCHORED, span_of(marks, new))


def test_another_document_has_none_of_the_notes() -> None:
    """Briefings on one subject share names and phrases."""
    folder = Path(__file__).parents[2] / "content"
    texts = [read(path.read_bytes(), name=path.name).body.text for path in sorted(folder.glob("*.md"))]
    for old, new in pairwise(texts):
        spans = [TextSpan(at, at + length) for at in range(0, len(old) - 400, 97) for length in (12, 40, 200)]
        sure = [placement for placement in reanchor(old, spans, new) if placement.status.is_sure]
        assert sure == []
