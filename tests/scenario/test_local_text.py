import pytest
from pydantic import ValidationError

from exercise_sim.scenario.local_text import LocalText


def test_a_plain_string_is_in_the_language_of_the_file() -> None:
    text = LocalText.model_validate("Labdien", context={"language": "lv"})
    assert text.root == {"lv": "Labdien"}


def test_the_first_preferred_language_there_is_wins() -> None:
    text = LocalText({"lv": "Labdien", "en": "Hello"})
    assert text.pick("uk", "en", "lv") == ("en", "Hello")
    assert text.read("en") == "Hello"


def test_without_a_preferred_language_the_first_one_written_is_read() -> None:
    text = LocalText({"ru": "Привет", "lv": "Labdien"})
    assert text.pick("uk") == ("ru", "Привет")
    assert text.languages == ("ru", "lv")
    assert list(text.items()) == [("ru", "Привет"), ("lv", "Labdien")]


def test_norwegian_is_a_language() -> None:
    assert LocalText({"no": "Hei"}).languages == ("no",)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ({}, "a text needs at least one language"),
        ("  ", "the text is empty"),
        ({"LV": "Labdien"}, "`LV` is not a language code such as lv, en or uk"),
        ({"lv-LV": "Labdien"}, "`lv-LV` is not a language code such as lv, en or uk"),
        ({"latviski": "Labdien"}, "`latviski` is not a language code such as lv, en or uk"),
    ],
)
def test_what_is_no_text_is_refused(value: object, sentence: str) -> None:
    with pytest.raises(ValidationError) as refused:
        LocalText.model_validate(value)
    assert sentence in str(refused.value)


def test_every_wrong_language_has_a_place_of_its_own() -> None:
    with pytest.raises(ValidationError) as refused:
        LocalText.model_validate({"LV": "a", "en": "", "RU": "b"})
    assert [error["loc"] for error in refused.value.errors()] == [
        ("LV", "[key]"),
        ("en",),
        ("RU", "[key]"),
    ]


def test_a_text_in_the_log_reads_back_without_a_context() -> None:
    text = LocalText({"lv": "Labdien", "en": "Hello"})
    assert LocalText.model_validate_json(text.model_dump_json()) == text
