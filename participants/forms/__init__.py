"""Forms about people: they validate and say what is wrong; actions save."""

from participants.forms.bsn import AsksAboutBsn
from participants.forms.consents import ConsentForm
from participants.forms.eligibility import EligibilityForm
from participants.forms.listing import FilterForm, filter_form
from participants.forms.registering import DetailsForm, RegisterForm
from participants.forms.screening import LevelTestForm, ScreeningForm
from participants.forms.status import STATUS_CHANGES, StatusForm
from participants.forms.steps import ReasonForm, StepForm, WishForm
from participants.forms.work import WorkForm

__all__ = [
    "STATUS_CHANGES",
    "AsksAboutBsn",
    "ConsentForm",
    "DetailsForm",
    "EligibilityForm",
    "FilterForm",
    "LevelTestForm",
    "ReasonForm",
    "RegisterForm",
    "ScreeningForm",
    "StatusForm",
    "StepForm",
    "WishForm",
    "WorkForm",
    "filter_form",
]
