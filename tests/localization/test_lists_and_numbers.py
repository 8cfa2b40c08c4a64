"""Enumerations and numbers, as each language writes them."""

import pytest

from exercise_sim.localization import speaking
from exercise_sim.localization.lists import listed
from exercise_sim.localization.numbers import decimal, whole


@pytest.mark.parametrize(
    ("parts", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_an_enumeration_has_one_and(parts: list[str], said: str) -> None:
    assert listed(parts) == said


def test_a_long_enumeration_says_how_many_are_left_out() -> None:
    assert listed(["a", "b", "c", "d"], most=2) == "a, b and 2 more"
    assert listed(["a", "b"], most=2) == "a and b"


def test_braces_in_what_is_enumerated_stay() -> None:
    assert listed(["{0}", "{x!r}"]) == "{0} and {x!r}"


@pytest.mark.parametrize("language", ["lv", "uk"])
def test_latvian_and_ukrainian_have_a_decimal_comma(language: str) -> None:
    assert (decimal(2.5, 1), decimal(0.25), decimal(3), whole(5000)) == (
        "2.5",
        "0.25",
        "3",
        "5,000",
    )
    with speaking(language):
        assert decimal(2.5, 1) == "2,5"
        assert decimal(0.25) == "0,25"
        assert decimal(3) == "3"
        assert whole(5_000_000) == "5\u00a0000\u00a0000"
