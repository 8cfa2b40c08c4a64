import pickle

import pytest

from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes


def test_a_diagnostic_reads_as_a_line_that_editors_jump_to() -> None:
    assert str(Diagnostic("a.yaml", 3, 7, "no `x`")) == "a.yaml:3:7: no `x`"
    assert str(Diagnostic("a.yaml", 3, 7, "y", "warning")) == "a.yaml:3:7: warning: y"


def test_mistakes_come_in_the_order_of_the_file_and_once() -> None:
    late, early = Diagnostic("a", 10, 1, "late"), Diagnostic("a", 9, 2, "early")
    assert str(Mistakes([late, early, late])) == "a:9:2: early\na:10:1: late"


def test_there_are_no_mistakes_without_one() -> None:
    with pytest.raises(ValueError, match="no mistakes"):
        Mistakes([])


def test_mistakes_travel_between_processes() -> None:
    mistakes = Mistakes([Diagnostic("a", 1, 1, "b")])
    assert pickle.loads(pickle.dumps(mistakes)).diagnostics == mistakes.diagnostics
