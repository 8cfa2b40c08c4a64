"""Places in a file, as people read them."""

import pytest

from exercise_sim import localization
from exercise_sim.scenario.msel.places import shown_place


class Marked:
    """A catalogue that shows what was looked up."""

    def gettext(self, text: str) -> str:
        return f"«{text}»"

    def ngettext(self, one: str, many: str, number: int) -> str:
        return f"«{one if number == 1 else many}»"


@pytest.mark.parametrize(
    ("place", "looked_up"),
    [
        ("file", "«file»"),
        ("row 12", "«row 12»"),
        ("injects[3].options", "injects[3].options"),
        ("injects[3].options (and 2 more)", "«injects[3].options (and 2 more)»"),
        ("rows {n}", "rows {n}"),
    ],
)
def test_words_are_looked_up_and_paths_stay(
    place: str, looked_up: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shown_place(place) == place
    monkeypatch.setattr(localization, "_catalog", lambda code: Marked())
    with localization.speaking("lv"):
        assert shown_place(place) == looked_up
