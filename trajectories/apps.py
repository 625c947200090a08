from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrajectoriesConfig(AppConfig):
    """Building block 3: modules, templates, trajectories, progress on the work floor, outcome."""

    name = "trajectories"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        self._take_back_with_participants()
        self._fill_slots()
        self._make_documents()
        self._stand_in_navigation()

    def _take_back_with_participants(self) -> None:
        from participants import following
        from trajectories.following.actions.undoing import take_back_entry, take_back_milestone

        following.register("entry_undone", take_back_entry)
        following.register("milestone_undone", take_back_milestone)

    def _fill_slots(self) -> None:
        from employers import slots as employer_slots
        from participants import slots
        from trajectories.cards import employer as employer_slot
        from trajectories.cards import participant as parts

        slots.register("participant_log", parts.log_card)
        slots.register("participant_actions", parts.actions)
        slots.register("participant_skills", parts.skill_cards)
        slots.register("participant_trajectory", parts.trajectory_card)
        employer_slots.register("employer_trajectories", employer_slot.people_there)

    def _make_documents(self) -> None:
        from regions.jobs import registry
        from trajectories.portfolio.paper.making import KIND, PORTFOLIOS

        registry.register_spread(KIND, PORTFOLIOS)

    def _stand_in_navigation(self) -> None:
        from regions.access.permissions import Permission
        from regions.frame.navigation import NavigationItem, register

        today, log = ("trajectories:today",), ("trajectories:choose", "trajectories:log")
        pages = ("list", "page", "start", "begin", "change", "end", "stop", "follow_up", "work")
        rest = tuple(f"trajectories:{name}" for name in pages)
        guides, views = Permission.LOG_PROGRESS, Permission.VIEW_TRAJECTORIES
        register(NavigationItem(_("Vandaag"), "trajectories:today", "sun", guides, 5, today, on_phone=True))
        register(
            NavigationItem(_("Vastleggen"), "trajectories:choose", "pencil", guides, 25, log, on_phone=True)
        )
        register(NavigationItem(_("Trajecten"), "trajectories:list", "route", views, 40, rest, on_phone=True))
