"""Every action of every console answers to its key, whatever keyboard layout is on."""

from __future__ import annotations

from collections import defaultdict

import pytest
from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.keys import _character_to_key

from exercise_sim.tui.key_card import Entry, entries
from exercise_sim.tui.key_names import KEPT_BY_BROWSERS, is_key
from exercise_sim.tui.layouts import on_every_layout
from tests.tui.keyboards import UNDER, first_keys, sent


class Probe(App[None]):
    """Has the actions of one place, and writes down which of them are asked for."""

    def __init__(self, place: list[Entry]) -> None:
        super().__init__()
        self.asked: list[str] = []
        self._bindings = BindingsMap()
        for entry in place:
            for key in on_every_layout(entry.usual).split(","):
                written = _character_to_key(key) if len(key) == 1 else key
                self._bindings._add_binding(
                    Binding(written, f"ask('{entry.binding_id}')", priority=True)
                )

    def action_ask(self, binding_id: str) -> None:
        self.asked.append(binding_id)


def places() -> dict[tuple[str, str], list[Entry]]:
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries():
        found[entry.console, entry.place].append(entry)
    return found


@pytest.mark.parametrize("layout", UNDER)
@pytest.mark.parametrize("place", places().values(), ids=[" ".join(key) for key in places()])
async def test_every_action_answers_under_every_layout(place: list[Entry], layout: str) -> None:
    probe = Probe(place)
    async with probe.run_test() as pilot:
        for entry in place:
            probe.asked.clear()
            sharing = {one.binding_id for one in place if one.usual == entry.usual}
            for key in first_keys(entry):
                await pilot.press(sent(key, layout))
            assert len(probe.asked) == len(first_keys(entry)), entry
            assert set(probe.asked) <= sharing, entry


def test_no_action_has_a_key_that_browsers_keep_or_that_no_keyboard_has() -> None:
    for entry in entries():
        for key in first_keys(entry):
            assert key not in KEPT_BY_BROWSERS, entry
            assert is_key(key) or key in ("equals_sign", "underscore"), entry


def test_two_actions_of_one_place_share_a_key_only_where_it_is_the_same_for_both() -> None:
    for place in places().values():
        had: dict[str, Entry] = {}
        for entry in place:
            for key in on_every_layout(entry.usual).split(","):
                other = had.setdefault(key, entry)
                assert other.usual == entry.usual, (key, other, entry)


def test_binding_ids_are_unique_and_every_action_says_what_it_does() -> None:
    every = entries()
    assert len({entry.binding_id for entry in every}) == len(every)
    assert all(entry.label and entry.help for entry in every)
