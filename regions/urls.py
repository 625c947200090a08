"""Routes outside a region: account, health, choice of region, help."""

from django.conf import settings
from django.urls import include, path

from regions import health
from regions.frame.views import start, support, well_known
from regions.invitations import views as invitations
from regions.office import views as national

urlpatterns = [
    path("", start.home, name="home"),
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("regios/", start.region_list, name="region_list"),
    path("landelijk/leden/", national.member_list, name="national_members"),
    path("landelijk/leden/uitnodigen/", national.invitation_send, name="national_invitation_send"),
    path(
        "landelijk/leden/uitnodigingen/<uuid:invitation_id>/opnieuw/",
        national.invitation_resend,
        name="national_invitation_resend",
    ),
    path(
        "landelijk/leden/uitnodigingen/<uuid:invitation_id>/intrekken/",
        national.invitation_revoke,
        name="national_invitation_revoke",
    ),
    path("landelijk/leden/<uuid:key>/beeindigen/", national.member_end, name="national_member_end"),
    path("landelijk/veranderingen/", national.change_list, name="national_changes"),
    path("hulp/", support.help_page, name="help"),
    path("hulp/woorden/", support.words, name="glossary"),
    path("hulp/nieuw/", support.whats_new, name="whats_new"),
    path("account/", include("regions.accounts.urls")),
    path("uitnodiging/<str:token>/", invitations.invitation_accept, name="invitation_accept"),
    path("robots.txt", well_known.robots, name="robots"),
    path(".well-known/security.txt", well_known.security, name="security"),
]
if settings.SHOW_COMPONENTS:
    urlpatterns += [path("ui/", include("regions.showroom.urls"))]
