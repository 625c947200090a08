from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Taking in people from a spreadsheet that a partner sent."""

    name = "trajectories.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"
