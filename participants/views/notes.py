"""What is known of somebody, one page per subject: who it is, eligibility, screening and levels, consent, work."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from participants.actions import (
    assess_eligibility,
    record_consent,
    record_level_test,
    record_screening,
    record_work_situation,
    update_participant,
)
from participants.consent_texts import CURRENT_VERSION, text_of
from participants.doors import opens_participant
from participants.enums import ConsentPurpose
from participants.forms import (
    ConsentForm,
    DetailsForm,
    EligibilityForm,
    LevelTestForm,
    ScreeningForm,
    WorkForm,
)
from participants.models import Participant
from participants.permissions import can_choose_supervisor
from participants.presenters.notes import (
    answers_in_words,
    assessment_line,
    levels_by_scale,
    screening_line,
    work_line,
)
from participants.queries.listing import supervisors
from participants.queries.notes import answers_of, assessments_of, level_tests_of, screenings_of, work_of
from participants.views.answers import form_page, saved, url_of
from regions.access.doors import region_view
from regions.access.permissions import Permission
from regions.access.request import RegionRequest


@region_view(Permission.EDIT_PARTICIPANT)
@opens_participant
def details(request: RegionRequest, participant: Participant) -> HttpResponse:
    form = DetailsForm(
        request.POST or None,
        today=request.today,
        supervisors=supervisors() if can_choose_supervisor(request.membership) else [],
        initial=DetailsForm.initial_of(participant),
    )
    if form.is_valid():
        update_participant(
            by=request.membership, participant=participant, registration=form.registration(participant)
        )
        return saved(request, participant, _("De gegevens zijn opgeslagen"))
    return form_page(request, participant, form, template="details", title=_("Gegevens"))


@region_view(Permission.ASSESS_ELIGIBILITY)
@opens_participant
def eligibility(request: RegionRequest, participant: Participant) -> HttpResponse:
    """Also the second screen of registering (`?nieuw=1`), where it may be left for later."""
    form = EligibilityForm(
        request.POST or None,
        today=request.today,
        derived=participant.start_qualification,
        initial={"assessed_on": request.today},
    )
    if form.is_valid():
        assess_eligibility(by=request.membership, participant=participant, **form.answers())
        return saved(request, participant, _("Opgeslagen of deze persoon bij de regeling past"))
    return form_page(
        request,
        participant,
        form,
        template="eligibility",
        title=_("Past deze persoon bij de regeling?"),
        history=[assessment_line(row) for row in assessments_of(participant)],
        is_new="nieuw" in request.GET,
        education=participant.get_education_display(),
    )


@region_view(Permission.RECORD_SCREENING)
@opens_participant
def screening(request: RegionRequest, participant: Participant) -> HttpResponse:
    form = ScreeningForm(request.POST or None, today=request.today, initial={"taken_on": request.today})
    if form.is_valid():
        record_screening(by=request.membership, participant=participant, **form.answers())
        return saved(request, participant, _("De screening is opgeslagen"))
    history = [screening_line(row) for row in screenings_of(participant)]
    return form_page(
        request, participant, form, template="screening", title=_("Screening vastleggen"), history=history
    )


@region_view(Permission.RECORD_SCREENING)
@opens_participant
def level(request: RegionRequest, participant: Participant) -> HttpResponse:
    form = LevelTestForm(
        request.POST or None,
        today=request.today,
        language_background=participant.language_background,
        initial={"taken_on": request.today},
    )
    if form.is_valid():
        record_level_test(by=request.membership, participant=participant, **form.answers())
        return saved(request, participant, _("Het niveau is opgeslagen"))
    return form_page(
        request,
        participant,
        form,
        template="level",
        title=_("Getoetst niveau vastleggen"),
        scales=levels_by_scale(level_tests_of(participant)),
    )


@region_view(Permission.RECORD_CONSENT)
@opens_participant
def consent(request: RegionRequest, participant: Participant) -> HttpResponse:
    """Four questions with their answers; the chosen one (`?vraag=`) has the form."""
    asked = request.POST.get("purpose") or request.GET.get("vraag") or ""
    purpose = asked if asked in ConsentPurpose.values else ""
    form = ConsentForm(
        request.POST or None,
        today=request.today,
        initial={"purpose": purpose, "answered_on": request.today},
    )
    if form.is_valid():
        record_consent(
            by=request.membership,
            participant=participant,
            text_version=CURRENT_VERSION,
            **form.cleaned_data,
        )
        return saved(request, participant, _("Het antwoord is opgeslagen en geldt nu"), to="consent")
    return form_page(
        request,
        participant,
        form,
        template="consent",
        title=_("Toestemming"),
        purpose=purpose,
        question=text_of(purpose) if purpose else None,
        answers=answers_in_words(answers_of(participant)),
        page_url=url_of(request, participant, "consent"),
    )


@region_view(Permission.EDIT_PARTICIPANT)
@opens_participant
def work(request: RegionRequest, participant: Participant) -> HttpResponse:
    form = WorkForm(request.POST or None, today=request.today, initial={"since": request.today})
    if form.is_valid():
        record_work_situation(by=request.membership, participant=participant, **form.cleaned_data)
        return saved(request, participant, _("Het werk is opgeslagen"))
    history = [work_line(row) for row in work_of(participant)]
    return form_page(request, participant, form, template="work", title=_("Werk"), history=history)
