"""Whatever an exercise file of another program holds, importing it ends soon and writes nothing."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.end_to_end.bounded import ended_well, run
from tests.scenario.exchange.samples import archive, iceberg, openaev, t3sf_row

pytestmark = pytest.mark.processes


class Hostile(NamedTuple):
    """A file, made when it is written, and words of the sentence that it ends in."""

    name: str
    content: Callable[[], bytes]
    words: str


def _json(content: str, words: str) -> Hostile:
    return Hostile("hostile.json", content.encode, words)


def _flood(head: str, unit: str, times: int, tail: str, words: str) -> Hostile:
    def written() -> bytes:
        return (head + unit * times + tail).encode()

    return Hostile("hostile.json", written, words)


def _zip(*files: tuple[str, bytes, int], words: str, kept: int | None = None) -> Hostile:
    """An archive of files of which each holds the bytes that many times."""

    def packed() -> bytes:
        members = [(name, unit * times) for name, unit, times in files]
        return archive(*members, comment=b"Scenario")[:kept]

    return Hostile("hostile.zip", packed, words)


def _archives() -> Iterator[tuple[str, Hostile]]:
    yield "a zip bomb", _zip(("s.json", b" ", 300_000_000), words="longer than 10 MB")
    paths = (("../../../../tmp/evil.json", b"{}", 1), ("/etc/evil.json", b"{}", 1))
    yield "paths that lead elsewhere", _zip(*paths, words="none of the exercise files")
    yield "other things", _zip(("readme.txt", b"hello", 1), words="there is no JSON file")
    yield "half an archive", _zip(("s.json", b"{}", 1), words="archive is damaged", kept=40)
    crowd = [(f"{number:09}.json", b"", 1) for number in range(20_000)]
    yield "an archive of many files", _zip(*crowd, words="too many files")


def _texts() -> Iterator[tuple[str, Hostile]]:
    yield "nothing", _json("", "the file is empty")
    yield "no JSON", _json("hello", "this is not JSON")
    yield "NUL bytes", _flood("", "\0", 9_000_000, "", "this is not JSON")
    yield "lists in lists", _flood("", "[", 100_000, "", "nested more than 60 deep")
    yield "lists never closed", _flood("", "[", 9_000_000, "", "values and tags")
    yield "many digits", _flood("[", "9", 9_000_000, "]", "9000000 digits")
    yield "no number", _json("[NaN]", ":1:2: `NaN` is no number")
    yield "a number without end", _json("[1e999]", ":1:2: `1e999` is too long or too large")
    yield "a key twice", _json('{"a": 1,\n "a": 2}', ":2:2: a key stands twice")
    yield "values", _flood("[", "{},", 3_000_000, "1]", "values and tags")
    yield "20 MB", _flood('"', "a", 20_000_000, '"', "longer than 10 MB")
    yield "something else", _json('{"a": "\\u001b[31m"}', "none of the exercise files known here")
    yield "Latin-1", Hostile("hostile.json", lambda: b'["\xe9"]', ":1:3: from here on")


def _exercises() -> Iterator[tuple[str, Hostile]]:
    row = '{"Subject": "x", "Script": "x"}'
    yield "injects", _flood("[", f"{row},", 20_000, f"{row}]", "20,001 injects; at most 10,000")
    teams = [{"id": str(number), "label": str(number)} for number in range(9_000)]
    crowd = {**iceberg(), "participant_teams": teams}
    yield "teams", _json(json.dumps(crowd), "teams; at most 500")
    shared = openaev()
    shared["scenario_articles"][0]["article_content"] = "y" * 1_000_000
    shared["scenario_injects"][0]["inject_content"]["articles"] = ["a-1"] * 3_000
    yield "one text a thousand times", _json(json.dumps(shared), "4,500,000 characters")
    head, tail = json.dumps(openaev()).split("<script>")
    yield "tags", _flood(head, "<a ", 2_000_000, tail, "values and tags")


HOSTILE = dict((*_archives(), *_texts(), *_exercises()))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    hostile = HOSTILE[name]
    (tmp_path / hostile.name).write_bytes(hostile.content())
    ended = run(tmp_path, "msel", "import", hostile.name, "-o", "made.yaml")
    assert ended.code == 2
    assert ended.said.startswith(f"{hostile.name}:")
    assert hostile.words in ended.said
    assert len(ended.said.splitlines()) == 1
    assert [one.name for one in tmp_path.iterdir()] == [hostile.name]
    ended_well(ended)


def test_hostile_words_in_a_good_file_never_reach_the_terminal(tmp_path: Path) -> None:
    row = t3sf_row(1, Subject="\x1b]0;gone\x07[/foo] =cmd()", **{"\x1b[31m": "[@click=x]red"})
    (tmp_path / "msel.json").write_text(json.dumps([row]))
    ended = run(tmp_path, "msel", "import", "msel.json", "-o", "made.yaml")
    assert ended.code == 1
    assert "[/foo] =cmd()" in ended.said
    ended_well(ended)
    assert run(tmp_path, "check", "made.yaml").code in {0, 1}
