"""A command run as a process of its own, and what it took."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

SECONDS = 2.0
"""Of computing, the start of the interpreter included; how long that takes by the clock is a matter
of what else the machine does."""

MEGABYTES = 200

_SOURCE = Path(__file__).resolve().parents[2]

# A process is said to have taken at least what its parent held when it was made, and the tests
# hold much: so the command gets a small parent of its own.
_PARENT = """
import json, os, sys
answer, *command = sys.argv[1:]
os.set_inheritable(int(answer), False)
pid = os.posix_spawn(command[0], command, os.environ)
_, status, used = os.wait4(pid, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime,
                  used.ru_maxrss]), file=os.fdopen(int(answer), "w"))
"""


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    said: str
    """On standard output and standard error."""
    seconds: float
    """Of computing."""
    megabytes: float
    """At the worst moment."""


def run(folder: Path, *command: str) -> Ended:
    """`exercise-sim COMMAND` in `folder`, without a terminal, to its end."""
    asked = (sys.executable, "-P", "-m", "exercise_sim", *command)
    reading, writing = os.pipe()
    with os.fdopen(reading) as taken:
        parent = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _PARENT, str(writing), *asked],
            cwd=folder,
            env={**os.environ, "LANG": "C.UTF-8", "PYTHONPATH": str(_SOURCE)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=(writing,),
        )
        os.close(writing)
        said, _ = parent.communicate()
        code, seconds, most = json.loads(taken.read())
    # Linux counts in kilobytes, macOS in bytes.
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Ended(code, said.decode("utf-8"), seconds, most / unit)


def ended_well(ended: Ended) -> None:
    """Asserts that it stayed within bounds and told everything in plain lines."""
    assert ended.seconds < SECONDS
    assert ended.megabytes < MEGABYTES
    assert "Traceback" not in ended.said
    assert "\x1b" not in ended.said
    assert max(map(len, ended.said.splitlines())) < 1_500
