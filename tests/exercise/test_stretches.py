"""Stretches of time behave as the truth values of each moment do."""

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from exercise_sim.exercise.stretches import (
    ALWAYS,
    NEVER,
    Stretches,
    begins,
    covers,
    either,
    otherwise,
    since,
    together,
)

moments = st.integers(0, 12).map(float)
stretches = st.lists(
    st.tuples(moments, st.one_of(moments, st.just(inf))).filter(lambda pair: pair[0] < pair[1]),
    max_size=4,
).map(lambda some: either(*((one,) for one in some)))


@given(stretches, stretches, moments)
def test_both_hold_together_only_when_each_does(a: Stretches, b: Stretches, t: float) -> None:
    assert covers(together(a, b), t) == (covers(a, t) and covers(b, t))


@given(stretches, stretches, moments)
def test_either_holds_when_one_does(a: Stretches, b: Stretches, t: float) -> None:
    assert covers(either(a, b), t) == (covers(a, t) or covers(b, t))


@given(stretches, moments)
def test_otherwise_holds_exactly_when_it_does_not(a: Stretches, t: float) -> None:
    assert covers(otherwise(a), t) != covers(a, t)
    assert otherwise(otherwise(a)) == a


@given(stretches)
def test_stretches_are_kept_in_order_and_never_touch(a: Stretches) -> None:
    edges = [edge for stretch in a for edge in stretch]
    assert edges == sorted(set(edges))
    assert begins(a) == (edges[0] if edges else None)


def test_everything_together_is_nothing_more_than_always() -> None:
    assert together() == ALWAYS
    assert either() == NEVER
    assert since(-3.0) == ALWAYS
