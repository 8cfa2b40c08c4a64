"""The `exercise-sim` command, also as `python -m exercise_sim`."""

import gc

COLLECT_AFTER = 50_000
"""New objects between two looks for garbage. Python's own 700 has it look a hundred times while a
console starts, when nothing is garbage yet: a sixth of the time to the first paint."""


def main() -> None:
    gc.set_threshold(COLLECT_AFTER)
    from exercise_sim.cli import main as run_command

    run_command()


if __name__ == "__main__":
    main()
