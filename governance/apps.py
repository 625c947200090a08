from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from regions.access.permissions import Permission
from regions.frame import navigation

OVERVIEW = navigation.NavigationItem(
    label=_("Overzicht"),
    url_name="governance:dashboard",
    icon="layout-dashboard",
    permission=Permission.VIEW_REGION,
    position=10,
    section="governance:dashboard",
)
FIGURES = navigation.NavigationItem(
    label=_("Cijfers"),
    url_name="governance:figures",
    icon="trending-up",
    permission=Permission.VIEW_FIGURES,
    position=60,
    section="governance:figure",
)
ALL_REGIONS = navigation.NationalItem(
    label=_("Alle regio’s"),
    url_name="national:overview",
    icon="map-pinned",
    position=10,
    section="national:",
)


class GovernanceConfig(AppConfig):
    """Building block 4: figures, dashboard and reports; the network and its accountability."""

    name = "governance"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from governance.counting.marks import refresh_marks
        from governance.reports import making
        from participants.hooks import STANDING_CHANGED
        from regions.frame.starting import FIRST_PAGES, FirstPage
        from regions.jobs.registry import KINDS, Single

        STANDING_CHANGED.add(refresh_marks)
        KINDS.add(Single(making.KIND, making.make_progress_report, _("voortgangsrapport"), gives_file=True))
        FIRST_PAGES.add(FirstPage("governance:dashboard"))
        navigation.REGION_PLACES.add(OVERVIEW)
        navigation.REGION_PLACES.add(FIGURES)
        navigation.NATIONAL_PLACES.add(ALL_REGIONS)
