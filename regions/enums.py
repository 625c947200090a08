"""Lists of the ground. Codes are English and stored; labels are Dutch and shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RegionKind(models.TextChoices):
    LABOUR_MARKET_REGION = "labour_market_region", _("arbeidsmarktregio")
    CARIBBEAN = "caribbean", _("Caribisch Nederland")


class RegionState(models.TextChoices):
    """Life cycle of a region (T8)."""

    NOT_TAKING_PART = "not_taking_part", _("doet nog niet mee")
    INTERESTED = "interested", _("heeft belangstelling")
    APPLYING = "applying", _("vraagt subsidie aan")
    AWARDED = "awarded", _("subsidie toegekend")
    ACTIVE = "active", _("doet mee")
    CLOSED = "closed", _("afgesloten")


class Wave(models.TextChoices):
    PILOT_2022 = "pilot_2022", _("pilot 2022")
    SCALE_UP_2026 = "scale_up_2026", _("opschaling 2026")


class Role(models.TextChoices):
    """Roles inside a region."""

    REGIONAL_COORDINATOR = "regional_coordinator", _("regiocoördinator")
    TRAJECTORY_SUPERVISOR = "trajectory_supervisor", _("trajectbegeleider")
    TEACHER = "teacher", _("docent")
    EMPLOYER_ADVISER = "employer_adviser", _("bedrijfsadviseur")
    PARTNER_CONTACT = "partner_contact", _("partner")
    ADMINISTRATOR = "administrator", _("beheerder")


class NationalRole(models.TextChoices):
    NATIONAL_OFFICE = "national_office", _("landelijk projectbureau")


class OrganisationKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("gemeente")
    UWV = "uwv", _("UWV")
    WORK_CENTRE = "work_centre", _("Werkcentrum")
    VOCATIONAL_SCHOOL = "vocational_school", _("mbo-school of roc")
    PRIVATE_PROVIDER = "private_provider", _("private opleider")
    ADULT_EDUCATION = "adult_education", _("aanbieder van educatie")
    LANGUAGE_HOUSE = "language_house", _("Taalhuis")
    LIBRARY = "library", _("bibliotheek")
    EMPLOYER = "employer", _("werkgever")
    EMPLOYER_ORGANISATION = "employer_org", _("werkgeversorganisatie")
    UNION = "union", _("vakbond")
    SECTOR_FUND = "sector_fund", _("O&O-fonds")
    SOCIAL_ENTERPRISE = "social_enterprise", _("sociaal ontwikkelbedrijf")
    SBB = "sbb", _("SBB")
    TARGET_GROUP_ORGANISATION = "target_group_org", _("organisatie van ervaringsdeskundigen")
    WELFARE = "welfare", _("welzijnsorganisatie")
    OTHER = "other", _("anders")


class JobState(models.TextChoices):
    QUEUED = "queued", _("wacht")
    RUNNING = "running", _("bezig")
    DONE = "done", _("klaar")
    FAILED = "failed", _("niet gelukt")
    CANCELLED = "cancelled", _("gestopt")


class AccessKind(models.TextChoices):
    """How somebody saw a participant."""

    FILE = "file", _("pagina geopend")
    LIST = "list", _("in een lijst gezien")
    SEARCH = "search", _("bij zoeken gezien")
    EXPORT = "export", _("in een bestand gezet")
    REFUSED = "refused", _("geweigerd")
