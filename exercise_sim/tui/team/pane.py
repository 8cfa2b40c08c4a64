"""What the content of every tab does: take what the team sees, and let the clock move."""

from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.commands import Command
from exercise_sim.tui.exercise_screen import ExerciseScreen
from exercise_sim.tui.team.perspective import Perspective


class Pane(Container):
    """Subclasses show the perspective in `show` and moving times in `show_time`."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._seen: Perspective | None = None
        self._allowed: frozenset[str] = frozenset()

    @property
    def seen(self) -> Perspective:
        assert self._seen is not None  # the screen shows a perspective before any key is read
        return self._seen

    def take(self, seen: Perspective) -> None:
        self._seen = seen
        self.show(seen)

    def show(self, seen: Perspective) -> None:
        """Called once at the start and after every change."""
        raise NotImplementedError

    def show_time(self, t: float) -> None:
        """Called several times a second with T+ in seconds; must be cheap."""

    def focus_first(self) -> None:
        """Puts the focus where a person who comes to this tab goes on."""
        raise NotImplementedError

    def allow(self, *actions: str) -> None:
        """Says which of the pane's actions make sense now; the others are not offered."""
        if self._allowed != frozenset(actions):
            self._allowed = frozenset(actions)
            self.screen.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        own = any(binding.action == action for _, binding in self._bindings)
        return action in self._allowed if own else super().check_action(action, parameters)

    def submit(self, *commands: Command) -> None:
        """Sends commands; the screen gets `CommandDone` or `CommandRefused`."""
        assert isinstance(self.screen, ExerciseScreen)
        self.screen.submit(*commands)

    def update_static(self, selector: str, content: Content) -> None:
        """Changes a one-line text only where it differs: most ticks change nothing."""
        static = self.query_one(selector, Static)
        if static.content != content:
            static.update(content)
