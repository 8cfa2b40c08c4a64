"""The digest chain: what makes a rewritten log show.

Each row has a salted digest of its payload, and a digest over its header, that payload digest
and the digest of the row before. The salt keeps an erased payload from being guessed by trying.
"""

import json
from hashlib import sha256

START = "0" * 64
"""What stands for the row before the first one."""


def payload_digest(salt: str, payload: str) -> str:
    """Hex SHA-256 of the payload under its salt (hex)."""
    return sha256(bytes.fromhex(salt) + payload.encode()).hexdigest()


def row_digest(
    chain: str, seq: int, kind: str, wall: str, t: float, by: str, payload: str, previous: str
) -> str:
    """Hex SHA-256 over the header, the digest of the `payload` and the `previous` row's digest."""
    linked = [chain, seq, kind, wall, t, by, payload, previous]
    return sha256(json.dumps(linked, separators=(",", ":")).encode()).hexdigest()
