"""The bar above the list. Words in the address: q, stap, begeleider (id or "geen"), contact=stil, plaats, sort."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.enums import Stage, Standing
from participants.permissions import can_choose_supervisor
from participants.queries.listing import NOBODY, Filters
from participants.queries.listing import guides as all_guides
from regions.access.request import RegionRequest
from regions.enums import Role
from regions.fields import offer
from regions.models import Membership
from regions.words import sentence_choices, silent_longer_than

SILENT = "stil"
ORDERS = [
    ("naam", gettext_lazy("Naam")),
    ("contact", gettext_lazy("Langst geen contact")),
    ("-aangemeld", gettext_lazy("Nieuwste eerst")),
    ("stap", gettext_lazy("Stap")),
]
OFF = [standing for standing in Standing if standing is not Standing.ON_THE_ROAD]


class FilterForm(forms.Form):
    """`?stap=` is a stage, or how somebody left the road. Wrong values filter nothing."""

    q = forms.CharField(
        label=gettext_lazy("Zoek op naam"),
        required=False,
        max_length=80,
        widget=forms.TextInput({"type": "search"}),
    )
    stap = forms.ChoiceField(label=gettext_lazy("Stap"), required=False)
    begeleider = forms.ChoiceField(label=gettext_lazy("Begeleider"), required=False)
    contact = forms.ChoiceField(label=gettext_lazy("Laatste contact"), required=False)
    plaats = forms.CharField(label=gettext_lazy("Plaats"), required=False, max_length=80)
    sort = forms.ChoiceField(label=gettext_lazy("Volgorde"), required=False, choices=ORDERS)

    def __init__(
        self,
        *args: Any,
        supervisors: list[Membership],
        silent_days: int,
        today: date,
        list_url: str,
        search_url: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._listen(list_url, search_url)
        self.silent_before = today - timedelta(days=silent_days)
        offer(self, "stap", self._stages())
        offer(self, "contact", [("", _("Maakt niet uit")), (SILENT, silent_longer_than(silent_days))])
        if supervisors:
            names = [(str(member.pk), _name(member)) for member in supervisors]
            offer(self, "begeleider", [("", _("Iedereen")), (NOBODY, _("Nog geen begeleider")), *names])
        else:
            del self.fields["begeleider"]

    def _listen(self, list_url: str, search_url: str) -> None:
        """With HTMX a choice filters the list at once; letters of a name find people."""
        for name, field in self.fields.items():
            if name == "q":
                field.widget.attrs |= {
                    "hx-get": search_url,
                    "hx-trigger": "input changed delay:200ms",
                    "hx-target": "#gevonden",
                    "hx-push-url": "false",
                    "autocomplete": "off",
                }
            else:
                field.widget.attrs |= {
                    "hx-get": list_url,
                    "hx-trigger": "change",
                    "hx-include": "closest form",
                }

    def _stages(self) -> list[Any]:
        return [
            ("", _("Alle stappen")),
            (_("Op weg"), sentence_choices(Stage.choices)),
            (_("Niet meer op weg"), sentence_choices((standing.value, standing.label) for standing in OFF)),
        ]

    def filters(self) -> Filters:
        """What was asked; call it after is_valid() was asked, valid or not."""
        asked = self.cleaned_data
        stap, who = asked.get("stap", ""), asked.get("begeleider", "")
        return Filters(
            text=asked.get("q", ""),
            stage=stap if stap in Stage.values else "",
            standing=stap if stap in OFF else "",
            supervisor=who if who in ("", NOBODY) else UUID(who),
            silent_before=self.silent_before if asked.get("contact") == SILENT else None,
            place=asked.get("plaats", ""),
        )

    @property
    def knows_all(self) -> bool:
        """Whether everything that was asked narrows the list; a wrong order only orders otherwise."""
        return not set(self.errors) - {"sort"}

    def chips(self) -> list[tuple[str, str]]:
        """(name of the field, words) of every filter that is on."""
        on = {name: value for name, value in self.cleaned_data.items() if value and name != "sort"}
        return [(name, self._in_words(name, value)) for name, value in on.items()]

    def _in_words(self, name: str, value: str) -> str:
        if name == "q":
            return _("Naam begint met “%(text)s”") % {"text": value}
        return value if name == "plaats" else self._label_of(name, value)

    def _label_of(self, name: str, value: str) -> str:
        groups = self[name].field.widget.optgroups(name, [])
        labels = {
            str(option["value"]): str(option["label"]) for _g, options, _i in groups for option in options
        }
        return labels.get(value, value)


def _name(member: Membership) -> str:
    return _("%(name)s (niet meer in de regio)") % {"name": member.name} if member.ended_at else member.name


def filter_form(request: RegionRequest, guides: Sequence[Membership] | None = None) -> FilterForm:
    """The bar as the address says it, with the choices of this reader. `guides` saves asking for them once more."""
    if not can_choose_supervisor(request.membership):
        guides = []
    return FilterForm(
        request.GET,
        list_url=request.path,
        search_url=reverse("participants:search", args=[request.region.slug]),
        supervisors=[one for one in (all_guides() if guides is None else guides) if one.role != Role.TEACHER],
        silent_days=request.region.silent_days,
        today=request.today,
    )
