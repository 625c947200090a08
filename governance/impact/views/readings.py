"""What impact shows on pages of apps below."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from governance.impact.queries.readings import readings_of
from governance.partnership.models import Agreement
from regions.access.request import RegionRequest


def readings(request: RegionRequest, agreement: Agreement) -> SafeString:
    """Who read what because of this agreement; nothing on agreements that open no door."""
    if agreement.partner_id is None:
        return SafeString("")
    context = {"readings": readings_of(agreement.partner_id, agreement.purposes)}
    return render_to_string("impact/_readings.html", context, request)
