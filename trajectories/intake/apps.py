from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Taking in people from a spreadsheet that a partner sent."""

    name = "trajectories.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regions.jobs.registry import register
        from regions.vocabulary import VOCABULARIES
        from trajectories.intake import work
        from trajectories.intake.events import VOCABULARY

        VOCABULARIES.add(VOCABULARY)
        register(work.READ, work.read_upload)
        register(work.SAVE, work.save_import)
        register(work.UNDO, work.undo_import)
