from pathlib import Path

import pytest

from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.scenario.scenario import Scenario
from tests.scenario.minimal import SCENARIO, changed, write
from tests.scenario.template import TEMPLATE, USE, write_with_template


def used(folder: Path, use: str = USE, template: str = TEMPLATE) -> Inject:
    return read_scenario(write_with_template(folder, use, template)).scenario.inject["talk"]


def test_an_inject_takes_from_its_template_what_it_does_not_say_itself(tmp_path: Path) -> None:
    inject = used(tmp_path)
    assert (inject.use, inject.at, inject.to) == ("rumour", 600, ("chancellery",))
    assert (inject.priority, inject.veracity, inject.disarm) == (
        "high",
        "fabricated",
        ("T0085.003",),
    )
    assert inject.title.root == {"en": "Talk in the town"}


def test_a_gap_takes_the_text_inside_a_text_and_the_id_where_an_id_stands(tmp_path: Path) -> None:
    inject = used(tmp_path)
    assert inject.body.read("en").startswith("@talk writes: The town is being evacuated. Listen!")
    assert inject.claim == "evacuation"
    assert inject.channel == "telegram"
    assert inject.expect[1].facts == ("drill-is-planned",)
    assert inject.expect[1].within == 1200


def test_who_it_comes_from_is_told_in_words(tmp_path: Path) -> None:
    assert used(tmp_path).sender == "@talk of the town"


def test_what_is_optional_leaves_no_gap_behind(tmp_path: Path) -> None:
    use = changed(
        changed(USE, "      claim: evacuation\n", ""), "      fact: drill-is-planned\n", ""
    )
    inject = used(tmp_path, use)
    assert inject.body.read("en") == "@talk writes: Listen!\n\nPass it on in the town.\n"
    assert inject.claim is None
    assert inject.expect[1].facts == ()
    answer = inject.expect[1].model_answer
    assert answer is not None
    assert answer.read("en").startswith("This is what we know")


def test_neighbours_that_are_both_left_out_leave_no_space_at_the_start(tmp_path: Path) -> None:
    template = changed(TEMPLATE, 'en: "{fact} This', 'en: "{fact} {claim} This')
    use = changed(USE, "      claim: evacuation\n      fact: drill-is-planned\n", "")
    answer = used(tmp_path, use, template).expect[1].model_answer
    assert answer is not None
    assert answer.read("en").startswith("This is what we know")


def test_keys_of_the_inject_win(tmp_path: Path) -> None:
    inject = used(tmp_path, USE + "    priority: low\n    body: Nothing.\n")
    assert inject.priority == "low"
    assert inject.body.read("en") == "Nothing."


def test_expectations_are_joined_action_by_action(tmp_path: Path) -> None:
    own = """\
    expect:
      - action: verify
        within: 5m
      - action: publish
        within: 30m
      - id: second-word
        action: publish
        within: 50m
"""
    expect = used(tmp_path, USE + own).expect
    assert [(one.id, one.action, one.within) for one in expect] == [
        (None, "assess", 600),
        (None, "publish", 1800),
        (None, "verify", 300),
        ("second-word", "publish", 3000),
    ]
    assert expect[1].facts == ("drill-is-planned",)


def test_an_expectation_is_joined_by_the_id_that_the_template_gives_it(tmp_path: Path) -> None:
    template = changed(TEMPLATE, "    - action: publish", "    - id: first\n      action: publish")
    own = "    expect:\n      - {id: first, action: publish, within: 7m}\n"
    expect = used(tmp_path, USE + own, template).expect
    assert [(one.id, one.within) for one in expect] == [(None, 600), ("first", 420)]


def test_notes_are_joined_key_by_key(tmp_path: Path) -> None:
    notes = used(tmp_path, USE + "    notes:\n      evaluator: Look closely.\n").notes
    assert notes.facilitator is not None
    assert notes.evaluator is not None
    assert notes.facilitator.read("en") == "Watch."
    assert notes.evaluator.read("en") == "Look closely."


def test_a_value_is_never_filled_in_again(tmp_path: Path) -> None:
    for value in ("{claim}", "{place}", "{0.__class__}", "%s {} {{claim}}"):
        inject = used(tmp_path, changed(USE, "the town", f'"{value}"'))
        assert inject.title.read("en") == f"Talk in {value}"


def test_braces_in_a_text_of_the_scenario_stay(tmp_path: Path) -> None:
    path = write_with_template(tmp_path)
    path.write_text(changed(path.read_text(), "The town is being evacuated.", "Go to {place}."))
    body = read_scenario(path).scenario.inject["talk"].body.read("en")
    assert body.startswith("@talk writes: Go to {place}. Listen!")


LANGUAGES = (
    ("language: en", "language: lv\nlanguages: [lv, en]"),
    ("      place: the town", "      place: {lv: pilsēta, en: the town}"),
)


def test_each_language_of_a_text_is_filled_in_that_language(tmp_path: Path) -> None:
    inject = in_languages(tmp_path, *LANGUAGES)
    assert inject.title.root == {"en": "Talk in the town", "lv": "Runas: pilsēta"}
    assert inject.sender == "@talk of pilsēta"


def test_a_value_without_the_language_falls_back_to_the_scenarios(tmp_path: Path) -> None:
    inject = in_languages(
        tmp_path,
        ("language: en", "language: lv"),
        ("      place: the town", "      place: pilsēta\n"),
        ("    use: rumour", "    original: en\n    use: rumour"),
    )
    assert inject.title.root == {"en": "Talk in pilsēta", "lv": "Runas: pilsēta"}


def test_languages_that_the_scenario_has_no_use_for_are_left_out(tmp_path: Path) -> None:
    assert used(tmp_path).body.languages == ("en",)


def test_the_language_that_the_feed_shows_first_is_kept(tmp_path: Path) -> None:
    template = changed(TEMPLATE, "inject:\n", "inject:\n  original: lv\n")
    assert used(tmp_path, template=template).body.languages == ("en", "lv")


def in_languages(folder: Path, *changes: tuple[str, str]) -> Inject:
    """The inject of a scenario whose own texts say nothing about languages."""
    path = write_with_template(folder)
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        text = changed(text, old, new)
    path.write_text(text, encoding="utf-8")
    from exercise_sim.scenario.authored_file import read_authored
    from exercise_sim.scenario.template_expansion import expand_templates

    document = expand_templates(read_authored(path, "scenario"), path)
    assert document.diagnostics == ()
    context = {"language": "lv"}
    return Inject.model_validate(document.data["injects"][1], context=context)


def test_a_text_that_is_one_gap_has_the_languages_of_what_stands_in_it(tmp_path: Path) -> None:
    title = '  title: {en: "Talk in {place}", lv: "Runas: {place}"}'
    path = write_with_template(tmp_path, template=changed(TEMPLATE, title, '  title: "{place}"'))
    text = changed(
        path.read_text(encoding="utf-8"), "place: the town", "place: {en: the town, uk: місто}"
    )
    path.write_text(changed(text, "    use: rumour", "    original: uk\n    use: rumour"), "utf-8")
    inject = read_scenario(path).scenario.inject["talk"]
    assert inject.title.root == {"en": "the town", "uk": "місто"}


def test_a_parameter_without_a_value_takes_its_default(tmp_path: Path) -> None:
    assert used(tmp_path, changed(USE, "      place", "      deadline: 5m\n      place")).expect[
        1
    ].within == pytest.approx(300)
    assert used(tmp_path).expect[1].within == pytest.approx(1200)


def test_a_scenario_with_templates_reads_back_from_the_log(tmp_path: Path) -> None:
    scenario = read_scenario(write_with_template(tmp_path)).scenario
    assert Scenario.model_validate_json(scenario.model_dump_json()) == scenario


def test_a_shipped_template_is_used_by_its_name(tmp_path: Path) -> None:
    use = """\
  - id: forged
    at: 10m
    to: [chancellery]
    use: fabricated-statement
    with:
      institution: the Ministry
      claim: evacuation
      channel: telegram
"""
    inject = read_scenario(write(tmp_path, SCENARIO + use)).scenario.inject["forged"]
    assert "from the Ministry" in inject.body.read("en")


def test_a_template_of_ones_own_wins_over_a_shipped_one(tmp_path: Path) -> None:
    path = write_with_template(tmp_path, changed(USE, "rumour", "fabricated-statement"))
    (tmp_path / "injects" / "rumour.yaml").rename(tmp_path / "injects/fabricated-statement.yaml")
    assert read_scenario(path).scenario.inject["talk"].title.read("en") == "Talk in the town"


@pytest.mark.parametrize("named", ["rumour", "injects/rumour.yaml", "./injects/rumour.yaml"])
def test_a_template_is_named_or_its_path_is_given(tmp_path: Path, named: str) -> None:
    assert used(tmp_path, changed(USE, "use: rumour", f"use: {named}")).use == named


def test_a_template_lies_beside_the_scenario_or_below(tmp_path: Path) -> None:
    path = write_with_template(tmp_path)
    (tmp_path / "injects" / "rumour.yaml").rename(tmp_path / "rumour.yaml")
    assert read_scenario(path).scenario.inject["talk"].use == "rumour"
