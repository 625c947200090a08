from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegionsConfig(AppConfig):
    """The ground: regions, people, scope, permissions, logs, jobs, components."""

    name = "regions"
    label = "regions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from regions.access.permissions import Permission
        from regions.accounts import checks  # noqa: F401 - registers itself
        from regions.events import VOCABULARY
        from regions.frame import navigation
        from regions.members.responsibilities import RESPONSIBILITIES
        from regions.todo.responsibilities import TASKS
        from regions.vocabulary import VOCABULARIES

        VOCABULARIES.add(VOCABULARY)
        RESPONSIBILITIES.add(TASKS)
        navigation.REGION_PLACES.add(
            navigation.NavigationItem(
                label=_("De regio"),
                url_name="menu",
                icon="settings-2",
                permission=Permission.VIEW_REGION,
                position=90,
                section=("menu", "organisation", "member", "rights", "task", "region_settings", "changes"),
            )
        )
        navigation.NATIONAL_PLACES.add(
            navigation.NationalItem(
                label=_("Leden"),
                url_name="national_members",
                icon="users",
                position=90,
                section=("national_member", "national_invitation", "national_changes"),
            )
        )
