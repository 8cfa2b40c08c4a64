from pathlib import Path

import pytest

from exercise_sim.scenario.exchange.json_text import read_json
from tests.scenario.exchange.samples import refusal


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "f.json:1:1: the file is empty"),
        (b" \n\n", "f.json:1:1: the file is empty"),
        (b"hello", "f.json:1:1: this is not JSON: expecting value"),
        (b'{"a": 1,\n "b" 2}', "f.json:2:6: this is not JSON: expecting ':' delimiter"),
        (b'{"a": 1}\n{"b": 2}', "f.json:2:1: this is not JSON: extra data"),
        (
            b"\xff\xfe\xfd",
            "f.json:1:1: from here on this is not UTF-8 text; save the file as UTF-8",
        ),
        (
            b'{"a": "\xc4\x81",\n"b": "\xff"}',
            "f.json:2:7: from here on this is not UTF-8 text; save the file as UTF-8",
        ),
        (b'{"a": "NaN",\n "b": NaN}', "f.json:2:7: `NaN` is no number that JSON knows"),
        (b"[-Infinity]", "f.json:1:2: `-Infinity` is no number that JSON knows"),
        (b"[1e999]", "f.json:1:2: `1e999` is too long or too large a number"),
        (b"[" + b"9" * 5000 + b"]", "f.json:1:2: a number of 5000 digits stands here"),
        (
            b'{"a": {"b": 1, "c": [{"b": 2}],\n "b": 3}}',
            "f.json:2:2: a key stands twice in one object",
        ),
        (b'{"a": 1, "\\u0061": 2}', "f.json:1:10: a key stands twice in one object"),
    ],
)
def test_what_is_no_sound_json_is_refused_at_its_place(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    assert refusal(tmp_path / "f.json", content) == sentence


@pytest.mark.parametrize("depth", [70, 5_000, 100_000])
@pytest.mark.parametrize("ends", [("[", "]"), ('{"a":', "}")])
def test_lists_in_lists_without_end_are_refused(
    tmp_path: Path, depth: int, ends: tuple[str, str]
) -> None:
    content = ends[0] * depth + "1" + ends[1] * depth
    assert "nested more than 60 deep" in refusal(tmp_path / "f.json", content.encode())


def test_too_many_values_or_tags_are_refused_before_they_are_looked_at(tmp_path: Path) -> None:
    for content in (b"[" + b"{}," * 200_000 + b"1]", b'["' + b"<p>" * 400_000 + b'"]'):
        assert "more than 300,000 values and tags" in refusal(tmp_path / "f.json", content)


def test_a_file_that_is_too_long_is_refused(tmp_path: Path) -> None:
    content = b'"' + b"a" * 10_000_001 + b'"'
    assert "longer than 10 MB" in refusal(tmp_path / "f.json", content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_the_encodings_that_windows_writes_are_read(encoding: str) -> None:
    assert read_json('{"a": "ārstē"}'.encode(encoding), "f.json") == {"a": "ārstē"}


def test_line_ends_become_one_sort_and_unwritable_characters_are_replaced() -> None:
    read = read_json(rb'{"a\u0000": "b\ud800c\u001b[31m\ufeff", "\u0085": "d\r\ne\rf\u2028g"}', "f")
    assert read == {"a\ufffd": "b\ufffdc\ufffd[31m", "\n": "d\ne\nf\ng"}
