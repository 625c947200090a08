"""Routes outside a region: account, health, choice of region."""

from django.urls import include, path

from regions import health, views

urlpatterns = [
    path("", views.home, name="home"),
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("regios/", views.region_list, name="region_list"),
    path("hulp/", views.help_page, name="help"),
    path("account/", include("regions.accounts.urls")),
]
