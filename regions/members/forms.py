"""Forms about members and their roles."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from regions.components.forms import RadioTiles
from regions.enums import Role
from regions.members.responsibilities import Carried, Responsibility
from regions.models import Membership
from regions.words import sentence_choices


def role_choices() -> list[tuple[str, str]]:
    return sentence_choices(Role.choices)


class HandOverForm(forms.Form):
    """Who takes what somebody carries: a question for each kind. Nobody is a choice too, and the first one;
    with `must_choose` not for everything.

    `receivers()` gives what was answered, by kind.
    """

    def __init__(
        self, *args: Any, carried: Sequence[Carried], member: Membership, must_choose: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.carried, self.must_choose = carried, must_choose
        for one in carried:
            kind = one.responsibility
            self.fields[kind.code] = forms.ModelChoiceField(
                kind.receivers().exclude(pk=member.pk),
                label=str(kind.question),
                help_text=one.words,
                required=False,
                empty_label=_("Nog niet overdragen"),
            )

    def clean(self) -> dict[str, Any]:
        if self.must_choose and not any(self.cleaned_data.values()):
            raise ValidationError(_("Kies wie het overneemt."))
        return self.cleaned_data

    def receivers(self) -> dict[Responsibility, Membership]:
        kinds = [one.responsibility for one in self.carried]
        return {kind: self.cleaned_data[kind.code] for kind in kinds if self.cleaned_data[kind.code]}


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Rol"), choices=role_choices, widget=RadioTiles)
