"""Which of a text's languages is shown to whom."""

from exercise_sim import localization
from exercise_sim.scenario.local_text import LocalText

BOTH = LocalText({"lv": "Sveiki", "en": "Hello"})


def test_a_reader_gets_their_own_language_where_there_is_one() -> None:
    assert BOTH.for_reader("lv") == "Hello"
    with localization.speaking("lv"):
        assert BOTH.for_reader("en") == "Sveiki"
    with localization.speaking("uk"):
        assert BOTH.for_reader("lv") == "Sveiki"


def test_what_came_in_a_language_of_its_own_is_shown_in_that_first() -> None:
    assert BOTH.as_it_came("lv", "en") == ("lv", "Sveiki")
    assert BOTH.as_it_came(None, "lv") == ("en", "Hello")


def test_what_stands_beside_a_text_follows_it_where_it_can() -> None:
    assert BOTH.beside("lv", "lv") == "Sveiki"
    assert BOTH.beside("ru", "lv") == "Hello"
