"""Does somebody belong to the group the programme is for? (D2)"""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.enums import EligibilityEvidence, EligibilityGround
from participants.forms.bsn import HINT, AsksAboutBsn
from participants.forms.fields import DatedForm, PastDate, choices_without, text, tiles
from regions.fields import offer

YES, NO, DERIVED = "ja", "nee", "opleiding"


class EligibilityForm(AsksAboutBsn, DatedForm):
    """`derived` is what the education says of a start qualification: True, False or None."""

    is_eligible = tiles(
        gettext_lazy("Past deze persoon bij de regeling?"),
        [(YES, gettext_lazy("Ja")), (NO, gettext_lazy("Nee"))],
    )
    ground = tiles(
        gettext_lazy("Waarom past het?"),
        choices_without(EligibilityGround),
        required=False,
        help_text=gettext_lazy("Eén van de twee is genoeg."),
    )
    evidence = tiles(gettext_lazy("Hoe weet je dat?"), choices_without(EligibilityEvidence))
    assessed_on = PastDate(label=gettext_lazy("Op welke dag bekeken?"))
    start_qualification = tiles(gettext_lazy("Startkwalificatie"), [], required=False, initial=DERIVED)
    override_reason = text(
        gettext_lazy("Waarom is het anders dan bij deze opleiding hoort?"),
        most=200,
        required=False,
        help_text=HINT,
    )

    def __init__(self, *args: Any, derived: bool | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.derived = derived
        offer(self, "start_qualification", _qualifications(derived))
        self.fields["start_qualification"].help_text = _("Dat is havo, vwo of mbo-2 en hoger, met diploma.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("is_eligible") == YES and not cleaned.get("ground"):
            self.add_error("ground", _("Kies waarom deze persoon bij de regeling past."))
        if self.other_qualification is not None and not cleaned.get("override_reason"):
            self.add_error("override_reason", _("Schrijf op waarom de startkwalificatie anders is."))
        return cleaned

    @property
    def other_qualification(self) -> bool | None:
        """The answer that differs from the education, or None."""
        return {YES: True, NO: False}.get(self.cleaned_data.get("start_qualification", ""))

    def answers(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        return {
            "is_eligible": cleaned["is_eligible"] == YES,
            "ground": cleaned["ground"] if cleaned["is_eligible"] == YES else "",
            "evidence": cleaned["evidence"],
            "assessed_on": cleaned["assessed_on"],
            "start_qualification": self.other_qualification,
            "override_reason": cleaned["override_reason"],
        }


def _qualifications(derived: bool | None) -> list[tuple[str, str]]:
    """What the education says first, then what may be answered instead."""
    match derived:
        case True:
            return [(DERIVED, _("Ja, volgt uit de opleiding")), (NO, _("Toch nee"))]
        case False:
            return [(DERIVED, _("Nee, volgt uit de opleiding")), (YES, _("Toch ja"))]
        case _:
            return [(DERIVED, _("Niet bekend")), (YES, _("Ja")), (NO, _("Nee"))]
