"""An impact partner for the national office."""

from django.utils.translation import gettext as _

from governance.partnership.models import ImpactPartner
from regions.components.shapes import Fact


def partner_facts(partner: ImpactPartner) -> list[Fact]:
    return [Fact(_("E-mailadres"), partner.contact_email), Fact(_("KvK-nummer"), partner.kvk_number)]
