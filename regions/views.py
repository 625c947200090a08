"""Pages of the ground: where a person lands, the choice of region, the menu."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regions.doors import region_view, signed_in
from regions.permissions import Permission


@signed_in
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "regions/home.html")


@signed_in
def region_list(request: HttpRequest) -> HttpResponse:
    return render(request, "regions/region_list.html")


@signed_in
def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "regions/help.html")


@region_view(Permission.VIEW_REGION)
def menu(request: HttpRequest) -> HttpResponse:
    return render(request, "regions/menu.html")
