"""Which inject leads to which, as a tree."""

from rich.text import Text
from rich.tree import Tree

from exercise_sim.authoring.plain_text import lines, plain
from exercise_sim.localization import ngettext
from exercise_sim.scenario.condition_in_words import in_words
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.msel_order import msel_order
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scoring.phrases import t_plus


def inject_graph(scenario: Scenario, language: str) -> Tree:
    """Every inject once: with a time at the root, with a condition below what it waits for first.

    What stands alone is counted at the end.
    """
    ordered = msel_order(scenario)
    followers: dict[str, list[Inject]] = {}
    rootless = []
    for inject in ordered:
        causes = causes_of(inject)
        if causes:
            followers.setdefault(causes[0], []).append(inject)
        elif inject.when is not None:
            rootless.append(inject)
    tree = Tree(Text("StartEx", "bold"), guide_style="dim")
    placed: set[str] = set()
    alone = 0

    def grow(branch: Tree, inject: Inject) -> None:
        if inject.id in placed:
            branch.add(plain(f"↺ {inject.id}", "dim"))
            return
        placed.add(inject.id)
        own = branch.add(_label(inject, scenario, language))
        for follower in followers.get(inject.id, ()):
            grow(own, follower)

    for inject in ordered:
        if inject.at is None:
            continue
        if inject.id in followers:
            grow(tree, inject)
        else:
            alone += 1
    for inject in rootless:
        grow(tree, inject)
    for inject in ordered:
        # What only waits for each other hangs nowhere else.
        if inject.at is None and inject.id not in placed:
            grow(tree, inject)
    if alone:
        told = ngettext(
            "and {n} inject at its time, which leads to no other",
            "and {n} injects at their time, which lead to no other",
            alone,
        )
        tree.add(plain(told.format(n=alone), "dim"))
    return tree


def causes_of(inject: Inject) -> list[str]:
    """Ids of the injects that the condition of `inject` speaks of, as written, each once."""
    found = [] if inject.when is None else [one.inject for one in inject.when.walk()]
    return list(dict.fromkeys(name for name in found if name is not None))


def _label(inject: Inject, scenario: Scenario, language: str) -> Text:
    named = Text.assemble(
        plain(inject.title.read(language, scenario.language)), "  ", plain(inject.id, "dim")
    )
    if inject.at is not None:
        return Text.assemble((f"{t_plus(inject.at)}  ", "bold"), named)
    assert inject.when is not None  # an inject has a time or a condition
    return lines(plain(in_words(inject.when, scenario, language), "cyan"), named)
