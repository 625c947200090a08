from django.apps import AppConfig


class RegionsConfig(AppConfig):
    """The ground: regions, people, scope, permissions, logs, jobs, components."""

    name = "regions"
    label = "regions"
    default_auto_field = "django.db.models.BigAutoField"
