"""The wall clock that a log reads unless it is given another."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    return datetime.now(UTC)
