"""Scenario files that nobody wrote in good faith, by what is wrong with them."""

from collections.abc import Iterator
from typing import NamedTuple

from tests.scenario.minimal import SCENARIO, changed

_AT = "    at: 5m\n"
_TO = "to: [chancellery, interior]"
_STARTS = "starts: 2026-06-04T09:00:00+03:00"
_PLAYBOOK = "playbook: playbook.yaml"


class Hostile(NamedTuple):
    """A file and words of the sentence that it ends in."""

    unit: bytes
    words: str
    times: int = 1
    head: bytes = b""
    tail: bytes = b""

    @property
    def content(self) -> bytes:
        """What is in the file; only made when it is written."""
        return self.head + self.unit * self.times + self.tail


def _text(content: str, words: str) -> Hostile:
    return Hostile(content.encode(), words)


def _flood(unit: str, times: int, words: str, head: str = "", tail: str = "") -> Hostile:
    return Hostile(unit.encode(), words, times, head.encode(), tail.encode())


def _instead(old: str, new: str, words: str) -> Hostile:
    return _text(changed(SCENARIO, old, new), words)


def _ten_of(name: str) -> str:
    return ", ".join([f"*{name}"] * 10)


def _bombs() -> Iterator[tuple[str, Hostile]]:
    laughs = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{this}: &{this} [{_ten_of(before)}]\n"
        for before, this in zip("abcdefgh", "bcdefghi", strict=True)
    )
    yield "aliases of aliases", _text(laughs, "is a YAML reference")
    yield "merged keys", _text("a: &a {b: c}\nd:\n  <<: *a\n", "merges YAML references")
    yield "lists in lists", _flood("[", 1_000_000, "nested deeper than 40", tail="]")
    yield "lists never closed", _flood("[", 9_900_000, "nested deeper than 40")
    yield "mappings in mappings", _flood("{a: ", 1_000_000, "nested deeper than 40")
    yield "dashes after dashes", _flood("- ", 2_400_000, "nested deeper than 40", tail="x\n")
    yield "keys of keys", _flood("? ", 2_400_000, "nested deeper than 40", tail="x\n")
    stairs = "".join(" " * step + "a:\n" for step in range(3_000))
    yield "steps without end", _text(stairs, "nested deeper than 40")


def _floods() -> Iterator[tuple[str, Hostile]]:
    yield "a file of 20 MB", _flood("a", 20_000_000, "split it")
    yield "one word of 9.9 MB", _flood("a", 9_900_000, "`key: value` lines")
    yield "quotes", _flood('"', 9_900_000, "behind its closing quote")
    yield "a comment of 9.9 MB", _flood("#", 9_900_000, "the file is empty")
    yield "documents", _flood("---\n", 900_000, "a second document starts")
    yield "entries", _flood("- a\n", 900_000, "20,000 entries in one list")
    yield "entries in brackets", _flood("a,", 2_400_000, "20,000 entries", "a: [", "]")
    yield "empty entries", _flood("{},", 1_600_000, "20,000 entries", "a: [", "]")
    keys = "".join(f"k{number}: 1\n" for number in range(9_000))
    yield "keys", _text(keys, "2,000 keys in one place")
    yield "one key again and again", _flood("a: 1\n", 900_000, "`a` stands here twice")
    yield "keys without a value", _flood("a:\n", 900_000, "`a` has no value")
    yield "anchors", _flood("- &a b\n", 600_000, "`&a` is a YAML reference")
    yield "tags", _flood("- !a b\n", 600_000, "a text cannot begin with `!`")
    yield "unquoted signs", _flood("- @a\n", 900_000, "a text cannot begin with `@`")
    yield "teams", _instead("teams:\n", "teams:\n" + "  - {}\n" * 30_000, "20,000 entries")
    strangers = ", ".join(f"t{number}" for number in range(30_000))
    yield "recipients", _instead(_TO, f"to: [{strangers}]", "20,000 entries in one list")
    yield "recipients again", _instead(_TO, "to: [" + "interior, " * 19_000 + "]", "twice")
    inject = SCENARIO[SCENARIO.index("  - id: evacuation-post") :]
    yield (
        "one inject again",
        _flood(inject, 4_000, "`evacuation-post` stands here twice", SCENARIO),
    )
    wrong = "  - {id: i, a: 1, b: 2, c: 3, d: 4, priority: x, veracity: y}\n"
    yield "wrong injects", _flood(wrong, 19_000, "unknown key `a`", SCENARIO)
    phase = """  - {id: p, title: P, starts: "09:05", story_jump: 2026-06-05T09:00:00+03:00}\n"""
    words = "`phases` has at most 100 entries"
    yield "phases that move the clock", _flood(phase, 19_000, words, f"{SCENARIO}phases:\n")
    wide = "{any: [" + "{response: {inject: evacuation-post}}," * 30_000 + "]}"
    yield "conditions", _instead(_AT, f"    when: {wide}\n", "20,000 entries in one list")


def _bytes() -> Iterator[tuple[str, Hostile]]:
    good = SCENARIO.encode()
    yield "nothing", Hostile(b"", "the file is empty")
    yield "only a byte order mark", Hostile(b"\xef\xbb\xbf", "the file is empty")
    yield "UTF-16", Hostile(SCENARIO.encode("utf-16"), "save the file as UTF-8")
    yield "UTF-32", Hostile(SCENARIO.encode("utf-32"), "save the file as UTF-8")
    yield "Latin-1", Hostile(good.replace(b"Minimal", b"Minim\xe9"), ":3:13: error: from here on")
    yield "a NUL byte", Hostile(good.replace(b"Minimal", b"Mini\0mal"), ":3:12: error: the invis")
    yield "NUL bytes alone", _flood("\0", 1_000_000, "the invisible character U+0000")
    yield "tabs", _text(SCENARIO.replace("\n  ", "\n\t"), "indent with spaces")
    yield "an escape sequence", _text(f'"\\x1b[31m": 1\n{SCENARIO}', "unknown key `␛[31m`")


def _values() -> Iterator[tuple[str, Hostile]]:
    for year in ("9999", "0001"):
        far = f"starts: {year}-12-31T23:59:00+00:00"
        yield f"the year {year}", _instead(_STARTS, far, f"the year {year} is far from any")
    yield "the year 99999", _instead(_STARTS, "starts: 99999-06-04T09:00:00Z", "is not a date")
    yield "a time zone of 99 hours", _instead("+03:00", "+99:00", "is not a date and time")
    for name, value in (
        ("a negative length", "-60m"),
        ("a length of no end", "inf"),
        ("a length that is no number", ".nan"),
        ("a length of many digits", "9" * 1_000_000 + "m"),
    ):
        words = "is not a length of time; write it like 90s"
        yield name, _instead("duration: 60m", f"duration: {value}", words)
    yield "a length of nothing", _instead("duration: 60m", "duration: 0s", "must be more than 0")
    yield "a time before StartEx", _instead("at: 5m", "at: -5m", "`-5m` is not a length of time")
    yield "a negative target", _instead("within: 20m", "within: -20m", "is not a length of time")
    yield "a number of many digits", _instead("24000", "9" * 100_000, "is not a whole number")
    yield "a number without end", _instead("24000", "1e400", "`1e400` is not a whole number")
    again = "id: minimal\nid: other\n"
    yield "a key twice", _instead("id: minimal\n", again, ":3:1: error: `id` stands here twice")
    itself = "    when: {after: {inject: evacuation-post}}\n"
    yield "an inject that waits for itself", _instead(_AT, itself, "waits for itself")
    codes = ", ".join(
        f"{a}{b}{c}" for a in "abcdefghij" for b in "abcdefghij" for c in "abcdefghij"
    )
    words = "`title` has no text in"
    yield "languages", _instead("language: en\n", f"language: en\nlanguages: [{codes}]\n", words)


def _paths() -> Iterator[tuple[str, Hostile]]:
    outside = {
        "upwards": "../../../../../../../../etc/passwd",
        "absolute": "/etc/passwd",
        "a device": "/dev/zero",
        "a process": "/proc/self/environ",
        "a link": "link.yaml",
    }
    for name, path in outside.items():
        named = f"playbook: {path}"
        yield f"a playbook {name}", _instead(_PLAYBOOK, named, "leaves the scenario's folder")
    nowhere = {
        "at home": "~/.ssh/id_rsa",
        "at an address": "file:///etc/passwd",
        "of another system": "..\\..\\secret.yaml",
        "that is a folder": ".",
        "that is a pipe": "pipe.yaml",
        "of a long name": "a" * 5_000,
        "of no name": '"a\\0b"',
    }
    for name, path in nowhere.items():
        yield f"a playbook {name}", _instead(_PLAYBOOK, f"playbook: {path}", "there is no playbook")
    for name, path in outside.items():
        use = _AT + f"    use: {path}\n"
        yield f"a template {name}", _instead(_AT, use, "template")


HOSTILE: dict[str, Hostile] = dict((*_bombs(), *_floods(), *_bytes(), *_values(), *_paths()))

HARMLESS: dict[str, bytes] = {
    "a byte order mark": b"\xef\xbb\xbf" + SCENARIO.encode(),
    "the line ends of Windows": SCENARIO.replace("\n", "\r\n").encode(),
    "the line ends of old Macs": SCENARIO.replace("\n", "\r").encode(),
}
"""What looks odd and is read all the same."""
