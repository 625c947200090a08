"""Routes of trajectories, below /regio/<slug>/trajecten/."""

from django.urls import path

from trajectories.views import log

app_name = "trajectories"
urlpatterns = [
    path("vastleggen/", log.choose_person, name="choose"),
    path("vastleggen/<uuid:participant_id>/", log.log, name="log"),
    path("vastleggen/<uuid:participant_id>/concept/", log.draft, name="draft"),
    path("vastleggen/ongedaan/<uuid:entry_id>/", log.undo, name="undo_log"),
]
