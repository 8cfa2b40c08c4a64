"""One inject in words: as the players see it, and what is true about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content

from exercise_sim.exercise.reasons import reason_told
from exercise_sim.exercise.schedule import coming
from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext
from exercise_sim.scenario.condition import Condition
from exercise_sim.scenario.condition_in_words import clause_in_words, in_words
from exercise_sim.scenario.disarm import techniques
from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.inject import Inject, Repeat, Variant
from exercise_sim.scenario.vocabulary_in_words import veracity_name
from exercise_sim.tui.facilitator.field_words import medium_word, priority_word
from exercise_sim.tui.facilitator.msel_rows import shown_status, status_words
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.times import story_time, t_plus


def heading(text: str) -> Content:
    """A heading inside a panel."""
    return Content.styled(text.upper(), "bold $text-accent")


def joined(lines: Iterable[Content]) -> Content:
    return Content("\n").join(lines)


def labelled(label: str, value: Content) -> Content:
    return Content.styled(f"{label}  ", "$foreground 60%") + value


def headline(state: State, inject: Inject) -> Content:
    """Title, and below it when, by what and to whom."""
    names = Names(state)
    standing = state.injects[inject.id]
    due = next((one.due for one in coming(state) if one.inject == inject.id), None)
    status = status_words(shown_status(standing, inject, due))
    reason = f": {one_line(reason_told(standing.reason))}" if standing.reason else ""
    delivered = [delivery.t for delivery in standing.deliveries.values()]
    when = min(delivered) if delivered else (inject.at if due is None else due)
    times = [] if when is None else [t_plus(when), story_time(state.story, when)]
    recipients = _("to {teams}").format(teams=names.teams(inject.to))
    facts = [*times, recipients, inject.id]
    lines = [
        Content.styled(one_line(names.read(inject.title)), "bold"),
        Content.styled(status + reason, "$text-accent"),
        Content.styled(" · ".join(one_line(fact) for fact in facts), "$foreground 60%"),
    ]
    if inject.when is not None:
        lines.append(plain(_comes(inject.when, state)))
    if inject.repeat is not None:
        lines.append(plain(_repeats(inject.repeat, state)))
    return joined(lines)


def _comes(when: Condition, state: State) -> str:
    if when.by_hand:
        return _("Comes fired by hand.")
    return _("Comes {condition}.").format(condition=in_words(when, state.scenario))


def _repeats(repeat: Repeat, state: State) -> str:
    every = write_duration(repeat.every)
    if repeat.times is None and repeat.until is None:
        return _("Comes again every {time}.").format(time=every)
    if repeat.times is None:
        said = _("Comes again every {time}, until {condition}.")
    elif repeat.until is None:
        said = ngettext(
            "Comes again every {time}, {n} times at most.",
            "Comes again every {time}, {n} times at most.",
            repeat.times,
        )
    else:
        said = ngettext(
            "Comes again every {time}, {n} times at most, until {condition}.",
            "Comes again every {time}, {n} times at most, until {condition}.",
            repeat.times,
        )
    until = "" if repeat.until is None else clause_in_words(repeat.until, state.scenario)
    return said.format(time=every, n=repeat.times, condition=until)


def as_players_see_it(state: State, inject: Inject) -> Content:
    names = Names(state)
    first, _body = inject.body.as_it_came(inject.original, state.scenario.language)
    channel = _("on {channel}").format(channel=one_line(names.channel(inject.channel)))
    lines = [
        heading(_("As players see it")),
        plain(inject.sender).stylize("bold") + Content.styled(f" {channel}", "$foreground 60%"),
        Content.styled(one_line(inject.title.beside(first, state.scenario.language)), "bold"),
        plain(inject.body.read(first).rstrip()),
    ]
    lines += [
        Content.styled(f"[{medium_word(media.kind)}] ", "$text-accent")
        + plain(media.transcript.beside(first, state.scenario.language).rstrip())
        for media in inject.media
    ]
    for other, body in inject.body.items():
        if other != first:
            lines += [Content(""), _in_language(other), plain(body.rstrip())]
    for variant in inject.variants:
        lines += _variant(state, inject, variant)
    return joined(lines)


def _variant(state: State, inject: Inject, variant: Variant) -> Iterator[Content]:
    """What some teams read instead, when, and who was told it."""
    names = Names(state)
    deliveries = state.injects[inject.id].deliveries.values()
    told = [one.team for one in deliveries if one.variant == variant.id]
    told_to = _("Told to {teams}.").format(teams=names.teams(told)) if told else ""
    when = _("Or, {condition}.").format(condition=in_words(variant.when, state.scenario))
    yield Content("")
    yield Content.styled(f"{one_line(when)}{one_line(told_to)}", "$text-accent")
    shown = inject.told_as(variant.id)
    first, _body = shown.body.as_it_came(inject.original, state.scenario.language)
    yield Content.styled(one_line(shown.title.beside(first, state.scenario.language)), "bold")
    yield plain(shown.body.read(first).rstrip())


def ground_truth(state: State, inject: Inject) -> Content:
    """What only the people who run the exercise see, their notes with it."""
    names = Names(state)
    scenario = state.scenario
    lines = [
        heading(_("Ground truth")),
        labelled(_("Veracity"), Content.styled(veracity_name(inject.veracity), "bold")),
        labelled(_("Priority"), Content.styled(priority_word(inject.priority), "bold")),
    ]
    if inject.claim is not None:
        claim = scenario.claim[inject.claim]
        lines.append(labelled(_("Claim"), plain(names.read(claim.text))))
        lines += [
            labelled("  " + _("Refuted by"), plain(_known(state, names, fact)))
            for fact in claim.refuted_by
        ]
    known = techniques()
    spread = scenario.claim[inject.claim].disarm if inject.claim is not None else ()
    for technique in dict.fromkeys((*inject.disarm, *spread)):
        name = known[technique].name if technique in known else ""
        lines.append(labelled("DISARM", plain(f"{technique} {name}")))
    lines += [
        labelled(_("Objective"), plain(names.read(scenario.objective[objective].text)))
        for objective in inject.objectives
    ]
    for label, note in (
        (_("Notes for the facilitator"), inject.notes.facilitator),
        (_("Notes for the evaluator"), inject.notes.evaluator),
    ):
        if note is not None:
            lines += [Content(""), heading(label), plain(names.read(note).rstrip())]
    lines += _notes_taken(state, inject)
    return joined(lines)


def _notes_taken(state: State, inject: Inject) -> list[Content]:
    names = Names(state)
    taken = [note for note in state.notes if note.inject == inject.id]
    if not taken:
        return []
    return [
        Content(""),
        heading(_("Notes taken")),
        *(
            Content.styled(
                f"{t_plus(note.t)} {one_line(names.person(note.by))}: ", "$foreground 60%"
            )
            + plain(note.text)
            for note in taken
        ),
    ]


def _in_language(code: str) -> Content:
    return Content.styled(f"{code.upper()} ", "$text-accent")


def _known(state: State, names: Names, fact: str) -> str:
    """A fact, and from when on it can be known."""
    return _("{fact} (from {time})").format(
        fact=names.fact(fact), time=t_plus(state.scenario.fact[fact].known_at)
    )
