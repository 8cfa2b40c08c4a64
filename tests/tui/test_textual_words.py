"""The palette, its actions and the answer to Ctrl+C are in the person's language."""

from gettext import NullTranslations

import pytest
from textual.command import CommandInput, CommandList
from textual.pilot import Pilot

from exercise_sim import localization
from exercise_sim.tui.key_card import entries
from tests.localization.extracting import texts_in_the_code
from tests.tui.team.desk import Desk, opened, shows


class Marking(NullTranslations):
    """Says every text between marks."""

    def gettext(self, message: str) -> str:
        return f"«{message}»"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"«{msgid1 if n == 1 else msgid2}»"

    def pgettext(self, context: str, message: str) -> str:
        return f"«{message}»"


@pytest.fixture(autouse=True)
def _marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(localization, "_catalog", lambda _code: Marking())
    monkeypatch.setitem(localization._process, "language", "lv")


async def palette(pilot: Pilot[str]) -> None:
    await opened(pilot)
    await pilot.press("ctrl+p")
    await pilot.pause()


async def test_the_palette_asks_and_lists_in_the_language() -> None:
    async with Desk().running("6m").console().run_test(size=(160, 50)) as pilot:
        await palette(pilot)
        await shows(pilot, "«Assess»")
        assert pilot.app.screen.query_one(CommandInput).placeholder == "«Search for commands…»"


async def test_what_nothing_matches_is_told_in_the_language() -> None:
    async with Desk().running("6m").console().run_test(size=(160, 50)) as pilot:
        await palette(pilot)
        await pilot.press(*"zqxzqx")
        await shows(pilot, "«No matches found»")
        assert pilot.app.screen.query_one(CommandList).option_count == 1


async def test_ctrl_c_tells_the_way_out_in_the_language() -> None:
    async with Desk().running("6m").console().run_test(size=(160, 50)) as pilot:
        await opened(pilot)
        await pilot.press("ctrl+c")
        (told,) = pilot.app._notifications
        assert told.title == "«Do you want to quit?»"
        assert told.message == "«Press [b]ctrl+q[/b] to quit the app»"


def test_every_label_and_help_of_an_action_is_marked() -> None:
    marked = {message.id for message in texts_in_the_code()}
    assert [one.binding_id for one in entries() if not {one.label, one.help} <= marked] == []
