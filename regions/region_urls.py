"""Routes of the ground inside a region."""

from django.urls import include, path

from regions.changes import views as changes
from regions.frame.views import menu
from regions.invitations import views as invitations
from regions.members import views as members
from regions.organisations import views as organisations
from regions.settings import views as settings
from regions.todo import views as tasks

urlpatterns = [
    path("bestanden/", include("regions.jobs.urls")),
    path("menu/", menu.menu, name="menu"),
    path("leden/", members.member_list, name="members"),
    path("leden/rechten/", members.rights, name="rights"),
    path("leden/uitnodigen/", members.invitation_send, name="invitation_send"),
    path(
        "leden/uitnodiging/<uuid:invitation_id>/opnieuw/",
        invitations.invitation_resend,
        name="invitation_resend",
    ),
    path(
        "leden/uitnodiging/<uuid:invitation_id>/intrekken/",
        invitations.invitation_revoke,
        name="invitation_revoke",
    ),
    path("leden/<uuid:member_id>/", members.member_page, name="member"),
    path("leden/<uuid:member_id>/rol/", members.member_role, name="member_role"),
    path("leden/<uuid:member_id>/overdragen/", members.member_hand_over, name="member_hand_over"),
    path("overdrachten/<uuid:hand_over_id>/terug/", members.hand_over_undo, name="hand_over_undo"),
    path("leden/<uuid:member_id>/beeindigen/", members.member_end, name="member_end"),
    path("organisaties/", organisations.organisation_list, name="organisations"),
    path("organisaties/nieuw/", organisations.organisation_add, name="organisation_add"),
    path("organisaties/<uuid:organisation_id>/", organisations.organisation_page, name="organisation"),
    path(
        "organisaties/<uuid:organisation_id>/stoppen/",
        organisations.organisation_end,
        name="organisation_end",
    ),
    path(
        "organisaties/<uuid:organisation_id>/terug/",
        organisations.organisation_reopen,
        name="organisation_reopen",
    ),
    path("taken/", tasks.task_list, name="tasks"),
    path("taken/nieuw/", tasks.task_add, name="task_add"),
    path("taken/<uuid:task_id>/klaar/", tasks.task_done, name="task_done"),
    path("taken/<uuid:task_id>/terug/", tasks.task_undo, name="task_undo"),
    path("instellingen/", settings.region_settings, name="region_settings"),
    path("veranderd/", changes.change_list, name="changes"),
]
