"""A scenario as tables: what it is about, who plays, what is claimed, and the MSEL."""

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from exercise_sim.authoring.plain_text import lines, plain
from exercise_sim.exercise.story import StoryClock, StoryJump
from exercise_sim.localization import _, ngettext, pgettext
from exercise_sim.scenario.condition_in_words import in_words
from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.expectations import expectations_for
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.msel_order import msel_order
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Phase, Scenario
from exercise_sim.scoring.phrases import t_plus

ROOMY = 110
"""Columns from which the MSEL has claim and sender in columns of their own."""


def scenario_tables(
    scenario: Scenario, playbook: Playbook, language: str, width: int
) -> Iterator[RenderableType]:
    """Everything that `exercise-sim show` prints, top to bottom, for a terminal of `width`.

    Texts are given in `language` where they exist in it.
    """
    shown = _Shown(scenario, playbook, language)
    yield shown.head()
    yield shown.teams()
    if scenario.objectives:
        yield shown.objectives()
    if scenario.claims:
        yield shown.claims()
    if scenario.phases:
        yield shown.phases()
    yield shown.msel(roomy=width >= ROOMY)


def planned_story(scenario: Scenario) -> StoryClock:
    """The story clock as it runs if nobody touches it."""
    jumps = [
        StoryJump(phase.starts, phase.story_jump)
        for phase in scenario.phases
        if phase.story_jump is not None
    ]
    return StoryClock(scenario.story_starts, tuple(jumps))


class _Shown:
    def __init__(self, scenario: Scenario, playbook: Playbook, language: str) -> None:
        self.language = language
        self.scenario = scenario
        self.playbook = playbook
        self.story = planned_story(scenario)

    def read(self, text: LocalText) -> str:
        return text.read(self.language, self.scenario.language)

    def head(self) -> Text:
        scenario = self.scenario
        playbook = self.read(self.playbook.title) if self.playbook.title else ""
        facts = [
            _("{length} from {time}").format(
                length=write_duration(scenario.duration),
                time=f"{scenario.story_starts:%Y-%m-%d %H:%M}",
            ),
            _injects_for_teams(len(scenario.injects), len(scenario.teams)),
            _("in {languages}").format(
                languages=", ".join(scenario.languages or (scenario.language,))
            ),
        ]
        return lines(
            plain(f"{self.read(scenario.title)}  ({scenario.id})", "bold"),
            plain("  ".join((_("EXERCISE"), scenario.handling)), "bold yellow"),
            plain(" · ".join(facts)),
            plain(_("Playbook: {title}").format(title=playbook or self.playbook.id), "dim"),
        )

    def teams(self) -> Table:
        table = _table(_("Team"), _("Kind"), _("Roles"), _("Injects"))
        for team in self.scenario.teams:
            received = sum(team.id in inject.to for inject in self.scenario.injects)
            table.add_row(
                self._named(self.read(team.name), team.id),
                plain(team.kind),
                plain(", ".join(team.roles)),
                str(received),
            )
        return table

    def objectives(self) -> Table:
        table = _table(_("Objective"), _("Capability"), _("Injects"))
        for objective in self.scenario.objectives:
            serving = sum(objective.id in inject.objectives for inject in self.scenario.injects)
            table.add_row(
                self._named(self.read(objective.text), objective.id),
                plain(self.read(objective.capability) if objective.capability else ""),
                str(serving),
            )
        return table

    def claims(self) -> Table:
        table = _table(_("Claim"), _("Refuted by"), _("Injects"))
        for claim in self.scenario.claims:
            spreading = sum(inject.claim == claim.id for inject in self.scenario.injects)
            facts = [self.read(self.scenario.fact[fact].text) for fact in claim.refuted_by]
            table.add_row(
                self._named(self.read(claim.text), claim.id),
                lines(*map(plain, facts)) if facts else plain(_("nothing"), "yellow"),
                str(spreading),
            )
        return table

    def phases(self) -> Table:
        table = _table(_("Phase"), "T+", _("What it is"))
        for phase in self.scenario.phases:
            table.add_row(
                self._named(self.read(phase.title), phase.id),
                t_plus(phase.starts),
                plain(_about_phase(phase)),
            )
        return table

    def msel(self, *, roomy: bool) -> Table:
        when, inject_, to = _("When"), _("Inject"), pgettext("column", "To")
        wide = (when, inject_, pgettext("column", "From"), to, _("Claim"), _("Expected"))
        table = _table(*(wide if roomy else (when, inject_, to, _("Expected"))))
        table.leading = 1
        for inject in msel_order(self.scenario):
            title = self._named(self.read(inject.title), inject.id)
            truth = plain(f"{inject.priority}, {inject.veracity}", _TRUTH[inject.priority])
            sender = plain(f"{inject.sender}, {self._channel(inject.channel)}", "dim")
            if roomy:
                table.add_row(
                    self._when(inject),
                    lines(title, truth),
                    sender,
                    self._to(inject),
                    plain(inject.claim or "–", "" if inject.claim else "dim"),
                    self._expected(inject),
                )
            else:
                table.add_row(
                    self._when(inject),
                    lines(title, sender, truth),
                    self._to(inject),
                    self._expected(inject),
                )
        return table

    def _when(self, inject: Inject) -> Text:
        if inject.at is not None:
            story = f"{self.story.at(inject.at):%H:%M}"
            when = lines(Text(t_plus(inject.at)), Text(story, "dim"))
        else:
            assert inject.when is not None  # an inject has a time or a condition
            when = plain(in_words(inject.when, self.scenario, self.language), "cyan")
        again = ""
        if inject.repeat is not None:
            every = write_duration(inject.repeat.every)
            again = _("again every {length}").format(length=every)
        return lines(when, Text(again, "dim"))

    def _to(self, inject: Inject) -> Text:
        if set(inject.to) == set(self.scenario.team):
            return plain(pgettext("teams", "all"))
        return plain(", ".join(inject.to))

    def _channel(self, channel: str) -> str:
        return self.read(self.scenario.channel[channel].name)

    def _expected(self, inject: Inject) -> Text:
        """Each action once, with the teams that owe it where not every recipient does."""
        owing: dict[str, list[str]] = {}
        for team in inject.to:
            for expected in expectations_for(self.playbook, inject, team):
                if not expected.optional:
                    within = (
                        "" if expected.within is None else f" {write_duration(expected.within)}"
                    )
                    owing.setdefault(f"{expected.action}{within}", []).append(team)
        found = [
            what if teams == list(inject.to) else f"{what} ({', '.join(teams)})"
            for what, teams in owing.items()
        ]
        return lines(*map(plain, found)) if found else plain("–", "dim")

    def _named(self, text: str, name: str) -> Text:
        return lines(plain(text), plain(name, "dim"))


def _injects_for_teams(injects: int, teams: int) -> str:
    return " ".join(
        (
            ngettext("{n} inject", "{n} injects", injects).format(n=injects),
            ngettext("for {n} team", "for {n} teams", teams).format(n=teams),
        )
    )


def _about_phase(phase: Phase) -> str:
    questions = len(phase.questions)
    if phase.kind == "play":
        what = pgettext("phase", "play")
    elif phase.kind == "break":
        what = _("break: the clock stops")
    else:
        what = ngettext(
            "discussion, {n} question: the clock stops",
            "discussion, {n} questions: the clock stops",
            questions,
        ).format(n=questions)
    if phase.story_jump is None:
        return what
    moves = _("story time moves to {time}").format(time=f"{phase.story_jump:%Y-%m-%d %H:%M}")
    return f"{what}; {moves}"


_TRUTH = {"high": "bold red", "medium": "yellow", "low": "dim"}


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_lines=False, pad_edge=False, expand=False)
    for column in columns:
        if column in (_("Injects"), "T+"):
            table.add_column(column, no_wrap=True, justify="right")
        else:
            # A sentence may take what room there is; a column never vanishes beside it.
            table.add_column(column, overflow="fold", min_width=8)
    return table
