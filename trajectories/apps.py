from django.apps import AppConfig


class TrajectoriesConfig(AppConfig):
    """Building block 3: modules, templates, trajectories, progress on the work floor, outcome."""

    name = "trajectories"
    default_auto_field = "django.db.models.BigAutoField"
