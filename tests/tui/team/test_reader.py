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


async def test_what_the_mouse_marks_is_copied_as_it_was_written() -> None:
    app = Page()
    async with app.run_test(size=(60, 10)) as pilot:
        reader = app.query_one(Reader)
        written = "Buses come tonight and the whole town is to be evacuated.\n\nStay where you are."
        reader.show(Content(written))
        await pilot.pause()
        reader.scroll_to(y=0, animate=False)
        await pilot.mouse_down(Reader, offset=(7, 0))
        await pilot.hover(Reader, offset=(4, 3))
        await pilot.mouse_up(Reader, offset=(4, 3))
        await pilot.pause()
        await pilot.press("ctrl+c")
        assert app.clipboard == written[6 : written.index("Stay") + 4]
        first, marked = (segment for segment in list(reader.render_line(0))[:2])
        assert (first.text, marked.text.split()[0]) == ("Buses ", "come")
        assert first.style is not None
        assert marked.style is not None
        assert first.style.bgcolor != marked.style.bgcolor
