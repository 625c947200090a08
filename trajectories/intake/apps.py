from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    """Taking in people from a spreadsheet that a partner sent."""

    name = "trajectories.intake"
    label = "intake"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from participants.hooks import LIST_BUTTONS, ListButton
        from regions.access.permissions import Permission
        from regions.jobs.registry import KINDS, Single
        from regions.vocabulary import VOCABULARIES
        from trajectories.intake import work
        from trajectories.intake.events import VOCABULARY

        VOCABULARIES.add(VOCABULARY)
        LIST_BUTTONS.add(
            ListButton(
                _("Bestand inlezen"),
                "intake:imports",
                icon="file-up",
                permission=Permission.IMPORT,
                position=10,
            )
        )
        KINDS.add(Single(work.READ, work.read_upload, _("bestand lezen")))
        KINDS.add(Single(work.SAVE, work.save_import, _("bestand opslaan")))
        KINDS.add(Single(work.UNDO, work.undo_import, _("bestand terugdraaien")))
