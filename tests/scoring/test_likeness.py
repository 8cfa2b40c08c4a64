import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.scoring.folding import fold
from exercise_sim.scoring.likeness import overlap, recall

MESSAGE = "Skolas ir atvērtas."
HOSTILE = st.text() | st.text(alphabet="aāшї\u0301\u200b\u202e\u2066\ufeff\u00ad .,İßﬁ'’😀\n")


@settings(deadline=None)
@given(HOSTILE, HOSTILE)
def test_recall_is_a_share(message: str, text: str) -> None:
    assert 0.0 <= recall(message, text) <= 1.0


@settings(deadline=None)
@given(HOSTILE)
def test_a_message_is_wholly_in_itself(message: str) -> None:
    spoken = any("a" <= char.casefold() <= "z" for char in message)
    assert recall(message, message) == 1.0 or not spoken


@settings(deadline=None)
@given(HOSTILE, HOSTILE)
def test_overlap_is_in_bounds_in_order_and_apart(message: str, text: str) -> None:
    at = -1
    for span in overlap(message, text):
        assert at < span.start < span.end <= len(text)
        at = span.end


@settings(deadline=None)
@given(st.text(), st.text())
def test_more_text_never_holds_less_of_the_message(text: str, more: str) -> None:
    assert recall(MESSAGE, f"{text}\n{more}") >= recall(MESSAGE, text)


def test_a_message_without_letters_is_in_no_text() -> None:
    assert recall("!? …", "!? …") == 0.0
    assert overlap("", "text") == []


@pytest.mark.parametrize(
    "text",
    [
        "SKOLAS   IR\nATVĒRTAS!!!",
        "skolas ir atvertas",
        "Sko\u200blas i\u202er atvē\u00adrtas",
        "Skolas ir atve\u0304rtas",
        "Ｓｋｏｌａｓ ir «atvērtas»",
    ],
)
def test_case_width_marks_and_invisible_characters_make_no_difference(text: str) -> None:
    assert recall(MESSAGE, text) == 1.0


def test_the_apostrophes_of_ukrainian_are_one() -> None:
    assert recall("Об’єкт під охороною", "об'єкт під охороною") == 1.0


def test_overlap_marks_the_words_of_the_original_text() -> None:
    text = "Rīt, 🙂 SKO\u200bLAS būs slēgtas?"
    assert [text[span.start : span.end] for span in overlap("skolas", text)] == ["SKO\u200bLAS"]


def test_inflection_keeps_the_stem() -> None:
    text = "Iedzīvotājiem evakuācijas nebūs"
    found = overlap("Iedzīvotāju evakuācija", text)
    assert [text[span.start : span.end] for span in found] == ["Iedzīvotāj", "evakuācija"]
    assert recall("Iedzīvotāju evakuācija", text) > 0.6


@pytest.mark.parametrize(
    "piece", ["Skolas ir atvērtas. ", "\u202e", "a\u0301", "İ", "ﷺ", "😀", " "]
)
def test_a_hundred_thousand_characters_take_less_than_a_second(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    started = time.process_time()
    recall(MESSAGE, text)
    overlap(MESSAGE, text)
    assert time.process_time() - started < 1.0


def test_a_letter_with_ten_thousand_marks_is_harmless() -> None:
    started = time.process_time()
    assert recall(MESSAGE, "Skolas ir atvērtas" + "\u0301\u0316" * 50_000) == 1.0
    assert time.process_time() - started < 1.0


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Аrmijа izvеd", " armija izved "),
        ("Apмiя", " армія "),
        ("армія izved", " армія izved "),
        ("A r m i j a   i z v e d", " armija izved "),
        ("a b c", " a b c "),
        ("Nr. 1 2 3 4", " nr 1234 "),
    ],
)
def test_a_word_in_two_alphabets_or_spaced_out_reads_as_the_word_it_looks_like(
    text: str, form: str
) -> None:
    folded = fold(text)
    assert folded.text == form
    assert len(folded.starts) == len(folded.ends) == len(form)
