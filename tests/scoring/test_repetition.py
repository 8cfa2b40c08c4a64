import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.scoring.repetition import repetition

CLAIM = "The population will be evacuated because of the drill."
TRUTHS = ["The drill was announced in May.", "Roads and schools are open."]
TRUTH = "Roads and schools are open; the drill was announced in May."
WARNED = "The claim that the population will be evacuated because of the drill is false."


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        (TRUTH, 1.0, "not_repeated"),
        ("", 1.0, "not_repeated"),
        ("There is no evacuation. Roads are open.", 1.0, "not_repeated"),
        (f"{TRUTH} {WARNED} The next update is at noon.", 1.0, "after_the_truth"),
        (f"{TRUTH} {WARNED} {TRUTH} {WARNED} {TRUTH}", 0.75, "repeated_again"),
        (f"{WARNED} {TRUTH}", 0.5, "before_the_truth"),
        (f"{TRUTH} {WARNED} {WARNED} {WARNED}", 0.5, "dominates"),
        (f"{WARNED} {WARNED} {TRUTH}", 0.25, "dominates"),
        (WARNED, 0.25, "without_the_truth"),
        (f"{TRUTH} {CLAIM}", 0.0, "asserted"),
        (CLAIM, 0.0, "asserted"),
    ],
)
def test_the_scale(text: str, value: float, why: str) -> None:
    found = repetition(text, CLAIM, TRUTHS, "en")
    assert (found.value, found.why) == (value, why)


@pytest.mark.parametrize(
    ("language", "claim", "texts"),
    [
        (
            "en",
            CLAIM,
            [
                "The population will be informed about the drill in May.",
                "Because of the drill, the road will be closed from 9 to 12.",
            ],
        ),
        (
            "lv",
            "Mācību dēļ iedzīvotājus no pierobežas evakuēs.",
            [
                "Ceļi un skolas ir atvērti; mācības izsludināja maijā.",
                "Mācību dēļ pierobežas iedzīvotājiem jārēķinās ar troksni.",
                "Mācību dēļ no 9 līdz 12 būs slēgts ceļš.",
            ],
        ),
        (
            "uk",
            "Через навчання населення прикордоння евакуюють.",
            [
                "Через навчання у прикордонні буде шумно.",
                "Про навчання населення повідомили заздалегідь.",
            ],
        ),
        (
            "ru",
            "Из-за учений население приграничья эвакуируют.",
            [
                "Из-за учений в приграничье будет шумно.",
                "Об учениях население предупредили заранее.",
            ],
        ),
    ],
)
def test_sharing_the_topics_words_is_no_repetition(
    language: str, claim: str, texts: list[str]
) -> None:
    for text in texts:
        assert repetition(text, claim, [], language).why == "not_repeated", text


@pytest.mark.parametrize(
    ("language", "claim", "truth", "debunk", "leading"),
    [
        (
            "lv",
            "Mācību dēļ iedzīvotājus no pierobežas evakuēs.",
            "Mācības ir plānotas un izsludinātas maijā.",
            "Mācības bija plānotas un izsludinātas jau maijā. "
            "Baumas, ka mācību dēļ iedzīvotājus no pierobežas evakuēs, ir nepatiesas.",
            "Viltus ziņas:\n- Mācību dēļ iedzīvotājus no pierobežas evakuēs\n\n"
            "Fakti:\n- Mācības ir plānotas un izsludinātas maijā",
        ),
        (
            "uk",
            "Через навчання населення прикордоння евакуюють.",
            "Про навчання оголосили ще в травні.",
            "Про ці навчання ми оголосили ще в травні. "
            "Неправда, що через навчання населення прикордоння евакуюють. Школи працюють.",
            "Міф: через навчання населення прикордоння евакуюють. "
            "Факт: про навчання оголосили ще в травні.",
        ),
        (
            "ru",
            "Из-за учений население приграничья эвакуируют.",
            "Об учениях объявили ещё в мае.",
            "Об этих учениях мы объявили ещё в мае. "
            "Неправда, что из-за учений население приграничья эвакуируют. Школы работают.",
            "Миф: из-за учений население приграничья эвакуируют. "
            "Факт: об этих учениях объявили ещё в мае этого года.",
        ),
    ],
)
def test_a_debunk_is_judged_by_its_order(
    language: str, claim: str, truth: str, debunk: str, leading: str
) -> None:
    assert repetition(debunk, claim, [truth], language).why == "after_the_truth"
    first = repetition(leading, claim, [truth], language)
    assert first.value < 1
    assert first.why in {"before_the_truth", "dominates"}


def test_a_denial_that_is_itself_the_key_message_is_the_truth() -> None:
    denial = "The population will not be evacuated because of the drill."
    found = repetition(denial, CLAIM, [denial], "en")
    assert (found.value, found.why) == (1.0, "not_repeated")


def test_a_denial_beside_other_facts_leads_with_the_claim() -> None:
    denial = "The population will not be evacuated because of the drill."
    assert repetition(f"{denial} {TRUTH} {TRUTH}", CLAIM, TRUTHS, "en").why == "before_the_truth"


@pytest.mark.parametrize(
    "text",
    [
        f"{TRUTH} {CLAIM} That is a lie.",
        f"{TRUTH} We have seen this post: “{CLAIM}”",
        f"{TRUTH} Will the population be evacuated because of the drill? No.",
        f"{TRUTH} Allegedly, the population will be evacuated because of the drill.",
    ],
)
def test_a_claim_called_false_quoted_or_asked_is_not_asserted(text: str) -> None:
    assert repetition(text, CLAIM, TRUTHS, "en").why == "after_the_truth"


def test_one_sentence_of_a_long_claim_is_a_repetition() -> None:
    claim = f"Urgent news from our readers at the border. {CLAIM} Tell all your friends tonight."
    assert repetition(f"{TRUTH} {CLAIM}", claim, TRUTHS, "en").why == "asserted"


def test_truth_may_come_first_within_the_sentence() -> None:
    text = f"Roads and schools are open, and it is false that {CLAIM[0].lower()}{CLAIM[1:]}"
    assert repetition(f"{text} {TRUTH} {TRUTH}", CLAIM, TRUTHS, "en").why == "after_the_truth"


def test_without_known_truths_any_other_sentence_is_one() -> None:
    found = repetition(f"We are guarding the border. {WARNED}", CLAIM, [], "en")
    assert found.first_truth is not None
    assert found.why in {"after_the_truth", "dominates"}


def test_the_evidence_is_the_sentences() -> None:
    text = f"{TRUTH} {WARNED}"
    found = repetition(text, CLAIM, TRUTHS, "en")
    assert found.first_truth is not None
    assert text[found.first_truth.start : found.first_truth.end] == TRUTH
    assert [text[one.start : one.end] for one in found.repeated] == [WARNED]
    assert 0 < found.share < 1


@settings(deadline=None)
@given(
    st.text() | st.lists(st.sampled_from([CLAIM, TRUTH, WARNED])).map(" ".join),
    st.text() | st.just(CLAIM),
    st.lists(st.text() | st.sampled_from(TRUTHS), max_size=2),
    st.sampled_from(["lv", "uk", "en", "ru", ""]),
)
def test_the_figures_are_shares_and_the_spans_in_bounds(
    text: str, claim: str, truths: list[str], language: str
) -> None:
    found = repetition(text, claim, truths, language)
    assert 0.0 <= found.value <= 1.0
    assert 0.0 <= found.share <= 1.0
    assert all(0 <= span.start < span.end <= len(text) for span in found.repeated)
    assert bool(found.repeated) == (found.why != "not_repeated")


@pytest.mark.parametrize("piece", [f"{CLAIM} ", f"{WARNED} ", "\u202ea", "the drill, "])
def test_a_hundred_thousand_characters_are_quick(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    started = time.process_time()
    repetition(text, CLAIM, TRUTHS, "en")
    assert time.process_time() - started < 1.0
