"""What stands in a template's gaps, and what is left where nothing stands there."""

import pytest

from exercise_sim.scenario.template_body import TemplateBody
from exercise_sim.scenario.template_gaps import Filling, Room, TooLong, Value

KNOWN = frozenset(("a", "b"))


def body(text: str, **values: str | None) -> str | None:
    """`text` as the body of an inject, with words or nothing (None) in its gaps."""
    given = {
        name: None if (word := values.get(name)) is None else Value(word, {"": word})
        for name in KNOWN
    }
    template = TemplateBody({"body": {"en": text}}, "en", KNOWN)
    filled = template.filled(Filling(given, "en", frozenset(("en",)), Room()))
    return filled["body"]["en"] if "body" in filled else None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("One {a} two.", "One two."),
        ("One {a}.", "One."),
        ("One {a}, two.", "One, two."),
        ("{a} One.", "One."),
        ("One. {a}", "One."),
        ("One. {a}\n", "One.\n"),
        ("One.\n{a}\nTwo.\n", "One.\nTwo.\n"),
        ("One.\n\n{a}\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\n{a}\n", "One.\n\n"),
        ("{a}\n\nOne.\n", "One.\n"),
        ("{a} {b} One.", "One."),
        ("One {a} {b} two.", "One two."),
        ("One.\n\n{a} {b}\n\nTwo.", "One.\n\nTwo."),
        ("({a})", "()"),
        ("One-{a}-two", "One--two"),
        ("{a}", None),
        ("{a} {b}\n", None),
        ("{a}\n{b}\n", None),
    ],
)
def test_a_gap_with_nothing_in_it_leaves_one_space(text: str, left: str | None) -> None:
    assert body(text) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("{a} {b} One.", "B One."),
        ("{b} {a} One.", "B One."),
        ("{b} {a}\nOne.", "B\nOne."),
        ("{b}{a}.", "B."),
        ("{a}{b}", "B"),
    ],
)
def test_one_gap_may_stand_beside_an_empty_one(text: str, left: str) -> None:
    assert body(text, b="B") == left


def test_words_in_a_gap_stay_as_they_are() -> None:
    assert body("{a} {b}", a="{b}", b="\\1 {a} %s {0}") == "{b} \\1 {a} %s {0}"


def test_braces_around_no_parameter_stay() -> None:
    assert body("{c} {} {A} { a } {a", a="x") == "{c} {} {A} { a } {a"


def test_a_number_is_the_same_in_every_language() -> None:
    three = {"a": Value("3", {"": "3"}), "b": None}
    template = TemplateBody({"body": {"en": "{a} of", "lv": "{a} no"}, "title": "{a}"}, "en", KNOWN)
    filled = template.filled(Filling(three, "lv", frozenset(("en", "lv")), Room()))
    assert filled == {"body": {"en": "3 of", "lv": "3 no"}, "title": {"lv": "3"}}


def test_what_is_wrong_stands_nowhere_as_an_id() -> None:
    template = TemplateBody({"claim": "{a}", "channel": "x-{a}", "body": "{a}!"}, "en", KNOWN)
    wrong = {"a": Value(None, {"en": "example"}), "b": None}
    filled = template.filled(Filling(wrong, "en", frozenset(("en",)), Room()))
    assert filled == {"claim": None, "channel": None, "body": {"en": "example!"}}


def test_a_text_in_none_of_the_wanted_languages_keeps_its_first() -> None:
    template = TemplateBody({"body": {"lv": "Teksts", "uk": "Текст"}}, "lv", KNOWN)
    filled = template.filled(Filling({}, "en", frozenset(("en",)), Room()))
    assert filled == {"body": {"lv": "Teksts"}}


def test_a_sender_in_a_condition_is_an_id_and_in_an_inject_a_text() -> None:
    inject = {
        "from": "{a}",
        "variants": [{"id": "v", "from": "{a}!", "when": {"message": {"from": "{a}"}}}],
    }
    value = {"a": Value("editor", {"en": "The editor"}), "b": None}
    filled = TemplateBody(inject, "en", KNOWN).filled(
        Filling(value, "en", frozenset(("en",)), Room())
    )
    assert filled["from"] == "The editor"
    assert filled["variants"][0]["from"] == "The editor!"
    assert filled["variants"][0]["when"] == {"message": {"from": "editor"}}


def test_there_is_an_end_to_what_templates_may_add() -> None:
    template = TemplateBody({"body": {"en": "{a}"}}, "en", KNOWN)
    long = {"a": Value("x" * 60, {"": "x" * 60}), "b": None}
    room = Room(100)
    template.filled(Filling(long, "en", frozenset(("en",)), room))
    assert not room.exceeded
    with pytest.raises(TooLong, match="split it"):
        template.filled(Filling(long, "en", frozenset(("en",)), room))
    assert room.exceeded
