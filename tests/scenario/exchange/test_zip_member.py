import io
import struct
import zipfile
from pathlib import Path

import pytest

from tests.scenario.exchange.samples import archive, refusal


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "e.zip"


def test_an_archive_without_a_json_file_is_refused(file: Path) -> None:
    content = archive(("readme.txt", b"hello"), ("__MACOSX/x.json", b"{}"))
    assert refusal(file, content) == (
        "e.zip:1:1: there is no JSON file in this archive, so it is no scenario export"
    )


def test_a_zip_bomb_is_refused_after_its_first_megabytes(file: Path) -> None:
    content = archive(("s.json", b" " * 60_000_000))
    assert len(content) < 100_000
    assert "longer than 10 MB" in refusal(file, content)


def test_a_member_that_lies_about_its_length_is_refused(file: Path) -> None:
    content = archive(("s.json", b" " * 60_000_000))
    lying = content.replace(struct.pack("<L", 60_000_000), struct.pack("<L", 10))
    assert "e.zip:1:1: " in refusal(file, lying)


def test_an_index_that_would_fill_the_memory_is_refused(file: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for number in range(20_000):
            packed.writestr(f"{number:020}.json", b"")
    assert "too many files" in refusal(file, made.getvalue())


def test_a_locked_archive_is_refused(file: Path) -> None:
    content = bytearray(archive(("s.json", b"{}")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    assert "locked with a password" in refusal(file, bytes(content))


def test_an_archive_packed_in_another_way_is_refused(file: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_LZMA) as packed:
        packed.writestr("s.json", b"{}")
    assert "packed in an unusual way" in refusal(file, made.getvalue())


@pytest.mark.parametrize("kept", [2, 30, 60, 100])
def test_a_cut_archive_is_refused(file: Path, kept: int) -> None:
    content = archive(("s.json", b'{"a": 1}'))[:kept]
    assert refusal(file, content) == "e.zip:1:1: this archive is damaged; export it again"


def test_damaged_bytes_in_an_archive_are_refused(file: Path) -> None:
    content = bytearray(archive(("s.json", bytes(range(256)) * 40)))
    content[60:90] = b"\xff" * 30
    assert "e.zip:1:1: " in refusal(file, bytes(content))
