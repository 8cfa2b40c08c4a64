"""The last line: keys that work here, as many as fit; help and the palette name the rest.

It is one widget that draws one line. Textual's own footer is a widget for each key, and lays out
the whole screen anew whenever a key comes or goes, which takes longer than all else that a key
press changes.
"""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.events import Leave, MouseDown, MouseMove
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from exercise_sim.tui.hints import HAND_OVER, PALETTE, Hint, fitting, hints_on
from exercise_sim.tui.plain import one_line, plain

LONGEST_NAME = 14
"""Cells of the name of whoever is at the keyboard."""


class KeyHints(Widget):
    """Leaves out what does not fit, instead of cutting it in half.

    It begins with the name of the person who acts, where several people share a keyboard.
    """

    DEFAULT_CSS = """
    KeyHints {
        dock: bottom;
        width: 100%;
        height: 1;
        color: $footer-description-foreground;
        background: $footer-background;
        pointer: pointer;

        & > .key-hints--key {
            color: $footer-key-foreground;
            text-style: bold;
        }
        & > .key-hints--pointed {
            color: $footer-key-foreground;
            background: $block-hover-background;
        }
        & > .key-hints--off {
            text-style: dim;
        }
        & > .key-hints--name {
            background: $accent;
            color: $text;
            text-style: bold;
        }
        & > .key-hints--edge {
            color: $foreground 20%;
        }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "key-hints--key",
        "key-hints--pointed",
        "key-hints--off",
        "key-hints--name",
        "key-hints--edge",
    }
    ALLOW_SELECT = False

    def __init__(self, *, palette: bool = False) -> None:
        """With `palette` its key stands at the right end, whatever has to give way.

        Without it the key stands there where room is left over.
        """
        super().__init__()
        self._with_palette = palette
        self._person = ""
        self._hints: list[Hint] = []
        self._palette: Hint | None = None
        self._hand_over: Hint | None = None
        """What a click on the name does, also where the hint itself has no place."""
        self._pointed: Hint | None = None
        self._asked = False

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)
        # Not a reactive: news come several times a second, and the name hardly ever changes.
        self.watch(self.app, "state", self._news, init=False)

    def on_resize(self) -> None:
        self._look_again()

    def render(self) -> Content:
        parts = [self._drawn(hint) for hint in self._hints]
        if self._person:
            parts.insert(0, self._in(f" {self._person} ", "name"))
        line = Content(" ").join(parts)
        if self._palette is None:
            return line
        gap = self.size.width - line.cell_length - self._behind_hints
        return line.pad_right(gap) + self._in("▏", "edge") + self._drawn(self._palette)

    def _drawn(self, hint: Hint) -> Content:
        if hint == self._pointed:
            return self._in(f"{hint.shown} {hint.label}", "pointed")
        drawn = self._in(hint.shown, "key") + f" {hint.label}"
        return drawn if hint.enabled else drawn.stylize(self._style("off"))

    def _in(self, words: str, part: str) -> Content:
        return plain(words).stylize(self._style(part))

    def _style(self, part: str) -> Style:
        return self.get_visual_style(f"key-hints--{part}")

    def _bindings_changed(self, screen: Screen[object]) -> None:
        # A window without the focus has no keys; those from before are not taken away.
        if screen.app.app_focus:
            self._look_again()

    def _news(self) -> None:
        if self.is_attached and self._person != self._at_keyboard:
            self._look_again()

    def _look_again(self) -> None:
        """However many keys come and go for one event, they are looked at once."""
        if not self._asked:
            self._asked = True
            self.call_later(self._look)

    def _look(self) -> None:
        self._asked = False
        if not self.is_attached:
            return
        before = self._person, self._hints, self._palette
        known = {hint.action: hint for hint in hints_on(self.screen)}
        self._palette = known.pop(PALETTE, None)
        self._hand_over = known.get(HAND_OVER)
        self._person = self._at_keyboard
        hints = list(known.values())
        room = self.size.width - self._before_hints - self._behind_hints
        if not self._with_palette and room < sum(hint.width for hint in hints):
            room += self._behind_hints
            self._palette = None
        self._hints = list(fitting(hints, room))
        if before != (self._person, self._hints, self._palette):
            self.refresh()

    @property
    def _at_keyboard(self) -> str:
        from exercise_sim.tui.console import Console

        assert isinstance(self.app, Console)
        return one_line(self.app.at_keyboard, LONGEST_NAME)

    @property
    def _before_hints(self) -> int:
        """Cells of the name with a space on either side, and the space behind it."""
        return Content(self._person).cell_length + 3 if self._person else 0

    @property
    def _behind_hints(self) -> int:
        """Cells of the palette's hint with its edge."""
        return self._palette.width + 1 if self._palette is not None else 0

    def on_mouse_down(self, event: MouseDown) -> None:
        hint = self._at(event.x)
        if hint is None:
            return
        # What the key leads to may lie where the tooltip stands.
        self._point_to(None)
        if hint.enabled:
            self.app.simulate_key(hint.key)
        else:
            self.app.bell()

    def on_mouse_move(self, event: MouseMove) -> None:
        self._point_to(self._at(event.x))

    def on_leave(self, _event: Leave) -> None:
        self._point_to(None)

    def _point_to(self, hint: Hint | None) -> None:
        if hint != self._pointed:
            self._pointed = hint
            self.tooltip = None if hint is None else plain(hint.tooltip)
            self.refresh()

    def _at(self, x: int) -> Hint | None:
        """The hint that is drawn in column `x`."""
        if self._palette is not None and x >= self.size.width - self._behind_hints:
            return self._palette
        end = self._before_hints
        if x < end:
            return self._hand_over
        for hint in self._hints:
            begin, end = end, end + hint.width
            if begin <= x < end - 1:
                return hint
        return None
