"""What a partner read, written where the region can look it up."""

from collections.abc import Mapping
from uuid import UUID

from django.utils import timezone

from governance.impact.models import PartnerClient, PartnerReading


def record_readings(*, by: PartnerClient, resource: str, counts: Mapping[int, int], trace_id: UUID) -> None:
    """One row per region in the answer, over the log connection. An answer whose readings cannot be written is not
    given."""
    now = timezone.now()
    PartnerReading._base_manager.using("log").bulk_create(
        PartnerReading(
            region_id=region_id,
            at=now,
            partner_id=by.partner_id,
            partner_name=by.partner.name,
            client_id=by.pk,
            study=by.study,
            purpose=by.purpose,
            resource=resource,
            count=count,
            trace_id=trace_id,
        )
        for region_id, count in counts.items()
    )
