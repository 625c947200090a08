from django.apps import AppConfig


class PartnershipConfig(AppConfig):
    """With whom the regions work together, and what was agreed."""

    name = "governance.partnership"
    label = "partnership"
    default_auto_field = "django.db.models.BigAutoField"
