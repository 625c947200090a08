"""All routes. Paths are Dutch, names are English."""

from django.apps import apps
from django.urls import include, path

from governance.impact.api import views as api
from governance.impact.views import developers, token

urlpatterns = [
    path("", include("regions.urls")),
    path("landelijk/", include("governance.national.urls")),
    path("regio/<slug:region_slug>/", include("regions.region_urls")),
    path("regio/<slug:region_slug>/deelnemers/", include("participants.urls")),
    path("regio/<slug:region_slug>/werkgevers/", include("employers.urls")),
    path("regio/<slug:region_slug>/trajecten/", include("trajectories.urls")),
    path("regio/<slug:region_slug>/invoer/", include("trajectories.intake.urls")),
    path("regio/<slug:region_slug>/", include("governance.urls")),
    path("regio/<slug:region_slug>/afspraken/", include("governance.partnership.urls")),
    path("landelijk/impactpartners/", include("governance.impact.urls")),
    path("ontwikkelaars/", developers.developers, name="developers"),
    path("oauth/token", token.token, name="oauth_token"),
    path("api", api.unknown, name="api_without_slash"),
    path("api/", include("governance.impact.api.urls")),
]
if apps.is_installed("llo.demo"):
    urlpatterns += [path("", include("llo.demo.urls"))]

handler403 = "regions.frame.views.errors.refused"
handler404 = "regions.frame.views.errors.not_found"
handler429 = "regions.frame.views.errors.too_many"
handler500 = "regions.frame.views.errors.broken"
