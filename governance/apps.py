from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """Building block 4: figures, dashboard and reports; the network and its accountability."""

    name = "governance"
    default_auto_field = "django.db.models.BigAutoField"
