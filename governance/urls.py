"""Routes of governance, below /regio/<slug>/."""

from django.urls import path

from governance.dashboard import views as dashboard
from governance.figures import views as figures
from governance.reports import views as report

app_name = "governance"
urlpatterns = [
    path("", dashboard.dashboard, name="dashboard"),
    path("cijfers/", figures.figures, name="figures"),
    path("cijfers/rapport/", report.report, name="figures_report"),
    path("cijfers/<slug:code>/", figures.figure_people, name="figure_people"),
]
