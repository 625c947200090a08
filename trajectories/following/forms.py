"""Start, begin, change, end and stop a trajectory; begin work."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from employers.models import Employer
from participants.enums import StopReason
from participants.forms import AsksAboutBsn
from regions.components.forms import DateInput, RadioChips, RadioTiles
from regions.fields import offer, offer_rows
from regions.models import Membership
from regions.words import sentence_choices, weeks
from trajectories.catalogue import icon_of_trade
from trajectories.enums import Destination
from trajectories.following.queries import supervisors
from trajectories.models import Template, Trajectory
from trajectories.portfolio.queries.portfolio import trades

if TYPE_CHECKING:
    TemplateChoice = forms.ModelChoiceField[Template]
else:
    TemplateChoice = forms.ModelChoiceField  # which names no rows while it runs

OWN_TITLE = "anders"
CHANGEABLE = ("goal", "employer", "supervisor", "planned_end_on")
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


class RouteChoice(TemplateChoice):
    """A route by its name and how long it takes."""

    def label_from_instance(self, row: Template) -> str:
        return gettext("%(name)s (%(weeks)s)") % {"name": row.name, "weeks": weeks(row.weeks)}


class StartForm(AsksAboutBsn):
    """A trajectory from a template; what is shown beforehand is what is made."""

    template = RouteChoice(
        label=_("Welke route past?"),
        queryset=None,
        empty_label=None,
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
    employer: "forms.ModelChoiceField[Employer]" = forms.ModelChoiceField(
        label=_("Werkgever"), queryset=None, required=False, empty_label=_("Nog geen werkgever")
    )
    supervisor: "forms.ModelChoiceField[Membership]" = forms.ModelChoiceField(
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
        self._routes = Template.objects.filter(is_active=True).order_by("kind", "name")
        offer_rows(self, "template", self._routes)
        self._offer_trades()
        _offer_places(self)

    def _offer_trades(self) -> None:
        """Those of this region; another one gets a name of its own."""
        known = trades()
        icons = {**{trade: icon_of_trade(trade) for trade in known}, OWN_TITLE: "plus"}
        self.fields["trade"].widget = RadioChips(icons=icons)
        offer(self, "trade", [*((trade, trade) for trade in known), (OWN_TITLE, _("Anders"))])

    def clean_starts_on(self) -> date:
        day: date = self.cleaned_data["starts_on"]
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
        return self._routes.exists()

    @property
    def title(self) -> str:
        """The trade, which gives the skills to practise, or an own name."""
        is_own = self.cleaned_data["trade"] == OWN_TITLE
        return str(self.cleaned_data["own_title" if is_own else "trade"])


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
    employer: "forms.ModelChoiceField[Employer]" = forms.ModelChoiceField(
        label=_("Werkgever"), queryset=None, required=False, empty_label=_("Nog geen werkgever")
    )
    supervisor: "forms.ModelChoiceField[Membership]" = forms.ModelChoiceField(
        label=_("Begeleider"), queryset=None, required=False, empty_label=_("Nog niet bekend")
    )
    planned_end_on = forms.DateField(label=_("Klaar op"), widget=DateInput, error_messages=CHOOSE_DAY)

    def __init__(self, data: QueryDict | None = None, *, trajectory: Trajectory) -> None:
        super().__init__(data, initial={name: getattr(trajectory, name) for name in CHANGEABLE})
        self.trajectory = trajectory
        _offer_places(self)

    def clean_planned_end_on(self) -> date:
        day: date = self.cleaned_data["planned_end_on"]
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


def _offer_places(form: forms.Form) -> None:
    offer_rows(form, "employer", Employer.objects.with_organisation().order_by("organisation__name"))
    offer_rows(form, "supervisor", supervisors())


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
