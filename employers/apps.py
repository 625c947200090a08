from django.apps import AppConfig


class EmployersConfig(AppConfig):
    """Building block 2: employers, their locations and contacts."""

    name = "employers"
    default_auto_field = "django.db.models.BigAutoField"
