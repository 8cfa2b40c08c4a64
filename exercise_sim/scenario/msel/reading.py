"""A spreadsheet file as sheets of cells."""

from pathlib import Path

from exercise_sim.localization import _
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.msel.cells import Sheet
from exercise_sim.scenario.msel.csv_reading import read_csv
from exercise_sim.scenario.msel.spreadsheet_limits import LARGEST_FILE, refuse
from exercise_sim.scenario.msel.xlsx_package import check_beginning, is_zip
from exercise_sim.scenario.msel.xlsx_reading import read_xlsx


def read_spreadsheet(path: Path, encoding: str | None = None) -> tuple[Sheet, ...]:
    """The sheets of an xlsx or CSV file, told apart by what they hold and not by their ending.

    Raises `Mistakes` with one sentence, and `Undecided` where the encoding is in doubt.
    """
    return read_sheets(read_bytes(path), str(path), encoding)


def read_sheets(content: bytes, file: str, encoding: str | None = None) -> tuple[Sheet, ...]:
    """As `read_spreadsheet`, of the bytes of a file named `file`."""
    check_beginning(content, file)
    if is_zip(content):
        return read_xlsx(content, file)
    if Path(file).suffix.lower() in {".xlsx", ".xlsm", ".xltx", ".xltm"}:
        refuse(file, _("this is no workbook, whatever its name says; is it a CSV file?"))
    return read_csv(content, file, encoding)


def is_spreadsheet(content: bytes, file: str) -> bool:
    """Whether the bytes are a workbook or CSV, and not another program's JSON or archive of it."""
    # An export may carry a document that is an archive of the same sort as a workbook.
    if Path(file).suffix.lower() in {".json", ".zip"}:
        return False
    if is_zip(content):
        return b"[Content_Types].xml" in content or b"mimetype" in content[:60]
    beginning = content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return not beginning.startswith((b"{", b"[{", b"[\n", b"[\r\n"))


def read_bytes(path: Path) -> bytes:
    """What is in `path`, which is an ordinary file of bearable size."""
    file = str(path)
    try:
        if path.is_dir():
            refuse(file, _("this is a folder; name a file in it"))
        if not path.exists():
            refuse(file, _("there is no such file"))
        if not path.is_file():
            refuse(file, _("this is no ordinary file"))
        with path.open("rb") as opened:
            return opened.read(LARGEST_FILE + 1)
    except Mistakes:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        refuse(file, _("this file cannot be read: {reason}").format(reason=reason))
