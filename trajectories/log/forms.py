"""The quick log: five short questions, of which only "what did you see" must be answered (J5)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from participants.enums import EntryKind
from participants.forms import AsksAboutBsn
from participants.forms.bsn import QUESTION
from regions.access.permissions import Sight, sight
from regions.bsn import calls_itself_bsn
from regions.components.forms import CheckboxChips, DateInput, RadioChips, RadioTiles
from regions.fields import offer
from regions.models import Draft, Membership
from trajectories.catalogue import BASIC_ICONS, icon_of_trade
from trajectories.enums import SkillLevel
from trajectories.log.quick_log import QuickLog
from trajectories.models import Skill
from trajectories.portfolio.queries.portfolio import SkillChoice

KINDS = {
    EntryKind.WORK_FLOOR: _("Werkvloer"),
    EntryKind.CONVERSATION: _("Gesprek"),
    EntryKind.LESSON: _("Les"),
    EntryKind.PHONE: _("Telefoon"),
}
KIND_ICONS = {
    EntryKind.WORK_FLOOR: "drafting-compass",
    EntryKind.CONVERSATION: "messages-square",
    EntryKind.LESSON: "graduation-cap",
    EntryKind.PHONE: "phone",
}
LEVELS = (
    (SkillLevel.ALONE, _("Deed het zelf")),
    (SkillLevel.ALMOST, _("Bijna zelf")),
    (SkillLevel.WITH_HELP, _("Met hulp")),
    (SkillLevel.NOT_YET, _("Lukte nog niet")),
)
LONGEST = 1000
OLDEST = timedelta(days=60)
DRAFT_FIELDS = ("kind", "text", "skills", "level", "next_step", "next_step_due", "on")


class SkillChips(CheckboxChips):
    """The person's own skills as chips, and all others behind "Andere". `others` maps a trade to its skills."""

    template_name = "trajectories/widgets/skill_chips.html"

    def __init__(self, *args: Any, others: Mapping[str, list[Skill]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = others or {}

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        chosen = set(context["widget"]["value"])
        context["widget"]["has_others"] = bool(self.others)
        context["widget"]["others_open"] = any(
            str(skill.pk) in chosen for skills in self.others.values() for skill in skills
        )
        return context


class QuickLogForm(AsksAboutBsn):
    """`choice` gives the chips. `inline` is the same form inside a card on the page of the participant."""

    template_name = "trajectories/forms/quick_log.html"

    kind = forms.ChoiceField(
        label=_("Waar was het?"), choices=list(KINDS.items()), widget=RadioTiles(icons=KIND_ICONS)
    )
    text = forms.CharField(
        label=_("Wat zag of besprak je?"),
        help_text=_("1 of 2 zinnen is genoeg. Schrijf alleen op wat nodig is."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Schrijf in 1 of 2 zinnen op wat je zag of besprak."),
            "max_length": _("Maak de tekst korter: er passen 1000 tekens."),
        },
    )
    skills = forms.MultipleChoiceField(
        label=_("Welke vaardigheid zag je?"),
        required=False,
        error_messages={"invalid_choice": _("Kies een vaardigheid uit de lijst.")},
    )
    level = forms.TypedChoiceField(
        label=_("Hoe ging het?"),
        choices=LEVELS,
        required=False,
        coerce=int,
        empty_value=None,
        widget=RadioTiles,
    )
    next_step = forms.CharField(
        label=_("Volgende kleine stap"),
        required=False,
        max_length=200,
        error_messages={"max_length": _("Maak de stap korter: er passen 200 tekens.")},
    )
    next_step_due = forms.DateField(label=_("Klaar op"), required=False, widget=DateInput)
    on = forms.DateField(label=_("Op welke dag was het?"), required=False, widget=DateInput)

    def __init__(
        self,
        data: QueryDict | None,
        *,
        choice: SkillChoice,
        today: date,
        inline: bool = False,
        initial: Mapping[str, Any],
    ) -> None:
        super().__init__(data, auto_id="vastleggen_%s" if inline else "id_%s", initial=dict(initial))
        self.today, self.inline = today, inline
        self.fields["on"].widget.attrs |= {"max": today.isoformat(), "min": (today - OLDEST).isoformat()}
        self.fields["next_step_due"].widget.attrs["min"] = today.isoformat()
        self._offer(choice)
        if inline:
            self.fields["kind"].widget = RadioChips(icons=KIND_ICONS, choices=list(KINDS.items()))
            self.fields["text"].label = _("Wat zag of besprak je vandaag?")

    def _offer(self, choice: SkillChoice) -> None:
        own = [(str(skill.pk), skill.name) for skill in choice.own]
        others = [
            (trade, [(str(skill.pk), skill.name) for skill in skills])
            for trade, skills in choice.others.items()
        ]
        icons = {str(skill.pk): icon_of(skill) for skill in choice.own}
        self.fields["skills"].widget = SkillChips(icons=icons, others=choice.others)
        offer(self, "skills", [*own, *others])
        self.has_skills = bool(own or others)  # a region in its first week may have none yet

    @property
    def shows_later(self) -> bool:
        """Inline, the later questions are folded away until one of them is answered or wrong."""
        return self._answered("skills", "level", "next_step", "next_step_due", "on")

    @property
    def shows_days(self) -> bool:
        return self._answered("next_step_due", "on")

    def _answered(self, *names: str) -> bool:
        return any(self[name].value() or self[name].errors for name in names)

    @property
    def question(self) -> forms.BoundField | None:
        """The tick box that says a number is no BSN, when a number looks like one."""
        return self[QUESTION] if QUESTION in self.fields else None

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"] or self.today
        if not self.today - OLDEST <= on <= self.today:
            raise ValidationError(_("Kies een dag van vandaag of eerder, niet langer dan 60 dagen geleden."))
        return on

    def clean_next_step_due(self) -> date | None:
        due: date | None = self.cleaned_data["next_step_due"]
        if due is not None and due < self.today:
            raise ValidationError(_("Kies voor de stap een dag die nog komt."))
        return due

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        if answers.get("level") is not None and not answers.get("skills") and "skills" not in self.errors:
            self.add_error("skills", _("Je koos hoe het ging. Kies ook welke vaardigheid je zag."))
        if answers.get("next_step_due") and not answers.get("next_step") and "next_step" not in self.errors:
            self.add_error("next_step", _("Je koos een dag. Schrijf ook op wat de stap is."))
        return answers

    def to_log(self) -> QuickLog:
        """The answers as the action wants them."""
        answers = self.cleaned_data
        return QuickLog(
            kind=answers["kind"],
            on=answers["on"],
            text=answers["text"],
            skill_ids=tuple(UUID(value) for value in answers["skills"]),
            level=answers["level"],
            next_step=answers["next_step"],
            next_step_due=answers["next_step_due"],
        )

    def typed(self) -> dict[str, object]:
        """What was typed so far, for a draft; nothing when only the standing choice of place was made.
        A text that calls itself a BSN is not kept, not even as a draft."""
        raw = {name: self[name].value() for name in DRAFT_FIELDS}
        fields = {name: _shortened(value) for name, value in raw.items() if value}
        if any(calls_itself_bsn(str(fields.get(name, ""))) for name in ("text", "next_step")):
            return {}
        return fields if fields.keys() - {"kind", "on"} else {}


def icon_of(skill: Skill) -> str:
    return icon_of_trade(skill.trade) if skill.trade else BASIC_ICONS.get(skill.name, "")


def quick_log_form(
    reader: Membership,
    choice: SkillChoice,
    *,
    today: date,
    answers: QueryDict | None = None,
    draft: Draft | None = None,
    inline: bool = False,
) -> QuickLogForm:
    """The form with these skills: with what was sent, or with the draft, or with the place this reader is mostly at."""
    kept = draft.fields if draft else {}
    return QuickLogForm(
        answers,
        choice=choice,
        today=today,
        inline=inline,
        initial={"kind": first_kind(is_teacher=sight(reader) is Sight.GROUPS), **kept},
    )


def first_kind(*, is_teacher: bool) -> str:
    return EntryKind.LESSON if is_teacher else EntryKind.WORK_FLOOR


def _shortened(value: object) -> object:
    """Nobody fills the table of drafts with a book."""
    return [str(one)[:40] for one in value[:40]] if isinstance(value, list) else str(value)[: 2 * LONGEST]
