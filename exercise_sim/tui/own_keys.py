"""Keys that the person chose in the settings file, and labels in the person's language.

Textual's own keymap takes away every action of a key when one of them gets another key; here
`p` goes on to resume when pausing is given another key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode

from exercise_sim.localization import _, language
from exercise_sim.tui.action_registry import Action
from exercise_sim.tui.key_names import key_name
from exercise_sim.tui.layouts import on_every_layout

_chosen: dict[str, str] = {}


def use(keys: Mapping[str, str]) -> None:
    """From now on the actions whose binding ids are in `keys` have these keys."""
    _chosen.clear()
    _chosen.update(keys)


def shown_key(binding_id: str, usual: str, written: str = "") -> str:
    """The key of an action as it is written for people; `written` where the usual name won't do."""
    chosen = _chosen.get(binding_id)
    if chosen is None and written:
        return _(written)
    return key_name(chosen or usual)


def key_in(actions: Iterable[Action], binding_id: Callable[[Action], str], name: str) -> str:
    """The key, as it is written for people, of the action that settings files call `name`."""
    action = next(one for one in actions if binding_id(one) == name)
    return shown_key(name, action.key, action.written)


def retune(node: DOMNode) -> None:
    """Gives `node` the chosen keys and the labels of the person's language."""
    usual = node._merged_bindings
    if usual is None or not (_chosen or language() != "en" or hasattr(node, "_retuned")):
        return
    node._retuned = True  # type: ignore[attr-defined]
    tuned: list[Binding] = []
    moved = set()
    for binding in (one for same_key in usual.key_to_bindings.values() for one in same_key):
        spoken = replace(
            binding,
            description=_(binding.description) if binding.description else "",
            tooltip=_(binding.tooltip) if binding.tooltip else "",
            key_display=_in_footer(binding),
        )
        if binding.id is None or binding.id not in _chosen:
            tuned.append(spoken)
        elif binding.id not in moved:
            moved.add(binding.id)
            keys = on_every_layout(_chosen[binding.id])
            tuned.append(replace(spoken, key=keys, key_display=None))
    node._bindings = BindingsMap(tuned)


def _in_footer(binding: Binding) -> str | None:
    """What stands before the label of a key; None where Textual's own name for it will do."""
    if binding.key_display:
        return _(binding.key_display)
    return _("Space").lower() if binding.key == "space" else None
