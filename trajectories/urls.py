"""Routes of trajectories, below /regio/<slug>/."""

from django.urls import URLPattern

app_name = "trajectories"
urlpatterns: list[URLPattern] = []
