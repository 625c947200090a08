"""What is asked, per purpose, at B1. A text that changes gets a new version; the old one stays to be read."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from participants.enums import ConsentPurpose

CURRENT_VERSION = "2026-11"


@dataclass(frozen=True)
class ConsentText:
    """`short` stands beside the answer, `question` is read aloud to the person."""

    short: str | Promise
    question: str | Promise


TEXTS: dict[str, dict[str, ConsentText]] = {
    "2026-11": {
        ConsentPurpose.IMPACT_RESEARCH: ConsentText(
            _("Onderzoek naar wat het oplevert"),
            _(
                "Onderzoekers willen weten of het leren en werken helpt. Mogen zij jouw gegevens gebruiken? "
                "Zij krijgen je naam niet. Zeg je nee? Dan verandert er niets voor jou."
            ),
        ),
        ConsentPurpose.SHARE_WITH_EMPLOYER: ConsentText(
            _("Delen met een werkgever"),
            _(
                "Mag je begeleider met een werkgever delen wat je al kunt en wat je wilt leren? "
                "Dat helpt om een goede plek te vinden. Uitslagen van toetsen delen we niet."
            ),
        ),
        ConsentPurpose.SHARE_WITH_PROVIDER: ConsentText(
            _("Delen met een opleider"),
            _(
                "Mag je begeleider met de school of de taalaanbieder delen wat je al kunt en wat je wilt leren? "
                "Dan hoef je het niet nog een keer te vertellen."
            ),
        ),
        ConsentPurpose.CONTACT_AFTER_EXIT: ConsentText(
            _("Contact na het traject"),
            _("Mogen we je na 6, 12 en 24 maanden bellen om te vragen hoe het gaat met je werk?"),
        ),
    }
}


def text_of(purpose: str, version: str = CURRENT_VERSION) -> ConsentText:
    return TEXTS[version][ConsentPurpose(purpose)]
