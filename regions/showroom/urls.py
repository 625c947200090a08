"""Routes of the page of components."""

from django.urls import path

from regions.showroom import views

urlpatterns = [
    path("", views.components, name="components"),
    path("<slug:page>/", views.replica, name="components_replica"),
]
