"""A template file, checked by itself."""

from pathlib import Path

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.template_reader import examine_template, read_staged, read_template
from tests.scenario.minimal import changed
from tests.scenario.template import TEMPLATE, write_template


def told(folder: Path, *changes: tuple[str, str]) -> list[str]:
    text = TEMPLATE
    for old, new in changes:
        text = changed(text, old, new)
    path = write_template(folder, text)
    return [str(one).removeprefix(f"{path}:") for one in examine_template(path).found]


def line_of(text: str) -> int:
    return TEMPLATE[: TEMPLATE.index(text)].count("\n") + 1


def test_a_good_template_is_read_without_a_remark(tmp_path: Path) -> None:
    assert told(tmp_path) == []
    assert read_template(write_template(tmp_path)).id == "rumour"


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        ("family: rumours", "famly: rumours"),
        ("Talk in {place}", "Talk in {plase}"),
        ("  priority:", "  prioriti:"),
        ("T0085.003", "T0085.0003"),
        ("    facilitator: {en: Watch., lv: Vērojiet.}", "    facilitator: Watch."),
    )
    assert [one.split(": ", 1)[1] for one in found] == [
        "unknown key `famly`; did you mean `family`?",
        "`{plase}` is none of the parameters; did you mean `place`?",
        "unknown key `prioriti`; did you mean `priority`?",
        "there is no DISARM technique `T0085.0003`; did you mean `T0085.003`?",
        "`facilitator` has no text in lv",
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [("id", "x"), ("at", "5m"), ("to", "[x]"), ("use", "other"), ("with", "{a: b}")],
)
def test_keys_that_only_a_scenario_gives_are_refused(tmp_path: Path, key: str, value: str) -> None:
    (only,) = told(tmp_path, ("inject:\n", f"inject:\n  {key}: {value}\n"))
    assert only.startswith(f"{line_of('inject:') + 1}:3: a template has no `{key}`; ")


def test_a_condition_of_its_own_is_refused(tmp_path: Path) -> None:
    (only,) = told(tmp_path, ("inject:\n", "inject:\n  when: {by_hand: true}\n"))
    assert "a template has no `when`; the scenario says when it comes" in only


def test_repeat_is_welcome(tmp_path: Path) -> None:
    assert told(tmp_path, ("inject:\n", "inject:\n  repeat: {every: 5m, times: 3}\n")) == []


def test_a_parameter_that_stands_nowhere_is_a_warning(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        ('from: "{account} of {place}"', "from: X"),
        ("{account} writes", "X writes"),
        ("{account} raksta", "X raksta"),
    )
    assert found == [f"{line_of('id: account')}:9: warning: `account` stands nowhere in the inject"]
    assert read_template(tmp_path / "rumour.yaml").id == "rumour"


def test_an_id_other_than_the_files_name_is_a_warning(tmp_path: Path) -> None:
    assert told(tmp_path, ("id: rumour", "id: gossip")) == [
        "2:5: warning: scenarios find this template by the name of its file, which is `rumour`"
    ]


def test_an_id_of_some_scenario_is_refused(tmp_path: Path) -> None:
    (only,) = told(tmp_path, ('channels: ["{channel}"]', "channels: [telegram]"))
    assert only == (
        f"{line_of('channels: [')}:18: there is no channel `telegram`; a template knows no ids of"
        " a scenario, so make it a parameter"
    )


def test_a_default_cannot_name_something_of_a_scenario(tmp_path: Path) -> None:
    (only,) = told(
        tmp_path,
        ("    kinds: [social, web]\n", "    kinds: [social, web]\n    default: telegram\n"),
        ("languages: [en, lv]", "languages: [en]"),
    )
    assert "a template knows no channel of a scenario" in only


def test_examples_and_defaults_fit_their_type(tmp_path: Path) -> None:
    (only,) = told(tmp_path, ("default: {en: 20m, lv: 20m}", "default: {en: soon, lv: soon}"))
    assert "`soon` is not a length of time" in only


def test_a_parameter_stands_once(tmp_path: Path) -> None:
    found = told(tmp_path, ("  - id: fact\n", "  - id: claim\n"))
    assert any("the id `claim` stands here twice" in one for one in found)


def test_what_shows_only_when_filled_in_is_told_at_the_templates_line(tmp_path: Path) -> None:
    (only,) = told(tmp_path, ("  veracity: fabricated", "  veracity: fabricatd"))
    assert only == (
        f"{line_of('  veracity:')}:13: `fabricatd` is not one of fabricated, misleading,"
        " unverified, accurate; did you mean `fabricated`?"
    )


def test_a_missing_key_is_told_at_the_inject(tmp_path: Path) -> None:
    (only,) = told(tmp_path, ("  priority: high\n", ""))
    assert only.startswith(f"{line_of('inject:') + 1}:")
    assert "`priority` is missing here" in only


def test_what_goes_wrong_only_without_what_is_optional_is_told_too(tmp_path: Path) -> None:
    (only,) = told(
        tmp_path,
        ("      within: 10m", '      within: 10m\n      id: "{fact}"'),
        ("- action: assess", '- action: assess\n      audiences: ["{fact}"]'),
    )[-1:]
    assert "there is no audience `fact`" in only
    (only,) = told(
        tmp_path,
        ("  disarm: [T0085.003]", '  media:\n    - kind: audio\n      transcript: "{claim}"'),
    )
    assert (
        "`transcript` is missing here; this happens where optional parameters are left out" in only
    )


def test_a_line_of_a_list_that_became_shorter_is_still_the_right_one(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        (
            '      facts: ["{fact}"]',
            '      facts: ["{fact}"]\n      audiences:\n        - "{claim}"\n        - "{place}"',
        ),
    )
    at = line_of('      facts: ["{fact}"]') + 3
    assert [one.split(":")[0] for one in found] == [str(at - 1), str(at), str(at)][: len(found)]


def test_a_template_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    for text in ("format: exercise-sim/scenario@1\n", "", "[", "x"):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(Mistakes):
            read_template(path)
        with pytest.raises(Mistakes):
            read_staged(path)


@pytest.mark.parametrize(
    "inject",
    [
        "inject: x",
        "inject: []",
        "inject: {}",
        "inject: {expect: x, notes: [], title: []}",
        "inject: {expect: [x, {}], media: [[]], title: {en: [a]}, x: [b]}",
        "inject: {body: {en: '{', lv: '}{}{place'}}",
    ],
)
def test_any_shape_of_inject_ends_in_sentences(tmp_path: Path, inject: str) -> None:
    path = write_template(tmp_path, TEMPLATE[: TEMPLATE.index("inject:")] + inject + "\n")
    with pytest.raises(Mistakes):
        read_template(path)


@pytest.mark.parametrize("written", ["[x]", "{en: x}", '""', "Place", "x"])
def test_any_id_of_a_parameter_ends_in_sentences(tmp_path: Path, written: str) -> None:
    path = write_template(tmp_path, changed(TEMPLATE, "id: place", f"id: {written}"))
    with pytest.raises(Mistakes):
        read_template(path)


def test_a_template_is_staged_in_all_its_languages(tmp_path: Path) -> None:
    loaded = read_staged(write_template(tmp_path))
    assert loaded.scenario.languages == ("en", "lv")
    inject = loaded.scenario.injects[0]
    assert inject.title.root == {"en": "Talk in the old town", "lv": "Runas: vecpilsēta"}
    assert loaded.scenario.claim["claim"].refuted_by == ("fact",)
    assert loaded.scenario.channel[inject.channel].kind == "social"


def test_a_condition_that_can_never_hold_is_told(tmp_path: Path) -> None:
    never = """\
inject:
  repeat:
    every: 5m
    times: 3
    until:
      all:
        - score: {below: 0.2, after: 10m}
        - score: {above: 0.9, after: 10m}
"""
    (only,) = told(tmp_path, ("inject:\n", never))
    assert only.startswith(f"{line_of('inject:') + 5}:7: warning: these can never hold together")


def test_a_template_that_grows_beyond_all_measure_is_told(tmp_path: Path) -> None:
    fat = "{place}" * 50_000
    found = told(
        tmp_path,
        ("Padodiet tālāk: {place}.", fat),
        ("{en: the old town, lv: vecpilsēta}", f"{{en: town, lv: {'x' * 1000}}}"),
    )
    assert len(found) == 1
    assert "becomes too long" in found[0]
