import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.scoring.sentences import Span, sentences


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Robeža ir droša. Skolas strādā! Vai tā ir?",
            ["Robeža ir droša.", "Skolas strādā!", "Vai tā ir?"],
        ),
        ("Кордон під охороною. Школи працюють…", ["Кордон під охороною.", "Школи працюють…"]),
        ("Ждём новостей… Школы открыты?! Да.", ["Ждём новостей…", "Школы открыты?!", "Да."]),
        ("Wait... Schools are open", ["Wait...", "Schools are open"]),
        (
            "«Mēs sargājam robežu.» Tā teica ministre.",
            ["«Mēs sargājam robežu.»", "Tā teica ministre."],
        ),
        ("Skolas strādā.Ceļi ir atvērti.", ["Skolas strādā.", "Ceļi ir atvērti."]),
        ("No. Schools are open.", ["No.", "Schools are open."]),
    ],
)
def test_a_sentence_ends_with_its_mark(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tiksimies plkst. 12.30 pie prof. J. Bērziņa u.c. ekspertiem.",
        "Mācības sāksies 4. jūnijā un 2026. gadā beigsies.",
        "Зустріч у м. Київ о 12.30 з проф. А. Б. Іваненком та ін. фахівцями.",
        "Встреча в г. Рига в 12.30, т. е. завтра, с А. Б. Ивановым и др. экспертами.",
        "Dr. J. Smith speaks at 12.30 p.m. in St. Mary's, e.g. about costs of 3.5 million.",
        "See https://lsm.lv/a.b?x=1&y=2!z or write to a.b@c.lv or @user.Name now.",
        "«Чому?» запитують люди.",
    ],
)
def test_abbreviations_numbers_and_addresses_do_not_end_a_sentence(text: str) -> None:
    assert split(text) == [text]


def test_a_year_may_end_a_sentence() -> None:
    assert split("Навчання були у 2025 р. Потім їх не було.") == [
        "Навчання були у 2025 р.",
        "Потім їх не було.",
    ]


def test_list_items_are_sentences_without_their_bullets() -> None:
    text = "Galvenais:\n- skolas strādā\n• ceļi ir atvērti\n1. Robeža ir droša\n2) Bankas strādā"
    assert split(text) == [
        "Galvenais:",
        "skolas strādā",
        "ceļi ir atvērti",
        "Robeža ir droša",
        "Bankas strādā",
    ]


def test_a_date_at_the_beginning_of_a_line_is_no_list_number() -> None:
    assert split("4. jūnijā sāksies mācības") == ["4. jūnijā sāksies mācības"]


def test_a_wrapped_line_goes_on_and_an_empty_line_ends() -> None:
    assert split("Robeža ir droša, un\ntā ir apsargāta\n\nun skolas strādā\r\nCeļi arī") == [
        "Robeža ir droša, un\ntā ir apsargāta",
        "un skolas strādā",
        "Ceļi arī",
    ]


def test_a_text_without_letters_has_no_sentences() -> None:
    assert sentences(" \n…!? 😀 \u202e") == []


@settings(deadline=None)
@given(st.text() | st.text(alphabet="aA1.!?… \n-«»,:\u202e\u200b"))
def test_spans_are_in_order_apart_and_trimmed(text: str) -> None:
    spans = sentences(text)
    at = 0
    for span in spans:
        assert at <= span.start < span.end <= len(text)
        at = span.end
        assert text[span.start : span.end] == text[span.start : span.end].strip()


@settings(deadline=None)
@given(st.text(alphabet="abC1.!? \n-"))
def test_no_letter_outside_a_bullet_is_lost(text: str) -> None:
    kept = sum(char.isalpha() for one in split(text) for char in one)
    assert kept == sum(char.isalpha() for char in text)


def test_a_span_is_a_value() -> None:
    assert Span(1, 2) == Span(1, 2)
    assert len({Span(1, 2), Span(1, 2)}) == 1
