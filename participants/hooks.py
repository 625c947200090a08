"""What participants leave open for apps above; they fill it in AppConfig.ready()."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe

from participants.models import Milestone, Participant, TimelineEntry
from regions.access.permissions import Permission
from regions.access.request import RegionRequest
from regions.extending import Hook, Registry
from regions.models import Membership

NOTHING = mark_safe("")


@dataclass(frozen=True)
class Cards:
    """What an app shows on a person's page: buttons in the header, the log at the left, two cards at the right."""

    actions: SafeString = NOTHING
    log: SafeString = NOTHING
    skills: SafeString = NOTHING
    trajectory: SafeString = NOTHING


@dataclass(frozen=True)
class ListButton:
    """A way from the list of people to a page of an app above, for who has the `permission`.

    `position` orders the buttons. With `for_filter` there is also a link with those words below a filtered list, which
    takes the filter along.
    """

    label: str | Promise
    url_name: str
    icon: str
    permission: Permission
    position: int
    for_filter: str | Promise = ""


LIST_BUTTONS: Registry[ListButton] = Registry()

# Asked once for a page, so that an app can gather once for all its cards. The last argument: whether this reader may
# know of screening; for who may not, only `trajectory` is filled.
PERSON_CARDS: Hook[[RegionRequest, Participant, bool], Cards] = Hook()

# In the scope and the transaction of every change of events or eligibility, after participants' own columns.
STANDING_CHANGED: Hook[[Sequence[UUID]], object] = Hook()

# Inside the transaction that gives people another supervisor, before their rows are read again: by whom, the people as
# they were, to whom. What of a higher app goes along with its person is given here.
PEOPLE_GIVEN: Hook[[Membership, Sequence[Participant], Membership | None], None] = Hook()

# Rows of higher apps that hang on a timeline line or a milestone go with it, inside the transaction of the undoing.
ENTRY_UNDONE: Hook[[Membership | None, TimelineEntry], None] = Hook()
MILESTONE_UNDONE: Hook[[Membership | None, Milestone], None] = Hook()
