"""Routes of participants, below /regio/<slug>/deelnemers/."""

from django.urls import path

from participants.views import access, listing, notes, person, registering, status, steps

app_name = "participants"
urlpatterns = [
    path("", listing.participant_index, name="list"),
    path("zoeken/", listing.participant_search, name="search"),
    path("geven/", listing.give_people, name="give"),
    path("nieuw/", registering.register, name="register"),
    path("bekeken-met-reden/", access.looks, name="looks"),
    path("<uuid:participant_id>/", person.person, name="person"),
    path("<uuid:participant_id>/reden/", access.reason, name="reason"),
    path("<uuid:participant_id>/wie-zag-dit/", access.access_log, name="access_log"),
    path("<uuid:participant_id>/weg/", registering.remove, name="remove"),
    path("<uuid:participant_id>/terug/", registering.restore, name="restore"),
    path("<uuid:participant_id>/tijdlijn/", person.person_timeline, name="timeline"),
    path("<uuid:participant_id>/tijdlijn/<uuid:entry_id>/weg/", person.entry_undo, name="entry_undo"),
    path("<uuid:participant_id>/stap/", steps.step_new, name="step_new"),
    path("<uuid:participant_id>/stap/<uuid:step_id>/", steps.step_change, name="step_change"),
    path("<uuid:participant_id>/stap/<uuid:step_id>/klaar/", steps.step_finish, name="step_finish"),
    path("<uuid:participant_id>/stap/<uuid:step_id>/terug/", steps.step_reopen, name="step_reopen"),
    path("<uuid:participant_id>/wens/", steps.wish, name="wish"),
    path("<uuid:participant_id>/status/", status.status, name="status"),
    path("<uuid:participant_id>/status/<uuid:milestone_id>/terug/", status.status_undo, name="status_undo"),
    path("<uuid:participant_id>/gegevens/", notes.details, name="details"),
    path("<uuid:participant_id>/regeling/", notes.eligibility, name="eligibility"),
    path("<uuid:participant_id>/screening/", notes.screening, name="screening"),
    path("<uuid:participant_id>/niveau/", notes.level, name="level"),
    path("<uuid:participant_id>/toestemming/", notes.consent, name="consent"),
    path("<uuid:participant_id>/werk/", notes.work, name="work"),
]
