"""A long text is shown whole, whether or not there is a scroll bar beside it."""

from textual.app import App, ComposeResult
from textual.content import Content

from exercise_sim.tui.team.reader import Reader

WORDS = " ".join("w" * (number % 9 + 1) for number in range(120))


class Page(App[None]):
    CSS = """
    Reader { width: 40; height: 6; overflow-x: hidden; scrollbar-size-vertical: 1; padding: 0 1; }
    """

    def compose(self) -> ComposeResult:
        yield Reader()


def drawn(reader: Reader) -> str:
    """All its lines as they come onto the screen, from the first to the last."""
    height = reader.virtual_size.height
    top = reader.scroll_offset.y
    return " ".join(reader.render_line(y - top).text.strip() for y in range(height))


async def test_no_word_is_lost_when_a_scroll_bar_appears() -> None:
    app = Page()
    async with app.run_test(size=(60, 10)) as pilot:
        reader = app.query_one(Reader)
        reader.show(Content("a short text"))
        await pilot.pause()
        reader.show(Content(WORDS))
        await pilot.pause()
        assert reader.show_vertical_scrollbar
        assert drawn(reader).split() == WORDS.split()
