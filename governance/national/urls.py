"""Routes of the national office about the regions, below /landelijk/."""

from django.urls import path

from governance.national.views import overview, people, region

app_name = "national"
urlpatterns = [
    path("", overview.overview, name="overview"),
    path("regio/<slug:slug>/", region.region, name="region"),
    path("regio/<slug:slug>/deelnemers/", people.people, name="people"),
    path("regio/<slug:slug>/deelnemers/<str:number>/", people.person, name="person"),
]
