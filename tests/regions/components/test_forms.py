"""One template for every field: label, hint, error and what a screen reader needs."""

import re

from django import forms

from regions.components.forms import CheckboxChips, DateInput, RadioTiles
from regions.showroom.samples import PersonForm


class Small(forms.Form):
    name = forms.CharField(label="Naam", help_text="Zoals op de pas")
    place = forms.ChoiceField(
        label="Waar?", choices=[("a", "Hier"), ("b", "Daar")], widget=RadioTiles(icons={"a": "phone"})
    )
    remark = forms.CharField(label="Opmerking", required=False, widget=forms.Textarea)
    secret = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_name(self):
        raise forms.ValidationError("Vul een <b>andere</b> naam in.")


def control(html: str, name: str) -> str:
    return re.search(rf'<(?:input|textarea|select)[^>]*name="{name}"[^>]*>', html)[0]


def test_label_hint_and_control_belong_together():
    html = str(Small()).replace("\n", "")
    assert '<label class="label" for="id_name">Naam' in html
    assert '<div class="hint" id="id_name_helptext">Zoals op de pas</div>' in html
    assert 'aria-describedby="id_name_helptext"' in control(html, "name")
    assert "aria-invalid" not in html
    assert "field-error" not in html


def test_error_stands_at_the_field_and_is_told():
    html = str(Small({"name": "x", "place": "a"}))
    assert 'aria-invalid="true"' in control(html, "name")
    assert 'aria-describedby="id_name_helptext id_name_error"' in control(html, "name")
    assert 'id="id_name_error"' in html
    assert "Vul een &lt;b&gt;andere&lt;/b&gt; naam in." in html
    assert 'value="x"' in control(html, "name")


def test_summary_links_to_the_fields_and_takes_focus():
    html = str(Small({"name": "x"}))
    assert "Er zijn 2 dingen die nog niet goed zijn" in html
    assert 'tabindex="-1" data-focus' in html
    for target in re.findall(r'href="#([\w-]+)"', html):
        assert f'id="{target}"' in html
    assert "Er is 1 ding dat nog niet goed is" in str(Small({"name": "x", "place": "a"}))


def test_an_empty_field_is_named_in_its_error():
    html = str(Small({}))
    assert html.count("Vul in: Naam") == 2
    assert html.count("Kies een antwoord: Waar?") == 2
    assert "verplicht" not in html
    assert "vereist" not in html


def test_errors_of_the_whole_form_stand_in_the_summary():
    form = Small({"name": "x", "place": "a"})
    form.add_error(None, "Deze periode is al afgesloten.")
    assert "<li>Deze periode is al afgesloten.</li>" in str(form)


def test_only_what_may_stay_empty_says_so():
    assert str(Small()).count("(mag leeg blijven)") == 1


def test_tiles_are_native_inputs_in_a_fieldset():
    html = str(Small({"place": "b"}))
    assert '<legend class="label">Waar?' in html
    assert html.count('<label class="tile"') == 2
    assert re.search(r'type="radio" name="place" value="b"[^>]*checked', html)
    assert "icon" in html.split('value="a"')[1].split("</label>")[0]


def test_every_kind_of_field_has_a_label():
    form = PersonForm()
    html = str(form)
    assert 'type="date" class="input"' in html
    for field in form:
        if not field.use_fieldset:
            assert f'for="{field.id_for_label}"' in html, field.name
            assert f'id="{field.id_for_label}"' in html, field.name


def test_hidden_fields_have_no_frame():
    assert '<input type="hidden" name="secret" id="id_secret"' in str(Small())


def test_date_is_written_as_the_browser_wants_it():
    class Born(forms.Form):
        day = forms.DateField(widget=DateInput)

    from datetime import date

    assert 'value="1985-03-27"' in str(Born(initial={"day": date(1985, 3, 27)}))


def test_chips_keep_every_choice():
    class Skills(forms.Form):
        skills = forms.MultipleChoiceField(choices=[("1", "Lezen"), ("2", "Rekenen")], widget=CheckboxChips)

    html = str(Skills({"skills": ["1", "2"]}))
    assert html.count(" checked") == 2
