"""Lists of the partnership. Codes are English and stored; labels are Dutch and shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AgreementKind(models.TextChoices):
    COVENANT = "covenant", _("samenwerkingsafspraak")
    DATA_EXCHANGE = "data_exchange", _("gegevens delen met een impactpartner")
    PROCESSOR = "processor", _("verwerkersovereenkomst")
    DPIA = "dpia", _("onderzoek naar risico’s (DPIA)")


class Purpose(models.TextChoices):
    """For what data may be used. An agreement lists them, a study has one."""

    IMPACT_RESEARCH = "impact_research", _("onderzoek naar impact")
    PROGRESS_MONITORING = "progress_monitoring", _("voortgang volgen")
    POLICY_ADVICE = "policy_advice", _("advies over beleid")


class AgreementState(models.TextChoices):
    """Follows from the dates; not stored."""

    DRAFT = "draft", _("concept")
    COMING = "coming", _("begint later")
    IN_FORCE = "in_force", _("geldt nu")
    EXPIRED = "expired", _("verlopen")
    ENDED = "ended", _("gestopt")


class EndReason(models.TextChoices):
    FINISHED = "finished", _("het onderzoek of de samenwerking is klaar")
    REPLACED = "replaced", _("er is een nieuwe afspraak")
    PURPOSE_GONE = "purpose_gone", _("het doel is er niet meer")
    BREACH = "breach", _("de ander hield zich niet aan de afspraak")
    MISTAKE = "mistake", _("deze afspraak klopte niet")
