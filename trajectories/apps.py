from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrajectoriesConfig(AppConfig):
    """Building block 3: modules, templates, trajectories, progress on the work floor, outcome."""

    name = "trajectories"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regions.vocabulary import VOCABULARIES
        from trajectories.events import VOCABULARY

        VOCABULARIES.add(VOCABULARY)
        self._take_back_with_participants()
        self._go_along_with_people()
        self._stand_on_pages_below()
        self._make_documents()
        self._stand_in_navigation()

    def _take_back_with_participants(self) -> None:
        from participants.hooks import ENTRY_UNDONE, MILESTONE_UNDONE
        from trajectories.following.actions.undoing import take_back_entry, take_back_milestone

        ENTRY_UNDONE.add(take_back_entry)
        MILESTONE_UNDONE.add(take_back_milestone)

    def _go_along_with_people(self) -> None:
        from participants.hooks import PEOPLE_GIVEN
        from regions.members.responsibilities import RESPONSIBILITIES
        from trajectories.following.actions.following_people import go_along
        from trajectories.following.responsibilities import FOLLOWING

        PEOPLE_GIVEN.add(go_along)
        RESPONSIBILITIES.add(FOLLOWING)

    def _stand_on_pages_below(self) -> None:
        from employers.hooks import PEOPLE_THERE
        from participants.hooks import LIST_BUTTONS, PERSON_CARDS, ListButton
        from regions.access.permissions import Permission
        from trajectories.cards import employer, participant

        PERSON_CARDS.add(participant.cards)
        PEOPLE_THERE.add(employer.people_there)
        LIST_BUTTONS.add(
            ListButton(
                _("Portfolio’s maken"),
                "trajectories:portfolios",
                icon="printer",
                permission=Permission.MAKE_PORTFOLIOS,
                position=20,
                for_filter=_("Portfolio’s maken van deze lijst"),
            )
        )

    def _make_documents(self) -> None:
        from regions.jobs.registry import KINDS
        from regions.paper import SHEETS
        from trajectories.portfolio.paper.making import PORTFOLIOS
        from trajectories.portfolio.paper.sheet import SHEET

        SHEETS.add(SHEET)
        KINDS.add(PORTFOLIOS)

    def _stand_in_navigation(self) -> None:
        from regions.access.permissions import Permission
        from regions.enums import Role
        from regions.frame.navigation import PAGES_UNDER, REGION_PLACES, NavigationItem, PagesUnder
        from regions.frame.starting import FIRST_PAGES, FirstPage

        today, log = ("trajectories:today",), ("trajectories:choose", "trajectories:log")
        pages = ("list", "page", "start", "begin", "change", "end", "stop", "follow_up", "work")
        rest = tuple(f"trajectories:{name}" for name in pages)
        guides, views = Permission.LOG_PROGRESS, Permission.VIEW_TRAJECTORIES
        FIRST_PAGES.add(FirstPage("trajectories:today", role=Role.TRAJECTORY_SUPERVISOR))
        PAGES_UNDER.add(PagesUnder("trajectories:portfolio", item="participants:list"))
        REGION_PLACES.add(
            NavigationItem(_("Vandaag"), "trajectories:today", "sun", guides, 5, today, on_phone=True)
        )
        REGION_PLACES.add(
            NavigationItem(_("Vastleggen"), "trajectories:choose", "pencil", guides, 25, log, on_phone=True)
        )
        REGION_PLACES.add(
            NavigationItem(_("Trajecten"), "trajectories:list", "route", views, 40, rest, on_phone=True)
        )
