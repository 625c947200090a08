"""Why an action of the ground does not happen; the message is for the screen."""


class Refused(ValueError):
    """What was asked does not fit what is there; `str()` says what to do."""
