"""Routes of the interface, below /api/. No slash at the end: with one there is nothing."""

from django.urls import path, re_path

from governance.impact.api import description, views

app_name = "api"
urlpatterns = [
    path("v1/regios", views.Regions.as_view(), name="regions"),
    path("v1/regios/<str:code>", views.OneRegion.as_view(), name="region"),
    path("v1/indicatoren", views.Figures.as_view(), name="figures"),
    path("v1/definities", views.Definitions.as_view(), name="definitions"),
    path("v1/openapi.json", description.openapi, name="openapi"),
    re_path(r"", views.unknown, name="unknown"),
]
