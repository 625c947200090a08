"""Leaving the road and coming back (D11)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.enums import MilestoneKind, Standing, StopReason
from participants.forms.fields import DatedForm, PastDate, choices_without, tiles
from regions.fields import offer


@dataclass(frozen=True)
class StatusChange:
    kind: MilestoneKind
    label: str | Promise
    icon: str
    needs_reason: bool
    frm: frozenset[Standing]


_AWAY = frozenset({Standing.STOPPED, Standing.REFERRED, Standing.NOT_ELIGIBLE})
_HERE = frozenset({Standing.ON_THE_ROAD, Standing.PAUSED})
STATUS_CHANGES = (
    StatusChange(
        MilestoneKind.PAUSED,
        gettext_lazy("Onderbreken"),
        "circle-pause",
        True,
        frozenset({Standing.ON_THE_ROAD}),
    ),
    StatusChange(
        MilestoneKind.RESUMED, gettext_lazy("Weer verder"), "circle-play", False, frozenset({Standing.PAUSED})
    ),
    StatusChange(MilestoneKind.STOPPED, gettext_lazy("Stoppen"), "circle-stop", True, _HERE),
    StatusChange(MilestoneKind.REFERRED, gettext_lazy("Doorverwijzen"), "signpost", False, _HERE),
    StatusChange(MilestoneKind.REOPENED, gettext_lazy("Heropenen"), "rotate-ccw", False, _AWAY),
)


class StatusForm(DatedForm):
    """Only the changes that fit where somebody stands now."""

    kind = tiles(gettext_lazy("Wat gebeurt er?"), [])
    reason = tiles(gettext_lazy("Waarom?"), choices_without(StopReason), required=False)
    on = PastDate(label=gettext_lazy("Vanaf welke dag?"))

    def __init__(self, *args: Any, standing: str, registered_on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.registered_on = registered_on
        self.changes = {change.kind.value: change for change in STATUS_CHANGES if standing in change.frm}
        offer(self, "kind", [(kind, change.label) for kind, change in self.changes.items()])
        self.fields["kind"].widget.icons = {kind: change.icon for kind, change in self.changes.items()}
        if not any(change.needs_reason for change in self.changes.values()):
            del self.fields["reason"]

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on < self.registered_on:
            raise forms.ValidationError(_("Deze dag ligt voor de aanmelding. Kies een latere dag."))
        return on

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        change = self.changes.get(cleaned.get("kind", ""))
        if change and change.needs_reason and not cleaned.get("reason"):
            self.add_error("reason", _("Kies een reden."))
        if change and not change.needs_reason:
            cleaned["reason"] = ""
        return cleaned
