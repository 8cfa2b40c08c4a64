"""What is said when a scenario uses a template wrongly."""

from pathlib import Path

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.scenario.template_expansion import MOST_TEMPLATES
from tests.scenario.minimal import changed
from tests.scenario.template import FIRST_LINE, TEMPLATE, USE, write_with_template


def told(folder: Path, use: str, template: str = TEMPLATE, *changes: tuple[str, str]) -> list[str]:
    """What the reader says, with lines counted from the first of `use`."""
    path = write_with_template(folder, use, template)
    for old, new in changes:
        path.write_text(changed(path.read_text(encoding="utf-8"), old, new), encoding="utf-8")
    try:
        found = read_scenario(path).warnings
    except Mistakes as mistakes:
        found = mistakes.diagnostics
    return [
        f"{one.line - FIRST_LINE + 1}:{one.column}: {one.message}"
        if one.file == str(path)
        else str(one).removeprefix(f"{folder}/")
        for one in found
    ]


def test_a_parameter_that_there_is_not_is_told_at_its_key(tmp_path: Path) -> None:
    assert told(tmp_path, changed(USE, "fact:", "fackt:")) == [
        "9:7: the template `rumour` has no parameter `fackt`; did you mean `fact`?"
    ]


def test_a_slip_in_a_required_name_is_told_once(tmp_path: Path) -> None:
    assert told(tmp_path, changed(USE, "place:", "plase:")) == [
        "6:7: the template `rumour` has no parameter `plase`; did you mean `place`?"
    ]


def test_a_required_parameter_is_missed_with_its_description(tmp_path: Path) -> None:
    assert told(tmp_path, changed(USE, "      place: the town\n", "")) == [
        "5:5: the template `rumour` needs `place` here: Where it spreads."
    ]


def test_without_with_what_is_missing_is_told_at_the_use(tmp_path: Path) -> None:
    assert told(tmp_path, USE[: USE.index("    with")]) == [
        "4:10: the template `rumour` needs `channel` here: Channel of the rumour.",
        "4:10: the template `rumour` needs `place` here: Where it spreads.",
    ]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("deadline: soon", "`soon` is not a length of time; write it like 90s, 5m or 1h30m"),
        ("deadline: [5m]", "`deadline` is a length of time; write it like 90s, 5m or 1h30m"),
        ("claim: evacuatoin", "there is no claim `evacuatoin`; did you mean `evacuation`?"),
        ("claim: zzz", "there is no claim `zzz`; there are evacuation"),
        ("claim: {en: evacuation}", "`claim` is the id of a claim"),
        ("place: [here]", "`place` is a text, or one text for each language (`lv: ...`)"),
        ('place: ""', "the text is empty"),
        ("place: {EN: here}", "`EN` is not a language code such as lv, en or uk"),
        ("place: {en: [here]}", "`place` is one text for each language (`lv: ...`)"),
    ],
)
def test_a_value_of_the_wrong_type_is_told_where_it_stands(
    tmp_path: Path, given: str, message: str
) -> None:
    name = given.split(":", maxsplit=1)[0]
    lines = [line for line in USE.splitlines(True) if not line.strip().startswith(f"{name}:")]
    use = "".join(lines) + f"      {given}\n"
    number = use.count("\n")
    assert told(tmp_path, use) == [f"{number}:{9 + len(name)}: {message}"]


@pytest.mark.parametrize(
    ("sort", "example", "given", "message"),
    [
        ("number", "3", "many", "`many` is not a number; write it like 3 or 0.5"),
        ("number", "3", "nan", "`nan` is not a number; write it like 3 or 0.5"),
        ("choice\n    choices: [low, high]", "low", "hgh", "`hgh` is not one of low, high;"),
    ],
)
def test_numbers_and_choices_are_checked(
    tmp_path: Path, sort: str, example: str, given: str, message: str
) -> None:
    old = TEMPLATE[TEMPLATE.index("  - id: place") : TEMPLATE.index("  - id: channel")]
    new = f"""\
  - id: place
    type: {sort}
    description: {{en: Some., lv: Kāds.}}
    example: {{en: "{example}", lv: "{example}"}}
"""
    use = changed(USE, "the town", given)
    (only,) = told(tmp_path, use, changed(TEMPLATE, old, new))
    assert only.startswith(f"6:14: {message}")


def test_with_needs_a_use(tmp_path: Path) -> None:
    use = changed(USE, "    use: rumour\n", "    channel: telegram\n    from: X\n    title: X\n")
    use += "    body: X\n    priority: low\n    veracity: accurate\n"
    assert told(tmp_path, use)[:1] == [
        "7:5: `with` fills in a template; say which one: `use: name`"
    ]


@pytest.mark.parametrize("written", ["[rumour]", "{rumour: yes}"])
def test_use_is_one_name(tmp_path: Path, written: str) -> None:
    use = changed(USE, "use: rumour", f"use: {written}")
    assert told(tmp_path, use) == ["4:10: `use` is the name of one template"]


def test_with_is_made_of_lines(tmp_path: Path) -> None:
    use = USE[: USE.index("    with")] + "    with: [place]\n"
    assert told(tmp_path, use) == ["5:11: `with` is made of `parameter: value` lines"]


def test_a_missing_value_is_told_once(tmp_path: Path) -> None:
    for old in (" the town", " telegram", " drill-is-planned"):
        (only,) = told(tmp_path, changed(USE, old, ""))
        assert "has no value" in only


def test_a_missing_with_or_use_is_told_once(tmp_path: Path) -> None:
    (only,) = told(tmp_path, changed(USE, "use: rumour", "use:"))
    assert "`use` has no value" in only
    (only,) = told(tmp_path, USE[: USE.index("    with")] + "    with:\n")
    assert "`with` has no value" in only


def test_a_text_without_a_declared_language_is_told_where_it_is_used_in_texts(
    tmp_path: Path,
) -> None:
    languages = ("language: en", "language: en\nlanguages: [en, lv]")
    found = told(tmp_path, USE, TEMPLATE, languages)
    assert "7:7: `place` has no text in lv" in found
    both = changed(USE, "the town", "{en: the town, lv: pilsēta}")
    assert not [one for one in told(tmp_path, both, TEMPLATE, languages) if "`place`" in one]


def test_what_reads_the_same_in_every_language_is_written_once(tmp_path: Path) -> None:
    languages = ("language: en", "language: en\nlanguages: [en, lv]")
    use = changed(USE, "      place", '      account: "@border"\n      place')
    assert not [one for one in told(tmp_path, use, TEMPLATE, languages) if "`account`" in one]


def test_a_channel_of_an_unfit_kind_is_a_warning(tmp_path: Path) -> None:
    template = changed(TEMPLATE, "kinds: [social, web]", "kinds: [phone]")
    assert told(tmp_path, USE, template) == [
        "7:16: `telegram` is a channel of kind social; this template is written for phone"
    ]


def test_a_mistake_in_what_the_author_wrote_is_told_at_their_line(tmp_path: Path) -> None:
    use = (
        USE
        + """\
    priority: hgh
    expect:
      - action: verify
        within: 5 minutes
      - action: publish
        channels: [telegrm]
"""
    )
    assert told(tmp_path, use) == [
        "10:15: `hgh` is not one of high, medium, low; did you mean `high`?",
        "13:17: `5 minutes` is not a length of time; write it like 90s, 5m or 1h30m",
        "15:20: there is no channel `telegrm`; did you mean `telegram`?",
    ]


def test_a_mistake_in_what_the_template_gave_is_told_at_the_use_with_its_field(
    tmp_path: Path,
) -> None:
    template = changed(TEMPLATE, 'within: "{deadline}"', 'audiences: ["{place}"]')
    line = template[: template.index("audiences:")].count("\n") + 1
    (only, *_) = told(tmp_path, changed(USE, "the town", "nowhere"), template)
    assert only == (
        "4:10: there is no audience `nowhere`; there are residents"
        f" (`expect[1].audiences[0]` comes from the template `rumour`, line {line})"
    )


def test_an_expectation_that_both_wrote_is_told_where_each_part_stands(tmp_path: Path) -> None:
    template = changed(TEMPLATE, "      facts:", '      audiences: ["{place}"]\n      facts:')
    use = changed(USE, "the town", "nowhere") + "    expect:\n      - action: publish\n"
    found = told(tmp_path, use + "        channels: [nowhere]\n", template)
    assert found[0].startswith("4:10: there is no audience `nowhere`")
    assert found[1] == "12:20: there is no channel `nowhere`; there are telegram, web"


def test_an_unknown_template_is_told_with_what_was_meant(tmp_path: Path) -> None:
    assert told(tmp_path, changed(USE, "use: rumour", "use: rumor")) == [
        "4:10: there is no template `rumor`; did you mean `rumour`?"
    ]
    assert told(tmp_path, changed(USE, "use: rumour", "use: fabricated-statment")) == [
        "4:10: there is no template `fabricated-statment`; did you mean `fabricated-statement`?"
    ]


@pytest.mark.parametrize(
    "named", ["../../etc/passwd", "/etc/passwd", "../secret.yaml", "../secret", "injects/../../x"]
)
def test_a_template_outside_the_folder_is_refused(tmp_path: Path, named: str) -> None:
    (tmp_path / "secret.yaml").write_text(TEMPLATE, encoding="utf-8")
    folder = tmp_path / "scenario"
    folder.mkdir()
    assert told(folder, changed(USE, "use: rumour", f"use: {named}")) == [
        f"4:10: `{named}` leaves the scenario's folder; put the template beside the scenario or"
        " below it"
    ]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "rumour.yaml"
    outside.write_text(TEMPLATE, encoding="utf-8")
    folder = tmp_path / "scenario"
    path = (folder.mkdir(), write_with_template(folder))[1]
    (folder / "injects" / "rumour.yaml").unlink()
    (folder / "injects" / "rumour.yaml").symlink_to(outside)
    with pytest.raises(Mistakes, match="leaves the scenario's folder"):
        read_scenario(path)


@pytest.mark.parametrize("named", ['"a\\0b"', "injects", ".", '""', "rumour.yaml/x", "x/../rumour"])
def test_any_name_that_is_nothing_is_told(tmp_path: Path, named: str) -> None:
    found = told(tmp_path, changed(USE, "use: rumour", f"use: {named}"))
    assert len(found) == 1


def test_a_name_of_any_length_is_told_briefly(tmp_path: Path) -> None:
    (only,) = told(tmp_path, changed(USE, "use: rumour", f"use: {'x' * 5000}"))
    assert len(only) < 200


def test_mistakes_of_the_template_are_told_once_in_its_own_file(tmp_path: Path) -> None:
    template = changed(TEMPLATE, "Talk in {place}", "Talk in {plce}")
    twice = USE + changed(USE, "id: talk", "id: talk-again")
    line = template[: template.index("{plce}")].count("\n") + 1
    (only,) = told(tmp_path, twice, template)
    assert only.startswith(f"injects/rumour.yaml:{line}:")
    assert "`{plce}` is none of the parameters; did you mean `place`?" in only


def test_a_template_that_is_no_template_is_told_once(tmp_path: Path) -> None:
    for text in ("", "a: [", "format: exercise-sim/playbook@1\nid: x\n", "nothing"):
        found = told(tmp_path, USE + changed(USE, "id: talk", "id: talk-again"), text)
        assert found
        assert all(one.startswith("injects/rumour.yaml:") for one in found)


def test_references_to_an_inject_whose_template_is_broken_hold(tmp_path: Path) -> None:
    after = """\
  - id: later
    when: {after: {inject: talk}}
    to: [chancellery]
    use: rumour
    with: {place: x, channel: telegram}
"""
    found = told(tmp_path, changed(USE, "use: rumour", "use: rumor") + after)
    assert found == ["4:10: there is no template `rumor`; did you mean `rumour`?"]


def test_what_no_template_gives_is_still_missed(tmp_path: Path) -> None:
    found = told(tmp_path, changed(USE, "    to: [chancellery]\n", ""))
    assert found == ["1:5: `to` is missing here"]


def test_a_short_file_cannot_grow_into_a_huge_scenario(tmp_path: Path) -> None:
    fat = "{place} " * 10_000
    template = changed(TEMPLATE, "Pass it on in {place}.", fat)
    template = changed(template, "{account} of {place}", "{account}")
    use = changed(USE, "the town", "x" * 1_000)
    many = "".join(changed(use, "id: talk", f"id: talk-{number}") for number in range(50))
    assert sum("becomes too long" in one for one in told(tmp_path, many, template)) == 1


def test_a_scenario_does_not_search_for_templates_for_ever(tmp_path: Path) -> None:
    many = "".join(
        f"  - id: i{number}\n    at: 1m\n    to: [chancellery]\n    use: t{number}\n"
        for number in range(MOST_TEMPLATES + 20)
    )
    found = told(tmp_path, many)
    assert sum("and this is one more" in one for one in found) == 20
