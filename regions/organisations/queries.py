"""The list of organisations, filtered."""

from django.db.models import Q, QuerySet

from regions.models import Organisation


def organisations(*, text: str = "", kind: str = "", with_ended: bool = False) -> QuerySet[Organisation]:
    """By name; `text` is looked for in name and place and at the beginning of the KvK number."""
    rows = Organisation.objects.all() if with_ended else Organisation.objects.in_use()
    if kind:
        rows = rows.filter(kind=kind)
    if text:
        rows = rows.filter(
            Q(name__icontains=text) | Q(place__icontains=text) | Q(kvk_number__startswith=text)
        )
    return rows.order_by("name", "pk")
