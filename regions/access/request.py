"""What a view gets once a door has let somebody in: a request that says who, where and which day."""

from datetime import date

from django.http import HttpRequest
from django.urls import ResolverMatch
from django_htmx.middleware import HtmxDetails

from regions.models import Membership, NationalMember, Region, User


class SignedInRequest(HttpRequest):
    """Behind every door but those for everybody."""

    user: User
    htmx: HtmxDetails
    resolver_match: ResolverMatch
    today: date  # in the Netherlands
    session_seconds: int  # until the session ends by itself


class RegionRequest(SignedInRequest):
    """Behind `region_view`: a member of this region, inside its scope."""

    membership: Membership
    region: Region


class OfficeRequest(SignedInRequest):
    """Behind `national_view` and `office_view`: somebody of the national office."""

    national: NationalMember
