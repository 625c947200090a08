from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """Building block 4: figures, dashboard and reports; the network and its accountability."""

    name = "governance"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from governance.actions import refresh_marks
        from participants import keeping_up

        keeping_up.register(refresh_marks)
