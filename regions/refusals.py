"""Why an action or a job does not happen."""


class Refused(ValueError):
    """What was asked does not fit what is there; `str()` says on screen what to do."""
