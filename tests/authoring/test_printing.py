"""`exercise-sim show --print`: what is on the pages, and what must not be."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from exercise_sim.authoring.paper.printing import HANDBOOK, MSEL, print_scenario, printed_pages
from exercise_sim.authoring.paper.told import Names
from exercise_sim.authoring.paper.words import length, page_language
from exercise_sim.authoring.showing import show_scenario
from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import LANGUAGES, speaking
from exercise_sim.report.harmless import harmless
from exercise_sim.scenario.condition import Condition
from exercise_sim.scenario.condition_in_words import clause
from exercise_sim.scenario.library import shipped_scenarios
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.scenario.scenario import Scenario
from tests.exercise.waiting import follow_up, world_with
from tests.report.hostile import hostile_world
from tests.report.pages import Element, read_page

World = tuple[Scenario, Playbook]

FULL = world_with(
    follow_up(
        id="crowd",
        when={"no_response": {"inject": "rumour", "within": "12m", "team": "town"}},
        body="The crowd grows by the minute.",
        repeat={"every": "3m", "until": {"response": {"inject": "rumour"}}, "times": 4},
        variants=[
            {
                "id": "calm",
                "when": {"response": {"inject": "rumour", "action": "publish"}},
                "body": "The crowd goes home.",
            }
        ],
        notes={"facilitator": "Speak slowly.", "evaluator": "Who rings back?"},
        x={"Room": "Hall 3"},
    ),
    follow_up(id="hand", when={"by_hand": True}, title="Only by hand"),
    phases=[
        {"id": "talk", "title": "Looking back", "kind": "discussion", "starts": "9m"}
        | {"questions": ["Who spoke first?"], "story_jump": "2026-06-05T07:00:00+03:00"}
    ],
)


def pages(world: World, language: str | None = None) -> tuple[str, str]:
    """The text of the MSEL and of the handbook, on one line each."""
    printed = printed_pages(*world, language)
    return plain(printed[MSEL]), plain(printed[HANDBOOK])


def plain(page: str) -> str:
    """Cells that stand side by side have a space between them."""
    apart = re.sub(r"(?=</(td|th|div)>)", " ", page)
    return one_line(read_page(apart).all("main")[0].text)


def one_line(text: str) -> str:
    return " ".join(harmless(text).split())


def every_text(value: Any) -> list[str]:
    """Every text in a part of a scenario, in every language."""
    if isinstance(value, LocalText):
        return [one_line(text) for _, text in value.items()]
    if isinstance(value, tuple):
        return [text for one in value for text in every_text(one)]
    if hasattr(value, "__pydantic_fields__"):
        return [text for _, field in value for text in every_text(field)]
    return []


def test_the_msel_holds_all_that_a_facilitator_must_know() -> None:
    msel, _ = pages(FULL)
    for words in (
        "The crowd grows by the minute.",
        "The crowd goes home.",
        "Comes when Border Town has not released a response for no. 1 within 12 min",
        "every 3 min, until the team has released a response for no. 1, at most 4",
        "Instead, for teams of which this holds: the team has released a statement for no. 1",
        "For the facilitator: Speak slowly.",
        "For the evaluator: Who rings back?",
        "Room: Hall 3",
        "Comes by hand, when a facilitator decides",
        "Discussion: Looking back",
        "The clock stops.",
        "Story time moves to 2026-06-05 07:00",
        "Who spoke first?",
    ):
        assert words in msel


@pytest.mark.parametrize("name", sorted(shipped_scenarios()))
def test_every_inject_stands_in_the_msel_in_full(name: str) -> None:
    loaded = read_scenario(shipped_scenarios()[name])
    scenario = loaded.scenario
    msel, _ = pages((scenario, loaded.playbook))

    def shown(text: LocalText) -> str:
        return one_line(text.read(scenario.language))

    for inject in scenario.injects:
        assert shown(inject.title) in msel
        assert one_line(inject.body.read(inject.original or "", scenario.language)) in msel
        for part in (*inject.media, *inject.variants, *inject.expect, inject.notes):
            for _, value in part:
                if isinstance(value, LocalText):
                    assert shown(value) in msel


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(shipped_scenarios()))
def test_the_handbook_tells_nothing_of_what_is_to_come(name: str, language: str) -> None:
    loaded = read_scenario(shipped_scenarios()[name])
    scenario = loaded.scenario
    _, handbook = pages((scenario, loaded.playbook), language)
    secret = [
        *every_text(scenario.injects),
        *every_text(scenario.claims),
        *every_text(scenario.objectives),
        *every_text(scenario.phases),
        *every_text(tuple(fact for fact in scenario.facts if fact.known_at or fact.confirmed_by)),
    ]
    # Words as short as the name of a newsroom are in the list of whom one can call, too.
    assert [text for text in secret if len(text) > 30 and text in handbook] == []


def test_the_handbook_gives_the_facts_that_everybody_may_know_at_startex() -> None:
    facts = [
        {"id": "public", "text": "Open to all.", "source": "The web"},
        {"id": "later", "text": "Only later.", "source": "The web", "known_at": "5m"},
        {"id": "asked", "text": "Only when asked.", "source": "Them", "confirmed_by": ["town"]},
    ]
    scenario, playbook = FULL
    extended = Scenario.model_validate(
        scenario.model_dump(by_alias=True) | {"facts": [*scenario.model_dump()["facts"], *facts]},
        context={"language": "en"},
    )
    msel, handbook = pages((extended, playbook))
    assert "Open to all." in handbook
    assert "Only later." not in handbook
    assert "Only when asked." not in handbook
    assert all(one["text"] in msel for one in facts)


def test_the_handbook_gives_the_playbook_and_each_team_its_own_page() -> None:
    starter = read_scenario(shipped_scenarios()["safe-border"])
    printed = printed_pages(starter.scenario, starter.playbook, "en")[HANDBOOK]
    text = plain(printed)
    assert "high priority; fabricated or misleading assess: within 10 min" in text
    assert "publish approver" in text
    for page in starter.playbook.guidance:
        assert one_line(page.body.read("en")) in text
    handed_out = [one for one in read_page(printed).all("section") if is_of(one, "hand-out")]
    assert len(handed_out) == len(starter.scenario.teams)
    for page_of, team in zip(handed_out, starter.scenario.teams, strict=True):
        briefings = [
            other.id
            for other in starter.scenario.teams
            if other.briefing and one_line(other.briefing.read("en")) in one_line(page_of.text)
        ]
        assert briefings == [team.id]


def test_key_messages_come_in_every_language_that_they_have() -> None:
    loaded = read_scenario(shipped_scenarios()["safe-border"])
    _, handbook = pages((loaded.scenario, loaded.playbook), "en")
    for message in loaded.scenario.key_messages:
        for text in every_text(message.text):
            assert text in handbook


def test_a_phase_whose_title_says_what_it_is_is_not_called_so_twice() -> None:
    phase = {"id": "talk", "title": "Discussion: what now?", "kind": "discussion", "starts": "9m"}
    msel, _ = pages(world_with(phases=[phase]))
    assert "Discussion: what now?" in msel
    assert "Discussion: Discussion" not in msel


def test_a_text_is_printed_as_the_feed_shows_it_first_and_then_as_the_page_is_written() -> None:
    world = world_with(
        follow_up(id="two", at="3m", original="uk", body={"uk": "Що далі?", "en": "What next?"})
    )
    msel, _ = pages(world)
    assert "original (uk) Що далі? translation (en) What next?" in msel


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", [MSEL, HANDBOOK])
def test_a_page_can_be_read_aloud(file: str, language: str) -> None:
    root = read_page(printed_pages(*FULL, language)[file])
    assert root.all("html")[0].attributes["lang"] == language
    assert all(one.attributes.get("scope") in ("row", "col") for one in root.all("th"))
    levels = [int(tag[1]) for tag in tags(root) if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    named = {one.attributes.get("id") for tag in ("h2", "h3") for one in root.all(tag)}
    labelled = {one.attributes.get("aria-labelledby") for one in root.all("section")} - {None}
    assert labelled <= named


def test_every_page_carries_the_marks_in_a_header_that_repeats() -> None:
    for page in printed_pages(*FULL, "en").values():
        banner = next(one for one in read_page(page).all("div") if is_of(one, "page-head"))
        assert banner.text.startswith("EXERCISE")
        assert banner.text.endswith(FULL[0].handling)
        assert "display: table-header-group" in page
        assert "counter(page)" in page


def test_hostile_texts_are_texts() -> None:
    for page in printed_pages(*hostile_world(), "en").values():
        root = read_page(page)
        assert not {"script", "img", "i", "b", "a", "svg", "iframe"} & set(tags(root))
        assert len(root.all("title")) == len(root.all("style")) == 1
        assert "<script>alert(1)</script>" in root.text
        assert "{{ 7*7 }}" in root.text
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\u200f]", page)


def test_a_page_needs_nothing_else() -> None:
    for page in printed_pages(*FULL, "en").values():
        assert not re.search(r"<(script|link|img|iframe)|@import|url\(|https?:", page)


def test_pages_of_ours_are_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "paper"
    print_scenario(*FULL, folder, None)
    before = (folder / MSEL).read_text("utf-8")
    print_scenario(*world_with(), folder, None)
    assert sorted(path.name for path in folder.iterdir()) == [HANDBOOK, MSEL]
    assert "The crowd" in before
    assert "The crowd" not in (folder / MSEL).read_text("utf-8")


def test_a_file_of_another_origin_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / HANDBOOK).write_text("<!DOCTYPE html><title>Mine</title>")
    with pytest.raises(Refused, match="is no printed page; name another folder"):
        print_scenario(*FULL, tmp_path, None)
    assert [path.name for path in tmp_path.iterdir()] == [HANDBOOK]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "paper").write_text("mine")
    with pytest.raises(Refused, match="cannot be made"):
        print_scenario(*FULL, tmp_path / "paper", None)


def test_a_graph_and_pages_are_not_wanted_at_once(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="leave out --graph or --print"):
        show_scenario("safe-border", None, graph=True, paper=tmp_path)


def test_show_says_which_file_is_for_whom(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show_scenario("safe-border", "en", graph=False, paper=tmp_path) == 0
    printed = capsys.readouterr().out
    assert f"For facilitators and evaluators alone: {tmp_path / MSEL}" in printed
    assert f"For the players: {tmp_path / HANDBOOK}" in printed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "condition",
    [
        {"after": {"inject": "rumour"}},
        {"after": {"inject": "rumour", "delay": "2m", "team": "town"}},
        {"response": {"inject": "rumour", "action": "reply", "within": "5m", "cleared": True}},
        {"response": {"after": "5m", "cleared": False}},
        {"no_response": {"inject": "rumour", "within": "5m"}},
        {"score": {"inject": "rumour", "below": "0.5", "criterion": "clarity"}},
        {"score": {"above": "0.5", "after": "10m"}},
        {"score": {"inject": "rumour", "above": "0.5", "after": "10m"}},
        {"assessment": {"inject": "rumour", "correct": False, "of": ["veracity", "claim"]}},
        {"message": {"from": "town", "to": "chancellery", "about": "rumour"}},
        {"message": {}},
        {"by_hand": True},
        {"all": [{"any": [{"by_hand": True}, {"message": {}}]}, {"not": {"by_hand": True}}]},
    ],
)
def test_every_condition_has_words_in_every_language(
    condition: dict[str, Any], language: str
) -> None:
    asked = Condition.model_validate(condition)
    with speaking(language):
        said = clause(asked, Names(FULL[0], "en", language))
    assert said
    assert "{" not in said
    assert language == "en" or said != clause(asked, Names(FULL[0], "en", "en"))


def test_a_page_speaks_english_where_it_cannot_speak_the_language_asked_for() -> None:
    assert page_language("ru", "lv") == "lv"
    assert page_language("ru", "de") == "en"


def test_lengths_are_said_as_people_say_them() -> None:
    assert length(5400) == "1 h 30 min"
    assert length(90) == "1 min 30 s"
    assert length(0) == "0 min"


def is_of(element: Element, name: str) -> bool:
    return name in (element.attributes.get("class") or "").split()


def tags(element: Element) -> list[str]:
    return [tag for child in element.children for tag in (child.tag, *tags(child))]
