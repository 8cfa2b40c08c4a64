"""A settings file gives actions other keys, other colours and quiet; a wrong one is told of."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from exercise_sim.cli import app as commands
from exercise_sim.tui.key_card import entries
from exercise_sim.tui.settings import (
    Settings,
    SettingsUnusable,
    keep,
    read_settings,
)
from exercise_sim.tui.settings_place import settings_file
from tests.replay.sessions import small_session
from tests.tui.replay.theatre import replaying

TUI = Path(__file__).parents[2] / "exercise_sim" / "tui"


def written(text: str) -> Path:
    file = settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_who_has_no_file_has_the_usual_settings() -> None:
    assert read_settings() == Settings(theme="dark", bell=True, keys={})


def test_a_file_says_theme_bell_and_keys_with_and_without_quotes() -> None:
    written(
        'theme = "light"\nbell = false\n[keys]\n"team.feed.assess" = "z"\nreplay.help = "f2,?"\n'
    )
    assert read_settings() == Settings(
        theme="light", bell=False, keys={"team.feed.assess": "z", "replay.help": "f2,?"}
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("theme = ", "are no TOML"),
        ('colour = "red"', "there is no setting `colour`; there are language, theme, bell, keys."),
        ('theme = "pink"', "`theme` is one of dark, light, high-contrast."),
        ('bell = "no"', "`bell` is true or false."),
        ("keys = 3", "`keys` is not written as it should be"),
        ("[keys]\nteam.feed.assess = 3", "`keys.team.feed.assess` is not written as it should be"),
        ('[keys]\n"team.feed.fly" = "z"', "there is no action `team.feed.fly`"),
        ('[keys]\n"team.feed.assess" = "zz"', "`zz` for `team.feed.assess` is no key"),
        ('[keys]\n"team.feed.assess" = ""', "`` for `team.feed.assess` is no key"),
        ('[keys]\n"team.feed.assess" = "ctrl+w"', "`ctrl+w` for `team.feed.assess` is taken"),
        (
            '[keys]\n"team.feed.assess" = "r"',
            "`team.feed.assess` and `team.feed.respond` both have the key r.",
        ),
        (
            '[keys]\n"team.feed.assess" = "n"',
            "`team.feed.assess` and `team.anywhere.compose` both have the key n.",
        ),
        ('[keys]\n"team.feed.assess" = "f9"', "both have the key F9."),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(text: str, told: str) -> None:
    file = written(text)
    with pytest.raises(SettingsUnusable) as trouble:
        read_settings()
    assert told in str(trouble.value)
    assert str(file) in str(trouble.value)
    assert "\n" not in str(trouble.value)


def test_bytes_that_are_no_text_are_told_of() -> None:
    written("").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsUnusable, match="it is not UTF-8 text"):
        read_settings()


def test_two_actions_may_change_keys_with_each_other() -> None:
    written('[keys]\n"team.feed.assess" = "r"\n"team.feed.respond" = "a"\n')
    assert read_settings().keys == {"team.feed.assess": "r", "team.feed.respond": "a"}


def test_a_kept_theme_leaves_the_rest_of_the_file_as_it_was() -> None:
    file = written('# mine\nbell = false\n\n[keys]\n# urgent\n"replay.help" = "f2"\n')
    keep("theme", "light")
    assert read_settings().theme == "light"
    keep("theme", "high-contrast")
    assert file.read_text() == (
        'theme = "high-contrast"\n# mine\nbell = false\n\n[keys]\n# urgent\n"replay.help" = "f2"\n'
    )


def test_the_first_kept_theme_makes_the_file() -> None:
    keep("theme", "light")
    assert settings_file().read_text() == 'theme = "light"\n'


def test_a_wrong_file_is_not_written_to() -> None:
    file = written("theme = ")
    with pytest.raises(SettingsUnusable):
        keep("theme", "light")
    assert file.read_text() == "theme = "


async def test_a_chosen_key_works_on_every_layout_and_the_usual_one_no_more() -> None:
    written('[keys]\n"replay.next_event" = "j"\n')
    async with replaying(small_session()) as theatre:
        seq = theatre.screen.seq
        await theatre.press("n")
        assert theatre.screen.seq == seq
        await theatre.press("о")  # the same key under a Ukrainian layout
        assert theatre.screen.seq > seq
        assert "j Next" in theatre.lines()[-1]


async def test_an_action_that_shared_its_key_keeps_it() -> None:
    from tests.tui.facilitator.room import Room, opened

    written('[keys]\n"facilitator.pause" = "z"\n')
    app = Room().console()
    async with app.run_test() as pilot:
        await opened(pilot)
        shared = app.screen._bindings.key_to_bindings
        assert [one.id for one in shared["p"]] == ["facilitator.resume"]
        assert [one.id for one in shared["z"]] == ["facilitator.pause"]
        assert [one.id for one in shared["я"]] == ["facilitator.pause"]


async def test_what_the_screen_says_names_the_chosen_key() -> None:
    from tests.tui.team.desk import Desk, opened, shows

    written('[keys]\n"team.anywhere.help" = "f6"\n')
    async with Desk().console().run_test() as pilot:
        await opened(pilot)
        await shows(pilot, "Read the briefing; F6 shows the keys.")


def test_every_key_that_a_text_asks_for_belongs_to_an_action() -> None:
    names = re.compile(r'key_of\("([^"]+)"')
    asked = {name for file in TUI.rglob("*.py") for name in names.findall(file.read_text())}
    assert len(asked) > 20
    assert asked <= {one.binding_id for one in entries()}


async def test_a_wrong_file_is_told_of_and_the_console_opens() -> None:
    written('theme = "pink"')
    async with replaying(small_session()) as theatre:
        assert any("`theme` is one of dark" in told for told in theatre.told())
        await theatre.press("n")


async def test_a_quiet_console_does_not_ring() -> None:
    written("bell = false")
    async with replaying(small_session()) as theatre:
        rung: list[str] = []
        driver = theatre.pilot.app._driver
        assert driver is not None
        driver.write = rung.append  # type: ignore[method-assign]
        theatre.pilot.app.bell()
        assert rung == []


def test_the_key_card_command_tells_of_wrong_settings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from exercise_sim.cli import main

    written('theme = "pink"')
    monkeypatch.setattr("sys.argv", ["exercise-sim", "keys"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "`theme` is one of" in capsys.readouterr().err


def test_the_key_card_shows_every_console_with_the_chosen_keys(tmp_path: Path) -> None:
    written('[keys]\n"team.feed.assess" = "z"\n')
    shown = CliRunner().invoke(commands, ["keys"], env={"COLUMNS": "100"})
    assert shown.exit_code == 0
    for text in ("Facilitator", "Team: Feed", "Replay: Playing", "Every console", " z "):
        assert text in shown.output
    named = CliRunner().invoke(commands, ["keys", "--names"], env={"COLUMNS": "100"})
    assert "team.feed.assess" in named.output
    assert str(settings_file()) in named.output.replace("\n", "")
    paper = tmp_path / "keys.html"
    CliRunner().invoke(commands, ["keys", "--print", str(paper)])
    assert "<kbd>z</kbd></td><td><b>Assess</b>" in paper.read_text()


def test_a_key_card_that_cannot_be_written_ends_in_a_sentence(tmp_path: Path) -> None:
    ended = CliRunner().invoke(commands, ["keys", "--print", str(tmp_path / "no" / "keys.html")])
    assert "cannot be written" in str(ended.exception)
