from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from regions.access.permissions import Permission
from regions.frame import navigation

TOGETHER = navigation.NavigationItem(
    label=_("Samenwerking"),
    url_name="partnership:agreements",
    icon="handshake",
    permission=Permission.VIEW_AGREEMENTS,
    position=50,
    section="partnership:",
)


class PartnershipConfig(AppConfig):
    """With whom the regions work together, and what was agreed."""

    name = "governance.partnership"
    label = "partnership"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from governance.partnership.events import VOCABULARY
        from regions.vocabulary import VOCABULARIES

        VOCABULARIES.add(VOCABULARY)
        navigation.REGION_PLACES.add(TOGETHER)
