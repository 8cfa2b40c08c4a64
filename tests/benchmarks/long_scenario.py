"""A scenario as long as a week's MSEL of a whole government, written out as an author would."""

from collections.abc import Iterator
from pathlib import Path

INJECTS = 5_000
TEAMS = 12
CHANNELS = ("telegram", "facebook", "web", "press", "radio", "email")
CLAIMS = 20
OBJECTIVES = 6
SPACING = 120
"""Seconds between two timed injects."""

_HEAD = """\
format: exercise-sim/scenario@1
id: long
title:
  lv: Gara nedēļa
  en: A long week
language: lv
languages: [lv, en]
handling: TLP:AMBER
duration: {duration}m
story:
  starts: 2026-06-04T09:00:00+03:00
playbook: playbook.yaml
"""

_LIST_ENTRY = """\
  - id: {id}
{more}    {key}:
      lv: {lv}
      en: {en}
"""

_INJECT = """\
  - id: inject-{number}
    {comes}
    to: [{recipients}]
    from: "@kanals_{number}"
    channel: {channel}
    original: lv
    title:
      lv: Kanāls raksta par evakuāciju Nr. {number}
      en: A channel writes of evacuation no. {number}
    body:
      lv: |
        Tikko zvanīja kaimiņiene no Lāčezera: pie skolas stāv trīs autobusi, šoferi saka, ka ved
        visus uz apriņķa centru. Novads klusē. Kāds zina, kas notiek? Numurs {number}. #evakuācija
      en: |
        My neighbour from Lāčezers just called: three buses wait by the school and the drivers say
        they take everybody to the county town. The council says nothing. No. {number}. #evacuation
    priority: {priority}
    veracity: {veracity}
    claim: claim-{claim}
    disarm: [T0085.004, T0097.206]
    objectives: [objective-{objective}]
    expect:
      - action: publish
        by: [{lead}]
        within: 30m
        channels: [{channel}]
        audiences: [residents]
        key_messages: [message-{claim}]
        facts: [fact-{claim}]
        model_answer:
          lv: |
            Autobusi pie skolas ved bērnus uz peldēšanas sacensībām, kā plānots. Neviens netiek
            evakuēts. Par īstām briesmām brīdinās ar šūnu apraidi, sirēnām un radio.
          en: |
            The buses by the school take children to a swimming competition, as planned. Nobody is
            being evacuated. In real danger you are warned by cell broadcast, sirens and radio.
    notes:
      facilitator:
        lv: Ja pēc desmit minūtēm neviens nav rakstījis, piezvaniet kā skolas direktore.
        en: If nobody has written after ten minutes, call as the head of the school.
"""

PLAYBOOK = """\
format: exercise-sim/playbook@1
id: long
language: en
clearance:
  publish: [approver]
rules:
  - id: high-false
    for:
      priority: [high]
      veracity: [fabricated, misleading]
    expect:
      - action: assess
        within: 10m
      - action: escalate
        within: 15m
      - action: publish
        within: 30m
  - id: noise
    for:
      priority: [low]
    expect:
      - action: monitor
        within: 30m
"""

CAPABILITY = "{lv: Stratēģiskā komunikācija, en: Strategic communication}"


def long_scenario() -> str:
    """The scenario file: every third inject waits for an earlier one."""
    return "".join((*_world(), "injects:\n", *(_inject(number) for number in range(INJECTS))))


def write_long_scenario(folder: Path) -> Path:
    """Both files in `folder`; the path of the scenario."""
    (folder / "playbook.yaml").write_text(PLAYBOOK, encoding="utf-8")
    path = folder / "long.yaml"
    path.write_text(long_scenario(), encoding="utf-8")
    return path


def _world() -> Iterator[str]:
    yield _HEAD.format(duration=INJECTS * SPACING // 60 + 60)
    yield "objectives:\n"
    for number in range(OBJECTIVES):
        yield _entry(f"objective-{number}", "text", f"capability: {CAPABILITY}")
    yield "teams:\n"
    for number in range(TEAMS):
        yield _entry(f"team-{number}", "name", "kind: ministry")
    yield "channels:\n"
    for channel in CHANNELS:
        yield _entry(channel, "name", "kind: web", "limit: 4096")
    yield "audiences:\n"
    yield _entry(
        "residents", "name", "size: 24000", "languages: [lv]", f"channels: [{', '.join(CHANNELS)}]"
    )
    yield "key_messages:\n"
    for number in range(CLAIMS):
        yield _entry(f"message-{number}", "text")
    yield "facts:\n"
    for number in range(CLAIMS):
        yield _entry(f"fact-{number}", "text", "source: {lv: Avots, en: Source}")
    yield "claims:\n"
    for number in range(CLAIMS):
        yield _entry(f"claim-{number}", "text", f"refuted_by: [fact-{number}]")
    yield "personas:\n"
    yield _entry("editor", "name", "channel: press")


def _entry(name: str, key: str, *more: str) -> str:
    return _LIST_ENTRY.format(
        id=name,
        key=key,
        lv=f"Latviešu teksts par {name}",
        en=f"English text of {name}",
        more="".join(f"    {line}\n" for line in more),
    )


def _inject(number: int) -> str:
    teams = [f"team-{(number + step) % TEAMS}" for step in range(3)]
    return _INJECT.format(
        number=number,
        comes=_condition(number) if number % 3 == 2 else f"at: {number * SPACING // 60}m",
        recipients=", ".join(teams),
        lead=teams[0],
        channel=CHANNELS[number % len(CHANNELS)],
        priority=("high", "medium", "low")[number % 3],
        veracity=("fabricated", "misleading", "unverified", "accurate")[number % 4],
        claim=number % CLAIMS,
        objective=number % OBJECTIVES,
    )


def _condition(number: int) -> str:
    """On an inject shortly before, which may itself wait for one."""
    earlier = max(0, number - 1 - number % 4)
    team = f"team-{(earlier + 1) % TEAMS}"
    if number % 2:
        return (
            "when:\n      no_response:\n"
            f"        inject: inject-{earlier}\n        team: {team}\n        within: 20m"
        )
    return (
        "when:\n      all:\n        - response:\n"
        f"            inject: inject-{earlier}\n            team: {team}\n"
        "            action: publish\n            within: 30m\n        - not:\n"
        f"            after:\n              inject: inject-{earlier}\n"
        f"              team: {team}\n              delay: 40m"
    )
