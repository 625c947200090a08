"""Whose portfolios."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from regions.fields import offer
from regions.words import number
from trajectories.portfolio.queries.choices import PeopleChoice

MOST = 2000  # some six minutes of two workers, and a file of seventy megabytes


class PortfolioForm(forms.Form):
    """Every choice says how many documents it gives."""

    wie = forms.ChoiceField(label=gettext_lazy("Voor wie?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, choices: list[PeopleChoice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {choice.value: choice for choice in choices}
        offer(self, "wie", [(choice.value, _in_words(choice)) for choice in choices])
        self.fields["wie"].initial = choices[0].value if choices else None

    @property
    def chosen(self) -> PeopleChoice:
        return self.people[self.cleaned_data["wie"]]

    def clean_wie(self) -> str:
        choice = self.people[self.cleaned_data["wie"]]
        if choice.count > MOST:
            raise forms.ValidationError(
                _("Dit zijn meer dan %(most)s mensen. Maak de lijst korter met een filter.")
                % {"most": number(MOST)}
            )
        return choice.value


def _in_words(choice: PeopleChoice) -> str:
    documents = ngettext("%(n)s portfolio", "%(n)s portfolio’s", choice.count) % {"n": number(choice.count)}
    return f"{choice.label}: {documents}"
