"""Whether somebody of exercise control has looked at what a team released.

A look is kept as a closed item of the SimCell's queue, so that two facilitators share the work.
"""

from exercise_sim.exercise.state import Response, State

_MARK = "look:"


def look_item(response: Response) -> str:
    """The queue item for the newest release of `response`: a correction is to be looked at anew."""
    version = response.releases[-1].version if response.releases else 0
    return f"{_MARK}{response.id}:{version}"


def is_look(item: str) -> bool:
    return item.startswith(_MARK)


def looked_at(state: State, response: Response) -> bool:
    """Whether its newest release was looked at, rated or commented on."""
    mark = state.queue.get(look_item(response))
    if mark is not None and mark.closed:
        return True
    released = response.releases[-1].seq if response.releases else 0
    return any(
        one.subject == "response" and one.about == response.id and one.seq > released
        for one in state.ratings
    )
