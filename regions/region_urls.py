"""Routes of the ground inside a region."""

from django.urls import path

from regions.views import menu

urlpatterns = [
    path("menu/", menu.menu, name="menu"),
]
