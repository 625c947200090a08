from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Taking in people from a spreadsheet that a partner sent."""

    name = "trajectories.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regions.jobs.registry import KINDS, Single
        from regions.vocabulary import VOCABULARIES
        from trajectories.intake import work
        from trajectories.intake.events import VOCABULARY

        VOCABULARIES.add(VOCABULARY)
        KINDS.add(Single(work.READ, work.read_upload))
        KINDS.add(Single(work.SAVE, work.save_import))
        KINDS.add(Single(work.UNDO, work.undo_import))
