import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.scoring.conveyance import conveys
from exercise_sim.scoring.stance import Stance

HERE = Path(__file__).parent
MESSAGE = "Neviens iedzīvotājs netiek evakuēts."
CONVEYING = "Iedzīvotājus neevakuē, un šādu plānu nav."
UNRELATED = st.sampled_from(
    [
        "Muzeju naktī durvis vērs simts muzeju.",
        "Hokeja izlase spēlēs Tamperē.",
        "Погода буде сонячною.",
        "The ferry timetable changes on Monday.",
    ]
)

Entry = dict[str, str]


def corpus(name: str) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = tomllib.loads((HERE / name).read_text(encoding="utf-8"))
    return found


def cases(entries: list[Entry]) -> Iterator[tuple[str, str, bool]]:
    """Message, text and whether it conveys it; every text is also unrelated to the others."""
    for entry in entries:
        for kind in entry.keys() - {"message"}:
            yield entry["message"], entry[kind], kind == "conveys"
        for other in entries:
            if other is not entry:
                yield entry["message"], other["conveys"], False


def f1(entries: list[Entry], language: str) -> tuple[float, list[str]]:
    right = wrong = 0
    mistakes: list[str] = []
    for message, text, expected in cases(entries):
        found = conveys(text, message, language)
        right += found.conveyed and expected
        if found.conveyed != expected:
            wrong += 1
            mistakes.append(f"{language} {found.stance} {found.recall:.2f}: {message} | {text}")
    return 2 * right / (2 * right + wrong), mistakes


@pytest.mark.parametrize("name", ["messages.toml", "statements.toml"])
def test_paraphrases_convey_and_unrelated_or_opposite_texts_do_not(name: str) -> None:
    languages = corpus(name)
    figures = {language: f1(entries, language) for language, entries in languages.items()}
    overall = sum(figure for figure, _ in figures.values()) / len(figures)
    shown = "\n".join(
        [f"overall {overall:.3f}"]
        + [f"{language} {figure:.3f}" for language, (figure, _) in figures.items()]
        + [line for _, mistakes in figures.values() for line in mistakes]
    )
    assert set(languages) == {"lv", "uk", "en", "ru"}
    assert all(len(entries) >= 12 for entries in languages.values())
    assert overall >= 0.95, shown
    assert min(figure for figure, _ in figures.values()) >= 0.85, shown


@pytest.mark.parametrize("kind", ["contradicts", "denies", "reports"])
def test_what_speaks_against_a_message_never_conveys_it(kind: str) -> None:
    for language, entries in (*corpus("messages.toml").items(), *corpus("statements.toml").items()):
        for entry in entries:
            if kind in entry:
                found = conveys(entry[kind], entry["message"], language)
                assert not found.conveyed, (language, entry["message"], entry[kind])


def test_the_evidence_is_the_sentence_and_its_words() -> None:
    text = f"Labdien! {CONVEYING} Muzeji ir atvērti."
    found = conveys(text, MESSAGE, "lv")
    assert found.conveyed
    assert found.sentence is not None
    assert text[found.sentence.start : found.sentence.end] == CONVEYING
    assert "edzīvotāj" in text[found.matched[0].start : found.matched[0].end]


def test_a_message_may_stand_in_two_sentences() -> None:
    text = (
        "The drone was shot down by the air force at night. Luckily nobody was hurt in the village."
    )
    message = "The drone was shot down by the air force and nobody in the village was hurt."
    found = conveys(text, message, "en", threshold=0.8)
    assert found.conveyed
    assert found.sentence is not None
    assert text[found.sentence.start : found.sentence.end] == text


def test_two_sentences_convey_nothing_if_one_denies_its_part() -> None:
    text = "The drone was not shot down by the air force at night. Nobody was hurt in the village."
    message = "The drone was shot down by the air force and nobody in the village was hurt."
    assert not conveys(text, message, "en", threshold=0.8).conveyed


def test_a_question_with_its_answer_conveys() -> None:
    assert conveys("Vai kāds tiek evakuēts? Nē.", MESSAGE, "lv").conveyed
    assert not conveys("Vai kāds tiek evakuēts? Jā.", MESSAGE, "lv").conveyed


def test_the_writers_own_sentence_outweighs_a_rumour_about_the_same() -> None:
    text = "Rumours say that all schools are closed. Schools are open."
    assert conveys(text, "Schools are open.", "en").conveyed


def test_nothing_written_conveys_nothing() -> None:
    found = conveys("", MESSAGE, "lv")
    assert (found.conveyed, found.recall, found.sentence, found.matched) == (False, 0.0, None, ())


@settings(deadline=None)
@given(st.lists(UNRELATED, max_size=6), st.lists(UNRELATED, max_size=6))
def test_unrelated_sentences_around_it_never_lower_the_recall(
    before: list[str], after: list[str]
) -> None:
    alone = conveys(CONVEYING, MESSAGE, "lv")
    found = conveys(" ".join([*before, CONVEYING, *after]), MESSAGE, "lv")
    assert found.conveyed
    assert found.recall >= alone.recall


@settings(deadline=None)
@given(
    st.text() | st.text(alphabet="Nevins tikauēt.!?,\u202e\u200b\n-:«»"),
    st.text() | st.just(MESSAGE),
    st.sampled_from(["lv", "uk", "en", "ru", "", "lv-LV"]),
)
def test_evidence_is_within_the_text(text: str, message: str, language: str) -> None:
    found = conveys(text, message, language)
    assert 0.0 <= found.recall <= 1.0
    if found.conveyed:
        assert found.stance is Stance.ASSERTED
    for span in found.matched:
        assert found.sentence is not None
        assert found.sentence.start <= span.start < span.end <= found.sentence.end <= len(text)


@pytest.mark.parametrize(
    "piece", [f"{MESSAGE} ", "Nav taisnība, ka ", "\u202e\u0301", "a, ", "u.c. ", "ne", "?"]
)
def test_a_hundred_thousand_characters_are_quick(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    started = time.process_time()
    conveys(text, MESSAGE, "lv")
    assert time.process_time() - started < 1.0
