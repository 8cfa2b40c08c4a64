"""Exercises of other programs with some of their values exchanged for others."""

import copy
from typing import Any

from hypothesis import strategies as st

from tests.scenario.exchange.samples import cexf, iceberg, openaev, t3sf_row

SAMPLES: list[Any] = [[t3sf_row(1), t3sf_row(2, Poll="A | B")], cexf(), iceberg(), openaev()]

_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**28), 10**28),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["<p>x</p>", "${user.email}", "i-1", "t-1", "\ud800", "\0", "=cmd()", "-1"]),
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


def _slots(data: Any) -> list[tuple[Any, Any]]:
    """(container, key) of every place in `data`."""
    found: list[tuple[Any, Any]] = []
    waiting = [data]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict | list):
            keys = list(one) if isinstance(one, dict) else range(len(one))
            found += [(one, key) for key in keys]
            waiting += [one[key] for key in keys]
    return found


@st.composite
def changed_samples(draw: st.DrawFn) -> Any:
    """One of the samples, changed in up to six places."""
    data = copy.deepcopy(draw(st.sampled_from(SAMPLES)))
    for _ in range(draw(st.integers(1, 6))):
        slots = _slots(data)
        container, key = slots[draw(st.integers(0, len(slots) - 1))]
        container[key] = draw(_VALUES)
    return data
