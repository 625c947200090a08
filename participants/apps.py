from django.apps import AppConfig


class ParticipantsConfig(AppConfig):
    """Building block 1: participants, screening, wishes, consent."""

    name = "participants"
    default_auto_field = "django.db.models.BigAutoField"
