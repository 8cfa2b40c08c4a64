"""The parts of an xlsx file, looked at before anything unpacks them.

A workbook is a zip archive of XML. An archive of some kilobytes can hold gigabytes, and XML can
grow by its own declarations, so sizes are read from the archive's directory and a part with a
DOCTYPE is refused; Excel never writes one.
"""

import io
import struct
import zipfile
import zlib
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from exercise_sim.localization import N_, _
from exercise_sim.scenario.msel.spreadsheet_limits import (
    LARGEST_FILE,
    LARGEST_PART,
    LARGEST_SHEET,
    LARGEST_WORKBOOK,
    MOST_PARTS,
    MOST_TAGS,
    MOST_TAGS_OF_TEXTS,
    refuse,
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROLOG = 65_536
_COPY = N_("copy the MSEL alone into a new workbook and save that")
_SAVE_AS = N_("open it in a spreadsheet program and save it as Excel Workbook (.xlsx) or as CSV")
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What reading a damaged archive raises."""


class Package:
    """An open archive whose parts are all of a bearable size."""

    def __init__(self, archive: zipfile.ZipFile, file: str) -> None:
        self._archive = archive
        self._sizes = {info.filename: info.file_size for info in archive.infolist()}
        self.file = file

    def __contains__(self, name: str) -> bool:
        return name in self._sizes

    def stream(self, name: str) -> io.BufferedIOBase:
        return self._archive.open(name)  # type: ignore[return-value]


def open_package(content: bytes, file: str) -> Package:
    """The archive in `content`; raises `Mistakes` with one sentence about what is wrong with it."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        entries = archive.infolist()
    except UNREADABLE:
        _refuse(file, _("this workbook is damaged"), _SAVE_AS)
    if len(entries) > MOST_PARTS:
        said = _("this workbook has more than {most} parts").format(most=MOST_PARTS)
        _refuse(file, said, _SAVE_AS)
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        _refuse(file, _("this workbook is damaged: it has a part twice"), _SAVE_AS)
    if "xl/workbook.bin" in names:
        _refuse(file, _("this is a binary workbook (.xlsb)"), _SAVE_AS)
    if "mimetype" in names and "content.xml" in names:
        _refuse(file, _("this is an OpenDocument file"), _SAVE_AS)
    if "[Content_Types].xml" not in names:
        refuse(file, _("this is a zip archive and no workbook; unpack it and name the file in it"))
    if sum(entry.file_size for entry in entries) > LARGEST_WORKBOOK:
        said = _("this workbook unpacks to more than {most} MB")
        _refuse(file, said.format(most=LARGEST_WORKBOOK // 1_000_000), _COPY)
    package = Package(archive, file)
    for entry in entries:
        if entry.flag_bits & 1:
            refuse(file, _("this workbook is encrypted; remove its password and save it again"))
        _check_part(package, entry.filename, entry.file_size)
    return package


def check_beginning(content: bytes, file: str) -> None:
    """Raises `Mistakes` where the first bytes are those of a file that cannot be read here."""
    if len(content) > LARGEST_FILE:
        message = _("this file is longer than {most} MB; split it")
        refuse(file, message.format(most=LARGEST_FILE // 1_000_000))
    if content.startswith(_OLE):
        # The old format and an encrypted new workbook are both in this wrapping.
        if "EncryptedPackage".encode("utf-16-le") in content:
            refuse(file, _("this workbook is encrypted; remove its password and save it again"))
        _refuse(file, _("this is a workbook of the old format (.xls)"), _SAVE_AS)
    if content.startswith(b"%PDF"):
        refuse(file, _("this is a PDF; export the MSEL as a workbook (.xlsx) or as CSV"))
    if Path(file).suffix.lower() in {".xls", ".xlsb", ".ods", ".numbers"} and not is_zip(content):
        _refuse(file, _("this format cannot be read"), _SAVE_AS)


def _refuse(file: str, said: str, advice: str) -> NoReturn:
    refuse(file, f"{said}; {_(advice)}")


def is_zip(content: bytes) -> bool:
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


class _Seen(Exception):
    """The first element has come, and behind it no DOCTYPE can stand."""


def _check_part(package: Package, name: str, size: int) -> None:
    """Refuses a part that would cost too much, by what it holds and not by its name.

    Pictures and the like are no XML, and what is no XML is never unpacked.
    """
    root = _root(package, name)
    if root is None:
        if name.endswith((".xml", ".rels")):
            message = _("this workbook is damaged: `{part}` cannot be read")
            refuse(package.file, message.format(part=name[:100]))
        return
    largest = LARGEST_SHEET if root == "worksheet" else LARGEST_PART
    if size > largest:
        said = _("`{part}` in this workbook unpacks to more than {most} MB")
        said = said.format(part=name[:100], most=largest // 1_000_000)
        _refuse(package.file, said, _COPY)
    if root == "worksheet" or size < MOST_TAGS:
        return
    try:
        with package.stream(name) as stream:
            tags = stream.read(largest).count(b"<")
    except UNREADABLE:
        _refuse(package.file, _("this workbook is damaged"), _SAVE_AS)
    if tags > (MOST_TAGS_OF_TEXTS if root == "sst" else MOST_TAGS):
        said = _("`{part}` in this workbook has too many entries").format(part=name[:100])
        _refuse(package.file, said, _COPY)


def _root(package: Package, name: str) -> str | None:
    """The name of the XML element that the part consists of; None where it is no XML."""
    found = declared = ""

    def doctype(*_declared: object) -> None:
        nonlocal declared
        declared = name
        raise _Seen

    def element(tag: str, _attributes: object) -> None:
        nonlocal found
        found = tag.rpartition(":")[2]
        raise _Seen

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = element
    try:
        with package.stream(name) as stream:
            parser.Parse(stream.read(_PROLOG), False)
    except _Seen:
        if declared:
            said = _(
                "`{part}` in this workbook declares entities of its own, which no spreadsheet"
                " program writes"
            )
            _refuse(package.file, said.format(part=name[:100]), _SAVE_AS)
        return found
    except expat.ExpatError:
        return None
    except UNREADABLE:
        _refuse(package.file, _("this workbook is damaged"), _SAVE_AS)
    return None
