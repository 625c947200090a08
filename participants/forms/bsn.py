"""No citizen service number in any text (X4): refused when it is called so, asked about when it only looks like one."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.bsn import calls_itself_bsn, numbers_like_bsn

HINT = gettext_lazy("Schrijf alleen op wat nodig is. Geen BSN.")
QUESTION = "not_a_bsn"


class AsksAboutBsn(forms.Form):
    """Looks through every text of the form. The question is a tick box that appears when it is needed."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        suspicious = False
        for name, field in list(self.fields.items()):
            text = cleaned.get(name)
            if isinstance(field, forms.CharField) and not field.widget.is_hidden and text:
                suspicious |= self._look_at(name, str(text))
        if suspicious:
            self.fields[QUESTION] = forms.BooleanField(
                label=_("Ik heb gekeken: dit is geen BSN"), required=False
            )
        return cleaned

    def _look_at(self, name: str, text: str) -> bool:
        """Add what is wrong with this text; True when it is a question that a tick can answer."""
        if calls_itself_bsn(text):
            self.add_error(name, _("Hier staat een BSN. Dat bewaren we niet. Haal het nummer weg."))
            return False
        numbers = numbers_like_bsn(text)
        if not numbers:
            return False
        if not self._is_answered():
            self.add_error(name, self._question(name, numbers[0]))
        return True

    def _is_answered(self) -> bool:
        return self.data.get(self.add_prefix(QUESTION)) in ("on", "true", "1")

    def _question(self, name: str, number: str) -> str:
        if name == "phone":
            return _(
                "Is %(number)s een telefoonnummer? Zet er dan een 0 voor. Is het een BSN? Haal het dan weg."
            ) % {"number": number}
        return _(
            "Is %(number)s een BSN? Haal het dan weg. Is het iets anders? Zet dan een vinkje onderaan."
        ) % {"number": number}
