"""The line that is shown, and the mark under it."""

import pytest
from rich.cells import cell_len

from exercise_sim.authoring.check_excerpt import excerpt


def marked(line: str, column: int, width: int = 80) -> str:
    """What stands above the mark, cell by cell."""
    shown = excerpt(line, column, width)
    assert cell_len(shown.line) <= width
    begins, length = shown.mark.index("^"), shown.mark.count("^")
    above, cells = "", 0
    for letter in shown.line:
        if begins <= cells < begins + length:
            above += letter
        cells += cell_len(letter)
    return above


@pytest.mark.parametrize(
    ("line", "column", "above"),
    [
        ("    priority: hihg", 15, "hihg"),
        ("    priority: hihg", 5, "priority"),
        ("    to: [one, two]", 10, "one"),
        ("    to: [one, two]", 9, "["),
        ("\tpriority: hihg", 2, "priority"),
        ("title: 日本語 hihg", 12, "hihg"),
        ("title: \t日本 hihg", 12, "hihg"),
        ("from: 'A person' # who", 7, "'A person'"),
        ('from: "A person', 7, '"A person'),
        ("title: Droša robeža", 8, "Droša"),
    ],
)
def test_the_mark_stands_under_what_is_meant(line: str, column: int, above: str) -> None:
    assert marked(line, column) == above


@pytest.mark.parametrize("column", [1, 8, 300, 599, 600])
@pytest.mark.parametrize("letter", ["x ", "語 "])
def test_a_long_line_is_cut_around_the_place(letter: str, column: int) -> None:
    line = letter * 300
    line = line[: column - 1] + "HERE " + line[column + 4 :]
    shown = excerpt(line, column, 60)
    assert marked(line, column, 60) == "HERE"
    assert shown.line.startswith("…") == (column > 60)


def test_a_place_behind_the_line_is_marked_too() -> None:
    shown = excerpt("title:", 40, 80)
    assert shown.mark == " " * 6 + "^"


def test_a_long_word_is_marked_as_far_as_it_is_shown() -> None:
    shown = excerpt("id: " + "x" * 500, 5, 60)
    assert cell_len(shown.line) <= 60
    assert len(shown.mark) <= 60


def test_what_acts_on_a_terminal_is_shown_and_does_not_act() -> None:
    shown = excerpt("title: \x1b[31m\u202eabc\u2066 hihg", 19, 80)
    assert "\x1b" not in shown.line
    assert "\u202e" not in shown.line
    assert "\u2066" not in shown.line
    assert shown.line[shown.mark.index("^") :] == "hihg"
