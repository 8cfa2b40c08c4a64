import pytest

from tests.scenario.conftest import Changes, Told

NO_SUCH_LANGUAGE = "is not a language code such as lv, en or uk"
WRITE_A_MOMENT = "write it like 2026-06-04T09:00:00+03:00"

SCENARIO_MISTAKES: dict[str, tuple[Changes, str]] = {
    "misspelt key": (
        [("title: Minimal", "titel: Minimal")],
        "3:1: unknown key `titel`; did you mean `title`?",
    ),
    "foreign key": (
        [("capability: Strategic", "weight: 3\n    capability: Strategic")],
        "12:5: unknown key `weight`; known are id, text, capability",
    ),
    "missing key": (
        [
            ("    claim: evacuation\n", ""),
            ("    body: |\n      Buses are coming. #evacuation\n", ""),
        ],
        "53:5: `body` is missing here",
    ),
    "missing key with few answers": (
        [("    veracity: fabricated\n", "")],
        "53:5: `veracity` is missing here; expected fabricated, misleading, unverified, accurate",
    ),
    "misspelt word": (
        [("priority: high", "priority: hihg")],
        "61:15: `hihg` is not one of high, medium, low; did you mean `high`?",
    ),
    "word in another case": (
        [("priority: high", "priority: High")],
        "61:15: `High` is not one of high, medium, low; did you mean `high`?",
    ),
    "number with a space": (
        [("size: 24000", "size: 24 000")],
        "31:11: `24 000` is not a whole number; write it in digits, like 120000",
    ),
    "number that is too small": (
        [("limit: 200", "limit: 0")],
        "24:12: `limit` must be more than 0",
    ),
    "truth value": (
        [("within: 20m", "within: 20m\n        optional: maybe")],
        "69:19: `maybe` is neither true nor false",
    ),
    "moment without a time zone": (
        [("T09:00:00+03:00", "T09:00:00")],
        f"7:11: `2026-06-04T09:00:00` has no time zone; {WRITE_A_MOMENT}",
    ),
    "number instead of a moment": (
        [("2026-06-04T09:00:00+03:00", "2026")],
        f"7:11: `2026` is not a date and time; {WRITE_A_MOMENT}",
    ),
    "moment that does not exist": (
        [("06-04T09", "06-31T09")],
        f"7:11: `2026-06-31T09:00:00+03:00` is not a date and time; {WRITE_A_MOMENT}",
    ),
    "text instead of a list": (
        [("to: [chancellery, interior]", "to: chancellery")],
        "55:9: `to` is a list; write it as a list: [chancellery]",
    ),
    "text instead of a list of entries": (
        [("personas:\n  - id: editor\n    name: Editor\n    channel: web\n", "personas: Editor\n")],
        "48:11: `personas` is a list; begin each entry with `- ` on a line of its own",
    ),
    "text instead of keys": (
        [("story:\n  starts: 2026-06-04T09:00:00+03:00", "story: 2026-06-04")],
        "6:8: `story` is made of `key: value` lines (starts)",
    ),
    "list instead of a text": (
        [("title: Minimal", "title: [a]")],
        "3:8: `title` is a text, or one text for each language (`lv: ...`)",
    ),
    "list instead of a word": (
        [('from: "@robeza_live"', "from: [a, b]")],
        "56:11: `from` is one text, not a list",
    ),
    "empty recipients": (
        [("to: [chancellery, interior]", "to: []")],
        "55:9: `to` needs at least one entry",
    ),
    "empty text": ([("title: Minimal", 'title: ""')], "3:8: the text is empty"),
    "empty sender": ([('"@robeza_live"', '""')], "56:11: `from` is empty"),
    "no value": (
        [("title: Minimal", "title:")],
        "3:1: `title` has no value; write one, or delete the line",
    ),
    "long capability": (
        [("Strategic communication", "x" * 201)],
        "12:17: `capability` is longer than 200 characters",
    ),
    "id with letters of its language": (
        [("id: minimal", "id: Droša robeža")],
        "2:5: `Droša robeža` cannot be an id: lower-case letters a-z, digits, `-`, `_` and `.`"
        " only; write drosa-robeza",
    ),
    "language by its name": (
        [("language: en", "language: english")],
        f"4:11: `english` {NO_SUCH_LANGUAGE}",
    ),
    "language of a text": (
        [("title: Minimal", "title:\n  EN: Minimal")],
        f"4:3: `EN` {NO_SUCH_LANGUAGE}",
    ),
    "duration in two parts": (
        [("within: 20m", "within: 00:20")],
        "68:17: `00:20` could be minutes:seconds or hours:minutes; write 5m, 90s or 00:05:00",
    ),
    "duration without a unit": (
        [("duration: 60m", "duration: 60")],
        "5:11: `60` has no unit; write 60s, 60m or 60h",
    ),
    "story time with a point": (
        [("at: 5m", "at: 9.05")],
        "54:9: `9.05` is no time; write 9:05 for story time, or 5m from StartEx",
    ),
    "story time meant as minutes and seconds": (
        [("at: 5m", "at: 0:05")],
        "54:9: the inject comes at 15h5m, after EndEx; `duration` is 1h"
        " (`0:05` is a time of the story, which starts at 09:00)",
    ),
    "no story": (
        [("story:\n  starts: 2026-06-04T09:00:00+03:00\n", ""), ("at: 5m", "at: 09:05")],
        "1:1: `story` is missing here",
    ),
    "comment behind prose": (
        [("title: Minimal", "title: Minimal #1")],
        "3:16: what follows # is lost; put the text under |",
    ),
    "newer format": (
        [("scenario@1", "scenario@2"), ("title:", "titel:")],
        "1:9: written for a newer exercise-sim; this one reads scenario@1",
    ),
    "older format": (
        [("scenario@1", "scenario@0")],
        "1:9: there is no scenario@0; write exercise-sim/scenario@1",
    ),
    "playbook instead of a scenario": (
        [("scenario@1", "playbook@1")],
        "1:9: this file is a playbook; expected a scenario (exercise-sim/scenario@1)",
    ),
    "no format at all": (
        [("exercise-sim/scenario@1", "yaml")],
        "1:9: `yaml` is not a format; write exercise-sim/scenario@1",
    ),
    "missing format": (
        [("format: exercise-sim/scenario@1\n", "")],
        "1:1: `format` is missing here; expected exercise-sim/scenario@1",
    ),
    "unknown recipient": (
        [("to: [chancellery, interior]", "to: [chancellery, interrior]")],
        "55:23: there is no team `interrior`; did you mean `interior`?",
    ),
    "all teams in a word": (
        [("to: [chancellery, interior]", "to: [all]")],
        "55:10: there is no team `all`; name each one: chancellery, interior",
    ),
    "unknown lead": (
        [("by: [chancellery]", "by: [ngo]")],
        "67:14: there is no team `ngo`; there are chancellery, interior",
    ),
    "lead that is no recipient": (
        [("to: [chancellery, interior]", "to: [interior]")],
        "67:14: `chancellery` does not receive this inject, so it cannot owe an answer;"
        " add it to `to`, or leave it out here",
    ),
    "unknown channel of an inject": (
        [('_live"\n    channel: telegram', '_live"\n    channel: telegramm')],
        "57:14: there is no channel `telegramm`; did you mean `telegram`?",
    ),
    "unknown channel of an audience": (
        [("channels: [telegram]", "channels: [telegram, radio]")],
        "33:26: there is no channel `radio`; there are telegram, web",
    ),
    "unknown channel of a persona": (
        [("channel: web", "channel: fax")],
        "51:14: there is no channel `fax`; there are telegram, web",
    ),
    "unknown claim": (
        [("claim: evacuation", "claim: evakuation")],
        "63:12: there is no claim `evakuation`; did you mean `evacuation`?",
    ),
    "unknown fact of a claim": (
        [("refuted_by: [drill-is-planned]", "refuted_by: [drill-planned]")],
        "46:18: there is no fact `drill-planned`; did you mean `drill-is-planned`?",
    ),
    "unknown fact of an expectation": (
        [("facts: [drill-is-planned]", "facts: [x]")],
        "72:17: there is no fact `x`; there are drill-is-planned",
    ),
    "unknown witness": (
        [("confirmed_by: [interior]", "confirmed_by: [edit]")],
        "42:20: there is no team or persona `edit`; did you mean `editor`?",
    ),
    "unknown addressee": (
        [("within: 20m", "within: 20m\n        to: [minister]")],
        "69:14: there is no team or persona `minister`; there are chancellery, interior, editor",
    ),
    "unknown audience": (
        [("audiences: [residents]", "audiences: [resident]")],
        "70:21: there is no audience `resident`; did you mean `residents`?",
    ),
    "unknown key message": (
        [("key_messages: [border-is-guarded]", "key_messages: [border-guarded]")],
        "71:24: there is no key message `border-guarded`; did you mean `border-is-guarded`?",
    ),
    "unknown objective": (
        [("objectives: [first-word]", "objectives: [last-word]")],
        "64:18: there is no objective `last-word`; did you mean `first-word`?",
    ),
    "unknown DISARM technique": (
        [("T0085.003", "T0085.03")],
        "47:14: there is no DISARM technique `T0085.03`; did you mean `T0085.003`?",
    ),
    "something else than a DISARM technique": (
        [("T0085.003", "deepfake")],
        "47:14: there is no DISARM technique `deepfake`; ids look like T0085 or T0085.003",
    ),
    "repeated id": (
        [("  - id: web", "  - id: telegram"), ("channel: web", "channel: telegram")],
        "25:9: the id `telegram` stands here twice; the first is in line 21",
    ),
    "misspelt list": (
        [("teams:", "team:")],
        "13:1: unknown key `team`; did you mean `teams`?",
    ),
    "inject after EndEx": (
        [("at: 5m", "at: 61m")],
        "54:9: the inject comes at 1h1m, after EndEx; `duration` is 1h",
    ),
    "inject after EndEx by story time": (
        [("at: 5m", "at: 10:30")],
        "54:9: the inject comes at 1h30m, after EndEx; `duration` is 1h"
        " (`10:30` is a time of the story, which starts at 09:00)",
    ),
    "fact after EndEx": (
        [("known_at: 10m", "known_at: 2h"), ("        facts: [drill-is-planned]\n", "")],
        "41:15: the fact is known at 2h, after EndEx; `duration` is 1h",
    ),
    "two expectations for one action": (
        [("    expect:\n", "    expect:\n      - action: publish\n")],
        "67:17: `publish` is expected here twice, first in line 66; give this one an `id` of its"
        " own",
    ),
    "expectation without a deadline": (
        [("action: publish", "action: notify"), ("        within: 20m\n", "")],
        "66:17: `notify` has no `within`, neither in the inject nor in the playbook;"
        " say how soon it is due",
    ),
    "audience out of reach": (
        [("channels: [telegram]\n        aud", "channels: [web]\n        aud")],
        "70:21: warning: nobody can meet this: `residents` uses telegram, and `channels` are web",
    ),
    "fact that comes too late": (
        [("known_at: 10m", "known_at: 26m")],
        "72:17: warning: nobody can meet this: `drill-is-planned` is known at 26m,"
        " and it is due at 25m",
    ),
    "model answer over the limit": (
        [("limit: 200", "limit: 44")],
        "73:23: warning: the model answer in en has 45 characters, and `telegram` takes 44",
    ),
    "playbook that is not there": (
        [("playbook: playbook.yaml", "playbook: playbok.yaml")],
        "8:11: there is no playbook `playbok.yaml`; did you mean `playbook.yaml`?",
    ),
    "playbook outside": (
        [("playbook: playbook.yaml", "playbook: ../../../../etc/passwd")],
        "8:11: `../../../../etc/passwd` leaves the scenario's folder;"
        " put the playbook beside the scenario or below it",
    ),
    "playbook by an absolute path": (
        [("playbook: playbook.yaml", "playbook: /etc/passwd")],
        "8:11: `/etc/passwd` leaves the scenario's folder;"
        " put the playbook beside the scenario or below it",
    ),
    "playbook in a folder's place": (
        [("playbook: playbook.yaml", "playbook: .")],
        "8:11: there is no playbook `.`",
    ),
    "no playbook": (
        [("playbook: playbook.yaml\n", "")],
        "1:1: `playbook` is missing here",
    ),
}

PLAYBOOK_MISTAKES: dict[str, tuple[Changes, str]] = {
    "unknown action in clearance": (
        [("publish: [approver]", "publsh: [approver]")],
        "4:3: `publsh` is not one of assess, publish, reply, notify, escalate, coordinate,"
        " verify, brief, monitor; did you mean `publish`?",
    ),
    "unknown duty in clearance": (
        [("publish: [approver]", "publish: [aprover]")],
        "4:13: `aprover` is not one of drafter, approver, monitor; did you mean `approver`?",
    ),
    "unknown weight": (
        [("rules:", "weights: {speed: 3}\nrules:")],
        "5:11: `speed` is not one of timeliness, action, assessment, clearance, key_messages,"
        " accuracy, amplification, reach, coordination, escalation, clarity, empathy",
    ),
    "weight below 0": (
        [("rules:", "weights: {clarity: -1}\nrules:")],
        "5:20: `clarity` must be at least 0",
    ),
    "endless weight": (
        [("rules:", "weights: {clarity: inf}\nrules:")],
        "5:20: `inf` is not a number; write it like 3 or 0.5",
    ),
    "bands that do not fall": (
        [("rules:", "bands: {P: 0.5}\nrules:")],
        "5:8: the bands must fall: P above S above M",
    ),
    "unknown team in a rule": (
        [("within: 30m", "within: 30m\n        by: [chancelery]")],
        "15:14: there is no team `chancelery`; did you mean `chancellery`?",
    ),
    "rule without a deadline": (
        [("        within: 10m\n", "")],
        "11:17: `assess` has no `within`, neither in the inject nor in the playbook;"
        " say how soon it is due",
    ),
    "text missing in a language": (
        [
            ("id: minimal-playbook", "id: p\nlanguages: [en, uk]"),
            ("why: It", "why:\n      uk: Так\n      en: It"),
        ],
        "18:5: `text` has no text in uk",
    ),
    "repeated rule": (
        [("avoid:", "  - id: high-false\n    expect: [{action: monitor, within: 5m}]\navoid:")],
        "15:9: the id `high-false` stands here twice; the first is in line 6",
    ),
    "scenario instead of a playbook": (
        [("playbook@1", "scenario@1")],
        "1:9: this file is a scenario; expected a playbook (exercise-sim/playbook@1)",
    ),
    "text instead of keys": (
        [("format: exercise-sim/playbook@1", "- a")],
        "2:1: this line begins at column 1, and what it could belong to begins at column 1"
        " (line 1); check the indentation",
    ),
}


@pytest.mark.parametrize("case", SCENARIO_MISTAKES)
def test_a_mistake_in_the_scenario_is_told_where_it_is(told: Told, case: str) -> None:
    changes, expected = SCENARIO_MISTAKES[case]
    assert told(*changes) == [f"minimal.yaml:{expected}"]


@pytest.mark.parametrize("case", PLAYBOOK_MISTAKES)
def test_a_mistake_in_the_playbook_is_told_where_it_is(told: Told, case: str) -> None:
    changes, expected = PLAYBOOK_MISTAKES[case]
    assert told(playbook=changes) == [f"playbook.yaml:{expected}"]


def test_a_text_missing_in_a_declared_language_is_told_for_every_text(told: Told) -> None:
    found = told(
        ("language: en", "language: en\nlanguages: [en, lv, uk]"),
        ("title: Minimal", "title:\n  en: Minimal\n  lv: Mazākais"),
    )
    assert found[:3] == [
        "minimal.yaml:3:1: `title` has no text in uk",
        "minimal.yaml:14:5: `text` has no text in lv and uk",
        "minimal.yaml:15:5: warning: `capability` has no text in lv and uk",
    ]
    assert len(found) == 16


def test_what_is_no_language_is_not_missed_in_every_text(told: Told) -> None:
    found = told(("language: en", "language: en\nlanguages: [NO, en]"))
    assert found == [f"minimal.yaml:5:13: `NO` {NO_SUCH_LANGUAGE}"]


def test_a_question_without_a_text_is_told_with_its_place(told: Told) -> None:
    phase = "phases:\n  - id: talk\n    title: {en: Talk, lv: Saruna}\n    kind: discussion\n"
    phase += "    starts: 10m\n    questions:\n      - Who spoke?\n"
    found = told(
        ("language: en", "language: en\nlanguages: [en, lv]"),
        ("injects:\n", f"{phase}injects:\n"),
    )
    assert any("`questions[0]` has no text in lv" in one for one in found)


def test_all_mistakes_of_both_files_are_told_at_once(told: Told) -> None:
    found = told(
        ("title: Minimal", "title: @minimal"),
        ("limit: 200", "limit: many"),
        ("refuted_by: [drill-is-planned]", "refuted_by: [drill]"),
        ("at: 5m", "at: 2h"),
        ("priority: high", "priority: hihg"),
        ("playbook: playbook.yaml", "playbook: playbook.yaml\nlanguages: [en]\nmotto: a"),
        playbook=[("high-false", "High False"), ("text:", "txt:")],
    )
    assert [line.rsplit(": ", 1)[0].split(": ")[0] for line in found] == [
        "minimal.yaml:3:8",
        "minimal.yaml:10:1",
        "minimal.yaml:26:12",
        "minimal.yaml:48:18",
        "minimal.yaml:56:9",
        "minimal.yaml:63:15",
        "playbook.yaml:6:9",
        "playbook.yaml:17:5",
    ]


def test_a_deadline_may_stand_in_the_playbook_alone(told: Told) -> None:
    assert told(("        within: 20m\n", "")) == []


def test_a_deadline_may_stand_in_the_inject_alone(told: Told) -> None:
    assert told(playbook=[("        within: 30m\n", "")]) == []


def test_an_optional_expectation_needs_no_deadline(told: Told) -> None:
    assert (
        told(("    expect:\n", "    expect:\n      - action: brief\n        optional: yes\n")) == []
    )


def test_a_deadline_missing_in_a_rule_is_told_once_for_all_injects(told: Told) -> None:
    second = "  - id: second\n    at: 6m\n    to: [interior]\n    from: A\n    channel: web\n"
    second += "    title: A\n    body: A\n    priority: high\n    veracity: fabricated\n"
    found = told(("injects:\n", "injects:\n" + second), playbook=[("        within: 10m\n", "")])
    assert len(found) == 1


@pytest.mark.parametrize("words", ["Input should", "Field required", "extra_forbidden", "pydantic"])
def test_no_message_speaks_the_language_of_the_library(told: Told, words: str) -> None:
    every = [told(*changes) for changes, _ in SCENARIO_MISTAKES.values()]
    assert not [line for found in every for line in found if words in line]
