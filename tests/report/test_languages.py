"""The report in another language than English."""

import re
from gettext import NullTranslations
from html import unescape
from pathlib import Path

import pytest

from exercise_sim import localization
from exercise_sim.localization import LANGUAGES, language, speaking
from exercise_sim.report.html import to_html
from exercise_sim.report.markdown import to_markdown
from exercise_sim.report.model import AfterActionReport
from exercise_sim.report.write import Format, is_report, write_report
from exercise_sim.scenario.disarm import techniques
from tests.exercise import play
from tests.exercise.worlds import small_world
from tests.report import played
from tests.report.pages import read_page

MADE = {"eventful": played.eventful, "evaluated": played.evaluated.__wrapped__}
_WORD = re.compile("[A-Za-z]{2,}")


class _Unreadable(NullTranslations):
    """Every text with `ж` for its letters; what is to be filled in stays."""

    def gettext(self, message: str) -> str:
        parts = re.split(r"(\{\w+\})", message)
        return "".join(p if p.startswith("{") else re.sub("[A-Za-z]", "ж", p) for p in parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)


def _data() -> str:
    """What the report quotes: the small world, what its people did, and DISARM's names."""
    world = " ".join(one.model_dump_json() for one in small_world())
    done = " ".join(Path(one.__file__).read_text(encoding="utf-8") for one in (play, played))
    known = " ".join(one.name for one in techniques().values())
    fixed = "Ann Bob Tia Tom TLP UTC DISARM exercise-sim verify --against"
    return f"{world} {done} {known} {fixed} {played.DIGEST}"


@pytest.mark.parametrize("made", MADE)
def test_no_word_of_the_report_is_shown_without_being_looked_up(
    made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(localization, "_catalog", lambda _code: _Unreadable())
    with speaking("uk"):
        report: AfterActionReport = MADE[made]()
        html, markdown = to_html(report), to_markdown(report)
    body = unescape(re.sub("<[^>]*>", " ", html[html.index("</style>") :]))
    data = _data()
    for page in (body, re.sub(r"\\(.)", r"\1", markdown)):
        assert [word for word in _WORD.findall(page) if word not in data] == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", ["md", "html"])
def test_a_report_is_known_as_one_whatever_its_language(
    code: str, kind: Format, tmp_path: Path
) -> None:
    path = tmp_path / "report"
    with speaking(code):
        write_report(played.eventful(), kind, path)
    assert language() == "en"
    assert is_report(path)
    with speaking("lv"):
        assert is_report(path)


def test_what_is_no_report_is_known_as_none(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("# Notes\n\nBuy milk.\n", encoding="utf-8")
    assert not is_report(path)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_says_its_language(code: str) -> None:
    with speaking(code):
        page = read_page(to_html(played.eventful()))
    assert page.all("html")[0].attributes["lang"] == code


def test_pages_of_several_languages_do_not_mix() -> None:
    """The templates are compiled once, whatever is spoken then."""
    before = to_html(played.evaluated())
    with speaking("lv"):
        latvian = to_html(played.evaluated())
    assert "<td>2.5</td>" in before
    assert "<td>2,5</td>" in latvian
    assert to_html(played.evaluated()) == before


def test_the_labels_of_the_chart_have_room(monkeypatch: pytest.MonkeyPatch) -> None:
    class Long(_Unreadable):
        def gettext(self, message: str) -> str:
            return message * 3

    short = to_html(played.eventful())
    monkeypatch.setattr(localization, "_catalog", lambda _code: Long())
    with speaking("lv"):
        long = to_html(played.eventful())
    assert '<text class="row" x="84"' in short
    assert f'<text class="row" x="{7 * 3 * len("done in time")}"' in long
