from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EmployersConfig(AppConfig):
    """Building block 2: employers, their locations and contacts."""

    name = "employers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from employers.events import VOCABULARY
        from employers.responsibilities import ADVISING
        from regions.access.permissions import Permission
        from regions.frame.navigation import REGION_PLACES, NavigationItem
        from regions.members.responsibilities import RESPONSIBILITIES
        from regions.vocabulary import VOCABULARIES

        VOCABULARIES.add(VOCABULARY)
        RESPONSIBILITIES.add(ADVISING)
        REGION_PLACES.add(
            NavigationItem(
                label=_("Werkgevers"),
                url_name="employers:list",
                icon="factory",
                permission=Permission.VIEW_EMPLOYERS,
                position=30,
                section="employers:",
                on_phone=True,
            )
        )
