"""The questions of the quick log."""

from participants.models.timeline import CONTACT_KINDS
from trajectories.log.forms import KINDS


def test_every_place_of_the_form_counts_as_contact():
    assert tuple(KINDS) == CONTACT_KINDS
