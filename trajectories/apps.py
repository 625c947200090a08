from django.apps import AppConfig


class TrajectoriesConfig(AppConfig):
    """Building block 3: modules, templates, trajectories, progress on the work floor, outcome."""

    name = "trajectories"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from participants import following
        from trajectories.actions import take_back_entry, take_back_milestone

        following.register("entry_undone", take_back_entry)
        following.register("milestone_undone", take_back_milestone)
