"""Registering somebody, and changing who that is."""

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.core.signing import BadSignature, Signer
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participants.enums import EducationLevel, FindingPlace, Gender, LanguageBackground, WorkStatus
from participants.forms.bsn import AsksAboutBsn
from participants.forms.fields import (
    DatedForm,
    PastDate,
    PhoneField,
    choices_without,
    chosen,
    text,
    tiles,
)
from participants.matching import normalise
from participants.models import Participant
from participants.registration import Registration
from regions.fields import PostcodeField, offer
from regions.models import Membership

LANGUAGES = [
    (LanguageBackground.NT1, gettext_lazy("Nederlands")),
    (LanguageBackground.NT2, gettext_lazy("Een andere taal")),
    (LanguageBackground.UNKNOWN, gettext_lazy("Weet ik niet")),
]
YOUNGEST = 14
SIGNED = Signer(salt="participants.looked-at-duplicates")


class PersonForm(AsksAboutBsn, DatedForm):
    """What both forms ask. `supervisors` is empty for who may not choose one."""

    first_name = text(gettext_lazy("Voornaam"), most=80, asks=gettext_lazy("Vul de voornaam in."))
    infix = text(gettext_lazy("Tussenvoegsel"), most=20, required=False)
    last_name = text(gettext_lazy("Achternaam"), most=80, asks=gettext_lazy("Vul de achternaam in."))
    birth_date = PastDate(
        label=gettext_lazy("Geboortedatum"),
        required=False,
        help_text=gettext_lazy("Hiermee zien we of iemand al bekend is."),
    )
    phone = PhoneField(
        label=gettext_lazy("Telefoonnummer"),
        required=False,
        max_length=20,
        widget=forms.TextInput({"type": "tel", "size": 18}),
    )
    place = text(gettext_lazy("Woonplaats"), most=80, required=False)
    language_background = tiles(
        gettext_lazy("Welke taal leerde deze persoon als kind?"),
        LANGUAGES,
        initial=LanguageBackground.UNKNOWN,
    )
    education = chosen(
        gettext_lazy("Hoogste opleiding met diploma"),
        choices_without(EducationLevel, EducationLevel.UNKNOWN),
        empty=gettext_lazy("Weet ik niet"),
        required=False,
    )
    finding_place = chosen(
        gettext_lazy("Via wie kwam deze persoon?"),
        choices_without(FindingPlace, FindingPlace.UNKNOWN),
        empty=gettext_lazy("Weet ik niet"),
        required=False,
    )
    supervisor = forms.ChoiceField(label=gettext_lazy("Begeleider"), required=False)
    gender = tiles(gettext_lazy("Geslacht"), choices_without(Gender), initial=Gender.UNKNOWN, required=False)
    email = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        required=False,
        error_messages={"invalid": gettext_lazy("Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.")},
    )
    street = text(gettext_lazy("Straat en huisnummer"), most=120, required=False)
    postcode = PostcodeField(
        label=gettext_lazy("Postcode"),
        only_digits=True,
        required=False,
        max_length=7,
        widget=forms.TextInput({"size": 8}),
    )
    mother_tongue = text(gettext_lazy("Moedertaal"), most=40, required=False)

    FIRST: tuple[str, ...] = (
        "birth_date",
        "phone",
        "place",
        "language_background",
        "education",
        "finding_place",
        "supervisor",
    )
    MORE = ("gender", "email", "street", "postcode", "mother_tongue")

    def __init__(self, *args: Any, supervisors: list[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.supervisors = {str(member.pk): member for member in supervisors}
        if supervisors:
            names = [(key, member.name) for key, member in self.supervisors.items()]
            offer(self, "supervisor", [("", _("Nog niemand")), *names])
        else:
            del self.fields["supervisor"]

    @property
    def name_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in ("first_name", "infix", "last_name")]

    @property
    def first_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.FIRST if name in self.fields]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.MORE if name in self.fields]

    @property
    def has_more_filled(self) -> bool:
        """Whether the optional part should stand open: something in it is wrong or filled in."""
        return any(
            field.errors or (field.value() not in (None, "", Gender.UNKNOWN)) for field in self.more_fields
        )

    def clean_birth_date(self) -> date | None:
        born: date | None = self.cleaned_data["birth_date"]
        if born and self.today.year - born.year < YOUNGEST:
            raise forms.ValidationError(_("Kijk het jaartal na: deze persoon zou nu een kind zijn."))
        return born

    def answers(self) -> dict[str, Any]:
        """The fields of a Registration that this form asks."""
        known = {
            name: self.cleaned_data[name]
            for name in self.cleaned_data
            if name in Registration.__annotations__
        }
        known["education"] = known.get("education") or EducationLevel.UNKNOWN
        known["finding_place"] = known.get("finding_place") or FindingPlace.UNKNOWN
        known["gender"] = known.get("gender") or Gender.UNKNOWN
        if "supervisor" in self.fields:
            known["supervisor"] = self.supervisors.get(known.get("supervisor", ""))
        return known


class RegisterForm(PersonForm):
    """`looked` carries the signed name and birth date of which the possible duplicates were shown."""

    work_status = chosen(
        gettext_lazy("Werk op dit moment"),
        choices_without(WorkStatus, WorkStatus.UNKNOWN),
        empty=gettext_lazy("Weet ik niet"),
        required=False,
    )
    looked = forms.CharField(required=False, widget=forms.HiddenInput)

    FIRST = (*PersonForm.FIRST[:-2], "work_status", *PersonForm.FIRST[-2:])

    def registration(self, *, by: Membership) -> Registration:
        """Without a choice of supervisor, who registers is the supervisor."""
        answers = {"supervisor": by, **self.answers()}
        return Registration(registered_on=self.today, **answers)

    def has_looked(self) -> bool:
        """Whether this very person's possible duplicates were shown before."""
        try:
            return SIGNED.unsign(self.cleaned_data.get("looked", "")) == self._who()
        except BadSignature:
            return False

    def remember_looked(self) -> None:
        """Put the signature into the form that goes back to the screen."""
        self.data = dict(self.data.items()) | {self.add_prefix("looked"): SIGNED.sign(self._who())}

    def _who(self) -> str:
        names = (normalise(self.cleaned_data[name]) for name in ("first_name", "last_name"))
        return "|".join((*names, str(self.cleaned_data.get("birth_date") or "")))


class DetailsForm(PersonForm):
    """Changing who somebody is."""

    registered_on = PastDate(label=gettext_lazy("Aangemeld op"))

    FIRST = (*PersonForm.FIRST, "registered_on")

    @classmethod
    def initial_of(cls, participant: Participant) -> dict[str, Any]:
        identity = participant.identity
        personal = ("first_name", "infix", "last_name", "birth_date", "phone", "email", "street", "postcode")
        counted = ("place", "language_background", "gender", "mother_tongue", "registered_on")
        unknown = {"education": EducationLevel.UNKNOWN, "finding_place": FindingPlace.UNKNOWN}
        return {
            **{name: getattr(identity, name) for name in personal},
            **{name: getattr(participant, name) for name in counted},
            **{
                name: "" if getattr(participant, name) == nothing else getattr(participant, name)
                for name, nothing in unknown.items()
            },
            "supervisor": str(participant.supervisor_id or ""),
        }

    def registration(self, participant: Participant) -> Registration:
        """What is known, with the answers of this form over it."""
        return replace(registration_of(participant), **self.answers())


def registration_of(participant: Participant) -> Registration:
    """A person as a Registration, as it stands now."""
    identity = participant.identity
    return Registration(
        first_name=identity.first_name,
        infix=identity.infix,
        last_name=identity.last_name,
        birth_date=identity.birth_date,
        birth_year=participant.birth_year,
        gender=participant.gender,
        street=identity.street,
        postcode=identity.postcode or participant.postcode4,
        place=participant.place,
        phone=identity.phone,
        email=identity.email,
        language_background=participant.language_background,
        mother_tongue=participant.mother_tongue,
        education=participant.education,
        finding_place=participant.finding_place,
        referred_by=participant.referred_by,
        supervisor=participant.supervisor,
        registered_on=participant.registered_on,
        source_number=participant.source_number,
        import_id=participant.import_id,
    )
