"""Lists about trajectories. Codes are English and stored; labels are Dutch and shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TemplateKind(models.TextChoices):
    """The three example routes, and a region's own."""

    A = "a_employed", _("A: mensen met werk")
    B = "b_from_education", _("B: mensen uit de educatie")
    C = "c_job_seeker", _("C: mensen die werk zoeken")
    OWN = "custom", _("eigen route")


class Component(models.TextChoices):
    """Kinds of parts; a trajectory really combines when it has basic and vocational skills."""

    BASIC_SKILLS = "basic_skills", _("basisvaardigheden")
    VOCATIONAL_SKILLS = "vocational_skills", _("vakvaardigheden")
    EMPLOYEE_SKILLS = "employee_skills", _("werknemersvaardigheden")
    WORKPLACE_LEARNING = "workplace_learning", _("leren op de werkvloer")
    GUIDANCE = "guidance", _("begeleiding")


class TrajectoryState(models.TextChoices):
    PLANNED = "planned", _("gepland")
    RUNNING = "running", _("loopt")
    COMPLETED = "completed", _("klaar")
    STOPPED = "stopped", _("eerder gestopt")


class SkillKind(models.TextChoices):
    VOCATIONAL = "vocational", _("vakvaardigheid")
    BASIC = "basic", _("basisvaardigheid")


class SkillLevel(models.IntegerChoices):
    """The four steps, in words that say what somebody can do."""

    NOT_YET = 1, _("Nog niet")
    WITH_HELP = 2, _("Met hulp")
    ALMOST = 3, _("Bijna zelf")
    ALONE = 4, _("Doet het zelf")


class Destination(models.TextChoices):
    """Where somebody goes after a trajectory (J9)."""

    NEW_JOB = "new_job", _("nieuwe baan")
    KEPT_JOB = "kept_job", _("houdt de baan")
    BETTER_JOB = "better_job", _("betere of bredere functie")
    FURTHER_MBO = "further_mbo", _("verder leren op het mbo")
    FURTHER_EDUCATION = "further_adult_education", _("verder met educatie")
    VOLUNTARY_WORK = "voluntary_work", _("vrijwilligerswerk")
    NO_CHANGE = "no_change", _("geen verandering")
    UNKNOWN = "unknown", _("niet bekend")


DESTINATIONS_IN_WORK = (Destination.NEW_JOB, Destination.KEPT_JOB, Destination.BETTER_JOB)


class FollowUpAnswer(models.TextChoices):
    WORKING = "working", _("werkt nog")
    NOT_WORKING = "not_working", _("werkt niet meer")
    NOT_REACHED = "not_reached", _("niet bereikt")
