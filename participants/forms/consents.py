"""One answer to one question of consent (D8)."""

from django import forms
from django.utils.translation import gettext_lazy

from participants.enums import ConsentAnswer, ConsentChannel, ConsentPurpose
from participants.forms.fields import DatedForm, PastDate, choices_without, tiles

ANSWERS = [
    (ConsentAnswer.GIVEN, gettext_lazy("Ja")),
    (ConsentAnswer.REFUSED, gettext_lazy("Nee")),
    (ConsentAnswer.WITHDRAWN, gettext_lazy("Trekt een eerder ja in")),
]


class ConsentForm(DatedForm):
    purpose = forms.ChoiceField(choices=ConsentPurpose.choices, widget=forms.HiddenInput)
    answer = tiles(gettext_lazy("Wat is het antwoord?"), ANSWERS)
    channel = tiles(
        gettext_lazy("Hoe kreeg je het antwoord?"),
        choices_without(ConsentChannel, ConsentChannel.IMPORT),
        initial=ConsentChannel.CONVERSATION,
    )
    answered_on = PastDate(label=gettext_lazy("Op welke dag?"))
