"""Lists of governance. Codes are English and stored; labels are Dutch and shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Measure(models.TextChoices):
    """What a mark counts for. Most only grow; of stocks people also leave."""

    REGISTERED = "registered", _("aangemeld")
    SCREENED = "screened", _("gescreend")
    STARTED = "started", _("gestart")
    COUNTED = "counted", _("gestart in scholing")
    COMPLETED = "completed", _("traject klaar")
    AT_WORK = "at_work", _("aan het werk gegaan")
    AT_WORK_6 = "at_work_6", _("meer dan 6 maanden geleden aan het werk gegaan")
    STILL_6 = "still_6", _("werkt na 6 maanden")
    LEARNING = "learning", _("nu in scholing")
    WORKING = "working", _("nu aan het werk")
    WORKING_6 = "working_6", _("werkt al 6 maanden of langer")

    @property
    def is_stock(self) -> bool:
        return self in (Measure.LEARNING, Measure.WORKING, Measure.WORKING_6)


class Grain(models.TextChoices):
    DAY = "day", _("dag")
    MONTH = "month", _("maand")
