"""Below the list of people: who of them goes to which colleague, as begeleider or as docent."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.permissions import SUPERVISORS
from participants.responsibilities import GUIDING, TEACHING
from regions.fields import offer
from regions.members.responsibilities import Responsibility
from regions.models import Membership


class GiveForm(forms.Form):
    """`wie` are ids of people, `alle` stands for everybody of the list as it is filtered; one of the two is needed.

    The answer is in `ids`, `kind` and `to`.
    """

    alle = forms.BooleanField(label=gettext_lazy("Alle mensen van deze lijst"), required=False)
    aan = forms.ChoiceField(
        label=gettext_lazy("Geef aan"),
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Kies aan wie je de deelnemers geeft.")
        ),
    )

    def __init__(self, *args: Any, guides: Sequence[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        guides = [one for one in guides if one.ended_at is None]
        self.ids: set[UUID] = set()
        self.guides = {str(member.pk): member for member in guides}
        groups = [
            (_("Begeleider"), [self._choice(GUIDING, one) for one in guides if one.role in SUPERVISORS]),
            (_("Docent"), [self._choice(TEACHING, one) for one in guides if one.role in TEACHING.roles]),
        ]
        offer(self, "aan", [("", _("Kies een collega")), *(group for group in groups if group[1])])

    def clean(self) -> dict[str, Any]:
        try:
            self.ids = {UUID(one) for one in cast(QueryDict, self.data).getlist("wie")}
        except ValueError:
            raise ValidationError(_("Kies de deelnemers opnieuw.")) from None
        if not self.ids and not self.cleaned_data.get("alle"):
            raise ValidationError(_("Zet eerst een vinkje bij de deelnemers die je wilt geven."))
        return self.cleaned_data

    @staticmethod
    def _choice(kind: Responsibility, member: Membership) -> tuple[str, str]:
        return f"{kind.code}:{member.pk}", member.name

    @property
    def kind(self) -> Responsibility:
        return GUIDING if self._answer[0] == GUIDING.code else TEACHING

    @property
    def to(self) -> Membership:
        return self.guides[self._answer[1]]

    @property
    def _answer(self) -> tuple[str, str]:
        code, _colon, member_id = self.cleaned_data["aan"].partition(":")
        return code, member_id
