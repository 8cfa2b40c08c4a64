from pathlib import Path

import pytest

from tests.scenario.checking.quiet import inject, lines_of, told

SHORTER = ("duration: 25m", "duration: 24m")


def test_a_deadline_after_endex_is_told_where_it_is_set(tmp_path: Path) -> None:
    assert told(tmp_path, "deadline-after-endex", SHORTER) == [
        "warning: `publish` is due at 25m, after EndEx; `duration` is 24m"
    ]


def test_a_deadline_at_endex_can_be_met(tmp_path: Path) -> None:
    assert told(tmp_path, "deadline-after-endex") == []


def test_a_deadline_of_the_playbook_is_told_at_the_time_of_the_inject(tmp_path: Path) -> None:
    late = inject("late", "at: 20m").replace("priority: low", "priority: high")
    late = late.replace("veracity: accurate", "veracity: misleading")
    assert lines_of(tmp_path, "deadline-after-endex", late) == ["20m", "20m"]


def test_what_waits_for_something_has_no_deadline_yet(tmp_path: Path) -> None:
    waits = inject(
        "waits",
        "when: {after: {inject: evacuation-post}}",
        more="    expect:\n      - {action: brief, within: 24m}\n",
    )
    assert told(tmp_path, "deadline-after-endex", injects=[waits]) == []


PHASES = {
    "out of order": (
        ["10m", "5m"],
        ["error: the phase begins at 5m, before `p0` above it (10m); put phases in the order of"
         " the day"],
    ),
    "two at once": (
        ["5m", "5m"],
        ["error: `p0` begins at 5m too; two phases cannot begin at once"],
    ),
    "in order": (["0m", "5m", "10m"], []),
}  # fmt: skip


@pytest.mark.parametrize(("starts", "messages"), PHASES.values(), ids=PHASES.keys())
def test_phases_follow_each_other(tmp_path: Path, starts: list[str], messages: list[str]) -> None:
    assert told(tmp_path, "phase-order", _phases(*starts)) == messages


def test_a_phase_begins_before_endex(tmp_path: Path) -> None:
    assert told(tmp_path, "after-endex", _phases("26m")) == [
        "error: the phase begins at 26m, after EndEx; `duration` is 25m"
    ]
    assert told(tmp_path, "after-endex", _phases("25m")) == []


def _phases(*starts: str) -> tuple[str, str]:
    entries = "".join(
        f"  - {{id: p{index}, title: Phase, starts: {start}}}\n"
        for index, start in enumerate(starts)
    )
    return "teams:\n", f"phases:\n{entries}teams:\n"


LIMIT = ("    limit: 200\n", "    limit: 30\n")


def test_a_text_longer_than_its_channel_takes_is_told_by_language(tmp_path: Path) -> None:
    body = (
        "    body: |\n      Buses are coming. #evacuation\n",
        f"    body:\n      en: Short.\n      lv: {'ā' * 31}\n",
    )
    assert told(tmp_path, "text-too-long", LIMIT, body)[0] == (
        "warning: the text in lv has 31 characters, and `telegram` takes 30"
    )


def test_a_text_that_fits_is_not_told(tmp_path: Path) -> None:
    assert told(tmp_path, "text-too-long") == []
    model_answer = ("        model_answer: The drill was planned. The border is guarded.\n", "")
    assert told(tmp_path, "text-too-long", LIMIT, model_answer) == []


def test_a_variant_is_no_longer_than_its_channel_takes_either(tmp_path: Path) -> None:
    variant = (
        "    variants:\n      - id: long\n        when: {response: {inject: evacuation-post}}\n"
        f"        body: {'x' * 40}\n"
    )
    long = inject("long", "at: 7m", more=variant)
    web = ("    name: Web page\n", "    name: Web page\n    limit: 39\n")
    assert told(tmp_path, "text-too-long", web, injects=[long]) == [
        "warning: the text in en has 40 characters, and `web` takes 39"
    ]
