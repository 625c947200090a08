"""Routes of employers, below /regio/<slug>/."""

from django.urls import URLPattern

app_name = "employers"
urlpatterns: list[URLPattern] = []
