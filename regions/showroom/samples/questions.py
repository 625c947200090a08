"""Forms with every kind of field. All people and numbers are invented."""

from django import forms

from regions.components.forms import CheckboxChips, DateInput, RadioChips, RadioTiles

PLACES = (("floor", "Werkvloer"), ("talk", "Gesprek"), ("lesson", "Les"), ("call", "Telefoon"))


PLACE_ICONS = {
    "floor": "pencil-ruler",
    "talk": "messages-square",
    "lesson": "graduation-cap",
    "call": "phone",
}


class PersonForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label="Naam", help_text="Zoals op het paspoort of de identiteitskaart")
    phone = forms.CharField(label="Telefoonnummer", widget=forms.TextInput({"size": 16, "type": "tel"}))
    age = forms.IntegerField(label="Uren per week", required=False)
    birth = forms.DateField(label="Geboortedatum", widget=DateInput, help_text="Bijvoorbeeld 27 3 1985")
    role = forms.ChoiceField(
        label="Rol", choices=[("", "Kies een rol"), ("a", "Begeleider"), ("b", "Docent")]
    )
    file = forms.FileField(label="Bestand", required=False, help_text="Excel of csv, tot 5 MB")
    place = forms.ChoiceField(label="Waar was het?", choices=PLACES, widget=RadioTiles(icons=PLACE_ICONS))
    skills = forms.MultipleChoiceField(
        label="Welke vaardigheid zag je?",
        required=False,
        choices=[("count", "Voorraad tellen"), ("pick", "Orders verzamelen"), ("math", "Rekenen")],
        widget=CheckboxChips(icons={"pick": "forklift"}),
    )
    remark = forms.CharField(
        label="Opmerking", required=False, widget=forms.Textarea, help_text="Schrijf alleen op wat nodig is."
    )
    agreed = forms.BooleanField(label="De deelnemer weet dat we dit opschrijven")

    def clean_phone(self) -> str:
        raise forms.ValidationError("Vul een telefoonnummer in, bijvoorbeeld 06 12 34 56 78.")


class FilterForm(forms.Form):
    """The bar above a list."""

    search = forms.CharField(
        label="Zoek een regio", widget=forms.TextInput({"type": "search"}), required=False
    )
    show = forms.ChoiceField(
        label="Toon", choices=[("in", "Regio’s die meedoen (20)"), ("all", "Alle regio’s (35)")]
    )


class LogForm(forms.Form):
    """The five questions of the quick log."""

    place = forms.ChoiceField(label="Waar was het?", choices=PLACES, widget=RadioTiles(icons=PLACE_ICONS))
    text = forms.CharField(
        label="Wat zag of besprak je?",
        help_text="1 of 2 zinnen is genoeg. Schrijf alleen op wat nodig is.",
        widget=forms.Textarea({"rows": 3}),
    )
    skills = forms.MultipleChoiceField(
        label="Welke vaardigheid zag je?",
        choices=[
            ("count", "Voorraad tellen"),
            ("pick", "Orders verzamelen"),
            ("math", "Rekenen"),
            ("read", "Lezen"),
            ("other", "Andere"),
        ],
        widget=CheckboxChips(icons={"pick": "forklift", "read": "book-open", "other": "plus"}),
    )
    how = forms.ChoiceField(
        label="Hoe ging het?",
        choices=[("4", "Deed het zelf"), ("3", "Bijna zelf"), ("2", "Met hulp"), ("1", "Lukte nog niet")],
        widget=RadioTiles,
    )
    next_step = forms.CharField(label="Volgende kleine stap", required=False)


class InlineLogForm(forms.Form):
    text = forms.CharField(
        label="Wat zag of besprak je vandaag?",
        help_text="Schrijf 1 of 2 zinnen. Schrijf alleen op wat nodig is voor het traject.",
        widget=forms.Textarea({"rows": 3}),
    )
    place = forms.ChoiceField(label="Waar was het?", choices=PLACES, widget=RadioChips(icons=PLACE_ICONS))


def filled_log() -> LogForm:
    return LogForm(
        initial={
            "place": "floor",
            "text": "Samira telde zelf gang 3. Ze schreef de aantallen goed op de lijst.",
            "skills": ["count", "math"],
            "how": "3",
        }
    )
