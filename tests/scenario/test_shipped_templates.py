"""Every shipped template is right, complete, and tells a good team from a silent one."""

from pathlib import Path

import pytest

from exercise_sim.scenario.disarm import techniques
from exercise_sim.scenario.library import shipped_templates
from exercise_sim.scenario.template_list import list_templates
from exercise_sim.scenario.template_reader import examine_template, read_staged
from exercise_sim.session.profiles import PROFILES
from exercise_sim.session.rehearsal import Rehearsal, rehearse_each
from exercise_sim.session.rehearsal_report import overall

LANGUAGES = {"en", "lv", "uk"}

every_template = pytest.mark.parametrize(
    "path", shipped_templates().values(), ids=lambda path: path.stem
)


@every_template
def test_a_shipped_template_reads_without_a_mistake_or_warning(path: Path) -> None:
    assert [str(one) for one in examine_template(path).found] == []


@every_template
def test_a_shipped_template_is_complete_in_three_languages(path: Path) -> None:
    template = examine_template(path).template
    assert template is not None
    # That every text has them all is a check of the reader.
    assert set(template.languages) == LANGUAGES


@every_template
def test_an_exemplary_team_does_well_with_a_shipped_template_and_a_silent_one_does_not(
    path: Path,
) -> None:
    loaded = read_staged(path)
    profiles = [PROFILES["exemplary"], PROFILES["silent"]]
    played = rehearse_each(loaded.scenario, loaded.playbook, profiles)
    score = {name: overall(rehearsal.scorecard) for name, rehearsal in played.items()}
    assert [sentence for one in played.values() for sentence in one.refused] == []
    assert score["exemplary"] is not None, "nothing that is expected can be observed"
    assert score["exemplary"] >= 0.85, _lost(played["exemplary"])
    assert score["silent"] is not None
    assert score["silent"] < 0.3


@every_template
def test_hostile_techniques_stand_only_where_something_is_hostile(path: Path) -> None:
    inject = read_staged(path).scenario.injects[0]
    assert set(inject.disarm) <= set(techniques())
    if inject.disarm:
        assert inject.veracity in ("fabricated", "misleading") or inject.claim is None


def test_every_shipped_template_can_be_chosen_from_the_list() -> None:
    assert {one.id for one in list_templates()} == set(shipped_templates())


def _lost(rehearsal: Rehearsal) -> str:
    """Which criteria an exemplary team does not reach: model answers to be mended."""
    card = rehearsal.scorecard
    return "; ".join(
        f"{team}: {criterion} {one.mean.value}"
        for team, score in card.teams.items()
        for criterion, one in score.criteria.items()
        if one.mean.value is not None and one.mean.value < 1
    )
