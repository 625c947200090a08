"""Help, the words that we use, and what is new."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from regions.access.doors import signed_in
from regions.frame.changelog import releases
from regions.frame.glossary import glossary


@signed_in
def help_page(request: HttpRequest) -> HttpResponse:
    return render(request, "regions/help.html")


@signed_in
def words(request: HttpRequest) -> HttpResponse:
    return render(request, "regions/words.html", {"terms": glossary()})


@signed_in
def whats_new(request: HttpRequest) -> HttpResponse:
    return render(request, "regions/whats_new.html", {"releases": releases()})
