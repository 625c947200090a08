from django.apps import AppConfig


class ImpactConfig(AppConfig):
    """The interface for impact partners."""

    name = "governance.impact"
    label = "impact"
    default_auto_field = "django.db.models.BigAutoField"
