"""Routes of long work and its files, below /regio/<slug>/bestanden/."""

from django.urls import path

from regions.jobs import views

urlpatterns = [
    path("", views.files, name="files"),
    path("<uuid:job_id>/", views.job, name="job"),
    path("<uuid:job_id>/stoppen/", views.job_stop, name="job_stop"),
    path("<uuid:job_id>/opnieuw/", views.job_again, name="job_again"),
    path("<uuid:job_id>/downloaden/", views.job_download, name="job_download"),
]
