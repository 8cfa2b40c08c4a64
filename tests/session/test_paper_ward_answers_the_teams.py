"""In the shipped hospital exercise the day goes on as the teams make it."""

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
    loaded = read_scenario(find_scenario("paper-ward"))
    return rehearse_each(loaded.scenario, loaded.playbook, PROFILES.values())


def delivered(profile: str, inject: str) -> Delivery | None:
    """The first team's delivery of an inject; None where it did not come."""
    deliveries = rehearsals()[profile].state.injects[inject].deliveries
    return next(iter(deliveries.values()), None)


@pytest.mark.parametrize("profile", PROFILES)
def test_relatives_ask_until_the_hospital_has_spoken_about_blood(profile: str) -> None:
    asked = delivered(profile, "no-answer")
    assert asked is not None
    assert len(asked.again) == (3 if profile in SLOW else 0)


@pytest.mark.parametrize("profile", PROFILES)
def test_the_radio_calls_only_a_hospital_that_is_late(profile: str) -> None:
    assert (delivered(profile, "radio-silence") is not None) == (profile in SLOW)


@pytest.mark.parametrize("profile", PROFILES)
def test_nurses_object_only_where_the_falsehood_was_repeated(profile: str) -> None:
    assert (delivered(profile, "nurses-object") is not None) == (profile == SPREADING)


@pytest.mark.parametrize("profile", PROFILES)
def test_the_list_of_patients_comes_once_the_town_has_turned_to_the_hospital(profile: str) -> None:
    assert (delivered(profile, "list-of-patients") is not None) == (profile != "silent")


@pytest.mark.parametrize("profile", PROFILES)
def test_a_platform_refuses_only_what_was_reported_to_it(profile: str) -> None:
    assert (delivered(profile, "appeal-stays") is not None) == (profile != "silent")


@pytest.mark.parametrize("profile", PROFILES)
def test_the_authority_asks_only_who_has_not_told_it_in_time(profile: str) -> None:
    assert (delivered(profile, "authority-asks") is not None) == (profile in SLOW)


@pytest.mark.parametrize("profile", PROFILES)
def test_a_confirmed_death_is_twisted_in_another_way_than_a_hidden_one(profile: str) -> None:
    told = delivered(profile, "death-twisted")
    assert told is not None
    assert told.variant == (None if profile in SLOW else "after-the-word")


def test_television_gives_credit_for_an_honest_day() -> None:
    for profile, variant in ((HELPED, "after-an-honest-day"), ("silent", None)):
        asked = rehearsals()[profile].state.injects["evening-news"].deliveries
        assert len(asked) == 4
        assert {one.variant for one in asked.values()} == {variant}


@pytest.mark.parametrize("profile", PROFILES)
def test_nobody_confesses_unless_a_facilitator_says_so(profile: str) -> None:
    assert delivered(profile, "nurse-who-clicked") is None


@pytest.mark.parametrize("profile", PROFILES)
def test_nobody_corrects_a_hospital_that_took_the_genuine_page_for_genuine(profile: str) -> None:
    assert delivered(profile, "called-a-forgery") is None
