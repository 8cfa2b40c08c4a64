"""`python -m exercise_sim` is `exercise-sim`."""

from exercise_sim.cli import main

if __name__ == "__main__":
    main()
