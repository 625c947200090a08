"""Forms of the import: a file, columns, questions, one row. Field names carry the place in the file."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import FileExtensionValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regions.fields import offer
from regions.spreadsheets import limits
from trajectories.intake.enums import Answer, Decision, Field
from trajectories.intake.models import IntakeImport

ACCEPTED = ["xlsx", "xlsm", "ods", "csv", "txt", "tsv"]


class UploadForm(forms.Form):
    """Only what can be told without opening the file; the worker looks inside."""

    file = forms.FileField(
        label=gettext_lazy("Bestand met deelnemers"),
        help_text=gettext_lazy(
            "Excel (.xlsx), LibreOffice (.ods) of .csv, hoogstens 10 MB. We slaan nog niets op."
        ),
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.ods,.csv"}),
        validators=[
            FileExtensionValidator(
                ACCEPTED, gettext_lazy("Kies een bestand dat eindigt op .xlsx, .ods of .csv.")
            )
        ],
        error_messages={
            "required": gettext_lazy("Kies een bestand."),
            "empty": gettext_lazy("Dit bestand is leeg. Kies het bestand waar de rijen in staan."),
        },
    )

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if file.size and file.size > limits.MAX_UPLOAD_BYTES:
            raise forms.ValidationError(
                _(
                    "Dit bestand is groter dan 10 MB. Haal plaatjes weg of verdeel de rijen over meer bestanden."
                )
            )
        return file


class ColumnsForm(forms.Form):
    """A select per column that may be taken over."""

    def __init__(self, *args: Any, intake: IntakeImport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for column in intake.columns:
            if not column["locked"]:
                self.fields[f"kolom-{column['index']}"] = forms.ChoiceField(
                    label=_("Kolom %(letter)s: %(heading)s") % column,
                    choices=_field_choices(),
                    initial=intake.mapping.get(str(column["index"]), Field.IGNORE),
                )

    def mapping(self) -> dict[int, Field]:
        return {int(name.partition("-")[2]): Field(value) for name, value in self.cleaned_data.items()}


def _field_choices() -> list[tuple[str, Any]]:
    """What we do not take over stands on top, because that is the safe choice."""
    others = [(field.value, field.label) for field in Field if field != Field.IGNORE]
    return [(Field.IGNORE.value, Field.IGNORE.label), *others]


class SheetForm(forms.Form):
    """Another tab, or another row with the headings."""

    tab = forms.ChoiceField(label=gettext_lazy("Tabblad"))
    kop = forms.IntegerField(
        label=gettext_lazy("In welke rij staan de koppen?"), min_value=1, max_value=1_048_576, required=False,
        help_text=gettext_lazy("Leeg: we zoeken het zelf."),
    )  # fmt: skip

    def __init__(self, *args: Any, intake: IntakeImport, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [
            (str(place), sheet["name"] or _("het bestand")) for place, sheet in enumerate(intake.sheets)
        ]
        offer(self, "tab", choices)
        self.initial = {**self.initial, "tab": str(intake.sheet), "kop": intake.head_number}


class QuestionsForm(forms.Form):
    """Radio tiles per question about a column; unanswered ones may stay open."""

    def __init__(
        self, *args: Any, questions: Iterable[Mapping[str, Any]], words: Mapping[str, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.names = {f"vraag-{place}": question for place, question in enumerate(questions)}
        for name, question in self.names.items():
            self.fields[name] = forms.ChoiceField(
                label=words[f"label {question['key']}"],
                help_text=words[f"hint {question['key']}"],
                choices=[
                    (option, words.get(f"{option} {question['key']}", Answer(option).label))
                    for option in question["options"]
                ],
                initial=question["answer"],
                required=False,
                widget=forms.RadioSelect,
            )

    def answers(self) -> dict[str, str]:
        """Only what was answered now."""
        given = {question["key"]: self.cleaned_data.get(name, "") for name, question in self.names.items()}
        return {key: answer for key, answer in given.items() if answer}


class RowForm(forms.Form):
    """All cells of a row that are taken over, and what should happen with the row."""

    def __init__(
        self, *args: Any, cells: Iterable[Mapping[str, Any]], is_known: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.shown = {cell["name"]: cell["text"] for cell in cells}
        for cell in cells:
            self.fields[cell["name"]] = forms.CharField(
                label=cell["label"],
                initial=cell["text"],
                required=False,
                max_length=2_000,
                strip=True,
                widget=forms.Textarea(attrs={"rows": 3}) if len(cell["text"]) > 80 else forms.TextInput(),
            )
        self.fields["besluit"] = forms.ChoiceField(
            label=_("Wat doen we met deze rij?"),
            choices=_decisions(is_known=is_known),
            required=False,
            widget=forms.RadioSelect,
        )

    def texts(self) -> dict[int, str]:
        """Cells that say something else than they did."""
        changed = {
            name: text
            for name, text in self.cleaned_data.items()
            if name.startswith("cel-") and name in self.data and text != self.shown[name].strip()
        }
        return {int(name.removeprefix("cel-")): text for name, text in changed.items()}


def _decisions(*, is_known: bool) -> list[tuple[str, Any]]:
    """Filling in is only offered when there is somebody to fill in."""
    offered = [(code, label) for code, label in Decision.choices if is_known or code != Decision.UPDATE]
    return [("", _("Wat het beste past")), *offered]
