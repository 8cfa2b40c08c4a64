"""In the shipped winter exercise the day goes on as the teams make it."""

from collections.abc import Mapping
from functools import cache

import pytest

from exercise_sim.exercise.state import Delivery
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.session.profiles import PROFILES
from exercise_sim.session.rehearsal import Rehearsal, rehearse_each

HELPED, SPREADING, SLOW = "exemplary", "amplifier", ("late", "silent")


@cache
def rehearsals() -> Mapping[str, Rehearsal]:
    loaded = read_scenario(find_scenario("winter-network"))
    return rehearse_each(loaded.scenario, loaded.playbook, PROFILES.values())


def delivered(profile: str, inject: str) -> Delivery | None:
    """The one delivery of an inject that has one recipient."""
    deliveries = rehearsals()[profile].state.injects[inject].deliveries
    return next(iter(deliveries.values()), None)


@pytest.mark.parametrize("profile", PROFILES)
def test_only_a_city_that_is_slow_hears_that_it_is_silent(profile: str) -> None:
    assert (delivered(profile, "silent-city") is not None) == (profile in SLOW)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_cold_house_asks_until_the_city_has_told_everyone(profile: str) -> None:
    asked = delivered(profile, "when-warm")
    assert asked is not None
    assert len(asked.again) == (3 if profile in SLOW else 0)


@pytest.mark.parametrize("profile", PROFILES)
def test_only_who_repeated_the_falsehood_to_occupied_territory_is_warned(profile: str) -> None:
    assert (delivered(profile, "mirror-editor-warns") is not None) == (profile == SPREADING)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_platform_refuses_only_what_was_reported_to_it(profile: str) -> None:
    assert (delivered(profile, "reports-refused") is not None) == (profile != "silent")


@pytest.mark.parametrize("profile", PROFILES)
def test_the_list_of_names_comes_once_the_city_has_turned_to_health(profile: str) -> None:
    assert (delivered(profile, "names-in-the-open") is not None) == (profile != "silent")


@pytest.mark.parametrize("profile", PROFILES)
def test_who_answered_the_correspondent_in_time_is_thanked(profile: str) -> None:
    returned = delivered(profile, "correspondent-returns")
    assert returned is not None
    assert returned.variant == (None if profile in SLOW else "answered-yesterday")


def test_an_apology_is_twisted_and_so_is_silence() -> None:
    told, kept = delivered(HELPED, "apology-twisted"), delivered("silent", "apology-twisted")
    assert told is not None
    assert kept is not None
    assert (told.variant, kept.variant) == ("after-the-apology", None)


@pytest.mark.parametrize("profile", PROFILES)
def test_nobody_is_called_at_night_unless_a_facilitator_says_so(profile: str) -> None:
    assert delivered(profile, "caller-at-night") is None
