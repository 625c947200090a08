"""Start, begin, change, end and stop a trajectory; begin work."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from employers.models import Employer
from participants.enums import StopReason
from participants.forms import AsksAboutBsn
from regions.components.forms import DateInput, RadioChips, RadioTiles
from regions.models import Membership
from regions.words import sentence_choices, weeks
from trajectories.catalogue import icon_of_trade
from trajectories.enums import Destination
from trajectories.following.queries import supervisors
from trajectories.models import Template, Trajectory
from trajectories.portfolio.queries.portfolio import trades

OWN_TITLE = "anders"
LONGEST_AHEAD = timedelta(days=365)
LONGEST_AGO = timedelta(days=2 * 365)
CHOOSE_DAY = {"required": _("Kies een dag."), "invalid": _("Schrijf de dag zo: 22-11-2026.")}
DESTINATION_ICONS = {
    Destination.NEW_JOB: "briefcase",
    Destination.KEPT_JOB: "house",
    Destination.BETTER_JOB: "badge-check",
    Destination.FURTHER_MBO: "graduation-cap",
    Destination.FURTHER_EDUCATION: "book-open",
    Destination.VOLUNTARY_WORK: "hand-heart",
    Destination.NO_CHANGE: "rotate-ccw",
    Destination.UNKNOWN: "circle-question-mark",
}


class MemberChoice(forms.ModelChoiceField):
    """Members and employers by their name; an employer's name is on its organisation."""

    def label_from_instance(self, row: Membership | Employer) -> str:
        return str(row)


class StartForm(AsksAboutBsn):
    """A trajectory from a template; what is shown beforehand is what is made."""

    template = forms.ModelChoiceField(
        label=_("Welke route past?"),
        queryset=None,
        widget=RadioTiles,
        error_messages={
            "required": _("Kies een route."),
            "invalid_choice": _("Kies een route uit de lijst."),
        },
    )
    trade = forms.ChoiceField(
        label=_("Welk vak?"),
        error_messages={"required": _("Kies een vak, of kies “Anders”.")},
    )
    own_title = forms.CharField(
        label=_("Hoe heet het traject?"),
        help_text=_("Alleen als je “Anders” koos."),
        required=False,
        max_length=120,
    )
    goal = forms.CharField(
        label=_("Doel"),
        help_text=_("In de woorden van de deelnemer. Leeg: het doel van de route."),
        required=False,
        max_length=200,
    )
    employer = MemberChoice(
        label=_("Werkgever"), queryset=None, required=False, empty_label=_("Nog geen werkgever")
    )
    supervisor = MemberChoice(
        label=_("Begeleider"), queryset=None, required=False, empty_label=_("Nog niet bekend")
    )
    starts_on = forms.DateField(
        label=_("Eerste dag"),
        help_text=_("De dag van het startgesprek of de eerste les."),
        widget=DateInput,
        error_messages=CHOOSE_DAY,
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self._offer_trades()
        self.fields["template"].queryset = Template.objects.filter(is_active=True).order_by("kind", "name")
        self.fields["template"].label_from_instance = _route_in_words
        self.fields["template"].empty_label = None
        _offer_places(self.fields)

    def _offer_trades(self) -> None:
        """Those of this region; another one gets a name of its own."""
        known = trades()
        icons = {**{trade: icon_of_trade(trade) for trade in known}, OWN_TITLE: "plus"}
        self.fields["trade"].widget = RadioChips(icons=icons)
        self.fields["trade"].choices = [*((trade, trade) for trade in known), (OWN_TITLE, _("Anders"))]

    def clean_starts_on(self) -> date:
        day = self.cleaned_data["starts_on"]
        if not self.today - LONGEST_AGO <= day <= self.today + LONGEST_AHEAD:
            raise ValidationError(_("Kies een dag van niet langer dan 2 jaar geleden, en binnen een jaar."))
        return day

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        if answers.get("trade") == OWN_TITLE and not answers.get("own_title"):
            self.add_error("own_title", _("Schrijf op hoe het traject heet."))
        return answers

    @property
    def has_routes(self) -> bool:
        return len(self.fields["template"].choices) > 0

    @property
    def title(self) -> str:
        """The trade, which gives the skills to practise, or an own name."""
        trade = self.cleaned_data["trade"]
        return self.cleaned_data["own_title"] if trade == OWN_TITLE else trade


class BeginForm(forms.Form):
    """When did it really begin? That day counts for the subsidy."""

    on = forms.DateField(label=_("Eerste dag"), widget=DateInput, error_messages=CHOOSE_DAY)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on(self) -> date:
        return _in_the_past(self.cleaned_data["on"], self.today)


class ChangeForm(AsksAboutBsn):
    goal = forms.CharField(label=_("Doel"), required=False, max_length=200)
    employer = MemberChoice(
        label=_("Werkgever"), queryset=None, required=False, empty_label=_("Nog geen werkgever")
    )
    supervisor = MemberChoice(
        label=_("Begeleider"), queryset=None, required=False, empty_label=_("Nog niet bekend")
    )
    planned_end_on = forms.DateField(label=_("Klaar op"), widget=DateInput, error_messages=CHOOSE_DAY)

    def __init__(self, *args: Any, trajectory: Trajectory, **kwargs: Any) -> None:
        fields = ("goal", "employer", "supervisor", "planned_end_on")
        super().__init__(*args, initial={name: getattr(trajectory, name) for name in fields}, **kwargs)
        self.trajectory = trajectory
        _offer_places(self.fields)

    def clean_planned_end_on(self) -> date:
        day = self.cleaned_data["planned_end_on"]
        if day <= self.trajectory.starts_on:
            raise ValidationError(_("Kies een dag na de eerste dag van het traject."))
        return day


class EndForm(forms.Form):
    ended_on = forms.DateField(label=_("Laatste dag"), widget=DateInput, error_messages=CHOOSE_DAY)
    destination = forms.ChoiceField(
        label=_("Wat gaat de deelnemer nu doen?"),
        choices=sentence_choices(Destination.choices),
        widget=RadioChips(icons=DESTINATION_ICONS),
        error_messages={"required": _("Kies wat de deelnemer nu gaat doen.")},
    )

    def __init__(self, *args: Any, trajectory: Trajectory, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.trajectory, self.today = trajectory, today

    def clean_ended_on(self) -> date:
        return _while_it_ran(self.cleaned_data["ended_on"], self.trajectory, self.today)


class StopForm(forms.Form):
    on = forms.DateField(label=_("Laatste dag"), widget=DateInput, error_messages=CHOOSE_DAY)
    reason = forms.ChoiceField(
        label=_("Waarom stopt het?"),
        choices=sentence_choices(StopReason.choices),
        widget=RadioTiles,
        error_messages={"required": _("Kies waarom het traject stopt.")},
    )

    def __init__(self, *args: Any, trajectory: Trajectory, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.trajectory, self.today = trajectory, today

    def clean_on(self) -> date:
        return _while_it_ran(self.cleaned_data["on"], self.trajectory, self.today)


class WorkForm(forms.Form):
    on = forms.DateField(label=_("Eerste werkdag"), widget=DateInput, error_messages=CHOOSE_DAY)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on(self) -> date:
        return _in_the_past(self.cleaned_data["on"], self.today)


def _offer_places(fields: dict[str, Any]) -> None:
    fields["employer"].queryset = Employer.objects.with_organisation().order_by("organisation__name")
    fields["supervisor"].queryset = supervisors()


def _route_in_words(template: Template) -> str:
    return gettext("%(name)s (%(weeks)s)") % {"name": template.name, "weeks": weeks(template.weeks)}


def _in_the_past(day: date, today: date) -> date:
    if not today - LONGEST_AGO <= day <= today:
        raise ValidationError(_("Kies vandaag of een dag die is geweest, niet langer dan 2 jaar geleden."))
    return day


def _while_it_ran(day: date, trajectory: Trajectory, today: date) -> date:
    """A trajectory that was planned may stop before its first day."""
    earliest = min(trajectory.starts_on, today)
    if not earliest <= day <= today:
        raise ValidationError(_("Kies een dag tussen de eerste dag van het traject en vandaag."))
    return day
