"""The one file of an archive that an importer reads, in memory: nothing is ever unpacked."""

import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from exercise_sim.localization import _
from exercise_sim.scenario.exchange.json_text import LARGEST
from exercise_sim.scenario.exchange.refusal import refused

MARK = b"PK"
"""What an archive begins with."""

_LARGEST_INDEX = 1_000_000
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_ZIP64_MARK = b"PK\x06\x07"
_SCENARIO_COMMENTS = {b"scenario", b"exercise", b"simulation", b"inject", b"injects"}
_READABLE = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


def read_export(path: Path, file: BinaryIO) -> bytes:
    """The content of the JSON file in the archive `file` that holds the scenario.

    OpenAEV marks it with a comment; without a mark it is the JSON file nearest to the root. Raises
    `Mistakes` with one sentence.
    """
    try:
        _check_index(path, file)
        with zipfile.ZipFile(file) as archive:
            member = _scenario_in(path, archive)
            with archive.open(member) as opened:
                content = opened.read(LARGEST + 1)
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        NotImplementedError,
        OverflowError,
        RuntimeError,
        ValueError,
        OSError,
    ):
        raise refused(path, _("this archive is damaged; export it again")) from None
    if len(content) > LARGEST:
        message = _("the JSON file in this archive is longer than {most} MB")
        raise refused(path, message.format(most=LARGEST // 1_000_000))
    return content


def _check_index(path: Path, file: BinaryIO) -> None:
    """Refuses an index of files that alone would fill the memory."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    file.seek(0)
    found = tail.rfind(_END_MARK)
    if found < 0:
        raise zipfile.BadZipFile
    length = _END.unpack_from(tail, found)[5]
    if length > _LARGEST_INDEX or _ZIP64_MARK in tail:
        message = _("there are too many files in this archive for a scenario export")
        raise refused(path, message)


def _scenario_in(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    found = [
        one
        for one in archive.infolist()
        if one.filename.lower().endswith(".json") and not one.filename.startswith("__MACOSX/")
    ]
    if not found:
        message = _("there is no JSON file in this archive, so it is no scenario export")
        raise refused(path, message)
    marked = [one for one in found if one.comment.strip().lower() in _SCENARIO_COMMENTS]
    member = min(marked or found, key=lambda one: one.filename.count("/"))
    if member.flag_bits & 1:
        message = _("this archive is locked with a password; export it without one")
        raise refused(path, message)
    if member.compress_type not in _READABLE:
        message = _("this archive is packed in an unusual way; pack it as ordinary zip")
        raise refused(path, message)
    return member
