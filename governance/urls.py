"""Routes of governance, below /regio/<slug>/."""

from django.urls import URLPattern

app_name = "governance"
urlpatterns: list[URLPattern] = []
