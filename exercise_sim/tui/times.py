"""How times are written on screens."""

from exercise_sim.exercise.story import StoryClock


def clock_face(seconds: float) -> str:
    """`05:12`, or `1:05:12` from an hour on; a fraction of a second is left out."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes:02}:{left:02}"


def t_plus(seconds: float) -> str:
    """`T+05:12`."""
    return f"T+{clock_face(seconds)}"


def countdown(seconds: float) -> str:
    """`04:59` while there is time left, `-00:30` once it is over."""
    return clock_face(seconds) if seconds >= 0 else f"-{clock_face(-seconds)}"


def story_time(story: StoryClock, seconds: float) -> str:
    """`09:05`: the fictional time of day at T+ `seconds`."""
    return f"{story.at(seconds):%H:%M}"
