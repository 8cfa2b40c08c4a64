"""Compiles the catalogues when the package is built or installed from its source."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CATALOGS = Path(__file__).parent / "catalogs"


def compile_catalogs() -> None:
    """Writes the `.mo` file beside every `.po` file."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for source in CATALOGS.glob("*/LC_MESSAGES/*.po"):
        with source.open("rb") as file:
            catalog = read_po(file)
        with source.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalog)


class CatalogHook(BuildHookInterface[Any]):
    """Hatch calls it before it collects the files."""

    def initialize(self, _version: str, _build_data: dict[str, Any]) -> None:
        compile_catalogs()
