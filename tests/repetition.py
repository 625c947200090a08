"""How often generated input is tried: a little in every run, often in `make trial`."""

import os

from hypothesis import settings

TIMES_IN_TRIAL = 20
IN_TRIAL = os.environ.get("LLO_TRIAL") == "1"


def tried(examples: int) -> settings:
    """As a decorator: so many examples, and twenty times as many in a trial; a busy machine may take its time."""
    return settings(max_examples=examples * (TIMES_IN_TRIAL if IN_TRIAL else 1), deadline=None)
