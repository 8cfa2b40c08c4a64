"""The smallest scenario and playbook that read without a mistake, as text."""

from pathlib import Path

SCENARIO = """\
format: exercise-sim/scenario@1
id: minimal
title: Minimal
language: en
duration: 60m
story:
  starts: 2026-06-04T09:00:00+03:00
playbook: playbook.yaml
objectives:
  - id: first-word
    text: Say the first word.
    capability: Strategic communication
teams:
  - id: chancellery
    kind: chancellery
    name: State Chancellery
  - id: interior
    kind: ministry
    name: Ministry of the Interior
channels:
  - id: telegram
    kind: social
    name: Telegram
    limit: 200
  - id: web
    kind: web
    name: Web page
audiences:
  - id: residents
    name: Residents
    size: 24000
    languages: [en]
    channels: [telegram]
key_messages:
  - id: border-is-guarded
    text: The border is guarded.
facts:
  - id: drill-is-planned
    text: The drill was planned.
    source: Press release
    known_at: 10m
    confirmed_by: [interior]
claims:
  - id: evacuation
    text: The town is being evacuated.
    refuted_by: [drill-is-planned]
    disarm: [T0085.003]
personas:
  - id: editor
    name: Editor
    channel: web
injects:
  - id: evacuation-post
    at: 5m
    to: [chancellery, interior]
    from: "@robeza_live"
    channel: telegram
    title: They are evacuating the town
    body: |
      Buses are coming. #evacuation
    priority: high
    veracity: fabricated
    claim: evacuation
    objectives: [first-word]
    expect:
      - action: publish
        by: [chancellery]
        within: 20m
        channels: [telegram]
        audiences: [residents]
        key_messages: [border-is-guarded]
        facts: [drill-is-planned]
        model_answer: The drill was planned. The border is guarded.
"""

PLAYBOOK = """\
format: exercise-sim/playbook@1
id: minimal-playbook
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
      - action: publish
        within: 30m
avoid:
  - id: panic
    text: Do not panic
    why: It tells people that there is something to panic about.
"""


def write(folder: Path, scenario: str = SCENARIO, playbook: str = PLAYBOOK) -> Path:
    """Both files in `folder`; the path of the scenario."""
    (folder / "playbook.yaml").write_text(playbook, encoding="utf-8")
    path = folder / "minimal.yaml"
    path.write_text(scenario, encoding="utf-8")
    return path


def changed(text: str, old: str, new: str) -> str:
    """`text` with its first `old` replaced, which must be there."""
    assert old in text
    return text.replace(old, new, 1)
