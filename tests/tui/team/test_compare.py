"""Two texts, word by word."""

import time

import pytest

from exercise_sim.tui.team.compare import marked


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Buses at six.", "Buses at seven.", "Buses at [-six.-] {+seven.+}"),
        ("Buses at six.", "Buses come at six.", "Buses {+come+} at six."),
        ("Buses come at six.", "Buses at six.", "Buses [-come-] at six."),
        ("One.\nTwo.", "One.", "One.\n[-Two.-]"),
        ("One.", "One.\n\nTwo.", "One.\n\n{+Two.+}"),
        ("", "All new.", "{+All new.+}"),
        ("Same.", "Same.", "Same."),
        ("  Same. ", "Same.", "Same."),
    ],
)
def test_signs_say_what_was_taken_out_and_put_in(before: str, after: str, shown: str) -> None:
    assert marked(before, after).plain == shown


def test_texts_are_data() -> None:
    assert marked("[/b]", "[@click=quit]x[/]\x1b").plain == "[-[/b]-] {+[@click=quit]x[/]␛+}"


def test_what_is_hard_to_compare_is_shown_as_a_whole() -> None:
    before, after = "a b " * 20_000, "b a a " * 13_000
    began = time.perf_counter()
    words = marked(before, after).plain
    assert time.perf_counter() - began < 2
    assert words.count("{+") == 1
