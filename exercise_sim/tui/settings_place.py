"""Where the person's settings file is, known without loading what reads it."""

from pathlib import Path

import platformdirs


def settings_file() -> Path:
    """The path, whether or not there is a file yet."""
    return Path(platformdirs.user_config_path("exercise-sim", appauthor=False)) / "settings.toml"
