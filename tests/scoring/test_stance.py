import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.scoring.negation import negative
from exercise_sim.scoring.stance import Stance, stance

LV, UK = "Robeža ir droša.", "Кордон безпечний."
EN, RU = "The border is safe.", "Граница безопасна."
LV_NOBODY, UK_NOBODY = "Neviens netiek evakuēts.", "Нікого не евакуюють."
EN_NOBODY, RU_NOBODY = "Nobody will be evacuated.", "Никого не эвакуируют."


@pytest.mark.parametrize(
    ("language", "message", "sentence"),
    [
        ("lv", LV, "Iekšlietu ministrija informē, ka robeža ir droša."),
        ("lv", LV, "Nav pamata bažām: robeža ir droša."),
        ("lv", LV, "Neticiet baumām: robeža ir droša."),
        ("lv", LV, "Par spīti baumām robeža ir droša."),
        ("lv", LV, "Nav šaubu, ka robeža ir droša."),
        ("lv", LV, "Evakuācija netiek plānota, un robeža ir droša."),
        ("lv", LV, "Nākamajā nedēļā robeža būs droša, nepieciešamie spēki nekavējoties nosūtīti."),
        ("uk", UK, "Міністерство повідомляє, що кордон безпечний."),
        ("uk", UK, "Не панікуйте: кордон безпечний."),
        ("uk", UK, "Попри чутки кордон безпечний."),
        ("en", EN, "The ministry confirms that the border is safe."),
        ("en", EN, "There is no reason to panic: the border is safe."),
        ("en", EN, "Contrary to rumours the border is safe."),
        ("en", EN, "There is no doubt that the border is safe."),
        ("en", EN, "No evacuation is planned and the border is safe."),
        ("en", EN, "The border is not only safe but quiet."),
        ("ru", RU, "Министерство сообщает, что граница безопасна."),
        ("ru", RU, "Не верьте слухам: граница безопасна."),
        ("ru", RU, "Вопреки слухам граница безопасна."),
        ("lv", LV_NOBODY, "Iedzīvotājus neevakuē."),
        ("lv", LV_NOBODY, "Nav taisnība, ka iedzīvotāji tiek evakuēti."),
        ("uk", UK_NOBODY, "Неправда, що людей евакуюють."),
        ("en", EN_NOBODY, "It is false that residents will be evacuated."),
        ("en", EN_NOBODY, "Claims that people will be evacuated are false."),
        ("ru", RU_NOBODY, "Слухи о том, что людей эвакуируют, — ложь."),
        ("en", "The video is a fake.", "This video is fake."),
        ("lv", "Nedalieties ar viltus ziņām.", "Lūdzam nedalīties ar nepatiesām ziņām."),
        ("en", "Do not spread rumours.", "Please don't spread any rumours."),
        ("en", "If you see a drone, call 112.", "Call 112 if you see a drone."),
    ],
)
def test_what_the_writer_says_is_asserted(language: str, message: str, sentence: str) -> None:
    assert stance(sentence, message, language) is Stance.ASSERTED


@pytest.mark.parametrize(
    ("language", "message", "sentence"),
    [
        ("lv", LV, "Robeža nav droša."),
        ("lv", LV, "Robeža ir nedroša."),
        ("lv", LV, "Robeža vairs nebūs droša."),
        ("uk", UK, "Кордон не є безпечний."),
        ("uk", UK, "Кордон небезпечний."),
        ("en", EN, "The border isn't safe."),
        ("en", EN, "The border is unsafe."),
        ("en", EN, "The border is no longer safe."),
        ("ru", RU, "Граница небезопасна."),
        ("ru", RU, "Граница не безопасна."),
        ("lv", LV_NOBODY, "Visi tiek evakuēti."),
        ("uk", UK_NOBODY, "Усіх евакуюють."),
        ("en", EN_NOBODY, "Everybody will be evacuated."),
        ("ru", RU_NOBODY, "Всех эвакуируют."),
        ("en", "The video is a fake.", "The video is not a fake."),
        (
            "lv",
            "Sprādziens rūpnīcā bija tehniska avārija, nevis uzbrukums.",
            "Sprādziens rūpnīcā bija uzbrukums, nevis tehniska avārija.",
        ),
        (
            "uk",
            "Вибух на заводі був технічною аварією, а не атакою.",
            "Вибух на заводі був атакою, а не технічною аварією.",
        ),
        (
            "en",
            "The explosion at the plant was a technical accident, not an attack.",
            "The explosion at the plant was an attack, not a technical accident.",
        ),
        (
            "ru",
            "Взрыв на заводе был технической аварией, а не атакой.",
            "Взрыв на заводе был атакой, а не технической аварией.",
        ),
        ("lv", "Tās ir mācības, nevis evakuācija.", "Tā ir evakuācija, nevis mācības."),
        (
            "en",
            "The minister never said that the border is safe.",
            "The minister said that the border is safe.",
        ),
    ],
)
def test_the_other_polarity_is_negated(language: str, message: str, sentence: str) -> None:
    assert stance(sentence, message, language) is Stance.NEGATED


@pytest.mark.parametrize(
    ("language", "message", "sentence"),
    [
        ("lv", LV, "Nav patiesība, ka robeža ir droša."),
        ("lv", LV, "Apgalvojums, ka robeža ir droša, ir nepatiess."),
        ("lv", LV, "Viltus ziņa: robeža ir droša."),
        ("lv", LV, "Robeža ir droša, bet tie ir meli."),
        ("uk", UK, "Неправда, що кордон безпечний."),
        ("uk", UK, "Фейк: кордон безпечний."),
        ("en", EN, "It is not true that the border is safe."),
        ("en", EN, "We do not confirm that the border is safe."),
        ("en", EN, "The claim that the border is safe is false."),
        ("ru", RU, "Это ложь, что граница безопасна."),
        ("ru", RU, "Миф: граница безопасна."),
    ],
)
def test_what_is_called_false_is_refuted(language: str, message: str, sentence: str) -> None:
    assert stance(sentence, message, language) is Stance.REFUTED


@pytest.mark.parametrize(
    ("language", "message", "sentence"),
    [
        ("lv", LV, "Izplatās apgalvojums, ka robeža ir droša."),
        ("lv", LV, "Robeža esot droša."),
        ("lv", LV, "Vai robeža ir droša?"),
        ("uk", UK, "Стверджується, що кордон безпечний."),
        ("uk", UK, "Нібито кордон безпечний."),
        ("en", EN, "It is claimed that the border is safe."),
        ("en", EN, "The border is allegedly safe."),
        ("en", EN, "Is the border safe?"),
        ("ru", RU, "Говорят, что граница безопасна."),
        ("ru", RU, "Граница якобы безопасна."),
    ],
)
def test_hearsay_and_questions_are_reported(language: str, message: str, sentence: str) -> None:
    assert stance(sentence, message, language) is Stance.REPORTED


@pytest.mark.parametrize(
    ("sentence", "before", "after", "expected"),
    [
        ("The border is safe.", "", "That is a lie.", Stance.REFUTED),
        ("The border is safe.", "", "Fake news!", Stance.REFUTED),
        ("The border is safe.", "Myths:", "", Stance.REFUTED),
        ("The border is safe.", "", "The recording is a fake.", Stance.ASSERTED),
        ("The border is safe.", "Facts:", "", Stance.ASSERTED),
        ("Is the border safe?", "", "Yes, it is.", Stance.ASSERTED),
        ("Is the border safe?", "", "No.", Stance.REFUTED),
    ],
)
def test_the_sentences_around_count(
    sentence: str, before: str, after: str, expected: Stance
) -> None:
    assert stance(sentence, EN, "en", before=before, after=after) is expected


@pytest.mark.parametrize("language", ["", "xx", "de"])
@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        (LV, "Robeža nav droša."),
        (UK, "Кордон не безпечний."),
        (EN, "The border is not safe."),
        (RU, "Граница не безопасна."),
    ],
)
def test_an_unknown_language_is_looked_up_in_all(
    language: str, message: str, sentence: str
) -> None:
    assert stance(sentence, message, language) is Stance.NEGATED


def test_decomposed_and_hidden_characters_change_nothing() -> None:
    message = "Visi ārsti strādā."
    decomposed = unicodedata.normalize("NFD", "Nav taisnība, ka visi ārsti strādā.")
    assert stance(decomposed, message, "lv") is Stance.REFUTED
    assert stance("Visi ārsti ne\u200bstrā\u202edā.", message, "lv") is Stance.NEGATED


def test_a_regional_code_is_its_language() -> None:
    assert stance("Mēs sargājam robežu no rīta.", "Sargājam robežu.", "lv-LV") is Stance.ASSERTED


@pytest.mark.parametrize(
    "word",
    [
        "nedēļā",
        "neatkarība",
        "nepieciešams",
        "nekavējoties",
        "nelieli",
        "nesen",
        "nest",
        "neuzticība",
    ],
)
def test_latvian_words_that_only_begin_with_ne_do_not_deny(word: str) -> None:
    assert not negative(word, "lv")


@pytest.mark.parametrize(
    "word", ["nav", "netiek", "nebūs", "nevar", "nestrādā", "nesniedz", "nekavē"]
)
def test_latvian_verbs_with_ne_deny(word: str) -> None:
    assert negative(word, "lv")


def test_no_is_a_preposition_in_latvian() -> None:
    assert not negative("no rīgas", "lv")
    assert negative("no schools", "en")


@settings(deadline=None)
@given(st.text(), st.text(), st.sampled_from(["lv", "uk", "en", "ru", ""]))
def test_any_text_has_a_stance(sentence: str, message: str, language: str) -> None:
    assert stance(sentence, message, language) in Stance


CHECK = {
    "lv": "Pirms pārsūtāt ziņu, pārbaudiet to oficiālā avotā.",
    "en": "Before you forward a message, check it with an official source.",
    "ru": "Прежде чем переслать сообщение, проверьте его в официальном источнике.",
    "uk": "Перш ніж переслати повідомлення, перевірте його в офіційному джерелі.",
}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("lv", "Nepārsūtiet ziņu, pirms neesat to pārbaudījuši oficiālā avotā."),
        ("lv", "Nepārsūtiet ziņu, kamēr neesat to pārbaudījuši oficiālā avotā."),
        ("en", "Please don't forward a message before you check it with an official source."),
        ("en", "Do not forward a message until you have checked it with an official source."),
        ("en", "Never forward a message without checking it with an official source first."),
        ("ru", "Не пересылайте сообщение, пока не проверите его в официальном источнике."),
        ("ru", "Пока не проверите сообщение в официальном источнике, не пересылайте его."),
        ("uk", "Не пересилайте повідомлення, доки не перевірите його в офіційному джерелі."),
    ],
)
def test_not_before_says_what_has_to_come_first(language: str, sentence: str) -> None:
    assert stance(sentence, CHECK[language], language) is Stance.ASSERTED
    assert stance(CHECK[language], sentence, language) is Stance.ASSERTED


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("lv", "Nepārbaudiet ziņu oficiālā avotā, pirms to pārsūtāt."),
        ("en", "Do not check a message with an official source before you forward it."),
        ("en", "Before you forward a message, do not check it with an official source."),
        ("ru", "Прежде чем переслать сообщение, не проверяйте его в официальном источнике."),
    ],
)
def test_not_to_do_what_has_to_come_first_is_the_opposite(language: str, sentence: str) -> None:
    assert stance(sentence, CHECK[language], language) is Stance.NEGATED


def test_who_denies_the_smallest_part_denies_the_message() -> None:
    message = "This drill is planned, was announced in advance and ends on Friday."
    denied = "The drill, planned and announced in advance, never ends on Friday."
    worded_otherwise = "Nobody should worry: the drill, announced in advance, ends on Friday."
    assert stance(denied, message, "en") is Stance.NEGATED
    assert stance(worded_otherwise, message, "en") is Stance.ASSERTED


@pytest.mark.parametrize("lead", ["И это ", "А ", "Утреннее ", "Да, ", "Напоминаем: "])
def test_a_word_before_the_message_changes_nothing(lead: str) -> None:
    message = "Письмо поддельное, его номер в реестре министерства принадлежит другому документу."
    assert stance(lead + message, message, "ru") is Stance.ASSERTED
