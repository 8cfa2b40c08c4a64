"""Makes the recorded session of `replays/` again: `python -m tests.replay.sample`.

Three simulated teams play safe-border, one well, one late, one repeating the claims. So that it
looks like an afternoon with people, they get invented names, and messages, bookmarks and notes
are laid in between.
"""

from datetime import timedelta
from pathlib import Path

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.evolve import fold
from exercise_sim.log.memory import MemoryLog
from exercise_sim.replay.writing import write_recording
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.session.profiles import PROFILES
from exercise_sim.session.rehearsal import rehearse

SAMPLE = Path(__file__).resolve().parents[2] / "replays" / "safe-border-sample.jsonl"

PLAYED_AS = {"chancellery": "exemplary", "interior": "late", "municipality": "amplifier"}

NAMES = {
    "sim-simcell": "Dace Vītoliņa",
    "sim-chancellery-drafter": "Ilze Priedīte",
    "sim-chancellery-approver": "Mārtiņš Ozolnieks",
    "sim-interior-drafter": "Katrīna Lapsiņa",
    "sim-interior-approver": "Raimonds Zvirbulis",
    "sim-municipality-drafter": "Inese Rudzāte",
    "sim-municipality-approver": "Jurijs Sokolovs",
}

MESSAGES: tuple[tuple[float, str, str | None, str, tuple[str, ...], str], ...] = (
    (
        130.0,
        "sim-chancellery-drafter",
        "chancellery",
        "",
        ("interior", "municipality"),
        "Labrīt! Kopējo līniju turam mēs. Par evakuāciju, sirēnām un policiju runā ministrija, "
        "par skolu un ceļiem novads. Piekrītat?",
    ),
    (
        200.0,
        "sim-municipality-drafter",
        "municipality",
        "",
        ("chancellery", "interior"),
        "Piekrītam. Skolas vecāku saziņas kanālu vadām mēs.",
    ),
    (
        860.0,
        "sim-simcell",
        None,
        "Skolas direktore",
        ("municipality",),
        "Paldies, ka pacēlāt klausuli. Vecāki prasa, vai eksāmens notiek. Ko lai saku?",
    ),
    (
        1500.0,
        "sim-chancellery-approver",
        "chancellery",
        "",
        ("interior",),
        "Gaidām jūsu vārdu par rīkojumu. Pēc desmit minūtēm žurnālisti rakstīs bez mums.",
    ),
    (
        1710.0,
        "sim-interior-drafter",
        "interior",
        "",
        ("chancellery", "municipality"),
        "Teksts ir gatavs, bet birojs vēl lasa. Lūdzu, pagaidiet.",
    ),
    (
        2480.0,
        "sim-interior-drafter",
        "interior",
        "",
        ("simcell",),
        "Vai mācību vadība var rakstiski apstiprināt šodienas grafiku?",
    ),
    (
        2590.0,
        "sim-simcell",
        None,
        "Mācību vadība",
        ("interior",),
        "Grafiks nemainās. Rakstiski pēc desmit minūtēm.",
    ),
    (
        3500.0,
        "sim-municipality-approver",
        "municipality",
        "",
        ("chancellery",),
        "Mūsu ierakstam ir daudz dusmīgu komentāru. Vai kaut ko pateicām nepareizi?",
    ),
)

BOOKMARKS = (
    (615.0, "“Slepenais rīkojums”: kurš runā pirmais?"),
    (1800.0, "Ministrija vēl klusē"),
    (3520.0, "Vai atbilde atkārto apgalvojumu?"),
)

NOTES = (
    (1560.0, "interior", "Teksts bija laikā, saskaņojums nebija."),
    (3560.0, "municipality", "Sāk ar apgalvojumu, un cilvēki atceras to."),
)


def played() -> list[ev.Event]:
    """The whole session."""
    loaded = read_scenario(find_scenario("safe-border"))
    profiles = {team: PROFILES[name] for team, name in PLAYED_AS.items()}
    rehearsal = rehearse(loaded.scenario, loaded.playbook, profiles)
    events = [_named(one.event) for one in rehearsal.events]
    for added in _added(events):
        place = next((n for n, event in enumerate(events) if event.t > added.t), len(events) - 1)
        events.insert(place, added)
    return events


def write_sample(path: Path) -> None:
    log = MemoryLog()
    exercise = log.adopt(path.stem, played())
    write_recording(log, exercise, path, overwrite=True)
    # A recording is for its owner's eyes because of the names in it; these are invented.
    path.chmod(0o644)


def _named(event: ev.Event) -> ev.Event:
    if isinstance(event, ev.ParticipantJoined):
        return event.model_copy(update={"name": NAMES[event.participant]})
    return event


def _added(events: list[ev.Event]) -> list[ev.Event]:
    anchor = fold(events[:-1]).clock.anchor
    assert anchor is not None

    def stamp(t: float, by: str) -> dict[str, object]:
        return {"wall": anchor + timedelta(seconds=t), "t": t, "by": by}

    messages = [
        ev.MessageSent(
            **stamp(t, by), message=f"message-{n}", team=team, speaker=speaker, to=to, text=text
        )
        for n, (t, by, team, speaker, to, text) in enumerate(MESSAGES, start=1)
    ]
    bookmarks = [ev.BookmarkSet(**stamp(t, "sim-simcell"), label=label) for t, label in BOOKMARKS]
    notes = [
        ev.NoteTaken(**stamp(t, "sim-simcell"), team=team, text=text) for t, team, text in NOTES
    ]
    return [*messages, *bookmarks, *notes]


if __name__ == "__main__":
    write_sample(SAMPLE)
    print(f"Written: {SAMPLE}")
