from pathlib import Path

import pytest

from tests.scenario.checking.quiet import Change, told

FOUND: dict[str, tuple[str, list[Change], str]] = {
    "a claim that nothing refutes": (
        "claim-without-fact",
        [("    refuted_by: [drill-is-planned]\n", "")],
        "warning: no fact refutes `evacuation`; name one in `refuted_by`",
    ),
    "an audience without a channel": (
        "audience-without-channel",
        [
            ("    channels: [telegram]\nkey_messages", "    channels: []\nkey_messages"),
            ("        audiences: [residents]\n", ""),
        ],
        "warning: no channel reaches `residents`; name those that they use",
    ),
    "an audience on a channel that nobody publishes on": (
        "audience-without-channel",
        [
            ("    channels: [telegram]\nkey_messages", "    channels: [web]\nkey_messages"),
            ("        audiences: [residents]\n", ""),
        ],
        "warning: no channel reaches `residents`: they use web, and what is to be published goes"
        " out on telegram",
    ),
    "an objective that no inject serves": (
        "objective-without-inject",
        [("    objectives: [first-word]\n", "")],
        "warning: no inject serves `first-word`; name it in an inject's `objectives`",
    ),
    "a key message that no expectation asks for": (
        "unused-key-message",
        [("        key_messages: [border-is-guarded]\n", "")],
        "advice: no expectation asks for `border-is-guarded`, so nobody is scored on it",
    ),
    "a fact that nothing rests on": (
        "unused-fact",
        [
            ("    refuted_by: [drill-is-planned]\n", ""),
            ("        facts: [drill-is-planned]\n", ""),
        ],
        "advice: `drill-is-planned` refutes no claim, and no expectation rests on it",
    ),
    "a channel that nobody uses": (
        "unused-channel",
        [("    channel: web\ninjects", "    channel: telegram\ninjects")],
        "advice: nobody uses `web`",
    ),
}


@pytest.mark.parametrize(("code", "changes", "message"), FOUND.values(), ids=FOUND.keys())
def test_what_takes_no_part_is_told(
    tmp_path: Path, code: str, changes: list[Change], message: str
) -> None:
    assert told(tmp_path, code, *changes) == [message]


def test_a_fact_needs_only_a_claim_or_an_expectation(tmp_path: Path) -> None:
    without_claim = ("    refuted_by: [drill-is-planned]\n", "")
    without_expectation = ("        facts: [drill-is-planned]\n", "")
    assert told(tmp_path, "unused-fact", without_claim) == []
    assert told(tmp_path, "unused-fact", without_expectation) == []


def test_what_the_playbook_asks_for_takes_part(tmp_path: Path) -> None:
    rule = ("publish\n        within: 30m", "publish\n        within: 30m\n        {}")
    message = (rule[0], rule[1].format("key_messages: [border-is-guarded]"))
    own = ("        key_messages: [border-is-guarded]\n", "")
    assert told(tmp_path, "unused-key-message", own, playbook=[message]) == []


def test_a_statement_may_go_out_anywhere_where_one_names_no_channel(tmp_path: Path) -> None:
    anywhere = [
        ("    channels: [telegram]\nkey_messages", "    channels: [web]\nkey_messages"),
        ("        channels: [telegram]\n        audiences: [residents]\n", ""),
    ]
    assert told(tmp_path, "audience-without-channel", *anywhere) == []


@pytest.mark.parametrize(
    "use",
    [
        ("    channels: [telegram]\nkey_messages", "    channels: [telegram, web]\nkey_messages"),
        ("        channels: [telegram]\n", "        channels: [telegram, web]\n"),
    ],
)
def test_a_channel_is_used_by_whoever_reads_it_or_is_to_publish_on_it(
    tmp_path: Path, use: Change
) -> None:
    persona = ("    channel: web\ninjects", "    channel: telegram\ninjects")
    assert told(tmp_path, "unused-channel", persona, use) == []
