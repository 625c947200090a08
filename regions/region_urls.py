"""Routes of the ground inside a region."""

from django.urls import path

from regions import views

urlpatterns = [
    path("menu/", views.menu, name="menu"),
]
