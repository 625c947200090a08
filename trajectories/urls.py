"""Routes of trajectories, below /regio/<slug>/trajecten/."""

from django.urls import path

from trajectories.follow_ups import views as follow_ups
from trajectories.following.views import ending, listing, page, starting
from trajectories.log import views as log
from trajectories.portfolio import views as portfolios
from trajectories.today import views as today

app_name = "trajectories"
urlpatterns = [
    path("", listing.trajectories, name="list"),
    path("vandaag/", today.today, name="today"),
    path("vastleggen/", log.choose_person, name="choose"),
    path("vastleggen/<uuid:participant_id>/", log.log, name="log"),
    path("vastleggen/<uuid:participant_id>/concept/", log.draft, name="draft"),
    path("vastleggen/ongedaan/<uuid:entry_id>/", log.undo, name="undo_log"),
    path("klaarzetten/", starting.prepare, name="prepare"),
    path("nieuw/<uuid:participant_id>/", starting.start, name="start"),
    path("stappen/<uuid:step_id>/klaar/", page.tick, name="tick"),
    path("stappen/<uuid:step_id>/open/", page.untick, name="untick"),
    path("portfolios/", portfolios.portfolios, name="portfolios"),
    path("portfolios/<uuid:participant_id>/", portfolios.portfolio, name="portfolio"),
    path("werkt-nog/", follow_ups.follow_ups, name="follow_ups"),
    path("werkt-nog/<uuid:follow_up_id>/", follow_ups.follow_up, name="follow_up"),
    path("werkt-nog/<uuid:follow_up_id>/ongedaan/", follow_ups.undo, name="undo_answer"),
    path("werk/<uuid:participant_id>/", follow_ups.work, name="work"),
    path("werk/<uuid:milestone_id>/ongedaan/", follow_ups.undo_work, name="undo_work"),
    path("<uuid:trajectory_id>/", page.page, name="page"),
    path("<uuid:trajectory_id>/begonnen/", starting.begin, name="begin"),
    path("<uuid:trajectory_id>/terugnemen/", starting.take_back, name="undo_start"),
    path("<uuid:trajectory_id>/aanpassen/", ending.change, name="change"),
    path("<uuid:trajectory_id>/klaar/", ending.end, name="end"),
    path("<uuid:trajectory_id>/stoppen/", ending.stop, name="stop"),
    path("<uuid:trajectory_id>/heropenen/", ending.reopen, name="reopen"),
]
