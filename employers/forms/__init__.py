"""Forms about employers: they validate and say what is wrong; actions save."""

from employers.forms.contacts import ContactForm, EndContactForm, MomentForm
from employers.forms.employers import EmployerForm, LocationForm
from employers.forms.filters import EmployerFilter

__all__ = ["ContactForm", "EmployerFilter", "EmployerForm", "EndContactForm", "LocationForm", "MomentForm"]
