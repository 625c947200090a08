"""What a page goes without: indentation and line breaks that no browser shows, and nothing else."""

import pytest
from django.template import Context, Engine, TemplateSyntaxError
from django.template.loader import get_template

from regions.components.loading import joined


@pytest.mark.parametrize(
    ("source", "sent"),
    [
        ("<ul>\n  <li>\n    {{ a }}\n  </li>\n</ul>\n", "<ul><li>{{ a }}</li></ul>"),
        ("{% if a %}\n  <p>\n    x\n  </p>\n{% endif %}\n", "{% if a %}<p>x</p>{% endif %}"),
        ('<td\n  class="num"\n  {% if a %}id="a"{% endif %}\n>\n  x\n</td>', '<td class="num"{% if a %} id="a"{% endif %}>x</td>'),
        ('<a\n  {% if a %}\n    id="a"\n    rel="b"\n  {% endif %}\n>x</a>', '<a{% if a %} id="a" rel="b"{% endif %}>x</a>\n'),
        ('<a\n  {% if a %}href="x"{% else %}href="y"{% endif %}\n>z</a>\n', '<a{% if a %} href="x"{% else %} href="y"{% endif %}>z</a>\n'),
        ('<th\n  {% if a %}b="{% if c %}d{% else %}e{% endif %}"{% endif %}\n></th>', '<th{% if a %} b="{% if c %}d{% else %}e{% endif %}"{% endif %}></th>'),
        ('{% url "x" as y %}\n\n{# z #}\n<b>{{ y }}</b>\n', '{% url "x" as y %}{# z #}<b>{{ y }}</b>\n'),
        ('een\n<a href="/">\n  twee\n</a>\ndrie\n', 'een\n<a href="/">twee</a>\ndrie\n'),
        ('<div class="{% if a > b %}c{% endif %}">\n  x\n</div>', '<div class="{% if a > b %}c{% endif %}">x</div>'),
    ],
)  # fmt: skip
def test_lines_are_joined_beside_blocks_and_silent_tags(source, sent):
    assert joined(source) == sent


@pytest.mark.parametrize(
    "source",
    [
        "<b>een</b>\n<i>twee</i>\n",
        "een\n{% if a %}twee\n{% endif %}drie\n",
        "{% if a %}een{% endif %}\ntwee\n",
        "{% translate 'een' %}\n{{ twee }}\n",
        '<button class="button">Ja</button>\n<a href="/">Nee</a>\n',
        '<input name="x">\n<button>Nee</button>\n',
    ],
)
def test_words_stay_apart(source):
    assert joined(source) == source


@pytest.mark.parametrize(
    "kept",
    [
        "<pre>\n  een\n\n    twee\n</pre>",
        "<textarea name='x'>\n  een\n</textarea>",
        "{% blocktranslate %}Een\n\n  twee{% endblocktranslate %}",
        "{% verbatim %}\n  <li>\n{% endverbatim %}",
    ],
)
def test_what_counts_its_spaces_stays_as_it_stands(kept):
    assert (
        joined(f"<div>\n  {kept}\n</div>\n").removeprefix("<div>").removesuffix("</div>").strip("\n") == kept
    )


@pytest.mark.parametrize("a", [True, False])
def test_the_page_has_the_same_words_and_spaces(a):
    source = "<p>\n  {{ x }}\n  {% if a %}\n    <b>{{ y }}</b>\n  {% else %}\n    –\n  {% endif %}\n  {{ z }}\n</p>\n"
    engine, values = Engine(), {"a": a, "x": "een", "y": "twee", "z": "drie"}
    plain, short = (
        engine.from_string(text).render(Context(values, use_l10n=False)) for text in (source, joined(source))
    )
    assert " ".join(plain.replace("<p>", "").replace("</p>", "").split()) == " ".join(
        short.removeprefix("<p>").removesuffix("</p>").split()
    )
    assert len(short) < len(plain)


def test_pages_are_loaded_joined_and_mails_as_they_are():
    assert "\n  <" not in get_template("components/field.html").template.source
    assert get_template("regions/mail/invitation.txt").template.source.count("\n") > 5


def test_a_fault_is_told_under_its_line_in_the_file(tmp_path):
    (tmp_path / "wrong.html").write_text("<ul>\n  <li>\n    x\n  </li>\n  {% nothing %}\n</ul>\n")
    engine = Engine(dirs=[tmp_path], loaders=["regions.components.loading.Loader"])
    with pytest.raises(TemplateSyntaxError, match="line 5"):
        engine.get_template("wrong.html")
