from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from regions.frame import navigation

PARTNERS = navigation.NationalItem(
    label=_("Impactpartners"),
    url_name="impact:partners",
    icon="key-round",
    position=60,
    section="impact:",
)


class ImpactConfig(AppConfig):
    """The interface for impact partners."""

    name = "governance.impact"
    label = "impact"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from governance.impact.events import VOCABULARY
        from governance.impact.views.readings import readings
        from governance.partnership.hooks import READINGS
        from regions.vocabulary import VOCABULARIES

        VOCABULARIES.add(VOCABULARY)
        READINGS.add(readings)
        navigation.NATIONAL_PLACES.add(PARTNERS)
