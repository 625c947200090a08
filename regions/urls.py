"""Routes outside a region: account, health, choice of region, help."""

from django.conf import settings
from django.urls import include, path

from regions import health
from regions.views import demo, invitations, start, support, well_known

urlpatterns = [
    path("", start.home, name="home"),
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("regios/", start.region_list, name="region_list"),
    path("landelijk/", start.national_home, name="national_home"),
    path("hulp/", support.help_page, name="help"),
    path("hulp/woorden/", support.words, name="glossary"),
    path("account/", include("regions.accounts.urls")),
    path("uitnodiging/<str:token>/", invitations.invitation_accept, name="invitation_accept"),
    path("robots.txt", well_known.robots, name="robots"),
    path(".well-known/security.txt", well_known.security, name="security"),
]
if settings.SHOW_COMPONENTS:
    urlpatterns += [path("ui/", include("regions.components.urls"))]
if settings.DEMO:
    urlpatterns += [path("voorbeeld/post/", demo.outbox, name="outbox")]
