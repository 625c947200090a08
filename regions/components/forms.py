"""How a form becomes HTML, and the widgets that Django does not have."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django import forms
from django.conf import settings
from django.forms.renderers import DjangoTemplates
from django.template.backends.django import DjangoTemplates as TemplateBackend
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

DJANGO_FORMS = Path(forms.__file__).parent / "templates"


class FieldRenderer(DjangoTemplates):
    """Label, hint, error and control of every field from one template; our widgets before Django's."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"

    @cached_property
    def engine(self) -> TemplateBackend:
        ours: dict[str, Any] = dict(settings.TEMPLATES[0])
        return TemplateBackend(
            {
                "APP_DIRS": False,
                "DIRS": [*ours["DIRS"], DJANGO_FORMS],
                "NAME": "fields",
                "OPTIONS": {key: ours["OPTIONS"][key] for key in ("builtins", "loaders")},
            }
        )


REQUIRED = {
    "checkbox": _("Vink aan: %(label)s"),
    "select": _("Kies een antwoord: %(label)s"),
    "radiotiles": _("Kies een antwoord: %(label)s"),
    "radiochips": _("Kies een antwoord: %(label)s"),
    "radioselect": _("Kies een antwoord: %(label)s"),
    "checkboxchips": _("Kies een antwoord: %(label)s"),
    "checkboxselectmultiple": _("Kies een antwoord: %(label)s"),
    "clearablefile": _("Kies een bestand: %(label)s"),
}


def error_words(field: forms.BoundField) -> list[str]:
    """What is wrong with a field. "This field is required" says nothing in a list, so that one names the field."""
    words: list[str] = []
    for error in field.errors.as_data():
        if error.code == "required" and error.message == forms.Field.default_error_messages["required"]:
            words.append(REQUIRED.get(field.widget_type, _("Vul in: %(label)s")) % {"label": field.label})
        else:
            words += [str(message) for message in error.messages]
    return words


class DateInput(forms.DateInput):
    """The browser's own date field, which wants the date as 2026-11-22."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class _WithIcons:
    """Choices with an icon before the words."""

    def __init__(self, *args: Any, icons: Mapping[Any, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.icons = {str(value): name for value, name in (icons or {}).items()}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)  # type: ignore[misc]
        option["icon"] = self.icons.get(str(value), "")
        return option


class RadioTiles(_WithIcons, forms.RadioSelect):
    """One of up to seven choices, as tiles of equal width; `icons` maps values to icon names."""


class CheckboxChips(_WithIcons, forms.CheckboxSelectMultiple):
    """Any number of choices, as chips as wide as their words."""


class RadioChips(RadioTiles):
    """One choice, as chips: for a form inside a card."""

    template_name = "django/forms/widgets/checkbox_select.html"
