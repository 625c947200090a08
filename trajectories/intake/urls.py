"""Routes of intake, below /regio/<slug>/invoer/."""

from django.urls import URLPattern

app_name = "intake"
urlpatterns: list[URLPattern] = []
