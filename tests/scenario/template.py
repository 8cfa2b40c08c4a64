"""The smallest template that has every sort of gap, as text, and an inject that uses it."""

from pathlib import Path

from tests.scenario.minimal import SCENARIO, write

TEMPLATE = """\
format: exercise-sim/inject@1
id: rumour
family: rumours
language: en
languages: [en, lv]
title: {en: Rumour, lv: Baumas}
description: {en: People talk., lv: Cilvēki runā.}
parameters:
  - id: place
    description: {en: Where it spreads., lv: Kur tas izplatās.}
    example: {en: the old town, lv: vecpilsēta}
  - id: channel
    type: channel
    kinds: [social, web]
    description: {en: Channel of the rumour., lv: Baumu kanāls.}
    example: {en: Telegram, lv: Telegram}
  - id: claim
    type: claim
    optional: true
    description: {en: What is claimed., lv: Kas tiek apgalvots.}
    example: {en: The shops are empty., lv: Veikali ir tukši.}
  - id: fact
    type: fact
    optional: true
    description: {en: What is true., lv: Kas ir patiesi.}
    example: {en: The shops are open., lv: Veikali ir atvērti.}
  - id: deadline
    type: duration
    description: {en: How soon to answer., lv: Cik drīz atbildēt.}
    example: {en: 20m, lv: 20m}
    default: {en: 20m, lv: 20m}
  - id: account
    description: {en: Account that spreads it., lv: Konts ar baumām.}
    example: {en: "@talk", lv: "@talk"}
    default: {en: "@talk", lv: "@talk"}
inject:
  from: "{account} of {place}"
  channel: "{channel}"
  title: {en: "Talk in {place}", lv: "Runas: {place}"}
  body:
    en: |
      {account} writes: {claim} Listen!

      {fact}

      Pass it on in {place}.
    lv: |
      {account} raksta: {claim} Klausieties!

      {fact}

      Padodiet tālāk: {place}.
  priority: high
  veracity: fabricated
  claim: "{claim}"
  disarm: [T0085.003]
  expect:
    - action: assess
      within: 10m
    - action: publish
      within: "{deadline}"
      channels: ["{channel}"]
      facts: ["{fact}"]
      model_answer:
        en: "{fact} This is what we know of {place}; the next update comes in an hour."
        lv: "{fact} Tas ir zināms par šo vietu: {place}; nākamā ziņa būs pēc stundas."
  notes:
    facilitator: {en: Watch., lv: Vērojiet.}
    evaluator: {en: Judge., lv: Vērtējiet.}
"""

USE = """\
  - id: talk
    at: 10m
    to: [chancellery]
    use: rumour
    with:
      place: the town
      channel: telegram
      claim: evacuation
      fact: drill-is-planned
"""

FIRST_LINE = SCENARIO.count("\n") + 1
"""Of `USE` in a scenario that ends with it."""


def write_with_template(folder: Path, use: str = USE, template: str = TEMPLATE) -> Path:
    """The minimal scenario with `use` behind its inject, and the template beside it."""
    (folder / "injects").mkdir(exist_ok=True)
    (folder / "injects" / "rumour.yaml").write_text(template, encoding="utf-8")
    return write(folder, SCENARIO + use)


def write_template(folder: Path, template: str = TEMPLATE) -> Path:
    """The template alone; its path."""
    path = folder / "rumour.yaml"
    path.write_text(template, encoding="utf-8")
    return path
