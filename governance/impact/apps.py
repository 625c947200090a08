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
        from governance.impact.views.slots import readings
        from governance.partnership import slots

        slots.register("agreement_readings", readings)
        navigation.register_national(PARTNERS)
