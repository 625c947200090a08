from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ParticipantsConfig(AppConfig):
    """Building block 1: participants, screening, wishes, consent."""

    name = "participants"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from participants.events import VOCABULARY
        from participants.responsibilities import GUIDING, TEACHING
        from regions.access.permissions import Permission
        from regions.frame import navigation
        from regions.members.responsibilities import RESPONSIBILITIES
        from regions.vocabulary import VOCABULARIES

        VOCABULARIES.add(VOCABULARY)
        RESPONSIBILITIES.add(GUIDING)
        RESPONSIBILITIES.add(TEACHING)
        navigation.REGION_PLACES.add(
            navigation.NavigationItem(
                label=_("Deelnemers"),
                url_name="participants:list",
                icon="users",
                permission=Permission.LIST_PARTICIPANTS,
                position=20,
                section="participants:",
                on_phone=True,
            )
        )
