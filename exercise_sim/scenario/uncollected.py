"""Reading without looking for garbage in between."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing made inside is garbage, and looking for it takes as long as the reading."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # To the oldest generation with it: the next look at the young ones would take as long.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
